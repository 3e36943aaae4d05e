import type { TreeTarget } from '#renderer/ui/tree-node.ts';
import type { Code } from '#shared/model/code.ts';
import { childrenByParent } from '#shared/model/code-tree.ts';
import type { CodeId } from '#shared/model/ids.ts';

type Placed = Pick<Code, 'id' | 'parentId' | 'position'>;

/** Where a code goes: under which parent (null: top level), before which sibling (null: last). */
export type CodePlace = { parentId: CodeId | null; before: CodeId | null };
export type CodeStep = 'up' | 'down' | 'in' | 'out';

/** One step by keyboard. Undefined where there is nowhere to go. `in`: under the sibling above; `out`: behind the parent. */
export function placeOfStep(codes: readonly Placed[], id: CodeId, step: CodeStep): CodePlace | undefined {
  const code = codes.find((one) => one.id === id);
  if (!code) return undefined;
  const children = childrenByParent(codes);
  const siblings = children.get(code.parentId) ?? [];
  const at = siblings.indexOf(code);
  const { parentId } = code;
  if (step === 'up') return at > 0 ? { parentId, before: siblings[at - 1]?.id ?? null } : undefined;
  if (step === 'down') return at < siblings.length - 1 ? { parentId, before: siblings[at + 2]?.id ?? null } : undefined;
  if (step === 'in') {
    const above = siblings[at - 1];
    return above && { parentId: above.id, before: null };
  }
  const parent = codes.find((one) => one.id === parentId);
  if (!parent) return undefined;
  const uncles = children.get(parent.parentId) ?? [];
  return { parentId: parent.parentId, before: uncles[uncles.indexOf(parent) + 1]?.id ?? null };
}

/** Where a drop on a row puts a code; the core refuses places under itself. */
export function placeOfCodeDrop(codes: readonly Placed[], dragged: CodeId, { id, position }: TreeTarget): CodePlace | undefined {
  const target = codes.find((code) => code.id === id);
  if (!target || target.id === dragged) return undefined;
  if (position === 'into') return { parentId: target.id, before: null };
  if (position === 'before') return { parentId: target.parentId, before: target.id };
  const siblings = (childrenByParent(codes).get(target.parentId) ?? []).filter((code) => code.id !== dragged);
  return { parentId: target.parentId, before: siblings[siblings.indexOf(target) + 1]?.id ?? null };
}
