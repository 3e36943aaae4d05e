import { FileDown } from 'lucide-react';
import type { Command } from '#renderer/commands/command.ts';

/** While the properties of a document that keeps its file are shown. */
export const saveOriginalCommand = (save: () => void): Command => ({
  id: 'document.saveOriginal',
  label: 'inspector.saveOriginal',
  group: 'document',
  icon: FileDown,
  keys: 'Alt+O',
  run: save,
});
