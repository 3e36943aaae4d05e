/** Tables for R, SPSS and Python: one row a unit × coder, one row a case × code, and the dictionary that says what each column means. */
import { pathSeparator } from '#core/exchange/codebook/codebook.ts';
import { createTranslator } from '#shared/i18n/translator.ts';
import type { AttributeType } from '#shared/model/case.ts';

export type DataCode = { id: number; path: string[] };
export type DataUnit = { document: string; number: number; start: number; end: number };
export type DataCoding = { document: string; start: number; end: number; codeId: number; coder: string; weight: number | null };
export type DataCase = {
  name: string;
  documents: { document: string; start: number | null; end: number | null }[];
  values: Readonly<Record<string, string>>;
};
export type DataAttribute = { name: string; type: AttributeType; categories: string[] };

export type DataTable = { name: string; rows: (string | number | null)[][]; dictionary: DictionaryRow[] };
export type DictionaryRow = {
  table: string;
  column: string;
  type: 'text' | 'integer' | 'number' | 'binary' | 'date';
  values: string;
  meaning: string;
};

/** `c01`, `c02` …: names that every statistics program takes; the dictionary has the paths. */
const codeColumns = (codes: readonly DataCode[]): string[] =>
  codes.map((_, index) => `c${String(index + 1).padStart(String(codes.length).length, '0')}`);

/** 1 where a coder applied a code to any part of the unit, else 0. Only coders who worked on the document have rows for it. */
export function unitsByCoder(
  units: readonly DataUnit[],
  codings: readonly DataCoding[],
  codes: readonly DataCode[],
  t = createTranslator('en'),
): DataTable {
  const columns = codeColumns(codes);
  const position = new Map(codes.map(({ id }, index) => [id, index]));
  const rows: DataTable['rows'] = [['document', 'unit', 'start', 'end', 'coder', ...columns]];
  const unitsOf = Map.groupBy(units, ({ document }) => document);
  for (const [document, own] of Map.groupBy(codings, (coding) => coding.document)) {
    const sorted = (unitsOf.get(document) ?? []).toSorted((a, b) => a.start - b.start);
    for (const [coder, list] of [...Map.groupBy(own, (coding) => coding.coder)].sort(([a], [b]) => (a < b ? -1 : 1))) {
      const marks = sorted.map(() => new Uint8Array(codes.length));
      for (const { start, end, codeId } of list) {
        const column = position.get(codeId);
        if (column === undefined) continue;
        for (let unit = firstEndingAfter(sorted, start); unit < sorted.length && (sorted[unit]?.start ?? end) < end; unit += 1) {
          const mark = marks[unit];
          if (mark) mark[column] = 1;
        }
      }
      for (const [index, unit] of sorted.entries())
        rows.push([document, unit.number, unit.start, unit.end, coder, ...(marks[index] ?? [])]);
    }
  }
  const say = (column: string, type: DictionaryRow['type'], values: string, meaning: string): DictionaryRow => ({
    table: 'units',
    column,
    type,
    values,
    meaning,
  });
  const dictionary = [
    say('document', 'text', '', t('exporting.meaning.document')),
    say('unit', 'integer', '', t('exporting.meaning.unit')),
    say('start', 'integer', '', t('exporting.meaning.start')),
    say('end', 'integer', '', t('exporting.meaning.end')),
    say('coder', 'text', '', t('exporting.meaning.coder')),
    ...codes.map(({ path }, index) => say(columns[index] ?? '', 'binary', t('exporting.values.applied'), path.join(pathSeparator))),
  ];
  return { name: 'units', rows, dictionary };
}

function firstEndingAfter(units: readonly DataUnit[], offset: number): number {
  let low = 0;
  let high = units.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((units[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Codings, characters and mean weight of every code in every case, over all coders given, with the case's attributes repeated on each row. */
export function casesByCode(
  cases: readonly DataCase[],
  codings: readonly DataCoding[],
  codes: readonly DataCode[],
  attributes: readonly DataAttribute[],
  t = createTranslator('en'),
): DataTable {
  const rows: DataTable['rows'] = [
    ['case', ...attributes.map(({ name }) => name), 'code', 'present', 'codings', 'characters', 'weight_mean'],
  ];
  const ofDocument = Map.groupBy(codings, ({ document }) => document);
  for (const { name, documents, values } of cases) {
    const cells = attributes.map((attribute) => cellOf(values[attribute.name], attribute.type));
    const inCase = new Set<DataCoding>();
    for (const { document, start, end } of documents) {
      for (const coding of ofDocument.get(document) ?? []) {
        if (start === null || end === null || (coding.start < end && coding.end > start)) inCase.add(coding);
      }
    }
    const byCode = Map.groupBy(inCase, ({ codeId }) => codeId);
    for (const { id, path } of codes) {
      const found = byCode.get(id) ?? [];
      const weights = found.flatMap(({ weight }) => (weight === null ? [] : [weight]));
      const mean = weights.length === 0 ? null : weights.reduce((sum, weight) => sum + weight, 0) / weights.length;
      rows.push([name, ...cells, path.join(pathSeparator), found.length > 0 ? 1 : 0, found.length, unionLength(found), mean]);
    }
  }
  const say = (column: string, type: DictionaryRow['type'], values: string, meaning: string): DictionaryRow => ({
    table: 'cases',
    column,
    type,
    values,
    meaning,
  });
  const dictionary = [
    say('case', 'text', '', t('exporting.meaning.case')),
    ...attributes.map(({ name, type, categories }) =>
      say(name, typeNames[type], type === 'yesNo' ? t('exporting.values.yesNo') : categories.join('; '), t('exporting.meaning.attribute')),
    ),
    say('code', 'text', '', t('exporting.meaning.code')),
    say('present', 'binary', t('exporting.values.present'), t('exporting.meaning.present')),
    say('codings', 'integer', '', t('exporting.meaning.codings')),
    say('characters', 'integer', '', t('exporting.meaning.characters')),
    say('weight_mean', 'number', '', t('exporting.meaning.weight')),
  ];
  return { name: 'cases', rows, dictionary };
}

const typeNames: Record<AttributeType, DictionaryRow['type']> = {
  text: 'text',
  category: 'text',
  number: 'number',
  date: 'date',
  yesNo: 'binary',
};

function cellOf(value: string | undefined, type: AttributeType): string | number | null {
  if (value === undefined || value === '') return null;
  if (type === 'yesNo') return value === 'yes' ? 1 : 0;
  return type === 'number' && Number.isFinite(Number(value)) ? Number(value) : value;
}

/** Characters covered by ranges of one or several documents, overlaps counted once. */
function unionLength(codings: readonly DataCoding[]): number {
  let length = 0;
  for (const list of Map.groupBy(codings, ({ document }) => document).values()) {
    let reached = 0;
    for (const { start, end } of list.toSorted((a, b) => a.start - b.start)) {
      length += Math.max(0, end - Math.max(start, reached));
      reached = Math.max(reached, end);
    }
  }
  return length;
}

/** All dictionaries as one table. */
export function dictionaryTable(tables: readonly DataTable[]): (string | number | null)[][] {
  const rows = tables.flatMap(({ dictionary }) =>
    dictionary.map(({ table, column, type, values, meaning }) => [table, column, type, values, meaning]),
  );
  return [['table', 'column', 'type', 'values', 'meaning'], ...rows];
}
