import type { DocumentFile, ReadDocument } from '#core/documents/formats/document-value.ts';
import { wordAt } from '#core/documents/word-at.ts';
import { toInstant } from '#core/exchange/instant.ts';
import { type ExchangeDocument, type ExchangeProject, emptyExchangeProject } from '#core/exchange/interchange.ts';
import type { ImportOptions } from '#shared/contract/exchange.ts';

/** A read document as a project of one document; remarks become memos on their passages, and a case takes the file's name where asked. */
export function documentProject(
  file: DocumentFile,
  read: ReadDocument,
  { options, newGuid, original }: { options: ImportOptions; newGuid: () => string; original: ExchangeDocument['original'] },
): ExchangeProject {
  const project = emptyExchangeProject('', '');
  const guid = newGuid();
  const name = file.name.replace(/\.[^.]+$/u, '').trim() || file.name;
  const { text, marks, turns, format, encoding } = read;
  project.documents.push({
    ...{ guid, name, kind: options.kind ?? 'interview', text, marks, turns, language: null, format, encoding, sourceName: file.name },
    ...{ publisher: null, dated: null, created: null, original },
  });
  for (const { start, end, text: words, author, date } of read.comments) {
    const created = toInstant(date);
    const passage = end > start ? { start, end } : wordAt(text, start);
    const target = { documentGuid: guid, start: passage?.start ?? null, end: passage?.end ?? null, codeGuid: null, caseGuid: null };
    project.memos.push({ guid: newGuid(), title: author ?? '', text: words, coderGuid: null, created, changed: created, target });
  }
  if (options.caseFrom === 'filename') {
    const caseGuid = newGuid();
    project.cases.push({ guid: caseGuid, name, memo: '' });
    project.links.push({ caseGuid, documentGuid: guid, start: null, end: null });
  }
  return project;
}
