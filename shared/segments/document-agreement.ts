/** MAXQDA's first two levels: whether two coders used a code in a document, and whether equally often. Neither using it is agreement there. */
import type { CodeSet } from '#shared/segments/code-sets.ts';
import { type CodingTable, DenseIds } from '#shared/segments/coding-table.ts';
import { placeSegments } from '#shared/segments/placed-segments.ts';

export interface DocumentAgreementRow {
  readonly code: number;
  readonly documents: number;
  /** Documents in which both or neither used the code. */
  readonly presenceAgrees: number;
  /** Documents in which both used it equally often (codings as made, not united). */
  readonly frequencyAgrees: number;
  /** Documents by who used the code. */
  readonly both: number;
  readonly onlyFirst: number;
  readonly onlySecond: number;
  readonly neither: number;
}

export interface DocumentAgreementOptions {
  readonly first: number;
  readonly second: number;
  readonly sets: readonly CodeSet[];
  /** Documents that both coders have worked on. */
  readonly documents: readonly number[];
}

export function countDocumentAgreement(table: CodingTable, options: DocumentAgreementOptions): DocumentAgreementRow[] {
  const { first, second, sets } = options;
  const documents = new DenseIds(options.documents);
  const firstCounts = countCodings(table, sets, documents, first);
  const secondCounts = countCodings(table, sets, documents, second);
  return sets.map(({ code }, set) => {
    const row = {
      code,
      documents: documents.count,
      presenceAgrees: 0,
      frequencyAgrees: 0,
      both: 0,
      onlyFirst: 0,
      onlySecond: 0,
      neither: 0,
    };
    for (let document = 0; document < documents.count; document++) {
      const a = firstCounts[document * sets.length + set] ?? 0;
      const b = secondCounts[document * sets.length + set] ?? 0;
      if (a === b) row.frequencyAgrees += 1;
      if (a > 0 === b > 0) row.presenceAgrees += 1;
      row[a > 0 ? (b > 0 ? 'both' : 'onlyFirst') : b > 0 ? 'onlySecond' : 'neither'] += 1;
    }
    return row;
  });
}

/** `[document × sets + set]` */
function countCodings(table: CodingTable, sets: readonly CodeSet[], documents: DenseIds, coder: number): Int32Array {
  const counts = new Int32Array(documents.count * sets.length);
  const segments = placeSegments(table, { sets, mode: 'asCoded', documents, coders: [coder] });
  for (let i = 0; i < segments.length; i++) {
    const cell = (segments.documents[i] ?? 0) * sets.length + (segments.sets[i] ?? 0);
    counts[cell] = (counts[cell] ?? 0) + 1;
  }
  return counts;
}
