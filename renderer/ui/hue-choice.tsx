import { Check } from 'lucide-react';
import { Radio, RadioGroup } from 'react-aria-components';
import { useWords } from '#renderer/i18n/use-words.ts';
import { cssVariables } from '#renderer/ui/css-variables.ts';
import styles from '#renderer/ui/hue-choice.module.css';
import { codeHues } from '#shared/model/code-colours.ts';

export interface HueChoiceProps {
  colour: string;
  onChange: (colour: string) => void;
  size?: 'small' | 'large';
}

/** The twelve hues that colour-blind readers tell apart. */
export function HueChoice({ colour, onChange, size = 'small' }: HueChoiceProps) {
  const { t } = useWords();
  return (
    <RadioGroup aria-label={t('codes.colour')} value={colour.toLowerCase()} onChange={onChange} orientation="horizontal">
      <div className={styles.hues} data-size={size}>
        {codeHues.map((hue, index) => (
          <Radio
            key={hue}
            value={hue}
            aria-label={t('codes.hue', { number: index + 1, colour: hue })}
            className={styles.hue ?? ''}
            style={cssVariables({ '--hue': hue })}
          >
            {({ isSelected }) => isSelected && <Check size={size === 'large' ? 16 : 14} aria-hidden />}
          </Radio>
        ))}
      </div>
    </RadioGroup>
  );
}
