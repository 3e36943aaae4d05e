import { z } from 'zod';

/** Row ids are positive integers that a project never gives out twice; the brand keeps a document id from passing for a code id. */
const id = <Name extends string>() => z.int().positive().brand<Name>();

export const CoderId = id<'coder'>();
export const DocumentId = id<'document'>();
export const SpeakerId = id<'speaker'>();
export const TurnId = id<'turn'>();
export const CodeId = id<'code'>();
export const CodingId = id<'coding'>();
export const CaseId = id<'case'>();
export const AttributeId = id<'attribute'>();
export const MemoId = id<'memo'>();
export const StepId = id<'step'>();
export const JobId = z.string().min(1).brand<'job'>();

export type CoderId = z.infer<typeof CoderId>;
export type DocumentId = z.infer<typeof DocumentId>;
export type SpeakerId = z.infer<typeof SpeakerId>;
export type TurnId = z.infer<typeof TurnId>;
export type CodeId = z.infer<typeof CodeId>;
export type CodingId = z.infer<typeof CodingId>;
export type CaseId = z.infer<typeof CaseId>;
export type AttributeId = z.infer<typeof AttributeId>;
export type MemoId = z.infer<typeof MemoId>;
export type StepId = z.infer<typeof StepId>;
export type JobId = z.infer<typeof JobId>;

/** Names an entity across copies of a project (REFI-QDA, merging): a lower-case UUID. */
export const Guid = z.uuid();
export type Guid = z.infer<typeof Guid>;

/** An instant as ISO 8601 in UTC, `2026-11-23T05:52:00.000Z`. */
export const Instant = z.iso.datetime();
export type Instant = z.infer<typeof Instant>;

/** `#rrggbb`. */
export const Colour = z.string().regex(/^#[0-9a-f]{6}$/i);
export type Colour = z.infer<typeof Colour>;
