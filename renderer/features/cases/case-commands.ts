import { Download, FileInput, ListPlus, Search, TableProperties, TextSearch, Trash2, UserPlus } from 'lucide-react';
import type { Command } from '#renderer/commands/command.ts';

export interface CaseControls {
  create: () => void;
  remove: () => void;
  fromDocuments: () => void;
  define: () => void;
  importTable: () => void;
  exportTable: () => void;
  find: () => void;
  showSegments: () => void;
  hasCase: () => boolean;
}

export function caseCommands(controls: CaseControls): readonly Command[] {
  return [
    { id: 'case.new', label: 'cases.cmdNew', group: 'edit', icon: UserPlus, keys: ['Insert', 'Mod+Enter'], run: controls.create },
    {
      id: 'case.fromDocuments',
      label: 'cases.cmdFromDocuments',
      group: 'edit',
      icon: ListPlus,
      keys: 'Alt+D',
      run: controls.fromDocuments,
    },
    { id: 'case.attributes', label: 'cases.cmdAttributes', group: 'edit', icon: TableProperties, keys: 'Alt+A', run: controls.define },
    { id: 'case.import', label: 'cases.cmdImport', group: 'edit', icon: FileInput, keys: 'Mod+Shift+I', run: controls.importTable },
    { id: 'case.export', label: 'cases.cmdExport', group: 'edit', icon: Download, keys: 'Mod+Shift+E', run: controls.exportTable },
    { id: 'case.find', label: 'cases.find', group: 'edit', icon: Search, keys: 'Mod+F', run: controls.find },
    {
      id: 'case.segments',
      label: 'cases.segments',
      group: 'edit',
      icon: TextSearch,
      keys: 'Alt+S',
      when: controls.hasCase,
      run: controls.showSegments,
    },
    {
      id: 'case.remove',
      label: 'cases.cmdRemove',
      group: 'edit',
      icon: Trash2,
      keys: ['Mod+Delete', 'Mod+Backspace'],
      when: controls.hasCase,
      run: controls.remove,
    },
  ];
}
