import type { TreeId, TreeNode, TreeTarget } from '#renderer/ui/tree-node.ts';
import type { DocumentInList } from '#shared/contract/documents.ts';
import { type DocumentKind, documentKinds } from '#shared/model/document.ts';
import type { DocumentId } from '#shared/model/ids.ts';

/** A row of the library: a kind with its documents, or a document. */
export type LibraryNode =
  | { row: 'kind'; id: string; name: string; kind: DocumentKind; children: readonly LibraryNode[] }
  | { row: 'document'; id: DocumentId; name: string; document: DocumentInList };

export const kindId = (kind: DocumentKind): string => `kind:${kind}`;

/** Documents under their kinds, in the project's order; kinds without documents are left out. */
export function libraryNodes(documents: readonly DocumentInList[], nameOfKind: (kind: DocumentKind) => string): readonly LibraryNode[] {
  const byKind = Map.groupBy(documents, ({ kind }) => kind);
  return documentKinds.flatMap((kind): LibraryNode[] => {
    const members = byKind.get(kind) ?? [];
    const children = members.map((document): LibraryNode => ({ row: 'document', id: document.id, name: document.name, document }));
    return children.length === 0 ? [] : [{ row: 'kind', id: kindId(kind), name: nameOfKind(kind), kind, children }];
  });
}

/** The documents in the order in which the library shows them. */
export function inShownOrder(documents: readonly DocumentInList[]): readonly DocumentInList[] {
  return documentKinds.flatMap((kind) => documents.filter((document) => document.kind === kind));
}

/** Where a drop puts a document: under which kind, and before which other document of that kind (null: last of all). */
export type DocumentPlace = { kind: DocumentKind; before: DocumentId | null };

/** Undefined where the drop means nothing: on itself, or between kinds. */
export function placeOfDrop(documents: readonly DocumentInList[], dragged: DocumentId, target: TreeTarget): DocumentPlace | undefined {
  const kind = documentKinds.find((one) => kindId(one) === target.id);
  if (kind !== undefined) return target.position === 'into' ? { kind, before: null } : undefined;
  const at = documents.find(({ id }) => id === target.id);
  if (!at || at.id === dragged) return undefined;
  if (target.position === 'before') return { kind: at.kind, before: at.id };
  const siblings = documents.filter((one) => one.kind === at.kind && one.id !== dragged);
  return { kind: at.kind, before: siblings[siblings.indexOf(at) + 1]?.id ?? null };
}

export const isDocumentId = (nodes: readonly TreeNode[], id: TreeId): id is DocumentId =>
  typeof id === 'number' && nodes.some(({ children }) => children?.some((child) => child.id === id));
