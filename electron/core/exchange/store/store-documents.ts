import { insertDocument, listDocuments, loadText, storeFile, storeText } from '#core/documents/document-rows.ts';
import { insertSpeaker, insertTurns } from '#core/documents/turn-rows.ts';
import { recogniseTurns } from '#core/documents/turns/recognise-turns.ts';
import type { ExchangeDocument, ExchangeTurn } from '#core/exchange/interchange.ts';
import { foldName } from '#core/names.ts';
import type { Services } from '#core/project/services.ts';
import type { DocumentId, Guid, SpeakerId } from '#shared/model/ids.ts';
import { guessLanguage } from '#shared/text/language-guess.ts';
import { ParagraphIndex } from '#shared/text/paragraphs.ts';

/** `isNew` is false for a document that was there already with the same GUID and the same text. */
export type StoredDocument = {
  id: DocumentId;
  name: string;
  format: string;
  encoding: string | null;
  text: string;
  turns: number;
  speakers: string[];
  isNew: boolean;
};

/** Stores documents behind those of the project; a survey brings thousands, so names and places are looked up once for all. */
export function storeDocuments(
  { project: { db, environment } }: Services,
  documents: readonly ExchangeDocument[],
): { documents: Map<string, DocumentId>; list: StoredDocument[] } {
  const present = listDocuments(db);
  const byGuid = new Map(present.map((document) => [document.guid as string, document]));
  const names = new Set(present.map(({ name }) => foldName(name)));
  let position = present.at(-1)?.position ?? -1;
  const ids = new Map<string, DocumentId>();
  const list = documents.map((document): StoredDocument => {
    const { guid, text, format, encoding, created, original, marks } = document;
    const turns = document.turns ?? (document.kind === 'interview' ? recogniseTurns(text) : []);
    const speakers = [...new Set(turns.flatMap(({ speaker }) => speaker ?? []))];
    const summary = { format, encoding, text, turns: turns.length, speakers };
    const known = byGuid.get(guid);
    if (known && loadText(db, known.id) === text) {
      ids.set(guid, known.id);
      return { ...summary, id: known.id, name: known.name, isNew: false };
    }
    const name = takeName(document.name.trim() || 'Untitled', names);
    position += 1;
    const id = insertDocument(db, {
      // A GUID names one text: another version of a document is another document.
      guid: (known ? environment.newGuid() : guid) as Guid,
      ...{ name, position, format, encoding, marks, characters: text.length, paragraphs: new ParagraphIndex(text).count },
      ...{ kind: document.kind, language: document.language ?? guessLanguage(text), sourceName: document.sourceName },
      ...{ publisher: document.publisher, dated: document.dated, createdAt: created ?? environment.now() },
      textHash: storeText(db, text),
      fileHash: original ? storeFile(db, original.bytes) : null,
    });
    storeTurns(db, id, turns, speakers);
    ids.set(guid, id);
    return { ...summary, id, name, isNew: true };
  });
  return { documents: ids, list };
}

function takeName(wanted: string, names: Set<string>): string {
  let name = wanted;
  for (let copy = 2; names.has(foldName(name)); copy += 1) name = `${wanted} (${copy})`;
  names.add(foldName(name));
  return name;
}

function storeTurns(
  db: Services['project']['db'],
  documentId: DocumentId,
  turns: readonly ExchangeTurn[],
  speakers: readonly string[],
): void {
  const ids = new Map<string | null, SpeakerId>(speakers.map((speaker) => [speaker, insertSpeaker(db, documentId, speaker)]));
  insertTurns(
    db,
    turns.map(({ speaker, ...turn }) => ({ ...turn, documentId, speakerId: ids.get(speaker) ?? null })),
  );
}
