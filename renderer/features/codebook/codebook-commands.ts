import { FileInput, FileOutput, Search, SkipForward } from 'lucide-react';
import type { Command } from '#renderer/commands/command.ts';
import type { CodebookFormat } from '#renderer/features/codebook/codebook-actions.ts';
import type { MessageKey } from '#shared/i18n/catalogue.ts';

export type CodebookControls = {
  find: () => void;
  merge: () => void;
  exportAs: (format: CodebookFormat) => void;
  nextUnwritten: () => void;
};

/** The keys under which each format leaves, also shown in the menu. */
export const exportKeys = {
  docx: 'Mod+Shift+E',
  xlsx: 'Alt+E',
  csv: 'Alt+V',
  qdc: 'Alt+Q',
  md: 'Alt+M',
  html: 'Alt+H',
  json: 'Alt+J',
} as const satisfies Readonly<Record<CodebookFormat, string>>;

const exports = [
  ['docx', 'codebook.cmdExportDocx'],
  ['xlsx', 'codebook.cmdExportXlsx'],
  ['csv', 'codebook.cmdExportCsv'],
  ['qdc', 'codebook.cmdExportQdc'],
  ['md', 'codebook.cmdExportMd'],
  ['html', 'codebook.cmdExportHtml'],
  ['json', 'codebook.cmdExportJson'],
] as const satisfies readonly (readonly [CodebookFormat, MessageKey])[];

export function codebookCommands({ find, merge, exportAs, nextUnwritten }: CodebookControls): readonly Command[] {
  return [
    { id: 'codebook.find', label: 'codebook.find', group: 'code', icon: Search, keys: 'Mod+F', run: find },
    { id: 'codebook.merge', label: 'codebook.cmdMerge', group: 'code', icon: FileInput, keys: 'Mod+Shift+I', run: merge },
    ...exports.map(
      ([format, label]): Command => ({
        id: `codebook.export.${format}`,
        label,
        group: 'code',
        icon: FileOutput,
        keys: exportKeys[format],
        run: () => exportAs(format),
      }),
    ),
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
