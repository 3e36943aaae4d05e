import type { AgreementAnswer, AgreementQuery, AgreementRow } from '#shared/contract/analysis.ts';
import { formatNumber, formatPercent } from '#shared/i18n/format.ts';
import { createTranslator, type Translate } from '#shared/i18n/translator.ts';
import type { Language } from '#shared/model/language.ts';
import { countedUnits, inFigures, inPercent, intervalMethod } from '#shared/reports/coefficient-words.ts';

/** A paragraph for the methods section of an article, with the figures of the answer, in a language of its own. */
export function methodsParagraph(answer: AgreementAnswer, query: AgreementQuery, language: Language): string {
  const t = createTranslator(language);
  return [scopeSentence(answer, query, t), ...ruleSentences(answer, query, language, t), ...resultSentences(answer, language, t)].join(' ');
}

function scopeSentence(answer: AgreementAnswer, query: AgreementQuery, t: Translate): string {
  return t(query.allDocuments ? 'agreement.text.scopeAll' : 'agreement.text.scope', {
    coders: namesOf(answer, query),
    documents: t('agreement.someDocuments', { count: answer.documents.length }),
    units: countedUnits(answer.unit, answer.units, t),
  });
}

/** `Aigul and Boris`; of two groups, `Aigul, Boris — Dana`. */
function namesOf({ coders }: AgreementAnswer, { coderIds, againstIds }: AgreementQuery): string {
  if (!againstIds) return coders.join(', ');
  return `${coders.slice(0, coderIds.length).join(', ')} — ${coders.slice(coderIds.length).join(', ')}`;
}

function ruleSentences({ unit }: AgreementAnswer, query: AgreementQuery, language: Language, t: Translate): string[] {
  const sentences: string[] = [];
  if (unit === 'segment') sentences.push(t('agreement.text.segment', { overlap: formatPercent(language, query.overlap ?? 0.9) }));
  else if (unit !== 'character' && unit !== 'codeUnit') sentences.push(t(`agreement.text.${query.coverage ?? 'any'}`));
  if (query.hierarchy === 'roll-up' || query.hierarchy === 'children') sentences.push(t(`agreement.text.${query.hierarchy}`));
  return sentences;
}

function resultSentences(answer: AgreementAnswer, language: Language, t: Translate): string[] {
  const { pooled, macro, codes, unit } = answer;
  const codesCount = t('agreement.someCodes', { count: codes.length });
  const percent = inPercent(pooled.percentAgreement, language, t);
  const program = t('agreement.text.program', { version: answer.computed.version });
  if (unit === 'segment') {
    return [
      t('agreement.text.pooledSegments', { codes: codesCount, percent, bp: inFigures(pooled.brennanPrediger, language, t) }),
      program,
    ];
  }
  const many = answer.coders.length > 2;
  const sentences = [
    t(many ? 'agreement.text.pooledMany' : 'agreement.text.pooled', {
      codes: codesCount,
      percent,
      kappa: inFigures(many ? pooled.fleissKappa : pooled.cohenKappa, language, t),
      alpha: inFigures(pooled.krippendorffAlpha, language, t),
      ac1: inFigures(pooled.gwetAC1, language, t),
    }),
  ];
  if (macro.cohenKappa.value !== null) {
    const mean = { kappa: inFigures(macro.cohenKappa, language, t), codes: t('agreement.macroOf', { count: macro.codes }) };
    sentences.push(t('agreement.text.macro', mean));
  }
  sentences.push(...rangeSentences(codes, language, t));
  if (answer.computed.intervalMethod !== 'none') sentences.push(t('agreement.text.interval', { method: intervalMethod(answer, t) }));
  return [...sentences, program];
}

function rangeSentences(codes: readonly AgreementRow[], language: Language, t: Translate): string[] {
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
  const missing = codes.length - defined.length;
  if (missing > 0) sentences.push(t('agreement.text.undefined', { count: missing }));
  return sentences;
}
