/** What hands on the keyboard do in the window: press, type, go on with Tab, ask by name. */
import type { Locator } from 'playwright-core';
import { askFor, storedCodings, tabTo, transcriptOf } from '../../app/hands.ts';
import type { Story } from '../story.ts';

export async function press({ page }: Story, ...keys: string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

export const type = ({ page }: Story, words: string): Promise<void> => page.keyboard.type(words);

export const go = ({ page }: Story, target: Locator): Promise<void> => tabTo(page, target);

/** Goes to a button with Tab and presses it. */
export async function pressButton(story: Story, name: string | RegExp): Promise<void> {
  await go(story, story.page.getByRole('button', { name }).first());
  await press(story, 'Enter');
}

export async function openDocument(story: Story, name: string): Promise<void> {
  const { page } = story;
  await askFor(page, name);
  await page.getByRole('main').getByRole('document', { name }).waitFor();
  await go(story, transcriptOf(page));
}

/** Walks down what is open (a menu, a list, a table) with an arrow key until this is where one stands. */
export async function walkTo(story: Story, isThere: () => Promise<boolean>, key = 'ArrowDown'): Promise<void> {
  for (let left = 60; left > 0; left -= 1) {
    if (await isThere()) return;
    await press(story, key);
  }
  throw new Error(`${key} does not lead there`);
}

export const hasFocus = (target: Locator) => async (): Promise<boolean> =>
  (await target.count()) > 0 && target.evaluate((element) => element === document.activeElement);

/** Applies a code by some of its words. */
export async function code(story: Story, words: string): Promise<void> {
  const palette = story.page.getByRole('dialog', { name: 'Choose a code' });
  await press(story, 'c');
  await palette.waitFor();
  await type(story, words);
  await press(story, 'Enter');
  await palette.waitFor({ state: 'detached' });
}

/** What one coder has coded, as it is stored. */
export const workOf = async ({ client }: Story, coder = 'Aigul'): Promise<string[]> =>
  (await storedCodings(client)).filter((line) => line.startsWith(`${coder}: `));
