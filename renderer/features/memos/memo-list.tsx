import { Download, Plus } from 'lucide-react';
import { type RefObject, useCallback, useMemo, useRef } from 'react';
import { ListBox, ListBoxItem, ListLayout, Virtualizer } from 'react-aria-components';
import { useCoders } from '#renderer/api/project-data.ts';
import { runById } from '#renderer/commands/registry.ts';
import { useCommands } from '#renderer/commands/use-commands.ts';
import { kindOf, type MemoKind, memoIcons, memoKinds, useAbout } from '#renderer/features/memos/memo-about.ts';
import { exportMemosKeys, memoListCommands, newMemoKeys } from '#renderer/features/memos/memo-commands.ts';
import { showAllMemos, useMemoFilters } from '#renderer/features/memos/memo-filters.ts';
import styles from '#renderer/features/memos/memos.module.css';
import { useMemoExport } from '#renderer/features/memos/use-memo-export.ts';
import { useMemos } from '#renderer/features/memos/use-memos.ts';
import { useWords } from '#renderer/i18n/use-words.ts';
import { useSelection } from '#renderer/state/selection.ts';
import { Button } from '#renderer/ui/button.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import { Pane } from '#renderer/ui/pane.tsx';
import { SearchField } from '#renderer/ui/search-field.tsx';
import { Select } from '#renderer/ui/select.tsx';
import type { CoderId, MemoId } from '#shared/model/ids.ts';
import type { Memo } from '#shared/model/memo.ts';

const rowHeight = 64;
const any = 'any';

/** The memos, newest first, with filters above. */
export function MemoList() {
  const { t } = useWords();
  const { memos, shown, chosen } = useMemos();
  const exporting = useMemoExport();
  const search = useRef<HTMLDivElement>(null);
  const find = useCallback(() => search.current?.querySelector('input')?.focus(), []);
  useCommands(useMemo(() => memoListCommands(exporting.run, find), [exporting.run, find]));
  return (
    <Pane
      title={t('views.memos')}
      actions={
        <>
          <IconButton icon={Plus} size="small" label={t('memos.cmdNew')} keys={newMemoKeys} onPress={() => runById('memo.new')} />
          <IconButton
            icon={Download}
            size="small"
            label={t('memos.cmdExport')}
            keys={exportMemosKeys}
            isDisabled={exporting.isEmpty}
            onPress={exporting.run}
          />
        </>
      }
    >
      <Filters search={search} />
      {shown.length === 0 ? (
        memos.length > 0 && (
          <EmptyState title={t('ui.nothingFound')} action={<Button onPress={showAllMemos}>{t('memos.showAll')}</Button>} />
        )
      ) : (
        <Virtualizer layout={ListLayout} layoutOptions={{ rowHeight }}>
          <ListBox
            aria-label={t('views.memos')}
            className={styles.list ?? ''}
            items={shown}
            selectionMode="single"
            selectionBehavior="replace"
            disallowEmptySelection
            selectedKeys={chosen ? [chosen.id] : []}
            onSelectionChange={(keys) => {
              const [id] = [...keys];
              if (id !== undefined) useSelection.getState().inspect({ kind: 'memo', id: Number(id) as MemoId });
            }}
          >
            {(memo) => <Row memo={memo} />}
          </ListBox>
        </Virtualizer>
      )}
    </Pane>
  );
}

function Row({ memo }: { memo: Memo }) {
  const { t, date } = useWords();
  const about = useAbout();
  const coder = useCoders().find(({ id }) => id === memo.coderId);
  const Icon = memoIcons[kindOf(memo)];
  return (
    <ListBoxItem id={memo.id} textValue={memo.title || t('memos.untitled')} className={styles.row ?? ''}>
      <span className={styles.rowTitle}>{memo.title || t('memos.untitled')}</span>
      <span className={styles.rowAbout}>
        <Icon size={12} aria-label={t(`memos.kind.${kindOf(memo)}`)} />
        <span>{about(memo)}</span>
      </span>
      <span className={styles.rowFoot}>{[coder?.name, date(memo.changedAt)].filter(Boolean).join(' · ')}</span>
    </ListBoxItem>
  );
}

function Filters({ search }: { search: RefObject<HTMLDivElement | null> }) {
  const { t } = useWords();
  const coders = useCoders();
  const { kind, coderId, query } = useMemoFilters();
  return (
    <div ref={search} className={styles.filters}>
      <SearchField label={t('memos.find')} value={query} onChange={(text) => useMemoFilters.setState({ query: text })} />
      <div className={styles.pair}>
        <Select<MemoKind | typeof any>
          label={t('memos.about')}
          quiet
          choices={[
            { id: any, name: t('memos.aboutAny') },
            ...memoKinds.map((id) => ({ id, name: t(`memos.kind.${id}`), icon: memoIcons[id] })),
          ]}
          value={kind ?? any}
          onChange={(id) => useMemoFilters.setState({ kind: id === any ? null : id })}
        />
        <Select
          label={t('app.coder')}
          quiet
          choices={[{ id: any, name: t('memos.coderAny') }, ...coders.map(({ id, name, colour }) => ({ id: String(id), name, colour }))]}
          value={coderId === null ? any : String(coderId)}
          onChange={(id) => useMemoFilters.setState({ coderId: id === any ? null : (Number(id) as CoderId) })}
        />
      </div>
    </div>
  );
}
