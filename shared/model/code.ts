import { z } from 'zod';
import { choices } from '#shared/model/choices.ts';
import { CodeId, Colour, Guid, Instant } from '#shared/model/ids.ts';
import { Language } from '#shared/model/language.ts';

export const CodeKind = z.enum(choices.codeKind);
export type CodeKind = z.infer<typeof CodeKind>;
export const codeKinds = CodeKind.options;

/** A code's entry in the codebook, in one language. Empty strings mean "not written yet". */
export const CodeWords = z.object({
  name: z.string(),
  definition: z.string(),
  whenToUse: z.string(),
  whenNotToUse: z.string(),
  example: z.string(),
});
export type CodeWords = z.infer<typeof CodeWords>;

/**
 * A code of the code system. `words` is the entry in the language it was written in (its `name` makes the path and is unique among
 * siblings, compared without case); `translations` holds the other languages.
 */
export const Code = z.object({
  id: CodeId,
  guid: Guid,
  parentId: CodeId.nullable(),
  position: z.int(),
  kind: CodeKind,
  colour: Colour,
  words: CodeWords.extend({ name: z.string().trim().min(1) }),
  translations: z.partialRecord(Language, CodeWords),
  memo: z.string(),
  createdAt: Instant,
});
export type Code = z.infer<typeof Code>;
