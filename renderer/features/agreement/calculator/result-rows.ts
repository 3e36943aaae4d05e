import type { Words } from '#renderer/i18n/use-words.ts';
import type { Coefficient } from '#shared/contract/analysis.ts';
import { inFigures, sentenceFor } from '#shared/reports/coefficient-words.ts';
import type { Answer } from '#shared/statistics/answer.ts';
import { RELIABILITY_COEFFICIENTS, type Reliability, type ReliabilityCoefficient } from '#shared/statistics/reliability/reliability-of.ts';

export interface ResultRow {
  id: ReliabilityCoefficient;
  name: string;
  of: Coefficient;
  /** `0.71 [0.63, 0.78]`, or that it is not defined. */
  said: string;
  /** Why it is not defined, why it has no interval, or how that was made. */
  note: string;
}

/** Weighted coefficients say which weights they have. */
const weighted: ReadonlySet<ReliabilityCoefficient> = new Set(['weightedKappa', 'gwetAC2']);

export function resultRows(answer: Reliability, { t, language }: Words): ResultRow[] {
  return RELIABILITY_COEFFICIENTS.map((id): ResultRow => {
    const found = answer[id];
    const name = t(`statistics.coefficient.${id}`);
    const of = toCoefficient(found);
    const parts = found.value === null ? [sentenceFor('reason', found.reason, t)] : notesOf(found, t);
    if (weighted.has(id) && found.value !== null && answer.weights !== 'custom') parts.push(t(`agreement.calc.weights.${answer.weights}`));
    return { id, name, of, said: inFigures(of, language, t), note: parts.join('; ') };
  });
}

function notesOf({ interval, intervalReason, hints = [] }: Answer & { value: number }, t: Words['t']): string[] {
  const words = hints.map((hint) => sentenceFor('hint', hint, t));
  if (interval) return [t(`statistics.method.${interval.method}`), ...words];
  return intervalReason ? [sentenceFor('intervalReason', intervalReason, t), ...words] : words;
}

function toCoefficient(found: Answer): Coefficient {
  if (found.value === null) return { value: null, reason: found.reason };
  const { value, se, interval } = found;
  return { value, ...(se === undefined ? {} : { se }), ...(interval === undefined ? {} : { interval: { ...interval } }) };
}

/** A line a coefficient, to paste into a text. */
export const inLines = (rows: readonly ResultRow[]): string[] =>
  rows.map(({ name, said, of, note }) => (of.value === null ? `${name}: ${said}. ${note}` : `${name} = ${said}`));
