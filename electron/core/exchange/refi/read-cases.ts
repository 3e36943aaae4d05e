/** Variables and cases of a REFI-QDA project; values may hang on cases or on sources. */

import { guidFrom, toGuid } from '#core/exchange/guid.ts';
import type { ExchangeAttribute, ExchangeProject, ExchangeValue } from '#core/exchange/interchange.ts';
import { remark } from '#core/exchange/remark.ts';
import { childOf, childrenOf, type XmlElement } from '#core/exchange/xml/parse-elements.ts';

const types: Record<string, ExchangeAttribute['type']> = {
  Text: 'text',
  Boolean: 'yesNo',
  Integer: 'number',
  Float: 'number',
  Date: 'date',
  DateTime: 'date',
};

export const categoriesLabel = 'Categories:';

export function readVariable({ attributes, children }: XmlElement): ExchangeAttribute {
  const guid = toGuid(attributes.guid ?? attributes.name ?? '');
  const description = children.find(({ name }) => name === 'Description')?.text ?? '';
  const categories = description.startsWith(categoriesLabel)
    ? description
        .slice(categoriesLabel.length)
        .split('\n')
        .map((line) => line.trim())
        .filter(Boolean)
    : [];
  const type = types[attributes.typeOfVariable ?? 'Text'] ?? 'text';
  return { guid, name: attributes.name ?? '', type: description.startsWith(categoriesLabel) ? 'category' : type, categories };
}

export function readValues(owner: XmlElement): Omit<ExchangeValue, 'caseGuid'>[] {
  return childrenOf(owner, 'VariableValue').flatMap((element) => {
    const attributeGuid = toGuid(childOf(element, 'VariableRef')?.attributes.targetGUID ?? '');
    const holder = element.children.find(({ name }) => name.endsWith('Value'));
    const value = holder ? valueText(holder) : '';
    return value === '' ? [] : [{ attributeGuid, value }];
  });
}

function valueText({ name, text }: XmlElement): string {
  const value = text.trim();
  if (name === 'BooleanValue') return /^(?:true|1)$/iu.test(value) ? 'yes' : value === '' ? '' : 'no';
  if (name === 'DateTimeValue' || name === 'DateValue') return /^\d{4}-\d{2}-\d{2}/u.exec(value)?.[0] ?? value;
  if (name === 'TextValue') return text;
  return value.replace(/^\+|\.0+$/gu, '');
}

/** What a `Case` points at; selections are resolved when all sources are read. */
export type RawCase = { guid: string; sources: string[]; selections: string[]; codes: string[] };

export function readCase(element: XmlElement, project: ExchangeProject): RawCase {
  const guid = toGuid(element.attributes.guid ?? element.attributes.name ?? '');
  project.cases.push({ guid, name: element.attributes.name ?? '', memo: childOf(element, 'Description')?.text ?? '' });
  for (const value of readValues(element)) project.values.push({ caseGuid: guid, ...value });
  const targets = (name: string): string[] => childrenOf(element, name).map(({ attributes }) => toGuid(attributes.targetGUID ?? ''));
  return { guid, sources: targets('SourceRef'), selections: targets('SelectionRef'), codes: targets('CodeRef') };
}

/** Values that hang on a source go to its case; a source without one becomes a case of its name. */
export function giveValuesToCases(project: ExchangeProject, valuesOfSources: ReadonlyMap<string, Omit<ExchangeValue, 'caseGuid'>[]>): void {
  let made = 0;
  for (const [documentGuid, values] of valuesOfSources) {
    const whole = project.links.filter((link) => link.documentGuid === documentGuid && link.start === null);
    let caseGuid = whole.length === 1 ? whole[0]?.caseGuid : undefined;
    if (caseGuid === undefined) {
      caseGuid = guidFrom('case of source', documentGuid);
      made += 1;
      const name = project.documents.find(({ guid }) => guid === documentGuid)?.name ?? '';
      project.cases.push({ guid: caseGuid, name, memo: '' });
      project.links.push({ caseGuid, documentGuid, start: null, end: null });
    }
    for (const value of values) project.values.push({ caseGuid, ...value });
  }
  if (made > 0) project.report.mended.push(remark('casesFromDocuments', { count: made }));
}
