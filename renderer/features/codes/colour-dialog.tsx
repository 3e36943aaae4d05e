import { useState } from 'react';
import type { NamedCode } from '#renderer/api/project-data.ts';
import styles from '#renderer/features/codes/codes.module.css';
import { useWords } from '#renderer/i18n/use-words.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { HueChoice } from '#renderer/ui/hue-choice.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { Colour } from '#shared/model/ids.ts';

export type ColourDialogProps = { code: NamedCode; onChoose: (colour: string) => void; onClose: () => void };

/** Twelve hues that colour-blind readers tell apart, or any other colour. */
export function ColourDialog({ code, onChoose, onClose }: ColourDialogProps) {
  const { t } = useWords();
  const [colour, setColour] = useState<string>(code.colour);
  const isColour = Colour.safeParse(colour).success;
  return (
    <Dialog
      title={t('codes.colourTitle', { name: code.name })}
      isOpen
      onClose={onClose}
      width="narrow"
      actions={
        <Button
          tone="primary"
          isDisabled={!isColour || colour === code.colour}
          onPress={() => {
            onChoose(colour);
            onClose();
          }}
        >
          {t('codes.colourUse')}
        </Button>
      }
    >
      <HueChoice colour={colour} onChange={setColour} size="large" />
      <div className={styles.free}>
        <TextField label={t('codes.freeColour')} value={colour} onChange={setColour} error={isColour ? null : t('codes.colourWrong')} />
        <input
          type="color"
          aria-label={t('codes.pickColour')}
          className={styles.picker}
          value={isColour ? colour : code.colour}
          onChange={(event) => setColour(event.target.value)}
        />
      </div>
    </Dialog>
  );
}
