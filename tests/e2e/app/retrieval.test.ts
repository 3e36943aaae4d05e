import { AxeBuilder } from '@axe-core/playwright';
import { describe, expect, test } from 'vitest';
import { appOfFile } from './app-of-file.ts';

const app = appOfFile({}, async ({ page }) => {
  await page.keyboard.press('Control+2');
  await list().waitFor();
});

const list = () => app.page.getByRole('grid', { name: 'Coded segments' });
const found = () => app.page.getByRole('toolbar').getByRole('status');
const segments = () => app.core.projects.current().codings.segments;

describe('the view of coded segments', () => {
  test('lists everything first, and only what is in sight is in the page', async () => {
    const { total } = segments()({});
    await found()
      .getByText(`${total.toLocaleString('en-GB')} segments`)
      .waitFor();
    expect(await list().getByRole('row').count()).toBeLessThan(60);
    await list().focus();
    await app.page.keyboard.press('End');
    const last = segments()({ order: 'code' }).segments.at(-1)?.quote.trim().split('\n')[0] ?? '';
    await list().getByText(last).first().waitFor();
    await app.page.keyboard.press('Home');
  });

  test('finds by code with its subcodes', async () => {
    const { page, core } = app;
    await page.getByRole('button', { name: /^Codes: / }).click();
    await page.keyboard.type('bonding');
    await page.getByRole('option', { name: 'Bonding ties' }).click();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    const id = core.projects
      .current()
      .codes.tree()
      .find((code) => code.words.name === 'Bonding ties')?.id;
    const { total } = segments()({ codeIds: id ? [id] : [], includeSubcodes: true });
    await found().getByText(`${total} segments`).waitFor();
  });

  test('finds by words, marks them, and shows their context on demand', async () => {
    const { page } = app;
    const [word = ''] = /\p{L}{5,}/u.exec(segments()({ order: 'code', text: 'мен' }).segments[0]?.quote ?? '') ?? [];
    const clear = page.getByRole('button', { name: 'Clear the filters' });
    await clear.click();
    await page.keyboard.press('Alt+f');
    await page.keyboard.type(word.toUpperCase());
    await list().locator('mark').first().waitFor();
    await list().focus();
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowDown');
    const row = list().locator('[aria-selected=true]');
    const before = (await row.textContent())?.length ?? 0;
    await page.keyboard.press('Space');
    await expect.poll(async () => (await row.textContent())?.length ?? 0).toBeGreaterThan(before);
    await clear.click();
    await expect.poll(() => list().locator('mark').count()).toBe(0);
  });

  test('copies a quote with its source', async () => {
    const { page } = app;
    await list().focus();
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Control+c');
    await page.getByText('1 quote copied').waitFor();
    const [first] = segments()({ order: 'code', limit: 1 }).segments;
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toContain(first?.quote.trim());
    expect(copied).toContain(`¶ ${first?.paragraph}`);
  });

  test('opens a segment where it stands', async () => {
    const { page } = app;
    await list().focus();
    await page.keyboard.press('Enter');
    const [first] = segments()({ order: 'code', limit: 1 }).segments;
    const name = app.core.projects.current().documents.get(first?.documentId ?? (0 as never)).name;
    await page.locator('[data-surface=transcript]').getByRole('heading', { name }).waitFor();
    await page.keyboard.press('Control+2');
    await list().waitFor();
  });

  test('crosses codes with an attribute, and a cell opens its segments', async () => {
    const { page } = app;
    await page.keyboard.press('Alt+t');
    const table = page.getByRole('grid', { name: 'Crosstab' });
    const cell = table.getByRole('row').nth(1).getByRole('gridcell').nth(1);
    const count = (await cell.textContent()) ?? '';
    expect(Number(count)).toBeGreaterThan(0);
    await cell.click();
    await found().getByText(`${count} segments`).waitFor();
    await page.getByRole('button', { name: 'Clear the filters' }).click();
  });

  test('saves the segments for other programs', async () => {
    const { page } = app;
    for (const [name, file] of [
      ['Save for Excel (.xlsx)', 'Coded segments.xlsx'],
      ['Save as CSV', 'Coded segments.csv'],
      ['Save for Word (.docx)', 'Coded segments.docx'],
      ['Save as a web page (.html)', 'Coded segments.html'],
    ] as const) {
      await page.getByRole('button', { name: 'Export' }).click();
      const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('menuitem', { name }).click()]);
      expect(download.suggestedFilename()).toBe(file);
    }
  });

  test('is free of barriers that a program can find, and of complaints', async () => {
    const { violations } = await new AxeBuilder({ page: app.page }).include('main').analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html.slice(0, 160))])).toEqual([]);
    expect(app.complaints).toEqual([]);
  });
});
