import { insertDocument, listDocuments, storeFile, storeText } from '#core/documents/document-rows.ts';
import { insertSpeaker, insertTurns } from '#core/documents/turn-rows.ts';
import { freeName } from '#core/names.ts';
import type { OpenProject } from '#core/project/open-project.ts';
import type { DocumentKind, TextMark } from '#shared/model/document.ts';
import type { DocumentId, Guid, SpeakerId } from '#shared/model/ids.ts';
import type { TextLanguage } from '#shared/model/language.ts';
import { ParagraphIndex } from '#shared/text/paragraphs.ts';

export type IncomingTurn = { start: number; contentStart: number; end: number; speaker: string | null; timeMs: number | null };

/** A document on its way in. Its text is stored exactly as it is here: `\n` line ends, no BOM. A name that is taken gets a number. */
export type IncomingDocument = {
  name: string;
  kind: DocumentKind;
  language: TextLanguage;
  format: string;
  text: string;
  guid?: string | undefined;
  encoding?: string | null;
  sourceName?: string | null;
  publisher?: string | null;
  dated?: string | null;
  marks?: readonly TextMark[];
  turns?: readonly IncomingTurn[];
  original?: Uint8Array | null;
  createdAt?: string;
};

/** Stores a document with its speakers and turns, inside a step that the caller records. */
export function addDocument({ db, environment }: OpenProject, incoming: IncomingDocument): { id: DocumentId; name: string } {
  const present = listDocuments(db);
  const name = freeName(
    incoming.name.trim() || 'Untitled',
    present.map((document) => document.name),
  );
  const id = insertDocument(db, {
    guid: (incoming.guid ?? environment.newGuid()) as Guid,
    name,
    kind: incoming.kind,
    language: incoming.language,
    position: (present.at(-1)?.position ?? -1) + 1,
    characters: incoming.text.length,
    paragraphs: new ParagraphIndex(incoming.text).count,
    format: incoming.format,
    encoding: incoming.encoding ?? null,
    sourceName: incoming.sourceName ?? null,
    publisher: incoming.publisher ?? null,
    dated: incoming.dated ?? null,
    textHash: storeText(db, incoming.text),
    fileHash: incoming.original ? storeFile(db, incoming.original) : null,
    marks: incoming.marks ?? [],
    createdAt: incoming.createdAt ?? environment.now(),
  });
  const speakers = new Map<string, SpeakerId>();
  const rows = (incoming.turns ?? []).map(({ speaker, ...turn }) => {
    if (speaker !== null && !speakers.has(speaker)) speakers.set(speaker, insertSpeaker(db, id, speaker));
    return { ...turn, documentId: id, speakerId: speaker === null ? null : (speakers.get(speaker) ?? null) };
  });
  insertTurns(db, rows);
  return { id, name };
}
