import { useQueryClient } from '@tanstack/react-query';
import { FileText, Plus } from 'lucide-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useApi } from '#renderer/api/api-context.tsx';
import { loadDocument } from '#renderer/api/load-document.ts';
import { useCurrentCoder, useDocuments } from '#renderer/api/project-data.ts';
import { getContextParts } from '#renderer/commands/command-parts.ts';
import { readContext, runById } from '#renderer/commands/registry.ts';
import { useAllCommands, useCommands } from '#renderer/commands/use-commands.ts';
import { createLibraryActions } from '#renderer/features/library/library-actions.ts';
import { libraryCommands, librarySurface } from '#renderer/features/library/library-commands.ts';
import { inShownOrder, isDocumentId, kindId, libraryNodes, placeOfDrop } from '#renderer/features/library/library-nodes.ts';
import { LibraryRow } from '#renderer/features/library/library-row.tsx';
import { NewDocumentDialog } from '#renderer/features/library/new-document-dialog.tsx';
import { useDocumentPalette } from '#renderer/features/library/use-document-palette.ts';
import { useWords } from '#renderer/i18n/use-words.ts';
import { showInspector } from '#renderer/state/frame-panes.ts';
import { useSelection } from '#renderer/state/selection.ts';
import { Button } from '#renderer/ui/button.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import { Menu, type MenuPart } from '#renderer/ui/menu.tsx';
import { Pane } from '#renderer/ui/pane.tsx';
import { Tree } from '#renderer/ui/tree.tsx';
import type { TreeId } from '#renderer/ui/tree-node.ts';
import { documentKinds } from '#shared/model/document.ts';
import type { DocumentId } from '#shared/model/ids.ts';

const addIds = [['exchange.importFiles', 'exchange.importFolder', 'project.import'], ['document.new']];
const everyKind: ReadonlySet<TreeId> = new Set(documentKinds.map(kindId));

/** The documents of the project under their kinds. A click or Enter opens one; arrow keys only walk. */
export function LibraryPanel() {
  const api = useApi();
  const { t } = useWords();
  const documents = useDocuments();
  const coder = useCurrentCoder();
  const documentId = useSelection((selection) => selection.documentId);
  const [expanded, setExpanded] = useState(everyKind);
  const [walkedTo, setWalkedTo] = useState<TreeId | null>(null);
  const [renaming, setRenaming] = useState<TreeId | null>(null);
  const [writing, setWriting] = useState(false);

  const cache = useQueryClient();
  const actions = useMemo(
    () => createLibraryActions({ api, coder, documents, load: (id) => loadDocument(api, cache, id) }),
    [api, cache, coder, documents],
  );
  const nodes = useMemo(() => libraryNodes(documents, (kind) => t(`library.kind.${kind}`)), [documents, t]);
  const chosen = walkedTo ?? documentId;
  const live = useRef({ actions, chosen, nodes });
  live.current = { actions, chosen, nodes };

  // Nothing is open yet, or the open document has gone. One that is not in the list yet has just been made.
  const known = useRef(documents);
  useEffect(() => {
    const isGone = documentId === null || known.current.some(({ id }) => id === documentId);
    const isHere = documents.some(({ id }) => id === documentId);
    const first = inShownOrder(documents)[0];
    known.current = documents;
    if (first && isGone && !isHere) live.current.actions.open(first.id);
  }, [documents, documentId]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: opening a document, from wherever, ends the walk in the list
  useEffect(() => setWalkedTo(null), [documentId]);

  const commands = useMemo(
    () =>
      libraryCommands({
        actions: () => live.current.actions,
        chosen: () => {
          const id = live.current.chosen;
          return id !== null && isDocumentId(live.current.nodes, id) ? id : null;
        },
        rename: setRenaming,
        showInspector,
        write: () => setWriting(true),
      }),
    [],
  );
  useCommands(commands);
  useDocumentPalette(documents, actions.open);

  const onSelect = (ids: ReadonlySet<TreeId>) => {
    const [id] = ids;
    if (id === undefined) return;
    setWalkedTo(id);
  };
  const onMove = (ids: readonly TreeId[], target: { id: TreeId; position: 'before' | 'after' | 'into' }) => {
    const [id] = ids;
    if (id === undefined || !isDocumentId(nodes, id)) return;
    const place = placeOfDrop(documents, id, target);
    if (place) void actions.place(id, place);
  };
  const getMenu = (id: TreeId): readonly MenuPart[] => {
    if (!isDocumentId(nodes, id)) return [];
    setWalkedTo(id);
    live.current.chosen = id;
    const context = readContext();
    const [first = { id: 'open', rows: [] }, last = { id: 'remove', rows: [] }] = getContextParts(
      [['document.open', 'document.done', 'document.rename', 'document.properties'], ['document.remove']],
      context,
      t,
    );
    const kinds = documentKinds.map((kind) => ({
      id: kind,
      name: t(`library.kind.${kind}`),
      chosen: actions.find(id)?.kind === kind,
      run: () => void actions.setKind(id, kind),
    }));
    return [first, { id: 'kinds', rows: [{ id: 'kind', name: t('library.changeKind'), items: kinds }] }, last];
  };
  return (
    <Pane title={t('library.title')} actions={<AddMenu />}>
      <Tree
        label={t('library.title')}
        surface={librarySurface}
        nodes={nodes}
        renderRow={(node) => <LibraryRow node={node} />}
        selectionMode="single"
        selected={new Set(chosen === null ? [] : [chosen])}
        onSelect={onSelect}
        expanded={expanded}
        onExpand={setExpanded}
        reveal={documentId}
        onPress={(id) => isDocumentId(nodes, id) && void actions.load(id)}
        onClick={(id) => isDocumentId(nodes, id) && actions.open(id)}
        onOpen={(id) => isDocumentId(nodes, id) && actions.open(id)}
        renaming={renaming}
        onRenaming={(id) => setRenaming(id !== null && isDocumentId(nodes, id) ? id : null)}
        onRename={(id, name) => void actions.rename(id as DocumentId, name)}
        onMove={onMove}
        getMenu={getMenu}
        empty={
          <EmptyState
            icon={FileText}
            title={t('library.emptyTitle')}
            text={t('library.emptyText')}
            action={<Button onPress={() => void runById('exchange.importFiles')}>{t('library.importFiles')}</Button>}
          />
        }
      />
      <NewDocumentDialog isOpen={writing} onClose={() => setWriting(false)} />
    </Pane>
  );
}

function AddMenu() {
  const { t } = useWords();
  useAllCommands();
  return (
    <Menu label={t('library.add')} parts={getContextParts(addIds, readContext(null), t)} placement="bottom end">
      <IconButton icon={Plus} label={t('library.add')} size="small" />
    </Menu>
  );
}
