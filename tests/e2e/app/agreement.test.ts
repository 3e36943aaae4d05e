import { AxeBuilder } from '@axe-core/playwright';
import { describe, expect, test } from 'vitest';
import { agreementJson } from '#cli/agreement-json.ts';
import { formatInterval } from '#shared/i18n/format.ts';
import { appOfFile } from './app-of-file.ts';
import { openApp } from './open-app.ts';

const app = appOfFile({}, async ({ page }) => {
  await page.keyboard.press('Control+4');
  await table().getByRole('row').nth(3).waitFor();
});

const table = () => app.page.getByRole('grid', { name: 'Codes' });
const tab = (name: string) => app.page.getByRole('tab', { name, exact: true });
const coderIds = () =>
  app.core.projects
    .current()
    .coders.list()
    .map(({ id }) => id);

/** The figures as the terminal prints them. */
const asked = async () => agreementJson(await app.core.analysis.agreement({ coderIds: coderIds(), unit: 'character', perDocument: true }));

const rowOf = (name: string) => table().getByRole('row').filter({ hasText: name }).first();

describe('the view of agreement', () => {
  test('shows the figures that the terminal prints', async () => {
    const found = await asked();
    const bonding = found.codes.find(({ code }) => code.endsWith('Bonding ties'));
    const { value, interval } = bonding?.cohenKappa ?? { value: null };
    const said = formatInterval('en', value ?? Number.NaN, interval ? [interval.low, interval.high] : null);
    const row = rowOf('Bonding ties');
    expect(await row.textContent()).toContain(said);
    expect(await row.textContent()).toContain(bonding?.cells.both.toLocaleString('en-GB'));
    const { value: pooled, interval: bounds } = found.pooled.cohenKappa;
    await app.page
      .getByText(formatInterval('en', pooled ?? Number.NaN, bounds ? [bounds.low, bounds.high] : null))
      .first()
      .waitFor();
  });

  test('says in words what is not defined', async () => {
    expect(await rowOf('Strategy').textContent()).toContain('not defined: nobody used it');
  });

  test('opens where the coders part, and from there the text', async () => {
    const { page } = app;
    await rowOf('Any job').getByRole('gridcell').first().click();
    const panel = page.getByRole('region', { name: 'Where they part: Any job' });
    const passage = panel.getByTitle(/^Show in the text/).first();
    await passage.waitFor();
    await panel.getByRole('tab', { name: 'By document' }).click();
    await panel.getByRole('grid', { name: 'By document' }).getByRole('row').nth(1).waitFor();
    await panel.getByRole('tab', { name: 'NVivo, MAXQDA' }).click();
    await panel.getByText('Plain mean of documents').waitFor();
    await panel.getByRole('textbox', { name: 'Least overlap of segments' }).fill('50%');
    await page.keyboard.press('Tab');
    await panel.getByText('Segments that overlap by 50% or more').waitFor();
    await panel.getByRole('tab', { name: 'Figures' }).click();
    const cells = panel.getByRole('table', { name: 'The four cells' });
    const anyJob = (await asked()).codes.find(({ code }) => code.endsWith('Any job'));
    expect(await cells.textContent()).toContain(anyJob?.cells.both.toLocaleString('en-GB'));
    await panel.getByRole('button', { name: 'In a word' }).click();
    await panel.getByText(/Landis and Koch \(1977\) call a κ of 0\.\d\d “.*a convention/).waitFor();
    await panel.getByRole('tab', { name: 'Passages' }).click();
    const { violations } = await new AxeBuilder({ page }).include('[aria-label^="Where they part"]').analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
    const name = (await passage.getAttribute('title')) ?? '';
    await passage.click();
    const document = /^Show in the text: (.*)$/.exec(name)?.[1] ?? '';
    await page.getByRole('main').getByText(document).first().waitFor();
    await page.keyboard.press('Control+4');
    await page.keyboard.press('Escape');
  });

  test('counts in another unit as soon as it is chosen', async () => {
    const { page } = app;
    const before = await rowOf('Bonding ties').textContent();
    await page.getByRole('button', { name: /Characters.*Unit|Unit/ }).click();
    await page.getByRole('option', { name: 'Paragraphs' }).click();
    await page.getByText(/documents · \d.* paragraphs/).waitFor();
    expect(await rowOf('Bonding ties').textContent()).not.toBe(before);
    await page.getByRole('button', { name: /Paragraphs.*Unit|Unit/ }).click();
    await page.getByRole('option', { name: 'Characters' }).click();
    await page.getByText(/documents · \d.* characters/).waitFor();
  });

  test('writes a paragraph for the article in three languages', async () => {
    const { page } = app;
    await page.keyboard.press('Alt+m');
    const dialog = page.getByRole('dialog', { name: 'Methods paragraph' });
    await dialog.getByText(/Cohen’s κ 0\.\d\d \[/).waitFor();
    await dialog.getByText('Русский').click();
    await dialog.getByText(/κ Коэна — 0,\d\d \[/).waitFor();
    await dialog.getByText('Қазақша').click();
    await dialog.getByText(/Коэн κ — 0,\d\d \[/).waitFor();
    await dialog.getByRole('button', { name: 'Copy' }).click();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/Bailanys \d/);
    await page.keyboard.press('Escape');
  });

  test('says how it was computed', async () => {
    const { page } = app;
    await page.keyboard.press('Alt+i');
    const dialog = page.getByRole('dialog', { name: 'How this was computed' });
    await dialog.getByText(/2,000 resamples, seed 20260101/).waitFor();
    await dialog.getByText('Cohen 1960').waitFor();
    const { pooled } = await asked();
    await dialog.getByText(`a = ${pooled.cells.both.toLocaleString('en-GB')} ·`).waitFor();
    await page.keyboard.press('Escape');
  });

  test('shows what one coded and the other coded instead, with its passages', async () => {
    const { page } = app;
    await tab('Confusion of codes').click();
    const picture = page.getByRole('group', { name: 'What one coded and the other coded instead' });
    await picture.focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await page
      .getByRole('complementary')
      .getByText(/passages?$/)
      .waitFor();
  });

  test('has a matrix of pairs, documents and domains', async () => {
    const { page } = app;
    await tab('Pairs of coders').click();
    await page
      .getByTitle(/^Compare /)
      .first()
      .waitFor();
    await tab('Documents').click();
    const documents = page.getByRole('grid', { name: 'Documents' }).getByRole('row');
    await documents.nth(12).waitFor();
    expect(await documents.count()).toBe(13);
    await tab('Domains').click();
    await page.getByRole('grid', { name: 'Domains' }).getByRole('row').nth(1).waitFor();
  });

  test('saves its table as a workbook', async () => {
    const { page } = app;
    await tab('Codes').click();
    const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Alt+e')]);
    expect(download.suggestedFilename()).toBe('Agreement.xlsx');
    const { cells } = await app.core.analysis.readRatings({ path: await download.path() });
    expect(cells[0]?.slice(0, 2)).toEqual(['Code', 'Both']);
    expect(cells[1]?.[0]).toBe('All codes, cells summed');
  });

  test('can be read by everybody', async () => {
    // The table of all codes is long: its rows are all alike, so the first of them stand for the rest.
    for (const name of ['Codes', 'Pairs of coders', 'Documents', 'Domains', 'Reliability calculator']) {
      await tab(name).click();
      await app.page.waitForTimeout(300);
      const { violations } = await new AxeBuilder({ page: app.page }).exclude('[aria-rowindex="8"] ~ [role=row]').analyze();
      expect(violations.map(({ id, nodes }) => [name, id, nodes[0]?.html])).toEqual([]);
    }
  });
});

describe('the reliability calculator', () => {
  test('computes what is pasted, and points at what is wrong', async () => {
    const { page } = app;
    await tab('Reliability calculator').click();
    const ratings = page.getByRole('textbox', { name: 'Ratings' });
    await ratings.fill('A\tB\n1\t1\n2\t2\n2\t1\n1\t1');
    const result = page.getByRole('grid', { name: 'Reliability calculator' });
    const kappa = result.getByRole('row').filter({ hasText: 'Cohen’s κ' });
    await kappa.getByText('0.50').waitFor();
    await page.getByText('4 units · 2 coders · 2 categories').waitFor();
    await ratings.fill('A\tB\n1\t1\n2\t2\n2\n1\t1');
    await page.getByText(/rows of the table differ in length.*\(row 4\)/).waitFor();
    await ratings.fill('№;A;B;\n1;1,5;1,5;\n\n2;2,0;2,5;\n3;3,5;3,5;');
    await page.getByText(/3 units · 2 coders · 4 categories.*first row.*first column/).waitFor();
    await page.getByRole('button', { name: /First row/ }).click();
    await page.getByRole('option', { name: 'ratings' }).click();
    await page.getByText(/4 units · 3 coders/).waitFor();
    await page.getByRole('button', { name: /First row/ }).click();
    await page.getByRole('option', { name: 'as it looks' }).click();
    await page.getByRole('button', { name: 'Take an example' }).click();
    await result.getByRole('row').filter({ hasText: 'Krippendorff’s α' }).getByText('0.74').waitFor();
  });

  test('works where no project is open', async () => {
    const start = await openApp({ open: 'start' });
    try {
      await start.page.keyboard.press('Control+k');
      await start.page.keyboard.type('reliability');
      await start.page.keyboard.press('Enter');
      const dialog = start.page.getByRole('dialog', { name: 'Reliability calculator' });
      await dialog.getByRole('button', { name: 'Take an example' }).click();
      await dialog.getByText('12 units · 4 coders · 5 categories').waitFor();
      expect(start.complaints).toEqual([]);
    } finally {
      await start.close();
    }
  });

  test('left nothing to complain about', () => expect(app.complaints).toEqual([]));
});
