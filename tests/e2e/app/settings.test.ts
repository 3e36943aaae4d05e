import { describe, expect, it } from 'vitest';
import { appOfFile } from './app-of-file.ts';
import { findFaults } from './clean-page.ts';
import { eventually, seeNotice, services } from './panel-steps.ts';

const app = appOfFile({}, async ({ page }) => {
  await page.keyboard.press('Control+,');
  await page.getByRole('tab', { name: 'Appearance' }).waitFor();
});

const open = (name: string) => app.page.getByRole('tab', { name }).click();

describe('the settings', () => {
  it('change the letters of the transcript at once', async () => {
    const { page } = app;
    const size = () => page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--bai-text-size'));
    const before = await size();
    await page.getByRole('slider', { name: 'Size of the text, in pixels' }).focus();
    await page.keyboard.press('ArrowRight');
    expect(await size()).not.toBe(before);
    expect(await findFaults(page)).toEqual([]);
  });

  it('add, rename and remove a coder, but none who has coded', async () => {
    const { page } = app;
    await open('Coders');
    expect(await page.getByRole('button', { name: 'Coder A has codings and cannot be removed' }).isDisabled()).toBe(true);
    await page.getByRole('textbox', { name: 'Add a coder' }).fill('Dana');
    await page.getByRole('button', { name: 'Add the coder' }).click();
    await page.getByRole('button', { name: 'Remove the coder Dana' }).click();
    await seeNotice(page, 'Coder “Dana” removed');
    expect(services(app).coders.findByName('Dana')).toBeUndefined();
    expect(await findFaults(page)).toEqual([]);
  });

  it('describe the project and hand over a copy of it', async () => {
    const { page } = app;
    await open('Project');
    await page.getByRole('textbox', { name: 'Description of the study' }).fill('Three cities.');
    await page.keyboard.press('Control+Enter');
    await eventually(
      () => app.core.projects.status().project?.description,
      (text) => expect(text).toBe('Three cities.'),
    );
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Back up now' }).click();
    expect((await download).suggestedFilename()).toMatch(/\.bailanys$/);
    expect(await findFaults(page)).toEqual([]);
  });

  it('tell what was done, and what the program is', async () => {
    const { page } = app;
    await open('History');
    await page.getByRole('gridcell', { name: 'Describe the project' }).waitFor();
    expect(await findFaults(page)).toEqual([]);
    await open('About');
    await page.getByText('Nothing leaves this machine').waitFor();
    expect(await findFaults(page)).toEqual([]);
    expect(app.complaints).toEqual([]);
  });
});
