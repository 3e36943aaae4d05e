import type { Guid } from '#shared/model/ids.ts';
import type { SeededRandom } from '#shared/statistics/uncertainty/random.ts';

export function pick<T>(random: SeededRandom, list: readonly T[]): T {
  const chosen = list[random.below(list.length)];
  if (chosen === undefined) throw new RangeError('Nothing to pick from an empty list');
  return chosen;
}

/** True in `percent` of a hundred draws. */
export const chance = (random: SeededRandom, percent: number): boolean => random.below(100) < percent;

/** A version 4 UUID that the same seed gives again. */
export function seededGuid(random: SeededRandom): Guid {
  const hex = [0, 0, 0, 0].map(() => random.next().toString(16).padStart(8, '0')).join('');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20)}` as Guid;
}

/** How many of `total` the item `at` of `count` gets, so that all get as equal a share as whole numbers allow. */
export const shareOf = (total: number, at: number, count: number): number =>
  Math.floor(((at + 1) * total) / count) - Math.floor((at * total) / count);
