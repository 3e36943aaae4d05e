/** Columns `from` … `to` of a row are one cell. Rows are counted as in the list of cells. */
export type MergedCells = { row: number; from: number; to: number };

type Row = { cells: readonly string[]; row: number };

const mostTitles = 5;
const mostGroups = 3;

/**
 * Finds the row that names the columns. Above it may stand titles of the whole table (one cell alone) and names of groups of columns (in
 * merged cells); a column without a name of its own takes its group's, equal names are told apart by their groups.
 */
export function splitHead(
  cells: readonly (readonly string[])[],
  merged: readonly MergedCells[],
): { names: string[]; rows: readonly (readonly string[])[]; width: number } | null {
  const filled = cells.map((row, at): Row => ({ cells: row, row: at })).filter(({ cells: row }) => countFilled(row) > 0);
  const width = filled.reduce((widest, { cells: row }) => Math.max(widest, row.findLastIndex(isFilled) + 1), 0);
  let at = 0;
  while (at < mostTitles && width >= 3 && countFilled(filled[at]?.cells) === 1 && countFilled(filled[at + 1]?.cells) > 1) at += 1;
  const groups: string[][] = [];
  while (groups.length < mostGroups && at + 2 < filled.length) {
    const row = filled[at];
    const spans = merged.filter((cell) => cell.row === row?.row && cell.to > cell.from);
    if (row === undefined || spans.length === 0) break;
    groups.unshift(spread(row.cells, spans));
    at += 1;
  }
  const [head, ...rows] = filled.slice(at);
  if (head === undefined) return null;
  return { names: nameColumns(head.cells, groups, width), rows: rows.map((row) => row.cells), width };
}

const isFilled = (cell: string): boolean => cell.trim() !== '';
const countFilled = (row: readonly string[] = []): number => row.filter(isFilled).length;

/** The words of a merged cell under each of its columns. */
function spread(row: readonly string[], spans: readonly MergedCells[]): string[] {
  const words = [...row];
  for (const { from, to } of spans) for (let column = from + 1; column <= to; column += 1) words[column] = row[from] ?? '';
  return words;
}

/** Columns without any name are numbered; of two with one name the second gets its group's before it, or `(2)` behind. */
function nameColumns(head: readonly string[], groups: readonly string[][], width: number): string[] {
  const taken = new Set<string>();
  return Array.from({ length: width }, (_, column) => {
    const [group = '', ...above] = groups.map((row) => plain(row[column])).filter(Boolean);
    const own = plain(head[column]) || group || above[0] || `${column + 1}`;
    const grouped = group === '' || group === own ? own : `${group}: ${own}`;
    let name = taken.has(own) ? grouped : own;
    for (let copy = 2; taken.has(name); copy += 1) name = `${own} (${copy})`;
    taken.add(name);
    return name;
  });
}

const plain = (cell = ''): string => cell.toWellFormed().replaceAll('\0', '\uFFFD').replace(/\s+/g, ' ').trim();
