/** A document that is one paragraph of many screenfuls: only what of it is near is painted, and every place in it is right. */
import type { Page } from 'playwright-core';
import { beforeEach, describe, expect, test } from 'vitest';
import { harnessOfFile } from '../harness/harness-of-file.ts';

const words = ['слово', 'және', 'word', 'көршілер,', 'cafe\u0301', '👩‍👩‍👧', 'по-новому', 'then.'];
const text = Array.from({ length: 9000 }, (_, at) => words[(at * 5 + (at >> 3)) % words.length]).join(' ');
const codingCount = 600;

let page: Page;
harnessOfFile((opened) => {
  page = opened.page;
});

beforeEach(async () => {
  await page.evaluate(
    async ([plain, count]) => {
      const { harness: given } = window;
      const document = { documentId: Math.floor(Math.random() * 1e9) + 100, text: plain, marks: [], speakers: [], turns: [] };
      await given.set({
        document: document as never,
        codings: given.inventCodings(plain, count),
        focusedCoding: null,
        editable: false,
        hits: [],
      });
      given.handle.current?.select(null);
      given.events.length = 0;
    },
    [text, codingCount] as const,
  );
});

/** Shows a place and waits until what is near stands. */
async function goTo(start: number): Promise<void> {
  await page.evaluate(async (offset) => {
    window.harness.handle.current?.scrollTo({ start: offset, end: offset + 1 });
    for (let frame = 0; frame < 8; frame += 1) await new Promise((next) => requestAnimationFrame(next));
  }, start);
}

/**
 * What is wrong in the page at this moment, by looking at it alone: the text nodes in their order are the text. Every coding with a
 * character in sight must be painted with its own words and have a bar from the top of its first character to the bottom of its last.
 */
const faults = () =>
  page.evaluate(() => {
    const found: string[] = [];
    const walker = document.createTreeWalker(document.querySelector('[role=document] p') as Node, NodeFilter.SHOW_TEXT);
    const starts = new Map<Node, number>();
    const nodes: Text[] = [];
    let length = 0;
    for (let node = walker.nextNode() as Text | null; node !== null; node = walker.nextNode() as Text | null) {
      starts.set(node, length);
      nodes.push(node);
      length += node.length;
    }
    const rectOf = (offset: number): DOMRect => {
      const node = nodes.findLast((one) => (starts.get(one) ?? 0) <= offset) as Text;
      const range = document.createRange();
      range.setStart(node, offset - (starts.get(node) ?? 0));
      range.setEnd(node, offset - (starts.get(node) ?? 0) + 1);
      return range.getClientRects()[0] ?? range.getBoundingClientRect();
    };
    const painted = new Map<string, Set<string>>();
    for (const [name, ranges] of CSS.highlights) {
      const at = (node: Node, offset: number) => (starts.get(node) ?? Number.NaN) + offset;
      const places = [...ranges].map((one) => `${at(one.startContainer, one.startOffset)}-${at(one.endContainer, one.endOffset)}`);
      painted.set(name.replace(/^bai\d+-/, ''), new Set(places));
    }
    const named = (offset: number, layer: string) =>
      nodes
        .findLast((one) => (starts.get(one) ?? 0) <= offset)
        ?.parentElement?.closest('[data-paint]')
        ?.getAttribute('data-paint')
        ?.split(' ')
        .some((word) => word.replace(/^bai\d+-/, '') === layer) ?? false;
    let seen = 0;
    for (const { id, start, end, codeId } of window.harness.get().codings) {
      const first = rectOf(start);
      const last = rectOf(end - 1);
      if (last.bottom < 0 || first.top > innerHeight) continue;
      seen += 1;
      const layer = `code-${codeId}`;
      if (!painted.get(layer)?.has(`${start}-${end}`)) found.push(`${id} is not painted`);
      for (const offset of [start, end - 1]) if (!named(offset, layer)) found.push(`${id} has no look at ${offset}`);
      const bar = document.querySelector(`[data-coding="${id}"]`)?.getBoundingClientRect();
      if (!bar) found.push(`${id} has no bar`);
      else if (Math.abs(bar.top - first.top) > 1 || Math.abs(bar.bottom - Math.max(last.bottom, first.top + 10)) > 1)
        found.push(`the bar of ${id} stands at ${bar.top}–${bar.bottom}, its words at ${first.top}–${last.bottom}`);
    }
    if (length !== window.harness.get().document.text.length) found.push(`the page has ${length} characters`);
    return { found, seen, bars: document.querySelectorAll('[data-coding]').length };
  });

async function expectRight(): Promise<void> {
  const { found, seen, bars } = await faults();
  expect(found).toEqual([]);
  expect(seen).toBeGreaterThan(3);
  expect(bars).toBeLessThan(codingCount / 4);
}

const lastSelection = () =>
  page.evaluate(
    () => window.harness.events.filter(({ name }) => name === 'selection').at(-1)?.args[0] as { start: number; end: number } | null,
  );
describe('codings of the paragraph', () => {
  test('are painted and have bars where it opens, at every place it is scrolled to, and at its end', async () => {
    await expectRight();
    for (const share of [0.31, 0.32, 0.7, 0.98, 0.02]) {
      await goTo(Math.floor(text.length * share));
      await expectRight();
    }
  });

  test('come and go while the wheel turns', async () => {
    await goTo(Math.floor(text.length / 2));
    await page.mouse.move(400, 400);
    for (let turn = 0; turn < 8; turn += 1) {
      await page.mouse.wheel(0, 700);
      await page.waitForTimeout(80);
    }
    await expectRight();
  });

  test('take a new one in, and keep what is focused in sight', async () => {
    const start = text.indexOf('көршілер,', text.length / 2);
    await goTo(start);
    await page.evaluate(async (from) => {
      const { codings } = window.harness.get();
      const made = window.harness.paint(9999, from, from + 30, { code: 2, codeName: 'First days', colour: '#1b7f5c', mine: true });
      await window.harness.set({ codings: [...codings, made] });
    }, start);
    await expectRight();
    expect(await page.locator('[data-coding="9999"]').count()).toBe(1);
    await page.evaluate(() => window.harness.set({ focusedCoding: 9999 as never }));
    const grips = await page.locator('[data-grip]').evaluateAll((all) => all.map((grip) => grip.getBoundingClientRect().toJSON()));
    const box = await page.evaluate((from) => window.harness.handle.current?.rectOf({ start: from, end: from + 30 })?.toJSON(), start);
    expect(grips.length).toBe(2);
    expect(Math.abs(Math.min(...grips.map(({ top }) => top)) - box.top)).toBeLessThan(12);
  });
});

describe('places in the paragraph', () => {
  test('survive the way to the page and back at every seam between two of its pieces', async () => {
    const seams = await page.evaluate(() => {
      let at = 0;
      return Array.from(document.querySelectorAll('[role=document] p > *'), (piece) => {
        at += piece.textContent?.length ?? 0;
        return at;
      });
    });
    expect(seams.length).toBeGreaterThan(40);
    const characters = Array.from(new Intl.Segmenter().segment(text), ({ index }) => index);
    const inner = seams.slice(0, -1).map((seam) => characters.indexOf(seam));
    expect(inner).not.toContain(-1);
    const chosen = inner
      .filter((_, piece) => piece % 9 === 0)
      .flatMap((seam) =>
        [
          [seam - 4, seam],
          [seam, seam + 4],
          [seam - 9, seam + 9],
        ].map((range) => range.map((at) => characters[at] ?? 0)),
      );
    const wrong = await page.evaluate(async (all) => {
      const bad: unknown[] = [];
      const { text: plain } = window.harness.get().document;
      for (const [start = 0, end = 0] of all) {
        window.harness.handle.current?.select({ start, end });
        await new Promise((done) => setTimeout(done, 2));
        const now = window.harness.handle.current?.selection();
        const native = getSelection()?.toString() ?? '';
        if (now?.start !== start || now.end !== end || native.trim() !== plain.slice(start, end).trim())
          bad.push([start, end, now, native]);
      }
      return bad;
    }, chosen);
    expect(wrong).toEqual([]);
  });

  test('are walked by keys across a seam and copied as stored', async () => {
    const seam = await page.evaluate(() => {
      const pieces = Array.from(document.querySelectorAll('[role=document] p > *'), (piece) => piece.textContent?.length ?? 0);
      return pieces.slice(0, 20).reduce((sum, length) => sum + length, 0);
    });
    await page.evaluate((at) => window.harness.handle.current?.select({ start: at - 2, end: at - 2 }), seam);
    for (let step = 0; step < 4; step += 1) await page.keyboard.press('Shift+ArrowRight');
    const made = await page.evaluate(() => window.harness.handle.current?.selection());
    expect(made?.start).toBe(seam - 2);
    expect(Array.from(new Intl.Segmenter().segment(text.slice(seam - 2, made?.end))).length).toBe(4);
    await page.keyboard.press('Control+c');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(text.slice(seam - 2, made?.end));
    await page.evaluate((length) => window.harness.handle.current?.select({ start: 0, end: length }), text.length);
    await page.keyboard.press('Control+c');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(text);
  });

  test('are found by the mouse, and shown where they stand', async () => {
    const start = text.indexOf('слово', text.length * 0.6);
    await goTo(start);
    const box = await page.evaluate((from) => window.harness.handle.current?.rectOf({ start: from, end: from + 5 })?.toJSON(), start);
    await page.mouse.dblclick(box.x + box.width / 2, box.y + box.height / 2);
    await page.waitForTimeout(60);
    await expect.poll(lastSelection).toMatchObject({ start, end: start + 5 });
    const whole = await page.evaluate((end) => window.harness.handle.current?.rectOf({ start: 0, end })?.toJSON(), text.length);
    expect(whole.height).toBeGreaterThan(700);
  });
});

test('the paragraph can be corrected anywhere in it, and the codings behind stay on their words', async () => {
  const start = text.indexOf('көршілер,', text.length / 2);
  const behind = await page.evaluate(
    (from) => window.harness.get().codings.find((one) => one.start > from + 40 && one.end < from + 600),
    start,
  );
  await goTo(start);
  await page.evaluate((at) => window.harness.handle.current?.select({ start: at, end: at }), start);
  await page.evaluate(() => window.harness.set({ editable: true }));
  await page.evaluate((at) => window.harness.handle.current?.select({ start: at, end: at }), start);
  await page.keyboard.type('новое ');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Backspace');
  await page.waitForTimeout(100);
  const painted = await page.evaluate(() =>
    Array.from(CSS.highlights.values()).flatMap((ranges) =>
      Array.from(ranges, ({ startContainer, startOffset, endContainer, endOffset }) => {
        const range = document.createRange();
        range.setStart(startContainer, startOffset);
        range.setEnd(endContainer, endOffset);
        return range.toString();
      }),
    ),
  );
  expect(painted).toContain(text.slice(behind?.start, behind?.end));
  await page.evaluate(() => window.harness.set({ editable: false }));
  const edited = await page.evaluate(() => window.harness.events.filter(({ name }) => name === 'edit').at(-1)?.args[0]);
  expect(edited).toBe(`${text.slice(0, start)}новое ${text.slice(start)}`);
});
