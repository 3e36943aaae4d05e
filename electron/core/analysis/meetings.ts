import type { CooccurrenceInput } from '#core/analysis/analysis-input.ts';
import { cooccurrenceScope, relationOptions } from '#core/analysis/compute-cooccurrence.ts';
import { loadTextByHash } from '#core/analysis/load-study.ts';
import { excerptOf } from '#core/analysis/meeting-excerpt.ts';
import { createScaleCache } from '#core/analysis/unit-scales.ts';
import { speakersOf } from '#core/documents/speaker-at.ts';
import type { Services } from '#core/project/services.ts';
import type { MeetingPassage } from '#shared/contract/analysis.ts';
import type { CodeId, DocumentId } from '#shared/model/ids.ts';
import { Problem } from '#shared/problem.ts';
import { codeSets } from '#shared/segments/code-sets.ts';
import { findMeetings } from '#shared/segments/meetings.ts';
import { ParagraphIndex } from '#shared/text/paragraphs.ts';

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
  const readers = new Map<number, DocumentReader>();
  const readerOf = (document: number): DocumentReader => {
    const known = readers.get(document);
    if (known) return known;
    const text = textOf(hashes.get(document) ?? '');
    const id = document as DocumentId;
    const reader = { id, name: documents.get(id).name, text, paragraphs: new ParagraphIndex(text), speakerAt: speakersOf(db, id) };
    readers.set(document, reader);
    return reader;
  };
  const passages = found.slice(0, limit).map(({ document, start, end, a: inA, b: inB }): MeetingPassage => {
    const { id, name, text, paragraphs, speakerAt } = readerOf(document);
    return {
      ...{ documentId: id, document: name, paragraph: paragraphs.at(start) + 1, speaker: speakerAt(start), start, end },
      ...{ aStart: inA.start, aEnd: inA.end, bStart: inB.start, bEnd: inB.end },
      pieces: excerptOf(text, inA, inB),
    };
  });
  return { total: found.length, passages };
}

type DocumentReader = {
  id: DocumentId;
  name: string;
  text: string;
  paragraphs: ParagraphIndex;
  speakerAt: ReturnType<typeof speakersOf>;
};
