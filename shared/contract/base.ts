import { type AnySchema, type InferSchemaOutput, oc } from '@orpc/contract';
import { z } from 'zod';

/** How a failure crosses the border: `kind` for code (and for the catalogue key `error.<kind>`), `message` in English for people and logs. */
export const ProblemValue = z.object({
  kind: z.string(),
  message: z.string(),
  detail: z.record(z.string(), z.union([z.string(), z.number()])),
});
export type ProblemValue = z.infer<typeof ProblemValue>;

/** Every procedure of the api starts from here. */
export const procedure = oc.errors({ PROBLEM: { status: 422, data: ProblemValue } });

export const Nothing = z.void();

/** What a procedure is asked with, after its schema has checked it. */
export type InputOf<P extends { '~orpc': { inputSchema?: AnySchema | undefined } }> = InferSchemaOutput<
  NonNullable<P['~orpc']['inputSchema']>
>;
