import { describe, expect, test } from 'vitest';
import { appOfFile } from './app-of-file.ts';
import { findFaults } from './clean-page.ts';
import { askFor, tabTo, transcriptOf } from './hands.ts';

const app = appOfFile({ open: 'start' }, async ({ page }) => {
  await page.getByRole('button', { name: /^Open the sample study/ }).click();
});

const tour = () => app.page.getByRole('complementary', { name: 'Tour of the sample study' });
const button = (name: string) => tour().getByRole('button', { name, exact: true });
const press = async (...keys: string[]): Promise<void> => {
  for (const key of keys) await app.page.keyboard.press(key);
};
const showsStep = (number: number) => tour().getByText(`Step ${number} of 5`).waitFor();
const picture = (name: string) =>
  process.env.SHOTS ? app.page.screenshot({ path: `${process.env.SHOTS}/tour-${name}.png` }) : Promise.resolve();

describe('the tour of the sample study', () => {
  test('begins where the sample opens, with the focus, and is free of barriers', async () => {
    await showsStep(1);
    expect(await tour().evaluate((element) => element === document.activeElement)).toBe(true);
    await picture('1');
    expect(await findFaults(app.page)).toEqual([]);
  });

  test('notices that a passage was coded as it says', async () => {
    const { page } = app;
    await page.getByRole('treegrid', { name: 'Documents' }).getByRole('row').nth(1).click();
    await tabTo(page, transcriptOf(page));
    await press('j', 's', 'c');
    await page.getByRole('dialog', { name: 'Choose a code' }).waitFor();
    await page.keyboard.type('hous');
    await press('Enter');
    await page.getByText('Coded with “Housing”').waitFor();
    await tour().getByText('Done').waitFor();
    await tabTo(page, button('Next'));
    await press('Enter');
    await showsStep(2);
  });

  test('goes on with what is done: everybody’s codings, the map, the agreement', async () => {
    const { page } = app;
    await tabTo(page, transcriptOf(page));
    await press('Alt+3');
    await tour().getByText('Done').waitFor();
    await picture('2');
    await askFor(page, 'next step of the tour');
    for (const [number, keys, view] of [
      [3, 'Control+3', 'Co-occurrence'],
      [4, 'Control+4', 'Agreement'],
    ] as const) {
      await showsStep(number);
      expect(await tour().getByText('Done').count()).toBe(0);
      await press(keys);
      await page.getByRole('main', { name: view }).waitFor();
      await tour().getByText('Done').waitFor();
      await picture(String(number));
      await button('Next').click();
    }
    await showsStep(5);
  });

  test('meets one who goes ahead to a later view', async () => {
    await press('Control+1');
    await askFor(app.page, 'Take the tour');
    await showsStep(1);
    await press('Control+7');
    await showsStep(5);
  });

  test('goes back, is left, and is not asked again of who opens the sample anew', async () => {
    const { page } = app;
    await button('Back').click();
    await showsStep(4);
    await tour().focus();
    await press('Escape');
    await tour().waitFor({ state: 'detached' });
    await page.getByText('The tour waits under').waitFor();
    await askFor(page, 'Open the sample study');
    await page.getByRole('treegrid', { name: 'Documents' }).waitFor();
    expect(await tour().count()).toBe(0);
  });

  test('can be taken again, remembers its step over a new window, and speaks the language of the interface', async () => {
    const { page } = app;
    await askFor(page, 'Take the tour');
    await showsStep(1);
    await button('Next').click();
    await showsStep(2);
    await page.reload();
    await showsStep(2);
    await page.getByRole('radio', { name: 'Қазақша' }).click();
    await page.getByRole('complementary', { name: 'Зерттеу үлгісімен танысу саяхаты' }).getByText('2-қадам, барлығы 5').waitFor();
    await page.getByRole('radio', { name: 'Русский' }).click();
    await page.getByText('Шаг 2 из 5').waitFor();
    await page.getByRole('radio', { name: 'English' }).click();
    await askFor(page, 'Leave the tour');
    await tour().waitFor({ state: 'detached' });
    expect(app.complaints).toEqual([]);
  });
});
