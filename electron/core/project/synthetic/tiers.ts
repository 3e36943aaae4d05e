/** How big a synthetic project is; `characters` are of each document, `depth` that of the code tree. */
export type Tier = {
  documents: number;
  characters: number;
  codes: number;
  depth: number;
  codings: number;
  coders: number;
  kind: 'interview' | 'surveyAnswer';
};

/** The sizes the program is designed for. */
export const tiers = {
  S: { documents: 15, characters: 45_000, codes: 80, depth: 3, codings: 1_500, coders: 1, kind: 'interview' },
  M: { documents: 60, characters: 60_000, codes: 200, depth: 4, codings: 12_000, coders: 2, kind: 'interview' },
  L: { documents: 200, characters: 60_000, codes: 500, depth: 5, codings: 80_000, coders: 4, kind: 'interview' },
  XL: { documents: 600, characters: 60_000, codes: 1_500, depth: 5, codings: 300_000, coders: 6, kind: 'interview' },
  huge: { documents: 1, characters: 1_000_000, codes: 200, depth: 4, codings: 20_000, coders: 2, kind: 'interview' },
  survey: { documents: 6_400, characters: 300, codes: 60, depth: 3, codings: 15_000, coders: 2, kind: 'surveyAnswer' },
} as const satisfies Record<string, Tier>;

export type TierName = keyof typeof tiers;
