/** The main job, from the start screen to a coded study, with the mouse. One story: each test goes on where the one before ended. */
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  type Backend,
  backendOf,
  bars,
  drag,
  expectSaid,
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
const undo = () => page.getByRole('button', { name: 'Undo' }).click();

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
    await page.screenshot({ path: '/tmp/shots/m1.png' });
    const at = await pointAt(page, 'Работа, конечно', 'middle');
    await page.mouse.click(at.x, at.y, { button: 'right' });
    await page.getByRole('menuitem', { name: 'Choose a code for the selection' }).click();
    await palette().getByRole('combobox').fill('strategy');
    await page.screenshot({ path: '/tmp/shots/m2.png' });
    await palette().getByRole('option', { name: 'Strategy' }).first().click();
    await expectStored(client, ['Aigul: Strategy: Работа, конечно']);
  });

  test('a code dragged onto the text codes the selection', async () => {
    await selectByMouse(page, 'зарплата');
    await drag(page, await middleOf(codeRow('Barriers')), await pointAt(page, 'зарплата', 'middle'));
    await expectStored(client, ['Aigul: Strategy: Работа, конечно', 'Aigul: Barriers: зарплата']);
  });

  test('a passage dragged onto a code is coded with it', async () => {
    await selectByMouse(page, 'мы с мужем'.replace('мы', 'Мы'));
    await drag(page, await pointAt(page, 'Мы с мужем', 'middle'), await middleOf(codeRow('Phase')));
    await expect.poll(() => storedCodings(client)).toContain('Aigul: Phase: Мы с мужем');
  });

  test('a bar dragged at its end changes the extent, and Undo puts it back', async () => {
    await bars(page).filter({ hasText: 'Phase' }).or(page.getByRole('button', { name: /^Phase, Aigul/ })).first().click();
    await page.screenshot({ path: '/tmp/shots/m3.png' });
  });
});
