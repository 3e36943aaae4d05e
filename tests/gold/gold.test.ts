import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { GoldCase, GoldFixtures } from '#shared/statistics/gold/case.ts';
import { hasGoldRunner, runGoldCase } from '#shared/statistics/gold/registry.ts';

interface ExpectedCase extends GoldCase {
  readonly source: string;
  readonly expected: Readonly<Record<string, unknown>>;
  readonly tolerance: Readonly<Record<string, number>>;
}

const path = new URL('gold.json', import.meta.url);
const gold = JSON.parse(readFileSync(path, 'utf8')) as { fixtures: GoldFixtures; cases: readonly ExpectedCase[] };

/** The tolerance of the key itself, else of its kind (an interval, a standard error), else that of values. */
function toleranceOf(key: string, tolerance: ExpectedCase['tolerance']): number {
  const kind = /(^|_)ci(_|$)/.test(key) ? 'ci' : /(^|_)se/.test(key) ? 'se' : 'value';
  return tolerance[key] ?? tolerance[kind] ?? tolerance.value ?? 1e-9;
}

/** Everything expected that the answer does not hold, as lines to read. Keys that are not expected are not looked at. */
function differences(expected: unknown, actual: unknown, tolerance: ExpectedCase['tolerance'], at: string, key: string): string[] {
  if (typeof expected === 'number') {
    const isClose = typeof actual === 'number' && Math.abs(expected - actual) <= toleranceOf(key, tolerance);
    return isClose ? [] : [`${at}: expected ${expected}, got ${JSON.stringify(actual)}`];
  }
  if (expected === null || typeof expected !== 'object') {
    return expected === actual ? [] : [`${at}: expected ${JSON.stringify(expected)}, got ${JSON.stringify(actual)}`];
  }
  if (actual === null || typeof actual !== 'object') return [`${at}: expected ${JSON.stringify(expected)}, got ${JSON.stringify(actual)}`];
  if (Array.isArray(expected) && (!Array.isArray(actual) || actual.length !== expected.length)) return [`${at}: lengths differ`];
  const found = actual as Record<string, unknown>;
  return Object.entries(expected).flatMap(([name, value]) =>
    differences(value, found[name], tolerance, `${at}.${name}`, Array.isArray(expected) ? key : name),
  );
}

describe('the gold cases', () => {
  it('are of statistics that somebody computes', () => {
    const unknown = new Set(gold.cases.map(({ statistic }) => statistic).filter((statistic) => !hasGoldRunner(statistic)));
    expect([...unknown]).toEqual([]);
  });

  for (const { id, statistic, params, input, expected, tolerance } of gold.cases) {
    if (!hasGoldRunner(statistic)) continue;
    it(`${statistic}: ${id}`, () => {
      const actual = runGoldCase({ id, statistic, params, input }, gold.fixtures);
      expect(differences(expected, actual, tolerance, id, '')).toEqual([]);
    });
  }

  it('never answer NaN or infinity', () => {
    for (const { id, statistic, params, input } of gold.cases) {
      const answer = runGoldCase({ id, statistic, params, input }, gold.fixtures);
      expect(JSON.parse(JSON.stringify(answer)), id).toEqual(answer);
    }
  });
});
