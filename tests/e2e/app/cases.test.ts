import { describe, expect, it } from 'vitest';
import { appOfFile } from './app-of-file.ts';
import { findFaults } from './clean-page.ts';
import { eventually, seeNotice, services } from './panel-steps.ts';

const app = appOfFile({}, async ({ page }) => {
  await page.keyboard.press('Control+6');
  await page.getByRole('grid', { name: 'Cases' }).waitFor();
});

const table = () => services(app).cases.table();
const hasValue = (value: string) => table().values.some((cell) => cell.value === value);

describe('the table of cases', () => {
  it('is filled by typing, also with a category that is new', async () => {
    const { page } = app;
    await page.getByRole('gridcell').nth(1).click();
    await page.keyboard.press('Escape');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.type('Aktau', { delay: 60 });
    await page.keyboard.press('Enter');
    await eventually(
      () => hasValue('Aktau'),
      (has) => expect(has).toBe(true),
    );
    expect(table().attributes[0]?.categories).toContain('Aktau');
    await page.keyboard.press('Control+z');
    await eventually(
      () => hasValue('Aktau'),
      (has) => expect(has).toBe(false),
    );
    expect(await findFaults(page)).toEqual([]);
  });

  it('takes cells from a spreadsheet', async () => {
    const { page } = app;
    await page.evaluate(() => navigator.clipboard.writeText('Oskemen\nKostanai'));
    await page.getByRole('grid', { name: 'Cases' }).focus();
    await page.keyboard.press('Control+v');
    await seeNotice(page, '2 cells pasted');
    expect(hasValue('Oskemen') && hasValue('Kostanai')).toBe(true);
  });

  it('gets attributes of a type, and a new case that is named at once', async () => {
    const { page } = app;
    await page.keyboard.press('Alt+a');
    await page.getByRole('textbox', { name: 'New attribute' }).fill('Nickname');
    await page.getByRole('button', { name: 'Add the attribute' }).click();
    await eventually(
      () => table().attributes.at(-1)?.name,
      (name) => expect(name).toBe('Nickname'),
    );
    await page.getByRole('button', { name: 'Close' }).click();
    await page.getByRole('button', { name: 'New case' }).click();
    await page.getByRole('textbox', { name: /^Case of / }).fill('Madina');
    await page.keyboard.press('Enter');
    await eventually(
      () => table().cases.at(-1)?.name,
      (name) => expect(name).toBe('Madina'),
    );
    await page.getByRole('row', { name: /Madina/ }).waitFor();
  });

  it('links and unlinks the documents of the chosen case', async () => {
    const { page } = app;
    const caseId = table().cases.at(-1)?.id;
    const links = () => table().links.filter((link) => link.caseId === caseId).length;
    await page.getByRole('combobox', { name: 'Link a document…' }).click();
    await page.getByRole('option').first().click();
    await eventually(links, (count) => expect(count).toBe(1));
    await page.getByRole('button', { name: /^Unlink / }).click();
    await eventually(links, (count) => expect(count).toBe(0));
    expect(app.complaints).toEqual([]);
  });
});
