import { useQuery } from '@tanstack/react-query';
import { useMemo, useRef } from 'react';
import { useApi } from '#renderer/api/api-context.tsx';
import { codingsQuery } from '#renderer/api/codings-query.ts';
import { usePreferences } from '#renderer/state/preferences.ts';
import { useSession } from '#renderer/state/session.ts';
import type { CodeInTree } from '#shared/contract/codes.ts';
import type { CodingInText } from '#shared/contract/coding-columns.ts';
import type { DocumentInList } from '#shared/contract/documents.ts';
import { nameOfCode } from '#shared/model/code-name.ts';
import { pathSeparator } from '#shared/model/code-tree.ts';
import type { Coder } from '#shared/model/coding.ts';
import type { CodeId, CoderId, DocumentId } from '#shared/model/ids.ts';

/** A code as views name it: in the language of the interface, with its path. */
export type NamedCode = CodeInTree & { name: string; path: string; depth: number };

export type CodeLook = Pick<NamedCode, 'name' | 'colour'>;

const noCodes: readonly CodeInTree[] = [];
const noDocuments: readonly DocumentInList[] = [];
const noCoders: readonly (Coder & { codings: number; documentsDone: number })[] = [];
const noCodings: readonly CodingInText[] = [];

/** The code system, parents before children, each code named in the language of the interface. */
export function useCodes(): { codes: readonly NamedCode[]; byId: ReadonlyMap<CodeId, NamedCode> } {
  const { queries } = useApi();
  const language = usePreferences((preferences) => preferences.language);
  const { data = noCodes } = useQuery(queries.codes.tree.queryOptions());
  return useMemo(() => {
    const byId = new Map<CodeId, NamedCode>();
    for (const code of data) {
      const parent = code.parentId === null ? undefined : byId.get(code.parentId);
      const name = nameOfCode(code, language);
      byId.set(code.id, {
        ...code,
        name,
        path: parent ? `${parent.path}${pathSeparator}${name}` : name,
        depth: parent ? parent.depth + 1 : 0,
      });
    }
    return { codes: [...byId.values()], byId };
  }, [data, language]);
}

/** How codes look. The same object until a name or a colour changes: what is counted in the code system changes with every coding. */
export function useCodeLooks(): ReadonlyMap<CodeId, CodeLook> {
  const { codes } = useCodes();
  return useUnchanged(
    useMemo(() => new Map(codes.map(({ id, name, colour }) => [id, { name, colour }])), [codes]),
    sameLook,
  );
}

export function useCoderNames(): ReadonlyMap<CoderId, string> {
  const coders = useCoders();
  return useUnchanged(
    useMemo(() => new Map(coders.map(({ id, name }) => [id, name])), [coders]),
    Object.is,
  );
}

const sameLook = (a: CodeLook, b: CodeLook): boolean => a.name === b.name && a.colour === b.colour;

/** The map of before as long as the new one says the same. */
function useUnchanged<Key, Value>(now: ReadonlyMap<Key, Value>, isSame: (a: Value, b: Value) => boolean): ReadonlyMap<Key, Value> {
  const kept = useRef(now);
  return useMemo(() => {
    const saysSame =
      kept.current.size === now.size &&
      [...now].every(([key, value]) => {
        const before = kept.current.get(key);
        return before !== undefined && isSame(before, value);
      });
    if (!saysSame) kept.current = now;
    return kept.current;
  }, [now, isSame]);
}

export function useDocuments(): readonly DocumentInList[] {
  const { queries } = useApi();
  return useQuery(queries.documents.list.queryOptions()).data ?? noDocuments;
}

export function useDocument(id: DocumentId | null): DocumentInList | undefined {
  return useDocuments().find((document) => document.id === id);
}

export function useCoders() {
  const { queries } = useApi();
  return useQuery(queries.coders.list.queryOptions()).data ?? noCoders;
}

/** The coder at work: the one chosen, else the first of the project; undefined while there is none. */
export function useCurrentCoder(): Coder | undefined {
  const coderId = useSession((session) => session.coderId);
  const coders = useCoders();
  return coders.find((coder) => coder.id === coderId) ?? coders[0];
}

export function useCodings(documentId: DocumentId | null): readonly CodingInText[] {
  const api = useApi();
  const asked = documentId === null ? { enabled: false } : {};
  return useQuery({ ...codingsQuery(api, documentId ?? (1 as DocumentId)), ...asked }).data ?? noCodings;
}

/** Which of a document's codings the filters let through. */
export function isShown(coding: Pick<CodingInText, 'coderId'>, shown: 'mine' | 'others' | 'all', mine: CoderId | undefined): boolean {
  if (shown === 'all') return true;
  return (coding.coderId === mine) === (shown === 'mine');
}
