import { expect } from 'vitest';
import { expectSaid, transcriptOf } from '../../app/hands.ts';
import { files, type Story, transcript } from '../story.ts';
import { button, codeRow, documentRow } from './pointing.ts';

export function beginningByMouse(story: Story): void {
  story.step('a new project comes with the starter codebook', async () => {
    const { page } = story;
    await button(story, /^New project/).click();
    await page.getByLabel('Name of the study').fill('Newcomers');
    await page.getByLabel('Your name as a coder').fill('Aigul');
    await button(story, 'Create the project').click();
    await codeRow(story, 'Strategy').waitFor();
    await button(story, 'Coder: Aigul').waitFor();
  });

  story.step('files of six formats come in, shown before they do', async () => {
    const { page, client } = story;
    const asked = page.waitForEvent('filechooser');
    await button(story, 'Import files…').click();
    await (await asked).setFiles(files);
    const go = button(story, 'Import 6 documents');
    await go.waitFor();
    await story.show('import');
    await go.click();
    await expectSaid(page, '6 documents imported.');
    await documentRow(story, transcript).click();
    await transcriptOf(page).getByText('Работа, конечно').waitFor();
    const formats = (await client.documents.list()).map(({ format }) => format);
    expect(formats.sort()).toEqual(['docx', 'odt', 'pdf', 'rtf', 'txt', 'vtt']);
    await story.show('imported');
  });
}
