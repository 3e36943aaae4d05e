import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { unpackCodings } from '#shared/contract/coding-columns.ts';
import type { CodingId, DocumentId } from '#shared/model/ids.ts';

const documentId = 7 as DocumentId;

describe('the columns of codings', () => {
  test('become the codings again, however many there are', () => {
    const row = fc.tuple(fc.nat(2 ** 31), fc.nat(2 ** 31), fc.nat(2 ** 31), fc.nat(5000), fc.nat(9));
    fc.assert(
      fc.property(fc.array(row, { maxLength: 30 }), (rows) => {
        const column = (at: 0 | 1 | 2 | 3 | 4) => rows.map((one) => one[at]).join(' ');
        const columns = { ids: column(0), starts: column(1), ends: column(2), codeIds: column(3), coderIds: column(4), details: [] };
        const codings = unpackCodings(documentId, columns);
        expect(codings.map(({ id, start, end, codeId, coderId }) => [id, start, end, codeId, coderId])).toEqual(rows);
        expect(codings.every((coding) => coding.documentId === documentId && coding.memo === '' && coding.weight === null)).toBe(true);
      }),
    );
  });

  test('carry what only a few of them have', () => {
    const detail = { id: 12 as CodingId, weight: 3, memo: 'Said twice', tie: null };
    const columns = { ids: '11 12', starts: '0 4', ends: '3 9', codeIds: '1 2', coderIds: '1 1', details: [detail] };
    expect(unpackCodings(documentId, columns).map(({ weight, memo }) => [weight, memo])).toEqual([
      [null, ''],
      [3, 'Said twice'],
    ]);
  });

  test('of different lengths are refused', () => {
    expect(() => unpackCodings(documentId, { ids: '1 2', starts: '0', ends: '3', codeIds: '1', coderIds: '1', details: [] })).toThrow(
      RangeError,
    );
  });
});
