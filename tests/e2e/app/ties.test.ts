import { describe, expect, it } from 'vitest';
import { appOfFile } from './app-of-file.ts';
import { findFaults } from './clean-page.ts';
import { eventually, inspector, services } from './panel-steps.ts';

const app = appOfFile({}, async ({ page }) => {
  await page.keyboard.press('Control+5');
  await page.getByRole('grid', { name: 'List' }).waitFor();
});

describe('ties', () => {
  it('show that nobody is named, and let the inspector name somebody', async () => {
    const { page } = app;
    const own = page.getByRole('row').filter({ hasText: 'Там почти все наши' });
    await own.getByRole('gridcell', { name: 'alter not named' }).click();
    const field = inspector(page).getByRole('textbox', { name: 'Alter: who it is' });
    await field.fill('uncle');
    await page.keyboard.press('Enter');
    await page.getByRole('gridcell', { name: 'uncle' }).waitFor();
    await eventually(
      () =>
        services(app)
          .ties.overview({})
          .cases[0]?.alters.map(({ name }) => name),
      (names) => expect(names).toContain('uncle'),
    );
    expect(await findFaults(page)).toEqual([]);
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Save as CSV' }).click();
    expect((await download).suggestedFilename()).toBe('List of ties.csv');
  });

  it('draw the network around a participant, with the table behind it', async () => {
    const { page } = app;
    await page.keyboard.press('Alt+2');
    await page.getByRole('figure').locator('svg text', { hasText: 'uncle' }).waitFor();
    expect(await findFaults(page)).toEqual([]);
    await page.getByRole('button', { name: 'Show the table' }).click();
    await page.getByRole('gridcell', { name: 'uncle' }).waitFor();
  });

  it('stand beside strategies, and a number leads to its passages', async () => {
    const { page } = app;
    await page.keyboard.press('Alt+3');
    await page.getByRole('gridcell', { name: 'Adaptation (survival)' }).waitFor();
    expect(await findFaults(page)).toEqual([]);
    await page
      .getByRole('row', { name: /Adaptation/ })
      .getByRole('gridcell')
      .nth(2)
      .click();
    await page.getByRole('main', { name: 'Retrieve' }).waitFor();
  });

  it('are parted by an attribute, and a number of a part leads to the passages of its cases alone', async () => {
    const { page } = app;
    await page.keyboard.press('Control+5');
    await page.getByRole('button', { name: /Split by/ }).click();
    await page.getByRole('option', { name: 'By “City”' }).click();
    const row = page.getByRole('row', { name: /^Adaptation/ });
    const head = await page.getByRole('columnheader').allInnerTexts();
    const at = (name: string) => row.getByRole('gridcell').nth(head.findIndex((one) => one.trim() === name));
    const ofAll = Number(await at('Bonding ties').innerText());
    const parts = await Promise.all(
      ['Almaty', 'Astana', 'Shymkent'].map(async (city) => Number(await at(`Bonding ties · ${city}`).innerText())),
    );
    expect(parts.reduce((sum, cases) => sum + cases)).toBe(ofAll);
    await at('Bonding ties · Shymkent').click();
    await page.getByRole('main', { name: 'Retrieve' }).waitFor();
    const sources = page.getByRole('main').getByText(/^(Алматы|Almaty|Астана|Astana|Шымкент|Shymkent) \d/);
    await sources.first().waitFor();
    for (const source of await sources.allInnerTexts()) expect(source).toMatch(/^(Шымкент|Shymkent)/);
    expect(app.complaints).toEqual([]);
  });
});
