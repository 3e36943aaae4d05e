import type { Api } from '#renderer/api/api.ts';
import { applyCode, hasCoder, projectGuid, showApplied } from '#renderer/api/apply-code.ts';
import { attempt, tellDone } from '#renderer/api/attempt.ts';
import { isProvisional, type OwnCodings } from '#renderer/api/own-codings.ts';
import type { CodeLook } from '#renderer/api/project-data.ts';
import { currentWords } from '#renderer/i18n/use-words.ts';
import { useRecentCodes } from '#renderer/state/recent-codes.ts';
import { type TextRange, useSelection } from '#renderer/state/selection.ts';
import type { Coder, Coding } from '#shared/model/coding.ts';
import type { CodeId, CodingId, DocumentId } from '#shared/model/ids.ts';

export type CodingContext = {
  api: Api;
  own: OwnCodings;
  documentId: DocumentId;
  coder: () => Coder | undefined;
  looks: () => ReadonlyMap<CodeId, CodeLook>;
};

/** What a coder does with passages; every answer is said at the bottom, with Undo. */
export function createCodingActions({ api, own, documentId, coder, looks }: CodingContext) {
  const { client } = api;
  const words = () => currentWords();
  const nameOf = (id: CodeId): string => looks().get(id)?.name ?? '';

  return {
    /** The codes used last, newest first, as far as they are still there: what 1 to 9 and the dot apply. */
    recent: (): readonly CodeId[] => (useRecentCodes.getState().byProject[projectGuid()] ?? []).filter((id) => looks().has(id)),
    lookOf: (id: CodeId): CodeLook | undefined => looks().get(id),

    apply: (codeId: CodeId, range: TextRange): Promise<Coding | undefined> =>
      applyCode(api, own, coder(), { id: codeId, name: nameOf(codeId) }, range),

    applyNew(name: string, parentId: CodeId | null, range: TextRange): Promise<Coding | undefined> {
      return attempt(async () => {
        const by = coder();
        if (!hasCoder(by)) return undefined;
        const coding = await own.addWithCode(documentId, () => client.codings.applyNew({ ...range, name, parentId, coderId: by.id }));
        showApplied(api, coding, words().t('transcript.appliedNew', { code: name }));
        return coding;
      });
    },

    async resize(id: CodingId, { start, end }: { start: number; end: number }): Promise<unknown> {
      if (isProvisional(id)) return;
      return attempt(async () => {
        await own.resize(documentId, id, { start, end }, () => client.codings.resize({ id, start, end }));
        tellDone(api, words().t('transcript.resized'));
      });
    },

    async remove(id: CodingId): Promise<unknown> {
      if (isProvisional(id)) return;
      return attempt(async () => {
        const { removed } = await own.remove(documentId, [id], () => client.codings.remove({ ids: [id] }));
        useSelection.getState().selectCoding(null);
        tellDone(api, words().t('transcript.removed', { count: removed }));
      });
    },

    setMemo: (id: CodingId, memo: string): Promise<unknown> =>
      attempt(async () => {
        await client.codings.update({ id, memo });
        tellDone(api, words().t('transcript.memoSaved'));
      }),

    setWeight: (id: CodingId, weight: number | null): Promise<unknown> =>
      attempt(async () => {
        await client.codings.update({ id, weight });
        tellDone(api, words().t('transcript.weightSaved'));
      }),
  };
}

export type CodingActions = ReturnType<typeof createCodingActions>;

/** The first words of a passage, as a name for an in-vivo code. */
export function inVivoName(text: string): string {
  const words = text.replaceAll(/\s+/g, ' ').trim();
  const short = [...words].slice(0, 60).join('');
  return short.length < words.length ? `${short.trimEnd()}…` : short;
}
