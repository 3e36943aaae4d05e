import { z } from 'zod';
import { Nothing, procedure } from '#shared/contract/base.ts';
import { Coder } from '#shared/model/coding.ts';
import { CoderId, Colour } from '#shared/model/ids.ts';

export const codersContract = {
  list: procedure.output(z.array(Coder.extend({ codings: z.int(), documentsDone: z.int() }))),
  create: procedure.input(z.object({ name: z.string().trim().min(1) })).output(Coder),
  update: procedure.input(z.object({ id: CoderId, name: z.string().trim().min(1).optional(), colour: Colour.optional() })).output(Nothing),
  remove: procedure.input(z.object({ id: CoderId })).output(Nothing),
};
