import { type Answer, type Hint, type Reason, undefinedBecause } from '../answer.ts';
import { type Cells, totalOf } from './cells.ts';
import { BINARY_COEFFICIENTS, type BinaryCoefficient, FORMULAS } from './formulas.ts';

/** All coefficients of two coders on one code. */
export type CellAgreement = Readonly<Record<BinaryCoefficient, Answer>> & {
  readonly units: number;
  /** Share of "coded" among both coders' decisions, (2a+b+c)/2N; 0 without units. */
  readonly prevalence: number;
  /** |a − d|/N and |b − c|/N (Byrt, Bishop & Carlin 1993). */
  readonly prevalenceIndex: number;
  readonly biasIndex: number;
  readonly hints: readonly Hint[];
};

const NEEDS_A_CODING: ReadonlySet<BinaryCoefficient> = new Set(['positiveAgreement', 'jaccard']);
const NEEDS_A_GAP: ReadonlySet<BinaryCoefficient> = new Set(['negativeAgreement']);
const NEEDS_BOTH: ReadonlySet<BinaryCoefficient> = new Set(['cohenKappa', 'scottPi', 'krippendorffAlpha']);

/** Why a coefficient of these cells is undefined, or null where it is defined. */
export function whyUndefined(coefficient: BinaryCoefficient, cells: Cells): Reason | null {
  if (totalOf(cells) === 0) return 'no_units';
  const apart = cells.onlyFirst + cells.onlySecond;
  const isUncoded = cells.both + apart === 0;
  const isAllCoded = cells.neither + apart === 0;
  if (isUncoded && (NEEDS_A_CODING.has(coefficient) || NEEDS_BOTH.has(coefficient))) return 'no_coding_by_either';
  if (isAllCoded && NEEDS_A_GAP.has(coefficient)) return 'everything_coded_by_both';
  if (isAllCoded && NEEDS_BOTH.has(coefficient)) return 'no_variation';
  return null;
}

/** One coefficient of the four cells. */
export function coefficientFromCells(coefficient: BinaryCoefficient, cells: Cells): Answer {
  const reason = whyUndefined(coefficient, cells);
  if (reason !== null) return undefinedBecause(reason);
  const value = FORMULAS[coefficient](cells.both, cells.onlyFirst, cells.onlySecond, cells.neither);
  return Number.isNaN(value) ? undefinedBecause('no_variation') : { value };
}

const EXTREME = 0.05;
const APART = 0.2;

/** What to say beside the numbers: a coder who never used the code, extreme prevalence, κ and AC1 telling different stories. */
function hintsFor(cells: Cells, prevalence: number, kappa: number | null, ac1: number | null): Hint[] {
  const hints: Hint[] = [];
  const first = cells.both + cells.onlyFirst;
  const second = cells.both + cells.onlySecond;
  if ((first === 0) !== (second === 0)) hints.push('one_coder_never_used_the_code');
  if (first + second === 0) return hints;
  const isExtreme = prevalence < EXTREME || prevalence > 1 - EXTREME;
  if (isExtreme) hints.push('extreme_prevalence');
  if (isExtreme && kappa !== null && ac1 !== null && Math.abs(kappa - ac1) > APART) hints.push('kappa_and_ac1_part');
  return hints;
}

/** Everything the four cells tell. Undefined coefficients carry their reason; none is ever NaN. */
export function agreementFromCells(cells: Cells): CellAgreement {
  const units = totalOf(cells);
  const answers = Object.fromEntries(BINARY_COEFFICIENTS.map((name) => [name, coefficientFromCells(name, cells)])) as Record<
    BinaryCoefficient,
    Answer
  >;
  const per = (amount: number) => (units > 0 ? amount / units : 0);
  const prevalence = per((2 * cells.both + cells.onlyFirst + cells.onlySecond) / 2);
  return {
    ...answers,
    units,
    prevalence,
    prevalenceIndex: per(Math.abs(cells.both - cells.neither)),
    biasIndex: per(Math.abs(cells.onlyFirst - cells.onlySecond)),
    hints: hintsFor(cells, prevalence, answers.cohenKappa.value, answers.gwetAC1.value),
  };
}
