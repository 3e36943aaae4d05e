import { ChevronRight, TextSearch } from 'lucide-react';
import { type KeyboardEvent, useCallback, useEffect, useMemo, useState } from 'react';
import { layoutRows } from '#renderer/features/retrieval/grouped-rows.ts';
import styles from '#renderer/features/retrieval/segment-list.module.css';
import { SegmentRow } from '#renderer/features/retrieval/segment-row.tsx';
import type { SegmentNames } from '#renderer/features/retrieval/segment-source.ts';
import { useSegmentPages } from '#renderer/features/retrieval/use-segment-pages.ts';
import { useWords } from '#renderer/i18n/use-words.ts';
import { type SegmentFilter, type SegmentGrouping, useRetrieval } from '#renderer/state/retrieval.ts';
import { Button } from '#renderer/ui/button.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { Swatch } from '#renderer/ui/swatch.tsx';
import { VirtualList } from '#renderer/ui/virtual-list.tsx';
import type { CodedSegment, SegmentGroup } from '#shared/contract/codings.ts';
import { pathSeparator } from '#shared/model/code-tree.ts';
import type { CodeId, DocumentId } from '#shared/model/ids.ts';

export interface SegmentListProps {
  filter: SegmentFilter;
  groupBy: SegmentGrouping;
  groups: readonly SegmentGroup[];
  names: SegmentNames;
  onOpen: (segment: CodedSegment) => void;
  onCopy: (segment: CodedSegment) => void;
  /** The segment at which the keyboard stands, for the commands. */
  onAt: (segment: CodedSegment | undefined) => void;
  /** A segment was walked or clicked to. */
  onChoose: (segment: CodedSegment) => void;
}

const sightStep = 20;

/** The segments that the filters find, by code or by document; the head of a group folds it. */
export function SegmentList({ filter, groupBy, groups, names, onOpen, onCopy, onAt, onChoose }: SegmentListProps) {
  const { t } = useWords();
  const everyContext = useRetrieval((retrieval) => retrieval.withContext);
  const [collapsed, setCollapsed] = useState<ReadonlySet<number>>(new Set());
  const [turned, setTurned] = useState<ReadonlySet<number>>(new Set());
  const [at, setAt] = useState(0);
  const [sight, setSight] = useState({ first: 0, last: 20 });
  const rows = useMemo(() => layoutRows(groups, collapsed), [groups, collapsed]);
  const segmentAt = useSegmentPages({ ...filter, order: groupBy }, rows.placesIn(sight.first, sight.last));
  const onSight = useCallback((first: number, last: number) => {
    // In steps, so that scrolling asks for pages and not for every line.
    const wanted = { first: first - (first % sightStep), last: last - (last % sightStep) + sightStep };
    setSight((now) => (now.first === wanted.first && now.last === wanted.last ? now : wanted));
  }, []);

  const find = (index: number): CodedSegment | undefined => {
    const row = rows.rowAt(index);
    return row?.kind === 'segment' ? segmentAt(row.place) : undefined;
  };
  useEffect(() => onAt(find(at)));
  const fold = (id: number, shut = !collapsed.has(id)) => setCollapsed((now) => withOrWithout(now, id, shut));
  const turn = useCallback((id: number) => setTurned((now) => withOrWithout(now, id, !now.has(id))), []);
  const move = (index: number) => {
    setAt(index);
    const segment = find(index);
    if (segment) onChoose(segment);
  };
  const open = (index: number) => {
    const row = rows.rowAt(index);
    const segment = find(index);
    if (row?.kind === 'group') fold(row.group.id);
    else if (segment) onOpen(segment);
  };
  const onKey = (event: KeyboardEvent, index: number): boolean => {
    const row = rows.rowAt(index);
    const segment = find(index);
    if (event.ctrlKey || event.metaKey || event.altKey) return false;
    if (row?.kind === 'group' && ['ArrowLeft', 'ArrowRight', ' '].includes(event.key)) {
      fold(row.group.id, event.key === ' ' ? undefined : event.key === 'ArrowLeft');
      return true;
    }
    if (segment && event.key === ' ') {
      turn(segment.id);
      return true;
    }
    return false;
  };

  return (
    <VirtualList
      label={t('retrieval.segments')}
      surface="segments"
      count={rows.count}
      estimate={(index) => (rows.rowAt(index)?.kind === 'group' ? 36 : 84)}
      getKey={(index) => {
        const row = rows.rowAt(index);
        return row?.kind === 'group' ? `group ${row.group.id}` : `segment ${row?.place}`;
      }}
      at={Math.min(at, rows.count - 1)}
      onMove={move}
      onOpen={open}
      onKey={onKey}
      onSight={onSight}
      empty={<NothingFound filter={filter} />}
      renderRow={(index) => {
        const row = rows.rowAt(index);
        if (row?.kind === 'group') {
          return (
            <GroupHead
              group={row.group}
              groupBy={groupBy}
              names={names}
              isOpen={!collapsed.has(row.group.id)}
              onFold={() => fold(row.group.id)}
            />
          );
        }
        const segment = find(index);
        if (!segment) return <div className={styles.waiting} />;
        return (
          <SegmentRow
            segment={segment}
            names={names}
            groupedBy={groupBy}
            words={filter.text ?? ''}
            withContext={everyContext !== turned.has(segment.id)}
            onOpen={onOpen}
            onCopy={onCopy}
            onContext={turn}
          />
        );
      }}
    />
  );
}

interface GroupHeadProps {
  group: SegmentGroup;
  groupBy: SegmentGrouping;
  names: SegmentNames;
  isOpen: boolean;
  onFold: () => void;
}

function GroupHead({ group, groupBy, names, isOpen, onFold }: GroupHeadProps) {
  const { t } = useWords();
  const code = groupBy === 'code' ? names.codes.get(group.id as CodeId) : undefined;
  const name = code?.name ?? names.documents.get(group.id as DocumentId) ?? '';
  const above = code?.path.slice(0, -code.name.length).split(pathSeparator).filter(Boolean).join(' › ');
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list has the focus and hears Enter and the arrows for its rows
    // biome-ignore lint/a11y/noStaticElementInteractions: a click on the head of a row is what Enter does on it
    <div className={styles.group} onClick={onFold}>
      <ChevronRight size={14} aria-hidden className={styles.arrow} data-open={isOpen || undefined} />
      {code && <Swatch colour={code.colour} />}
      {above && <span className={styles.above}>{above} ›</span>}
      <span>{name}</span>
      <span className={styles.count}>{t('retrieval.segmentsCount', { count: group.segments })}</span>
    </div>
  );
}

function NothingFound({ filter }: { filter: SegmentFilter }) {
  const { t } = useWords();
  const setFilter = useRetrieval((retrieval) => retrieval.setFilter);
  const isFiltered = Object.keys(filter).length > 0;
  return (
    <EmptyState
      icon={TextSearch}
      title={t(isFiltered ? 'retrieval.noneTitle' : 'retrieval.emptyTitle')}
      text={t(isFiltered ? 'retrieval.noneText' : 'retrieval.emptyText')}
      {...(isFiltered && { action: <Button onPress={() => setFilter({})}>{t('retrieval.clearFilters')}</Button> })}
    />
  );
}

function withOrWithout(set: ReadonlySet<number>, id: number, has: boolean): ReadonlySet<number> {
  const next = new Set(set);
  if (has) next.add(id);
  else next.delete(id);
  return next;
}
