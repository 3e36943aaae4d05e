import { Button, DialogTrigger } from 'react-aria-components';
import { useWords } from '#renderer/i18n/use-words.ts';
import styles from '#renderer/ui/colour-button.module.css';
import { HueChoice } from '#renderer/ui/hue-choice.tsx';
import { Popover } from '#renderer/ui/popover.tsx';
import { Swatch } from '#renderer/ui/swatch.tsx';

export interface ColourButtonProps {
  /** Whose colour it is: “Colour of ‘Housing’”. */
  label: string;
  colour: string;
  onChange: (colour: string) => void;
}

/** A swatch that opens the twelve hues and a free colour. A hue is taken at once, a free colour when its picker closes. */
export function ColourButton({ label, colour, onChange }: ColourButtonProps) {
  const { t } = useWords();
  return (
    <DialogTrigger>
      <Button aria-label={label} className={styles.button ?? ''}>
        <Swatch colour={colour} />
      </Button>
      <Popover label={label} className={styles.content ?? ''}>
        <HueChoice colour={colour} onChange={onChange} />
        <label className={styles.free}>
          {t('codes.freeColour')}
          <input
            type="color"
            defaultValue={colour}
            onBlur={(event) => event.target.value !== colour.toLowerCase() && onChange(event.target.value)}
          />
        </label>
      </Popover>
    </DialogTrigger>
  );
}
