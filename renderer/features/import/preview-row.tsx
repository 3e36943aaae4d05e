import styles from '#renderer/features/import/import.module.css';
import type { FileChoice } from '#renderer/features/import/import-choices.ts';
import { reasonWords, warningWords } from '#renderer/features/import/reason-words.ts';
import { useWords } from '#renderer/i18n/use-words.ts';
import { Badge } from '#renderer/ui/badge.tsx';
import { Checkbox } from '#renderer/ui/checkbox.tsx';
import { Select } from '#renderer/ui/select.tsx';
import type { ImportPreview } from '#shared/contract/exchange.ts';
import { TextLanguage } from '#shared/model/language.ts';

export type PreviewRowProps = { preview: ImportPreview; choice: FileChoice; onChoose: (choice: FileChoice) => void };

const mostSpeakers = 4;

/** One file: whether it comes in, what it is, how it begins, and in which charset that is read. */
export function PreviewRow({ preview, choice, onChoose }: PreviewRowProps) {
  const words = useWords();
  const { t } = words;
  const { name, format, encoding, encodings, speakers, duplicateOf, problem, warnings } = preview;
  const language = TextLanguage.safeParse(preview.language).data;
  const read = choice.encoding ?? encoding;
  const sample = encodings.find((one) => one.encoding === read)?.sample ?? preview.sample;
  return (
    <li className={styles.file}>
      <div className={styles.head}>
        <Checkbox isSelected={choice.included} isDisabled={problem !== null} onChange={(included) => onChoose({ ...choice, included })}>
          {name}
        </Checkbox>
        <Badge>{format}</Badge>
        {problem === null && language && <Badge>{t(`library.language.${language}`)}</Badge>}
        {duplicateOf !== null && <Badge tone="warning">{t('exchange.duplicate', { name: duplicateOf })}</Badge>}
      </div>
      {problem !== null && <p className={styles.problem}>{reasonWords(words, problem, name)}</p>}
      {problem === null && (
        <div className={styles.body}>
          <p className={styles.sample}>{sample}</p>
          <div className={styles.facts}>
            {warnings.map((warning) => (
              <p key={warning.kind + warning.message} className={styles.warning}>
                {warningWords(words, warning)}
              </p>
            ))}
            {speakers.length > 0 && (
              <p className={styles.muted}>
                {t('exchange.speakers', {
                  names: speakers
                    .slice(0, mostSpeakers)
                    .map((speaker) => `${speaker.name} (${speaker.turns})`)
                    .join(', '),
                })}
                {speakers.length > mostSpeakers && '…'}
              </p>
            )}
            {encodings.length > 1 && (
              <Select
                label={t('exchange.charset')}
                choices={encodings.map((one) => ({ id: one.encoding, name: one.encoding, detail: [...one.sample].slice(0, 40).join('') }))}
                value={read}
                onChange={(chosen) => onChoose({ ...choice, encoding: chosen === encoding ? null : chosen })}
              />
            )}
          </div>
        </div>
      )}
    </li>
  );
}
