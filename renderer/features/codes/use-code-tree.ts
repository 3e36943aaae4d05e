import { useQuery } from '@tanstack/react-query';
import { useCallback, useDeferredValue, useMemo } from 'react';
import { useApi } from '#renderer/api/api-context.tsx';
import { useCodes } from '#renderer/api/project-data.ts';
import { codeNodes, findCodes, pathTo } from '#renderer/features/codes/code-nodes.ts';
import { useCodeTreeState } from '#renderer/features/codes/code-tree-state.ts';
import { useSelection } from '#renderer/state/selection.ts';
import { useSession } from '#renderer/state/session.ts';
import type { TreeId } from '#renderer/ui/tree-node.ts';
import type { CodeId, DocumentId } from '#shared/model/ids.ts';

const none: readonly CodeId[] = [];

/** The code tree as it is shown: what the search leaves, which branches are open, and the counts of the chosen scope. */
export function useCodeTree(query: string) {
  const { codes, byId } = useCodes();
  const guid = useSession(({ project }) => project?.guid ?? '');
  const stored = useCodeTreeState(({ expandedByProject }) => expandedByProject[guid] ?? none);
  const { setExpanded: store, scope } = useCodeTreeState();
  const documentId = useSelection((selection) => selection.documentId);
  const counts = useCounts(scope === 'document' ? documentId : null);

  const kept = useMemo(() => findCodes(codes, query), [codes, query]);
  const expanded = useMemo(() => new Set<CodeId>(kept ?? stored), [kept, stored]);
  // Counts change with every coding; the rows of the tree follow when there is nothing more urgent.
  const counted = useDeferredValue(codes);
  const nodes = useMemo(() => codeNodes({ codes: counted, kept, counts, expanded }), [counted, kept, counts, expanded]);

  // While a search is on, every branch with a find stays open and nothing is remembered.
  const isSearching = kept !== null;
  const setExpanded = useCallback(
    (ids: ReadonlySet<TreeId>) => {
      if (!isSearching) store(guid, [...ids] as CodeId[]);
    },
    [store, guid, isSearching],
  );
  /** Opens the branches above a code; with `itself`, its own too. */
  const openTo = useCallback(
    (id: CodeId, itself = false) => {
      const code = byId.get(id);
      if (!code) return;
      const now = useCodeTreeState.getState().expandedByProject[guid] ?? none;
      const path = pathTo(code, byId).slice(itself ? 0 : 1);
      store(guid, [...new Set([...now, ...path.map((one) => one.id)])]);
    },
    [byId, store, guid],
  );
  return { codes, byId, nodes, expanded, setExpanded, openTo, isSearching };
}

/** Codings per code in one document; null where the counts of the whole project are wanted. */
function useCounts(documentId: DocumentId | null): ReadonlyMap<CodeId, number> | null {
  const { queries } = useApi();
  const { data } = useQuery({
    ...queries.codes.counts.queryOptions({ input: documentId === null ? {} : { documentId } }),
    enabled: documentId !== null,
  });
  return useMemo(() => (documentId === null ? null : new Map((data ?? []).map((row) => [row.codeId, row.codings]))), [data, documentId]);
}
