import { FileInput, FileOutput, Search, SkipForward } from 'lucide-react';
import type { Command } from '#renderer/commands/command.ts';
import type { CodebookFormat } from '#renderer/features/codebook/codebook-actions.ts';

export type CodebookControls = {
  find: () => void;
  merge: () => void;
  exportAs: (format: CodebookFormat) => void;
  nextUnwritten: () => void;
};

export function codebookCommands({ find, merge, exportAs, nextUnwritten }: CodebookControls): readonly Command[] {
  return [
    { id: 'codebook.find', label: 'codebook.find', group: 'code', icon: Search, keys: 'Mod+F', run: find },
    { id: 'codebook.merge', label: 'codebook.cmdMerge', group: 'code', icon: FileInput, keys: 'Mod+Shift+I', run: merge },
    {
      id: 'codebook.export',
      label: 'codebook.cmdExportDocx',
      group: 'code',
      icon: FileOutput,
      keys: 'Mod+Shift+E',
      run: () => exportAs('docx'),
    },
    { id: 'codebook.exportQdc', label: 'codebook.cmdExportQdc', group: 'code', icon: FileOutput, run: () => exportAs('qdc') },
    {
      id: 'codebook.next',
      label: 'codebook.cmdNext',
      group: 'code',
      icon: SkipForward,
      keys: 'Alt+Down',
      run: nextUnwritten,
    },
  ];
}
