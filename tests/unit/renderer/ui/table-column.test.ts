import { describe, expect, it } from 'vitest';
import { sortRows, type TableColumn, toTabSeparated } from '#renderer/ui/table-column.ts';
import { isUnderAny, walkTree } from '#renderer/ui/tree-node.ts';
import { getCollator } from '#shared/i18n/format.ts';

interface Row {
  name: string;
  kappa: number | null;
}
const rows: readonly Row[] = [
  { name: 'қала', kappa: 0.2 },
  { name: 'ауыл', kappa: null },
  { name: 'әке', kappa: -0.4 },
  { name: 'көше', kappa: 0.9 },
];
const columns: readonly TableColumn<Row>[] = [
  { id: 'name', name: 'Name', text: ({ name }) => name },
  { id: 'kappa', name: 'κ', text: ({ kappa }) => String(kappa ?? ''), sortBy: ({ kappa }) => kappa },
];
const sorted = (columnId: string, direction: 'up' | 'down') =>
  sortRows(rows, columns, { columnId, direction }, getCollator('kk')).map(({ name }) => name);

describe('the rows of a table', () => {
  it('sort by value or as the language does, those without a value last both ways', () => {
    expect(sorted('name', 'up')).toEqual(['ауыл', 'әке', 'көше', 'қала']);
    expect(sorted('kappa', 'up')).toEqual(['әке', 'қала', 'көше', 'ауыл']);
    expect(sorted('kappa', 'down')).toEqual(['көше', 'қала', 'әке', 'ауыл']);
    expect(sortRows(rows, columns, null, getCollator('kk'))).toBe(rows);
  });

  it('copy as a line each, whatever stands in a cell', () => {
    expect(toTabSeparated([{ name: 'a\tb\r\nc', kappa: 1 }], columns)).toBe('Name\tκ\na b c\t1');
  });
});

describe('the rows of a tree', () => {
  const tree = [
    { id: 1, name: 'a', children: [{ id: 2, name: 'b', children: [{ id: 3, name: 'c' }] }] },
    { id: 4, name: 'd' },
  ];

  it('are walked top down with those above them', () => {
    expect([...walkTree(tree)].map(({ node, above }) => [node.id, above.length])).toEqual([
      [1, 0],
      [2, 1],
      [3, 2],
      [4, 0],
    ]);
  });

  it('cannot be moved into themselves or below', () => {
    expect(isUnderAny(tree, 3, new Set([1]))).toBe(true);
    expect(isUnderAny(tree, 1, new Set([1]))).toBe(true);
    expect(isUnderAny(tree, 1, new Set([3]))).toBe(false);
    expect(isUnderAny(tree, 4, new Set([1, 2]))).toBe(false);
  });
});
