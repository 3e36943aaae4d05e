/** What a person's hands do in the coding view: points at words, selects, drags. Everything is found by what it says. */
import { createRouterClient } from '@orpc/server';
import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { router } from '#core/router.ts';
import { unpackCodings } from '#shared/contract/coding-columns.ts';
import type { OpenApp } from './open-app.ts';

export type Point = { x: number; y: number };

/** The backend asked directly, to compare what is stored with what was done. */
export const backendOf = ({ core }: OpenApp) => createRouterClient(router, { context: { core } });
export type Backend = ReturnType<typeof backendOf>;

/** Every coding of the project as code, coder and words: what a step should have left. */
export async function storedCodings(client: Backend): Promise<string[]> {
  const [documents, codes, coders] = await Promise.all([client.documents.list(), client.codes.tree(), client.coders.list()]);
  const lines: string[] = [];
  for (const { id } of documents) {
    const [{ text }, codings] = await Promise.all([client.documents.text({ id }), client.codings.ofDocument({ documentId: id })]);
    for (const { start, end, codeId, coderId } of unpackCodings(id, codings)) {
      const code = codes.find((one) => one.id === codeId)?.words.name;
      const coder = coders.find((one) => one.id === coderId)?.name;
      lines.push(`${coder}: ${code}: ${text.slice(start, end)}`);
    }
  }
  return lines.sort();
}

/** Waits until the stored codings are these, in any order. */
export async function expectStored(client: Backend, wanted: readonly string[]): Promise<void> {
  await expect.poll(() => storedCodings(client)).toEqual([...wanted].sort());
}

export const transcriptOf = (page: Page): Locator => page.getByRole('main').getByRole('document');
export const bars = (page: Page): Locator => page.getByRole('group', { name: 'Codings in the margin' }).getByRole('button');

/** The middle of the first or last letter of some words in the open document, brought into sight. */
export async function pointAt(page: Page, words: string, edge: 'first' | 'last' | 'middle'): Promise<Point> {
  const text = transcriptOf(page);
  await text.waitFor();
  return text.evaluate(
    (root, { wanted, which }) => {
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const at = (node.textContent ?? '').indexOf(wanted);
        if (at < 0) continue;
        node.parentElement?.scrollIntoView({ block: 'center' });
        const letter = { first: at, last: at + wanted.length - 1, middle: at + Math.floor(wanted.length / 2) }[which];
        const range = document.createRange();
        range.setStart(node, letter);
        range.setEnd(node, letter + 1);
        const { left, right, top, bottom } = range.getBoundingClientRect();
        // The outer part of a letter, so that a caret put there lies outside the words.
        const share = { first: 0.2, last: 0.8, middle: 0.5 }[which];
        return { x: left + (right - left) * share, y: (top + bottom) / 2 };
      }
      throw new Error(`The open document does not say “${wanted}”`);
    },
    { wanted: words, which: edge },
  );
}

/** Selects words by dragging from their first letter to their last. */
export async function selectByMouse(page: Page, words: string): Promise<void> {
  await pointAt(page, words, 'first');
  const [from, to] = [await pointAt(page, words, 'first'), await pointAt(page, words, 'last')];
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2);
  await page.mouse.move(to.x, to.y);
  await page.mouse.up();
  await expectSelected(page, words);
}

/** What is selected, as the browser says it. */
export const selectedWords = (page: Page): Promise<string> => page.evaluate(() => String(getSelection()));

/** Waits until exactly these words are selected; else says what is. */
export async function expectSelected(page: Page, words: string): Promise<void> {
  await page
    .waitForFunction((wanted) => String(getSelection()) === wanted, words, { timeout: 5_000 })
    .catch(async () => {
      throw new Error(`Selected is “${await selectedWords(page)}”, not “${words}”`);
    });
}

/**
 * Drags from one place to another in steps, as a hand does. Both are looked up until they stand still: what appears beside them may push them
 * away. Before it lets go, the window has drawn what would become of it.
 */
export async function drag(page: Page, from: () => Promise<Point>, to: () => Promise<Point>): Promise<void> {
  const [start, end] = await atRest(page, from, to);
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  await page.mouse.move(start.x + 6, start.y + 6, { steps: 2 });
  await page.mouse.move(end.x, end.y, { steps: 6 });
  await nextFrames(page);
  await page.mouse.move(end.x + 1, end.y);
  await page.mouse.up();
}

async function atRest(page: Page, from: () => Promise<Point>, to: () => Promise<Point>): Promise<[Point, Point]> {
  let before = '';
  for (let left = 50; left > 0; left -= 1) {
    // What is dragged comes last: bringing the target into sight must not move it.
    const end = await to();
    const start = await from();
    const now = JSON.stringify([start, end]);
    if (now === before) return [start, end];
    before = now;
    await nextFrames(page);
  }
  throw new Error('What should be dragged does not come to rest');
}

/** Until the window has drawn twice. */
export const nextFrames = (page: Page): Promise<void> =>
  page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done()))));

export async function boxOf(locator: Locator) {
  await locator.scrollIntoViewIfNeeded();
  const box = await locator.boundingBox();
  if (!box) throw new Error(`${locator} is not in sight`);
  return box;
}

export async function middleOf(locator: Locator): Promise<Point> {
  const { x, y, width, height } = await boxOf(locator);
  return { x: x + width / 2, y: y + height / 2 };
}

/** The short line at the bottom that says what was done. */
export async function expectSaid(page: Page, words: string | RegExp): Promise<void> {
  await page.getByText(words).first().waitFor();
}

/** Goes on with Tab until this has the focus, as one does without a mouse. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  await target.waitFor();
  for (let left = 80; left > 0; left -= 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab never comes to ${target}`);
}

/** Ctrl+K, some words, Enter: a command, a document or a code by its name. */
export async function askFor(page: Page, words: string): Promise<void> {
  await page.keyboard.press('Control+k');
  const field = page.getByRole('dialog').getByRole('combobox');
  await field.waitFor();
  const shown = await field.elementHandle();
  await page.keyboard.type(words);
  await page.getByRole('dialog').getByRole('option').first().waitFor();
  await page.keyboard.press('Enter');
  // What was asked for may open a dialog with a field of its own.
  await shown?.waitForElementState('hidden');
}
