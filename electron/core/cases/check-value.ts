import type { Attribute } from '#shared/model/case.ts';
import { Problem } from '#shared/problem.ts';

/** Writes a value the one way its type is stored: numbers with a point, dates as YYYY-MM-DD, yes/no as `yes` and `no`. */
export function checkValue(attribute: Attribute, raw: string): string {
  const value = raw.trim();
  if (attribute.type === 'number') {
    const number = Number(value.replace(',', '.').replaceAll(/[\s\u00a0\u202f]/g, ''));
    if (!Number.isFinite(number)) throw new Problem('badValue', { value, reason: `“${attribute.name}” takes a number` });
    return String(number);
  }
  if (attribute.type === 'date') {
    const date = /^\d{4}-\d{2}-\d{2}$/.test(value) ? new Date(`${value}T00:00:00Z`) : new Date(Number.NaN);
    if (Number.isNaN(date.getTime())) throw new Problem('badValue', { value, reason: `“${attribute.name}” takes a date, YYYY-MM-DD` });
    return value;
  }
  if (attribute.type === 'yesNo') return /^(yes|true|1|да|иә|ия)$/i.test(value) ? 'yes' : 'no';
  return value;
}
