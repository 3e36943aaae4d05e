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

/** Opens a list that lets one choose, and chooses. */
export async function pick(story: Story, list: string | RegExp, ...options: string[]): Promise<void> {
  await button(story, list).click();
  for (const name of options) await story.page.getByRole('option', { name, exact: true }).click();
}

export const view = async ({ page }: Story, name: string): Promise<void> => {
  await page.getByRole('navigation', { name: 'Views' }).getByRole('button', { name, exact: true }).click();
  await page.getByRole('main', { name, exact: true }).waitFor();
};

/** Points here and there in a picture until what stands under the pointer says these words, and clicks there. */
export async function clickWhereItSays(page: Page, picture: Locator, words: string): Promise<void> {
  const box = await picture.boundingBox();
  if (!box) throw new Error('The picture is not in sight');
  const step = 24;
  for (let y = box.y + step; y < box.y + box.height; y += step)
    for (let x = box.x + step; x < box.x + box.width; x += step) {
      await page.mouse.move(x, y);
      if (!(await page.getByText(words).first().isVisible())) continue;
      await page.mouse.click(x, y);
      return;
    }
  throw new Error(`Nothing in the picture says “${words}”`);
}
