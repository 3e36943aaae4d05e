import { setImmediate } from 'node:timers/promises';
import type { AnalysedDocument } from '#core/analysis/analysis-input.ts';
import { loadTextByHash } from '#core/analysis/load-study.ts';
import { excerptOf } from '#core/analysis/meeting-excerpt.ts';
import { speakersOf } from '#core/documents/speaker-at.ts';
import type { Services } from '#core/project/services.ts';
import type { MeetingPassage } from '#shared/contract/analysis.ts';
import type { DocumentId } from '#shared/model/ids.ts';
import { Problem } from '#shared/problem.ts';
import type { Meeting } from '#shared/segments/meetings.ts';
import { ParagraphIndex } from '#shared/text/paragraphs.ts';

/** So many texts are read before other calls have their turn. */
const documentsAtOnce = 20;

/** The passages that a cell of the matrix counts, in their context. Throws Problem `cancelled` when the project is closed meanwhile. */
export async function describeMeetings(
  { project: { db }, documents }: Services,
  analysed: readonly AnalysedDocument[],
  meetings: readonly Meeting[],
): Promise<MeetingPassage[]> {
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
  const passages: MeetingPassage[] = [];
  for (const { document, start, end, a: inA, b: inB } of meetings) {
    if (!readers.has(document) && readers.size % documentsAtOnce === documentsAtOnce - 1) {
      await setImmediate();
      if (!db.open) throw new Problem('cancelled');
    }
    const { id, name, text, paragraphs, speakerAt } = readerOf(document);
    passages.push({
      ...{ documentId: id, document: name, paragraph: paragraphs.at(start) + 1, speaker: speakerAt(start), start, end },
      ...{ aStart: inA.start, aEnd: inA.end, bStart: inB.start, bEnd: inB.end },
      pieces: excerptOf(text, inA, inB),
    });
  }
  return passages;
}

type DocumentReader = {
  id: DocumentId;
  name: string;
  text: string;
  paragraphs: ParagraphIndex;
  speakerAt: ReturnType<typeof speakersOf>;
};
