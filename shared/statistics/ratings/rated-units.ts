import { MISSING, type Patterns } from './patterns.ts';

/**
 * Units as the distribution of their ratings over categories; who rated is forgotten. Row i holds the entries start[i]…start[i+1].
 * Units without any rating are left out.
 */
export interface RatedUnits {
  readonly categories: number;
  readonly start: Int32Array;
  readonly category: Int32Array;
  readonly count: Float64Array;
  /** Ratings of the row's unit. */
  readonly ratings: Float64Array;
  /** How many units share the row. */
  readonly multiplicity: Float64Array;
}

/** Fills rows into arrays that were made large enough, so that a million rows cost no more than their cells. */
class RowBuilder {
  private readonly start: Int32Array;
  private readonly category: Int32Array;
  private readonly count: Float64Array;
  private readonly ratings: Float64Array;
  private readonly multiplicity: Float64Array;
  private rows = 0;
  private entries = 0;

  constructor(rows: number, entries: number) {
    this.start = new Int32Array(rows + 1);
    this.category = new Int32Array(entries);
    this.count = new Float64Array(entries);
    this.ratings = new Float64Array(rows);
    this.multiplicity = new Float64Array(rows);
  }

  /** Adds `count` ratings of the category to the row that is being filled. */
  rate(category: number, count: number): void {
    for (let e = this.start[this.rows] as number; e < this.entries; e += 1) {
      if (this.category[e] !== category) continue;
      this.count[e] = (this.count[e] as number) + count;
      return;
    }
    this.category[this.entries] = category;
    this.count[this.entries] = count;
    this.entries += 1;
  }

  /** Ends the row; a row with fewer ratings than `atLeast` is taken back. */
  close(multiplicity: number, atLeast = 1): void {
    const from = this.start[this.rows] as number;
    let ratings = 0;
    for (let e = from; e < this.entries; e += 1) ratings += this.count[e] as number;
    if (ratings < atLeast || ratings === 0) {
      this.entries = from;
      return;
    }
    this.ratings[this.rows] = ratings;
    this.multiplicity[this.rows] = multiplicity;
    this.rows += 1;
    this.start[this.rows] = this.entries;
  }

  build(categories: number): RatedUnits {
    return {
      categories,
      start: this.start.subarray(0, this.rows + 1),
      category: this.category.subarray(0, this.entries),
      count: this.count.subarray(0, this.entries),
      ratings: this.ratings.subarray(0, this.rows),
      multiplicity: this.multiplicity.subarray(0, this.rows),
    };
  }
}

export function unitsFromPatterns({ coders, categories, cells, multiplicity }: Patterns): RatedUnits {
  const rows = new RowBuilder(multiplicity.length, cells.length);
  for (let p = 0; p < multiplicity.length; p += 1) {
    for (let g = 0; g < coders; g += 1) {
      const category = cells[p * coders + g] as number;
      if (category !== MISSING) rows.rate(category, 1);
    }
    rows.close(multiplicity[p] as number);
  }
  return rows.build(categories);
}

/** `counts`: units × categories, the number of coders that chose the category. */
export function unitsFromDistribution(counts: readonly (readonly number[])[], categories: number): RatedUnits {
  const rows = new RowBuilder(counts.length, counts.length * categories);
  for (const row of counts) {
    row.forEach((count, category) => {
      if (count > 0) rows.rate(category, count);
    });
    rows.close(1);
  }
  return rows.build(categories);
}

/** Units with k of m coders positive: rows [m, k, units]. Categories: 0 = no, 1 = yes. */
export function unitsFromBinaryHistogram(histogram: readonly (readonly [rated: number, positive: number, units: number])[]): RatedUnits {
  const rows = new RowBuilder(histogram.length, 2 * histogram.length);
  for (const [rated, positive, units] of histogram) {
    if (units <= 0) continue;
    if (rated > positive) rows.rate(0, rated - positive);
    if (positive > 0) rows.rate(1, positive);
    rows.close(units);
  }
  return rows.build(2);
}

export const numberOfUnits = (units: RatedUnits): number => units.multiplicity.reduce((sum, m) => sum + m, 0);

/** Ratings per category over all units. */
export function categoryTotals(units: RatedUnits): Float64Array {
  const totals = new Float64Array(units.categories);
  for (let i = 0; i < units.multiplicity.length; i += 1) {
    const times = units.multiplicity[i] ?? 0;
    for (let e = units.start[i] ?? 0; e < (units.start[i + 1] ?? 0); e += 1) {
      const k = units.category[e] ?? 0;
      totals[k] = (totals[k] ?? 0) + times * (units.count[e] ?? 0);
    }
  }
  return totals;
}

/** π_k: the mean over units of the share of their ratings in category k. */
export function meanShares(units: RatedUnits): Float64Array {
  const shares = new Float64Array(units.categories);
  const n = numberOfUnits(units);
  for (let i = 0; i < units.multiplicity.length; i += 1) {
    const times = (units.multiplicity[i] ?? 0) / (units.ratings[i] ?? 1) / n;
    for (let e = units.start[i] ?? 0; e < (units.start[i + 1] ?? 0); e += 1) {
      const k = units.category[e] ?? 0;
      shares[k] = (shares[k] ?? 0) + times * (units.count[e] ?? 0);
    }
  }
  return shares;
}

/** Only units that two or more coders rated. */
export function pairableUnits(units: RatedUnits): RatedUnits {
  if (units.ratings.every((r) => r >= 2)) return units;
  const rows = new RowBuilder(units.multiplicity.length, units.category.length);
  for (let i = 0; i < units.multiplicity.length; i += 1) {
    for (let e = units.start[i] as number; e < (units.start[i + 1] as number); e += 1)
      rows.rate(units.category[e] as number, units.count[e] as number);
    rows.close(units.multiplicity[i] as number, 2);
  }
  return rows.build(units.categories);
}

export const usedCategories = (units: RatedUnits): number => categoryTotals(units).reduce((used, total) => used + Number(total > 0), 0);
