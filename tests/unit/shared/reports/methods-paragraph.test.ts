import { describe, expect, it } from 'vitest';
import type { AgreementAnswer, AgreementQuery, Cells, Coefficient } from '#shared/contract/analysis.ts';
import type { CodeId, CoderId, DocumentId } from '#shared/model/ids.ts';
import { languages } from '#shared/model/language.ts';
import { methodsParagraph } from '#shared/reports/methods-paragraph.ts';

const value = (of: number): Coefficient => ({
  value: of,
  interval: { method: 'bootstrap-bca', level: 0.95, low: of - 0.1, high: of + 0.05 },
});
const none: Coefficient = { value: null, reason: 'no_coding_by_either' };
const coefficients = (cells: Cells, kappa: Coefficient) => ({
  cells,
  percentAgreement: value(0.9),
  positiveAgreement: value(0.6),
  negativeAgreement: value(0.9),
  jaccard: value(0.5),
  pabak: value(0.8),
  cohenKappa: kappa,
  scottPi: kappa,
  fleissKappa: value(0.66),
  krippendorffAlpha: value(0.64),
  gwetAC1: value(0.88),
  brennanPrediger: value(0.8),
});
const row = (id: number, code: string, kappa: Coefficient) => ({
  codeId: id as CodeId,
  code,
  ...coefficients({ both: 5, onlyFirst: 1, onlySecond: 1, neither: 93 }, kappa),
  hints: [],
  prevalence: 0.06,
  bias: 0,
  perDocument: [],
});

function answered(changes: Partial<AgreementAnswer> = {}): AgreementAnswer {
  return {
    unit: 'sentence',
    coders: ['Aigul', 'Boris'],
    documents: Array.from({ length: 12 }, (_, index) => ({ id: (index + 1) as DocumentId, name: `Interview ${index + 1}` })),
    leftOut: [],
    units: 1234,
    codes: [row(1, 'Ties', value(0.72)), row(2, 'Housing', value(0.41)), row(3, 'Idle', none)],
    pooled: coefficients({ both: 20, onlyFirst: 5, onlySecond: 5, neither: 1970 }, value(0.65)),
    macro: { percentAgreement: value(0.9), cohenKappa: value(0.57), krippendorffAlpha: value(0.6), gwetAC1: value(0.9), codes: 2 },
    computed: { seed: 7, resamples: 2000, intervalMethod: 'bootstrap-bca', version: '1.2.3' },
    ...changes,
  };
}
const [aigul, boris, dana] = [1, 2, 3] as CoderId[];
const pair: AgreementQuery = { coderIds: [aigul, boris] as CoderId[], unit: 'sentence' };

describe('the paragraph for the methods section', () => {
  it('says who decided what on which material, and how sure the figures are', () => {
    expect(methodsParagraph(answered(), pair, 'en')).toBe(
      [
        'Intercoder agreement between Aigul and Boris was computed on 12 documents (1,234 sentences).',
        'Only documents that every coder had worked on were included.',
        'For each code, the coders’ decisions (coded or not coded) were compared for every sentence.',
        'A unit counted as coded when any part of it was coded.',
        'Over 3 codes together (cells summed) percent agreement was 90.0% [80.0%, 95.0%], Cohen’s κ 0.65 [0.55, 0.70], Krippendorff’s α 0.64 [0.54, 0.69] and Gwet’s AC1 0.88 [0.78, 0.93].',
        'A code covered 1.3% of the units on average. With codes so rare or so common, percent agreement and AC1 are high even where coders part on much of what they coded; κ and α are therefore reported beside them.',
        'Averaged over the codes for which it is defined (2), κ was 0.57 [0.47, 0.62].',
        'By code κ ranged from 0.41 (Housing) to 0.72 (Ties).',
        'For 1 code κ is not defined (nobody used it).',
        'Brackets hold 95% intervals: bootstrap over documents, BCa, 2,000 resamples, seed 7.',
        'References: Cohen 1960; Krippendorff 2004; Gwet 2008; Efron 1987.',
        'Computed with Bailanys 1.2.3.',
      ].join(' '),
    );
  });

  it('names κ of several coders as Light’s, beside Fleiss’', () => {
    const query = { ...pair, coderIds: [aigul, boris, dana] as CoderId[] };
    const said = methodsParagraph(answered({ coders: ['Aigul', 'Boris', 'Dana'] }), query, 'en');
    expect(said).toContain('among Aigul, Boris and Dana');
    expect(said).toContain('Light’s κ (the mean of Cohen’s κ over pairs of coders) 0.65');
    expect(said).toContain('Fleiss’ κ 0.66');
    expect(said).toContain('Light 1971; Fleiss 1971');
  });

  it('compares two groups as two sides, however many are in them', () => {
    const query = { ...pair, coderIds: [aigul, dana] as CoderId[], againstIds: [boris] as CoderId[] };
    const said = methodsParagraph(answered({ coders: ['Aigul', 'Dana', 'Boris'] }), query, 'en');
    expect(said).toContain('two groups of coders (Aigul, Dana; Boris)');
    expect(said).toContain('Cohen’s κ 0.65');
    expect(said).not.toContain('Light');
  });

  it('says what segments had to share', () => {
    const query = { ...pair, unit: 'segment', overlap: 0.8 } as const;
    const said = methodsParagraph(answered({ unit: 'segment' }), query, 'en');
    expect(said).toContain('at least 80% of their union');
    expect(said).toContain('References: Brennan & Prediger 1981; Efron 1987.');
    expect(said).not.toContain('κ');
  });

  it('leaves nothing untranslated and nothing unfilled', () => {
    for (const language of languages) {
      for (const unit of ['character', 'codeUnit', 'token', 'sentence', 'paragraph', 'turn', 'document', 'segment'] as const) {
        const said = methodsParagraph(answered({ unit }), { ...pair, unit, hierarchy: 'roll-up', allDocuments: true }, language);
        expect(said).not.toMatch(/agreement\.|\{\{|undefined|NaN/);
      }
    }
    expect(methodsParagraph(answered(), pair, 'ru')).toContain('для каждого предложения');
    expect(methodsParagraph(answered(), pair, 'kk')).toContain('Кодтаушылар (Aigul және Boris) келісімі');
  });
});
