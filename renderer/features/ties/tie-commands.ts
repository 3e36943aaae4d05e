import { Download } from 'lucide-react';
import type { Command } from '#renderer/commands/command.ts';
import { tieParts, useTieState } from '#renderer/features/ties/tie-state.ts';

/** What can be done in the view of ties wherever one stands in it. */
export const tieCommands: readonly Command[] = tieParts.map((part, index) => ({
  id: `ties.${part}`,
  label: `ties.cmd.${part}`,
  group: 'analysis',
  keys: `Alt+${index + 1}`,
  run: () => useTieState.setState({ part }),
}));

export const saveTableKeys = 'Alt+V';

/** Saves the table that is shown, the list or the crosstab. */
export const saveTableCommand = (table: 'list' | 'crosstab', save: () => void): Command => ({
  id: `ties.save.${table}`,
  label: `ties.cmdSave.${table}`,
  group: 'analysis',
  icon: Download,
  keys: saveTableKeys,
  run: save,
});
