import type { Words } from '#renderer/i18n/use-words.ts';
import type { TableColumn } from '#renderer/ui/table-column.ts';
import type { Cells } from '#shared/contract/analysis.ts';
import { cellColumns, type Sides } from '#shared/reports/compared-sides.ts';

/** Room for `−0.12 [−0.20, −0.05]` and its scale, in pixels. */
export const barWidth = 272;

const [least, perLetter, around] = [84, 7, 34];

/** The four cells as columns, as wide as the names of those compared. */
export function countColumns<Row extends { cells: Cells }>(sides: Sides, { t, number }: Words): TableColumn<Row>[] {
  return cellColumns(sides, t).map(({ id, name, of }) => ({
    id,
    name,
    align: 'end',
    width: Math.min(220, Math.max(least, around + [...name].length * perLetter)),
    grow: 0,
    text: ({ cells }) => number(of(cells), Number.isInteger(of(cells)) ? 0 : 1),
    sortBy: ({ cells }) => of(cells),
  }));
}
