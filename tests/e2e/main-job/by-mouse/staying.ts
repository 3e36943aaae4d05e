import { expect } from 'vitest';
import { expectSelected, expectStored, selectByMouse, storedCodings } from '../../app/hands.ts';
import { contentOf, type Story, transcript } from '../story.ts';
import { button, choose, codeRow, documentRow, view } from './pointing.ts';

const definition = 'What newcomers do, knowingly, to find their feet.';

export function codebookByMouse(story: Story): void {
  story.step('a definition is written in place and goes out with the codebook', async () => {
    const { page } = story;
    await view(story, 'Codebook');
    await page.getByRole('navigation').getByRole('row', { name: 'Strategy', exact: true }).click();
    const field = page.getByRole('textbox', { name: 'Definition: Strategy', exact: true });
    await field.click();
    await field.fill(definition);
    await page.getByRole('textbox', { name: 'When to use: Strategy', exact: true }).click();
    const stored = async () => (await story.client.codes.tree()).find(({ words }) => words.name === 'Strategy')?.words.definition;
    await expect.poll(stored).toBe(definition);
    await story.show('codebook');
    await button(story, 'Export the codebook').click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('menuitem', { name: 'Table as plain text' }).first().click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/^Newcomers · Codebook en\.csv$/);
    const book = await contentOf(download);
    expect(book).toContain(definition);
    expect(book.split('\n').length).toBeGreaterThan((await story.client.codes.tree()).length);
  });
}

export function stayingByMouse(story: Story): void {
  story.step('the language changes under the hands and nothing is lost', async () => {
    const { page, client } = story;
    const before = await storedCodings(client);
    await view(story, 'Code');
    await selectByMouse(page, 'честное слово');
    await page.getByRole('radio', { name: 'Қазақша' }).click();
    await button(story, 'Кодтаушы: Boris').waitFor();
    await story.show('kazakh');
    await page.getByRole('radio', { name: 'Русский' }).click();
    await page.getByRole('treegrid', { name: 'Коды' }).waitFor();
    await expectSelected(page, 'честное слово');
    await page.getByRole('radio', { name: 'English' }).click();
    await codeRow(story, 'Strategy').waitFor();
    expect(await storedCodings(client)).toEqual(before);
  });

  story.step('closed and opened again, everything is there and the last steps can still be taken back', async () => {
    const { page, client, app } = story;
    const before = await storedCodings(client);
    await button(story, 'Project: Newcomers').click();
    await page.getByRole('menuitem', { name: 'Close the project' }).click();
    await button(story, /^Newcomers/).click();
    await button(story, 'Coder: Boris').waitFor();
    await documentRow(story, transcript).click();
    expect(await storedCodings(client)).toEqual(before);
    expect((await client.codes.tree()).find(({ words }) => words.name === 'Strategy')?.words.definition).toBe(definition);
    for (const _ of ['the definition', 'the done mark', 'the coding']) await choose(story, 'Menu', 'Edit', /^Undo/);
    await expectStored(
      client,
      before.filter((line) => line !== 'Boris: Barriers: Она сказала'),
    );
    expect(app.complaints).toEqual([]);
  });
}
