import type { AgreementAnswer, AgreementQuery, AgreementRow } from '#shared/contract/analysis.ts';
import { formatNumber, formatPercent } from '#shared/i18n/format.ts';
import { createTranslator, type Translate } from '#shared/i18n/translator.ts';
import type { Language } from '#shared/model/language.ts';
import { sourceOf } from '#shared/reports/agreement-formulas.ts';
import { inFigures, inPercent, intervalMethod, undefinedInFewWords } from '#shared/reports/coefficient-words.ts';
import { type Sides, sidesOf } from '#shared/reports/compared-sides.ts';

interface Told {
  answer: AgreementAnswer;
  query: AgreementQuery;
  sides: Sides;
  language: Language;
  t: Translate;
}

/** A paragraph for the methods section of an article, with the figures of the answer, in a language of its own. */
export function methodsParagraph(answer: AgreementAnswer, query: AgreementQuery, language: Language): string {
  const t = createTranslator(language);
  const told: Told = { answer, query, sides: sidesOf(answer.coders, query), language, t };
  const results = answer.unit === 'segment' ? segmentSentences(told) : resultSentences(told);
  const program = t('agreement.text.program', { version: answer.computed.version });
  return [...scopeSentences(told), ...ruleSentences(told), ...results, ...intervalSentences(told), sourceSentence(told), program].join(' ');
}

function scopeSentences({ answer, query, sides, t }: Told): string[] {
  const counts = {
    documents: t('agreement.someDocuments', { count: answer.documents.length }),
    units: t(`agreement.count.${answer.unit}`, { count: answer.units }),
  };
  const of = sides.kind === 'many' ? { coders: listed(answer.coders, t) } : { ...sides, coders: t('agreement.against', sides) };
  const scope = t(`agreement.text.scope.${sides.kind}`, { ...of, ...counts });
  return [scope, t(query.allDocuments ? 'agreement.text.scopeAll' : 'agreement.text.scopeWorked')];
}

/** `A, B and C`. */
function listed(names: readonly string[], t: Translate): string {
  const second = names.at(-1) ?? '';
  return names.length < 2 ? second : t('agreement.against', { first: names.slice(0, -1).join(', '), second });
}

function ruleSentences({ answer: { unit }, query, language, t }: Told): string[] {
  const sentences: string[] = [];
  if (unit === 'segment') sentences.push(t('agreement.text.segment', { overlap: formatPercent(language, query.overlap ?? 0.9) }));
  else sentences.push(t('agreement.text.unit', { each: t(`agreement.text.each.${unit}`) }));
  if (unit !== 'segment' && unit !== 'character' && unit !== 'codeUnit') sentences.push(t(`agreement.text.${query.coverage ?? 'any'}`));
  if (query.hierarchy === 'roll-up' || query.hierarchy === 'children') sentences.push(t(`agreement.text.${query.hierarchy}`));
  return sentences;
}

function segmentSentences({ answer: { pooled, codes }, language, t }: Told): string[] {
  const percent = inPercent(pooled.percentAgreement, language, t);
  const bp = inFigures(pooled.brennanPrediger, language, t);
  return [t('agreement.text.pooledSegments', { codes: t('agreement.someCodes', { count: codes.length }), percent, bp })];
}

function resultSentences(told: Told): string[] {
  const { answer, sides, language, t } = told;
  const { pooled, macro, codes } = answer;
  const figures = (name: 'cohenKappa' | 'fleissKappa' | 'krippendorffAlpha' | 'gwetAC1') => inFigures(pooled[name], language, t);
  const sentences = [
    t(sides.kind === 'many' ? 'agreement.text.pooledMany' : 'agreement.text.pooled', {
      codes: t('agreement.someCodes', { count: codes.length }),
      percent: inPercent(pooled.percentAgreement, language, t),
      kappa: figures('cohenKappa'),
      fleiss: figures('fleissKappa'),
      alpha: figures('krippendorffAlpha'),
      ac1: figures('gwetAC1'),
    }),
    ...prevalenceSentence(told),
  ];
  if (macro.cohenKappa.value !== null) {
    sentences.push(t('agreement.text.macro', { kappa: inFigures(macro.cohenKappa, language, t), defined: macro.codes }));
  }
  return [...sentences, ...rangeSentences(codes, told)];
}

const [rare, common, apart] = [0.05, 0.95, 0.2];

/** Why percent agreement and AC1 are so high, where the codes lie on very little of the text, or on nearly all of it. */
function prevalenceSentence({ answer: { pooled }, language, t }: Told): string[] {
  const { both, onlyFirst, onlySecond, neither } = pooled.cells;
  const decisions = 2 * (both + onlyFirst + onlySecond + neither);
  const share = decisions === 0 ? Number.NaN : (2 * both + onlyFirst + onlySecond) / decisions;
  const [kappa, ac1] = [pooled.cohenKappa.value, pooled.gwetAC1.value];
  if (kappa === null || ac1 === null || Math.abs(ac1 - kappa) <= apart || (share >= rare && share <= common)) return [];
  return [t('agreement.text.prevalence', { share: formatPercent(language, share, 1) })];
}

function rangeSentences(codes: readonly AgreementRow[], { language, t }: Told): string[] {
  const defined = codes
    .flatMap(({ code, cohenKappa }) => (cohenKappa.value === null ? [] : [{ code, value: cohenKappa.value }]))
    .sort((a, b) => a.value - b.value);
  const [lowest, highest] = [defined[0], defined.at(-1)];
  const sentences: string[] = [];
  if (lowest && highest && defined.length > 1) {
    const figure = (value: number): string => formatNumber(language, value, 2);
    const range = { low: figure(lowest.value), lowCode: lowest.code, high: figure(highest.value), highCode: highest.code };
    sentences.push(t('agreement.text.range', range));
  }
  const missing = codes.filter(({ cohenKappa }) => cohenKappa.value === null);
  if (missing.length === 0) return sentences;
  const byReason = [...Map.groupBy(missing, ({ cohenKappa }) => undefinedInFewWords(cohenKappa.reason, t))];
  const reasons = byReason.map(([reason, rows]) => (byReason.length === 1 ? reason : `${reason}: ${formatNumber(language, rows.length)}`));
  return [...sentences, t('agreement.text.undefined', { count: missing.length, reasons: reasons.join('; ') })];
}

function intervalSentences({ answer, t }: Told): string[] {
  return answer.computed.intervalMethod === 'none' ? [] : [t('agreement.text.interval', { method: intervalMethod(answer, t) })];
}

/** Whom the coefficients and their intervals are from, as a list of references needs it. */
function sourceSentence({ answer, sides, t }: Told): string {
  const named =
    answer.unit === 'segment'
      ? (['brennanPrediger'] as const)
      : sides.kind === 'many'
        ? (['lightKappa', 'fleissKappa', 'krippendorffAlpha', 'gwetAC1'] as const)
        : (['cohenKappa', 'krippendorffAlpha', 'gwetAC1'] as const);
  const interval = answer.computed.intervalMethod === 'bootstrap-bca' ? ['Efron 1987'] : [];
  return t('agreement.text.sources', { sources: [...named.map(sourceOf), ...interval].join('; ') });
}
