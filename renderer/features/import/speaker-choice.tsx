import styles from '#renderer/features/import/import.module.css';
import { useWords } from '#renderer/i18n/use-words.ts';
import { Checkbox } from '#renderer/ui/checkbox.tsx';
import type { ImportPreview } from '#shared/contract/exchange.ts';

export type SpeakerChoiceProps = {
  preview: Pick<ImportPreview, 'speakers' | 'timedTurns'>;
  notSpeakers: readonly string[];
  onChoose: (notSpeakers: readonly string[]) => void;
};

/** Who was found to speak; a heading that was taken for a name is taken out here. */
export function SpeakerChoice({ preview: { speakers, timedTurns }, notSpeakers, onChoose }: SpeakerChoiceProps) {
  const { t } = useWords();
  return (
    <>
      {speakers.length > 0 && (
        <fieldset className={styles.speakers}>
          <legend className={styles.muted}>{t('mapping.speakers')}</legend>
          {speakers.map(({ name, turns }) => (
            <Checkbox
              key={name}
              isSelected={!notSpeakers.includes(name)}
              onChange={(is) => onChoose(is ? notSpeakers.filter((other) => other !== name) : [...notSpeakers, name])}
            >
              {t('mapping.speaker', { name, count: turns })}
            </Checkbox>
          ))}
        </fieldset>
      )}
      {timedTurns > 0 && <p className={styles.muted}>{t('mapping.timed', { count: timedTurns })}</p>}
    </>
  );
}
