import { toColour } from '#core/exchange/colour.ts';
import { guidFrom } from '#core/exchange/guid.ts';
import { toInstant } from '#core/exchange/instant.ts';
import { type ExchangeMemoTarget, type ExchangeProject, emptyExchangeProject, projectTarget } from '#core/exchange/interchange.ts';
import { Placing } from '#core/exchange/placing.ts';
import { remark } from '#core/exchange/remark.ts';
import { addAttribute, addLink, giveFileValues, type NamedValue, valuesWithGuids } from '#core/exchange/sqlite/case-tables.ts';
import { fromCodePoints, lineAround } from '#core/exchange/sqlite/code-point-ranges.ts';
import { CoderNames } from '#core/exchange/sqlite/coder-names.ts';
import type { GuidOf } from '#core/exchange/sqlite/guid-of.ts';
import { type ForeignDatabase, numberOf, type Row, textOf, type Value } from '#core/exchange/sqlite/open-copy.ts';
import { type CodingRow, plainDocument, storeDocument } from '#core/exchange/sqlite/store-codings.ts';
import { newCode, tidyProject } from '#core/exchange/tidy-project.ts';

/** Rows with another status were deleted in RQDA and kept for its undo. */
const isLive = ({ status }: Row<'status'>): boolean => status === null || Number(status) === 1;
const named = ['name', 'memo', 'owner', 'date', 'status'] as const;

/** An RQDA project: code points from 0, end exclusive. Projects have no id of their own; `fileName` stands for it. */
export function readRqda(database: ForeignDatabase, fileName: string): ExchangeProject {
  const project = emptyExchangeProject(fileName.replace(/\.rqda$/iu, ''), 'RQDA');
  const created = textOf(database.rows('project', ['date'])[0]?.date ?? null);
  const key = guidFrom('rqda', created);
  project.description = textOf(database.rows('project', ['memo'])[0]?.memo ?? null);
  const coders = new CoderNames();
  const guidOf = (what: string, id: Value): string => guidFrom(`rqda ${what}`, key, textOf(id));
  readCodes(database, project, guidOf);
  readDocuments(database, project, guidOf, coders);
  readCases(database, project, guidOf, key);
  readRemarks(database, project, guidOf, coders);
  const pictures = database.rows('imageCoding', ['status']).filter(isLive).length;
  if (pictures > 0) project.report.notUnderstood.push(remark('codingsOnPictures', { count: pictures }));
  project.coders = coders.coders;
  return tidyProject(project);
}

function readCodes(database: ForeignDatabase, project: ExchangeProject, guidOf: GuidOf): void {
  const categories = database.rows('codecat', [...named, 'catid']).filter(isLive);
  const known = new Set(categories.map(({ catid }) => catid));
  const categoryOf = Map.groupBy(
    database.rows('treecode', ['cid', 'catid', 'status']).filter((row) => isLive(row) && known.has(row.catid)),
    ({ cid }) => cid,
  );
  for (const [order, { catid, name, memo, date }] of categories.entries()) {
    project.codes.push({ ...newCode(guidOf('category', catid), textOf(name), textOf(memo)), order, created: toInstant(date) });
  }
  for (const [order, { id, name, memo, date, color }] of database
    .rows('freecode', [...named, 'id', 'color'])
    .filter(isLive)
    .entries()) {
    const [category, ...more] = categoryOf.get(id) ?? [];
    const parentGuid = category ? guidOf('category', category.catid) : null;
    const code = newCode(guidOf('code', id), textOf(name), textOf(memo));
    project.codes.push({
      ...code,
      parentGuid,
      colour: toColour(textOf(color)),
      order: categories.length + order,
      created: toInstant(date),
    });
    if (more.length > 0) project.report.notUnderstood.push(remark('severalCategories', { name: textOf(name), count: more.length + 1 }));
  }
}

function readDocuments(database: ForeignDatabase, project: ExchangeProject, guidOf: GuidOf, coders: CoderNames): void {
  const placing = new Placing({ unit: 'codePoints', counted: 'raw', end: 'exclusive' });
  const all = database.rows('coding', ['cid', 'fid', 'seltext', 'selfirst', 'selend', 'status', 'owner', 'date', 'memo']);
  const live = all.filter(isLive);
  const codings = Map.groupBy(live, ({ fid }) => fid);
  let stored = 0;
  for (const { id, name, file, memo, date } of database.rows('source', [...named, 'id', 'file']).filter(isLive)) {
    const rows = (codings.get(id) ?? []).map((row, index): CodingRow => {
      const when = toInstant(row.date);
      return {
        guid: guidFrom(
          'rqda coding',
          guidOf('source', id),
          textOf(row.cid),
          textOf(row.selfirst),
          textOf(row.selend),
          textOf(row.owner),
          index,
        ),
        codeGuid: guidOf('code', row.cid),
        coderGuid: coders.guidOf(row.owner),
        request: { start: numberOf(row.selfirst) ?? -1, end: numberOf(row.selend) ?? -1, quote: textOf(row.seltext), part: 'whole' },
        memo: textOf(row.memo),
        created: when,
        changed: when,
      };
    });
    stored += rows.length;
    const guid = guidOf('source', id);
    storeDocument(plainDocument(guid, textOf(name), toInstant(date)), textOf(file), rows, placing, project);
    addMemo(project, guidFrom('rqda memo', guid), textOf(name), textOf(memo), null, null, { ...projectTarget, documentGuid: guid });
  }
  Object.assign(project.report, placing.report());
  const { notUnderstood } = project.report;
  if (all.length > live.length) notUnderstood.push(remark('deletedCodings', { count: all.length - live.length, all: all.length }));
  if (live.length > stored) notUnderstood.push(remark('codingsInDeletedDocuments', { count: live.length - stored }));
}

function readCases(database: ForeignDatabase, project: ExchangeProject, guidOf: GuidOf, key: string): void {
  for (const { name, class: type, status } of database.rows('attributes', ['name', 'class', 'status'])) {
    if (isLive({ status })) addAttribute(project, key, textOf(name), /numeric|integer/iu.test(textOf(type)));
  }
  for (const { id, name, memo } of database.rows('cases', [...named, 'id']).filter(isLive)) {
    project.cases.push({ guid: guidOf('case', id), name: textOf(name), memo: textOf(memo) });
  }
  for (const { caseid, fid, selfirst, selend } of database
    .rows('caselinkage', ['caseid', 'fid', 'selfirst', 'selend', 'status'])
    .filter(isLive)) {
    const documentGuid = guidOf('source', fid);
    const text = project.documents.find(({ guid }) => guid === documentGuid)?.text ?? '';
    const range = fromCodePoints(text, numberOf(selfirst) ?? 0, numberOf(selend) ?? 0);
    addLink(project, guidOf('case', caseid), documentGuid, range?.start ?? null, range?.end ?? null);
  }
  const value = ({ variable, value }: Row<'variable' | 'value'>): NamedValue => ({ attribute: textOf(variable), value: textOf(value) });
  for (const row of database.rows('caseAttr', ['variable', 'value', 'caseID', 'status']).filter(isLive)) {
    for (const found of valuesWithGuids(project, key, [value(row)]))
      project.values.push({ caseGuid: guidOf('case', row.caseID), ...found });
  }
  const ofFiles = Map.groupBy(database.rows('fileAttr', ['variable', 'value', 'fileID', 'status']).filter(isLive), ({ fileID }) =>
    guidOf('source', fileID),
  );
  giveFileValues(project, key, new Map([...ofFiles].map(([guid, rows]) => [guid, rows.map(value)])));
}

function readRemarks(database: ForeignDatabase, project: ExchangeProject, guidOf: GuidOf, coders: CoderNames): void {
  for (const row of database.rows('journal', ['name', 'journal', 'date', 'owner', 'status']).filter(isLive)) {
    addMemo(
      project,
      guidOf('journal', row.name),
      textOf(row.name),
      textOf(row.journal),
      coders.guidOf(row.owner),
      toInstant(row.date),
      projectTarget,
    );
  }
  for (const [index, row] of database
    .rows('annotation', ['fid', 'position', 'annotation', 'owner', 'date', 'status'])
    .filter(isLive)
    .entries()) {
    const documentGuid = guidOf('source', row.fid);
    const text = project.documents.find(({ guid }) => guid === documentGuid)?.text ?? '';
    const at = fromCodePoints(text, 0, numberOf(row.position) ?? 0)?.end ?? 0;
    const target = { ...projectTarget, documentGuid, ...lineAround(text, at) };
    const guid = guidFrom('rqda annotation', documentGuid, index);
    addMemo(project, guid, '', textOf(row.annotation), coders.guidOf(row.owner), toInstant(row.date), target);
  }
}

export function addMemo(
  project: ExchangeProject,
  guid: string,
  title: string,
  text: string,
  coderGuid: string | null,
  created: string | null,
  target: ExchangeMemoTarget,
): void {
  if (text.trim() !== '') project.memos.push({ guid, title, text, coderGuid, created, changed: created, target });
}
