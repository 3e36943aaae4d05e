import type { Menu, MenuItemConstructorOptions } from 'electron';
import { describe, expect, it } from 'vitest';
import { toAccelerator } from '#main/accelerator.ts';
import { toMenuTemplate } from '#main/menu-template.ts';
import { createSystemMenu } from '#main/system-menu.ts';
import { createTranslator } from '#shared/i18n/translator.ts';
import type { SystemMenu } from '#shared/shell.ts';

const groups: SystemMenu['groups'] = [
  { id: 'project', label: 'Project', rows: [{ id: 'project.open', label: 'Open…', keys: 'Mod+O', enabled: true }] },
  { id: 'edit', label: 'Edit', rows: [{ id: 'history.undo', label: 'Undo', keys: 'Mod+Z', enabled: false }] },
  { id: 'view', label: 'View', rows: [{ id: 'view.code', label: 'Codes & text', enabled: true }] },
];

const make = (platform: NodeJS.Platform, inDevelopment = false, run: (id: string) => void = () => undefined) =>
  toMenuTemplate(groups, { platform, inDevelopment, t: createTranslator('en'), run });

const rowsOf = (menu: MenuItemConstructorOptions | undefined) => menu?.submenu as MenuItemConstructorOptions[];
const roles = (template: readonly MenuItemConstructorOptions[]) => template.flatMap((menu) => rowsOf(menu)).map(({ role }) => role);

describe('the menu of the system', () => {
  it('has the commands of the page, greyed as they are there, and runs them there', () => {
    const ran: string[] = [];
    const [project, edit, view] = make('linux', false, (id) => ran.push(id));
    expect(rowsOf(project)[0]).toMatchObject({ id: 'project.open', label: 'Open…', enabled: true, accelerator: 'CmdOrCtrl+O' });
    expect(rowsOf(edit)[0]).toMatchObject({ id: 'history.undo', enabled: false });
    expect(rowsOf(view)[0]?.label).toBe('Codes && text');
    const click = rowsOf(project)[0]?.click as (() => void) | undefined;
    click?.();
    expect(ran).toEqual(['project.open']);
  });

  it('leaves the keys to the page, so that nothing happens twice', () => {
    expect(rowsOf(make('win32')[0])[0]?.registerAccelerator).toBe(false);
  });

  it('copies and pastes everywhere, and quits where people look for it', () => {
    for (const platform of ['linux', 'win32', 'darwin'] as const)
      expect(roles(make(platform))).toEqual(expect.arrayContaining(['cut', 'copy', 'paste', 'selectAll', 'quit']));
    expect(make('darwin')[0]?.label).toBe('Bailanys');
    expect(rowsOf(make('darwin')[0]).some(({ role }) => role === 'quit')).toBe(true);
    expect(make('darwin').at(-1)?.role).toBe('window');
  });

  it('shows the tools of developers in development only', () => {
    expect(roles(make('linux', true))).toContain('toggleDevTools');
    expect(roles(make('linux'))).not.toContain('toggleDevTools');
    expect(roles(make('linux'))).not.toContain('forceReload');
  });
});

describe('showing the menu', () => {
  const shownBy = (told: readonly SystemMenu[]) => {
    const shown: { template: MenuItemConstructorOptions[]; items: Map<string, { enabled: boolean }> }[] = [];
    const menu = createSystemMenu(
      {
        platform: 'darwin',
        inDevelopment: false,
        run: () => undefined,
        build: (template) => {
          const items = new Map(
            template.flatMap((one) => rowsOf(one)).flatMap(({ id, enabled }) => (id ? [[id, { enabled: enabled === true }]] : [])),
          );
          shown.push({ template, items });
          return { getMenuItemById: (id: string) => items.get(id) ?? null } as unknown as Menu;
        },
        show: () => undefined,
      },
      'ru',
    );
    for (const one of told) menu.set(one);
    return shown;
  };

  it('starts with what the system can do, in the language of the person', () => {
    const [first] = shownBy([]);
    expect(first?.template.flatMap((one) => rowsOf(one)).map(({ label }) => label)).toEqual(
      expect.arrayContaining(['Вставить', 'Завершить Bailanys']),
    );
  });

  it('is made anew for other words, and only greyed when the words are the same', () => {
    const possible = groups.map((group) => ({ ...group, rows: group.rows.map((row) => ({ ...row, enabled: true })) }));
    const shown = shownBy([
      { language: 'en', groups },
      { language: 'en', groups: possible },
      { language: 'kk', groups: possible },
    ]);
    expect(shown).toHaveLength(3);
    expect(shown[1]?.items.get('history.undo')?.enabled).toBe(true);
  });
});

describe('keys in the menu', () => {
  it.each([
    ['Mod+O', 'CmdOrCtrl+O'],
    ['Mod+Shift+Z', 'CmdOrCtrl+Shift+Z'],
    ['Mod+,', 'CmdOrCtrl+,'],
    ['Mod++', 'CmdOrCtrl+Plus'],
    ['Alt+Shift+Up', 'Alt+Shift+Up'],
    ['F2', 'F2'],
    ['Shift+F8', 'Shift+F8'],
  ])('%s is %s', (keys, accelerator) => expect(toAccelerator(keys)).toBe(accelerator));

  it.each(['C', '?', '.', 'Delete', 'Shift+Up', '+', 'Enter', 'Mod+Ы', 'Hyper+K', ''])('%j belongs to the page alone', (keys) =>
    expect(toAccelerator(keys)).toBeUndefined(),
  );
});
