import type { Api } from '#renderer/api/api.ts';
import { applyCode } from '#renderer/api/apply-code.ts';
import { attempt, tellDone } from '#renderer/api/attempt.ts';
import type { OwnCodings } from '#renderer/api/own-codings.ts';
import type { NamedCode } from '#renderer/api/project-data.ts';
import { type CodePlace, type CodeStep, placeOfStep } from '#renderer/features/codes/code-moves.ts';
import { currentWords } from '#renderer/i18n/use-words.ts';
import { useFilters } from '#renderer/state/filters.ts';
import { showNotice } from '#renderer/state/notices.ts';
import { type TextRange, useSelection } from '#renderer/state/selection.ts';
import { useSession } from '#renderer/state/session.ts';
import type { CodeKind } from '#shared/model/code.ts';
import { renameIn } from '#shared/model/code-entry.ts';
import { subtreeOf } from '#shared/model/code-tree.ts';
import type { Coder } from '#shared/model/coding.ts';
import type { CodeId } from '#shared/model/ids.ts';

export type CodeContext = {
  api: Api;
  own: OwnCodings;
  coder: Coder | undefined;
  codes: readonly NamedCode[];
  byId: ReadonlyMap<CodeId, NamedCode>;
};

/** What is done with codes; every answer is said at the bottom, with Undo. Refusals of the core become sentences. */
export function createCodeActions({ api, own, coder, codes, byId }: CodeContext) {
  const { client } = api;
  const t = () => currentWords().t;
  const nameOf = (id: CodeId): string => byId.get(id)?.name ?? '';

  const place = (id: CodeId, to: CodePlace) =>
    attempt(async () => {
      await client.codes.move({ id, ...to });
      const parent = to.parentId === null ? undefined : byId.get(to.parentId);
      if (byId.get(id)?.parentId === to.parentId) tellDone(api, t()('codes.moved', { name: nameOf(id) }));
      else if (parent) tellDone(api, t()('codes.movedUnder', { name: nameOf(id), parent: parent.name }));
      else tellDone(api, t()('codes.movedTop', { name: nameOf(id) }));
    });

  return {
    find: (id: CodeId | null): NamedCode | undefined => (id === null ? undefined : byId.get(id)),

    apply: (codeId: CodeId, range: TextRange | null) =>
      range
        ? applyCode(api, own, coder, { id: codeId, name: nameOf(codeId) }, range)
        : showNotice({ tone: 'error', text: t()('codes.needPassage') }),

    rename: (id: CodeId, name: string) =>
      attempt(async () => {
        const code = byId.get(id);
        const { language } = currentWords();
        if (!code) return;
        await client.codes.update({ id, ...renameIn(code, language, useSession.getState().project?.language ?? language, name) });
        tellDone(api, t()('codes.renamed', { name }));
      }),

    place,

    /** Asks for the tree of now: keys come faster than answers. */
    step: (id: CodeId, step: CodeStep): Promise<CodePlace | undefined> =>
      attempt(async () => {
        const found = placeOfStep(await client.codes.tree(), id, step);
        if (found) await place(id, found);
        return found;
      }),

    remove: (id: CodeId) =>
      attempt(async () => {
        const name = nameOf(id);
        const neighbour = neighbourOf(codes, id);
        const gone = await client.codes.remove({ id });
        useSelection.getState().inspect(null);
        useSelection.getState().selectCodes(neighbour === undefined ? [] : [neighbour]);
        tellDone(api, t()('codes.removed', { name, codes: gone.codes, codings: gone.codings }));
      }),

    merge: (from: CodeId, into: CodeId) =>
      attempt(async () => {
        const names = { from: nameOf(from), into: nameOf(into) };
        const { moved, united } = await client.codes.merge({ from, into });
        useSelection.getState().selectCodes([into]);
        tellDone(api, t()('codes.merged', { ...names, moved, united }));
      }),

    recolour: (id: CodeId, colour: string) =>
      attempt(async () => {
        await client.codes.update({ id, colour });
        tellDone(api, t()('codes.recoloured', { name: nameOf(id) }));
      }),

    setKind: (id: CodeId, kind: CodeKind) =>
      attempt(async () => {
        await client.codes.update({ id, kind });
        tellDone(api, t()('codes.kindChanged', { name: nameOf(id), kind: t()(`codes.kind.${kind}`) }));
      }),

    /** Hides the highlights of a code and its sub-codes, or shows all of them again. */
    toggleShown(id: CodeId): void {
      const { hiddenCodeIds, toggleCode } = useFilters.getState();
      const hide = !hiddenCodeIds.includes(id);
      for (const member of subtreeOf(codes, id)) if (useFilters.getState().hiddenCodeIds.includes(member) !== hide) toggleCode(member);
      showNotice({
        text: t()(hide ? 'codes.hidden' : 'codes.shown', { name: nameOf(id) }),
        action: { label: t()('ui.undo'), run: () => useFilters.setState({ hiddenCodeIds }) },
      });
    },
  };
}

export type CodeActions = ReturnType<typeof createCodeActions>;

/** Where the selection goes when a code is deleted: the next sibling, the one before, or the parent. */
function neighbourOf(codes: readonly NamedCode[], id: CodeId): CodeId | undefined {
  const code = codes.find((one) => one.id === id);
  const siblings = codes.filter((one) => one.parentId === code?.parentId);
  const at = siblings.findIndex((one) => one.id === id);
  return siblings[at + 1]?.id ?? siblings[at - 1]?.id ?? code?.parentId ?? undefined;
}
