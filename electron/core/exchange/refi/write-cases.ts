import type { ExchangeAttribute, ExchangeProject } from '#core/exchange/interchange.ts';
import { categoriesLabel } from '#core/exchange/refi/read-cases.ts';
import { linkGuid } from '#core/exchange/refi/write-source.ts';
import type { XmlWriter } from '#core/exchange/xml/xml-writer.ts';

type VariableType = 'Text' | 'Boolean' | 'Integer' | 'Float' | 'Date';
const elements: Record<VariableType, string> = {
  Text: 'TextValue',
  Boolean: 'BooleanValue',
  Integer: 'IntegerValue',
  Float: 'FloatValue',
  Date: 'DateValue',
};

const fits: Record<VariableType, (value: string) => boolean> = {
  Text: () => true,
  Boolean: (value) => value === 'yes' || value === 'no',
  Integer: (value) => /^-?\d{1,15}$/u.test(value),
  Float: (value) => /^-?\d+(?:\.\d+)?$/u.test(value),
  Date: (value) => /^\d{4}-\d{2}-\d{2}$/u.test(value) && !Number.isNaN(Date.parse(`${value}T00:00:00Z`)),
};

/** The narrowest type into which every value fits: one value that is no number makes the variable a text. */
function typeOf({ guid, type }: ExchangeAttribute, project: ExchangeProject): VariableType {
  const values = project.values.filter(({ attributeGuid }) => attributeGuid === guid).map(({ value }) => value);
  const wanted: VariableType[] =
    type === 'number' ? ['Integer', 'Float'] : type === 'yesNo' ? ['Boolean'] : type === 'date' ? ['Date'] : [];
  if (values.length === 0) return wanted.at(-1) ?? 'Text';
  return wanted.find((candidate) => values.every(fits[candidate])) ?? 'Text';
}

export function writeVariables(xml: XmlWriter, project: ExchangeProject): void {
  xml.list('Variables', project.attributes, (attribute) => {
    const { guid, name, type, categories } = attribute;
    xml.open('Variable', { guid, name, typeOfVariable: typeOf(attribute, project) });
    if (type === 'category') xml.leaf('Description', {}, [categoriesLabel, ...categories].join('\n'));
    xml.close();
  });
}

export function writeCases(xml: XmlWriter, project: ExchangeProject): void {
  const types = new Map(project.attributes.map((attribute) => [attribute.guid, typeOf(attribute, project)]));
  const values = Map.groupBy(project.values, ({ caseGuid }) => caseGuid);
  const links = Map.groupBy(project.links, ({ caseGuid }) => caseGuid);
  xml.list('Cases', project.cases, ({ guid, name, memo }) => {
    xml.open('Case', { guid, name });
    if (memo !== '') xml.leaf('Description', {}, memo);
    for (const { attributeGuid, value } of values.get(guid) ?? []) {
      const type = types.get(attributeGuid);
      if (type === undefined) continue;
      xml.open('VariableValue').leaf('VariableRef', { targetGUID: attributeGuid });
      xml.leaf(elements[type], {}, type === 'Boolean' ? String(value === 'yes') : value).close();
    }
    const own = links.get(guid) ?? [];
    for (const { documentGuid, start } of own) if (start === null) xml.leaf('SourceRef', { targetGUID: documentGuid });
    for (const { documentGuid, start, end } of own) {
      if (start !== null) xml.leaf('SelectionRef', { targetGUID: linkGuid(guid, documentGuid, start, end) });
    }
    xml.close();
  });
}
