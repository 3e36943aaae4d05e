import { useMemo } from 'react';
import styles from '#renderer/features/codebook/codebook.module.css';
import { useCodebook } from '#renderer/features/codebook/codebook-state.ts';
import type { BookEntry } from '#renderer/features/codebook/entries.ts';
import { useBook } from '#renderer/features/codebook/use-book.ts';
import { useWords } from '#renderer/i18n/use-words.ts';
import { useSelection } from '#renderer/state/selection.ts';
import { Pane } from '#renderer/ui/pane.tsx';
import { RowWords } from '#renderer/ui/row-words.tsx';
import { Swatch } from '#renderer/ui/swatch.tsx';
import { Tree } from '#renderer/ui/tree.tsx';
import { childrenByParent } from '#shared/model/code-tree.ts';
import type { CodeId } from '#shared/model/ids.ts';

interface OutlineNode {
  id: CodeId;
  name: string;
  entry: BookEntry;
  children: readonly OutlineNode[];
}

/** The contents of the book: the code system, with what is still to be written. Choosing a code turns the book to it. */
export function BookOutline() {
  const { t, number } = useWords();
  const { entries } = useBook();
  const { closed, setClosed } = useCodebook();
  const codeIds = useSelection((selection) => selection.codeIds);
  const selectCodes = useSelection((selection) => selection.selectCodes);
  const nodes = useMemo(() => toNodes(entries), [entries]);
  const expanded = useMemo(() => new Set(entries.map(({ code }) => code.id).filter((id) => !closed.includes(id))), [entries, closed]);
  return (
    <Pane title={t('codebook.contents')}>
      <Tree
        label={t('codebook.contents')}
        nodes={nodes}
        selectionMode="single"
        selected={new Set(codeIds)}
        onSelect={(ids) => selectCodes([...ids] as CodeId[])}
        expanded={expanded}
        onExpand={(ids) => setClosed(entries.map(({ code }) => code.id).filter((id) => !ids.has(id)))}
        renderRow={({ name, entry }) => (
          <span className={styles.outlineRow}>
            <Swatch colour={entry.code.colour} look={entry.code.codingsBelow > 0 ? 'plain' : 'ring'} />
            <RowWords
              name={name}
              end={
                entry.unwritten > 0 && (
                  <span className={styles.gap} title={t('codebook.unwrittenIn', { count: entry.unwritten })}>
                    {number(entry.unwritten)}
                  </span>
                )
              }
            />
          </span>
        )}
      />
    </Pane>
  );
}

function toNodes(entries: readonly BookEntry[]): readonly OutlineNode[] {
  const byId = new Map(entries.map((entry) => [entry.code.id, entry]));
  const children = childrenByParent(entries.map(({ code }) => code));
  const below = (parent: CodeId | null): OutlineNode[] =>
    (children.get(parent) ?? []).flatMap(({ id }) => {
      const entry = byId.get(id);
      return entry ? [{ id, name: entry.name, entry, children: below(id) }] : [];
    });
  return below(null);
}
