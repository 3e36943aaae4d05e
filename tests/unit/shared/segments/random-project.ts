import fc from 'fast-check';
import { type CodingTable, tableOfCodings } from '#shared/segments/coding-table.ts';

export interface PlainCoding {
  readonly documentId: number;
  readonly start: number;
  readonly end: number;
  readonly codeId: number;
  readonly coderId: number;
}

export const documentLength = 30;
export const documentIds = [11, 12, 13];
export const codeIds = [1, 2, 3, 4];
export const coderIds = [5, 6, 7];

/** Few documents, codes and coders on short texts, so that everything meets everything, touches and nests. */
export const someCodings: fc.Arbitrary<PlainCoding[]> = fc.array(
  fc
    .record({
      documentId: fc.constantFrom(...documentIds),
      start: fc.nat(documentLength - 1),
      length: fc.integer({ min: 1, max: 12 }),
      codeId: fc.constantFrom(...codeIds),
      coderId: fc.constantFrom(...coderIds),
    })
    .map(({ start, length, ...rest }) => ({ ...rest, start, end: Math.min(documentLength, start + length) })),
  { maxLength: 40 },
);

export function tableOf(codings: readonly PlainCoding[]): CodingTable {
  return tableOfCodings(codings);
}

/** Cuts every coding in two that touch. */
export function split(codings: readonly PlainCoding[]): PlainCoding[] {
  return codings.flatMap((coding) => {
    const middle = Math.floor((coding.start + coding.end) / 2);
    return middle > coding.start
      ? [
          { ...coding, end: middle },
          { ...coding, start: middle },
        ]
      : [coding];
  });
}
