import type { Hint, IntervalMethod, IntervalReason, Reason } from './answer.ts';
import type { BinaryCoefficient } from './binary/formulas.ts';
import type { ReliabilityCoefficient } from './reliability/reliability-of.ts';

/** Keys of the catalogue `statistics` for what an answer says. */
export const reasonKey = <R extends Reason>(reason: R) => `statistics.reason.${reason}` as const;
export const intervalReasonKey = <R extends IntervalReason>(reason: R) => `statistics.intervalReason.${reason}` as const;
export const hintKey = <H extends Hint>(hint: H) => `statistics.hint.${hint}` as const;
export const methodKey = <M extends IntervalMethod>(method: M) => `statistics.method.${method}` as const;
export const coefficientKey = <C extends BinaryCoefficient | ReliabilityCoefficient>(coefficient: C) =>
  `statistics.coefficient.${coefficient}` as const;
