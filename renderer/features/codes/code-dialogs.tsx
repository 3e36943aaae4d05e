import type { NamedCode } from '#renderer/api/project-data.ts';
import type { CodeActions } from '#renderer/features/codes/code-actions.ts';
import { ColourDialog } from '#renderer/features/codes/colour-dialog.tsx';
import { MergeDialog } from '#renderer/features/codes/merge-dialog.tsx';
import { NewCodeDialog } from '#renderer/features/codes/new-code-dialog.tsx';
import type { CodeId } from '#shared/model/ids.ts';

/** Which dialog of the code tree is open. */
export type CodeDialog = { kind: 'new'; parentId: CodeId | null } | { kind: 'merge'; id: CodeId } | { kind: 'colour'; id: CodeId };

export type CodeDialogsProps = {
  open: CodeDialog | null;
  byId: ReadonlyMap<CodeId, NamedCode>;
  actions: CodeActions;
  onCreated: (id: CodeId, parentId: CodeId | null) => void;
  onClose: () => void;
};

export function CodeDialogs({ open, byId, actions, onCreated, onClose }: CodeDialogsProps) {
  if (!open) return null;
  if (open.kind === 'new') return <NewCodeDialog parentId={open.parentId} onCreated={onCreated} onClose={onClose} />;
  const code = byId.get(open.id);
  if (!code) return null;
  if (open.kind === 'merge') return <MergeDialog from={code} onMerge={(into) => void actions.merge(code.id, into)} onClose={onClose} />;
  return <ColourDialog code={code} onChoose={(colour) => void actions.recolour(code.id, colour)} onClose={onClose} />;
}
