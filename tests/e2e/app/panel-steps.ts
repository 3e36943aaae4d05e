/** What the tests of the coding view do again and again. */
import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import type { OpenApp } from './open-app.ts';

export const library = (page: Page): Locator => page.getByRole('treegrid', { name: 'Documents' });
export const codeTree = (page: Page): Locator => page.getByRole('treegrid', { name: 'Codes' });
export const inspector = (page: Page): Locator => page.getByRole('region', { name: 'Inspector' });
export const row = (tree: Locator, name: string): Locator => tree.getByRole('row', { name, exact: true });

/** Waits for the line at the bottom that says what was done. */
export async function seeNotice(page: Page, text: string | RegExp): Promise<void> {
  await page.getByRole('region', { name: 'Messages' }).getByText(text).waitFor();
}

/** Waits until the backend holds what is promised. */
export async function eventually<T>(read: () => T, promised: (value: T) => void): Promise<void> {
  await expect.poll(read, { timeout: 10_000 }).toSatisfy((value: T) => {
    promised(value);
    return true;
  });
}

export const services = ({ core }: OpenApp) => core.projects.current();

/** Clicks into a passage of the text and selects its sentence with S, or its paragraph with P. */
export async function selectSentence(page: Page, words: string, key: 's' | 'p' = 's'): Promise<void> {
  await page.getByText(words).first().click();
  await page.keyboard.press(key);
  await page.getByRole('region', { name: 'Selection' }).waitFor();
}

/** A drag by the mouse, step by step, as a hand does it. `at` is where in the target, `hold` where in what is dragged. */
export async function drag(page: Page, from: Locator, to: Locator, at = { x: 60, y: 12 }, hold = { x: 60, y: 10 }): Promise<void> {
  const [start, end] = [await from.boundingBox(), await to.boundingBox()];
  if (!start || !end) throw new Error('Nothing to drag, or nowhere to drop it');
  await page.mouse.move(start.x + hold.x, start.y + hold.y);
  await page.mouse.down();
  await page.mouse.move(start.x + hold.x + 16, start.y + hold.y + 4, { steps: 4 });
  await page.mouse.move(end.x + at.x, end.y + at.y, { steps: 8 });
  await page.mouse.move(end.x + at.x + 4, end.y + at.y, { steps: 3 });
  await page.mouse.up();
}
