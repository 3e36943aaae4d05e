/**
 * What is counted: which documents, and who has worked on them. A document that a coder has not worked on is missing for this coder,
 * never "nothing coded".
 */
import { type CodingTable, DenseIds } from '#shared/segments/coding-table.ts';
import type { UnitScale } from '#shared/text/units.ts';

export interface DocumentScope {
  readonly document: number;
  readonly scale: UnitScale;
  /** Coders who marked the document done. Besides them, whoever has at least one coding in it has worked on it. */
  readonly doneBy?: readonly number[];
}

/** One coder, or a group of coders who count as one: a unit is coded if at least one of them coded it. */
export type Rater = readonly number[];

/** Called with the share of the work done, from 0 to 1. Throwing from it cancels the work. */
export type OnProgress = (fraction: number) => void;

/** `worked[document × raters + rater]` is 1 where the rater (any member) has worked on the document. */
export function findWorked(
  table: CodingTable,
  raters: readonly Rater[],
  scope: readonly DocumentScope[],
  everywhere: boolean,
  placeOfDocument: (id: number) => number,
  ratersOfCoder: (coder: number) => readonly number[],
): Uint8Array {
  const worked = new Uint8Array(scope.length * raters.length);
  if (everywhere) return worked.fill(1);
  scope.forEach(({ doneBy }, place) => {
    for (const coder of doneBy ?? []) for (const rater of ratersOfCoder(coder)) worked[place * raters.length + rater] = 1;
  });
  for (let row = 0; row < table.length; row++) {
    const place = placeOfDocument(table.documents[row] as number);
    if (place < 0) continue;
    for (const rater of ratersOfCoder(table.coders[row] as number)) worked[place * raters.length + rater] = 1;
  }
  return worked;
}

const none: readonly number[] = [];

/** Which raters a coder belongs to. */
export function ratersByCoder(raters: readonly Rater[]): (coder: number) => readonly number[] {
  const coders = new DenseIds([...new Set(raters.flat())]);
  const lists = coders.ids.map((coder) => [...raters.keys()].filter((rater) => raters[rater]?.includes(coder)));
  return (coder) => lists[coders.of(coder)] ?? none;
}
