import { listDocuments } from '#core/documents/document-rows.ts';
import { recogniseTurns } from '#core/documents/turns/recognise-turns.ts';
import type { ExchangeDocument } from '#core/exchange/interchange.ts';
import type { Services } from '#core/project/services.ts';
import type { DocumentId } from '#shared/model/ids.ts';
import { guessLanguage } from '#shared/text/language-guess.ts';

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

export function storeDocuments(
  services: Services,
  documents: readonly ExchangeDocument[],
): { documents: Map<string, DocumentId>; list: StoredDocument[] } {
  const { db } = services.project;
  const present = new Map(listDocuments(db).map((document) => [document.guid as string, document]));
  const ids = new Map<string, DocumentId>();
  const list: StoredDocument[] = [];
  for (const document of documents) {
    const known = present.get(document.guid);
    const turns = document.turns ?? (document.kind === 'interview' ? recogniseTurns(document.text) : []);
    const speakers = [...new Set(turns.flatMap(({ speaker }) => speaker ?? []))];
    const { text, format, encoding } = document;
    const summary = { format, encoding, text, turns: turns.length, speakers };
    if (known && services.documents.text({ id: known.id }).text === text) {
      ids.set(document.guid, known.id);
      list.push({ ...summary, id: known.id, name: known.name, isNew: false });
      continue;
    }
    const { id, name } = services.documents.add({
      ...document,
      // A GUID names one text: another version of a document is another document.
      guid: known ? undefined : document.guid,
      language: document.language ?? guessLanguage(text),
      turns,
      original: document.original?.bytes ?? null,
      ...(document.created === null ? {} : { createdAt: document.created }),
    });
    ids.set(document.guid, id);
    list.push({ ...summary, id, name, isNew: true });
  }
  return { documents: ids, list };
}
