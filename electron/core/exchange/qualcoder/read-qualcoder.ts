/** A QualCoder project. Its positions are a mixture of units, so the stored `seltext` decides for each coding; older versions lack columns. */

import { guidFrom } from '#core/exchange/guid.ts';
import { toInstant } from '#core/exchange/instant.ts';
import { type ExchangeProject, emptyExchangeProject, projectTarget } from '#core/exchange/interchange.ts';
import { Placing } from '#core/exchange/placing.ts';
import { readCodes } from '#core/exchange/qualcoder/read-codes.ts';
import { remark } from '#core/exchange/remark.ts';
import { addMemo } from '#core/exchange/rqda/read-rqda.ts';
import { addAttribute, addLink, giveFileValues, type NamedValue } from '#core/exchange/sqlite/case-tables.ts';
import { fromCodePoints } from '#core/exchange/sqlite/code-point-ranges.ts';
import { CoderNames } from '#core/exchange/sqlite/coder-names.ts';
import type { GuidOf } from '#core/exchange/sqlite/guid-of.ts';
import { type ForeignDatabase, numberOf, textOf } from '#core/exchange/sqlite/open-copy.ts';
import { type CodingRow, plainDocument, storeDocument } from '#core/exchange/sqlite/store-codings.ts';
import { tidyProject } from '#core/exchange/tidy-project.ts';

/** `name`: that of the project's folder, without `.qda`. */
export function readQualcoder(database: ForeignDatabase, name: string): ExchangeProject {
  const project = emptyExchangeProject(name, 'QualCoder');
  const [head] = database.rows('project', ['date', 'memo', 'about']);
  project.description = textOf(head?.memo ?? null);
  const key = guidFrom('qualcoder', name, textOf(head?.date ?? null));
  const guidOf: GuidOf = (what, id) => guidFrom(`qualcoder ${what}`, key, textOf(id));
  const coders = new CoderNames();
  readCodes(database, project, guidOf);
  readDocuments(database, project, guidOf, coders);
  readCases(database, project, guidOf, key);
  readRemarks(database, project, guidOf, coders);
  for (const { name: coder } of database.rows('coder_names', ['name'])) coders.guidOf(coder);
  project.coders = coders.coders;
  return tidyProject(project);
}

function readDocuments(database: ForeignDatabase, project: ExchangeProject, guidOf: GuidOf, coders: CoderNames): void {
  const placing = new Placing();
  const all = database.rows('code_text', ['ctid', 'cid', 'fid', 'seltext', 'pos0', 'pos1', 'owner', 'date', 'memo', 'important']);
  const codings = Map.groupBy(all, ({ fid }) => fid);
  let stored = 0;
  for (const { id, name, fulltext, mediapath, memo, owner, date } of database.rows('source', [
    ...(['id', 'name', 'fulltext', 'mediapath', 'memo', 'owner', 'date'] as const),
  ])) {
    if (fulltext === null && /^\/?(?:images|audio|video)/iu.test(textOf(mediapath))) continue;
    const rows = (codings.get(id) ?? []).map((row): CodingRow => {
      const when = toInstant(row.date);
      const quote = textOf(row.seltext);
      return {
        guid: guidOf(
          'coding',
          row.ctid ?? `${textOf(row.cid)} ${textOf(row.fid)} ${textOf(row.pos0)} ${textOf(row.pos1)} ${textOf(row.owner)}`,
        ),
        codeGuid: guidOf('code', row.cid),
        coderGuid: coders.guidOf(row.owner),
        request: { start: numberOf(row.pos0) ?? -1, end: numberOf(row.pos1) ?? -1, quote: quote === '' ? null : quote, part: 'whole' },
        memo: textOf(row.memo),
        created: when,
        changed: when,
      };
    });
    stored += rows.length;
    const guid = guidOf('source', id);
    storeDocument(plainDocument(guid, textOf(name), toInstant(date)), textOf(fulltext), rows, placing, project);
    const target = { ...projectTarget, documentGuid: guid };
    addMemo(project, guidFrom('qualcoder memo', guid), textOf(name), textOf(memo), coders.guidOf(owner), toInstant(date), target);
  }
  Object.assign(project.report, placing.report());
  const { notUnderstood } = project.report;
  if (all.length > stored) notUnderstood.push(remark('codingsWithoutDocument', { count: all.length - stored }));
  const important = all.filter((row) => row.important === 1).length;
  if (important > 0) notUnderstood.push(remark('importantMarks', { count: important }));
  for (const [table, kind] of [
    ['code_image', 'codingsOnPictures'],
    ['code_av', 'codingsOnRecordings'],
  ] as const) {
    const count = database.rows(table, ['cid']).length;
    if (count > 0) notUnderstood.push(remark(kind, { count }));
  }
}

function readCases(database: ForeignDatabase, project: ExchangeProject, guidOf: GuidOf, key: string): void {
  for (const { caseid, name, memo } of database.rows('cases', ['caseid', 'name', 'memo'])) {
    project.cases.push({ guid: guidOf('case', caseid), name: textOf(name), memo: textOf(memo) });
  }
  for (const { caseid, fid, pos0, pos1 } of database.rows('case_text', ['caseid', 'fid', 'pos0', 'pos1'])) {
    const documentGuid = guidOf('source', fid);
    const text = project.documents.find(({ guid }) => guid === documentGuid)?.text ?? '';
    const range = fromCodePoints(text, numberOf(pos0) ?? 0, numberOf(pos1) ?? 0);
    addLink(project, guidOf('case', caseid), documentGuid, range?.start ?? null, range?.end ?? null);
  }
  for (const { name, valuetype } of database.rows('attribute_type', ['name', 'valuetype'])) {
    addAttribute(project, key, textOf(name), textOf(valuetype) === 'numeric');
  }
  const ofFiles = new Map<string, NamedValue[]>();
  for (const { name, attr_type, value, id } of database.rows('attribute', ['name', 'attr_type', 'value', 'id'])) {
    if (textOf(value) === '') continue;
    if (attr_type === 'case') {
      const attributeGuid = addAttribute(project, key, textOf(name), false);
      project.values.push({ caseGuid: guidOf('case', id), attributeGuid, value: textOf(value) });
    } else if (attr_type === 'file') {
      const guid = guidOf('source', id);
      ofFiles.set(guid, [...(ofFiles.get(guid) ?? []), { attribute: textOf(name), value: textOf(value) }]);
    }
  }
  const texts = new Set(project.documents.map(({ guid }) => guid));
  giveFileValues(project, key, new Map([...ofFiles].filter(([guid]) => texts.has(guid))));
}

function readRemarks(database: ForeignDatabase, project: ExchangeProject, guidOf: GuidOf, coders: CoderNames): void {
  for (const { jid, name, jentry, date, owner } of database.rows('journal', ['jid', 'name', 'jentry', 'date', 'owner'])) {
    const title = textOf(name);
    addMemo(project, guidOf('journal', jid ?? name), title, textOf(jentry), coders.guidOf(owner), toInstant(date), projectTarget);
  }
  for (const row of database.rows('annotation', ['anid', 'fid', 'pos0', 'pos1', 'memo', 'owner', 'date'])) {
    const documentGuid = guidOf('source', row.fid);
    const text = project.documents.find(({ guid }) => guid === documentGuid)?.text ?? '';
    const range = fromCodePoints(text, numberOf(row.pos0) ?? 0, numberOf(row.pos1) ?? 0);
    const target = { ...projectTarget, documentGuid, ...range };
    const guid = guidOf('annotation', row.anid ?? `${textOf(row.fid)} ${textOf(row.pos0)}`);
    addMemo(project, guid, '', textOf(row.memo), coders.guidOf(row.owner), toInstant(row.date), target);
  }
}
