import { create } from 'zustand';
import type { Level } from '#shared/statistics/ratings/metrics.ts';
import type { WeightName } from '#shared/statistics/ratings/weights.ts';
import type { FirstRow } from '#shared/statistics/reliability/ratings-rows.ts';

/** More rows than this stay out of the text field: it would be slow, and nobody reads them there. */
export const mostShownRows = 2_000;

export interface CalculatorState {
  /** Whether it stands in a window of its own. */
  isOpen: boolean;
  text: string;
  /** A table from a file that is too long for the text field; it takes the place of the text. */
  large: { name: string; cells: string[][] } | null;
  /** Grows with every change of the ratings, so that a long table need not be compared. */
  version: number;
  level: Level;
  weights: WeightName | 'auto';
  categories: string;
  firstRow: FirstRow;
  change: (state: Partial<Pick<CalculatorState, 'isOpen' | 'level' | 'weights' | 'categories' | 'firstRow'>>) => void;
  setText: (text: string) => void;
  setLarge: (large: CalculatorState['large']) => void;
}

/** What has been pasted and chosen stays while the program runs, in the tab and in the window alike. */
export const useCalculator = create<CalculatorState>()((set) => ({
  isOpen: false,
  text: '',
  large: null,
  version: 0,
  level: 'nominal',
  weights: 'auto',
  categories: '',
  firstRow: 'auto',
  change: (state) => set(state),
  setText: (text) => set(({ version }) => ({ text, large: null, version: version + 1 })),
  setLarge: (large) => set(({ version }) => ({ large, version: version + 1 })),
}));

/** Krippendorff (2011): twelve units, four coders, five categories, some ratings missing. α = 0.743. */
export const exampleRatings = [
  ['A', 'B', 'C', 'D'],
  ['1', '1', '', '1'],
  ['2', '2', '3', '2'],
  ['3', '3', '3', '3'],
  ['3', '3', '3', '3'],
  ['2', '2', '2', '2'],
  ['1', '2', '3', '4'],
  ['4', '4', '4', '4'],
  ['1', '1', '2', '1'],
  ['2', '2', '2', '2'],
  ['', '5', '5', '5'],
  ['', '', '1', '1'],
  ['', '3', '', ''],
]
  .map((row) => row.join('\t'))
  .join('\n');
