import { expect } from 'vitest';
import { askFor, expectSaid } from '../../app/hands.ts';
import { files, type Story } from '../story.ts';
import { go, press, pressButton, type } from './typing.ts';

export function beginningByKeyboard(story: Story): void {
  story.step('a new project with the starter codebook', async () => {
    const { page, client } = story;
    await pressButton(story, /^New project/);
    await page.getByLabel('Name of the study').waitFor();
    await type(story, 'Newcomers');
    await press(story, 'Tab');
    await type(story, 'Aigul');
    await press(story, 'Enter');
    await page.getByRole('treegrid', { name: 'Codes' }).getByRole('row', { name: 'Strategy' }).waitFor();
    expect((await client.codes.tree()).length).toBeGreaterThan(20);
  });

  story.step('files of six formats come in', async () => {
    const { page, client } = story;
    const asked = page.waitForEvent('filechooser');
    await askFor(page, 'Import files');
    await (await asked).setFiles(files);
    await go(story, page.getByRole('button', { name: 'Import 6 documents' }));
    await press(story, 'Enter');
    await expectSaid(page, '6 documents imported.');
    expect(await client.documents.list()).toHaveLength(6);
  });
}
