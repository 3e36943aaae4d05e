import { MousePointerClick } from 'lucide-react';
import { useState } from 'react';
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
  const inspected = useSelection((selection) => selection.inspected);
  const range = useInspectedRange();
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

/** The selected passage, when it was selected after everything else and is not just the extent of the coding that is inspected. */
function useInspectedRange(): TextRange | null {
  const inspected = useSelection((selection) => selection.inspected);
  const range = useSelection((selection) => selection.range);
  const coding = useInspectedCoding();
  const [last, setLast] = useState({ inspected, range, isRangeLater: false });
  if (last.inspected !== inspected || last.range !== range)
    setLast({ inspected, range, isRangeLater: last.inspected === inspected ? range !== null : false });
  if (inspected?.kind === 'range') return inspected.range;
  const isExtent = coding !== undefined && coding.start === range?.start && coding.end === range.end;
  return last.isRangeLater && !isExtent ? range : null;
}

function Part({ inspected }: { inspected: Inspected }) {
  switch (inspected.kind) {
    case 'coding':
      return <CodingInspector key={inspected.id} />;
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
}
