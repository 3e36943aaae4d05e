import { ArrowDown, ArrowUp, Check, FilePlus2, FileText, Info, Pencil, Trash2 } from 'lucide-react';
import type { Command, CommandContext } from '#renderer/commands/command.ts';
import type { LibraryActions } from '#renderer/features/library/library-actions.ts';
import { useSelection } from '#renderer/state/selection.ts';
import type { DocumentId } from '#shared/model/ids.ts';

export type LibraryControls = {
  actions: () => LibraryActions;
  /** The document whose row is selected in the library, else the open one. */
  chosen: () => DocumentId | null;
  rename: (id: DocumentId) => void;
  /** Brings a collapsed inspector back. */
  showInspector: () => void;
  write: () => void;
};

export const librarySurface = 'library';

/** What can be done with documents, each with its key. */
export function libraryCommands({ actions, chosen, rename, showInspector, write }: LibraryControls): readonly Command[] {
  const isOpen = ({ project }: CommandContext): boolean => project !== null;
  const hasChosen = (context: CommandContext): boolean => isOpen(context) && chosen() !== null;
  const withChosen = (run: (id: DocumentId) => unknown) => (): void => {
    const id = chosen();
    if (id !== null) run(id);
  };
  const command = (value: Omit<Command, 'group'>): Command => ({ group: 'document', when: hasChosen, ...value });
  return [
    command({
      id: 'document.open',
      label: 'library.cmdOpen',
      icon: FileText,
      keys: 'Enter',
      surface: librarySurface,
      run: withChosen((id) => actions().open(id)),
    }),
    command({ id: 'document.next', label: 'library.cmdNext', icon: ArrowDown, keys: 'Alt+Down', run: () => actions().step(1) }),
    command({ id: 'document.previous', label: 'library.cmdPrevious', icon: ArrowUp, keys: 'Alt+Up', run: () => actions().step(-1) }),
    command({
      id: 'document.done',
      label: 'library.cmdDone',
      icon: Check,
      keys: 'Mod+Shift+D',
      run: withChosen((id) => actions().toggleDone(id)),
    }),
    command({
      id: 'document.rename',
      label: 'library.cmdRename',
      icon: Pencil,
      keys: 'F2',
      surface: librarySurface,
      run: withChosen(rename),
    }),
    command({
      id: 'document.properties',
      label: 'library.cmdProperties',
      icon: Info,
      keys: 'Alt+Enter',
      run: withChosen((id) => {
        useSelection.getState().inspect({ kind: 'document', id });
        showInspector();
      }),
    }),
    command({ id: 'document.new', label: 'library.cmdNew', icon: FilePlus2, keys: 'Alt+Shift+N', when: isOpen, run: write }),
    command({
      id: 'document.remove',
      label: 'library.cmdRemove',
      icon: Trash2,
      keys: ['Delete', 'Backspace'],
      surface: librarySurface,
      run: withChosen((id) => actions().remove(id)),
    }),
  ];
}
