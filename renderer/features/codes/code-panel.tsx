import { useQueryClient } from '@tanstack/react-query';
import { Tags } from 'lucide-react';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useApi } from '#renderer/api/api-context.tsx';
import { createOwnCodings } from '#renderer/api/own-codings.ts';
import { useCurrentCoder } from '#renderer/api/project-data.ts';
import { getContextParts } from '#renderer/commands/command-parts.ts';
import { readContext, runById } from '#renderer/commands/registry.ts';
import { useCommands } from '#renderer/commands/use-commands.ts';
import { createCodeActions } from '#renderer/features/codes/code-actions.ts';
import { codeCommands, codeSurface } from '#renderer/features/codes/code-commands.ts';
import { type CodeDialog, CodeDialogs } from '#renderer/features/codes/code-dialogs.tsx';
import { placeOfCodeDrop } from '#renderer/features/codes/code-moves.ts';
import { shownIds } from '#renderer/features/codes/code-nodes.ts';
import { CodePanelActions } from '#renderer/features/codes/code-panel-actions.tsx';
import { CodeRow } from '#renderer/features/codes/code-row.tsx';
import { useCodeTreeState } from '#renderer/features/codes/code-tree-state.ts';
import styles from '#renderer/features/codes/codes.module.css';
import { droppedPassage } from '#renderer/features/codes/dropped-passage.ts';
import { useCodePalette } from '#renderer/features/codes/use-code-palette.ts';
import { useCodeTree } from '#renderer/features/codes/use-code-tree.ts';
import { useWords } from '#renderer/i18n/use-words.ts';
import { showInspector } from '#renderer/state/frame-panes.ts';
import { useSelection } from '#renderer/state/selection.ts';
import { useSession } from '#renderer/state/session.ts';
import { codeDragType, passageDragType } from '#renderer/text/transcript-types.ts';
import { Button } from '#renderer/ui/button.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import type { MenuPart } from '#renderer/ui/menu.tsx';
import { Pane } from '#renderer/ui/pane.tsx';
import { SearchField } from '#renderer/ui/search-field.tsx';
import { Tree } from '#renderer/ui/tree.tsx';
import type { TreeId, TreeTarget } from '#renderer/ui/tree-node.ts';
import { revealRow } from '#renderer/ui/use-reveal.ts';
import { codeKinds } from '#shared/model/code.ts';
import type { CodeId } from '#shared/model/ids.ts';

const menuParts = [
  ['code.apply'],
  ['code.new', 'code.newChild', 'code.rename', 'code.define', 'code.colour'],
  ['code.segments', 'code.toggleShown'],
  ['code.merge', 'code.remove'],
];

/** The code system. While a passage is selected, a click or Enter applies the code to it; else a click shows the code. Dragging moves or applies. */
export function CodePanel() {
  const api = useApi();
  const { t, language } = useWords();
  const coder = useCurrentCoder();
  const [query, setQuery] = useState('');
  const { codes, byId, nodes, expanded, setExpanded, openTo, isSearching } = useCodeTree(query);
  // One by one: the tree is not drawn again for every passage that is selected.
  const codeIds = useSelection((selection) => selection.codeIds);
  const selectCodes = useSelection((selection) => selection.selectCodes);
  const main = useSession(({ project }) => project?.language ?? language);
  const [renaming, setRenaming] = useState<TreeId | null>(null);
  const [dialog, setDialog] = useState<CodeDialog | null>(null);
  const panel = useRef<HTMLDivElement>(null);
  const wanted = useRef<CodeId | null>(null);
  const queue = useRef<Promise<unknown>>(Promise.resolve());

  const cache = useQueryClient();
  const own = useMemo(() => createOwnCodings(api, cache), [api, cache]);
  const actions = useMemo(() => createCodeActions({ api, own, coder, codes, byId }), [api, own, coder, codes, byId]);
  const live = useRef({ actions, codes, codeIds, setExpanded });
  live.current = { actions, codes, codeIds, setExpanded };

  const show = useCallback(
    (id: CodeId) => {
      openTo(id);
      selectCodes([id]);
      wanted.current = id;
    },
    [openTo, selectCodes],
  );
  // A code shown from elsewhere, or just made, scrolls into sight as soon as its row is there.
  useEffect(() => {
    const at = wanted.current === null ? -1 : shownIds(nodes).indexOf(wanted.current);
    if (at === -1) return;
    wanted.current = null;
    revealRow(panel.current, at);
  });

  const commands = useMemo(
    () =>
      codeCommands({
        actions: () => live.current.actions,
        rename: setRenaming,
        create: (under) => {
          const chosen = live.current.actions.find(live.current.codeIds[0] ?? null);
          setDialog({ kind: 'new', parentId: (under === 'child' ? chosen?.id : chosen?.parentId) ?? null });
        },
        merge: (id) => setDialog({ kind: 'merge', id }),
        chooseColour: (id) => setDialog({ kind: 'colour', id }),
        step: (id, step) => {
          queue.current = queue.current.then(async () => {
            const place = await live.current.actions.step(id, step);
            if (place && place.parentId !== null) openTo(place.parentId, true);
            wanted.current = id;
          });
        },
        expandAll: () => live.current.setExpanded(new Set(live.current.codes.map(({ id }) => id))),
        collapseAll: () => live.current.setExpanded(new Set()),
        find: () => panel.current?.querySelector('input')?.focus(),
        toggleScope: () => {
          const { scope, setScope } = useCodeTreeState.getState();
          setScope(scope === 'project' ? 'document' : 'project');
        },
        showInspector,
      }),
    [openTo],
  );
  useCommands(commands);
  useCodePalette(codes, show);

  const clickApplied = useRef(false);
  const onClick = (id: TreeId) => {
    const { range, inspect } = useSelection.getState();
    clickApplied.current = range !== null;
    if (range) void actions.apply(id as CodeId, range);
    else if (codeIds.includes(id as CodeId)) inspect({ kind: 'code', id: id as CodeId });
  };
  /** A double click begins with a click: what that has coded is not coded again. */
  const onOpen = (id: TreeId, isDoubleClick: boolean) => {
    if (!(isDoubleClick && clickApplied.current)) void actions.apply(id as CodeId, useSelection.getState().range);
  };
  const onMove = async (ids: readonly TreeId[], target: TreeTarget) => {
    for (const id of ids) {
      const place = placeOfCodeDrop(live.current.codes, id as CodeId, target);
      if (place) await actions.place(id as CodeId, place);
    }
    if (target.position === 'into') openTo(target.id as CodeId, true);
  };
  const onCreated = (id: CodeId, parentId: CodeId | null) => {
    if (parentId !== null) openTo(parentId, true);
    wanted.current = id;
  };
  const getMenu = (id: TreeId): readonly MenuPart[] => {
    const codeId = id as CodeId;
    selectCodes([codeId]);
    const parts = getContextParts(menuParts, readContext(), t);
    const kinds = codeKinds.map((kind) => ({
      id: kind,
      name: t(`codes.kind.${kind}`),
      chosen: byId.get(codeId)?.kind === kind,
      run: () => void actions.setKind(codeId, kind),
    }));
    return parts.toSpliced(2, 0, { id: 'kinds', rows: [{ id: 'kind', name: t('codes.changeKind'), items: kinds }] });
  };

  return (
    <Pane title={t('codes.title')} actions={<CodePanelActions isAnyOpen={expanded.size > 0} />}>
      <div ref={panel} style={{ display: 'contents' }}>
        <SearchField
          label={t('codes.find')}
          className={styles.search ?? ''}
          value={query}
          onChange={setQuery}
          onKeyDown={(event) => {
            if (event.key === 'ArrowDown') panel.current?.querySelector<HTMLElement>('[role=treegrid]')?.focus();
            else event.continuePropagation();
          }}
        />
        <Tree
          label={t('codes.title')}
          surface={codeSurface}
          nodes={nodes}
          renderRow={(node) => <CodeRow node={node} main={main} onApply={(id) => runApply(id)} />}
          selected={new Set<TreeId>(codeIds)}
          onSelect={(ids) => selectCodes([...ids] as CodeId[])}
          expanded={expanded}
          onExpand={setExpanded}
          onClick={onClick}
          onOpen={onOpen}
          renaming={renaming}
          onRenaming={setRenaming}
          onRename={(id, name) => void actions.rename(id as CodeId, name)}
          onMove={(ids, target) => void onMove(ids, target)}
          drag={{
            carry: (id) => ({ [codeDragType]: String(id) }),
            accepts: [passageDragType],
            onDrop: (id, _type, text) => void actions.apply(id as CodeId, droppedPassage(text)),
          }}
          getMenu={getMenu}
          empty={
            isSearching ? (
              <EmptyState title={t('codes.nothingFound')} />
            ) : (
              <EmptyState
                icon={Tags}
                title={t('codes.emptyTitle')}
                text={t('codes.emptyText')}
                action={<Button onPress={() => void runById('code.new')}>{t('codes.cmdNew')}</Button>}
              />
            )
          }
        />
      </div>
      <CodeDialogs open={dialog} byId={byId} actions={actions} onCreated={onCreated} onClose={() => setDialog(null)} />
    </Pane>
  );

  /** Rows are drawn once, so what they call must read the actions of now. */
  function runApply(id: CodeId): void {
    void live.current.actions.apply(id, useSelection.getState().range);
  }
}
