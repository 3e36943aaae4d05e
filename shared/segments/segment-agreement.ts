/**
 * Agreement on segments as MAXQDA counts it (level 3): a coding agrees when the other coder has a coding of the same code whose overlap with it
 * is at least x of their union. Every coding of both coders is one decision.
 */
import type { CodeSet } from '#shared/segments/code-sets.ts';
import { type CodingTable, DenseIds } from '#shared/segments/coding-table.ts';
import { type PlacedSegments, placeSegments } from '#shared/segments/placed-segments.ts';
import { type Answer, undefinedBecause } from '#shared/statistics/answer.ts';

export interface SegmentAgreementOptions {
  readonly first: number;
  readonly second: number;
  readonly sets: readonly CodeSet[];
  /** Documents that both coders have worked on. */
  readonly documents: readonly number[];
  /** Least intersection over union; two segments that share no character never agree. */
  readonly overlap: number;
}

export interface SegmentRow {
  readonly code: number;
  /** Codings of the first coder, and those of them that the second coder confirms; and the other way round. */
  readonly firstTotal: number;
  readonly firstAgrees: number;
  readonly secondTotal: number;
  readonly secondAgrees: number;
}

export interface SegmentAgreement {
  readonly rows: readonly SegmentRow[];
  readonly agree: number;
  readonly total: number;
  /** Codes that either coder has used. */
  readonly codesUsed: number;
  readonly percentAgreement: Answer;
  /** (Po − Pc)/(1 − Pc) with Pc = 1/codes used (Brennan & Prediger 1981, as MAXQDA applies it). */
  readonly brennanPrediger: Answer;
}

export function countSegmentAgreement(table: CodingTable, options: SegmentAgreementOptions): SegmentAgreement {
  const { first, second, sets, overlap } = options;
  const documents = new DenseIds(options.documents);
  const place = (coder: number): PlacedSegments => placeSegments(table, { sets, mode: 'asCoded', documents, coders: [coder] });
  const firstLists = listByDocumentAndSet(place(first));
  const secondLists = listByDocumentAndSet(place(second));
  const rows = sets.map(({ code }) => ({ code, firstTotal: 0, firstAgrees: 0, secondTotal: 0, secondAgrees: 0 }));
  for (const [key, theirs] of firstLists) {
    const row = rows[key % sets.length];
    if (row === undefined) continue;
    row.firstTotal += theirs.length;
    row.firstAgrees += countConfirmed(theirs, secondLists.get(key) ?? [], overlap);
  }
  for (const [key, theirs] of secondLists) {
    const row = rows[key % sets.length];
    if (row === undefined) continue;
    row.secondTotal += theirs.length;
    row.secondAgrees += countConfirmed(theirs, firstLists.get(key) ?? [], overlap);
  }
  return { rows, ...summarise(rows) };
}

function summarise(rows: readonly SegmentRow[]): Omit<SegmentAgreement, 'rows'> {
  let agree = 0;
  let total = 0;
  let codesUsed = 0;
  for (const row of rows) {
    agree += row.firstAgrees + row.secondAgrees;
    total += row.firstTotal + row.secondTotal;
    if (row.firstTotal + row.secondTotal > 0) codesUsed += 1;
  }
  if (total === 0) {
    const none = undefinedBecause('no_coding_by_either');
    return { agree, total, codesUsed, percentAgreement: none, brennanPrediger: none };
  }
  const share = agree / total;
  const chance = 1 / codesUsed;
  const brennanPrediger = codesUsed > 1 ? { value: (share - chance) / (1 - chance) } : undefinedBecause('one_category_declared');
  return { agree, total, codesUsed, percentAgreement: { value: share }, brennanPrediger };
}

interface Span {
  readonly start: number;
  readonly end: number;
}

/** By document × sets + set; each list sorted by start. */
function listByDocumentAndSet(segments: PlacedSegments): Map<number, Span[]> {
  const lists = new Map<number, Span[]>();
  for (let i = 0; i < segments.length; i++) {
    const key = (segments.documents[i] ?? 0) * segments.setCount + (segments.sets[i] ?? 0);
    const span = { start: segments.starts[i] ?? 0, end: segments.ends[i] ?? 0 };
    const list = lists.get(key);
    if (list) list.push(span);
    else lists.set(key, [span]);
  }
  return lists;
}

function countConfirmed(spans: readonly Span[], others: readonly Span[], overlap: number): number {
  return spans.filter((span) => others.some((other) => confirms(span, other, overlap))).length;
}

function confirms(a: Span, b: Span, overlap: number): boolean {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return shared > 0 && shared >= overlap * (a.end - a.start + b.end - b.start - shared);
}
