/** Whoever works without a mouse: sees the focus at every stop of Tab, in every view and look; finds every key, whatever the layout of the keyboard. */
import { beforeAll, describe, expect, test } from 'vitest';
import { findUnmarkedStops } from '../support/focus-marks.ts';
import { appOfFile } from './app-of-file.ts';
import { backendOf, bars, expectSelected, expectStored, storedCodings } from './hands.ts';

const views = ['Code', 'Retrieve', 'Co-occurrence', 'Agreement', 'Ties', 'Cases', 'Codebook', 'Memos', 'Settings'] as const;
/** The codebook has a field for every word of it: beyond these they are all alike. */
const mostStops = 45;

const app = appOfFile();

describe.each(['Light', 'Dark', 'High contrast'])('%s', (look) => {
  beforeAll(async () => {
    const { page } = app;
    await page.getByRole('button', { name: 'Appearance' }).click();
    await page.getByRole('menuitem', { name: look }).click();
    await page.getByRole('menu').waitFor({ state: 'detached' });
  });

  test.each(views)('the focus is seen at every stop of the view: %s', async (view) => {
    const { page } = app;
    await page.keyboard.press(view === 'Settings' ? 'Control+,' : `Control+${views.indexOf(view) + 1}`);
    await page.getByRole('main', { name: view, exact: true }).waitFor();
    const { stops, unmarked } = await findUnmarkedStops(page, mostStops);
    expect(unmarked).toEqual([]);
    expect(stops).toBeGreaterThan(12);
  });
});

describe('the keys', () => {
  const openView = async (view: (typeof views)[number]) => {
    const { page } = app;
    await page.keyboard.press(view === 'Settings' ? 'Control+,' : `Control+${views.indexOf(view) + 1}`);
    await page.getByRole('main', { name: view, exact: true }).waitFor();
  };

  test.each(views)('mean one thing each in one place of the view: %s', async (view) => {
    const { page } = app;
    await openView(view);
    await page.keyboard.press('?');
    const sheet = page.getByRole('dialog', { name: 'All keys' });
    await sheet.waitFor();
    const meanings = await sheet.locator('section').evaluateAll((sections) =>
      sections.flatMap((section) => {
        const [, place = 'anywhere'] = (section.querySelector('h3')?.textContent ?? '').split(' · ');
        return Array.from(section.querySelectorAll('dl > div'), (row) => ({
          name: row.querySelector('dt')?.textContent ?? '',
          keys: Array.from(row.querySelectorAll('dd > kbd'), (keys) => `${place}: ${keys.textContent}`),
        }));
      }),
    );
    await page.keyboard.press('Escape');
    await sheet.waitFor({ state: 'detached' });
    expect(meanings.length).toBeGreaterThan(20);
    expect(meanings.filter(({ name }) => name === '')).toEqual([]);
    const all = meanings.flatMap(({ keys }) => keys);
    expect(all.filter((keys, at) => all.indexOf(keys) !== at)).toEqual([]);
  });

  test('work where they lie with a Russian layout', async () => {
    const { page } = app;
    await openView('Code');
    const keyboard = await page.context().newCDPSession(page);
    const press = async (key: string, code: string, modifiers = 0) => {
      await keyboard.send('Input.dispatchKeyEvent', { type: modifiers ? 'rawKeyDown' : 'keyDown', key, code, modifiers });
      await keyboard.send('Input.dispatchKeyEvent', { type: 'keyUp', key, code, modifiers });
    };
    await bars(page).first().waitFor();
    const before = await storedCodings(backendOf(app));
    await page.getByText('Помните первый день?').first().click();
    await press('ы', 'KeyS');
    await expectSelected(page, 'Помните первый день?');
    await press('с', 'KeyC');
    await page.getByRole('dialog', { name: 'Choose a code' }).getByRole('combobox').fill('Identity');
    await page.keyboard.press('Enter');
    await expectStored(backendOf(app), [...before, 'Coder A: Identity: Помните первый день?']);
    const control = 2;
    await press('я', 'KeyZ', control);
    await expectStored(backendOf(app), before);
    await press('л', 'KeyK', control);
    await page.getByRole('dialog', { name: 'Search or do anything' }).waitFor();
    await page.keyboard.press('Escape');
  });
});
