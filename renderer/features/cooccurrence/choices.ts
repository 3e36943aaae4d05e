import type { z } from 'zod';
import { create } from 'zustand';
import { useSession } from '#renderer/state/session.ts';
import type { Adjustment, CooccurrenceQuery, Relation } from '#shared/contract/analysis.ts';
import type { Code } from '#shared/model/code.ts';
import { subtreeOf } from '#shared/model/code-tree.ts';
import type { CodeId, CoderId, DocumentId } from '#shared/model/ids.ts';

export type RelationName = z.infer<typeof Relation>;
export const relations = [
  'overlap',
  'near',
  'inside',
  'encloses',
  'before',
  'after',
  'paragraph',
  'turn',
  'sentence',
  'document',
  'case',
] as const satisfies readonly RelationName[];
export const reachUnits = ['character', 'token', 'paragraph'] as const;
export const coderModes = ['union', 'perCoder', 'across'] as const;
export const measures = ['count', 'cCoefficient', 'jaccardCharacters', 'lift', 'adjustedP'] as const;
export const adjustments = ['holm', 'benjamini-hochberg'] as const satisfies readonly Adjustment[];
export type Measure = (typeof measures)[number];
export const tabs = ['map', 'table', 'network'] as const;
export type CooccurrenceTab = (typeof tabs)[number];
/** Which codes are compared: all, those of one branch, or some in the rows with some in the columns. */
export const codeChoices = ['all', 'branch', 'matrix'] as const;

/** Empty lists of coders, documents, rows and columns mean all. */
export interface Choices {
  relation: RelationName;
  /** The reach of near, before and after; null: anywhere in the document (near: 0, so that it touches). */
  within: number | null;
  withinUnit: (typeof reachUnits)[number];
  coders: (typeof coderModes)[number];
  coderIds: readonly CoderId[];
  documentIds: readonly DocumentId[];
  hierarchy: 'direct' | 'roll-up';
  codes: (typeof codeChoices)[number];
  branchId: CodeId | null;
  rowIds: readonly CodeId[];
  columnIds: readonly CodeId[];
  measure: Measure;
  adjust: Adjustment;
  hideEmpty: boolean;
  tab: CooccurrenceTab;
  /** The cell whose passages are read. */
  pair: { a: CodeId; b: CodeId } | null;
}

const ofProject = { coderIds: [], documentIds: [], codes: 'all', branchId: null, rowIds: [], columnIds: [], pair: null } as const;

/** What the view of co-occurrence asks for; ids belong to the open project and are forgotten with it. */
export const useChoices = create<Choices & { change: (choices: Partial<Choices>) => void }>()((set) => ({
  ...ofProject,
  relation: 'overlap',
  within: null,
  withinUnit: 'character',
  coders: 'union',
  hierarchy: 'direct',
  measure: 'count',
  adjust: 'holm',
  hideEmpty: true,
  tab: 'map',
  change: (choices) => set(choices),
}));

useSession.subscribe((now, before) => {
  if (now.project?.guid !== before.project?.guid) useChoices.setState(ofProject);
});

export const hasReach = (relation: RelationName): boolean => ['near', 'before', 'after'].includes(relation);
/** From the row to the column is not the same as the reverse. */
export const isDirected = (relation: RelationName): boolean => ['inside', 'encloses', 'before', 'after'].includes(relation);

type Placed = Pick<Code, 'id' | 'parentId' | 'position'>;

/** The codes in the rows and in the columns, in the order of the code system. */
export function axesOf<C extends Placed>(choices: Choices, codes: readonly C[]): { rows: C[]; columns: C[] } {
  const { branchId, rowIds, columnIds } = choices;
  if (choices.codes === 'branch' && branchId !== null) {
    const branch = subtreeOf(codes, branchId);
    const members = codes.filter(({ id }) => branch.has(id));
    return { rows: members, columns: members };
  }
  if (choices.codes !== 'matrix') return { rows: [...codes], columns: [...codes] };
  const pick = (ids: readonly CodeId[]) => (ids.length === 0 ? [...codes] : codes.filter(({ id }) => ids.includes(id)));
  return { rows: pick(rowIds), columns: pick(columnIds) };
}

/** What is asked of the backend: only what differs from its defaults. */
export function toQuery(choices: Choices, codes: readonly Placed[]): CooccurrenceQuery {
  const { relation, within, withinUnit, coders, coderIds, documentIds, hierarchy, adjust } = choices;
  const { rows, columns } = axesOf(choices, codes);
  const reach = hasReach(relation) && (within !== null || relation === 'near') ? { within: within ?? 0, withinUnit } : {};
  return {
    relation,
    ...reach,
    coders,
    hierarchy,
    onlyMeeting: true,
    adjust,
    ...(coderIds.length > 0 && { coderIds: [...coderIds] }),
    ...(documentIds.length > 0 && { documentIds: [...documentIds] }),
    ...(choices.codes !== 'all' && { codeIds: [...new Set([...rows, ...columns].map(({ id }) => id))] }),
  };
}
