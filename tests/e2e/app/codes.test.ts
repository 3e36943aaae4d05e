import { beforeEach, describe, expect, it } from 'vitest';
import type { Code } from '#shared/model/code.ts';
import { appOfFile } from './app-of-file.ts';
import { drag } from './hands.ts';
import { codeTree, eventually, pointIn, row, seeNotice, selectSentence, services } from './panel-steps.ts';

const app = appOfFile();
beforeEach(async () => {
  await codeTree(app.page).focus();
  await app.page.keyboard.press('Alt+z');
});

const codes = () => services(app).codes.list();
const find = (name: string): Code | undefined => codes().find((code) => code.words.name === name);
const topLevel = () => codes().flatMap((code) => (code.parentId === null ? [code.words.name] : []));
const codings = (name: string) =>
  services(app)
    .codes.tree()
    .find((code) => code.words.name === name)?.codings ?? 0;
const undo = () => app.page.getByRole('button', { name: 'Undo' }).click();

describe('the code tree', () => {
  it('finds codes by a word in any language and keeps what stands above them', async () => {
    const { page } = app;
    await page.keyboard.press('Control+Shift+k');
    await page.keyboard.type('жилье');
    await row(codeTree(page), 'Housing').waitFor();
    expect(await codeTree(page).getByRole('row').allInnerTexts()).toHaveLength(5);
    await page.getByRole('searchbox', { name: 'Find a code' }).fill('');
    await row(codeTree(page), 'Media frame').waitFor();
  });

  it('applies a code to the selected passage with a click, a double click or Enter, once', async () => {
    const { page } = app;
    const before = codings('Phase');
    await selectSentence(page, 'Мне двадцать семь лет');
    const phase = row(codeTree(page), 'Phase');
    for (const press of [() => phase.click(), () => phase.dblclick(), () => phase.press('Enter')]) {
      await press();
      await seeNotice(page, 'Coded with “Phase”');
      expect(codings('Phase')).toBe(before + 1);
      await undo();
      await eventually(
        () => codings('Phase'),
        (now) => expect(now).toBe(before),
      );
    }
  });

  it('applies by dragging the code onto the text, and the passage onto the code', async () => {
    const { page } = app;
    const before = codings('Identity');
    await page.getByText('Помните первый день?').click();
    await drag(page, pointIn(row(codeTree(page), 'Identity')), pointIn(page.getByText('Помните первый день?')));
    await seeNotice(page, 'Coded with “Identity”');
    await selectSentence(page, 'То есть это было ваше решение');
    // The second line of the sentence: the first begins with the speaker's name, which is no part of it.
    await drag(page, pointIn(page.getByText('То есть это было ваше решение'), { x: 30, y: 38 }), pointIn(row(codeTree(page), 'Identity')));
    await eventually(
      () => codings('Identity'),
      (now) => expect(now).toBe(before + 2),
    );
  });

  it('creates a code under another, and says in the dialog when the name is taken', async () => {
    const { page } = app;
    await row(codeTree(page), 'Phase').click();
    await page.keyboard.press('Shift+Insert');
    await page.getByRole('dialog', { name: 'New code' }).getByRole('textbox', { name: 'Name' }).fill('Return');
    await page.getByRole('button', { name: 'Create under “Phase”' }).click();
    await row(codeTree(page), 'Return').waitFor();
    expect(find('Return')?.parentId).toBe(find('Phase')?.id);
    await page.keyboard.press('Insert');
    await page.getByRole('dialog', { name: 'New code' }).getByRole('textbox', { name: 'Name' }).fill('return');
    await page.keyboard.press('Enter');
    await page.getByText('Choose another name, for example “return (2)”').waitFor();
    await page.keyboard.press('Escape');
  });

  it('moves by keyboard, step after step, and by dragging', async () => {
    const { page } = app;
    await row(codeTree(page), 'Barriers').click();
    await page.keyboard.press('Alt+Shift+ArrowUp');
    await eventually(topLevel, (names) => expect(names.indexOf('Barriers')).toBe(2));
    await page.keyboard.press('Alt+Shift+ArrowRight');
    await eventually(
      () => find('Barriers')?.parentId,
      (parent) => expect(parent).toBe(find('Social ties')?.id),
    );
    await page.keyboard.press('Alt+Shift+ArrowLeft');
    await eventually(topLevel, (names) => expect(names.indexOf('Barriers')).toBe(2));
    await page.keyboard.press('Alt+z');
    await drag(page, pointIn(row(codeTree(page), 'Capital')), pointIn(row(codeTree(page), 'Identity')));
    await seeNotice(page, '“Capital” moved under “Identity”');
    await undo();
    await eventually(
      () => find('Capital')?.parentId,
      (parent) => expect(parent).toBeNull(),
    );
  });

  it('deletes a branch, says what went, and brings it back', async () => {
    const { page } = app;
    const before = codes().length;
    await row(codeTree(page), 'Media frame').click();
    await page.keyboard.press('Delete');
    await seeNotice(page, /“Media frame” deleted; codes: \d+, codings: \d+/);
    expect(find('Media frame')).toBeUndefined();
    await undo();
    await eventually(codes, (all) => expect(all).toHaveLength(before));
  });

  it('merges into a code that is chosen by typing; the button says which', async () => {
    const { page } = app;
    await row(codeTree(page), 'Identity').click();
    await page.keyboard.press('Alt+Shift+m');
    await page.getByRole('combobox', { name: 'Which code takes over' }).fill('Urban sp');
    await page.getByRole('option', { name: /Urban space/ }).click();
    await page.getByRole('button', { name: 'Merge into “Urban space”' }).click();
    await seeNotice(page, /“Identity” merged into “Urban space”/);
    expect(find('Identity')).toBeUndefined();
    await undo();
    await eventually(
      () => find('Identity'),
      (code) => expect(code).toBeDefined(),
    );
  });

  it('renames, recolours and changes the kind', async () => {
    const { page } = app;
    await row(codeTree(page), 'Urban space').click();
    await page.keyboard.press('F2');
    await page.getByRole('textbox', { name: 'New name' }).fill('City space');
    await page.keyboard.press('Enter');
    await row(codeTree(page), 'City space').waitFor();
    await page.keyboard.press('Alt+Shift+c');
    await page.getByRole('radio', { name: 'Colour 2 of 12, #d2084e' }).press('Space');
    await page.getByRole('button', { name: 'Use this colour' }).click();
    await eventually(
      () => find('City space')?.colour,
      (colour) => expect(colour).toBe('#d2084e'),
    );
    await row(codeTree(page), 'City space').click({ button: 'right' });
    await page.getByRole('menuitem', { name: 'Change the kind' }).click();
    await page.getByRole('menuitem', { name: 'Rating' }).click();
    await eventually(
      () => find('City space')?.kind,
      (kind) => expect(kind).toBe('rating'),
    );
  });

  it('hides the highlights of a branch and shows them again', async () => {
    const { page } = app;
    await row(codeTree(page), 'Capital').click();
    await page.keyboard.press('Alt+h');
    await row(codeTree(page), 'Capital').getByRole('img', { name: 'Highlights are hidden' }).waitFor();
    await page.getByRole('button', { name: 'Show the highlights of all codes' }).click();
    await expect.poll(() => page.getByRole('img', { name: 'Highlights are hidden' }).count()).toBe(0);
  });
});
