/** The main job with the keyboard alone: no press of a mouse from the start screen to the end. One story: each test goes on from the one before. */
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  askFor,
  type Backend,
  backendOf,
  expectSaid,
  expectSelected,
  expectStored,
  selectedWords,
  storedCodings,
  tabTo,
  transcriptOf,
} from './hands.ts';
import { type OpenApp, openApp } from './open-app.ts';

const fixtures = join(import.meta.dirname, '../../fixtures/documents');
const files = ['mix.libreoffice.docx', 'ru.koi8-r.crlf.txt', 'kk.zoom.vtt'].map((name) => join(fixtures, name));

let app: OpenApp;
let page: Page;
let client: Backend;

beforeAll(async () => {
  app = await openApp({ open: 'start' });
  page = app.page;
  client = backendOf(app);
});
afterAll(() => app.close());

const press = async (...keys: string[]) => {
  for (const key of keys) await page.keyboard.press(key);
};
const type = (words: string) => page.keyboard.type(words);
const palette = () => page.getByRole('dialog', { name: 'Choose a code' });
const mine = async (coder = 'Aigul') => (await storedCodings(client)).filter((line) => line.startsWith(coder));

const ask = (words: string) => askFor(page, words);

async function openDocument(name: string): Promise<void> {
  await ask(name);
  await page.getByRole('main').getByRole('document', { name }).waitFor();
  await tabTo(page, transcriptOf(page));
}

/** Applies a code by some of its words. */
async function code(words: string): Promise<void> {
  await press('c');
  await palette().waitFor();
  await type(words);
  await press('Enter');
  await palette().waitFor({ state: 'detached' });
}

describe('from the start screen to documents', () => {
  test('a new project with the starter codebook', async () => {
    await tabTo(page, page.getByRole('button', { name: /^New project/ }));
    await press('Enter');
    await page.getByLabel('Name of the study').waitFor();
    await type('Newcomers');
    await press('Tab');
    await type('Aigul');
    await press('Enter');
    await page.getByRole('treegrid', { name: 'Codes' }).getByRole('row', { name: 'Strategy' }).waitFor();
    expect((await client.codes.tree()).length).toBeGreaterThan(20);
  });

  test('files of three formats come in', async () => {
    const asked = page.waitForEvent('filechooser');
    await ask('Import files');
    await (await asked).setFiles(files);
    await tabTo(page, page.getByRole('button', { name: 'Import 3 documents' }));
    await press('Enter');
    await expectSaid(page, '3 documents imported.');
    expect(await client.documents.list()).toHaveLength(3);
  });
});

describe('selecting and coding', () => {
  test('S, P and T select the sentence, the paragraph, the turn; the arrows with Shift and Ctrl grow and shrink', async () => {
    await openDocument('ru.koi8-r.crlf');
    await press('j', 'j');
    await press('s');
    await expectSelected(page, 'Ну это было в 2019 г., т. е. ещё до пандемии.');
    await press('p');
    expect(await selectedWords(page)).toMatch(/^Респондент: Ну это было .* и уехали\.$/);
    await press('t');
    expect(await selectedWords(page)).toMatch(/^Ну это было .* и уехали\.$/);
    await press('ArrowLeft', 's');
    await press('Control+Shift+ArrowRight', 'Control+Shift+ArrowRight');
    await expectSelected(page, 'Ну это было в 2019 г., т. е. ещё до пандемии. Мы с');
    await press('Control+Shift+ArrowLeft');
    await expectSelected(page, 'Ну это было в 2019 г., т. е. ещё до пандемии. Мы');
    await press('Shift+ArrowLeft', 'Shift+ArrowLeft', 'Shift+ArrowLeft');
    await expectSelected(page, 'Ну это было в 2019 г., т. е. ещё до пандемии.');
  });

  test('C finds a code by a word of its path and applies it', async () => {
    await code('strategy');
    await expectStored(client, ['Aigul: Strategy: Ну это было в 2019 г., т. е. ещё до пандемии.']);
  });

  test('a code is created under a parent while coding', async () => {
    await press('j', 'j', 's');
    await expectSelected(page, '(смеётся) Работа, конечно.');
    await code('Barriers > First job');
    await expect.poll(() => mine()).toContain('Aigul: First job: (смеётся) Работа, конечно.');
    const codes = await client.codes.tree();
    const barriers = codes.find(({ words }) => words.name === 'Barriers');
    expect(codes.find(({ words }) => words.name === 'First job')?.parentId).toBe(barriers?.id);
  });

  test('digits apply recent codes, the full stop the last one again, I codes in vivo', async () => {
    await press('j', 'j', 's');
    await press('2');
    await expect.poll(() => mine()).toContain('Aigul: Strategy: Да, с ней.');
    await press('.');
    await expectSaid(page, 'This passage already has this code from this coder.');
    await press('ArrowRight', 'ArrowRight', 's');
    await expectSelected(page, 'Она сказала: Не бойся!');
    await press('.');
    await expect.poll(() => mine()).toContain('Aigul: Strategy: Она сказала: Не бойся!');
    await press('i');
    await expect.poll(() => mine()).toContain('Aigul: Она сказала: Не бойся!: Она сказала: Не бойся!');
  });

  test('M writes a memo on the coding', async () => {
    await press('m');
    await page.getByRole('dialog').getByLabel('Memo').waitFor();
    await type('Fear of the city');
    await tabTo(page, page.getByRole('button', { name: 'Save the memo' }));
    await press('Enter');
    await expect.poll(async () => (await client.documents.list()).length && (await memos())).toContain('Fear of the city');
  });

  test('brackets move the ends of a coding by words', async () => {
    await press('[');
    await expect.poll(() => mine()).toContain('Aigul: Она сказала: Не бойся!: ней. Она сказала: Не бойся!');
    await press(']', ']');
    await expect.poll(() => mine()).toContain('Aigul: Она сказала: Не бойся!: сказала: Не бойся!');
    await press('}');
    await expect.poll(() => mine()).toContain('Aigul: Она сказала: Не бойся!: сказала: Не бойся! И');
    await press('{', '{');
    await page.screenshot({ path: '/tmp/shots/k2.png' });
  });

  test('Delete removes it, and all of it can be taken back and done again', async () => {
    const before = await mine();
    await press('Delete');
    await expect.poll(() => mine()).toHaveLength(before.length - 1);
    const steps: string[][] = [await mine()];
    for (let left = 40; left > 0 && (await mine()).length > 0; left -= 1) {
      const known = (await client.history.state()).undo?.id;
      await press('Control+z');
      await expect.poll(async () => (await client.history.state()).undo?.id).not.toBe(known);
      steps.push(await mine());
    }
    expect(await mine()).toEqual([]);
    for (const wanted of steps.slice(0, -1).reverse()) {
      await press('Control+Shift+z');
      await expect.poll(() => mine()).toEqual(wanted);
    }
    await press('Control+z');
    await expect.poll(() => mine()).toEqual(before);
  });
});

async function memos(): Promise<string[]> {
  const documents = await client.documents.list();
  const all = await Promise.all(documents.map(({ id }) => client.codings.ofDocument({ documentId: id })));
  return all.flat().map(({ memo }) => memo);
}
