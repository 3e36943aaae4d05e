import { undefinedBecause } from '../answer.ts';
import type { Sampling } from '../ratings/chance-corrected.ts';
import type { Metric } from '../ratings/metrics.ts';
import { createPatterns, MISSING, type RatingColumn } from '../ratings/patterns.ts';
import { unitsFromPatterns } from '../ratings/rated-units.ts';
import { type KrippendorffAnswer, krippendorffAlpha } from './krippendorff-alpha.ts';

export const SET_DISTANCES = ['jaccard', 'masi', 'dice', 'nominal'] as const;
export type SetDistance = (typeof SET_DISTANCES)[number];

export const isSetDistance = (name: string): name is SetDistance => (SET_DISTANCES as readonly string[]).includes(name);

/** M of MASI (Passonneau 2006): 1 for equal sets, 2/3 if one holds the other, 1/3 if they overlap, 0 if they are disjoint. */
function monotonicity(common: number, a: number, b: number): number {
  if (common === a && common === b) return 1;
  if (common === a || common === b) return common === 0 ? 0 : 2 / 3;
  return common > 0 ? 1 / 3 : 0;
}

/** Distance of two sets, 0 (equal) to 1 (disjoint). Two empty sets are equal; MASI is 1 − J·M, unrounded. */
export function setDistance(a: ReadonlySet<string>, b: ReadonlySet<string>, distance: SetDistance): number {
  let common = 0;
  for (const code of a) if (b.has(code)) common += 1;
  const union = a.size + b.size - common;
  if (union === 0 || common === union) return 0;
  if (distance === 'nominal') return 1;
  if (distance === 'dice') return 1 - (2 * common) / (a.size + b.size);
  const jaccard = common / union;
  return 1 - (distance === 'masi' ? jaccard * monotonicity(common, a.size, b.size) : jaccard);
}

/** α for units that carry sets of codes. `ratings`: units × coders, each a set of codes or null where missing. */
export function krippendorffAlphaSets(
  ratings: readonly (readonly (readonly string[] | null)[])[],
  distance: SetDistance,
  sampling: Sampling = {},
): KrippendorffAnswer {
  const coders = ratings.reduce((most, row) => Math.max(most, row.length), 0);
  if (ratings.length === 0 || coders === 0) return undefinedBecause('no_units');
  const sets: ReadonlySet<string>[] = [];
  const indexOf = new Map<string, number>();
  const indexOfSet = (codes: readonly string[]): number => {
    const set = new Set(codes);
    const key = JSON.stringify([...set].sort());
    const known = indexOf.get(key);
    if (known !== undefined) return known;
    indexOf.set(key, sets.length);
    sets.push(set);
    return sets.length - 1;
  };
  const columns: RatingColumn[] = Array.from({ length: coders }, (_, g) =>
    Int32Array.from(ratings, (row) => {
      const cell = row[g] ?? null;
      return cell === null ? MISSING : indexOfSet(cell);
    }),
  );
  const none: ReadonlySet<string> = new Set();
  const metric: Metric = { level: 'custom', distance: (k, l) => setDistance(sets[k] ?? none, sets[l] ?? none, distance) };
  return krippendorffAlpha(unitsFromPatterns(createPatterns(columns, sets.length)), metric, sampling);
}
