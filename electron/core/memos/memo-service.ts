import { deleteMemo, findMemo, insertMemo, listMemos, updateMemo } from '#core/memos/memo-rows.ts';
import type { OpenProject } from '#core/project/open-project.ts';
import type { InputOf } from '#shared/contract/base.ts';
import type { memosContract } from '#shared/contract/memos.ts';
import type { Guid, MemoId } from '#shared/model/ids.ts';
import type { Memo } from '#shared/model/memo.ts';
import { Problem } from '#shared/problem.ts';

type NewMemo = InputOf<typeof memosContract.create>;

export type MemoService = ReturnType<typeof createMemoService>;

/** Memos: thoughts about a passage, a document, a code, a case, or the study. */
export function createMemoService({ db, history, environment }: OpenProject) {
  const get = (id: MemoId): Memo => {
    const memo = findMemo(db, id);
    if (!memo) throw new Problem('notFound', { what: 'memo' });
    return memo;
  };

  return {
    list: () => listMemos(db),

    create: (memo: NewMemo): Memo =>
      history.record({ label: 'step.memoCreate', detail: { name: memo.title }, coderId: memo.coderId }, () => {
        const at = environment.now();
        return insertMemo(db, {
          guid: environment.newGuid() as Guid,
          title: memo.title,
          text: memo.text,
          documentId: memo.documentId ?? null,
          start: memo.start ?? null,
          end: memo.end ?? null,
          codeId: memo.codeId ?? null,
          caseId: memo.caseId ?? null,
          coderId: memo.coderId,
          createdAt: at,
          changedAt: at,
        });
      }),

    update({ id, title, text }: { id: MemoId; title?: string | undefined; text?: string | undefined }) {
      const memo = get(id);
      history.record({ label: 'step.memoUpdate', detail: { name: title ?? memo.title }, coderId: memo.coderId }, () =>
        updateMemo(db, { ...memo, title: title ?? memo.title, text: text ?? memo.text, changedAt: environment.now() }),
      );
    },

    remove({ id }: { id: MemoId }) {
      const memo = get(id);
      history.record({ label: 'step.memoRemove', detail: { name: memo.title }, coderId: memo.coderId }, () => deleteMemo(db, id));
    },
  };
}
