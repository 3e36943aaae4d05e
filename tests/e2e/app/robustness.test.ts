/** What must not go wrong: bad files, refused names and moves, two windows, a program that ends, keys that would write into the text. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createCore } from '#core/core.ts';
import { defaultEnvironment } from '#core/default-environment.ts';
import { appOfFile } from './app-of-file.ts';
import {
  askFor,
  type Backend,
  backendOf,
  bars,
  drag,
  expectSaid,
  middleOf,
  pointAt,
  selectByMouse,
  selectedWords,
  storedCodings,
  tabTo,
  transcriptOf,
} from './hands.ts';

let client: Backend;
const app = appOfFile({}, async (opened) => {
  client = backendOf(opened);
});

const tree = () => app.page.getByRole('treegrid', { name: 'Codes' });

/** A PDF that opens only with a password. */
const protectedPdf = `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj
3 0 obj<</Filter/Standard/V 1/R 2/P -4/O<${'ab'.repeat(32)}>/U<${'cd'.repeat(32)}>>>endobj
trailer<</Root 1 0 R/Size 4/Encrypt 3 0 R/ID[<00><00>]>>
%%EOF`;

test('a broken and a protected file get a sentence each, and the rest comes in', async () => {
  const { page, home } = app;
  const write = (name: string, content: string) => {
    writeFileSync(join(home, name), content);
    return join(home, name);
  };
  const chosen = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Add documents' }).click();
  await page.getByRole('menuitem', { name: 'Import files…' }).click();
  await (await chosen).setFiles([
    write('Broken.docx', 'PK no zip'),
    write('Locked.pdf', protectedPdf),
    write('Good.txt', 'Әсел: Келдім. 🙂'),
  ]);
  const dialog = page.getByRole('dialog', { name: 'Import documents' });
  await dialog.getByText(/file is damaged/).waitFor({ timeout: 30_000 });
  await dialog.getByText(/is protected (by|with) a password/).waitFor();
  await dialog.getByRole('button', { name: 'Import 1 document' }).click();
  await expectSaid(page, /1 document imported/);
  expect((await client.documents.list()).map(({ name }) => name)).toContain('Good');
});

test('a second sibling of the same name is refused with a suggestion, in the language of the interface', async () => {
  const { page } = app;
  await page.getByRole('radio', { name: 'Русский' }).click();
  await page.getByRole('button', { name: 'Новый код…' }).click();
  await page.getByRole('dialog').getByRole('textbox').first().fill('Strategy');
  await page.keyboard.press('Enter');
  await page.getByText(/«Strategy».*например «Strategy/).waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page.getByRole('radio', { name: 'English' }).click();
});

test('a code is not moved under itself', async () => {
  const { page } = app;
  const before = await client.codes.tree();
  await tree()
    .getByRole('row', { name: 'Strategy' })
    .getByRole('button', { name: /^Expand/ })
    .click();
  await drag(
    page,
    () => middleOf(tree().getByRole('row', { name: 'Strategy', exact: true })),
    () => middleOf(tree().getByRole('row', { name: 'Integration (realisation)' })),
  );
  expect(await client.codes.tree()).toEqual(before);
  const [strategy, child] = [before.find(({ words }) => words.name === 'Strategy'), before.find(({ parentId }) => parentId !== null)];
  if (!strategy || !child) throw new Error('The sample has no strategies');
  await expect(client.codes.move({ id: strategy.id, parentId: child.id, before: null })).rejects.toMatchObject({
    data: { kind: 'codeUnderItself' },
  });
});

test('the coding of another coder is not changed by keys, and the window says why', async () => {
  const { page } = app;
  await page.keyboard.press('Alt+2');
  await bars(page).first().click();
  const before = await storedCodings(client);
  for (const key of ['Delete', 'm', 'w', '}']) {
    await page.keyboard.press(key);
    await page
      .getByRole('alert')
      .getByText(/choose Coder B as the coder at the top right/)
      .waitFor();
    expect(await page.getByRole('dialog').count()).toBe(0);
  }
  expect(await storedCodings(client)).toEqual(before);
  await page.keyboard.press('Alt+1');
});

test('two windows see each other’s codings', async () => {
  const other = await app.page.context().newPage();
  try {
    await other.goto(app.address);
    await bars(other).first().waitFor();
    // A window behind another one is given no frames.
    await app.page.bringToFront();
    await selectByMouse(app.page, 'спасибо');
    await drag(
      app.page,
      () => middleOf(tree().getByRole('row', { name: 'Identity' })),
      () => pointAt(app.page, 'спасибо', 'middle'),
    );
    await other
      .getByRole('group', { name: 'Codings in the margin' })
      .getByRole('button', { name: 'Identity, Coder A, ¶ 2', exact: true })
      .waitFor();
  } finally {
    await other.close();
  }
});

test('selections of emoji and Kazakh letters are stored letter by letter', async () => {
  const { page } = app;
  const text = 'Үйде 👩‍👩‍👧‍👦 қазақша 🇰🇿 сөйлейміз: «жақсы» 🙂!';
  await client.documents.create({ name: 'Үй сұхбаты', text, kind: 'interview', language: 'kk' });
  await page.getByRole('row', { name: /^Үй/ }).waitFor();
  await askFor(page, 'Үй сұхбаты');
  await page.getByRole('document', { name: 'Үй сұхбаты' }).waitFor();
  await tabTo(page, transcriptOf(page));
  for (const words of ['Үйде 👩‍👩‍👧‍👦', 'Үйде 👩‍👩‍👧‍👦 қазақша 🇰🇿']) {
    await page.keyboard.press('Home');
    while ((await selectedWords(page)).length < words.length) await page.keyboard.press('Shift+ArrowRight');
    expect(await selectedWords(page)).toBe(words);
    await page.keyboard.press('c');
    await page.getByRole('dialog').getByRole('combobox').fill('Identity');
    await page.keyboard.press('Enter');
    await expect.poll(() => storedCodings(client)).toContain(`Coder A: Identity: ${words}`);
  }
});

test('typing, pasting and dropping change nothing in the text', async () => {
  const { page } = app;
  const [first] = await client.documents.list();
  if (!first) throw new Error('The sample is empty');
  const { text } = await client.documents.text({ id: first.id });
  const shown = await transcriptOf(page).textContent();
  await tabTo(page, transcriptOf(page));
  await page.evaluate(() => navigator.clipboard.writeText('вставлено'));
  await page.keyboard.type('Zxyöғ 0');
  await page.keyboard.insertText('қосылды');
  await page.keyboard.press('Control+v');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+x');
  expect(await transcriptOf(page).textContent()).toBe(shown);
  expect((await client.documents.text({ id: first.id })).text).toBe(text);
});

test('a project that is open elsewhere says who holds it', async () => {
  const { page } = app;
  const elsewhere = createCore(defaultEnvironment({ face: 'the desktop program', home: join(app.home, 'elsewhere') }));
  const path = join(app.home, 'held.bailanys');
  elsewhere.projects.create({ path, name: 'Held', language: 'en', starter: false });
  await page.keyboard.press('Control+o');
  await page.getByRole('dialog').getByRole('textbox').fill(path);
  await page.keyboard.press('Enter');
  await page.getByText(/This project is open in another program \(.*the desktop program.*\)/).waitFor();
  elsewhere.close();
});

test('when the program behind the window ends, the window says so', async () => {
  await app.stopServer();
  await app.page.getByText('The program behind this window does not answer').waitFor();
});
