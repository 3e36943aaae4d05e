import { z } from 'zod';
import { Nothing, procedure } from '#shared/contract/base.ts';
import { Code, CodeKind, CodeWords } from '#shared/model/code.ts';
import { CodeId, CoderId, Colour, DocumentId } from '#shared/model/ids.ts';
import { Language } from '#shared/model/language.ts';

/** `codings` counts codings of the code itself over all coders; `codingsBelow` those of the whole subtree. */
export const CodeInTree = Code.extend({ codings: z.int(), codingsBelow: z.int() });
export type CodeInTree = z.infer<typeof CodeInTree>;

export const CodeImpact = z.object({ codes: z.int(), codings: z.int(), documents: z.int(), memos: z.int() });

export const codesContract = {
  /** The code system in depth-first order: parents before children, siblings by position. */
  tree: procedure.output(z.array(CodeInTree)),
  create: procedure
    .input(
      z.object({
        name: z.string().trim().min(1),
        parentId: CodeId.nullable(),
        colour: Colour.optional(),
        kind: CodeKind.optional(),
        definition: z.string().optional(),
      }),
    )
    .output(Code),
  update: procedure
    .input(
      z.object({
        id: CodeId,
        words: CodeWords.partial().optional(),
        translations: z.partialRecord(Language, CodeWords).optional(),
        colour: Colour.optional(),
        kind: CodeKind.optional(),
        memo: z.string().optional(),
      }),
    )
    .output(Nothing),
  /** Moves a code (with its subtree) under a parent (null: top level) before a sibling (null: last). */
  move: procedure.input(z.object({ id: CodeId, parentId: CodeId.nullable(), before: CodeId.nullable() })).output(Nothing),
  /** What deleting the code with its subtree would take along. */
  impact: procedure.input(z.object({ id: CodeId })).output(CodeImpact),
  remove: procedure.input(z.object({ id: CodeId })).output(CodeImpact),
  /** Moves the codings and sub-codes of `from` into `into` and deletes `from`. One coder's overlapping codings become their union. */
  merge: procedure.input(z.object({ from: CodeId, into: CodeId })).output(z.object({ moved: z.int(), united: z.int() })),
  /** Codings per code inside one document or by some coders, for the counts beside the tree. */
  counts: procedure
    .input(z.object({ documentId: DocumentId.optional(), coderIds: z.array(CoderId).optional() }))
    .output(z.array(z.object({ codeId: CodeId, codings: z.int() }))),
};
