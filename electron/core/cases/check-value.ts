import { toAttributeValue } from '#core/documents/formats/tables/attribute-values.ts';
import type { Attribute } from '#shared/model/case.ts';
import { Problem } from '#shared/problem.ts';

const wanted = {
  number: 'takes a number',
  date: 'takes a date, YYYY-MM-DD',
  yesNo: 'takes yes or no',
  text: 'takes text',
  category: 'takes a category',
} as const;

/** Writes a value the one way its type is stored; says what the attribute takes where it does not fit. */
export function checkValue(attribute: Attribute, raw: string): string {
  const value = toAttributeValue(raw, attribute.type);
  if (value === null) throw new Problem('badValue', { value: raw.trim(), reason: `“${attribute.name}” ${wanted[attribute.type]}` });
  return value;
}
