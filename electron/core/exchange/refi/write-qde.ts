/**
 * The project file of a .qdpx, in the order the schema asks for: code points, end exclusive, ISO dates with Z, one CodeRef a Coding, one
 * Coding a selection, no empty containers.
 */
import { toDescription } from '#core/exchange/codebook/description.ts';
import { guidFrom } from '#core/exchange/guid.ts';
import type { ExchangeCode, ExchangeMemo, ExchangeProject } from '#core/exchange/interchange.ts';
import { kindSets } from '#core/exchange/refi/carried-kinds.ts';
import type { Grouped, QdeOptions } from '#core/exchange/refi/qde-input.ts';
import { writeCases, writeVariables } from '#core/exchange/refi/write-cases.ts';
import { writeSource } from '#core/exchange/refi/write-source.ts';
import { XmlWriter } from '#core/exchange/xml/xml-writer.ts';

export function writeQde(project: ExchangeProject, options: QdeOptions): string {
  const grouped: Grouped = {
    codings: Map.groupBy(project.codings, ({ documentGuid }) => documentGuid),
    links: Map.groupBy(project.links, ({ documentGuid }) => documentGuid),
    memosOfDocuments: byTarget(project.memos, 'documentGuid'),
    memosOfCodes: byTarget(project.memos, 'codeGuid'),
  };
  const xml = new XmlWriter();
  const { name, description } = project;
  xml.open('Project', { xmlns: 'urn:QDA-XML:project:1.0', name, origin: options.origin, creationDateTime: options.created });
  xml.list('Users', project.coders, (coder) => xml.leaf('User', { guid: coder.guid, name: coder.name }));
  if (project.codes.length > 0) writeCodes(xml, project.codes, grouped);
  writeVariables(xml, project);
  writeCases(xml, project);
  xml.list('Sources', project.documents, (document) => writeSource(xml, document, grouped, options));
  xml.list('Notes', project.memos, (memo) => writeNote(xml, memo));
  const ofCases = project.memos.filter(({ target }) => target.caseGuid !== null);
  xml.list('Links', ofCases, ({ guid, target }) => {
    xml.leaf('Link', { guid: guidFrom('link', guid), name: 'memo', direction: 'OneWay', originGUID: guid, targetGUID: target.caseGuid });
  });
  xml.list('Sets', kindSets(project), ({ name: setName, codes, documents }) => {
    xml.open('Set', { guid: guidFrom('set', setName), name: setName });
    for (const targetGUID of codes) xml.leaf('MemberCode', { targetGUID });
    for (const targetGUID of documents) xml.leaf('MemberSource', { targetGUID });
    xml.close();
  });
  if (description !== '') xml.leaf('Description', {}, description);
  for (const { guid, target } of project.memos) {
    if (target.documentGuid === null && target.codeGuid === null && target.caseGuid === null) xml.leaf('NoteRef', { targetGUID: guid });
  }
  return xml.close().toString();
}

function byTarget(memos: readonly ExchangeMemo[], key: 'documentGuid' | 'codeGuid'): Map<string, ExchangeMemo[]> {
  return Map.groupBy(
    memos.filter(({ target }) => target[key] !== null),
    ({ target }) => target[key] ?? '',
  );
}

function writeCodes(xml: XmlWriter, codes: readonly ExchangeCode[], { memosOfCodes }: Grouped): void {
  const children = Map.groupBy(codes, ({ parentGuid }) => parentGuid);
  const write = ({ guid, words, memo, colour }: ExchangeCode): void => {
    xml.open('Code', { guid, name: words.name, isCodable: true, color: colour });
    const description = toDescription({ ...words, memo });
    if (description !== '') xml.leaf('Description', {}, description);
    for (const note of memosOfCodes.get(guid) ?? []) xml.leaf('NoteRef', { targetGUID: note.guid });
    for (const child of children.get(guid) ?? []) write(child);
    xml.close();
  };
  xml.open('CodeBook').open('Codes');
  for (const code of children.get(null) ?? []) write(code);
  xml.close().close();
}

function writeNote(xml: XmlWriter, { guid, title, text, coderGuid, created, changed }: ExchangeMemo): void {
  xml.open('Note', { guid, name: title, creatingUser: coderGuid, creationDateTime: created, modifiedDateTime: changed });
  xml.leaf('PlainTextContent', {}, text).close();
}
