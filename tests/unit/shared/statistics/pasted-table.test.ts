import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { declaredCategories, pastedTable } from '#shared/statistics/reliability/pasted-table.ts';

describe('a pasted table', () => {
  it('comes with tabs, semicolons, commas or spaces', () => {
    expect(pastedTable('a\tb\r\n1\t\r\n')).toEqual([
      ['a', 'b'],
      ['1', ''],
    ]);
    expect(pastedTable('1,5;2\n3;4')).toEqual([
      ['1,5', '2'],
      ['3', '4'],
    ]);
    expect(pastedTable('1,2\n3,')).toEqual([
      ['1', '2'],
      ['3', ''],
    ]);
    expect(pastedTable('1 2\n3 4')).toEqual([
      ['1', '2'],
      ['3', '4'],
    ]);
    expect(pastedTable(' \n')).toEqual([]);
  });

  it('keeps the empty cells at the end of its last row', () => {
    expect(pastedTable('1\t2\n\t3\t\t\n')).toEqual([
      ['1', '2'],
      ['', '3', '', ''],
    ]);
  });

  it('gives back what was quoted', () => {
    const cell = fc.stringMatching(/^[ab"\t\n]{1,4}$/u);
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 5 }), (rows) => {
        const text = rows.map((row) => row.map((one) => `"${one.replaceAll('"', '""')}"`).join('\t')).join('\n');
        expect(pastedTable(text)).toEqual(rows);
      }),
    );
  });
});

describe('declared categories', () => {
  it('are a number, a list, or nothing', () => {
    expect(declaredCategories(' 5 ')).toBe(5);
    expect(declaredCategories('low; middle; high')).toEqual(['low', 'middle', 'high']);
    expect(declaredCategories('1, 2, 3')).toEqual(['1', '2', '3']);
    expect(declaredCategories('')).toBeUndefined();
    expect(declaredCategories('0')).toBeUndefined();
  });
});
