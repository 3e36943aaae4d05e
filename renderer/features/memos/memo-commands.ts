import { ArrowUpRight, Download, NotebookPen, Search, Trash2 } from 'lucide-react';
import type { Command, CommandContext } from '#renderer/commands/command.ts';

export const newMemoKeys = 'Mod+Shift+M';
export const exportMemosKeys = 'Mod+Shift+E';

/** Everywhere while a project is open. */
export const newMemoCommand = (create: (context: CommandContext) => Promise<void>): Command => ({
  id: 'memo.new',
  label: 'memos.cmdNew',
  group: 'edit',
  icon: NotebookPen,
  keys: newMemoKeys,
  run: create,
});

/** While the memos are listed. */
export const memoListCommands = (save: () => void, find: () => void): readonly Command[] => [
  { id: 'memo.export', label: 'memos.cmdExport', group: 'edit', icon: Download, keys: exportMemosKeys, run: save },
  { id: 'memo.find', label: 'memos.find', group: 'edit', icon: Search, keys: 'Mod+F', run: find },
];

/** While one memo is read. */
export const memoCommands = (openTarget: (() => void) | null, remove: () => void): readonly Command[] => [
  {
    id: 'memo.openTarget',
    label: 'memos.cmdOpenTarget',
    group: 'edit',
    icon: ArrowUpRight,
    keys: 'Mod+Enter',
    when: () => openTarget !== null,
    run: () => openTarget?.(),
  },
  { id: 'memo.remove', label: 'memos.remove', group: 'edit', icon: Trash2, keys: ['Mod+Delete', 'Mod+Backspace'], run: remove },
];
