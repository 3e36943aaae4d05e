import type { Menu, MenuItemConstructorOptions } from 'electron';
import { type MenuSurroundings, toMenuTemplate } from '#main/menu-template.ts';
import { createTranslator } from '#shared/i18n/translator.ts';
import type { Language } from '#shared/model/language.ts';
import type { SystemMenu } from '#shared/shell.ts';

export type MenuPieces = Omit<MenuSurroundings, 't'> & {
  build: (template: MenuItemConstructorOptions[]) => Menu;
  show: (menu: Menu) => void;
};

/** The menu bar. Until the page has told its commands there is only what the system can do. */
export function createSystemMenu(pieces: MenuPieces, language: Language) {
  let shown: { menu: Menu; words: string };

  const rebuild = ({ language, groups }: SystemMenu): void => {
    const menu = pieces.build(toMenuTemplate(groups, { ...pieces, t: createTranslator(language) }));
    shown = { menu, words: wordsOf({ language, groups }) };
    pieces.show(menu);
  };

  rebuild({ language, groups: [] });
  return {
    /** Where only what is possible has changed, the menu stays and its rows turn grey or black: an open menu must not vanish. */
    set(wanted: SystemMenu): void {
      if (wordsOf(wanted) !== shown.words) {
        rebuild(wanted);
        return;
      }
      for (const { id, enabled } of wanted.groups.flatMap(({ rows }) => rows)) {
        const item = shown.menu.getMenuItemById(id);
        if (item) item.enabled = enabled;
      }
    },
  };
}

const wordsOf = (menu: SystemMenu): string => JSON.stringify(menu, (key, value) => (key === 'enabled' ? undefined : value));
