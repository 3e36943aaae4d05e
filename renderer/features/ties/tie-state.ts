import { create } from 'zustand';
import { useSession } from '#renderer/state/session.ts';
import type { AttributeId, CaseId, CoderId } from '#shared/model/ids.ts';

export const tieParts = ['list', 'network', 'crosstab'] as const;
export type TiePart = (typeof tieParts)[number];

interface TieState {
  part: TiePart;
  /** Null: every case (in the network: the first that has ties). */
  caseId: CaseId | null;
  /** Null: all coders. */
  coderId: CoderId | null;
  attributeId: AttributeId | null;
}

const everything = { caseId: null, coderId: null, attributeId: null } as const;

/** What the view of ties shows; the choices belong to the open project. */
export const useTieState = create<TieState>()(() => ({ part: 'list', ...everything }));

useSession.subscribe((now, before) => {
  if (now.project?.guid !== before.project?.guid) useTieState.setState(everything);
});
