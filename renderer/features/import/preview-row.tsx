import { useApi } from '#renderer/api/api-context.tsx';
import { attempt } from '#renderer/api/attempt.ts';
import styles from '#renderer/features/import/import.module.css';
import { type FileChoice, proposedTable } from '#renderer/features/import/import-choices.ts';
import { reasonWords, remarkWords } from '#renderer/features/import/reason-words.ts';
import { SpeakerChoice } from '#renderer/features/import/speaker-choice.tsx';
import { TableMapping } from '#renderer/features/import/table-mapping.tsx';
import { useWords } from '#renderer/i18n/use-words.ts';
import { Badge } from '#renderer/ui/badge.tsx';
import { Checkbox } from '#renderer/ui/checkbox.tsx';
import { Select } from '#renderer/ui/select.tsx';
import type { ImportPreview } from '#shared/contract/exchange.ts';
import { TextLanguage } from '#shared/model/language.ts';

export type PreviewRowProps = {
  preview: ImportPreview;
  choice: FileChoice;
  /** The name of a file before this one that has the same text. */
  twin: string | undefined;
  patterns: readonly string[];
  onChoose: (choice: FileChoice) => void;
};

/** One file: whether it comes in, what it is, how it begins, and in which charset that is read. */
export function PreviewRow({ preview, choice, twin, patterns, onChoose }: PreviewRowProps) {
  const words = useWords();
  const { t } = words;
  const { client } = useApi();
  const { name, format, encoding, encodings, duplicateOf, problem } = preview;
  const shown = choice.readAgain ?? preview;
  const { warnings, table, sample } = shown;
  const language = TextLanguage.safeParse(shown.language).data;
  const tableChoice = choice.table ?? proposedTable(shown);
  const chooseCharset = async (chosen: string | null) => {
    const wanted = chosen === encoding ? null : chosen;
    const { readAgain: _, ...others } = choice;
    const fresh = { ...others, encoding: wanted, table: null, notSpeakers: [] };
    if (wanted === null) return onChoose(fresh);
    const options = { encoding: wanted, speakerPatterns: [...patterns] };
    const [readAgain] = (await attempt(() => client.exchange.preview({ paths: [preview.path], options }))) ?? [];
    if (readAgain) onChoose({ ...fresh, readAgain });
  };
  return (
    <li className={styles.file}>
      <div className={styles.head}>
        <Checkbox isSelected={choice.included} isDisabled={problem !== null} onChange={(included) => onChoose({ ...choice, included })}>
          {name}
        </Checkbox>
        <Badge>{format}</Badge>
        {problem === null && language && <Badge>{t(`library.language.${language}`)}</Badge>}
        {duplicateOf === null && twin !== undefined && <Badge tone="warning">{t('exchange.twin', { name: twin })}</Badge>}
        {duplicateOf !== null && <Badge tone="warning">{t('exchange.duplicate', { name: duplicateOf })}</Badge>}
      </div>
      {problem !== null && <p className={styles.problem}>{reasonWords(words, problem, name)}</p>}
      {problem === null && (
        <div className={table ? styles.wideBody : styles.body}>
          {tableChoice && table ? (
            <TableMapping name={name} table={table} choice={tableChoice} onChoose={(chosen) => onChoose({ ...choice, table: chosen })} />
          ) : (
            <p className={styles.sample}>{sample}</p>
          )}
          <div className={styles.facts}>
            {warnings.map((warning) => (
              <p key={warning.kind + warning.message} className={styles.warning}>
                {remarkWords(words, warning)}
              </p>
            ))}
            <SpeakerChoice
              preview={shown}
              notSpeakers={choice.notSpeakers}
              onChoose={(notSpeakers) => onChoose({ ...choice, notSpeakers })}
            />
            {encodings.length > 1 && (
              <Select
                label={t('exchange.charset')}
                choices={encodings.map((one) => ({ id: one.encoding, name: one.encoding, detail: [...one.sample].slice(0, 40).join('') }))}
                value={choice.encoding ?? encoding}
                onChange={(chosen) => void chooseCharset(chosen)}
              />
            )}
          </div>
        </div>
      )}
    </li>
  );
}
