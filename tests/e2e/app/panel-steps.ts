/** What the tests of the coding view do again and again. */
import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { boxOf, type Point } from './hands.ts';
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

/** A point in a row or a passage, from its left upper corner. */
export const pointIn =
  (target: Locator, { x, y } = { x: 60, y: 12 }) =>
  async (): Promise<Point> => {
    const box = await boxOf(target);
    return { x: box.x + x, y: box.y + y };
  };
