import { beforeEach, describe, expect, it } from 'vitest';
import { appOfFile } from './app-of-file.ts';
import { askFor, boxOf, drag } from './hands.ts';
import { eventually, inspector, library, pointIn, row, seeNotice, services } from './panel-steps.ts';

const app = appOfFile();
beforeEach(async () => {
  await row(library(app.page), 'Almaty 3: Timur').click();
  await app.page.getByRole('region', { name: 'Almaty 3: Timur' }).waitFor();
});

const documents = () => services(app).documents.list();
const find = (name: string) => documents().find((document) => document.name === name);

describe('the library', () => {
  it('opens a document by a click, and the next one by Alt+Down from anywhere', async () => {
    const { page } = app;
    await page.keyboard.press('Alt+ArrowDown');
    await page.getByRole('region', { name: 'Астана 1: Светлана' }).waitFor();
    await page.getByText('Светлана').last().click();
    await page.keyboard.press('Alt+ArrowUp');
    await page.getByRole('region', { name: 'Almaty 3: Timur' }).waitFor();
  });

  it('walks with the arrow keys without opening, and opens with Enter', async () => {
    const { page } = app;
    await page.keyboard.press('ArrowDown');
    expect(await page.getByRole('region', { name: 'Almaty 3: Timur' }).isVisible()).toBe(true);
    await page.keyboard.press('Enter');
    await page.getByRole('region', { name: 'Астана 1: Светлана' }).waitFor();
  });

  it('renames with F2 and takes it back with Undo', async () => {
    const { page } = app;
    await page.keyboard.press('F2');
    await page.getByRole('textbox', { name: 'New name' }).fill('Timur, a courier');
    await page.keyboard.press('Enter');
    await seeNotice(page, 'Renamed to “Timur, a courier”');
    await page.getByRole('button', { name: 'Undo' }).click();
    await row(library(page), 'Almaty 3: Timur').waitFor();
  });

  it('deletes without asking, says how many codings went, and brings them back', async () => {
    const { page } = app;
    const before = find('Almaty 3: Timur')?.work.reduce((sum, { codings }) => sum + codings, 0);
    await page.keyboard.press('Delete');
    await seeNotice(page, `“Almaty 3: Timur” deleted with ${before} codings`);
    expect(documents()).toHaveLength(11);
    await page.getByRole('button', { name: 'Undo' }).click();
    await row(library(page), 'Almaty 3: Timur').waitFor();
    expect(documents()).toHaveLength(12);
  });

  it('marks a document as done for the coder at work', async () => {
    const { page } = app;
    await page.keyboard.press('Control+Shift+d');
    await row(library(page), 'Almaty 3: Timur').getByRole('img', { name: 'You have marked it as done' }).waitFor();
    await page.keyboard.press('Control+Shift+d');
    await eventually(
      () => find('Almaty 3: Timur')?.work.some(({ done }) => done),
      (done) => expect(done).toBe(false),
    );
  });

  it('changes the order by dragging, and the kind through the menu', async () => {
    const { page } = app;
    await drag(page, pointIn(row(library(page), 'Almaty 3: Timur')), pointIn(row(library(page), 'Алматы 1: Айгерим'), { x: 60, y: 2 }));
    await seeNotice(page, '“Almaty 3: Timur” moved');
    expect(documents()[0]?.name).toBe('Almaty 3: Timur');
    await row(library(page), 'Almaty 3: Timur').click({ button: 'right' });
    await page.getByRole('menuitem', { name: 'Change the kind' }).click();
    await page.getByRole('menuitem', { name: 'Field notes' }).click();
    await seeNotice(page, '“Almaty 3: Timur” is now under “Field notes”');
    await page.getByRole('button', { name: 'Undo' }).click();
    await eventually(
      () => find('Almaty 3: Timur')?.kind,
      (kind) => expect(kind).toBe('interview'),
    );
  });

  it('takes a pasted text as a document, with its speakers', async () => {
    const { page } = app;
    await page.getByRole('button', { name: 'Add documents' }).click();
    await page.getByRole('menuitem', { name: 'New document from pasted text…' }).click();
    await page.getByRole('textbox', { name: 'Title' }).fill('Kitchen talk');
    await page.getByRole('textbox', { name: 'Text' }).fill('Anna: How was it?\nBerik: Loud.\nAnna: And then?\nBerik: Then it was home.');
    await page.getByRole('button', { name: 'Add the document' }).click();
    await page.getByRole('region', { name: 'Kitchen talk' }).waitFor();
    await inspector(page).getByRole('textbox', { name: 'Speaker, 2 turns' }).first().waitFor();
  });

  it('is found in the palette by a word of its name', async () => {
    const { page } = app;
    await page.keyboard.press('Control+k');
    await page.keyboard.type('Бауыржан');
    await page.getByRole('option', { name: /Астана 2: Бауыржан/ }).click();
    await page.getByRole('region', { name: 'Астана 2: Бауыржан' }).waitFor();
  });

  it('shows the row of what was opened from elsewhere whole', async () => {
    const { page } = app;
    const last = documents().findLast(({ kind }) => kind === 'policy');
    if (!last) throw new Error('The sample has no policy text');
    await askFor(page, last.name);
    await page.getByRole('region', { name: last.name }).waitFor();
    const list = await boxOf(library(page));
    await expect
      .poll(async () => {
        const { y, height } = (await row(library(page), last.name).boundingBox()) ?? { y: 0, height: 0 };
        return y >= list.y && y + height <= list.y + list.height + 1;
      })
      .toBe(true);
  });
});
