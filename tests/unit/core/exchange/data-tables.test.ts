import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { casesByCode, dictionaryTable, unitsByCoder } from '#core/exchange/segments/data-tables.ts';

const codes = [
  { id: 1, path: ['Ties', 'Bonding'] },
  { id: 2, path: ['Phase'] },
];
const units = Array.from({ length: 10 }, (_, index) => ({ document: 'a', number: index + 1, start: index * 10, end: index * 10 + 9 }));
const arbitraryCodings = fc
  .array(
    fc.record({
      document: fc.constant('a'),
      start: fc.nat(98),
      length: fc.integer({ min: 1, max: 40 }),
      codeId: fc.constantFrom(1, 2),
      coder: fc.constantFrom('Anna', 'Boris'),
      weight: fc.constantFrom(null, -1, 2),
    }),
    { minLength: 1, maxLength: 15 },
  )
  .map((list) => list.map(({ length, ...coding }) => ({ ...coding, end: coding.start + length })));

describe('statistics-ready tables', () => {
  it('a row a unit × coder: 1 exactly where the coder has the code on a character of the unit', () => {
    fc.assert(
      fc.property(arbitraryCodings, (codings) => {
        const [header, ...rows] = unitsByCoder(units, codings, codes).rows;
        expect(header).toEqual(['document', 'unit', 'start', 'end', 'coder', 'c1', 'c2']);
        expect(rows).toHaveLength(10 * new Set(codings.map(({ coder }) => coder)).size);
        for (const [, , start, end, coder, ...marks] of rows) {
          const expected = codes.map(({ id }) =>
            Number(codings.some((c) => c.coder === coder && c.codeId === id && c.start < Number(end) && c.end > Number(start))),
          );
          expect(marks).toEqual(expected);
        }
      }),
    );
  });

  it('a row a case × code: overlapping codings count their characters once', () => {
    fc.assert(
      fc.property(arbitraryCodings, (codings) => {
        const cases = [{ name: 'P1', documents: [{ document: 'a', start: null, end: null }], values: { Age: '34', City: 'Astana' } }];
        const attributes = [
          { name: 'City', type: 'category' as const, categories: ['Astana'] },
          { name: 'Age', type: 'number' as const, categories: [] },
        ];
        const { rows } = casesByCode(cases, codings, codes, attributes);
        for (const [index, { id, path }] of codes.entries()) {
          const own = codings.filter(({ codeId }) => codeId === id);
          const characters = new Set(own.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, at) => start + at)));
          expect(rows[index + 1]?.slice(0, 7)).toEqual([
            'P1',
            'Astana',
            34,
            path.join(' > '),
            Number(own.length > 0),
            own.length,
            characters.size,
          ]);
        }
      }),
    );
  });

  it('has a dictionary entry for every column', () => {
    const tables = [unitsByCoder(units, [], codes), casesByCode([], [], codes, [])];
    const described = dictionaryTable(tables)
      .slice(1)
      .map(([table, column]) => `${table}.${column}`);
    expect(described).toEqual(tables.flatMap(({ name, rows }) => (rows[0] ?? []).map((column) => `${name}.${column}`)));
  });
});
