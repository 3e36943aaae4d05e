import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import type { ReadDocument } from '#core/documents/formats/read-document.ts';
import { insertMemo } from '#core/memos/memo-rows.ts';
import type { Services } from '#core/project/services.ts';
import type { ImportOptions, ImportReport } from '#shared/contract/exchange.ts';
import type { DocumentId, Guid } from '#shared/model/ids.ts';
import { guessLanguage } from '#shared/text/language-guess.ts';

export type ImportedDocument = ImportReport['documents'][number];

/** Stores what was read of one file: the text, its turns, its comments as memos, and its case when it is wanted from the file's name. */
export function storeDocument(
  services: Services,
  path: string,
  read: ReadDocument,
  { kind, caseFrom, keepOriginal, original }: ImportOptions & { original: Uint8Array },
): ImportedDocument {
  const twin = services.documents.findByTextHash(createHash('sha256').update(read.text).digest('hex'));
  const { id, name } = services.documents.add({
    name: nameOfFile(path),
    kind: kind ?? (read.turns.length > 0 ? 'interview' : 'fieldNote'),
    language: guessLanguage(read.text),
    format: read.format,
    encoding: read.encoding,
    sourceName: basename(path),
    text: read.text,
    marks: read.marks,
    turns: read.turns,
    original: keepOriginal ? original : null,
  });
  for (const comment of read.comments) storeComment(services, id, comment);
  if (caseFrom === 'filename') linkCase(services, nameOfFile(path), id);
  const warnings: ImportedDocument['warnings'] = read.warnings.map(({ kind: warning, message }) => ({ kind: warning, message }));
  if (twin) warnings.push({ kind: 'duplicate', message: `The text is the same as that of “${twin.name}”, which was imported before.` });
  return {
    id,
    name,
    path,
    format: read.format,
    encoding: read.encoding,
    characters: read.text.length,
    paragraphs: read.text.split('\n').length,
    turns: read.turns.length,
    speakers: [...new Set(read.turns.map((turn) => turn.speaker).filter((speaker) => speaker !== null))],
    warnings,
  };
}

/** The file's name without its ending, which is how people speak of an interview. */
export const nameOfFile = (path: string): string =>
  basename(path)
    .replace(/\.[^.]+$/, '')
    .normalize('NFC')
    .trim() || basename(path);

function storeComment({ project: { db, environment } }: Services, documentId: DocumentId, comment: ReadDocument['comments'][number]): void {
  const at = environment.now();
  insertMemo(db, {
    guid: environment.newGuid() as Guid,
    title: comment.author ?? '',
    text: comment.text,
    documentId,
    start: comment.start,
    end: comment.end,
    codeId: null,
    caseId: null,
    coderId: null,
    createdAt: comment.date !== null && !Number.isNaN(Date.parse(comment.date)) ? new Date(comment.date).toISOString() : at,
    changedAt: at,
  });
}

export function linkCase({ cases }: Services, name: string, documentId: DocumentId): void {
  const existing = cases.findByName(name);
  if (existing) cases.link({ caseId: existing.id, documentId, start: null, end: null });
  else cases.create({ name, documentIds: [documentId] });
}
