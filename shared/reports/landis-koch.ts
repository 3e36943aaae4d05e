const limits = [
  { below: 0, word: 'poor' },
  { below: 0.21, word: 'slight' },
  { below: 0.41, word: 'fair' },
  { below: 0.61, word: 'moderate' },
  { below: 0.81, word: 'substantial' },
] as const;
export type LandisKochWord = (typeof limits)[number]['word'] | 'almostPerfect';

/** The word of Landis & Koch 1977 (Biometrics 33, p. 165) for a κ as it is printed, with two decimals. A convention: shown on request only. */
export function landisKochWord(kappa: number): LandisKochWord {
  const printed = Math.round(kappa * 100) / 100;
  return limits.find(({ below }) => printed < below)?.word ?? 'almostPerfect';
}
