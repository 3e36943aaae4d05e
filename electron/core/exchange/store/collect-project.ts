import { listAttributes } from '#core/cases/attribute-rows.ts';
import { listCases, listLinks, listValues } from '#core/cases/case-rows.ts';
import { listCoders } from '#core/coders/coder-rows.ts';
import { listCodes } from '#core/codes/code-rows.ts';
import { listCodingsOfDocument, listUnplaced } from '#core/codings/coding-rows.ts';
import { listDocuments, loadMarks, loadText } from '#core/documents/document-rows.ts';
import { listSpeakers, listTurns } from '#core/documents/turn-rows.ts';
import { type ExchangeDocument, type ExchangeProject, emptyExchangeProject, type UnplacedReason } from '#core/exchange/interchange.ts';
import { listMemos } from '#core/memos/memo-rows.ts';
import { readProject } from '#core/project/project-rows.ts';
import type { Services } from '#core/project/services.ts';
import { depthFirst } from '#shared/model/code-tree.ts';
import type { DocumentId } from '#shared/model/ids.ts';

/** The whole open project as a neutral value, named by GUIDs. */
export function collectProject({ project: { db } }: Services): ExchangeProject {
  const { name, description } = readProject(db);
  const project: ExchangeProject = { ...emptyExchangeProject(name, 'Bailanys'), description };
  const documents = listDocuments(db);
  const codes = depthFirst(listCodes(db));
  const coders = listCoders(db);
  const cases = listCases(db);
  const attributes = listAttributes(db);
  const guidOf = <Id extends number>(rows: readonly { id: Id; guid: string }[]): ((id: Id) => string) => {
    const guids = new Map(rows.map(({ id, guid }) => [id, guid]));
    return (id) => guids.get(id) ?? '';
  };
  const [documentGuid, codeGuid, coderGuid, caseGuid] = [guidOf(documents), guidOf(codes), guidOf(coders), guidOf(cases)];
  const attributeGuid = guidOf(attributes);
  const orNull = <Id>(id: Id | null, guid: (id: Id) => string): string | null => (id === null ? null : guid(id));

  project.coders = coders.map(({ guid, name: coder, colour, createdAt }) => ({ guid, name: coder, colour, created: createdAt }));
  const siblings = new Map<number | null, number>();
  project.codes = codes.map(({ guid, parentId, words, translations, colour, kind, memo, createdAt }) => {
    const order = siblings.get(parentId) ?? 0;
    siblings.set(parentId, order + 1);
    return { guid, parentGuid: orNull(parentId, codeGuid), words, translations, colour, kind, memo, order, created: createdAt };
  });
  project.documents = documents.map((document): ExchangeDocument => {
    const { guid, name: title, kind, language, format, encoding, sourceName, publisher, dated, createdAt } = document;
    const whole = { text: loadText(db, document.id), marks: loadMarks(db, document.id), turns: turnsOf(db, document.id) };
    return {
      guid,
      name: title,
      kind,
      language,
      format,
      encoding,
      sourceName,
      publisher,
      dated,
      ...whole,
      created: createdAt,
      original: null,
    };
  });
  for (const { id } of documents) {
    for (const coding of listCodingsOfDocument(db, id)) {
      const { guid, start, end, weight, memo, tie, createdAt, changedAt } = coding;
      const names = { documentGuid: documentGuid(id), codeGuid: codeGuid(coding.codeId), coderGuid: coderGuid(coding.coderId) };
      project.codings.push({ guid, ...names, start, end, weight, memo, tie, created: createdAt, changed: changedAt });
    }
  }
  project.unplaced = listUnplaced(db).map(({ documentId, codeId, coderId, quote, start, end, reason }) => ({
    ...{
      guid: '',
      documentGuid: documentGuid(documentId),
      codeGuid: codeGuid(codeId),
      coderGuid: coderGuid(coderId),
      quote,
      start,
      end,
      memo: '',
    },
    reason: reason as UnplacedReason,
  }));
  project.cases = cases.map(({ guid, name: label, memo }) => ({ guid, name: label, memo }));
  project.attributes = attributes.map(({ guid, name: label, type, categories }) => ({ guid, name: label, type, categories }));
  project.values = listValues(db).map((row) => ({
    ...{ caseGuid: caseGuid(row.caseId), attributeGuid: attributeGuid(row.attributeId), value: row.value },
  }));
  project.links = listLinks(db).map(({ caseId, documentId, start, end }) => ({
    ...{ caseGuid: caseGuid(caseId), documentGuid: documentGuid(documentId), start, end },
  }));
  project.memos = listMemos(db).map(({ guid, title, text, coderId, createdAt, changedAt, documentId, start, end, codeId, caseId }) => ({
    ...{ guid, title, text, coderGuid: orNull(coderId, coderGuid), created: createdAt, changed: changedAt },
    target: {
      documentGuid: orNull(documentId, documentGuid),
      start,
      end,
      codeGuid: orNull(codeId, codeGuid),
      caseGuid: orNull(caseId, caseGuid),
    },
  }));
  return project;
}

function turnsOf(db: Services['project']['db'], id: DocumentId): ExchangeDocument['turns'] {
  const names = new Map(listSpeakers(db, id).map((speaker) => [speaker.id, speaker.name]));
  return listTurns(db, id).map(({ start, contentStart, end, speakerId, timeMs }) => {
    return { start, contentStart, end, timeMs, speaker: speakerId === null ? null : (names.get(speakerId) ?? null) };
  });
}
