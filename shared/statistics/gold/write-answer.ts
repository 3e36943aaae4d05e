import { type Answer, type Interval, isDefined, type Reason } from '../answer.ts';
import { normalInterval } from '../uncertainty/interval.ts';
import type { GoldCase } from './case.ts';

export const boundsOf = (interval: Interval | null | undefined): [number, number] | null =>
  interval ? [interval.low, interval.high] : null;

/** The confidence level asked for, .95 unless said. */
export function confidenceOf({ params }: GoldCase): number {
  for (const name of ['confidence', 'confidence_level', 'conf_level', 'conf', 'conflev', 'ci_level']) {
    const level = params[name];
    if (typeof level === 'number' && level > 0 && level < 1) return level;
  }
  return 0.95;
}

export const undefinedResult = (reason: Reason): Record<string, unknown> => ({ value: null, se: null, ci: null, reason });

/** Without declared categories a single used one is a lack of variation. */
export const reasonFor = ({ params }: GoldCase, reason: Reason): Reason =>
  reason === 'one_category_declared' && params.categories === undefined ? 'no_variation' : reason;

/** value, se, ci and the details by their own names; a null value with its reason, a missing SE with its reason. */
export function toResult<Details extends object>(
  gold: GoldCase,
  answer: Answer<Details>,
  details: readonly (keyof Details & string)[],
): Record<string, unknown> {
  const out: Record<string, unknown> = {};
  for (const name of details) {
    const detail = answer[name];
    if (detail !== undefined) out[name] = detail;
  }
  if (!isDefined(answer)) return { ...undefinedResult(reasonFor(gold, answer.reason)), ...out };
  const { value, se, interval } = answer;
  if (se === undefined) return { value, ...out, se: null, ci: null, reason_se: 'n<2' };
  const asked = gold.params.ci_method === 'normal' ? normalInterval(value, se, confidenceOf(gold)) : interval;
  return { value, ...out, se, ci: boundsOf(asked) };
}
