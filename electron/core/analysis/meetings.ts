import type { CooccurrenceInput } from '#core/analysis/analysis-input.ts';
import { cooccurrenceScope, relationOptions } from '#core/analysis/compute-cooccurrence.ts';
import { loadTextByHash } from '#core/analysis/load-study.ts';
import { createScaleCache } from '#core/analysis/unit-scales.ts';
import { withContext } from '#core/documents/text-context.ts';
import type { Services } from '#core/project/services.ts';
import type { MeetingPassage } from '#shared/contract/analysis.ts';
import type { CodeId, DocumentId } from '#shared/model/ids.ts';
import { Problem } from '#shared/problem.ts';
import { codeSets } from '#shared/segments/code-sets.ts';
import { findMeetings } from '#shared/segments/meetings.ts';

/** The passages that a cell of the matrix counts, in their context. */
export function listMeetings(
  { project: { db }, documents }: Services,
  input: CooccurrenceInput,
  { a, b, limit }: { a: CodeId; b: CodeId; limit?: number | undefined },
): { total: number; passages: MeetingPassage[] } {
  const sets = codeSets(input.codes, input.hierarchy);
  const [setA, setB] = [a, b].map((code) => sets.find((set) => set.code === code));
  if (!setA || !setB) throw new Problem('notFound', { what: 'code' });
  const textOf = (hash: string): string => loadTextByHash(db, hash);
  const scope = cooccurrenceScope(input, createScaleCache(textOf));
  const found = findMeetings(input.table, scope, { a: setA, b: setB, ...relationOptions(input) });
  const hashes = new Map(input.documents.map(({ id, hash }) => [id, hash]));
  const contexts = new Map<number, ReturnType<typeof withContext>>();
  const contextOf = (document: number): ReturnType<typeof withContext> => {
    const context = contexts.get(document) ?? withContext(textOf(hashes.get(document) ?? ''));
    contexts.set(document, context);
    return context;
  };
  const passages = found.slice(0, limit).map(({ document, start, end, a: inA, b: inB }): MeetingPassage => {
    const { quote, before, after } = contextOf(document)(start, end);
    const id = document as DocumentId;
    const place = { documentId: id, document: documents.get(id).name, start, end };
    return { ...place, aStart: inA.start, aEnd: inA.end, bStart: inB.start, bEnd: inB.end, quote, before, after };
  });
  return { total: found.length, passages };
}
