import { Download, HardDriveDownload, Settings } from 'lucide-react';
import type { Command } from '#renderer/commands/command.ts';

export const nextPartCommand = (next: () => void): Command => ({
  id: 'settings.next',
  label: 'settings.cmdNext',
  group: 'view',
  icon: Settings,
  keys: 'Alt+T',
  run: next,
});

export const backUpCommand = (backUp: () => void): Command => ({
  id: 'project.backUp',
  label: 'settings.cmdBackUp',
  group: 'project',
  icon: HardDriveDownload,
  keys: 'Mod+Alt+B',
  run: backUp,
});

export const saveHistoryCommand = (save: () => void): Command => ({
  id: 'settings.saveHistory',
  label: 'settings.cmdSaveHistory',
  group: 'project',
  icon: Download,
  keys: 'Alt+V',
  run: save,
});
