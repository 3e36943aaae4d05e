/** The main job, from the start screen to a coded study, with the mouse. One story: each test goes on where the one before ended. */
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  type Backend,
  backendOf,
  bars,
  boxOf,
  drag,
  expectSaid,
  expectSelected,
  expectStored,
  middleOf,
  pointAt,
  selectByMouse,
  storedCodings,
  transcriptOf,
} from './hands.ts';
import { type OpenApp, openApp } from './open-app.ts';

const fixtures = join(import.meta.dirname, '../../fixtures/documents');
const files = ['mix.libreoffice.docx', 'ru.koi8-r.crlf.txt', 'ru.teams.vtt'].map((name) => join(fixtures, name));

let app: OpenApp;
let page: Page;
let client: Backend;

beforeAll(async () => {
  app = await openApp({ open: 'start' });
  page = app.page;
  client = backendOf(app);
});
afterAll(() => app.close());

const button = (name: string | RegExp) => page.getByRole('button', { name });
const codeRow = (name: string) => page.getByRole('treegrid', { name: 'Codes' }).getByRole('row', { name, exact: true });
const documentRow = (name: string | RegExp) => page.getByRole('treegrid', { name: 'Documents' }).getByRole('row', { name });
const palette = () => page.getByRole('dialog', { name: 'Choose a code' });
const bar = (code: string) => bars(page).and(page.getByRole('button', { name: new RegExp(`^${code}, `) }));

async function choose(menu: string, ...names: (string | RegExp)[]): Promise<void> {
  await button(menu).click();
  for (const name of names) await page.getByRole('menuitem', { name }).click();
}

describe('from the start screen to documents', () => {
  test('a new project comes with the starter codebook', async () => {
    await button(/^New project/).click();
    await page.getByLabel('Name of the study').fill('Newcomers');
    await page.getByLabel('Your name as a coder').fill('Aigul');
    await button('Create the project').click();
    await codeRow('Strategy').waitFor();
    await button('Coder: Aigul').waitFor();
  });

  test('files of three formats come in with their speakers', async () => {
    const asked = page.waitForEvent('filechooser');
    await button('Import files…').click();
    await (await asked).setFiles(files);
    await button('Import 3 documents').click();
    await expectSaid(page, '3 documents imported.');
    await documentRow('ru.koi8-r.crlf').click();
    await transcriptOf(page).getByText('Работа, конечно').waitFor();
    const documents = await client.documents.list();
    expect(documents).toHaveLength(3);
  });
});

describe('coding with the mouse', () => {
  test('a passage selected by dragging takes a code from the palette', async () => {
    await selectByMouse(page, 'Работа, конечно');
    const at = await pointAt(page, 'Работа, конечно', 'middle');
    await page.mouse.click(at.x, at.y, { button: 'right' });
    await page.getByRole('menuitem', { name: 'Choose a code for the selection' }).click();
    await palette().getByRole('combobox').fill('strategy');
    await palette().getByRole('option', { name: 'Strategy' }).first().click();
    await expectStored(client, ['Aigul: Strategy: Работа, конечно']);
  });

  test('a code dragged onto the text codes the selection', async () => {
    await selectByMouse(page, 'зарплата');
    await drag(page, await middleOf(codeRow('Barriers')), await pointAt(page, 'зарплата', 'middle'));
    await expectStored(client, ['Aigul: Strategy: Работа, конечно', 'Aigul: Barriers: зарплата']);
  });

  test('a passage dragged onto a code is coded with it', async () => {
    await selectByMouse(page, 'Мы с мужем');
    await drag(page, await pointAt(page, 'Мы с мужем', 'middle'), await middleOf(codeRow('Phase')));
    await expect.poll(() => storedCodings(client)).toContain('Aigul: Phase: Мы с мужем');
  });

  test('the end of a bar, dragged, moves the end of the coding', async () => {
    await bar('Phase').click();
    const { x, y, width, height } = await boxOf(bar('Phase'));
    await drag(page, { x: x + width / 2, y: y + height - 2 }, await pointAt(page, 'хватит', 'last'));
    await expectStored(client, [
      'Aigul: Strategy: Работа, конечно',
      'Aigul: Barriers: зарплата',
      'Aigul: Phase: Мы с мужем решили, что хватит',
    ]);
  });

  test('every step can be taken back and done again', async () => {
    const steps = [await storedCodings(client)];
    for (const _ of [1, 2, 3]) {
      await choose('Menu', 'Edit', /^Undo/);
      await expect.poll(() => storedCodings(client)).not.toEqual(steps.at(-1));
      steps.push(await storedCodings(client));
    }
    expect(steps.at(-1)).toEqual(['Aigul: Strategy: Работа, конечно']);
    for (const wanted of steps.slice(0, -1).reverse()) {
      await choose('Menu', 'Edit', /^Redo/);
      await expectStored(client, wanted);
    }
  });

  test('Delete in the menu of a coding removes it, and the line at the bottom takes that back', async () => {
    const before = await storedCodings(client);
    await bar('Barriers').click();
    await bar('Barriers').click({ button: 'right' });
    await page.getByRole('menuitem', { name: 'Remove the coding' }).click();
    await expectStored(
      client,
      before.filter((line) => !line.includes('Barriers')),
    );
    await page.getByRole('status').getByRole('button', { name: 'Undo' }).click();
    await expectStored(client, before);
  });

  test('the document is marked as done', async () => {
    await button('Done with this document').click();
    await page.getByText('1 of 3 done by Aigul').waitFor();
  });
});

describe('a second coder', () => {
  test('codes the same passages under a name of their own', async () => {
    await button('Coder: Aigul').click();
    await page.getByRole('menuitem', { name: 'Add a coder…' }).click();
    await page.getByLabel('Name of the coder').fill('Boris');
    await button('Add the coder').click();
    await button('Coder: Boris').waitFor();
    await selectByMouse(page, 'Работа');
    await drag(page, await middleOf(codeRow('Strategy')), await pointAt(page, 'Работа', 'middle'));
    await expect.poll(() => storedCodings(client)).toContain('Boris: Strategy: Работа');
  });

  test('mine, others’ and all are shown as chosen', async () => {
    const show = async (name: string) => {
      await button(/Whose codings are shown/).click();
      await page.getByRole('option', { name }).click();
    };
    await show('Others’ codings');
    await expect.poll(() => bars(page).count()).toBe(3);
    await show('Everybody’s codings');
    await expect.poll(() => bars(page).count()).toBe(4);
    await show('My codings');
    await expect.poll(() => bars(page).count()).toBe(1);
  });
});

describe('what stays', () => {
  test('the language changes under the hands and nothing is lost', async () => {
    const before = await storedCodings(client);
    await selectByMouse(page, 'честное слово');
    await page.getByRole('radio', { name: 'Қазақша' }).click();
    await page.getByRole('button', { name: 'Кодтаушы: Boris' }).waitFor();
    await page.getByRole('radio', { name: 'Русский' }).click();
    await page.getByRole('treegrid', { name: 'Коды' }).waitFor();
    await expectSelected(page, 'честное слово');
    await page.getByRole('radio', { name: 'English' }).click();
    await codeRow('Strategy').waitFor();
    expect(await storedCodings(client)).toEqual(before);
  });

  test('closed and opened again, everything is there and the last step can still be taken back', async () => {
    const before = await storedCodings(client);
    await button('Project: Newcomers').click();
    await page.getByRole('menuitem', { name: 'Close the project' }).click();
    await button(/^Newcomers/).click();
    await button('Coder: Boris').waitFor();
    await documentRow('ru.koi8-r.crlf').click();
    expect(await storedCodings(client)).toEqual(before);
    await choose('Menu', 'Edit', /^Undo/);
    await expectStored(
      client,
      before.filter((line) => !line.startsWith('Boris')),
    );
    expect(app.complaints).toEqual([]);
  });
});
