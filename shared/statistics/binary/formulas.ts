/**
 * Every two-coder coefficient as a function of the four cells a (both), b (only first), c (only second), d (neither); NaN where undefined.
 * Plain numbers in and out: these run millions of times in a bootstrap. κ and π are written with whole-number products,
 * so that κ is exactly 0 where one coder never used the code.
 */
export type Formula = (a: number, b: number, c: number, d: number) => number;

const ratio = (up: number, down: number) => (down > 0 ? up / down : Number.NaN);

export const FORMULAS = {
  /** (a + d)/N */
  percentAgreement: (a, b, c, d) => ratio(a + d, a + b + c + d),
  /** 2a/(2a + b + c) (Cicchetti & Feinstein 1990); Dice's coefficient (1945), and Holsti's (1969): 2M over the decisions of both coders. */
  positiveAgreement: (a, b, c) => ratio(2 * a, 2 * a + b + c),
  /** 2d/(2d + b + c) (Cicchetti & Feinstein 1990) */
  negativeAgreement: (_a, b, c, d) => ratio(2 * d, 2 * d + b + c),
  /** a/(a + b + c) (Jaccard 1901) */
  jaccard: (a, b, c) => ratio(a, a + b + c),
  /** 2po − 1 (Byrt, Bishop & Carlin 1993); Brennan & Prediger's coefficient for two categories. */
  pabak: (a, b, c, d) => ratio(a + d - b - c, a + b + c + d),
  /** Cohen (1960): 2(ad − bc)/((a+b)(b+d) + (a+c)(c+d)) */
  cohenKappa: (a, b, c, d) => ratio(2 * (a * d - b * c), (a + b) * (b + d) + (a + c) * (c + d)),
  /** Scott (1955), Fleiss' κ of two coders: (4ad − (b+c)²)/((2a+b+c)(2d+b+c)) */
  scottPi: (a, b, c, d) => ratio(4 * a * d - (b + c) * (b + c), (2 * a + b + c) * (2 * d + b + c)),
  /** Krippendorff (2004): 1 − (2N−1)(b+c)/((2a+b+c)(2d+b+c)) */
  krippendorffAlpha: (a, b, c, d) => {
    const chance = (2 * a + b + c) * (2 * d + b + c);
    return chance > 0 ? 1 - ((2 * (a + b + c + d) - 1) * (b + c)) / chance : Number.NaN;
  },
  /** Gwet (2008), two categories declared: pe = 2π(1−π) */
  gwetAC1: (a, b, c, d) => {
    const n = a + b + c + d;
    const chance = ((2 * a + b + c) * (2 * d + b + c)) / (2 * n);
    return n > 0 ? (a + d - chance) / (n - chance) : Number.NaN;
  },
} as const satisfies Record<string, Formula>;

export type BinaryCoefficient = keyof typeof FORMULAS;

export const BINARY_COEFFICIENTS = Object.keys(FORMULAS) as readonly BinaryCoefficient[];
