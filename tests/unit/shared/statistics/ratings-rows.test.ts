import { describe, expect, it } from 'vitest';
import { ratingsRows } from '#shared/statistics/reliability/ratings-rows.ts';

const cells = (text: string): string[][] => text.split('\n').map((line) => line.split(','));

describe('the cells of a plain table of ratings', () => {
  it('takes a first row of words above numbers as the names of the coders', () => {
    expect(ratingsRows(cells('ann,bob\n1,2\n,2'))).toEqual({ coders: ['ann', 'bob'], rows: cells('1,2\n,2') });
  });

  it('takes a first row of words that come again as ratings', () => {
    expect(ratingsRows(cells('yes,no\nno,no\nyes,yes')).coders).toBeNull();
    expect(ratingsRows(cells('ann,bob\nyes,no\nno,no')).coders).toEqual(['ann', 'bob']);
    expect(ratingsRows(cells('yes,yes\nno,no')).coders).toBeNull();
  });

  it('takes a first row with a number in it as ratings', () => {
    expect(ratingsRows(cells('1,2\n3,4')).rows).toHaveLength(2);
  });

  it('leaves a column that only names the units out', () => {
    expect(ratingsRows(cells('Unit,ann,bob\n1,5,5\n2,4,5'))).toEqual({ coders: ['ann', 'bob'], rows: cells('5,5\n4,5') });
    expect(ratingsRows(cells('id,ann\n1,5\n2,4')).coders).toEqual(['id', 'ann']);
  });

  it('takes NA among numbers as missing, and as a category among words', () => {
    expect(ratingsRows(cells('1,NA\n2,2')).rows).toEqual(cells('1,\n2,2'));
    expect(ratingsRows(cells('a,NA\nNA,a')).rows).toEqual(cells('a,NA\nNA,a'));
  });

  it('passes over blank rows and blanks around cells', () => {
    expect(ratingsRows(cells(' 1 ,2\n,\n\n3,4')).rows).toEqual(cells('1,2\n3,4'));
    expect(ratingsRows([])).toEqual({ coders: null, rows: [] });
  });
});
