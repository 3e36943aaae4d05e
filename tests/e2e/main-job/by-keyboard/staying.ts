import { expect } from 'vitest';
import { askFor, expectSelected, storedCodings, transcriptOf } from '../../app/hands.ts';
import { contentOf, type Story, transcript } from '../story.ts';
import { go, openDocument, press, pressButton, type } from './typing.ts';

const definition = 'What stands in the way of newcomers.';

export function codebookByKeyboard(story: Story): void {
  story.step('a definition is written in place and goes out with the codebook', async () => {
    const { page } = story;
    // The book opens at the code that was selected last.
    await press(story, 'Control+7');
    const field = page.getByRole('textbox', { name: 'Definition: Barriers', exact: true });
    await field.waitFor();
    await go(story, field);
    await press(story, 'Control+a');
    await type(story, definition);
    await press(story, 'Control+Enter');
    await expect
      .poll(async () => (await story.client.codes.tree()).find(({ words }) => words.name === 'Barriers')?.words.definition)
      .toBe(definition);
    const [download] = await Promise.all([page.waitForEvent('download'), askFor(page, 'Export the codebook as REFI-QDA')]);
    expect(download.suggestedFilename()).toBe('Newcomers · Codebook en.qdc');
    const book = await contentOf(download);
    expect(book).toContain(definition);
    expect(book).toContain('First job');
  });
}

export function stayingByKeyboard(story: Story): void {
  story.step('the language changes under the hands and nothing is lost', async () => {
    const { page, client } = story;
    const before = await storedCodings(client);
    await press(story, 'Control+1');
    await go(story, transcriptOf(page));
    await press(story, 'Control+Home', 'p');
    await expectSelected(page, 'Интервью  3. Город, 12.04.2024');
    await go(story, page.getByRole('radio', { name: 'English' }));
    await press(story, 'ArrowRight', 'Enter');
    await page.getByRole('treegrid', { name: 'Коды' }).waitFor();
    await press(story, 'ArrowRight', 'Enter');
    await page.getByRole('button', { name: 'Кодтаушы: Boris' }).waitFor();
    await story.show('kazakh');
    await go(story, transcriptOf(page));
    await expectSelected(page, 'Интервью  3. Город, 12.04.2024');
    await go(story, page.getByRole('radio', { name: 'Қазақша' }));
    await press(story, 'ArrowLeft', 'ArrowLeft', 'Enter');
    await page.getByRole('treegrid', { name: 'Codes' }).waitFor();
    expect(await storedCodings(client)).toEqual(before);
  });

  story.step('closed and opened again, everything is there and the last steps can still be taken back', async () => {
    const { page, client, app } = story;
    const before = await storedCodings(client);
    await askFor(page, 'Close the project');
    await pressButton(story, /^Newcomers/);
    await page.getByRole('button', { name: 'Coder: Boris' }).waitFor();
    await openDocument(story, transcript);
    expect(await storedCodings(client)).toEqual(before);
    const taken: string[] = [];
    for (let left = 3; left > 0; left -= 1) {
      const { undo } = await client.history.state();
      taken.push(undo?.label ?? '');
      await press(story, 'Control+z');
      await expect.poll(async () => (await client.history.state()).undo?.id).not.toBe(undo?.id);
    }
    expect(taken).toEqual(['step.codeDefine', 'step.documentDone', 'step.codingApply']);
    expect(await storedCodings(client)).toEqual(before.filter((line) => !line.startsWith('Boris: Barriers: ')));
    expect(app.complaints).toEqual([]);
  });
}
