/** What a table looks like, as a proposal for a person, and what the person made of it, as the readers take it. */
import { type ColumnSuggestion, suggestMapping } from '#core/documents/formats/tables/suggest-mapping.ts';
import { columnOf, countsUse } from '#core/exchange/codebook/table-columns.ts';
import { type SegmentMapping, suggestSegmentMapping, unitsOfSegments } from '#core/exchange/tables/segment-columns.ts';
import { type ImportPreview, type TableChoice, type TableColumn, type TableKind, tableRoles } from '#shared/contract/exchange.ts';
import { type BadTableReason, badTable } from '#shared/problem.ts';

type Header = readonly string[];
type Rows = readonly (readonly string[])[];
const sampleRows = 5;
const longestCell = 200;

export function proposeTable(header: Header, rows: Rows): NonNullable<ImportPreview['table']> {
  const segments = suggestSegmentMapping(header, rows);
  const cut = (cell: string): string => (cell.length > longestCell ? `${cell.slice(0, longestCell).toWellFormed()}…` : cell);
  return {
    ...{ header: [...header], rows: rows.slice(0, sampleRows).map((row) => row.map(cut)), rowCount: rows.length },
    kind: proposedKind(header, rows),
    columns: {
      survey: suggestMapping(header, rows).map(({ name, role, type }) => ({ name, role, type })),
      segments: header.map((name, column) => ({ name, role: roleOf(segments, column), type: null })),
      codebook: header.map((name): TableColumn => ({ name, role: codebookRole(name), type: null })),
    },
  };
}

const roleOf = (mapping: SegmentMapping | null, column: number): TableColumn['role'] =>
  tableRoles.segments.find((role) => mapping?.[role] === column) ?? 'ignore';

function codebookRole(name: string): TableColumn['role'] {
  const meaning = columnOf(name)?.meaning;
  return tableRoles.codebook.find((role) => role === meaning) ?? 'ignore';
}

export const proposedKind = (header: Header, rows: Rows): TableKind =>
  suggestSegmentMapping(header, rows) ? 'segments' : looksLikeCodebook(header) ? 'codebook' : 'survey';

/** Every column means something to a codebook or counts how often a code was used, and more than names are there. */
function looksLikeCodebook(header: Header): boolean {
  const meanings = header.filter((name) => !countsUse(name)).map((name) => columnOf(name)?.meaning ?? null);
  const has = (...wanted: string[]): boolean => meanings.some((meaning) => meaning !== null && wanted.includes(meaning));
  return !meanings.includes(null) && has('name', 'path', 'level1') && has('definition', 'whenToUse', 'colour', 'path', 'level');
}

/** Throws Problem `badTable` where a column that is needed is missing. */
export function toSegmentMapping(choice: TableChoice, rows: Rows): SegmentMapping {
  const mapping: SegmentMapping = { units: 'characters' };
  for (const role of tableRoles.segments) {
    const column = choice.columns.findIndex((each) => each.role === role);
    if (column >= 0) mapping[role] = column;
  }
  requireRoles(choice.kind, mapping.document !== undefined && mapping.code !== undefined && mapping.segment !== undefined);
  mapping.units = unitsOfSegments(mapping, rows);
  return mapping;
}

/** Categories are those of the values; a second column for the case counts as an attribute. */
export function toSurveyMapping({ columns }: TableChoice, rows: Rows): ColumnSuggestion[] {
  const caseColumn = columns.findIndex(({ role }) => role === 'case');
  return columns.map(({ name, role, type }, column) => {
    const nothing = { column, name, type: null, categories: [] };
    if (role === 'openAnswer') return { ...nothing, role };
    if (role === 'case' && column === caseColumn) return { ...nothing, role };
    if (role !== 'attribute' && role !== 'case') return { ...nothing, role: 'ignore' };
    return { column, name, role: 'attribute', type: type ?? 'text', categories: type === 'category' ? valuesOf(rows, column) : [] };
  });
}

const valuesOf = (rows: Rows, column: number): string[] =>
  [...new Set(rows.map((row) => row[column]?.trim() ?? ''))].filter(Boolean).sort(new Intl.Collator(['kk', 'ru', 'en']).compare);

/** The table with a header that says what its columns are in the program's own words. */
export function toCodebookRows(choice: TableChoice, header: Header, rows: Rows): string[][] {
  requireRoles(
    choice.kind,
    choice.columns.some(({ role }) => role === 'name' || role === 'path'),
  );
  const titles = header.map((name, column) => {
    const role = choice.columns[column]?.role ?? 'ignore';
    const language = columnOf(name)?.language ?? null;
    return role === 'ignore' ? '' : language === null ? role : `${role} [${language}]`;
  });
  return [titles, ...rows.map((row) => [...row])];
}

const needed: Record<TableKind, BadTableReason> = {
  survey: 'chooseColumn',
  segments: 'chooseSegmentColumns',
  codebook: 'chooseCodeColumn',
};

function requireRoles(kind: TableKind, isThere: boolean): void {
  if (!isThere) throw badTable(needed[kind]);
}
