import {
  CircleStop,
  Contrast,
  FolderOpen,
  FolderX,
  Import,
  Keyboard,
  PanelLeft,
  PanelRight,
  Plus,
  Redo2,
  Search,
  Sparkles,
  Undo2,
} from 'lucide-react';
import { views } from '#renderer/app/views.tsx';
import type { Command } from '#renderer/commands/command.ts';
import { useOverlays } from '#renderer/commands/overlays.ts';
import { toggleFramePane } from '#renderer/state/frame-panes.ts';
import { useJobs } from '#renderer/state/jobs.ts';
import { themeChoices, usePreferences } from '#renderer/state/preferences.ts';
import { useSession } from '#renderer/state/session.ts';

function nextTheme(): void {
  const { theme, setTheme } = usePreferences.getState();
  setTheme(themeChoices[(themeChoices.indexOf(theme) + 1) % themeChoices.length] ?? 'system');
}

const changeTextSize = (by: number) => {
  const { textSize, setTextSize } = usePreferences.getState();
  setTextSize(textSize + by);
};

const stoppable = () => useJobs.getState().jobs.filter(({ state, cancel }) => state === 'running' && cancel !== undefined);

const viewCommands: readonly Command[] = views.map(({ id, icon, label }, index) => ({
  id: `view.${id}`,
  label,
  group: 'view',
  icon,
  keys: id === 'settings' ? 'Mod+,' : `Mod+${index + 1}`,
  when: ({ project }) => project !== null || id === 'settings',
  run: () => useSession.getState().openView(id),
}));

/** What the frame can do by itself. */
export const frameCommands: readonly Command[] = [
  ...viewCommands,
  {
    id: 'app.palette',
    label: 'commands.palette',
    group: 'help',
    icon: Search,
    keys: 'Mod+K',
    run: () => useOverlays.getState().show('palette'),
  },
  { id: 'app.keys', label: 'commands.sheet', group: 'help', icon: Keyboard, keys: '?', run: () => useOverlays.getState().show('keys') },
  { id: 'view.left', label: 'commands.toggleLeft', group: 'view', icon: PanelLeft, keys: 'Mod+B', run: () => toggleFramePane('left') },
  {
    id: 'view.right',
    label: 'commands.toggleRight',
    group: 'view',
    icon: PanelRight,
    keys: 'Mod+Shift+B',
    run: () => toggleFramePane('right'),
  },
  {
    id: 'jobs.cancel',
    label: 'commands.stopWork',
    group: 'project',
    icon: CircleStop,
    keys: 'Mod+Alt+X',
    when: () => stoppable().length > 0,
    run: () => {
      for (const job of stoppable()) job.cancel?.();
    },
  },
  { id: 'view.theme', label: 'commands.nextTheme', group: 'view', icon: Contrast, keys: 'Alt+Shift+T', run: nextTheme },
  { id: 'view.larger', label: 'commands.largerText', group: 'view', keys: ['Mod+=', 'Mod++'], run: () => changeTextSize(1) },
  { id: 'view.smaller', label: 'commands.smallerText', group: 'view', keys: 'Mod+-', run: () => changeTextSize(-1) },
  {
    id: 'view.en',
    label: 'commands.languageEn',
    group: 'view',
    keys: 'Alt+Shift+1',
    run: () => usePreferences.getState().setLanguage('en'),
  },
  {
    id: 'view.ru',
    label: 'commands.languageRu',
    group: 'view',
    keys: 'Alt+Shift+2',
    run: () => usePreferences.getState().setLanguage('ru'),
  },
  {
    id: 'view.kk',
    label: 'commands.languageKk',
    group: 'view',
    keys: 'Alt+Shift+3',
    run: () => usePreferences.getState().setLanguage('kk'),
  },
];

/** What the frame can do with what stands behind it. */
export interface ProjectActions {
  newProject: () => void;
  openProject: () => Promise<void>;
  openSample: () => Promise<void>;
  importProject: () => Promise<void>;
  closeProject: () => Promise<void>;
  undo: () => Promise<void>;
  redo: () => Promise<void>;
}

export function createProjectCommands(actions: ProjectActions): readonly Command[] {
  // Undo and redo stand open as well: what the window knows of the history comes a moment after a step, and the key must not be lost.
  const isOpen: Command['when'] = ({ project }) => project !== null;
  return [
    { id: 'project.new', label: 'commands.newProject', group: 'project', icon: Plus, keys: 'Mod+Alt+N', run: actions.newProject },
    { id: 'project.open', label: 'commands.openProject', group: 'project', icon: FolderOpen, keys: 'Mod+O', run: actions.openProject },
    { id: 'project.sample', label: 'commands.openSample', group: 'project', icon: Sparkles, keys: 'Mod+Alt+S', run: actions.openSample },
    {
      id: 'project.import',
      label: 'commands.importProject',
      group: 'project',
      icon: Import,
      keys: 'Mod+Alt+I',
      run: actions.importProject,
    },
    {
      id: 'project.close',
      label: 'commands.closeProject',
      group: 'project',
      icon: FolderX,
      keys: 'Mod+Alt+W',
      when: isOpen,
      run: actions.closeProject,
    },
    { id: 'history.undo', label: 'commands.undo', group: 'edit', icon: Undo2, keys: 'Mod+Z', when: isOpen, run: actions.undo },
    {
      id: 'history.redo',
      label: 'commands.redo',
      group: 'edit',
      icon: Redo2,
      keys: ['Mod+Shift+Z', 'Mod+Y'],
      when: isOpen,
      run: actions.redo,
    },
  ];
}
