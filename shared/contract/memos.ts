import { z } from 'zod';
import { Nothing, procedure } from '#shared/contract/base.ts';
import { CoderId, MemoId } from '#shared/model/ids.ts';
import { Memo, MemoTarget } from '#shared/model/memo.ts';

export const memosContract = {
  list: procedure.output(z.array(Memo)),
  create: procedure.input(MemoTarget.partial().extend({ title: z.string(), text: z.string(), coderId: CoderId.nullable() })).output(Memo),
  update: procedure.input(z.object({ id: MemoId, title: z.string().optional(), text: z.string().optional() })).output(Nothing),
  remove: procedure.input(z.object({ id: MemoId })).output(Nothing),
};
