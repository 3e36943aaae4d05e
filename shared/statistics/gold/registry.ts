import { ASSOCIATION_CASES } from './association-cases.ts';
import { BOOTSTRAP_CASES } from './bootstrap-cases.ts';
import type { GoldCase, GoldFixtures, GoldRunner } from './case.ts';
import { RATINGS_CASES } from './ratings-cases.ts';
import { SEGMENT_CASES } from './segment-cases.ts';
import { UNIT_CASES } from './unit-cases.ts';

/** One function a statistic, by the statistic's name in the gold file. */
const RUNNERS: ReadonlyMap<string, GoldRunner> = new Map(
  [RATINGS_CASES, UNIT_CASES, BOOTSTRAP_CASES, SEGMENT_CASES, ASSOCIATION_CASES].flatMap((cases) => Object.entries(cases)),
);

export const hasGoldRunner = (statistic: string): boolean => RUNNERS.has(statistic);

/** Answers a case from its parameters and input alone, with the keys an expectation would have; `unknown_statistic` for a name nobody registered. */
export function runGoldCase(gold: GoldCase, fixtures: GoldFixtures): Record<string, unknown> {
  return RUNNERS.get(gold.statistic)?.(gold, fixtures) ?? { value: null, reason: 'unknown_statistic' };
}
