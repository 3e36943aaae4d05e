import {
  ArrowDown,
  ArrowLeft,
  ArrowRight,
  ArrowUp,
  ChevronsDownUp,
  ChevronsUpDown,
  CornerDownRight,
  EyeOff,
  Highlighter,
  Info,
  Merge,
  Palette,
  Pencil,
  Plus,
  Search,
  Sigma,
  TextSearch,
  Trash2,
} from 'lucide-react';
import type { Command, CommandContext } from '#renderer/commands/command.ts';
import type { CodeActions } from '#renderer/features/codes/code-actions.ts';
import type { CodeStep } from '#renderer/features/codes/code-moves.ts';
import { useFilters } from '#renderer/state/filters.ts';
import { showSegments } from '#renderer/state/retrieval.ts';
import { useSelection } from '#renderer/state/selection.ts';
import type { CodeId } from '#shared/model/ids.ts';

export type CodePanelControls = {
  actions: () => CodeActions;
  rename: (id: CodeId) => void;
  create: (under: 'sibling' | 'child') => void;
  merge: (id: CodeId) => void;
  chooseColour: (id: CodeId) => void;
  step: (id: CodeId, step: CodeStep) => void;
  expandAll: () => void;
  collapseAll: () => void;
  find: () => void;
  toggleScope: () => void;
  showInspector: () => void;
};

export const codeSurface = 'codes';

const chosen = ({ selection: { codeIds } }: CommandContext): CodeId | null => (codeIds.length === 1 ? (codeIds[0] ?? null) : null);
const isOpen = ({ project }: CommandContext): boolean => project !== null;

/** What can be done with codes, each with its key. Keys that delete or move work only inside the tree. */
export function codeCommands(panel: CodePanelControls): readonly Command[] {
  const withCode = (value: Omit<Command, 'group' | 'run'> & { run: (id: CodeId) => unknown }): Command => ({
    group: 'code',
    surface: codeSurface,
    ...value,
    when: (context) => chosen(context) !== null && (value.when?.(context) ?? true),
    run: (context) => {
      const id = chosen(context);
      if (id !== null) value.run(id);
    },
  });
  const anywhere = (value: Omit<Command, 'group'>): Command => ({ group: 'code', when: isOpen, ...value });
  const move = (step: CodeStep) => (id: CodeId) => panel.step(id, step);
  return [
    withCode({
      id: 'code.apply',
      label: 'codes.cmdApply',
      icon: Highlighter,
      keys: 'Enter',
      when: ({ selection }) => selection.range !== null,
      run: (id) => panel.actions().apply(id, useSelection.getState().range),
    }),
    anywhere({
      id: 'code.new',
      label: 'codes.cmdNew',
      icon: Plus,
      keys: ['Insert', 'Mod+Enter'],
      surface: codeSurface,
      run: () => panel.create('sibling'),
    }),
    withCode({
      id: 'code.newChild',
      label: 'codes.cmdNewChild',
      icon: CornerDownRight,
      keys: ['Shift+Insert', 'Mod+Shift+Enter'],
      run: () => panel.create('child'),
    }),
    withCode({ id: 'code.rename', label: 'codes.cmdRename', icon: Pencil, keys: 'F2', run: panel.rename }),
    withCode({
      id: 'code.define',
      label: 'codes.cmdDefine',
      icon: Info,
      keys: 'Alt+Enter',
      run: (id) => {
        useSelection.getState().inspect({ kind: 'code', id });
        panel.showInspector();
      },
    }),
    withCode({ id: 'code.colour', label: 'codes.cmdColour', icon: Palette, keys: 'Alt+Shift+C', run: panel.chooseColour }),
    withCode({
      id: 'code.toggleShown',
      label: 'codes.cmdToggleShown',
      icon: EyeOff,
      keys: 'Alt+H',
      run: (id) => panel.actions().toggleShown(id),
    }),
    withCode({
      id: 'code.segments',
      label: 'codes.cmdSegments',
      icon: TextSearch,
      keys: 'Alt+S',
      run: (id) => {
        useSelection.getState().selectCodes([id]);
        showSegments({ codeIds: [id], includeSubcodes: true });
      },
    }),
    withCode({ id: 'code.moveUp', label: 'codes.cmdMoveUp', icon: ArrowUp, keys: 'Alt+Shift+Up', run: move('up') }),
    withCode({ id: 'code.moveDown', label: 'codes.cmdMoveDown', icon: ArrowDown, keys: 'Alt+Shift+Down', run: move('down') }),
    withCode({ id: 'code.indent', label: 'codes.cmdIndent', icon: ArrowRight, keys: 'Alt+Shift+Right', run: move('in') }),
    withCode({ id: 'code.outdent', label: 'codes.cmdOutdent', icon: ArrowLeft, keys: 'Alt+Shift+Left', run: move('out') }),
    withCode({ id: 'code.merge', label: 'codes.cmdMerge', icon: Merge, keys: 'Alt+Shift+M', run: panel.merge }),
    withCode({
      id: 'code.remove',
      label: 'codes.cmdRemove',
      icon: Trash2,
      keys: ['Delete', 'Backspace'],
      run: (id) => panel.actions().remove(id),
    }),
    anywhere({ id: 'code.find', label: 'codes.cmdFind', icon: Search, keys: 'Mod+Shift+K', run: panel.find }),
    anywhere({ id: 'code.scope', label: 'codes.cmdScope', icon: Sigma, keys: 'Alt+N', run: panel.toggleScope }),
    anywhere({
      id: 'code.showAll',
      label: 'codes.cmdShowAll',
      keys: 'Alt+Shift+H',
      when: (context) => isOpen(context) && useFilters.getState().hiddenCodeIds.length > 0,
      run: () => useFilters.getState().showAllCodes(),
    }),
    anywhere({ id: 'code.expandAll', label: 'codes.cmdExpandAll', icon: ChevronsUpDown, keys: 'Alt+X', run: panel.expandAll }),
    anywhere({ id: 'code.collapseAll', label: 'codes.cmdCollapseAll', icon: ChevronsDownUp, keys: 'Alt+Z', run: panel.collapseAll }),
  ];
}
