/** A codebook as a table, for .csv and .xlsx: every field a column, translations in columns of their own, so that nothing is lost. */
import { type Codebook, completeTree, type IncomingEntry, pathSeparator, pathsFromLevels } from '#core/exchange/codebook/codebook.ts';
import { codebookLabels, kindFromLabel, kindLabel } from '#core/exchange/codebook/labels.ts';
import { type CodebookColumn, type ColumnMeaning, columnOf } from '#core/exchange/codebook/table-columns.ts';
import { toColour } from '#core/exchange/colour.ts';
import type { Table } from '#core/exchange/tables/write-csv.ts';
import { splitTagPath } from '#core/exchange/taguette/tag-paths.ts';
import type { CodeWords } from '#shared/model/code.ts';
import { type Language, languages } from '#shared/model/language.ts';
import { badTable } from '#shared/problem.ts';

const levelColumns = ['level1', 'level2', 'level3', 'level4', 'level5'] as const;
const codeColumns = ['name', 'path', ...levelColumns] as const;
const wordFields = ['name', 'definition', 'whenToUse', 'whenNotToUse', 'example'] as const;

/** Widths are those of the columns, in characters. */
export function toCodebookTable(codebook: Codebook): { rows: (string | number)[][]; widths: number[] } {
  const labels = codebookLabels(codebook.language);
  const translated = languages.filter((language) => codebook.entries.some(({ translations }) => translations[language]));
  const header = [
    ...[labels.path, labels.level, labels.name, labels.kind, labels.colour, labels.definition, labels.whenToUse, labels.whenNotToUse],
    ...[labels.example, labels.memo, labels.codings, labels.documents],
    ...translated.flatMap((language) => wordFields.map((field) => `${labels[field]} [${language}]`)),
  ];
  const rows = codebook.entries.map(({ path, words, kind, colour, memo, codings, documents, translations }) => [
    ...[path.join(pathSeparator), path.length, words.name, kindLabel(kind, codebook.language), colour ?? ''],
    ...[words.definition, words.whenToUse, words.whenNotToUse, words.example, memo, codings, documents],
    ...translated.flatMap((language) => wordFields.map((field) => translations[language]?.[field] ?? '')),
  ]);
  const widths = [40, 8, 28, 10, 10, 50, 40, 40, 40, 30, 10, 10, ...translated.flatMap(() => [28, 50, 40, 40, 40])];
  return { rows: [header, ...rows], widths };
}

/** Reads our own table and those of other programs: a column with names or paths, and whatever else its header names. Throws Problem `badTable`. */
export function fromCodebookTable(table: Table): IncomingEntry[] {
  const [header = [], ...rows] = table;
  const columns = header.map(columnOf);
  const has = (meaning: CodebookColumn): boolean => columns.some((column) => column?.meaning === meaning);
  if (!has('name') && !has('path') && !has('level1')) {
    throw badTable('noCodeColumn');
  }
  const records = rows.map((row) => toRecord(row, columns)).filter(({ cells }) => codeColumns.some((column) => cells[column]));
  const paths = pathsOf(records, has);
  return completeTree(
    records.map(({ cells, translations }, index) => ({ path: paths[index] ?? [], ...fieldsOf(cells), ...translationsOf(translations) })),
  );
}

type Cells = Partial<Record<CodebookColumn, string>>;
type TableRecord = { cells: Cells; translations: Partial<Record<Language, Partial<CodeWords>>> };

function toRecord(row: readonly string[], columns: readonly (ColumnMeaning | null)[]): TableRecord {
  const record: TableRecord = { cells: {}, translations: {} };
  for (const [index, column] of columns.entries()) {
    const cell = row[index] ?? '';
    if (!column || cell === '') continue;
    if (!column.language) record.cells[column.meaning] ??= cell;
    else record.translations[column.language] = { ...record.translations[column.language], [column.meaning]: cell };
  }
  return record;
}

function pathsOf(records: readonly TableRecord[], has: (meaning: CodebookColumn) => boolean): string[][] {
  if (has('level') && has('name')) {
    return pathsFromLevels(records.map(({ cells }) => ({ level: Number(cells.level) || 1, name: cells.name ?? '' })));
  }
  if (has('level1')) return pathsFromColumns(records);
  if (!has('parent')) return records.map(({ cells }) => splitPath(cells.path ?? cells.name ?? ''));
  const parents = new Map(records.map(({ cells }) => [cells.name ?? '', cells.parent ?? '']));
  return records.map(({ cells }) => {
    const path = [cells.name ?? cells.path ?? ''];
    for (let parent = cells.parent ?? ''; parent !== '' && !path.includes(parent); parent = parents.get(parent) ?? '')
      path.unshift(...splitPath(parent));
    return path;
  });
}

/** A column a level: an empty cell means the same as above. */
function pathsFromColumns(records: readonly TableRecord[]): string[][] {
  let current: string[] = [];
  return records.map(({ cells }) => {
    const deepest = levelColumns.findLastIndex((level) => cells[level]);
    const first = levelColumns.findIndex((level) => cells[level]);
    current = [...current.slice(0, first), ...levelColumns.slice(first, deepest + 1).map((level) => cells[level] ?? '')].filter(Boolean);
    return cells.name ? [...current, cells.name] : current;
  });
}

/** `Parent > Child` as we write it, backslashes as MAXQDA and NVivo do, `::` as ATLAS.ti's habit is, dots as in Taguette. */
function splitPath(path: string): string[] {
  for (const separator of [' > ', '\\', '>', '::', ' / ']) {
    if (path.includes(separator))
      return path
        .split(separator)
        .map((name) => name.trim())
        .filter(Boolean);
  }
  return splitTagPath(path);
}

function fieldsOf({ definition, whenToUse, whenNotToUse, example, memo, colour, kind }: Cells): Partial<IncomingEntry> {
  const hex = toColour(colour);
  const known = kind === undefined ? undefined : kindFromLabel(kind);
  return {
    ...(definition === undefined ? {} : { definition }),
    ...(whenToUse === undefined ? {} : { whenToUse }),
    ...(whenNotToUse === undefined ? {} : { whenNotToUse }),
    ...(example === undefined ? {} : { example }),
    ...(memo === undefined ? {} : { memo }),
    ...(hex === null ? {} : { colour: hex }),
    ...(known === undefined ? {} : { kind: known }),
  };
}

function translationsOf(found: TableRecord['translations']): Partial<IncomingEntry> {
  const languagesFound = languages.filter((language) => found[language]);
  if (languagesFound.length === 0) return {};
  const empty: CodeWords = { name: '', definition: '', whenToUse: '', whenNotToUse: '', example: '' };
  return { translations: Object.fromEntries(languagesFound.map((language) => [language, { ...empty, ...found[language] }])) };
}
