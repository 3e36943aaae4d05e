import { BookOpenText, FileInput } from 'lucide-react';
import { useMemo, useRef, useState } from 'react';
import { useApi } from '#renderer/api/api-context.tsx';
import { useCommands } from '#renderer/commands/use-commands.ts';
import { BookList } from '#renderer/features/codebook/book-list.tsx';
import { BookToolbar } from '#renderer/features/codebook/book-toolbar.tsx';
import styles from '#renderer/features/codebook/codebook.module.css';
import { createCodebookActions } from '#renderer/features/codebook/codebook-actions.ts';
import { codebookCommands } from '#renderer/features/codebook/codebook-commands.ts';
import { useCodebook } from '#renderer/features/codebook/codebook-state.ts';
import { MergeDialog, type MergePreview } from '#renderer/features/codebook/merge-dialog.tsx';
import { useBook } from '#renderer/features/codebook/use-book.ts';
import { useWords } from '#renderer/i18n/use-words.ts';
import { useShell } from '#renderer/shell/shell-context.ts';
import { useSelection } from '#renderer/state/selection.ts';
import { Button } from '#renderer/ui/button.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';

/** The code system as a book: read in any of the three languages, written in place, taken out and merged. */
export function CodebookView() {
  const api = useApi();
  const shell = useShell();
  const { t } = useWords();
  const { entries, shown, language, main } = useBook();
  const [preview, setPreview] = useState<MergePreview | null>(null);
  const search = useRef<HTMLDivElement>(null);
  const actions = useMemo(() => createCodebookActions(api, shell), [api, shell]);
  const live = useRef({ shown, language });
  live.current = { shown, language };
  const open = useMemo(() => async () => setPreview((await actions.preview()) ?? null), [actions]);

  const commands = useMemo(
    () =>
      codebookCommands({
        find: () => search.current?.querySelector('input')?.focus(),
        merge: open,
        exportAs: (format) => actions.exportAs(format, live.current.language),
        nextUnwritten: () => {
          const { codeIds, selectCodes } = useSelection.getState();
          const list = live.current.shown;
          const from = list.findIndex(({ code }) => code.id === codeIds[0]) + 1;
          const next = [...list.slice(from), ...list.slice(0, from)].find(({ unwritten }) => unwritten > 0);
          if (next) selectCodes([next.code.id]);
        },
      }),
    [actions, open],
  );
  useCommands(commands);

  if (entries.length === 0) {
    return (
      <div className={styles.centred}>
        <EmptyState
          icon={BookOpenText}
          title={t('codebook.emptyTitle')}
          text={t('codebook.emptyText')}
          action={
            <Button icon={FileInput} onPress={open}>
              {t('codebook.cmdMerge')}
            </Button>
          }
        />
      </div>
    );
  }
  return (
    <div className={styles.whole}>
      <BookToolbar entries={entries} language={language} main={main} search={search} onMerge={open} onExport={actions.exportAs} />
      {shown.length > 0 ? (
        <BookList key={language} entries={shown} language={language} main={main} />
      ) : (
        <div className={styles.centred}>
          <EmptyState
            title={t(useCodebook.getState().query.trim() === '' ? 'codebook.allWritten' : 'codes.nothingFound')}
            action={<Button onPress={() => useCodebook.setState({ query: '', onlyUnwritten: false })}>{t('codebook.showAll')}</Button>}
          />
        </div>
      )}
      {preview && <MergeDialog preview={preview} onMerge={() => void actions.merge(preview.path)} onClose={() => setPreview(null)} />}
    </div>
  );
}
