import { CodePanel } from '#renderer/features/codes/code-panel.tsx';
import { LibraryPanel } from '#renderer/features/library/library-panel.tsx';
import { useWords } from '#renderer/i18n/use-words.ts';
import { SplitPane } from '#renderer/ui/split-pane.tsx';

/** The left side of the coding view: documents above, the code system below. */
export function CodingLists() {
  const { t } = useWords();
  return (
    <SplitPane name="code.lists" label={t('library.title')} side="top" usual={300} smallest={90} largest={800} pane={<LibraryPanel />}>
      <CodePanel />
    </SplitPane>
  );
}
