import type { MenuItemConstructorOptions } from 'electron';
import { toAccelerator } from '#main/accelerator.ts';
import type { Translate } from '#shared/i18n/translator.ts';
import type { SystemMenu, SystemMenuRow } from '#shared/shell.ts';

export type MenuSurroundings = {
  platform: NodeJS.Platform;
  inDevelopment: boolean;
  t: Translate;
  /** Runs a command in the page. */
  run: (id: string) => void;
};

const separator: MenuItemConstructorOptions = { type: 'separator' };

/** `&` would underline the next letter. */
const plain = (label: string): string => label.replaceAll('&', '&&');

/** The menu of the system: the page's commands in their groups, with what only the system can do among them. */
export function toMenuTemplate(groups: SystemMenu['groups'], surroundings: MenuSurroundings): MenuItemConstructorOptions[] {
  const { platform, t } = surroundings;
  const isMac = platform === 'darwin';
  const submenus = groups.map(({ id, label, rows }) => ({
    label: plain(label),
    submenu: [...rows.map((row) => toItem(row, surroundings)), ...addedTo(id, surroundings)],
  }));
  // Without an Edit menu a Mac has no keys for copying and pasting at all.
  const edit = groups.some(({ id }) => id === 'edit') ? [] : [{ label: t('commands.groupEdit'), submenu: editing(t) }];
  return [...(isMac ? [programMenu(t)] : []), ...submenus, ...edit, ...(isMac ? [windowMenu(t)] : [])];
}

function toItem({ id, label, keys, enabled }: SystemMenuRow, { run }: MenuSurroundings): MenuItemConstructorOptions {
  const accelerator = keys === undefined ? undefined : toAccelerator(keys);
  return {
    id,
    label: plain(label),
    enabled,
    click: () => run(id),
    // The page listens for keys itself; the menu only shows them. (A Mac asks the page first, then the menu.)
    ...(accelerator !== undefined && { accelerator, registerAccelerator: false }),
  };
}

/** What the system adds to a group of commands. */
function addedTo(group: string, { platform, inDevelopment, t }: MenuSurroundings): MenuItemConstructorOptions[] {
  if (group === 'project' && platform !== 'darwin') return [separator, { role: 'quit', label: t('shell.quit') }];
  if (group === 'edit') return [separator, ...editing(t)];
  if (group !== 'view') return [];
  const looking: MenuItemConstructorOptions[] = [separator, { role: 'togglefullscreen', label: t('shell.fullScreen') }];
  if (!inDevelopment) return looking;
  return [...looking, { role: 'forceReload', label: t('shell.reload') }, { role: 'toggleDevTools', label: t('shell.developerTools') }];
}

const editing = (t: Translate): MenuItemConstructorOptions[] => [
  { role: 'cut', label: t('shell.cut') },
  { role: 'copy', label: t('shell.copy') },
  { role: 'paste', label: t('shell.paste') },
  { role: 'selectAll', label: t('shell.selectAll') },
];

const programMenu = (t: Translate): MenuItemConstructorOptions => ({
  label: 'Bailanys',
  submenu: [
    { role: 'about', label: t('shell.about') },
    separator,
    { role: 'hide', label: t('shell.hide') },
    { role: 'hideOthers', label: t('shell.hideOthers') },
    { role: 'unhide', label: t('shell.showAll') },
    separator,
    { role: 'quit', label: t('shell.quit') },
  ],
});

const windowMenu = (t: Translate): MenuItemConstructorOptions => ({
  role: 'window',
  label: t('shell.window'),
  submenu: [
    { role: 'minimize', label: t('shell.minimise') },
    { role: 'zoom', label: t('shell.zoom') },
    { role: 'close', label: t('shell.closeWindow') },
  ],
});
