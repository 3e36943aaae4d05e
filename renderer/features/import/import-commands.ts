import { ClipboardList, FileInput, FolderInput } from 'lucide-react';
import type { Command, CommandContext } from '#renderer/commands/command.ts';
import { currentWords } from '#renderer/i18n/use-words.ts';
import { documentKinds } from '#renderer/shell/file-kinds.ts';
import type { Shell } from '#renderer/shell/shell.ts';
import { useIncomingFiles } from '#renderer/state/incoming-files.ts';
import { useJobs } from '#renderer/state/jobs.ts';

/** Picking what to import; the dialog that follows shows what it is. */
export function importCommands(shell: Shell): readonly Command[] {
  const isOpen = ({ project }: CommandContext): boolean => project !== null;
  const { offer } = useIncomingFiles.getState();
  return [
    {
      id: 'exchange.importFiles',
      label: 'exchange.cmdImportFiles',
      group: 'document',
      icon: FileInput,
      keys: 'Mod+I',
      when: isOpen,
      run: async () => offer(await shell.importFiles({ kinds: documentKinds(currentWords().t), multiple: true })),
    },
    {
      id: 'exchange.importFolder',
      label: 'exchange.cmdImportFolder',
      group: 'document',
      icon: FolderInput,
      keys: 'Alt+Shift+I',
      when: isOpen,
      run: async () => offer(await shell.importFolder()),
    },
    {
      id: 'exchange.lastReport',
      label: 'exchange.cmdLastReport',
      group: 'document',
      icon: ClipboardList,
      keys: 'Alt+Shift+R',
      when: (context) => isOpen(context) && lastReport() !== undefined,
      run: () => lastReport()?.(),
    },
  ];
}

/** Opens the report of the import that ended last. */
const lastReport = (): (() => void) | undefined =>
  useJobs.getState().jobs.findLast(({ openReport }) => openReport !== undefined)?.openReport;
