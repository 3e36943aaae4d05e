import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coefficientFromCells } from '#shared/statistics/binary/agreement-from-cells.ts';
import { type Cells, cellsAt, sumOfCells } from '#shared/statistics/binary/cells.ts';
import { histogramBins } from '#shared/statistics/binary/histogram-formulas.ts';
import { CellBootstrap } from '#shared/statistics/uncertainty/bootstrap-cells.ts';
import { bootstrapCells, CellIntervals } from '#shared/statistics/uncertainty/cell-intervals.ts';
import { HistogramIntervals } from '#shared/statistics/uncertainty/histogram-intervals.ts';
import { TailSorter } from '#shared/statistics/uncertainty/order-statistics.ts';
import { SeededRandom } from '#shared/statistics/uncertainty/random.ts';
import { createResampler, resamplerFromIndices } from '#shared/statistics/uncertainty/resampler.ts';

const naiveQuantile = (values: readonly number[], p: number): number => {
  const sorted = values.toSorted((a, b) => a - b);
  const position = (sorted.length - 1) * p;
  const below = Math.floor(position);
  const lower = sorted[below] ?? Number.NaN;
  return lower + (position - below) * ((sorted[below + 1] ?? lower) - lower);
};

const cell = fc.integer({ min: 0, max: 50 });
const arbitraryDocuments = (least: number, most: number) =>
  fc.array(fc.tuple(cell, cell, cell, cell), { minLength: least, maxLength: most });

describe('quantiles of tails', () => {
  it('are those of the sorted values, ties and all', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -20, max: 20 }), { minLength: 1, maxLength: 400 }),
        fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 4 }),
        (values, shares) => {
          const sorter = new TailSorter(values.length);
          const found = sorter.quantiles(Float64Array.from(values), values.length, shares);
          shares.forEach((p, i) => {
            expect(found[i]).toBeCloseTo(naiveQuantile(values, p), 10);
          });
        },
      ),
    );
  });
});

describe('the seeded generator', () => {
  it('repeats itself for a seed and covers its range evenly', () => {
    const draw = (seed: number) => {
      const random = new SeededRandom(seed);
      return Array.from({ length: 7000 }, () => random.below(7));
    };
    expect(draw(5)).toEqual(draw(5));
    expect(draw(5)).not.toEqual(draw(6));
    for (let face = 0; face < 7; face += 1) expect(Math.abs(draw(5).filter((value) => value === face).length - 1000)).toBeLessThan(150);
  });
});

describe('the bootstrap over documents', () => {
  it('takes the quantiles of coefficients of resampled, summed cells', () => {
    fc.assert(
      fc.property(arbitraryDocuments(2, 8), fc.integer(), (documents, seed) => {
        const random = new SeededRandom(seed);
        const samples = Array.from({ length: 60 }, () => documents.map(() => random.below(documents.length)));
        const flat = documents.flat();
        const estimates = new CellBootstrap(resamplerFromIndices(documents.length, samples)).run(flat, ['cohenKappa', 'jaccard', 'pabak']);
        for (const [name, { bootstrap }] of estimates) {
          const replicates = samples
            .map((indices) => coefficientFromCells(name, sumOfCells(indices.map((k): Cells => cellsAt(flat, k)))).value)
            .filter((value) => value !== null);
          expect(bootstrap.undefinedReplicates).toBe(samples.length - replicates.length);
          if (bootstrap.percentile === null) continue;
          expect(bootstrap.percentile.low).toBeCloseTo(naiveQuantile(replicates, 0.025), 9);
          expect(bootstrap.percentile.high).toBeCloseTo(naiveQuantile(replicates, 0.975), 9);
        }
      }),
    );
  });

  it('gives a code the same interval alone and among others', () => {
    const documents = Array.from({ length: 12 }, (_, k) => [k * 7, (k * 5) % 11, (k * 3) % 7, 400 - k]).flat();
    const other = Array.from({ length: 12 }, (_, k) => [k, 9, 3, 100 + k]).flat();
    const intervals = new CellIntervals(12, { seed: 3, resamples: 400 });
    intervals.of(other);
    expect(intervals.of(documents)).toEqual(bootstrapCells(documents, { seed: 3, resamples: 400 }));
  });

  it('turns percent agreement into PABAK, interval and all', () => {
    const documents = Array.from({ length: 15 }, (_, k) => [k * 7, (k * 5) % 11, (k * 3) % 7, 90 - k]).flat();
    const answers = bootstrapCells(documents, { resamples: 500 });
    const percent = answers.get('percentAgreement');
    const pabak = bootstrapCells(documents, { resamples: 500, coefficients: ['pabak'] }).get('pabak');
    expect(answers.get('pabak')?.value).toBeCloseTo(2 * (percent?.value ?? 0) - 1, 12);
    if (!percent || percent.value === null || !pabak || pabak.value === null) throw new Error('both are defined');
    expect(pabak.interval?.low).toBeCloseTo(2 * (percent.interval?.low ?? 0) - 1, 10);
    expect(pabak.interval?.method).toBe('bootstrap-bca');
  });

  it('falls back to the jackknife below ten documents and says so', () => {
    const documents = Array.from({ length: 5 }, (_, k) => [20 + k, 3 + k, 2, 100]).flat();
    const kappa = bootstrapCells(documents).get('cohenKappa');
    expect(kappa).toMatchObject({ interval: { method: 'jackknife-t' }, hints: ['jackknife_because_few_documents'], clusters: 5 });
  });

  it('keeps the interval of few documents within what the coefficient can be', () => {
    const documents = [
      [0, 9, 9, 1],
      [30, 0, 0, 30],
      [1, 2, 3, 0],
    ];
    const answers = bootstrapCells(documents.flat());
    expect(answers.get('jaccard')?.value).not.toBeNull();
    expect(answers.get('jaccard')).toMatchObject({ interval: { low: 0 } });
    fc.assert(
      fc.property(arbitraryDocuments(2, 9), (few) => {
        for (const [name, answer] of bootstrapCells(few.flat())) {
          if (answer.value === null || !answer.interval) continue;
          const isShare = /Agreement|jaccard/u.test(name);
          expect(answer.interval.low, name).toBeGreaterThanOrEqual(isShare ? 0 : -1);
          expect(answer.interval.high, name).toBeLessThanOrEqual(1);
        }
      }),
      { numRuns: 50 },
    );
  });

  it('has no interval for one document, but for its blocks', () => {
    expect(bootstrapCells([5, 1, 1, 20]).get('cohenKappa')).toMatchObject({ intervalReason: 'fewer_than_two_clusters' });
    const blocks = Array.from({ length: 30 }, (_, k) => [k % 3, k % 2, 1, 20]).flat();
    expect(bootstrapCells(blocks, { kind: 'block' }).get('cohenKappa')).toMatchObject({
      interval: { method: 'bootstrap-bca' },
      hints: ['blocks_of_one_document'],
    });
  });

  it('refuses an interval where more than one replicate in twenty is undefined', () => {
    const onlyInOne = Array.from({ length: 12 }, (_, k) => (k === 0 ? [5, 2, 2, 20] : [0, 0, 0, 30])).flat();
    const kappa = bootstrapCells(onlyInOne).get('cohenKappa');
    expect(kappa?.value).toBeGreaterThan(0);
    expect(kappa).toMatchObject({ intervalReason: 'too_many_undefined_replicates' });
    expect(kappa).not.toHaveProperty('interval');
  });

  it('gives undefined coefficients their reason and never NaN', () => {
    fc.assert(
      fc.property(arbitraryDocuments(1, 14), (documents) => {
        const answers = bootstrapCells(documents.flat(), { resamples: 50 });
        for (const [name, answer] of answers) {
          expect(JSON.parse(JSON.stringify(answer)), name).toEqual(answer);
        }
      }),
    );
  });

  it('draws as many documents as there are, in every sample', () => {
    const { times, samples, clusters } = createResampler(13, { seed: 9, resamples: 40 });
    for (let r = 0; r < samples; r += 1) {
      let drawn = 0;
      for (let k = 0; k < clusters; k += 1) drawn += times[k * samples + r] ?? 0;
      expect(drawn).toBe(13);
    }
  });
});

describe('intervals of several coders', () => {
  it('are those of two coders where there are two', () => {
    fc.assert(
      fc.property(arbitraryDocuments(10, 14), (documents) => {
        const bins = histogramBins(2);
        const perDocument = documents.flatMap(([a, b, c, d]) => [0, 0, d, b + c, a]);
        const many = new HistogramIntervals(documents.length, bins, { resamples: 100 }).of(perDocument);
        const two = bootstrapCells(documents.flat(), { resamples: 100 });
        for (const [name, twin] of [
          ['krippendorffAlpha', 'krippendorffAlpha'],
          ['fleissKappa', 'scottPi'],
          ['gwetAC1', 'gwetAC1'],
        ] as const) {
          const left = many.get(name);
          const right = two.get(twin);
          expect(left?.value ?? -9).toBeCloseTo(right?.value ?? -9, 9);
          if (left && right && left.value !== null && right.value !== null) {
            expect(left.percentile?.low ?? -9).toBeCloseTo(right.percentile?.low ?? -9, 9);
          }
        }
      }),
    );
  });
});
