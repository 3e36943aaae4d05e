import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { appOfFile } from './app-of-file.ts';
import { findFaults } from './clean-page.ts';
import { eventually, seeNotice, services } from './panel-steps.ts';

const app = appOfFile({}, async ({ page }) => {
  await page.keyboard.press('Control+7');
  await page.getByRole('article', { name: 'Strategy', exact: true }).waitFor();
});

const code = (name: string) =>
  services(app)
    .codes.list()
    .find(({ words }) => words.name === name);

describe('the codebook', () => {
  it('is written in place, and what was written can be undone', async () => {
    const { page } = app;
    const field = page.getByRole('textbox', { name: 'Definition: Strategy', exact: true });
    const before = code('Strategy')?.words.definition;
    await field.fill('A way of acting.');
    await page.keyboard.press('Control+Enter');
    await eventually(
      () => code('Strategy')?.translations.en?.definition ?? code('Strategy')?.words.definition,
      (text) => expect(text).toBe('A way of acting.'),
    );
    await services(app).project.history.undo();
    await eventually(
      () => code('Strategy')?.words.definition,
      (text) => expect(text).toBe(before),
    );
    expect(await findFaults(page)).toEqual([]);
  });

  it('finds an entry by words of any language and shows it in each', async () => {
    const { page } = app;
    await page.keyboard.press('Control+f');
    await page.keyboard.type('адаптация');
    await page.getByRole('article', { name: 'Adaptation (survival)' }).waitFor();
    await page.getByText('Русский', { exact: true }).click();
    await page.getByRole('article', { name: 'Адаптация (выживание)' }).waitFor();
    await page.getByText('English · main').click();
    await page.getByRole('searchbox', { name: 'Find in the codebook' }).fill('');
  });

  it('saves the book in the language and format that are chosen', async () => {
    const { page } = app;
    await page.getByRole('button', { name: 'Export the codebook' }).click();
    const download = page.waitForEvent('download');
    await page.getByRole('menuitem', { name: 'Word document' }).first().click();
    expect((await download).suggestedFilename()).toMatch(/en\.docx$/);
    await seeNotice(page, /^Codebook with \d+ codes saved$/);
  });

  it('shows what a file would bring, then merges it in one step', async () => {
    const { page, home } = app;
    const file = join(home, 'book.csv');
    writeFileSync(file, 'path,definition\nBrand new,Never seen before\n');
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Merge a codebook…' }).click();
    await (await chooser).setFiles(file);
    await page.getByRole('button', { name: 'Merge 1 code' }).click();
    await seeNotice(page, 'Codebook merged; added: 1, changed: 0');
    expect(code('Brand new')?.words.definition).toBe('Never seen before');
  });

  it('leads from a count to its passages', async () => {
    const { page } = app;
    await page.getByRole('button', { name: /^37 \/ 119: / }).click();
    await page.getByRole('main', { name: 'Retrieve' }).waitFor();
    expect(app.complaints).toEqual([]);
  });
});
