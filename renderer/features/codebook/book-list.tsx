import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef } from 'react';
import { BookEntry } from '#renderer/features/codebook/book-entry.tsx';
import styles from '#renderer/features/codebook/codebook.module.css';
import type { BookEntry as Entry } from '#renderer/features/codebook/entries.ts';
import { useWords } from '#renderer/i18n/use-words.ts';
import { useSelection } from '#renderer/state/selection.ts';
import type { Language } from '#shared/model/language.ts';

export interface BookListProps {
  entries: readonly Entry[];
  language: Language;
  main: Language;
}

/** The entries one under the other; only those near the eye are in the page. The code chosen in the outline is turned to. */
export function BookList({ entries, language, main }: BookListProps) {
  const { t } = useWords();
  const scroller = useRef<HTMLDivElement>(null);
  const chosen = useSelection(({ codeIds }) => (codeIds.length === 1 ? codeIds[0] : undefined));
  const virtualizer = useVirtualizer({
    count: entries.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 230,
    getItemKey: (index) => entries[index]?.code.id ?? index,
    overscan: 3,
  });
  const at = entries.findIndex(({ code }) => code.id === chosen);
  const turnTo = useRef(virtualizer);
  turnTo.current = virtualizer;
  useEffect(() => {
    if (at >= 0) turnTo.current.scrollToIndex(at, { align: 'start' });
  }, [at]);
  return (
    <section ref={scroller} className={styles.scroller} aria-label={t('views.codebook')} data-surface="codebook">
      <div className={styles.book} style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(({ key, index, start }) => {
          const entry = entries[index];
          return (
            entry && (
              <div
                key={key}
                ref={virtualizer.measureElement}
                data-index={index}
                className={styles.place}
                style={{ transform: `translateY(${start}px)` }}
              >
                <BookEntry entry={entry} language={language} main={main} isCurrent={entry.code.id === chosen} />
              </div>
            )
          );
        })}
      </div>
    </section>
  );
}
