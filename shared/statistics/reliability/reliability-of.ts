import { type Answer, type Hint, type Reason, undefinedBecause } from '../answer.ts';
import { brennanPrediger } from '../coefficients/brennan-prediger.ts';
import { cohenKappa } from '../coefficients/cohen-kappa.ts';
import { congerKappa } from '../coefficients/conger-kappa.ts';
import { fleissKappa } from '../coefficients/fleiss-kappa.ts';
import { gwetAc } from '../coefficients/gwet-ac.ts';
import { krippendorffAlpha } from '../coefficients/krippendorff-alpha.ts';
import { lightKappa } from '../coefficients/light-kappa.ts';
import { percentAgreement } from '../coefficients/percent-agreement.ts';
import { scottPi } from '../coefficients/scott-pi.ts';
import type { Declared, Label } from '../ratings/categories.ts';
import { metricForLevel } from '../ratings/metric-choice.ts';
import type { Level } from '../ratings/metrics.ts';
import { type PairCells, pairCells } from '../ratings/pair-cells.ts';
import { numberOfUnits, pairableUnits, unitsFromPatterns, usedCategories } from '../ratings/rated-units.ts';
import {
  createWeights,
  MOST_WEIGHTED_CATEGORIES,
  unweighted,
  type WeightName,
  type Weights,
  weightsFromMatrix,
} from '../ratings/weights.ts';
import { DEFAULT_LEVEL, withinRange } from '../uncertainty/interval.ts';
import { type ReadTable, readTable, type TableProblem } from './read-table.ts';

export interface ReliabilityOptions {
  readonly level?: Level;
  /** Declared categories in their order, or how many there are. */
  readonly categories?: Declared;
  /** For weighted κ and AC2. Left out: ordinal, quadratic or ratio weights after the level; none for nominal data. */
  readonly weights?: WeightName | readonly (readonly number[])[];
  readonly confidence?: number;
}

export const RELIABILITY_COEFFICIENTS = [
  'percentAgreement',
  'cohenKappa',
  'weightedKappa',
  'scottPi',
  'fleissKappa',
  'congerKappa',
  'lightKappa',
  'krippendorffAlpha',
  'gwetAC1',
  'gwetAC2',
  'brennanPrediger',
] as const;
export type ReliabilityCoefficient = (typeof RELIABILITY_COEFFICIENTS)[number];

export type Reliability = Readonly<Record<ReliabilityCoefficient, Answer>> & {
  /** Rows with at least one rating, and those of them with two or more. */
  readonly units: number;
  readonly pairableUnits: number;
  readonly coders: number;
  readonly categories: readonly (Label | null)[];
  readonly level: Level;
  /** The weights used by weightedKappa and gwetAC2. */
  readonly weights: WeightName | 'custom';
  /** What is wrong with the table or does not fit the level, with the place. */
  readonly problem: TableProblem | null;
  readonly hints: readonly Hint[];
};

const WEIGHTS_OF_LEVEL: Record<Level, WeightName> = { nominal: 'unweighted', ordinal: 'ordinal', interval: 'quadratic', ratio: 'ratio' };

const hasOrder = ({ categories, text }: ReadTable, declared: Declared | undefined) =>
  categories.isNumeric || (Array.isArray(declared) && text !== null);

function chooseWeights(table: ReadTable, options: ReliabilityOptions): Weights | Reason {
  const { weights, level = 'nominal', categories: declared } = options;
  const q = table.categories.labels.length;
  if (q > MOST_WEIGHTED_CATEGORIES) return 'too_many_categories';
  if (typeof weights === 'object') return weightsFromMatrix(weights, q) ?? 'weights_do_not_fit';
  const name = weights ?? WEIGHTS_OF_LEVEL[level];
  if (name === 'unweighted') return weights === undefined ? 'no_order_in_nominal_level' : unweighted(q);
  if ((level === 'interval' || level === 'ratio') && !table.categories.isNumeric) return 'text_in_numeric_level';
  if (!hasOrder(table, declared)) return 'order_of_categories_unknown';
  return createWeights(name, table.categories.values) ?? 'weights_do_not_fit';
}

function alphaOf(table: ReadTable, level: Level, declared: Declared | undefined, confidence: number): Answer {
  if (level === 'ordinal' && !hasOrder(table, declared)) return undefinedBecause('order_of_categories_unknown');
  const metric = metricForLevel(level, table.categories);
  if (typeof metric === 'string' && metric !== 'ordinal') return undefinedBecause(metric);
  return krippendorffAlpha(unitsFromPatterns(table.patterns), metric, { level: confidence });
}

function problemOf(table: ReadTable, level: Level, alpha: Answer): TableProblem | null {
  if (table.coders < 2) return { reason: 'one_coder' };
  if (alpha.value !== null) return null;
  if (alpha.reason === 'text_in_numeric_level') return table.text;
  return level !== 'nominal' && alpha.reason !== 'no_variation' ? { reason: alpha.reason } : null;
}

function everythingUndefined(problem: TableProblem, coders: number, options: ReliabilityOptions): Reliability {
  const { level = 'nominal', weights = WEIGHTS_OF_LEVEL[level] } = options;
  const answer = undefinedBecause(problem.reason);
  const answers = Object.fromEntries(RELIABILITY_COEFFICIENTS.map((name) => [name, answer])) as Record<ReliabilityCoefficient, Answer>;
  const name = typeof weights === 'string' ? weights : 'custom';
  return { ...answers, units: 0, pairableUnits: 0, coders, categories: [], level, weights: name, problem, hints: [] };
}

/**
 * Cohen's normal interval may pass 1, which κ cannot, and that of percent agreement 0. The lower bounds of what is corrected for chance stay as
 * they fall, as in irrCAC.
 */
const within = (answer: Answer, lowest: number): Answer =>
  answer.value === null || answer.interval === undefined ? answer : { ...answer, interval: withinRange(answer.interval, lowest) };
const atMostOne = (answer: Answer): Answer => within(answer, Number.NEGATIVE_INFINITY);

/** More categories than this, and more than half as many as units, look like free text or measurements. */
const MANY_CATEGORIES = 100;

/**
 * All coefficients of a plain table: a row a unit, a column a coder, blank (or null) = missing. Units count as independent,
 * so the intervals are the asymptotic ones. Bad input never throws: the coefficients it touches are undefined with a reason,
 * and `problem` says where.
 */
export function reliabilityOf(rows: readonly (readonly (string | null)[])[], options: ReliabilityOptions = {}): Reliability {
  const { level = 'nominal', categories: declared, confidence = DEFAULT_LEVEL } = options;
  const table = readTable(rows, declared);
  if ('reason' in table) return everythingUndefined(table, rows[0]?.length ?? 0, options);
  if (table.coders < 2) return { ...everythingUndefined({ reason: 'one_coder' }, table.coders, options), units: table.units };
  const { patterns } = table;
  const units = unitsFromPatterns(patterns);
  const weights = chooseWeights(table, options);
  const sampling = { level: confidence };
  const weighted = (compute: (weights: Weights) => Answer): Answer =>
    typeof weights === 'string' ? undefinedBecause(weights) : compute(weights);
  const cells = patterns.coders === 2 ? pairCells(patterns, 0, 1) : null;
  const ofPair = (compute: (cells: PairCells) => Answer): Answer =>
    cells === null ? undefinedBecause('more_than_two_coders') : compute(cells);
  const alpha = alphaOf(table, level, declared, confidence);
  const pairable = numberOfUnits(pairableUnits(units));
  const used = usedCategories(units);
  const hints: Hint[] = [];
  if (used > MANY_CATEGORIES && used > table.units / 2) hints.push('many_categories');
  if (pairable < table.units) hints.push('units_without_pair_dropped');
  const { weights: asked = WEIGHTS_OF_LEVEL[level] } = options;
  // Nothing was declared, so a single used category is a lack of variation.
  const undeclared = (answer: Answer): Answer =>
    answer.value === null && answer.reason === 'one_category_declared' && declared === undefined
      ? { ...answer, reason: 'no_variation' }
      : answer;
  return {
    percentAgreement: within(percentAgreement(units, undefined, sampling), 0),
    cohenKappa: atMostOne(ofPair((pair) => cohenKappa(pair, undefined, sampling))),
    weightedKappa: atMostOne(ofPair((pair) => weighted((w) => cohenKappa(pair, w, sampling)))),
    scottPi: ofPair((pair) => scottPi(pair, undefined, sampling)),
    fleissKappa: fleissKappa(units, undefined, sampling),
    congerKappa: congerKappa(patterns, undefined, sampling),
    lightKappa: lightKappa(patterns, undefined, confidence),
    krippendorffAlpha: alpha,
    gwetAC1: undeclared(gwetAc(units, undefined, sampling)),
    gwetAC2: undeclared(weighted((w) => gwetAc(units, w, sampling))),
    brennanPrediger: undeclared(brennanPrediger(units, undefined, sampling)),
    units: table.units,
    pairableUnits: pairable,
    coders: table.coders,
    categories: table.categories.labels,
    level,
    weights: typeof asked === 'string' ? asked : 'custom',
    problem: problemOf(table, level, alpha),
    hints,
  };
}
