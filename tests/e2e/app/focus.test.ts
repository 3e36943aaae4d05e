/** Whoever works without a mouse sees where they are: every stop of Tab, in every view, in every look. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findUnmarkedStops } from '../support/focus-marks.ts';
import { type OpenApp, openApp } from './open-app.ts';

const views = ['Code', 'Retrieve', 'Co-occurrence', 'Agreement', 'Ties', 'Cases', 'Codebook', 'Memos', 'Settings'] as const;
/** The codebook has a field for every word of it: beyond these they are all alike. */
const mostStops = 45;

let app: OpenApp;
beforeAll(async () => {
  app = await openApp();
});
afterAll(() => app.close());

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
