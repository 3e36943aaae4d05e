import { useState } from 'react';
import { useApi } from '#renderer/api/api-context.tsx';
import { attempt, wordsOfProblem } from '#renderer/api/attempt.ts';
import { useCurrentCoder } from '#renderer/api/project-data.ts';
import styles from '#renderer/features/import/import.module.css';
import { type FileChoice, firstChoice, isComplete, toImport, twinsAmong } from '#renderer/features/import/import-choices.ts';
import { PreviewRow } from '#renderer/features/import/preview-row.tsx';
import { SpeakerPatternField } from '#renderer/features/import/speaker-pattern-field.tsx';
import { usePreviews } from '#renderer/features/import/use-previews.ts';
import { useWords } from '#renderer/i18n/use-words.ts';
import type { IncomingFile } from '#renderer/state/incoming-files.ts';
import { useSession } from '#renderer/state/session.ts';
import { useRememberedPatterns } from '#renderer/state/speaker-patterns.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Checkbox } from '#renderer/ui/checkbox.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { Select } from '#renderer/ui/select.tsx';
import type { ImportPreview } from '#shared/contract/exchange.ts';
import type { Translate } from '#shared/i18n/translator.ts';
import { type DocumentKind, documentKinds } from '#shared/model/document.ts';

export type ImportDialogProps = { files: readonly IncomingFile[]; onClose: () => void };

/** What the files are, before they come in; the import itself goes on in the background. */
export function ImportDialog({ files, onClose }: ImportDialogProps) {
  const { t } = useWords();
  const { client } = useApi();
  const coder = useCurrentCoder();
  const [choices, setChoices] = useState<ReadonlyMap<string, FileChoice>>(new Map());
  const [kind, setKind] = useState<DocumentKind>('interview');
  const [makeCases, setMakeCases] = useState(true);
  const [keepOriginal, setKeepOriginal] = useState(true);
  const { patterns, setPatterns } = useSpeakerPatterns();
  const { total, previews, isReading, error } = usePreviews(files, patterns);
  const twins = twinsAmong(previews);
  const choiceOf = (preview: ImportPreview): FileChoice => choices.get(preview.path) ?? firstChoice(preview, twins.get(preview.path));
  const choose = (preview: ImportPreview, choice: FileChoice) => setChoices((known) => new Map(known).set(preview.path, choice));
  const wanted = toImport(previews, choiceOf, {
    kind,
    caseFrom: makeCases ? 'filename' : 'none',
    keepOriginal,
    speakerPatterns: [...patterns],
    ...(coder && { coderId: coder.id }),
  });
  const count = wanted.paths.length;
  // A table, a project or a codebook is no document; what comes of it the report says.
  const included = previews.filter((preview) => choiceOf(preview).included);
  const isTexts = included.every(({ sample, table }) => table === null && sample !== '');
  const hasTexts = included.length === 0 || included.some(({ table }) => table === null);
  const isUnclear = Object.values(wanted.options.tables ?? {}).some((table) => !isComplete(table));
  const start = () => {
    onClose();
    void attempt(() => client.exchange.startImport(wanted));
  };

  return (
    <Dialog
      title={t('exchange.importTitle')}
      isOpen
      onClose={onClose}
      width="wide"
      isDismissable={false}
      actions={
        <>
          <Button onPress={onClose}>{t('ui.cancel')}</Button>
          <Button tone="primary" isDisabled={count === 0 || isUnclear || isReading} onPress={start}>
            {t(isTexts ? 'exchange.importCount' : 'exchange.importFiles', { count })}
          </Button>
        </>
      }
    >
      <div className={styles.options}>
        {hasTexts && (
          <>
            <div className={styles.kind}>
              <Select
                label={t('exchange.kind')}
                choices={documentKinds.map((id) => ({ id, name: t(`library.kindOne.${id}`) }))}
                value={kind}
                onChange={setKind}
              />
            </div>
            <SpeakerPatternField patterns={patterns} onChange={setPatterns} />
          </>
        )}
        <div className={styles.checks}>
          {hasTexts && (
            <Checkbox isSelected={makeCases} onChange={setMakeCases}>
              {t('exchange.makeCases')}
            </Checkbox>
          )}
          <Checkbox isSelected={keepOriginal} onChange={setKeepOriginal}>
            {t('exchange.keepOriginal')}
          </Checkbox>
        </div>
      </div>
      {error !== null && (
        <p role="alert" className={styles.problem}>
          {wordsOfProblem(error)}
        </p>
      )}
      <p role="status" className={styles.muted}>
        {isReading
          ? t('exchange.readingSome', { done: previews.length, total: total ?? files.length })
          : factsOf(t, previews, twins).join(' · ')}
      </p>
      {previews.length > 0 && (
        <ul className={styles.files} aria-label={t('exchange.files')}>
          {previews.map((preview) => (
            <PreviewRow
              key={preview.path}
              preview={preview}
              choice={choiceOf(preview)}
              twin={twins.get(preview.path)}
              patterns={patterns}
              onChoose={(choice) => choose(preview, choice)}
            />
          ))}
        </ul>
      )}
    </Dialog>
  );
}

/** How many files there are, and how many do not come in by themselves. */
function factsOf(t: Translate, previews: readonly ImportPreview[], twins: ReadonlyMap<string, string>): string[] {
  const failed = previews.filter(({ problem }) => problem !== null).length;
  const known = previews.filter(({ path, duplicateOf }) => duplicateOf !== null || twins.has(path)).length;
  return [
    t('exchange.filesFound', { total: previews.length }),
    ...(failed > 0 ? [t('exchange.filesFailed', { failed })] : []),
    ...(known > 0 ? [t('exchange.filesKnown', { known })] : []),
  ];
}

/** The speaker labels of this study, remembered for its next files. */
function useSpeakerPatterns() {
  const guid = useSession(({ project }) => project?.guid ?? '');
  const { patterns, remember } = useRememberedPatterns();
  return { patterns: patterns[guid] ?? none, setPatterns: (own: readonly string[]) => remember(guid, own) };
}

const none: readonly string[] = [];
