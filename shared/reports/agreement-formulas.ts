import type { AnalysisUnit } from '#shared/contract/analysis.ts';
import type { Sides } from '#shared/reports/compared-sides.ts';

/** What each coefficient is, in the four cells, and whom it is from: the same in every language. */
export const formulas = [
  { coefficient: 'percentAgreement', formula: '(a + d) / N', source: '' },
  { coefficient: 'cohenKappa', formula: '2(ad − bc) / ((a+b)(b+d) + (a+c)(c+d))', source: 'Cohen 1960' },
  { coefficient: 'lightKappa', formula: 'Σκᵢⱼ / (m(m−1)/2), i < j ≤ m', source: 'Light 1971' },
  { coefficient: 'krippendorffAlpha', formula: '1 − (2N−1)(b+c) / ((2a+b+c)(2d+b+c))', source: 'Krippendorff 2004' },
  { coefficient: 'gwetAC1', formula: '(po − 2π(1−π)) / (1 − 2π(1−π)), π = (2a+b+c)/2N', source: 'Gwet 2008' },
  { coefficient: 'scottPi', formula: '(4ad − (b+c)²) / ((2a+b+c)(2d+b+c))', source: 'Scott 1955' },
  { coefficient: 'fleissKappa', formula: '(p̄o − p̄e) / (1 − p̄e)', source: 'Fleiss 1971' },
  { coefficient: 'brennanPrediger', formula: '(po − 1/q) / (1 − 1/q), q = 2', source: 'Brennan & Prediger 1981' },
  { coefficient: 'pabak', formula: '2(a + d)/N − 1', source: 'Byrt, Bishop & Carlin 1993' },
  { coefficient: 'positiveAgreement', formula: '2a / (2a + b + c)', source: 'Dice 1945; Holsti 1969' },
  { coefficient: 'negativeAgreement', formula: '2d / (2d + b + c)', source: 'Cicchetti & Feinstein 1990' },
  { coefficient: 'jaccard', formula: 'a / (a + b + c)', source: 'Jaccard 1901' },
] as const;

/** Whom a coefficient is from, as a year stands in a text: `Cohen 1960`. */
export const sourceOf = (coefficient: (typeof formulas)[number]['coefficient']): string =>
  formulas.find((one) => one.coefficient === coefficient)?.source ?? '';

export const intervalSources = 'Efron 1987 (BCa); Davison & Hinkley 1997; Efron & Tibshirani 1993';

interface Formula {
  coefficient: (typeof formulas)[number]['coefficient'];
  formula: string;
  source: string;
}

/** Those that are shown: segments know two only, and a mean over pairs of coders needs more than one pair. */
export function formulasFor(unit: AnalysisUnit, { kind }: Sides): readonly Formula[] {
  if (unit !== 'segment') return formulas.filter(({ coefficient }) => kind === 'many' || coefficient !== 'lightKappa');
  return [
    { coefficient: 'percentAgreement', formula: 'a / (a + b + c)', source: '' },
    { coefficient: 'brennanPrediger', formula: '(po − 1/q) / (1 − 1/q), q = Σ codes', source: sourceOf('brennanPrediger') },
  ];
}
