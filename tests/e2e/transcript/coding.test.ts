/** Codings on the text: what is painted, the bars in the margin, and changing an extent. */
import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { beforeEach, describe, expect, test } from 'vitest';
import { harnessOfFile } from '../harness/harness-of-file.ts';

let page: Page;
const harness = harnessOfFile((opened) => {
  page = opened.page;
});

beforeEach(async () => {
  await page.mouse.move(5, 5);
  await page.evaluate(async () => {
    const { harness: given } = window;
    const document = given.inventInterview(2500, false);
    const of = (code: number, mine = true) => ({
      code,
      codeName: given.codeBook[code]?.[0] ?? '',
      colour: given.codeBook[code]?.[1] ?? '',
      mine,
    });
    const at = (words: string, from = 0) => document.text.indexOf(words, from);
    const first = at('Interviewer') < 0 ? 22 : at('\n') + 1;
    const answer = document.turns[1];
    const from = answer?.start ?? first;
    const words = document.text.slice(from).split(' ').slice(0, 4).join(' ').length;
    const codings = [
      given.paint(1, from, from + words, of(0)),
      given.paint(2, from + 3, from + words + 20, of(1)),
      given.paint(3, from + words + 22, from + words + 60, of(0, false)),
      given.paint(4, document.turns[20]?.start ?? 0, document.turns[20]?.end ?? 0, of(2)),
    ];
    await given.set({
      document: { ...document, documentId: (performance.now() | 0) as never },
      codings,
      focusedCoding: null,
      editable: false,
      hits: [],
    });
    given.events.length = 0;
  });
});

const painted = () =>
  page.evaluate(() =>
    Object.fromEntries(Array.from(CSS.highlights, ([name, highlight]) => [name.replace(/^bai\d+-/, ''), highlight.size])),
  );
const events = (name: string) =>
  page.evaluate((wanted) => window.harness.events.filter((event) => event.name === wanted).map((event) => event.args), name);
const coding = (id: number) =>
  page
    .evaluate((wanted) => window.harness.get().codings.find((one) => one.id === wanted), id)
    .then((found) => ({ start: found?.start ?? -1, end: found?.end ?? -1 }));
const textOf = (range: { start: number; end: number }) =>
  page.evaluate(({ start, end }) => window.harness.get().document.text.slice(start, end), range);

describe('painting', () => {
  test('is one highlight a code, with ranges only near the viewport', async () => {
    expect(await painted()).toEqual({ 'code-1': 2, 'code-2': 1 });
    await page.evaluate(() => window.harness.handle.current?.nextCoding('previous'));
    await page.evaluate(async () => {
      const { document, codings } = window.harness.get();
      await window.harness.set({ codings: window.harness.inventCodings(document.text, 2000), focusedCoding: null });
      return codings.length;
    });
    const ranges = Object.values(await painted()).reduce((sum, size) => sum + size, 0);
    expect(Object.keys(await painted()).length).toBe(6);
    expect(ranges).toBeLessThan(900);
    expect(await page.locator('[data-coding]').count()).toBe(ranges);
  });

  test('lifts the focused coding out of its code and shows hits', async () => {
    await page.evaluate(() =>
      window.harness.set({
        focusedCoding: 1 as never,
        hits: [
          { start: 30, end: 36 },
          { start: 50, end: 54 },
        ],
        currentHit: 1,
      }),
    );
    expect(await painted()).toEqual({ 'code-1': 1, 'code-2': 1, focused: 1, hit: 2, 'current-hit': 1 });
  });

  test('shows a new coding without a change of the page of text', async () => {
    const lines = await page.evaluate(() => window.harness.get().document.text.split('\n').length);
    await expect.poll(() => page.locator('[role=document] p').count()).toBe(lines);
    const before = await page.evaluate(() => document.querySelector('[role=document]')?.innerHTML);
    await page.evaluate(() => window.harness.set({ codings: window.harness.get().codings.slice(0, 2) }));
    expect(await page.evaluate(() => document.querySelector('[role=document]')?.innerHTML)).toBe(before);
  });
});

describe('bars', () => {
  test('are buttons that say code, coder and extent, in lanes that never overlap', async () => {
    const bar = page.getByRole('button', { name: 'Bonding ties, First coder, paragraphs 3 to 3' });
    await bar.click();
    expect(await events('focus')).toEqual([[1]]);
    const boxes = await Promise.all([1, 2, 3].map((id) => page.locator(`[data-coding="${id}"]`).boundingBox()));
    expect(new Set(boxes.map((box) => box?.x)).size).toBeGreaterThan(1);
    expect(await page.locator('[data-coding="3"]').getAttribute('data-mine')).toBe('false');
  });

  test('are reached by one Tab and walked by arrows, also to those out of sight', async () => {
    await page.evaluate(() => window.harness.handle.current?.focus());
    await page.keyboard.press('Tab');
    const focusedBar = () => page.evaluate(() => document.activeElement?.getAttribute('data-coding'));
    await expect.poll(focusedBar).toBe('1');
    for (const next of ['2', '3', '4']) {
      await page.keyboard.press('ArrowDown');
      await expect.poll(focusedBar).toBe(next);
    }
    await expect.poll(() => page.evaluate(() => window.harness.handle.current?.position().paragraph ?? 0)).toBeGreaterThan(8);
  });

  test('can be dragged at their ends, by whole words', async () => {
    const end = await page.locator('[data-coding="1"] [data-edge="end"]').boundingBox();
    const target = await page.evaluate(
      ({ end: at }) => window.harness.handle.current?.rectOf({ start: at + 9, end: at + 10 })?.toJSON(),
      await coding(1),
    );
    await page.mouse.move(Math.round((end?.x ?? 0) + 3), Math.round((end?.y ?? 0) + 4));
    await page.mouse.down();
    await page.mouse.move(Math.round(target.x + 2), Math.round(target.y + 10), { steps: 3 });
    await page.mouse.up();
    const [[id, range] = []] = (await events('resize')) as [number, { start: number; end: number }][];
    expect(id).toBe(1);
    const { start, end: before } = await coding(1);
    expect(range?.start).toBe(start);
    expect(range?.end).toBeGreaterThan(before);
    expect(await textOf({ start: (range?.end ?? 0) - 1, end: (range?.end ?? 0) + 1 })).toMatch(/[\p{L}\p{N}][^\p{L}\p{N}]/u);
  });

  test('move their ends by keys, and only those of the coder at work', async () => {
    await page.evaluate(() => window.harness.set({ focusedCoding: 1 as never }));
    await page.evaluate(() => window.harness.handle.current?.moveCodingEnd('end', -1));
    await page.evaluate(() => window.harness.set({ focusedCoding: 3 as never }));
    await page.evaluate(() => window.harness.handle.current?.moveCodingEnd('end', 1));
    const resized = (await events('resize')) as [number, { start: number; end: number }][];
    expect(resized.length).toBe(1);
    expect(resized[0]?.[0]).toBe(1);
    expect(resized[0]?.[1].end).toBeLessThan((await coding(1)).end);
  });
});

describe('clicks, drops and menus', () => {
  test('a click in the text focuses the shortest coding there, then the longer one, then none', async () => {
    const { start } = await coding(1);
    const rect = await page.evaluate((at) => window.harness.handle.current?.rectOf({ start: at, end: at + 1 })?.toJSON(), start + 8);
    const place = [Math.round(rect.x + rect.width / 2), Math.round(rect.y + rect.height / 2)] as const;
    for (const expected of [1, 2, null]) {
      await page.mouse.click(...place);
      await expect.poll(async () => (await events('focus')).at(-1)?.[0]).toBe(expected);
      await page.waitForTimeout(600);
    }
  });

  test('a code dropped on the text takes the sentence under the pointer, or the selection', async () => {
    const drop = () =>
      page.evaluate(() => {
        const { turns } = window.harness.get().document;
        const at = turns[1]?.start ?? 0;
        const rect = window.harness.handle.current?.rectOf({ start: at + 4, end: at + 5 });
        const data = new DataTransfer();
        data.setData('application/x-bailanys-code', '5');
        const target = document.querySelector('[role=document] span');
        for (const type of ['dragover', 'drop'])
          target?.dispatchEvent(
            new DragEvent(type, {
              bubbles: true,
              cancelable: true,
              dataTransfer: data,
              clientX: rect?.x ?? 0,
              clientY: (rect?.y ?? 0) + 8,
            }),
          );
      });
    await drop();
    const [[code, range] = []] = (await events('drop')) as [number, { start: number; end: number }][];
    expect(code).toBe(5);
    expect(await textOf(range ?? { start: 0, end: 0 })).toMatch(/^\p{Lu}.*[.!?]$/u);
    await page.evaluate(() => window.harness.handle.current?.select({ start: 24, end: 30 }));
    await drop();
    expect(((await events('drop')) as unknown[][]).at(-1)).toEqual([5, { start: 24, end: 30 }]);
  });

  test('the menu knows the coding it was asked for', async () => {
    await page.locator('[data-coding="2"]').click({ button: 'right' });
    expect(((await events('menu')) as { coding: number }[][]).at(-1)?.[0]?.coding).toBe(2);
  });
});

test('axe finds nothing to mend, in light and in dark', async () => {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    const { violations } = await new AxeBuilder({ page }).disableRules(['page-has-heading-one']).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  }
  await page.emulateMedia({ colorScheme: 'light' });
  expect(harness.complaints).toEqual([]);
});
