import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type Gallery, serveGallery } from '../harness/open-gallery.ts';

vi.setConfig({ testTimeout: 180_000 });

let gallery: Gallery;
beforeAll(async () => {
  gallery = await serveGallery();
}, 120_000);
afterAll(() => gallery.close());

const findings = async (page: Page, rules?: string[]) =>
  (await (rules ? new AxeBuilder({ page }).withRules(rules) : new AxeBuilder({ page })).analyze()).violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.html.slice(0, 120)}`),
  );

describe('every component', () => {
  it('has no accessibility finding and no complaint, in four appearances and three languages', async () => {
    const { page, complaints } = await gallery.open();
    const themes = ['light', 'dark', 'contrast'] as const;
    const languages = ['en', 'ru', 'kk'] as const;
    for (const [row, theme] of themes.entries()) {
      for (const [column, language] of languages.entries()) {
        await page.evaluate(
          ([wantedTheme, wantedLanguage]) => {
            const preferences = window.preferences.getState();
            preferences.setTheme(wantedTheme);
            preferences.setLanguage(wantedLanguage);
          },
          [theme, language] as const,
        );
        // All rules once in each appearance and each language; contrast in every pair.
        const found = await findings(page, row === column ? undefined : ['color-contrast']);
        expect([theme, language, ...found]).toEqual([theme, language]);
      }
    }
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(['dark contrast', ...(await findings(page))]).toEqual(['dark contrast']);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('opens menus, dialogs and notices that are as clean', async () => {
    const { page } = await gallery.open();
    await page.getByRole('button', { name: 'Close the project' }).click();
    expect(await findings(page)).toEqual([]);
    expect(
      await page
        .getByRole('alertdialog')
        .getByRole('button', { name: 'Cancel' })
        .evaluate((button) => button === document.activeElement),
    ).toBe(true);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Messages' }).click();
    await page.getByRole('button', { name: 'Running work' }).click();
    expect(await findings(page)).toEqual([]);
    await page.getByRole('button', { name: 'Edit' }).click({ button: 'right' });
    await page.getByRole('menuitem', { name: 'Copy as a table' }).waitFor();
    expect(await findings(page)).toEqual([]);
    await page.context().close();
  });
});

describe('the tree', () => {
  it('is walked, opened and renamed by keyboard', async () => {
    const { page } = await gallery.open();
    await page
      .getByRole('row', { name: /Адаптация/ })
      .first()
      .click();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('F2');
    await page.keyboard.type('Realisation');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.getByTestId('names').textContent()).toBe('Realisation');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowLeft');
    await expect
      .poll(() =>
        page
          .getByRole('treegrid')
          .getByRole('row', { name: /Адаптация/ })
          .count(),
      )
      .toBe(0);
    await page.context().close();
  });

  it('moves a code into another by mouse', async () => {
    const { page } = await gallery.open();
    await page
      .getByRole('row', { name: 'Institutional' })
      .first()
      .dragTo(page.getByRole('row', { name: 'Түйін байланыстар' }).first());
    await expect.poll(() => page.getByTestId('moved').textContent()).toMatch(/^\d+ into \d+$/);
    await page.context().close();
  });

  it('shows 1,500 codes with only those in sight in the page', async () => {
    const { page } = await gallery.open('?codes=1500');
    const tree = page.getByRole('treegrid', { name: 'Codes' });
    expect(await tree.getByRole('row').count()).toBeLessThan(60);
    await page
      .getByRole('row', { name: /Адаптация/ })
      .first()
      .click();
    await page.keyboard.press('End');
    await page.getByRole('row', { name: 'Code 137.10' }).waitFor();
    await page.context().close();
  });
});

describe('the table', () => {
  it('is walked, sorted and copied by keyboard', async () => {
    const { page } = await gallery.open();
    const grid = page.getByRole('grid', { name: 'Retrieve' });
    expect(await grid.getByRole('row').count()).toBeLessThan(60);
    await grid.focus();
    await page.keyboard.press('Control+End');
    await grid.getByRole('row').and(page.locator('[aria-rowindex="5001"]')).waitFor();
    await page.keyboard.press('Control+Home');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    expect(await grid.getByRole('columnheader', { name: /^N/ }).getAttribute('aria-sort')).toBe('ascending');
    await page.keyboard.press('Control+c');
    await page.getByText('5,000 rows copied').waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied.split('\n')).toHaveLength(5_001);
    expect(copied.split('\n')[0]).toBe('Code\tN\tκ');
    await page.context().close();
  });
});

describe('the chart', () => {
  it('is walked mark by mark, opens one, and shows the table behind it', async () => {
    const { page } = await gallery.open();
    const chart = page.getByRole('figure', { name: 'Co-occurrence' });
    await chart.getByRole('group').locator('svg path').first().waitFor({ state: 'attached' });
    await chart.getByRole('group').focus();
    for (const key of ['ArrowRight', 'ArrowRight', 'ArrowDown', 'Enter']) await page.keyboard.press(key);
    await expect.poll(() => page.getByTestId('opened').textContent()).toBe('1-1');
    await chart.getByRole('button', { name: 'Export' }).click();
    await page.getByRole('menuitem', { name: 'Save as PNG' }).click();
    await expect.poll(() => page.getByTestId('opened').textContent()).toMatch(/^co-occurrence\.png image\/png \d{4,}$/);
    await chart.getByRole('button', { name: 'Show the table' }).click();
    expect(await chart.getByRole('grid').getAttribute('aria-rowcount')).toBe('65');
    await page.context().close();
  });
});

describe('keys', () => {
  it('work with a Russian layout, and letters not where something is typed', async () => {
    const { page } = await gallery.open();
    const press = (key: string, code: string, ctrlKey: boolean) =>
      page.evaluate(
        (event) =>
          (document.activeElement ?? document.body).dispatchEvent(
            new KeyboardEvent('keydown', { ...event, bubbles: true, cancelable: true }),
          ),
        { key, code, ctrlKey, shiftKey: key === '?' },
      );
    await press('л', 'KeyK', true);
    await page.getByRole('dialog', { name: 'Search or do anything' }).waitFor();
    expect(await findings(page)).toEqual([]);
    await page.keyboard.type('larger');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.evaluate(() => window.preferences.getState().textSize)).toBe(18);
    await page.getByLabel('Name of the study').focus();
    await page.keyboard.press('?');
    expect(await page.getByRole('dialog').count()).toBe(0);
    await page.getByRole('heading', { level: 1 }).click();
    await page.keyboard.press('?');
    await page.getByRole('dialog', { name: 'All keys' }).waitFor();
    expect(await findings(page)).toEqual([]);
    await page.context().close();
  });
});
