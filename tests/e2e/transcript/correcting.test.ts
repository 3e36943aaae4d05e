/** Correcting the text: Enter, paste and undo as in any editor; the app hears of the whole text after a pause and at the end. */
import type { Page } from 'playwright-core';
import { beforeEach, expect, test } from 'vitest';
import { harnessOfFile } from '../harness/harness-of-file.ts';

const text = 'First line here\nСекінші жол\n\nlast one';
let page: Page;
const harness = harnessOfFile((opened) => {
  page = opened.page;
});

beforeEach(async () => {
  await page.evaluate(async (plain) => {
    const { harness: given } = window;
    const document = { documentId: Math.floor(performance.now()), text: plain, marks: [], speakers: [], turns: [] };
    const word = given.paint(1, plain.indexOf('жол'), plain.indexOf('жол') + 3, {
      code: 0,
      codeName: 'Housing',
      colour: '#b5651d',
      mine: true,
    });
    await given.set({ document: document as never, codings: [word], focusedCoding: null, editable: false });
    await given.set({ editable: true });
    given.events.length = 0;
  }, text);
  await page.waitForTimeout(50);
});

const edits = () => page.evaluate(() => window.harness.events.filter(({ name }) => name === 'edit').map(({ args }) => args[0] as string));
const leave = () => page.evaluate(() => window.harness.set({ editable: false }).then(() => undefined));
const click = async (offset: number) => {
  const rect = await page.evaluate((at) => window.harness.handle.current?.rectOf({ start: at, end: at + 1 })?.toJSON(), offset);
  await page.mouse.click(Math.round(rect.x + 1), Math.round(rect.y + rect.height / 2));
  await page.waitForTimeout(100);
};

test('typing, Enter and deleting change lines, and leaving reports the whole text', async () => {
  await click(6);
  await page.keyboard.type('new ');
  await page.keyboard.press('Enter');
  await page.keyboard.type('ә');
  await leave();
  expect(await edits()).toEqual(['First new \nәline here\nСекінші жол\n\nlast one']);
});

test('a pause in typing reports as well, and the answer does not disturb what is typed since', async () => {
  await click(0);
  await page.keyboard.type('A');
  await expect.poll(edits, { timeout: 5000 }).toEqual([`A${text}`]);
  await page.keyboard.type('B');
  await page.evaluate(
    (now) => window.harness.set({ document: { ...window.harness.get().document, text: now } }).then(() => undefined),
    `A${text}`,
  );
  await page.keyboard.type('C');
  await leave();
  expect((await edits()).at(-1)).toBe(`ABC${text}`);
});

test('pasted lines become lines, and undo takes them back', async () => {
  await page.evaluate(() => navigator.clipboard.writeText('one\r\ntwo\nthree'));
  await click(6);
  await page.keyboard.press('Control+v');
  await page.waitForTimeout(100);
  await page.evaluate(() => window.harness.handle.current?.commitEdit());
  expect((await edits()).at(-1)).toBe('First one\ntwo\nthreeline here\nСекінші жол\n\nlast one');
  await page.keyboard.press('Control+z');
  await page.waitForTimeout(100);
  await leave();
  expect((await edits()).at(-1)).toBe(text);
});

test('a long paste is quick', async () => {
  const lines = 4000;
  await page.evaluate(
    (count) => navigator.clipboard.writeText(Array.from({ length: count }, (_, i) => `line ${i} `.repeat(12)).join('\n')),
    lines,
  );
  await click(6);
  const before = Date.now();
  await page.keyboard.press('Control+v');
  await expect.poll(() => page.locator('[role=textbox] p').count(), { timeout: 30_000 }).toBe(lines + 3);
  process.stdout.write(`pasting ${lines} lines: ${Date.now() - before} ms\n`);
  await leave();
  expect((await edits()).at(-1)?.split('\n').length).toBe(lines + 3);
});

test('the caret stays where it was when correcting begins', async () => {
  await leave();
  await page.evaluate(() => window.harness.handle.current?.select({ start: 11, end: 11 }));
  await page.evaluate(() => window.harness.set({ editable: true }).then(() => undefined));
  await page.waitForTimeout(100);
  await page.keyboard.type('X');
  await leave();
  expect(await edits()).toEqual([`${text.slice(0, 11)}X${text.slice(11)}`]);
});

test('codings stay on their words while the text before them changes', async () => {
  await click(0);
  await page.keyboard.type('0123');
  const covered = () =>
    page.evaluate(() => {
      const [range] = [...CSS.highlights].find(([name]) => name.endsWith('code-1'))?.[1] ?? [];
      return range?.startContainer.textContent?.slice(range.startOffset, range.endOffset);
    });
  await expect.poll(covered).toBe('жол');
});

test('after correcting the text cannot be typed into any more', async () => {
  await leave();
  await page.evaluate(() => window.harness.handle.current?.select({ start: 2, end: 2 }));
  await page.keyboard.type('xyz');
  const shown = await page.evaluate(() =>
    Array.from(document.querySelectorAll('[role=document] p'), (line) => line.textContent).join('\n'),
  );
  expect(shown).toBe(text);
  expect(await edits()).toEqual([]);
  expect(harness.complaints).toEqual([]);
});
