import { MousePointerClick } from 'lucide-react';
import { CaseInspector } from '#renderer/features/inspector/case-inspector.tsx';
import { CodeInspector } from '#renderer/features/inspector/code-inspector.tsx';
import { CodingInspector } from '#renderer/features/inspector/coding-inspector.tsx';
import { DocumentInspector } from '#renderer/features/inspector/document-inspector.tsx';
import styles from '#renderer/features/inspector/inspector.module.css';
import { MemoInspector } from '#renderer/features/inspector/memo-inspector.tsx';
import { RangeInspector } from '#renderer/features/inspector/range-inspector.tsx';
import { useInspectedCoding } from '#renderer/features/inspector/use-inspected-coding.ts';
import { useWords } from '#renderer/i18n/use-words.ts';
import { type Inspected, useSelection } from '#renderer/state/selection.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { Pane } from '#renderer/ui/pane.tsx';

/** The one inspector: what is selected, with everything about it that can be changed. A selected passage stands above. */
export function Inspector() {
  const { t } = useWords();
  const inspected = useSelection((selection) => selection.inspected);
  const selected = useSelection((selection) => selection.range);
  const coding = useInspectedCoding();
  const range = selected ?? (inspected?.kind === 'range' ? inspected.range : null);
  const isExtent = coding && range && coding.start === range.start && coding.end === range.end;
  return (
    <Pane title={t('inspector.title')}>
      <div className={styles.content} data-surface="inspector">
        {range && !isExtent && <RangeInspector key={`${range.documentId}/${range.start}/${range.end}`} range={range} />}
        {inspected && <Part inspected={inspected} />}
      </div>
      {!inspected && !range && <EmptyState icon={MousePointerClick} title={t('inspector.emptyTitle')} text={t('inspector.emptyText')} />}
    </Pane>
  );
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
