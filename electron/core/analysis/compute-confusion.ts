import { scopeOf, shownSets } from '#core/analysis/agreement-counting.ts';
import type { AgreementInput, Progress } from '#core/analysis/analysis-input.ts';
import type { ScaleCache } from '#core/analysis/unit-scales.ts';
import { addToConfusion, type ConfusionOptions, forEachStretch, type Stretch } from '#shared/segments/confusion.ts';
import { plainScale } from '#shared/text/units.ts';

/** `parentId` undefined: the group that is confused most. */
export type ConfusionInput = AgreementInput & { parentId: number | null | undefined };
export type ConfusionResult = {
  groups: { parentId: number | null; codes: number; confused: number }[];
  parentId: number | null;
  codes: number[];
  /** Rows and columns in the order of `codes`, with one more for "nothing in its place". */
  cells: number[][];
};
export type ConfusedInput = AgreementInput & { a: number | null; b: number | null };
export type ConfusedPassage = { document: number; start: number; end: number };

/** Which codes of the same parent the first two raters use for each other. */
export function computeConfusion(input: ConfusionInput, scales: ScaleCache, progress: Progress): ConfusionResult {
  const { options, parents } = siblingGroups(input);
  const tables = new Map<number, Float64Array>();
  const { sets, groups } = options;
  const members = Map.groupBy(sets.keys(), (set) => groups[set] ?? 0);
  const placeInGroup = new Map<number, number>([...members.values()].flatMap((own) => own.map((set, at): [number, number] => [set, at])));
  const within = (list: readonly number[]): number[] => list.map((set) => placeInGroup.get(set) ?? 0);
  const scope = scopeOf(input, scales);
  progress(0.5);
  forEachStretch(input.table, scope, options, (stretch) => {
    const size = members.get(stretch.group)?.length ?? 0;
    const cells = tables.get(stretch.group) ?? new Float64Array((size + 1) ** 2);
    tables.set(stretch.group, cells);
    const { agreed, onlyFirst, onlySecond } = stretch;
    addToConfusion(cells, size, { ...stretch, agreed: within(agreed), onlyFirst: within(onlyFirst), onlySecond: within(onlySecond) });
  });
  const listed = [...members]
    .map(([group, own]) => ({
      group,
      parentId: parents[group] ?? null,
      codes: own.length,
      confused: confusedIn(tables.get(group), own.length),
    }))
    .filter(({ codes }) => codes > 1)
    .sort((a, b) => b.confused - a.confused);
  const chosen = input.parentId === undefined ? listed[0] : listed.find(({ parentId }) => parentId === input.parentId);
  const own = chosen ? (members.get(chosen.group) ?? []) : [];
  const cells = (chosen && tables.get(chosen.group)) ?? new Float64Array((own.length + 1) ** 2);
  return {
    groups: listed.map(({ group: _, ...rest }) => rest),
    parentId: chosen?.parentId ?? null,
    codes: own.map((set) => sets[set]?.code ?? 0),
    cells: Array.from({ length: own.length + 1 }, (_, row) => [...cells.subarray(row * (own.length + 1), (row + 1) * (own.length + 1))]),
  };
}

/** Units where one code stands against another. */
function confusedIn(cells: Float64Array | undefined, size: number): number {
  let sum = 0;
  for (let row = 0; row < size; row += 1)
    for (let column = 0; column < size; column += 1) if (row !== column) sum += cells?.[row * (size + 1) + column] ?? 0;
  return sum;
}

function siblingGroups(input: AgreementInput): { options: ConfusionOptions; parents: (number | null)[] } {
  const [first = [], second = []] = input.raters;
  const sets = shownSets(input);
  const parentOf = new Map(input.codes.map(({ id, parentId }) => [id, parentId]));
  const parents = [...new Set(sets.map(({ code }) => parentOf.get(code) ?? null))];
  const groups = sets.map(({ code }) => parents.indexOf(parentOf.get(code) ?? null));
  return { options: { first, second, sets, groups, coverage: input.coverage, allDocuments: input.allDocuments }, parents };
}

/** The passages of one cell, longest first: in code units, as they stand in the text. */
export function computeConfused(input: ConfusedInput): ConfusedPassage[] {
  const parentOf = new Map(input.codes.map(({ id, parentId }) => [id, parentId]));
  const parent = parentOf.get(input.a ?? input.b ?? -1);
  const siblings = input.codes.filter(({ parentId }) => parentId === parent).map(({ id }) => id);
  const wanted = new Set(input.shown);
  const { options } = siblingGroups({ ...input, shown: siblings.filter((id) => wanted.has(id)) });
  const scope = input.documents.map(({ id, doneBy }) => ({ document: id, doneBy, scale: plainScale(2 ** 31 - 1) }));
  const [a, b] = [input.a, input.b].map((code) => options.sets.findIndex((set) => set.code === code));
  const found: ConfusedPassage[] = [];
  forEachStretch(input.table, scope, options, (stretch) => {
    if (!isInCell(stretch, a ?? -1, b ?? -1)) return;
    const document = scope[stretch.document]?.document ?? 0;
    const last = found.at(-1);
    if (last?.document === document && last.end === stretch.start) last.end = stretch.end;
    else found.push({ document, start: stretch.start, end: stretch.end });
  });
  return found.sort((x, y) => y.end - y.start - (x.end - x.start));
}

/** `a` or `b` −1: nothing in its place. */
function isInCell({ agreed, onlyFirst, onlySecond }: Stretch, a: number, b: number): boolean {
  if (a === b) return agreed.includes(a);
  if (a < 0) return onlyFirst.length === 0 && onlySecond.includes(b);
  if (b < 0) return onlySecond.length === 0 && onlyFirst.includes(a);
  return onlyFirst.includes(a) && onlySecond.includes(b);
}
