import type { Reason } from '../answer.ts';
import { type Categories, createCategories, type Declared, type Label } from '../ratings/categories.ts';
import { createPatterns, MISSING, type Patterns, patternsFromTable } from '../ratings/patterns.ts';
import { type RatedUnits, unitsFromDistribution, unitsFromPatterns } from '../ratings/rated-units.ts';
import { createWeights, isWeightName, unweighted, type Weights, weightsFromMatrix } from '../ratings/weights.ts';
import { parseNumber } from '../reliability/read-table.ts';
import type { GoldCase } from './case.ts';

/** The input of a rating case in the forms the coefficients take. */
export interface GoldRatings {
  readonly kind: 'ratings' | 'table' | 'distribution';
  readonly categories: Categories;
  /** null where it is not known who rated what. */
  readonly patterns: Patterns | null;
  readonly units: RatedUnits;
}

const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value);
const rowsOf = (value: unknown): unknown[][] => (isList(value) ? value.map((row) => (isList(row) ? [...row] : [])) : []);
const numbersOf = (value: unknown): number[][] => rowsOf(value).map((row) => row.map(Number));

/** Numbers stay numbers, other values are compared as text; null is missing. */
const toLabel = (value: unknown): Label | null =>
  value === null || value === undefined ? null : typeof value === 'number' ? value : String(value);

type Row = (Label | null)[];

/** Numbers written as text are numbers, unless a word stands among them. */
function withNumbers(rows: Row[]): Row[] {
  const numbers = rows.map((row) => row.map((label) => (typeof label === 'string' ? parseNumber(label) : label)));
  const hasWord = rows.some((row, i) => row.some((label, j) => label !== null && numbers[i]?.[j] === null));
  return hasWord ? rows : numbers;
}

function declaredIn({ params }: GoldCase): Declared | undefined {
  const { categories } = params;
  if (typeof categories === 'number') return categories;
  return isList(categories) ? categories.map((category) => toLabel(category) ?? '') : undefined;
}

function readRatings(gold: GoldCase): GoldRatings | Reason {
  const declared = declaredIn(gold);
  const [labels = [], ...rows] = withNumbers([
    typeof declared === 'object' ? [...declared] : [],
    ...rowsOf(gold.input.ratings).map((row) => row.map(toLabel)),
  ]);
  const coders = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const categories = createCategories(
    rows.flat().filter((label) => label !== null),
    typeof declared === 'object' ? labels.filter((label) => label !== null) : declared,
  );
  if (typeof categories === 'string') return categories;
  const columns = Array.from({ length: coders }, (_, g) =>
    Int32Array.from(rows, (row) => {
      const label = row[g] ?? null;
      return label === null ? MISSING : (categories.indexOf.get(label) ?? MISSING);
    }),
  );
  const patterns = createPatterns(columns, categories.labels.length);
  return { kind: 'ratings', categories, patterns, units: unitsFromPatterns(patterns) };
}

/** Categories of a table of counts: the declared ones if they fit, else 1…q. */
function categoriesOfTable(gold: GoldCase, width: number): Categories | Reason {
  const declared = declaredIn(gold);
  const isFitting = typeof declared === 'number' ? declared === width : declared?.length === width;
  return createCategories([], isFitting && declared !== undefined ? declared : Array.from({ length: width }, (_, i) => i + 1));
}

function readTable(gold: GoldCase, table: number[][]): GoldRatings | Reason {
  const width = table.reduce((most, row) => Math.max(most, row.length), table.length);
  const categories = categoriesOfTable(gold, width);
  if (typeof categories === 'string') return categories;
  if (table.some((row) => row.some((count) => !(count >= 0)))) return 'invalid_counts';
  const patterns = { ...patternsFromTable(table), categories: width };
  return { kind: 'table', categories, patterns, units: unitsFromPatterns(patterns) };
}

function readDistribution(gold: GoldCase): GoldRatings | Reason {
  const counts = numbersOf(gold.input.counts);
  const width = counts.reduce((most, row) => Math.max(most, row.length), 0);
  const declared = declaredIn(gold);
  const wider = Math.max(width, typeof declared === 'number' ? declared : (declared?.length ?? 0));
  const categories = categoriesOfTable(gold, wider);
  if (typeof categories === 'string') return categories;
  if (counts.some((row) => row.some((count) => !(count >= 0)))) return 'invalid_counts';
  return { kind: 'distribution', categories, patterns: null, units: unitsFromDistribution(counts, wider) };
}

/** [[both, only first], [only second, neither]] of a counts2x2 input. */
function countsTable({ input }: GoldCase): number[][] {
  const number = (...names: string[]) => Number(names.map((name) => input[name]).find((value) => value !== undefined) ?? 0);
  return [
    [number('both', 'a'), number('only_first', 'only_a', 'only_1', 'b')],
    [number('only_second', 'only_b', 'only_2', 'c'), number('neither', 'd')],
  ];
}

export function readGoldRatings(gold: GoldCase): GoldRatings | Reason {
  switch (gold.input.type) {
    case 'table':
      return readTable(gold, numbersOf(gold.input.table));
    case 'counts2x2':
      return readTable(gold, countsTable(gold));
    case 'distribution':
      return readDistribution(gold);
    default:
      return readRatings(gold);
  }
}

/** Ranks 1…r of the used categories (R irr's way of weighing); unused ones get NaN. */
function ranksOfUsed({ categories, units }: GoldRatings): number[] {
  const used = new Set(units.category);
  let rank = 0;
  return categories.labels.map((_, k) => {
    if (!used.has(k)) return k + 1;
    rank += 1;
    return rank;
  });
}

export function weightsOf(gold: GoldCase, ratings: GoldRatings): Weights | Reason {
  const { weights } = gold.params;
  const q = ratings.categories.labels.length;
  if (isList(weights)) return weightsFromMatrix(numbersOf(weights), q) ?? 'weights_do_not_fit';
  const name = weights === undefined || weights === null || weights === 'identity' || weights === 'none' ? 'unweighted' : String(weights);
  if (name === 'squared') return createWeights('quadratic', ratings.categories.values) ?? 'weights_do_not_fit';
  if (!isWeightName(name)) return 'weights_do_not_fit';
  if (name === 'unweighted') return unweighted(q);
  const values = gold.params.weights_by_rank === true ? ranksOfUsed(ratings) : ratings.categories.values;
  return createWeights(name, values) ?? 'weights_do_not_fit';
}
