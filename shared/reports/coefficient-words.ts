import type { AgreementAnswer, Coefficient } from '#shared/contract/analysis.ts';
import { isMessageKey } from '#shared/i18n/catalogue.ts';
import { formatInterval, formatPercent } from '#shared/i18n/format.ts';
import type { Translate } from '#shared/i18n/translator.ts';
import type { Language } from '#shared/model/language.ts';

/** Coefficients of a row of the agreement table, in the order in which people read them. */
export const rowCoefficients = [
  'percentAgreement',
  'positiveAgreement',
  'negativeAgreement',
  'cohenKappa',
  'scottPi',
  'fleissKappa',
  'krippendorffAlpha',
  'gwetAC1',
  'brennanPrediger',
  'pabak',
  'jaccard',
] as const;
export type RowCoefficient = (typeof rowCoefficients)[number];

/** The sentence of a reason, an interval reason or a hint; empty where the catalogue has none. */
export function sentenceFor(kind: 'reason' | 'intervalReason' | 'hint', name: string, t: Translate): string {
  const key = `statistics.${kind}.${name}`;
  return isMessageKey(key) ? t(key) : '';
}

/** What a note of a coefficient says, whichever of the two lists it is from. */
export const noteSentence = (note: string, t: Translate): string => sentenceFor('intervalReason', note, t) || sentenceFor('hint', note, t);

/** Why, in a few words: `nobody used it`. */
export function undefinedInFewWords(reason: string | undefined, t: Translate): string {
  const key = `agreement.why.${reason}`;
  return isMessageKey(key) ? t(key) : t('agreement.text.none');
}

/** A few words for a cell of a table: `not defined: nobody used it`. */
export function undefinedInShort(reason: string | undefined, t: Translate): string {
  return isMessageKey(`agreement.why.${reason}`)
    ? t('agreement.notDefined', { reason: undefinedInFewWords(reason, t) })
    : t('agreement.text.none');
}

/** `0.71 [0.63, 0.78]`, or that it is not defined. */
export function inFigures({ value, interval }: Coefficient, language: Language, t: Translate): string {
  return value === null ? t('agreement.text.none') : formatInterval(language, value, interval ? [interval.low, interval.high] : null);
}

/** The same as a per cent: `92.3% [90.1%, 94.0%]`. */
export function inPercent({ value, interval }: Coefficient, language: Language, t: Translate): string {
  if (value === null) return t('agreement.text.none');
  const between = language === 'en' ? ', ' : '; ';
  const percent = (share: number): string => formatPercent(language, share, 1);
  return interval ? `${percent(value)} [${percent(interval.low)}${between}${percent(interval.high)}]` : percent(value);
}

/** How the intervals were made, in words. */
export function intervalMethod({ computed, documents }: Pick<AgreementAnswer, 'computed' | 'documents'>, t: Translate): string {
  const method = computed.intervalMethod;
  if (method === 'none') return t('agreement.method.none');
  const values = { resamples: computed.resamples, seed: String(computed.seed) };
  const words = method === 'bootstrap-bca' ? t('agreement.method.bootstrap-bca', values) : t('agreement.method.jackknife-t');
  return documents.length === 1 ? `${methodOfBlocks(method, t)} ${t('agreement.method.blocks')}` : words;
}

const methodOfBlocks = (method: string, t: Translate): string =>
  method === 'bootstrap-bca' ? t('statistics.method.bootstrap-bca') : t('statistics.method.jackknife-t');

/** `12,345 characters`. */
export const countedUnits = (unit: AgreementAnswer['unit'], count: number, t: Translate): string => t(`agreement.count.${unit}`, { count });
