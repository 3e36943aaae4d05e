import { MousePointerClick } from 'lucide-react';
import { memo, useDeferredValue, useMemo, useState } from 'react';
import { CaseInspector } from '#renderer/features/inspector/case-inspector.tsx';
import { CodeInspector } from '#renderer/features/inspector/code-inspector.tsx';
import { CodingInspector } from '#renderer/features/inspector/coding-inspector.tsx';
import { DocumentInspector } from '#renderer/features/inspector/document-inspector.tsx';
import styles from '#renderer/features/inspector/inspector.module.css';
import { MemoInspector } from '#renderer/features/inspector/memo-inspector.tsx';
import { RangeInspector } from '#renderer/features/inspector/range-inspector.tsx';
import { useInspectedCoding } from '#renderer/features/inspector/use-inspected-coding.ts';
import { useWords } from '#renderer/i18n/use-words.ts';
import { type Inspected, type TextRange, useSelection } from '#renderer/state/selection.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { Pane } from '#renderer/ui/pane.tsx';

/** The one inspector: whatever was selected last, with everything about it that can be changed. */
export function Inspector() {
  const { t } = useWords();
  // Drawn bit by bit when there is nothing more urgent: who codes quickly waits for no inspector.
  const { inspected, range } = useDeferredValue(useInspected());
  return (
    <Pane title={t('inspector.title')}>
      <div className={styles.content} data-surface="inspector">
        {range && <RangeInspector key={`${range.documentId}/${range.start}/${range.end}`} range={range} />}
        {!range && inspected && <Part inspected={inspected} />}
      </div>
      {!inspected && !range && <EmptyState icon={MousePointerClick} title={t('inspector.emptyTitle')} text={t('inspector.emptyText')} />}
    </Pane>
  );
}

/** With the selected passage, when it was selected after everything else and is not just the extent of the coding that is inspected. */
function useInspected(): { inspected: Inspected | null; range: TextRange | null } {
  const inspected = useSelection((selection) => selection.inspected);
  const range = useSelection((selection) => selection.range);
  const coding = useInspectedCoding(inspected?.kind === 'coding' ? inspected.id : null);
  const [last, setLast] = useState({ inspected, range, isRangeLater: false });
  if (last.inspected !== inspected || last.range !== range)
    setLast({ inspected, range, isRangeLater: last.inspected === inspected ? range !== null : false });
  const isExtent = coding !== undefined && coding.start === range?.start && coding.end === range.end;
  const later = last.isRangeLater && !isExtent ? range : null;
  const shown = inspected?.kind === 'range' ? inspected.range : later;
  return useMemo(() => ({ inspected, range: shown }), [inspected, shown]);
}

/** Drawn again for another thing only, and not for every passage that is selected meanwhile. */
const Part = memo(function Part({ inspected }: { inspected: Inspected }) {
  switch (inspected.kind) {
    case 'coding':
      return <CodingInspector key={inspected.id} id={inspected.id} />;
    case 'code':
      return <CodeInspector key={inspected.id} id={inspected.id} />;
    case 'document':
      return <DocumentInspector key={inspected.id} id={inspected.id} />;
    case 'case':
      return <CaseInspector key={inspected.id} id={inspected.id} />;
    case 'memo':
      return <MemoInspector key={inspected.id} id={inspected.id} />;
    case 'range':
      return null;
  }
});
