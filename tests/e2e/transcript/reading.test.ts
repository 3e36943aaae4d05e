/** Reading and selecting: the caret moves, the text never changes. */
import type { Page } from 'playwright-core';
import { beforeEach, describe, expect, test } from 'vitest';
import { harnessOfFile } from '../harness/harness-of-file.ts';

const text = [
  'Кездесу 🙂 екінші күн',
  'Interviewer: Кто вам помог в первые дни?',
  'Айгүл: Апам жаныма алды, потом мы по-новому жили. Cafe\u0301 👩‍👩‍👧 рядом.',
  '',
  'Last line with ә ғ қ ң ө ұ ү һ і.',
].join('\n');

let page: Page;
const harness = harnessOfFile((opened) => {
  page = opened.page;
});

beforeEach(async () => {
  await page.evaluate(async (plain) => {
    const { harness: given } = window;
    const label = plain.indexOf('Айгүл:');
    const document = {
      documentId: Math.floor(Math.random() * 1e9) + 100,
      text: plain,
      marks: [{ start: label + 10, end: label + 22, kind: 'bold' }],
      speakers: [],
      turns: [{ id: 1, documentId: 1, start: label, contentStart: label + 7, end: plain.indexOf('\n', label), speakerId: null, timeMs: 0 }],
    };
    await given.set({ document: document as never, codings: [], focusedCoding: null, editable: false, hits: [] });
    given.handle.current?.select(null);
    given.events.length = 0;
  }, text);
});

const shown = () => page.evaluate(() => Array.from(document.querySelectorAll('[role=document] p'), (line) => line.textContent).join('\n'));
const lastSelection = () =>
  page.evaluate(
    () => window.harness.events.filter(({ name }) => name === 'selection').at(-1)?.args[0] as { start: number; end: number } | null,
  );
const said = async () => {
  const range = await lastSelection();
  return range ? text.slice(range.start, range.end) : null;
};
const select = (start: number, end: number) => page.evaluate((range) => window.harness.handle.current?.select(range), { start, end });

/** The middle of the character at an offset, in whole px as a mouse gives them. */
async function at(offset: number): Promise<{ x: number; y: number }> {
  const rect = await page.evaluate((start) => window.harness.handle.current?.rectOf({ start, end: start + 1 })?.toJSON(), offset);
  return { x: Math.round(rect.x + rect.width / 2), y: Math.round(rect.y + rect.height / 2) };
}

async function dragOver(from: number, to: number): Promise<void> {
  const start = await at(from);
  const end = await at(to);
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  await page.mouse.move(end.x, end.y, { steps: 4 });
  await page.mouse.up();
  await page.waitForTimeout(60);
}

describe('offsets', () => {
  test('every offset of a text with emoji, Kazakh letters and combining marks survives the way to the page and back', async () => {
    const wrong = await page.evaluate(async () => {
      const bad: string[] = [];
      const plain = window.harness.get().document.text;
      for (const { segment, index } of new Intl.Segmenter().segment(plain)) {
        window.harness.handle.current?.select({ start: index, end: index + segment.length });
        await new Promise((done) => setTimeout(done, 2));
        const now = window.harness.handle.current?.selection();
        const native = getSelection()?.toString() ?? '';
        if (now?.start !== index || now.end !== index + segment.length || (segment !== '\n' && native !== segment)) bad.push(segment);
      }
      return bad;
    });
    expect(wrong).toEqual([]);
  });

  test('a selection over several paragraphs counts one character for each line end', async () => {
    await select(8, text.length - 3);
    await expect.poll(said).toBe(text.slice(8, -3));
  });
});

describe('a long text', () => {
  const openLong = () =>
    page.evaluate(async () => {
      const { harness: given } = window;
      await given.set({ document: { ...given.inventInterview(40_000, false), documentId: (performance.now() | 0) as never } });
      return given.get().document.text;
    });

  test('shows its beginning at once and stands whole in the page soon after', async () => {
    const stored = await openLong();
    expect(stored.startsWith(await shown())).toBe(true);
    await expect.poll(shown).toBe(stored);
  });

  test('can be read, selected and copied anywhere before the rest was drawn', async () => {
    // In one go: by the time a second question comes from outside, a slow machine may have drawn everything.
    const { stored, middle, ...seen } = await page.evaluate(async () => {
      const { harness: given } = window;
      await given.set({ document: { ...given.inventInterview(40_000, false), documentId: (performance.now() | 0) as never } });
      const { text: stored } = given.get().document;
      const middle = stored.indexOf('\n', stored.length / 2) + 1;
      given.handle.current?.select({ start: middle, end: middle + 4 });
      return { stored, middle, words: getSelection()?.toString(), lines: document.querySelectorAll('[role=document] p').length };
    });
    expect(seen.words).toBe(stored.slice(middle, middle + 4));
    expect(seen.lines).toBeLessThan(stored.split('\n').length);
    await page.waitForTimeout(120);
    expect(await page.evaluate((start) => window.harness.handle.current?.rectOf({ start, end: start + 4 }) !== undefined, middle)).toBe(
      true,
    );
    await expect.poll(shown).toBe(stored);
  });
});

describe('the mouse', () => {
  test('snaps to whole words', async () => {
    const from = text.indexOf('помог') + 2;
    await dragOver(from, text.indexOf('первые') + 2);
    await expect.poll(said).toBe('помог в первые');
  });

  test('selects exactly with Alt', async () => {
    await page.keyboard.down('Alt');
    await dragOver(text.indexOf('помог') + 1, text.indexOf('первые') + 2);
    await page.keyboard.up('Alt');
    await expect.poll(said).toMatch(/^п?о?мог в пе?р?$/u);
  });

  test('takes a word by a double click and a paragraph by a triple click', async () => {
    const place = await at(text.indexOf('жаныма') + 3);
    await page.mouse.dblclick(place.x, place.y);
    await page.waitForTimeout(60);
    await expect.poll(said).toBe('жаныма');
    await page.mouse.click(place.x, place.y, { clickCount: 3 });
    await page.waitForTimeout(60);
    await expect.poll(said).toBe(text.split('\n')[2]);
  });
});

describe('the keyboard', () => {
  test('moves the caret and selects with Shift', async () => {
    const start = text.indexOf('Кто');
    await select(start, start);
    await page.keyboard.press('Shift+ArrowRight');
    await page.keyboard.press('Shift+ArrowRight');
    await page.keyboard.press('Shift+ArrowRight');
    await expect.poll(said).toBe('Кто');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Control+Shift+ArrowRight');
    await expect.poll(async () => (await said())?.trim()).toBe('вам');
  });

  test('goes on through paragraphs', async () => {
    await select(0, 0);
    for (let line = 0; line < 6; line += 1) await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('Shift+End');
    await expect.poll(said).toBe(text);
  });

  test('selects units and grows', async () => {
    const inside = text.indexOf('жаныма') + 2;
    const unit = async (name: 'word' | 'sentence' | 'turn' | 'paragraph') => {
      await select(inside, inside);
      await page.evaluate((of) => window.harness.handle.current?.selectUnit(of), name);
      return said();
    };
    const paragraph = text.split('\n')[2] ?? '';
    await expect.poll(() => unit('word')).toBe('жаныма');
    await expect.poll(() => unit('turn')).toBe(paragraph.slice(7));
    await expect.poll(() => unit('paragraph')).toBe(paragraph);
    await expect.poll(() => unit('word')).toBe('жаныма');
    await page.evaluate(() => window.harness.handle.current?.grow('word'));
    await expect.poll(said).toBe('жаныма алды');
    await page.evaluate(() => window.harness.handle.current?.shrink());
    await expect.poll(said).toBe('жаныма');
    await page.evaluate(() => window.harness.handle.current?.grow('unit'));
    await expect.poll(said).toContain('по-новому жили.');
  });
});

describe('nothing changes the text while coding', () => {
  test('typing, pasting, cutting, deleting, composing and dropping do nothing', async () => {
    const client = await page.context().newCDPSession(page);
    const start = text.indexOf('помог');
    await select(start, start + 5);
    await page.keyboard.type('abc әғқ');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Backspace');
    await page.keyboard.press('Delete');
    await page.evaluate(() => navigator.clipboard.writeText('pasted\nlines'));
    await page.keyboard.press('Control+v');
    await page.keyboard.press('Control+x');
    await page.keyboard.press('Control+z');
    await client.send('Input.imeSetComposition', { text: 'にほん', selectionStart: 3, selectionEnd: 3 });
    await client.send('Input.insertText', { text: '日本' });
    await page.keyboard.insertText('вставка');
    const from = await at(start + 2);
    const to = await at(text.indexOf('Last') + 2);
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(to.x, to.y, { steps: 5 });
    await page.mouse.up();
    await page.waitForTimeout(100);
    expect(await shown()).toBe(text);
    expect(harness.complaints).toEqual([]);
  });

  test('the caret still moves after all that was refused', async () => {
    await select(3, 3);
    await page.keyboard.type('xyz');
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => page.evaluate(() => window.harness.handle.current?.caret())).toBe(4);
  });

  test('copying gives the stored text', async () => {
    await select(0, text.length);
    await page.keyboard.press('Control+c');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(text);
  });
});
