import type { AnalysedDocument } from '#core/analysis/analysis-input.ts';
import { loadTextByHash } from '#core/analysis/load-study.ts';
import { excerptOf } from '#core/analysis/meeting-excerpt.ts';
import { speakersOf } from '#core/documents/speaker-at.ts';
import type { Services } from '#core/project/services.ts';
import type { MeetingPassage } from '#shared/contract/analysis.ts';
import type { DocumentId } from '#shared/model/ids.ts';
import type { Meeting } from '#shared/segments/meetings.ts';
import { ParagraphIndex } from '#shared/text/paragraphs.ts';

/** The passages that a cell of the matrix counts, in their context. */
export function describeMeetings(
  { project: { db }, documents }: Services,
  analysed: readonly AnalysedDocument[],
  meetings: readonly Meeting[],
): MeetingPassage[] {
  const hashes = new Map(analysed.map(({ id, hash }) => [id, hash]));
  const readers = new Map<number, DocumentReader>();
  const readerOf = (document: number): DocumentReader => {
    const known = readers.get(document);
    if (known) return known;
    const text = loadTextByHash(db, hashes.get(document) ?? '');
    const id = document as DocumentId;
    const reader = { id, name: documents.get(id).name, text, paragraphs: new ParagraphIndex(text), speakerAt: speakersOf(db, id) };
    readers.set(document, reader);
    return reader;
  };
  return meetings.map(({ document, start, end, a: inA, b: inB }): MeetingPassage => {
    const { id, name, text, paragraphs, speakerAt } = readerOf(document);
    return {
      ...{ documentId: id, document: name, paragraph: paragraphs.at(start) + 1, speaker: speakerAt(start), start, end },
      ...{ aStart: inA.start, aEnd: inA.end, bStart: inB.start, bEnd: inB.end },
      pieces: excerptOf(text, inA, inB),
    };
  });
}

type DocumentReader = {
  id: DocumentId;
  name: string;
  text: string;
  paragraphs: ParagraphIndex;
  speakerAt: ReturnType<typeof speakersOf>;
};
