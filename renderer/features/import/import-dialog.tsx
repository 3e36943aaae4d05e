import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useApi } from '#renderer/api/api-context.tsx';
import { attempt, wordsOfProblem } from '#renderer/api/attempt.ts';
import { useCurrentCoder } from '#renderer/api/project-data.ts';
import styles from '#renderer/features/import/import.module.css';
import { type FileChoice, firstChoice, isComplete, toBatches } from '#renderer/features/import/import-choices.ts';
import { PreviewRow } from '#renderer/features/import/preview-row.tsx';
import { SpeakerPatternField } from '#renderer/features/import/speaker-pattern-field.tsx';
import { useWords } from '#renderer/i18n/use-words.ts';
import type { IncomingFile } from '#renderer/state/incoming-files.ts';
import { useSession } from '#renderer/state/session.ts';
import { useRememberedPatterns } from '#renderer/state/speaker-patterns.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Checkbox } from '#renderer/ui/checkbox.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { Select } from '#renderer/ui/select.tsx';
import type { ImportPreview } from '#shared/contract/exchange.ts';
import { type DocumentKind, documentKinds } from '#shared/model/document.ts';

export type ImportDialogProps = { files: readonly IncomingFile[]; onClose: () => void };

/** What the files are, before they come in; the import itself goes on in the background. */
export function ImportDialog({ files, onClose }: ImportDialogProps) {
  const { t } = useWords();
  const { client, queries } = useApi();
  const coder = useCurrentCoder();
  const [choices, setChoices] = useState<ReadonlyMap<string, FileChoice>>(new Map());
  const [kind, setKind] = useState<DocumentKind>('interview');
  const [makeCases, setMakeCases] = useState(true);
  const [keepOriginal, setKeepOriginal] = useState(true);
  const { patterns, setPatterns } = useSpeakerPatterns();
  const input = { paths: files.map(({ path }) => path), options: { speakerPatterns: [...patterns] } };
  const { data: previews, error } = useQuery(
    queries.exchange.preview.queryOptions({ input, gcTime: 0, placeholderData: keepPreviousData }),
  );

  const choiceOf = (preview: ImportPreview): FileChoice => choices.get(preview.path) ?? firstChoice(preview);
  const choose = (preview: ImportPreview, choice: FileChoice) => setChoices(new Map(choices).set(preview.path, choice));
  const batches = toBatches(previews ?? [], choiceOf, {
    kind,
    caseFrom: makeCases ? 'filename' : 'none',
    keepOriginal,
    speakerPatterns: [...patterns],
    ...(coder && { coderId: coder.id }),
  });
  const count = batches.reduce((sum, { paths }) => sum + paths.length, 0);
  // A table, a project or a codebook is no document; what comes of it the report says.
  const included = (previews ?? []).filter((preview) => choiceOf(preview).included);
  const isTexts = included.every(({ sample, table }) => table === null && sample !== '');
  const hasTexts = included.length === 0 || included.some(({ table }) => table === null);
  const isUnclear = batches.some(({ options }) => Object.values(options.tables ?? {}).some((table) => !isComplete(table)));
  const start = () => {
    onClose();
    void attempt(async () => {
      for (const batch of batches) await client.exchange.startImport(batch);
    });
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
          <Button tone="primary" isDisabled={count === 0 || isUnclear} onPress={start}>
            {t(isTexts ? 'exchange.importCount' : 'exchange.importFiles', { count })}
          </Button>
        </>
      }
    >
      {!previews && !error && (
        <p role="status" className={styles.muted}>
          {t('exchange.reading', { count: files.length })}
        </p>
      )}
      {error && (
        <p role="alert" className={styles.problem}>
          {wordsOfProblem(error)}
        </p>
      )}
      {previews && (
        <ul className={styles.files} aria-label={t('exchange.files')}>
          {previews.map((preview) => (
            <PreviewRow key={preview.path} preview={preview} choice={choiceOf(preview)} onChoose={(choice) => choose(preview, choice)} />
          ))}
        </ul>
      )}
      <div className={styles.options}>
        {hasTexts && (
          <>
            <Select
              label={t('exchange.kind')}
              choices={documentKinds.map((id) => ({ id, name: t(`library.kindOne.${id}`) }))}
              value={kind}
              onChange={setKind}
            />
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
    </Dialog>
  );
}

/** The speaker labels of this study, remembered for its next files. */
function useSpeakerPatterns() {
  const guid = useSession(({ project }) => project?.guid ?? '');
  const { patterns, remember } = useRememberedPatterns();
  return { patterns: patterns[guid] ?? none, setPatterns: (own: readonly string[]) => remember(guid, own) };
}

const none: readonly string[] = [];
