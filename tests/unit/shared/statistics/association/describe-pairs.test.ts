import { describe, expect, it } from 'vitest';
import { codeSets } from '#shared/segments/code-sets.ts';
import { tableOfCodings } from '#shared/segments/coding-table.ts';
import { countCooccurrence } from '#shared/segments/cooccurrence-counts.ts';
import { describePairs } from '#shared/statistics/association/describe-pairs.ts';

const tree = [
  { id: 1, parentId: null },
  { id: 2, parentId: 1 },
  { id: 3, parentId: null },
];
const table = tableOfCodings([
  { documentId: 1, start: 0, end: 10, codeId: 1, coderId: 1 },
  { documentId: 1, start: 4, end: 8, codeId: 3, coderId: 1 },
  { documentId: 2, start: 0, end: 5, codeId: 2, coderId: 1 },
  { documentId: 2, start: 5, end: 9, codeId: 3, coderId: 2 },
]);
const scope = [{ document: 1 }, { document: 2 }, { document: 3 }];

describe('rows of co-occurrence', () => {
  it('hold every pair once, with its counts and its table', () => {
    const rows = describePairs(countCooccurrence(table, scope, { sets: codeSets(tree, 'direct') }));
    expect(rows.map(({ a, b, count }) => [a, b, count])).toEqual([
      [1, 2, 0],
      [1, 3, 1],
      [2, 3, 0],
    ]);
    expect(rows[1]).toMatchObject({
      overlappingPairs: 1,
      intersectionCharacters: 4,
      unionCharacters: 14,
      documentsBoth: 1,
      cells: { both: 1, onlyFirst: 0, onlySecond: 1, neither: 1 },
      cCoefficient: { value: 0.5 },
      lift: { value: 1.5 },
      flags: [],
    });
    expect(describePairs(countCooccurrence(table, scope, { sets: codeSets(tree, 'direct') }), { all: false })).toHaveLength(1);
  });

  it('have both orders where the relation has a direction', () => {
    const rows = describePairs(countCooccurrence(table, scope, { sets: codeSets(tree, 'direct'), relation: 'inside' }), { all: false });
    expect(rows.map(({ a, b, count }) => [a, b, count])).toEqual([[3, 1, 1]]);
  });

  it('flag a code that holds the other by the hierarchy, and a single document', () => {
    const nested = describePairs(countCooccurrence(table, scope, { sets: codeSets(tree, 'roll-up') }));
    expect(nested[0]?.flags).toContain('nested');
    expect(describePairs(countCooccurrence(table, [{ document: 1 }], { sets: codeSets(tree, 'direct') }))[1]?.flags).toContain(
      'one_document',
    );
  });

  it('judge by the unit of the relation where it is one', () => {
    const [, row] = describePairs(countCooccurrence(table, scope, { sets: codeSets(tree, 'roll-up'), relation: 'document' }));
    expect(row).toMatchObject({ a: 1, b: 3, count: 2, cCoefficient: { value: 1 } });
  });
});
