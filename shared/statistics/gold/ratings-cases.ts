import { type Answer, type Reason, undefinedBecause } from '../answer.ts';
import { brennanPrediger } from '../coefficients/brennan-prediger.ts';
import { cohenKappa } from '../coefficients/cohen-kappa.ts';
import { congerKappa } from '../coefficients/conger-kappa.ts';
import { fleissKappa } from '../coefficients/fleiss-kappa.ts';
import { gwetAc } from '../coefficients/gwet-ac.ts';
import { krippendorffAlpha } from '../coefficients/krippendorff-alpha.ts';
import { isSetDistance, krippendorffAlphaSets } from '../coefficients/krippendorff-alpha-sets.ts';
import { lightKappa } from '../coefficients/light-kappa.ts';
import { percentAgreement } from '../coefficients/percent-agreement.ts';
import { scottPi } from '../coefficients/scott-pi.ts';
import type { AgreementAnswer, Sampling } from '../ratings/chance-corrected.ts';
import { metricForLevel } from '../ratings/metric-choice.ts';
import { isLevel, metricFromWeights } from '../ratings/metrics.ts';
import { type PairCells, pairCells } from '../ratings/pair-cells.ts';
import { numberOfUnits } from '../ratings/rated-units.ts';
import type { Weights } from '../ratings/weights.ts';
import { studentInterval } from '../uncertainty/interval.ts';
import type { GoldCase, GoldRunner } from './case.ts';
import { type GoldRatings, readGoldRatings, weightsOf } from './read-ratings.ts';
import { boundsOf, confidenceOf, reasonFor, toResult, undefinedResult } from './write-answer.ts';

type Task = (gold: GoldCase, ratings: GoldRatings, weights: Weights, sampling: Sampling) => Record<string, unknown>;

/** Reads ratings and weights first; what does not fit is answered with its reason. */
const onRatings =
  (task: Task, refuse: (reason: Reason) => Record<string, unknown> = undefinedResult): GoldRunner =>
  (gold) => {
    const ratings = readGoldRatings(gold);
    if (typeof ratings === 'string') return refuse(ratings);
    const weights = weightsOf(gold, ratings);
    if (typeof weights === 'string') return refuse(weights);
    return task(gold, ratings, weights, { level: confidenceOf(gold), divideByN: ratings.kind === 'table' });
  };

/** A table's SE divides by n; the one for raw ratings, by n − 1, stands beside it. */
function withRawSe(gold: GoldCase, { kind }: GoldRatings, answer: AgreementAnswer): Record<string, unknown> {
  const out = toResult(gold, answer, ['po', 'pe', 'n']);
  if (kind !== 'table' || answer.value === null || answer.se === undefined) return out;
  return { ...out, se_raw: answer.se * Math.sqrt(answer.n / (answer.n - 1)) };
}

/** The cross-table of the two coders, or of the two named by `coders` in the parameters. */
function pairOf(gold: GoldCase, { patterns }: GoldRatings): PairCells | Reason {
  if (patterns === null) return 'coders_unknown';
  const { coders } = gold.params;
  if (Array.isArray(coders) && coders.length === 2) return pairCells(patterns, Number(coders[0]), Number(coders[1]));
  if (patterns.coders < 2) return patterns.coders === 0 ? 'no_units' : 'one_coder';
  return patterns.coders > 2 ? 'more_than_two_coders' : pairCells(patterns, 0, 1);
}

const cohen: Task = (gold, ratings, weights) => {
  const pair = pairOf(gold, ratings);
  if (typeof pair === 'string') return undefinedResult(pair);
  const level = confidenceOf(gold);
  const wantsT = gold.params.ci_method === 't_n_minus_1' || gold.params.ci_method === 't';
  const answer = cohenKappa(pair, weights, { level, interval: wantsT ? 't' : 'normal' });
  const out = toResult(gold, answer, ['po', 'pe', 'n', 'se0', 'z0']);
  if (answer.value === null || answer.se === undefined) return out;
  return { ...out, ci_t: boundsOf(studentInterval(answer.value, answer.se, answer.n - 1, level)) };
};

const scott: Task = (gold, ratings, weights, sampling) => {
  const pair = pairOf(gold, ratings);
  return typeof pair === 'string' ? undefinedResult(pair) : withRawSe(gold, ratings, scottPi(pair, weights, sampling));
};

const fleiss: Task = (gold, ratings, weights, sampling) => {
  const answer = fleissKappa(ratings.units, weights, sampling);
  const { perCategory, ...out } = toResult(gold, answer, ['po', 'pe', 'n', 'perCategory', 'se0', 'z0']);
  return { ...out, per_category: perCategory };
};

const conger: Task = (gold, ratings, weights, sampling) =>
  ratings.patterns === null
    ? undefinedResult('coders_unknown')
    : withRawSe(gold, ratings, congerKappa(ratings.patterns, weights, sampling));

const light: Task = (_gold, { patterns }, weights) => {
  if (patterns === null) return undefinedResult('coders_unknown');
  const answer = lightKappa(patterns, weights);
  const pairwise = answer.pairwise ?? [];
  return answer.value === null ? { ...undefinedResult(answer.reason), pairwise } : { value: answer.value, pairwise };
};

/** `level` chooses Krippendorff's metric, `weights` a metric 1 − w; without either nominal. */
const alpha: Task = (gold, ratings, weights, sampling) => {
  const level = typeof gold.params.level === 'string' && isLevel(gold.params.level) ? gold.params.level : 'nominal';
  const hasWeights = weights.matrix !== null;
  const metric = hasWeights ? metricFromWeights(weights.matrix, weights.categories) : metricForLevel(level, ratings.categories);
  if (typeof metric === 'string' && metric !== 'ordinal') return undefinedResult(metric);
  const answer = krippendorffAlpha(ratings.units, metric, sampling);
  const out = toResult(gold, answer, ['do', 'de', 'n']);
  if (answer.value === null || !(hasWeights || level === 'nominal')) return out;
  return { ...out, po: 1 - answer.do * (1 - 1 / answer.n), pe: 1 - (answer.de * (answer.n - 1)) / answer.n };
};

const alphaOfSets: GoldRunner = (gold) => {
  const distance = String(gold.params.distance ?? 'jaccard');
  if (!isSetDistance(distance)) return undefinedResult('weights_do_not_fit');
  const rows = Array.isArray(gold.input.ratings) ? (gold.input.ratings as unknown[][]) : [];
  const sets = rows.map((row) => row.map((cell) => (Array.isArray(cell) ? cell.map(String) : null)));
  return toResult(gold, krippendorffAlphaSets(sets, distance, { level: confidenceOf(gold) }), ['do', 'de', 'n']);
};

const ALL = [
  'percent_agreement',
  'cohen_kappa',
  'scott_pi',
  'fleiss_kappa',
  'conger_kappa',
  'light_kappa',
  'krippendorff_alpha',
  'gwet_ac1',
  'brennan_prediger',
] as const;

const noneOfAll = (reason: Reason): Record<string, unknown> => ({ ...Object.fromEntries(ALL.map((name) => [name, null])), reason });

/** Every coefficient of one table at once, as the edge cases ask for it. */
const all: Task = (gold, ratings, weights, sampling) => {
  const pair = pairOf(gold, ratings);
  const level = typeof gold.params.level === 'string' && isLevel(gold.params.level) ? gold.params.level : 'nominal';
  const metric = metricForLevel(level, ratings.categories);
  const { patterns, units } = ratings;
  const answers: Record<(typeof ALL)[number], Answer> = {
    percent_agreement: percentAgreement(units, weights, sampling),
    cohen_kappa: typeof pair === 'string' ? undefinedBecause(pair) : cohenKappa(pair, weights),
    scott_pi: typeof pair === 'string' ? undefinedBecause(pair) : scottPi(pair, weights, sampling),
    fleiss_kappa: fleissKappa(units, weights, sampling),
    conger_kappa: patterns === null ? undefinedBecause('coders_unknown') : congerKappa(patterns, weights, sampling),
    light_kappa: patterns === null ? undefinedBecause('coders_unknown') : lightKappa(patterns, weights),
    krippendorff_alpha:
      typeof metric === 'string' && metric !== 'ordinal' ? undefinedBecause(metric) : krippendorffAlpha(units, metric, sampling),
    gwet_ac1: gwetAc(units, weights, sampling),
    brennan_prediger: brennanPrediger(units, weights, sampling),
  };
  const out: Record<string, unknown> = {};
  const reasons = new Set<Reason>();
  for (const [name, answer] of Object.entries(answers)) {
    out[name] = answer.value;
    if (answer.value === null && answer.reason !== 'more_than_two_coders') reasons.add(reasonFor(gold, answer.reason));
  }
  const reason =
    (['no_units', 'one_coder', 'no_unit_with_two_ratings', 'one_category_declared', 'no_variation'] as const).find((name) =>
      reasons.has(name),
    ) ?? [...reasons][0];
  if (reason !== undefined) out.reason = reason;
  return numberOfUnits(units) < 2 ? { ...out, se: null, reason_se: 'n<2' } : out;
};

/** (both + neither)/all, from counts alone. */
const percentOfCounts: GoldRunner = ({ input }) => {
  const amount = (name: string) => Number(input[name] ?? 0);
  const apart = ['only_one', 'only_first', 'only_second', 'only_a', 'only_b'].reduce((sum, name) => sum + amount(name), 0);
  const agreed = amount('both') + amount('neither');
  return agreed + apart > 0 ? { value: agreed / (agreed + apart) } : undefinedResult('no_units');
};

export const RATINGS_CASES: Readonly<Record<string, GoldRunner>> = {
  percent_agreement: onRatings((gold, ratings, weights, sampling) =>
    withRawSe(gold, ratings, percentAgreement(ratings.units, weights, sampling)),
  ),
  percent_agreement_counts: percentOfCounts,
  cohen_kappa: onRatings(cohen),
  scott_pi: onRatings(scott),
  fleiss_kappa: onRatings(fleiss),
  conger_kappa: onRatings(conger),
  light_kappa: onRatings(light),
  gwet_ac: onRatings((gold, ratings, weights, sampling) => withRawSe(gold, ratings, gwetAc(ratings.units, weights, sampling))),
  brennan_prediger: onRatings((gold, ratings, weights, sampling) =>
    withRawSe(gold, ratings, brennanPrediger(ratings.units, weights, sampling)),
  ),
  krippendorff_alpha: onRatings(alpha),
  krippendorff_alpha_sets: alphaOfSets,
  all: onRatings(all, noneOfAll),
};
