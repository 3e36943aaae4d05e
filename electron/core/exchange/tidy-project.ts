/**
 * Makes what came from another program fit our rules: every reference has its target, GUIDs are unique, siblings have different names.
 * What had to be put right is said in `report.mended`.
 */

import { guidFrom } from '#core/exchange/guid.ts';
import { type ExchangeCode, type ExchangeProject, emptyWords } from '#core/exchange/interchange.ts';
import { remark } from '#core/exchange/remark.ts';
import { foldName } from '#core/names.ts';

export const lostCodeName = 'lost code';

export function tidyProject(project: ExchangeProject): ExchangeProject {
  const mended = project.report.mended;
  for (const list of [
    project.coders,
    project.codes,
    project.documents,
    project.codings,
    project.cases,
    project.attributes,
    project.memos,
  ]) {
    makeGuidsUnique(list);
  }
  adoptLostCodes(project);
  adoptLostCoders(project);
  project.codes = inTreeOrder(project.codes);
  const renamed = renameEqualSiblings(project.codes);
  if (renamed > 0) mended.push(remark('siblingsNumbered', { count: renamed }));
  for (const { list, what } of [
    { list: project.coders, what: 'coder' },
    { list: project.cases, what: 'case' },
    { list: project.attributes, what: 'attribute' },
    { list: project.documents, what: 'document' },
  ] as const) {
    const numbered = nameUniquely(list);
    if (numbered > 0) mended.push(remark(`${what}sNumbered`, { count: numbered }));
  }
  dropDangling(project);
  return project;
}

function makeGuidsUnique(list: { guid: string }[]): void {
  const seen = new Set<string>();
  for (const entity of list) {
    for (let copy = 2; seen.has(entity.guid); copy += 1) entity.guid = guidFrom('copy', entity.guid, copy);
    seen.add(entity.guid);
  }
}

/** Codings whose code is gone keep their place under one code that says so. */
function adoptLostCodes(project: ExchangeProject): void {
  const known = new Set(project.codes.map(({ guid }) => guid));
  const lost = [...project.codings, ...project.unplaced].filter(({ codeGuid }) => !known.has(codeGuid));
  if (lost.length === 0) return;
  const guid = guidFrom('lost code', project.origin, project.name);
  project.codes.push({ ...newCode(guid, lostCodeName), order: project.codes.length });
  for (const coding of lost) coding.codeGuid = guid;
  project.report.mended.push(remark('keptUnderCode', { name: lostCodeName, count: lost.length }));
}

export const newCode = (guid: string, name: string, definition = ''): ExchangeCode => ({
  guid,
  parentGuid: null,
  words: emptyWords(name, definition),
  translations: {},
  colour: null,
  kind: 'theme',
  memo: '',
  order: 0,
  created: null,
});

function adoptLostCoders(project: ExchangeProject): void {
  const known = new Set(project.coders.map(({ guid }) => guid));
  const before = known.size;
  for (const { coderGuid } of [...project.codings, ...project.unplaced, ...project.memos]) {
    if (coderGuid === null || known.has(coderGuid)) continue;
    known.add(coderGuid);
    project.coders.push({ guid: coderGuid, name: `Coder ${project.coders.length + 1}`, colour: null, created: null });
  }
  const added = known.size - before;
  if (added > 0) project.report.mended.push(remark('codersAdded', { count: added }));
}

/** Parents before children, siblings by their order; a code whose parent is missing, or under itself, moves to the top. */
function inTreeOrder(codes: readonly ExchangeCode[]): ExchangeCode[] {
  const known = new Set(codes.map(({ guid }) => guid));
  const children = Map.groupBy(codes, ({ parentGuid }) => (parentGuid !== null && known.has(parentGuid) ? parentGuid : null));
  const ordered: ExchangeCode[] = [];
  const visited = new Set<string>();
  const visit = (parentGuid: string | null, siblings: readonly ExchangeCode[]): void => {
    for (const [order, code] of siblings.toSorted((a, b) => a.order - b.order).entries()) {
      if (visited.has(code.guid)) continue;
      visited.add(code.guid);
      ordered.push(Object.assign(code, { parentGuid, order }));
      visit(code.guid, children.get(code.guid) ?? []);
    }
  };
  visit(null, children.get(null) ?? []);
  for (const code of codes) if (!visited.has(code.guid)) visit(null, [code]);
  return ordered;
}

function renameEqualSiblings(codes: readonly ExchangeCode[]): number {
  let renamed = 0;
  for (const siblings of Map.groupBy(codes, ({ parentGuid }) => parentGuid).values()) {
    renamed += nameUniquely(siblings.map(({ words }) => words));
  }
  return renamed;
}

/** Gives an empty name a number and a name that is taken (compared without case) a number behind it. Answers how many. */
function nameUniquely(list: readonly { name: string }[]): number {
  const taken = new Set<string>();
  let changed = 0;
  for (const [index, entity] of list.entries()) {
    const wanted = entity.name.trim() || `(${index + 1})`;
    let name = wanted;
    for (let copy = 2; taken.has(foldName(name)); copy += 1) name = `${wanted} (${copy})`;
    if (name !== wanted) changed += 1;
    taken.add(foldName(name));
    entity.name = name;
  }
  return changed;
}

/** Links, values and memos of things that are not there say nothing; memos stay, about the project. */
function dropDangling(project: ExchangeProject): void {
  const documents = new Map(project.documents.map((document) => [document.guid, document]));
  const cases = new Set(project.cases.map(({ guid }) => guid));
  const attributes = new Set(project.attributes.map(({ guid }) => guid));
  const codes = new Set(project.codes.map(({ guid }) => guid));
  const linked = new Set<string>();
  project.links = project.links.filter(({ caseGuid, documentGuid, start, end }) => {
    const link = `${caseGuid} ${documentGuid} ${start} ${end}`;
    return cases.has(caseGuid) && documents.has(documentGuid) && !linked.has(link) && linked.add(link);
  });
  const cells = new Set<string>();
  project.values = project.values.filter(({ caseGuid, attributeGuid }) => {
    const cell = `${caseGuid} ${attributeGuid}`;
    return cases.has(caseGuid) && attributes.has(attributeGuid) && !cells.has(cell) && cells.add(cell);
  });
  for (const { target } of project.memos) {
    if (target.documentGuid !== null && !documents.has(target.documentGuid))
      Object.assign(target, { documentGuid: null, start: null, end: null });
    if (target.codeGuid !== null && !codes.has(target.codeGuid)) target.codeGuid = null;
    if (target.caseGuid !== null && !cases.has(target.caseGuid)) target.caseGuid = null;
  }
}
