import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unitizingAlpha2004, unitizingAlphaOfCode } from '#shared/statistics/unitizing/alpha-2004.ts';
import { assignRows } from '#shared/statistics/unitizing/assignment.ts';
import { sectionsOf, type Unit } from '#shared/statistics/unitizing/continuum.ts';
import { unitizingFamily2016 } from '#shared/statistics/unitizing/family-2016.ts';
import { gammaObservedDisorder } from '#shared/statistics/unitizing/gamma-disorder.ts';

/** Units of one coder that do not overlap, in order, inside [0, 60). */
const arbitraryUnits = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 1, max: 6 }), fc.constantFrom('x', 'y', 'z')), { maxLength: 6 })
  .map((steps) => {
    let at = 0;
    return steps.map(([gap, length, code]): Unit => {
      const start = at + gap;
      at = start + length;
      return { start, end: at, code };
    });
  });

const moved = (units: readonly Unit[], by: number, scale = 1) =>
  units.map(({ start, end, code }) => ({ start: start * scale + by, end: end * scale + by, code }));

describe('α for unitizing (2004)', () => {
  it('stays the same when the continuum starts elsewhere or the coders change places', () => {
    fc.assert(
      fc.property(arbitraryUnits, arbitraryUnits, fc.integer({ min: 1, max: 5000 }), (a, b, by) => {
        const here = unitizingAlpha2004([a, b], 0, 60).value;
        expect(unitizingAlpha2004([moved(a, by), moved(b, by)], by, 60).value).toBe(here);
        expect(unitizingAlpha2004([b, a], 0, 60).value).toBe(here);
      }),
    );
  });

  it('is 1 for two coders who agree on every end, and null for coders who placed nothing', () => {
    const units = [{ start: 5, end: 9, code: 'x' }];
    expect(unitizingAlpha2004([units, units], 0, 40).value).toBe(1);
    expect(unitizingAlpha2004([[], []], 0, 40)).toMatchObject({ value: null, reason: 'no_coding_by_either' });
    expect(unitizingAlpha2004([units], 0, 40)).toMatchObject({ value: null, reason: 'one_coder' });
  });

  it('keeps its digits where cubes pass 2⁵³', () => {
    const scale = 200_000;
    const a = [{ start: 10 * scale, end: 20 * scale, code: 'x' }];
    const b = [{ start: 11 * scale, end: 22 * scale, code: 'x' }];
    const answer = unitizingAlphaOfCode([a, b], 0, 60 * scale);
    if (answer.value === null) throw new Error('defined');
    expect(answer.do).toBeCloseTo(5 / 3600, 15);
    const [l, m, total] = [10 * scale, 11 * scale, 60 * scale];
    const own = (x: number) => (2 * x ** 3 - 3 * x ** 2 + x) / 3;
    const gaps = [10, 40, 11, 38].map((g) => g * scale);
    const room = (x: number) => x * x * gaps.reduce((sum, g) => sum + (g >= x ? g - x + 1 : 0), 0);
    const up = own(l) + room(l) + own(m) + room(m);
    const down = 2 * total * (2 * total - 1) - l * (l - 1) - m * (m - 1);
    expect(answer.de / ((2 * up) / total / down)).toBeCloseTo(1, 12);
  });

  it('does not join abutting units: two halves are not one whole', () => {
    const whole = [{ start: 10, end: 20, code: 'x' }];
    const halves = [
      { start: 10, end: 15, code: 'x' },
      { start: 15, end: 20, code: 'x' },
    ];
    expect(unitizingAlpha2004([whole, whole], 0, 60).value).toBe(1);
    expect(unitizingAlpha2004([whole, halves], 0, 60).value).toBeLessThan(1);
  });
});

describe('the 2016 family', () => {
  it('counts the same as character by character', () => {
    fc.assert(
      fc.property(arbitraryUnits, arbitraryUnits, (a, b) => {
        const family = unitizingFamily2016([a, b], 0, 60);
        const codeAt = (units: readonly Unit[], at: number) => units.find(({ start, end }) => start <= at && at < end)?.code ?? null;
        let apart = 0;
        let shared = 0;
        const lengths = new Map<string | null, number>();
        for (let at = 0; at < 60; at += 1) {
          const left = codeAt(a, at);
          const right = codeAt(b, at);
          if (left !== right) apart += 2;
          if (left !== null && right !== null) shared += 1;
          for (const code of [left, right]) lengths.set(code, (lengths.get(code) ?? 0) + 1);
        }
        const self = [a, b]
          .flatMap((units) => sectionsOf(units, 0, 60))
          .reduce((sum, s) => sum + (s.end - s.start) ** (s.code === null ? 1 : 2), 0);
        const crossing = 120 ** 2 - [...lengths.values()].reduce((sum, n) => sum + n * n, 0);
        if (a.length + b.length === 0) expect(family.u).toMatchObject({ value: null, reason: 'no_coding_by_either' });
        else {
          expect(family.cuCoverage).toBeCloseTo(shared / 60, 12);
          expect(family.u.value).toBeCloseTo(1 - apart / 120 / (crossing / (120 ** 2 - self)), 10);
        }
      }),
    );
  });

  it('has no value where one coder contradicts himself, for three coders, or for one', () => {
    const clash = [
      { start: 0, end: 10, code: 'x' },
      { start: 5, end: 15, code: 'y' },
    ];
    expect(unitizingFamily2016([clash, []], 0, 60).u).toMatchObject({ value: null, reason: 'overlapping_units' });
    expect(unitizingFamily2016([[], [], []], 0, 60).u).toMatchObject({ value: null, reason: 'more_than_two_coders' });
    expect(unitizingFamily2016([[]], 0, 60).u).toMatchObject({ value: null, reason: 'one_coder' });
  });
});

describe("γ's observed disorder", () => {
  it('is 0 for identical coders, the cost of staying alone for strangers', () => {
    const units = [{ start: 5, end: 9, code: 'x' }];
    expect(gammaObservedDisorder([units, units])).toMatchObject({ value: 0, unitaryAlignments: 1 });
    expect(gammaObservedDisorder([units, [{ start: 500, end: 504, code: 'x' }]])).toMatchObject({ value: 2, unitaryAlignments: 2 });
  });

  it('finds for two coders what trying every pairing finds', () => {
    const cheapest = (a: readonly Unit[], b: readonly Unit[]): number => {
      const [first, ...rest] = a;
      if (first === undefined) return b.length;
      const options = b.map((other, j) => {
        const shift = Math.abs(first.start - other.start) + Math.abs(first.end - other.end);
        const position = (shift / (first.end - first.start + other.end - other.start)) ** 2;
        return position + Number(first.code !== other.code) + cheapest(rest, b.toSpliced(j, 1));
      });
      return Math.min(1 + cheapest(rest, b), ...options);
    };
    const few = arbitraryUnits.map((units) => units.slice(0, 4));
    fc.assert(
      fc.property(few, few, (a, b) => {
        const mean = (a.length + b.length) / 2;
        if (mean === 0) return;
        expect(gammaObservedDisorder([a, b]).value).toBeCloseTo(cheapest(a, b) / mean, 9);
      }),
    );
  });

  it('costs nothing to add a third coder who agrees with two who agree', () => {
    const units = Array.from({ length: 6 }, (_, i) => ({ start: 10 * i, end: 10 * i + 7, code: i % 2 ? 'x' : 'y' }));
    expect(gammaObservedDisorder([units, units, units])).toMatchObject({ value: 0, unitaryAlignments: 6 });
  });

  it('matches rows at the least cost', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 9, noNaN: true }), { minLength: 16, maxLength: 16 }), (cost) => {
        const columns = assignRows(Float64Array.from(cost), 4);
        const total = columns.reduce((sum, j, i) => sum + (cost[i * 4 + j] ?? 0), 0);
        const best = (row: number, left: readonly number[]): number =>
          row === 4 ? 0 : Math.min(...left.map((j, at) => (cost[row * 4 + j] ?? 0) + best(row + 1, left.toSpliced(at, 1))));
        expect(total).toBeCloseTo(best(0, [0, 1, 2, 3]), 9);
      }),
    );
  });
});
