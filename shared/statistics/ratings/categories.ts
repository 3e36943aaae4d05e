import type { Reason } from '../answer.ts';

export type Label = string | number;

/** The categories of a study in their order: declared ones as declared (numbers ascending), otherwise the used ones sorted. */
export interface Categories {
  /** null for a category of which only the existence was declared. */
  readonly labels: readonly (Label | null)[];
  /** Numbers to weigh distances with: the labels if all are numbers, else 1…q; NaN for an unnamed category. */
  readonly values: readonly number[];
  readonly isNumeric: boolean;
  readonly indexOf: ReadonlyMap<Label, number>;
}

/** What was declared: the labels, or only how many there are. */
export type Declared = readonly Label[] | number;

const byNumberThenText = (a: Label, b: Label): number => {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  if (typeof a === 'string' && typeof b === 'string') return a < b ? -1 : Number(a > b);
  return typeof a === 'number' ? -1 : 1;
};

const isNumber = (label: Label): label is number => typeof label === 'number';

/** Fills up to a declared number of categories: 1…q or 0…q−1 where the used ones are such numbers, else with unnamed ones. */
function fillUp(used: readonly Label[], count: number): readonly (Label | null)[] {
  for (const first of [1, 0]) {
    const isInside = (label: Label) => isNumber(label) && Number.isInteger(label) && label >= first && label < first + count;
    if (used.every(isInside)) return Array.from({ length: count }, (_, i) => first + i);
  }
  return [...used, ...new Array<null>(count - used.length).fill(null)];
}

/** Joins what was used with what was declared; a reason where they contradict each other. */
export function createCategories(used: Iterable<Label>, declared?: Declared): Categories | Reason {
  const sorted = [...new Set(used)].sort(byNumberThenText);
  let labels: readonly (Label | null)[] = sorted;
  if (typeof declared === 'number') {
    if (sorted.length > declared) return 'fewer_categories_declared_than_used';
    labels = fillUp(sorted, declared);
  } else if (declared !== undefined) {
    const known = new Set(declared);
    if (sorted.some((label) => !known.has(label))) return 'undeclared_category';
    labels = [...known].every(isNumber) ? [...known].sort(byNumberThenText) : [...known];
  }
  const isNumeric = labels.every((label) => label === null || isNumber(label)) && labels.some((label) => label !== null);
  const indexOf = new Map<Label, number>();
  const values = labels.map((label, index) => {
    if (label === null) return Number.NaN;
    indexOf.set(label, index);
    return isNumber(label) && isNumeric ? label : index + 1;
  });
  return { labels, values, isNumeric, indexOf };
}
