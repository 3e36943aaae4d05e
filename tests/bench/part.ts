import type { Figure } from './measure.ts';

export type Bench = {
  /** A folder for projects, gone afterwards. */
  folder: string;
  /** How many runs a median is over. */
  runs: number;
  quick: boolean;
  add: (figure: Figure) => void;
};

/** One group of figures. */
export type Part = (bench: Bench) => Promise<void>;
