import type { CoderService } from '#core/coders/coder-service.ts';
import { addDocument, type IncomingDocument } from '#core/documents/add-document.ts';
import { correctText } from '#core/documents/correct-text.ts';
import {
  countCodingsIn,
  deleteDocuments,
  findDocument,
  listCaseNames,
  listDocuments,
  listWithOriginal,
  listWork,
  loadFile,
  loadMarks,
  loadText,
  markDone,
  placeDocument,
  type StoredDocument,
  updateDocument,
} from '#core/documents/document-rows.ts';
import { findSpeaker, listSpeakers, listTurns, renameSpeaker } from '#core/documents/turn-rows.ts';
import { recogniseTurns } from '#core/documents/turns/recognise-turns.ts';
import { writeOutput } from '#core/exchange/output/write-output.ts';
import { freeName, sameName } from '#core/names.ts';
import type { OpenProject } from '#core/project/open-project.ts';
import type { InputOf } from '#shared/contract/base.ts';
import type { DocumentInList, documentsContract } from '#shared/contract/documents.ts';
import type { DocumentText } from '#shared/model/document.ts';
import type { CoderId, DocumentId, SpeakerId } from '#shared/model/ids.ts';
import { Problem } from '#shared/problem.ts';

type NewDocument = InputOf<typeof documentsContract.create>;
type UpdateDocument = InputOf<typeof documentsContract.update>;

export type DocumentService = ReturnType<typeof createDocumentService>;

/** Source documents: their texts, speakers and turns, their order, and who has finished which. */
export function createDocumentService(project: OpenProject, { coders }: { coders: CoderService }) {
  const { db, history, environment } = project;

  const get = (id: DocumentId): StoredDocument => {
    const document = findDocument(db, id);
    if (!document) throw new Problem('notFound', { what: 'document' });
    return document;
  };

  return {
    get,
    findByName: (name: string) => listDocuments(db).find((document) => sameName(document.name, name)),
    /** Stores a document inside a step that the caller records. */
    add: (incoming: IncomingDocument) => addDocument(project, incoming),
    findByTextHash: (hash: string) => listDocuments(db).find((document) => document.textHash === hash),

    list(): DocumentInList[] {
      const work = Map.groupBy(listWork(db), (row) => row.documentId);
      const withOriginal = listWithOriginal(db);
      const cases = Map.groupBy(listCaseNames(db), (row) => row.documentId);
      return listDocuments(db).map((document) => ({
        ...document,
        work: (work.get(document.id) ?? []).map((row) => ({ coderId: row.coderId as CoderId, codings: row.codings, done: row.done === 1 })),
        caseNames: (cases.get(document.id) ?? []).map((row) => row.name),
        hasOriginal: withOriginal.has(document.id),
      }));
    },

    text({ id }: { id: DocumentId }): DocumentText {
      get(id);
      return { documentId: id, text: loadText(db, id), marks: loadMarks(db, id), speakers: listSpeakers(db, id), turns: listTurns(db, id) };
    },

    create: ({ name, text, kind, language }: NewDocument) =>
      history.record({ label: 'step.documentImport', detail: { count: 1, name } }, () => {
        const stored = text.replace(/^\uFEFF/, '').replaceAll(/\r\n?/g, '\n');
        const turns = kind === 'interview' ? recogniseTurns(stored) : [];
        return addDocument(project, { name, kind, language, format: 'txt', text: stored, turns });
      }),

    update({ id, name, kind, language, publisher, dated }: UpdateDocument) {
      const document = get(id);
      if (name !== undefined) {
        const names = listDocuments(db).flatMap((other) => (other.id === id ? [] : [other.name]));
        if (names.some((taken) => sameName(taken, name))) throw new Problem('nameTaken', { name, suggestion: freeName(name, names) });
      }
      history.record({ label: 'step.documentUpdate', detail: { name: name ?? document.name } }, () =>
        updateDocument(db, {
          ...document,
          name: name?.trim() ?? document.name,
          kind: kind ?? document.kind,
          language: language ?? document.language,
          publisher: publisher === undefined ? document.publisher : publisher,
          dated: dated === undefined ? document.dated : dated,
        }),
      );
    },

    move({ id, before }: { id: DocumentId; before: DocumentId | null }) {
      const document = get(id);
      const others = listDocuments(db).filter((other) => other.id !== id);
      const found = before === null ? -1 : others.findIndex((other) => other.id === before);
      others.splice(found === -1 ? others.length : found, 0, document);
      history.record({ label: 'step.documentMove', detail: { name: document.name } }, () => {
        for (const [position, other] of others.entries()) placeDocument(db, other.id, position);
      });
    },

    remove({ ids }: { ids: readonly DocumentId[] }) {
      const documents = ids.map(get);
      const detail = { name: documents[0]?.name ?? '', count: documents.length };
      return history.record({ label: 'step.documentRemove', detail }, () => {
        const codings = countCodingsIn(db, ids);
        deleteDocuments(db, ids);
        return { documents: documents.length, codings };
      });
    },

    setDone({ id, coderId, done }: { id: DocumentId; coderId: CoderId; done: boolean }) {
      const { name } = get(id);
      coders.get(coderId);
      history.record({ label: done ? 'step.documentDone' : 'step.documentNotDone', detail: { name }, coderId }, () =>
        markDone(db, id, coderId, done ? environment.now() : null),
      );
    },

    correctText({ id, text }: { id: DocumentId; text: string }) {
      const { name } = get(id);
      return history.record({ label: 'step.documentCorrect', detail: { name } }, () => correctText(db, id, text, environment.now()));
    },

    saveOriginal({ id, path }: { id: DocumentId; path: string }): { file: string } {
      get(id);
      const bytes = loadFile(db, id);
      if (!bytes) throw new Problem('notFound', { what: 'original file' });
      writeOutput(path, bytes);
      return { file: path };
    },

    renameSpeaker({ id, name }: { id: SpeakerId; name: string }) {
      const speaker = findSpeaker(db, id);
      if (!speaker) throw new Problem('notFound', { what: 'speaker' });
      const names = listSpeakers(db, speaker.documentId).flatMap((other) => (other.id === id ? [] : [other.name]));
      if (names.some((taken) => sameName(taken, name))) throw new Problem('nameTaken', { name, suggestion: freeName(name, names) });
      history.record({ label: 'step.speakerRename', detail: { name } }, () => renameSpeaker(db, id, name));
    },
  };
}
