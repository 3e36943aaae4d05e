/** No violation that axe knows of: every view, palettes and dialogs, over the looks and languages in turn; and no way into which the keyboard is locked. */
import AxeBuilder from '@axe-core/playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { askFor, tabTo, transcriptOf } from './hands.ts';
import { type OpenApp, openApp } from './open-app.ts';

const looks = ['Light', 'Dark', 'High contrast'] as const;

let app: OpenApp;

beforeAll(async () => {
  app = await openApp({ context: { reducedMotion: 'reduce' } });
});
afterAll(() => app.close());

async function expectNoViolations(): Promise<void> {
  const { violations } = await new AxeBuilder({ page: app.page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)).toEqual([]);
}

async function choose(look: (typeof looks)[number]): Promise<void> {
  await app.page.getByRole('button', { name: 'Appearance' }).click();
  await app.page.getByRole('menuitem', { name: look }).click();
  await app.page.getByRole('menu').waitFor({ state: 'detached' });
}

test.each(looks)('the coding view: %s', async (look) => {
  await choose(look);
  await expectNoViolations();
});

describe('the palettes', () => {
  test('of commands: no violation, and Escape leads out', async () => {
    await app.page.keyboard.press('Control+k');
    await app.page.getByRole('dialog').getByRole('combobox').waitFor();
    await expectNoViolations();
    await app.page.keyboard.press('Escape');
    await app.page.getByRole('dialog').waitFor({ state: 'detached' });
  });

  test('of codes: no violation, and Escape leads back to the text', async () => {
    const { page } = app;
    await tabTo(page, transcriptOf(page));
    await page.keyboard.press('j');
    await page.keyboard.press('s');
    await page.keyboard.press('c');
    await page.getByRole('dialog', { name: 'Choose a code' }).waitFor();
    await expectNoViolations();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(await transcriptOf(page).evaluate((element) => element === document.activeElement)).toBe(true);
  });
});

test('a dialog keeps the focus and gives it back at Escape', async () => {
  const { page } = app;
  await page.keyboard.press('Control+o');
  const dialog = page.getByRole('dialog', { name: 'Open a project' });
  await dialog.waitFor();
  await expectNoViolations();
  for (let presses = 6; presses > 0; presses -= 1) {
    await page.keyboard.press('Tab');
    expect(await dialog.evaluate((element) => element.contains(document.activeElement))).toBe(true);
  }
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
});

test.each([
  ['Retrieve', 'English'],
  ['Co-occurrence', 'Русский'],
  ['Agreement', 'Қазақша'],
  ['Ties', 'English'],
  ['Cases', 'Русский'],
  ['Codebook', 'Қазақша'],
  ['Memos', 'English'],
  ['Settings', 'Русский'],
] as const)('the view %s in %s', async (view, language) => {
  const { page } = app;
  await page.getByRole('contentinfo').getByRole('radio', { name: 'English' }).click();
  await page.getByRole('navigation', { name: 'Views' }).getByRole('button', { name: view }).click();
  await page.getByRole('main', { name: view }).waitFor();
  await page.getByRole('contentinfo').getByRole('radio', { name: language }).click();
  await expectNoViolations();
});

test('the start screen', async () => {
  const { page } = app;
  await page.getByRole('contentinfo').getByRole('radio', { name: 'English' }).click();
  await askFor(page, 'Close the project');
  await page.getByRole('button', { name: /^New project/ }).waitFor();
  await expectNoViolations();
});
