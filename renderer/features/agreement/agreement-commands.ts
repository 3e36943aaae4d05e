import { CircleHelp, FileSpreadsheet, FileText, Sheet } from 'lucide-react';
import type { Command } from '#renderer/commands/command.ts';
import { tabs, units, useChoices } from '#renderer/features/agreement/choices.ts';
import type { AgreementFormat } from '#renderer/features/agreement/export-agreement.ts';

export interface AgreementControls {
  save: (format: AgreementFormat) => void;
  show: (dialog: 'computed' | 'methods') => void;
}

/** The next of several, round and round. */
function next<T>(all: readonly T[], now: T): T | undefined {
  return all[(all.indexOf(now) + 1) % all.length];
}

/** What can be done in the view of agreement, each with its key. */
export function agreementCommands(view: AgreementControls): Command[] {
  const command = (value: Omit<Command, 'group'>): Command => ({ group: 'analysis', ...value });
  const { change } = useChoices.getState();
  const now = useChoices.getState;
  return [
    command({
      id: 'agreement.tab',
      label: 'agreement.cmdTab',
      keys: 'Alt+T',
      run: () => change({ tab: next(tabs, now().tab) ?? 'codes' }),
    }),
    command({
      id: 'agreement.unit',
      label: 'agreement.cmdUnit',
      keys: 'Alt+U',
      run: () => change({ unit: next(units, now().unit) ?? 'character' }),
    }),
    command({ id: 'agreement.computed', label: 'agreement.computed', icon: CircleHelp, keys: 'Alt+I', run: () => view.show('computed') }),
    command({ id: 'agreement.methods', label: 'agreement.methods', icon: FileText, keys: 'Alt+M', run: () => view.show('methods') }),
    command({
      id: 'agreement.closeCode',
      label: 'agreement.cmdClose',
      keys: 'Escape',
      when: () => now().codeId !== null,
      run: () => change({ codeId: null }),
    }),
    command({
      id: 'agreement.exportXlsx',
      label: 'agreement.cmdExportXlsx',
      icon: FileSpreadsheet,
      keys: 'Alt+E',
      run: () => view.save('xlsx'),
    }),
    command({ id: 'agreement.exportCsv', label: 'agreement.cmdExportCsv', icon: Sheet, keys: 'Alt+C', run: () => view.save('csv') }),
    command({
      id: 'agreement.exportDocx',
      label: 'agreement.cmdExportDocx',
      icon: FileText,
      keys: 'Alt+Shift+E',
      run: () => view.save('docx'),
    }),
  ];
}
