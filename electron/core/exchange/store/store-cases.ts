import { insertAttribute, listAttributes } from '#core/cases/attribute-rows.ts';
import { insertCase, insertLink, listCases, listLinks, listValues, setValue } from '#core/cases/case-rows.ts';
import { checkValue } from '#core/cases/check-value.ts';
import type { ExchangeAttribute, ExchangeProject } from '#core/exchange/interchange.ts';
import { sameName } from '#core/names.ts';
import type { Services } from '#core/project/services.ts';
import type { Attribute } from '#shared/model/case.ts';
import type { CaseId, DocumentId, Guid } from '#shared/model/ids.ts';

/** Cases and attributes by GUID, then by name. A value that is there stays; one that does not fit its attribute's type makes a new attribute a text. */
export function storeCases(
  { project: { db } }: Services,
  project: ExchangeProject,
  documents: ReadonlyMap<string, DocumentId>,
): { cases: Map<string, CaseId>; added: number } {
  const presentCases = listCases(db);
  const cases = new Map<string, CaseId>();
  let added = 0;
  for (const { guid, name, memo } of project.cases) {
    const known = presentCases.find((other) => other.guid === guid) ?? presentCases.find((other) => sameName(other.name, name));
    cases.set(guid, known?.id ?? insertCase(db, { guid: guid as Guid, name: name.trim(), memo }).id);
    if (!known) added += 1;
  }
  storeValues(db, project, cases);
  const linked = new Set(listLinks(db).map(({ caseId, documentId, start, end }) => `${caseId} ${documentId} ${start} ${end}`));
  for (const { caseGuid, documentGuid, start, end } of project.links) {
    const caseId = cases.get(caseGuid);
    const documentId = documents.get(documentGuid);
    if (caseId === undefined || documentId === undefined || linked.has(`${caseId} ${documentId} ${start} ${end}`)) continue;
    insertLink(db, { caseId, documentId, start, end });
  }
  return { cases, added };
}

function storeValues(db: Services['project']['db'], project: ExchangeProject, cases: ReadonlyMap<string, CaseId>): void {
  const present = listAttributes(db);
  const attributes = new Map<string, Attribute>();
  for (const attribute of project.attributes) {
    const known = present.find(({ guid }) => guid === attribute.guid) ?? present.find(({ name }) => sameName(name, attribute.name));
    attributes.set(attribute.guid, known ?? insertAttribute(db, asRow(attribute, project, present.length + attributes.size)));
  }
  const filled = new Set(listValues(db).map(({ caseId, attributeId }) => `${caseId} ${attributeId}`));
  for (const { caseGuid, attributeGuid, value } of project.values) {
    const caseId = cases.get(caseGuid);
    const attribute = attributes.get(attributeGuid);
    if (caseId === undefined || !attribute || filled.has(`${caseId} ${attribute.id}`)) continue;
    setValue(db, caseId, attribute.id, fitting(attribute, value) ?? value.trim());
  }
}

function asRow(attribute: ExchangeAttribute, project: ExchangeProject, position: number): Omit<Attribute, 'id'> {
  const row = { ...attribute, guid: attribute.guid as Guid, name: attribute.name.trim(), position };
  const values = project.values.filter(({ attributeGuid }) => attributeGuid === attribute.guid).map(({ value }) => value);
  if (row.type === 'category') row.categories = [...new Set([...row.categories, ...values.map((value) => value.trim())])].filter(Boolean);
  const fits = values.every((value) => fitting({ ...row, id: 0 as Attribute['id'] }, value) !== null);
  return fits ? row : { ...row, type: 'text', categories: [] };
}

function fitting(attribute: Attribute, value: string): string | null {
  try {
    return checkValue(attribute, value);
  } catch {
    return null;
  }
}
