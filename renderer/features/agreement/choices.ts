import { create } from 'zustand';
import { useSession } from '#renderer/state/session.ts';
import type { AgreementQuery } from '#shared/contract/analysis.ts';
import { subtreeOf } from '#shared/model/code-tree.ts';
import type { CodeId, CoderId, DocumentId } from '#shared/model/ids.ts';

export const tabs = ['codes', 'pairs', 'documents', 'confusion', 'domains', 'calculator'] as const;
export type AgreementTab = (typeof tabs)[number];
export const units = [
  'character',
  'token',
  'sentence',
  'paragraph',
  'turn',
  'document',
  'segment',
  'codeUnit',
] as const satisfies readonly AgreementQuery['unit'][];
export const coverages = ['any', 'majority'] as const;
export const hierarchies = ['direct', 'roll-up', 'children'] as const;
export const usualOverlap = 0.9;
export const usualResamples = 2_000;
export const usualSeed = 20_260_101;

/** Empty lists of documents and codes mean all, of coders the two who have coded most. */
export interface Choices {
  tab: AgreementTab;
  mode: 'coders' | 'groups';
  coderIds: readonly CoderId[];
  firstIds: readonly CoderId[];
  secondIds: readonly CoderId[];
  documentIds: readonly DocumentId[];
  codeIds: readonly CodeId[];
  /** Whether the codes below a chosen one are chosen with it. */
  subtree: boolean;
  unit: (typeof units)[number];
  overlap: number;
  coverage: (typeof coverages)[number];
  hierarchy: (typeof hierarchies)[number];
  allDocuments: boolean;
  resamples: number;
  seed: number;
  /** The code whose passages are read. */
  codeId: CodeId | null;
  /** The group of siblings whose confusion is shown; undefined: the most confused. */
  parentId: CodeId | null | undefined;
}

const ofProject = {
  coderIds: [],
  firstIds: [],
  secondIds: [],
  documentIds: [],
  codeIds: [],
  codeId: null,
  parentId: undefined,
  mode: 'coders',
} as const;

export const usualCounting = {
  overlap: usualOverlap,
  coverage: 'any',
  hierarchy: 'direct',
  allDocuments: false,
  resamples: usualResamples,
  seed: usualSeed,
} as const;

/** What the view of agreement asks for; ids belong to the open project and are forgotten with it. */
export const useChoices = create<Choices & { change: (choices: Partial<Choices>) => void }>()((set) => ({
  ...ofProject,
  ...usualCounting,
  tab: 'codes',
  unit: 'character',
  subtree: true,
  change: (choices) => set(choices),
}));

useSession.subscribe((now, before) => {
  if (now.project?.guid !== before.project?.guid) useChoices.setState(ofProject);
});

type Person = { id: CoderId; codings: number };
type PlacedCode = Parameters<typeof subtreeOf>[0][number];

/** The coders that are compared: those chosen, else the one at work with the other who has coded most. */
export function comparedCoders({ coderIds }: Pick<Choices, 'coderIds'>, coders: readonly Person[], mine: CoderId | null): CoderId[] {
  const chosen = coders.filter(({ id }) => coderIds.includes(id)).map(({ id }) => id);
  if (chosen.length > 0) return chosen;
  const working = coders
    .filter(({ codings }) => codings > 0)
    .sort((a, b) => Number(b.id === mine) - Number(a.id === mine) || b.codings - a.codings);
  const two = new Set(working.slice(0, 2).map(({ id }) => id));
  return coders.filter(({ id }) => two.has(id)).map(({ id }) => id);
}

/** What the backend is asked; or why it cannot be asked. */
export function toQuery(
  choices: Choices,
  study: { coders: readonly Person[]; codes: readonly PlacedCode[]; mine: CoderId | null },
): AgreementQuery | 'chooseTwo' | 'segmentsNeedTwo' {
  const groups = choices.mode === 'groups';
  const coderIds = groups ? [...choices.firstIds] : comparedCoders(choices, study.coders, study.mine);
  const secondIds = choices.secondIds.filter((id) => !choices.firstIds.includes(id));
  if (groups ? coderIds.length === 0 || secondIds.length === 0 : coderIds.length < 2) return 'chooseTwo';
  if (choices.unit === 'segment' && !groups && coderIds.length > 2) return 'segmentsNeedTwo';
  const { unit, overlap, coverage, hierarchy, allDocuments, resamples, seed, documentIds } = choices;
  const codeIds = chosenCodes(choices, study.codes);
  return {
    coderIds,
    ...(groups && { againstIds: secondIds }),
    unit,
    ...(unit === 'segment' ? { overlap } : { coverage }),
    hierarchy,
    allDocuments,
    resamples,
    seed,
    ...(documentIds.length > 0 && { documentIds: [...documentIds] }),
    ...(codeIds && { codeIds }),
  };
}

function chosenCodes({ codeIds, subtree }: Choices, codes: readonly PlacedCode[]): CodeId[] | null {
  if (codeIds.length === 0) return null;
  const chosen = new Set<CodeId>(codeIds);
  if (subtree) for (const id of codeIds) for (const below of subtreeOf(codes, id)) chosen.add(below);
  return codes.map(({ id }) => id).filter((id) => chosen.has(id));
}
