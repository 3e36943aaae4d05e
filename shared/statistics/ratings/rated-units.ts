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

class RowBuilder {
  private readonly start = [0];
  private readonly category: number[] = [];
  private readonly count: number[] = [];
  private readonly ratings: number[] = [];
  private readonly multiplicity: number[] = [];

  /** Adds a row of [category, count] pairs; rows without ratings are ignored. */
  add(entries: Iterable<readonly [number, number]>, multiplicity: number): void {
    let ratings = 0;
    for (const [category, count] of entries) {
      if (count <= 0) continue;
      this.category.push(category);
      this.count.push(count);
      ratings += count;
    }
    if (ratings === 0) return;
    this.start.push(this.category.length);
    this.ratings.push(ratings);
    this.multiplicity.push(multiplicity);
  }

  build(categories: number): RatedUnits {
    return {
      categories,
      start: Int32Array.from(this.start),
      category: Int32Array.from(this.category),
      count: Float64Array.from(this.count),
      ratings: Float64Array.from(this.ratings),
      multiplicity: Float64Array.from(this.multiplicity),
    };
  }
}

export function unitsFromPatterns({ coders, categories, cells, multiplicity }: Patterns): RatedUnits {
  const rows = new RowBuilder();
  for (let p = 0; p < multiplicity.length; p += 1) {
    const counts = new Map<number, number>();
    for (let g = 0; g < coders; g += 1) {
      const category = cells[p * coders + g] ?? MISSING;
      if (category !== MISSING) counts.set(category, (counts.get(category) ?? 0) + 1);
    }
    rows.add(counts, multiplicity[p] ?? 0);
  }
  return rows.build(categories);
}

/** `counts`: units × categories, the number of coders that chose the category. */
export function unitsFromDistribution(counts: readonly (readonly number[])[], categories: number): RatedUnits {
  const rows = new RowBuilder();
  for (const row of counts) rows.add(row.entries(), 1);
  return rows.build(categories);
}

/** Units with k of m coders positive: rows [m, k, units]. Categories: 0 = no, 1 = yes. */
export function unitsFromBinaryHistogram(rows: Iterable<readonly [rated: number, positive: number, units: number]>): RatedUnits {
  const out = new RowBuilder();
  for (const [rated, positive, units] of rows) {
    if (units <= 0) continue;
    out.add(
      [
        [0, rated - positive],
        [1, positive],
      ],
      units,
    );
  }
  return out.build(2);
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
  const rows = new RowBuilder();
  for (let i = 0; i < units.multiplicity.length; i += 1) {
    if ((units.ratings[i] ?? 0) < 2) continue;
    const entries: [number, number][] = [];
    for (let e = units.start[i] ?? 0; e < (units.start[i + 1] ?? 0); e += 1) entries.push([units.category[e] ?? 0, units.count[e] ?? 0]);
    rows.add(entries, units.multiplicity[i] ?? 0);
  }
  return rows.build(units.categories);
}

export const usedCategories = (units: RatedUnits): number => categoryTotals(units).reduce((used, total) => used + Number(total > 0), 0);
