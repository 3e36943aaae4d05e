import { AxeBuilder } from '@axe-core/playwright';
import { describe, expect, test } from 'vitest';
import { appOfFile } from './app-of-file.ts';

const app = appOfFile({}, async ({ page }) => {
  await page.keyboard.press('Control+3');
  await page.locator('[data-surface=heatmap] canvas').first().waitFor();
});

const said = () => app.page.getByTestId('heat-cell').textContent();
const map = () => app.page.locator('[data-surface=heatmap]');

describe('the view of co-occurrence', () => {
  test('is walked by keyboard, says every cell, and opens exactly the passages that the cell counts', async () => {
    const { page, core } = app;
    await map().focus();
    await page.keyboard.press('ArrowRight');
    const words = await said();
    const [names = ''] = words?.split('.') ?? [];
    const [row, column] = names.split(' × ');
    const count = Number(/segments: (\d+)/.exec(words ?? '')?.[1]);
    expect(count).toBeGreaterThan(0);
    await page.keyboard.press('Enter');
    const panel = page.getByRole('region', { name: names });
    await panel.getByRole('status').getByText(`${count} passages`).waitFor();
    const list = page.getByRole('grid', { name: 'Passages' });
    expect(await list.getAttribute('aria-rowcount')).toBe(String(count));

    const { codes } = core.projects.current();
    const idOf = (name = '') =>
      codes.tree().find((code) => [code.words.name, code.translations.en?.name].includes(name))?.id ?? (0 as never);
    const { total } = await core.analysis.meetings({ relation: 'overlap', a: idOf(row), b: idOf(column) });
    expect(total).toBe(count);
  });

  test('leads from a passage to its place in the transcript', async () => {
    const { page } = app;
    const list = page.getByRole('grid', { name: 'Passages' });
    await list.focus();
    await page.keyboard.press('ArrowDown');
    const document = await list.locator('[aria-selected=true] button').first().textContent();
    await page.keyboard.press('Enter');
    await page
      .locator('[data-surface=transcript]')
      .getByRole('heading', { name: document ?? '' })
      .waitFor();
    await page.keyboard.press('Control+3');
    await map().waitFor();
  });

  test('explains the association of a pair in numbers or in reasons', async () => {
    const { page } = app;
    await page.getByText('Association of the two codes').click();
    await page.getByText('Judged on the unit “paragraph”').waitFor();
    expect(await page.getByRole('rowheader').count()).toBe(13);
    await page.getByText('p-values describe rather than test').waitFor();
  });

  test('zooms and shows the whole, and the cell stays where it was', async () => {
    const { page } = app;
    await map().focus();
    const before = await said();
    await page.keyboard.press('0');
    await page.keyboard.press('+');
    await page.keyboard.press('+');
    expect(await said()).toBe(before);
  });

  test('has a table of the same pairs', async () => {
    const { page, core } = app;
    await page.keyboard.press('Alt+t');
    const table = page.getByRole('grid', { name: 'Table of pairs' });
    const { pairs } = await core.analysis.cooccurrence({ relation: 'overlap', onlyMeeting: true });
    expect(await table.getAttribute('aria-rowcount')).toBe(String(pairs.length + 1));
    await page.keyboard.press('Alt+t');
    await page.getByRole('heading', { name: 'Network of codes' }).waitFor();
    await page.keyboard.press('Alt+t');
    await map().waitFor();
  });

  test('asks anew when the relation changes', async () => {
    const { page } = app;
    await page.getByRole('button', { name: /Relation/ }).click();
    await page.getByRole('option', { name: 'Same paragraph' }).click();
    await page.getByRole('group', { name: 'Co-occurrence of codes: Paragraphs with both codes' }).waitFor();
  });

  test('saves the picture, the matrix and the workbook', async () => {
    const { page } = app;
    for (const [name, file] of [
      ['Save the map as SVG', 'Co-occurrence.svg'],
      ['Save the map as PNG', 'Co-occurrence.png'],
      ['Save the matrix as CSV', 'Co-occurrence.csv'],
      ['Save all pairs for Excel (.xlsx)', 'Co-occurrence.xlsx'],
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
