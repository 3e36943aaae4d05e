import { describe, expect, it } from 'vitest';
import { ratingsRows } from '#shared/statistics/reliability/ratings-rows.ts';

const cells = (csv: string) => csv.split('\n').map((line) => line.split(','));

describe('the ratings in a plain table', () => {
  it('have a header when it holds words above numbers', () => {
    expect(ratingsRows(cells('ann,bob\n1,2\n,2'))).toEqual({ coders: ['ann', 'bob'], hasUnitNames: false, rows: cells('1,2\n,2') });
  });

  it('have none when the first row is like the others', () => {
    expect(ratingsRows(cells('yes,no\nno,no\nyes,yes')).coders).toBeNull();
    expect(ratingsRows(cells('ann,bob\nyes,no\nno,no')).coders).toEqual(['ann', 'bob']);
    expect(ratingsRows(cells('yes,yes\nno,no')).coders).toBeNull();
  });

  it('have none when numbers stand in the first row', () => {
    expect(ratingsRows(cells('1,2\n3,4')).rows).toHaveLength(2);
  });

  it('have a header or none when somebody says so', () => {
    expect(ratingsRows(cells('good,bad\nmiddle,middle'), 'ratings')).toMatchObject({
      coders: null,
      rows: cells('good,bad\nmiddle,middle'),
    });
    expect(ratingsRows(cells('1,2\n1,1\n2,2'), 'names')).toMatchObject({ coders: ['1', '2'], rows: cells('1,1\n2,2') });
    expect(ratingsRows(cells('1,2'), 'names')).toMatchObject({ coders: null, rows: cells('1,2') });
  });

  it('leave out a column that names the units, in each of the three languages', () => {
    for (const head of ['Unit', '№', 'Респондент', 'Бірлік']) {
      const read = ratingsRows(cells(`${head},ann,bob\n1,5,5\n2,4,5`));
      expect(read).toEqual({ coders: ['ann', 'bob'], hasUnitNames: true, rows: cells('5,5\n4,5') });
    }
    expect(ratingsRows(cells('id,ann\n1,5\n2,4')).coders).toEqual(['id', 'ann']);
  });

  it('leave out words that are all different beside numbers, which nobody rated', () => {
    expect(ratingsRows(cells('u1,0,0\nu2,1,1'))).toEqual({ coders: null, hasUnitNames: true, rows: cells('0,0\n1,1') });
    expect(ratingsRows(cells('a,0,0\na,1,1')).hasUnitNames).toBe(false);
    expect(ratingsRows(cells('a,b,0\nb,1,1')).hasUnitNames).toBe(false);
  });

  it('read NA as missing among numbers and as a word among words', () => {
    expect(ratingsRows(cells('1,NA\n2,2')).rows).toEqual(cells('1,\n2,2'));
    expect(ratingsRows(cells('a,NA\nNA,a')).rows).toEqual(cells('a,NA\nNA,a'));
  });

  it('have no blank rows, no blank columns at the end, and no blanks around the cells', () => {
    expect(ratingsRows(cells(' 1 ,2\n,\n\n3,4')).rows).toEqual(cells('1,2\n3,4'));
    expect(ratingsRows(cells('1,2,\n3,4,')).rows).toEqual(cells('1,2\n3,4'));
    expect(ratingsRows(cells('1,2,\n3,4')).rows).toEqual(cells('1,2,\n3,4'));
    expect(ratingsRows([])).toEqual({ coders: null, hasUnitNames: false, rows: [] });
  });
});
