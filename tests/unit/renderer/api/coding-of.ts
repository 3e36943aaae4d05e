import { CodingInText } from '#shared/contract/coding-columns.ts';
import type { Coding } from '#shared/model/coding.ts';
import { CodeId, CoderId, CodingId, DocumentId, Guid, Instant } from '#shared/model/ids.ts';

const at = Instant.parse('2026-01-01T00:00:00.000Z');

/** A coding of the first document, its place by its number. */
export const codingOf = (id: number, changed: Partial<Coding> = {}): Coding => ({
  id: CodingId.parse(id),
  guid: Guid.parse(`00000000-0000-4000-8000-${String(id).padStart(12, '0')}`),
  documentId: DocumentId.parse(1),
  start: 10 * id,
  end: 10 * id + 15,
  codeId: CodeId.parse(1 + (id % 3)),
  coderId: CoderId.parse(1 + (id % 2)),
  weight: null,
  memo: '',
  tie: id % 5 === 0 ? { alter: 'aunt', relation: '', resource: '', direction: null, strength: null } : null,
  createdAt: at,
  changedAt: at,
  ...changed,
});

/** The same as the window keeps it. */
export const codingInText = (id: number): CodingInText => CodingInText.parse(codingOf(id));
