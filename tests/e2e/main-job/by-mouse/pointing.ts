/** What the mouse finds in the window, by what it says. */
import type { Locator, Page } from 'playwright-core';
import { bars } from '../../app/hands.ts';
import type { Story } from '../story.ts';

export const button = ({ page }: Story, name: string | RegExp): Locator => page.getByRole('button', { name });

export const codeRow = ({ page }: Story, name: string): Locator =>
  page.getByRole('treegrid', { name: 'Codes' }).getByRole('row', { name, exact: true });

export const documentRow = ({ page }: Story, name: string | RegExp): Locator =>
  page.getByRole('treegrid', { name: 'Documents' }).getByRole('row', { name });

/** The bars of a code in the margin. */
export const bar = ({ page }: Story, code: string): Locator => bars(page).and(page.getByRole('button', { name: new RegExp(`^${code}, `) }));

/** Opens a menu and goes down its items. */
export async function choose(story: Story, menu: string, ...names: (string | RegExp)[]): Promise<void> {
  await button(story, menu).click();
  for (const name of names) await story.page.getByRole('menuitem', { name }).click();
}

/** Opens a list and chooses one of it. */
export async function pick(story: Story, list: string | RegExp, option: string): Promise<void> {
  await button(story, list).click();
  await story.page.getByRole('option', { name: option, exact: true }).click();
}

/** Opens a list with a search field, finds and ticks several of it, and closes it. */
export async function pickSeveral(story: Story, list: RegExp, ...options: string[]): Promise<void> {
  const { page } = story;
  await button(story, list).click();
  const open = page.getByRole('dialog');
  for (const name of options) {
    await open.getByRole('searchbox').fill(name);
    await open.getByRole('option', { name, exact: true }).click();
  }
  await open.getByRole('searchbox').fill('');
  await page.keyboard.press('Escape');
  await open.waitFor({ state: 'detached' });
}

export const view = async ({ page }: Story, name: string): Promise<void> => {
  await page.getByRole('navigation', { name: 'Views' }).getByRole('button', { name, exact: true }).click();
  await page.getByRole('main', { name, exact: true }).waitFor();
};

/**
 * Clicks here and there in a picture, row by row from the right, until the region of this name opens: what is drawn on a canvas can be
 * found by what it does only.
 */
export async function clickUntilItOpens(page: Page, picture: Locator, region: Locator): Promise<void> {
  const box = await picture.boundingBox();
  if (!box) throw new Error('The picture is not in sight');
  const step = 22;
  for (let y = box.y + 5 * step; y < box.y + box.height; y += step)
    for (let x = box.x + box.width / 2; x > box.x; x -= step) {
      await page.mouse.click(x, y);
      if (await region.isVisible()) return;
    }
  throw new Error(`No click in the picture opens ${region}`);
}
