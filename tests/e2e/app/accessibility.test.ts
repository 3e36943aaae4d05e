/** No violation that axe knows of: every view, palettes and dialogs, over the looks and languages in turn; and no way into which the keyboard is locked. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { beforeAll, describe, expect, test } from 'vitest';
import { appOfFile } from './app-of-file.ts';
import { askFor, tabTo, transcriptOf } from './hands.ts';

const looks = ['Light', 'Dark', 'High contrast'] as const;

const app = appOfFile();

/** The rows of a long table are all alike: the first of them stand for the rest. */
const alikeRows = '[aria-rowindex="8"] ~ [role=row]';

async function expectNoViolations(rules?: string[]): Promise<void> {
  const page = new AxeBuilder({ page: app.page }).exclude(alikeRows);
  const { violations } = await (rules ? page.withRules(rules) : page).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)).toEqual([]);
}

async function choose(look: (typeof looks)[number]): Promise<void> {
  await app.page.getByRole('button', { name: 'Appearance' }).click();
  await app.page.getByRole('menuitem', { name: look }).click();
  await app.page.getByRole('menu').waitFor({ state: 'detached' });
}

test.each(looks)('the coding view: %s', async (look) => {
  await choose(look);
  // Looks differ in nothing but colours.
  await expectNoViolations(look === 'Light' ? undefined : ['color-contrast']);
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

describe('in the view of agreement', () => {
  test('the confusion of codes, with the passages of a cell', async () => {
    const { page } = app;
    await page.getByRole('contentinfo').getByRole('radio', { name: 'English' }).click();
    await page.keyboard.press('Control+4');
    await page.getByRole('tab', { name: 'Confusion of codes' }).click();
    const picture = page.getByRole('group', { name: 'What one coded and the other coded instead' });
    await picture.focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await page
      .getByRole('complementary')
      .getByText(/passages?$/)
      .waitFor();
    await expectNoViolations();
  });
});

describe('dialogs', () => {
  beforeAll(async () => {
    await app.page.keyboard.press('Control+1');
    await app.page.getByRole('treegrid', { name: 'Codes' }).waitFor();
  });

  const offer = async (open: () => Promise<void>, name: string, content: string): Promise<void> => {
    const asked = app.page.waitForEvent('filechooser');
    await open();
    const path = join(app.home, name);
    writeFileSync(path, content);
    await (await asked).setFiles(path);
  };
  const mergeOfCodes = async (): Promise<void> => {
    const { page } = app;
    const row = page.getByRole('treegrid', { name: 'Codes' }).getByRole('row', { name: 'Identity', exact: true });
    await row.click();
    await page.keyboard.press('Alt+Shift+m');
  };
  const mergeOfBooks = async (): Promise<void> => {
    const { page } = app;
    await page.keyboard.press('Control+7');
    const open = () => page.getByRole('button', { name: 'Merge a codebook…' }).click();
    await offer(open, 'book.csv', 'path,definition\nBrand new,Never seen before\n');
  };
  const command = (words: string) => () => askFor(app.page, words);
  const talk = 'Асель: Когда вы переехали?\nМарат: Весной.\nАсель: Один?\nМарат: С братом.\n';

  test.each([
    ['Import documents', () => offer(() => app.page.keyboard.press('Control+i'), 'Марат.txt', talk)],
    ['What a table is', () => offer(() => app.page.keyboard.press('Control+i'), 'Опрос.csv', 'Кто,Почему?\nR1,Учиться\nR2,Работать\n')],
    ['New code', command('New code')],
    ['Merge of codes', mergeOfCodes],
    ['Export of the project', command('Export the project')],
    ['Export of coded segments', command('Export coded segments')],
    ['Export of data', command('Export data for R')],
    ['A coder more', () => addCoder()],
    ['A new project', command('New project')],
    ['Merge of codebooks', mergeOfBooks],
    [
      'Methods paragraph',
      async () => {
        await app.page.keyboard.press('Control+4');
        await app.page.getByRole('tab', { name: 'Codes', exact: true }).click();
        await app.page.getByRole('button', { name: 'Methods paragraph' }).click();
      },
    ],
  ])('%s: no violation, and Escape leads out', async (_, open) => {
    for (let left = 4; left > 0 && (await app.page.getByRole('dialog').count()) > 0; left -= 1) await app.page.keyboard.press('Escape');
    await open();
    const dialog = app.page.getByRole('dialog').first();
    await dialog.waitFor();
    await dialog.getByText(/Reading/).waitFor({ state: 'detached' });
    await expectNoViolations();
    for (let left = 4; left > 0 && (await app.page.getByRole('dialog').count()) > 0; left -= 1) await app.page.keyboard.press('Escape');
    expect(await app.page.getByRole('dialog').count()).toBe(0);
  });

  async function addCoder(): Promise<void> {
    await app.page.getByRole('button', { name: /^Coder: / }).click();
    await app.page.getByRole('menuitem', { name: 'Add a coder…' }).click();
  }
});

test('the start screen', async () => {
  const { page } = app;
  await page.getByRole('contentinfo').getByRole('radio', { name: 'English' }).click();
  await askFor(page, 'Close the project');
  await page.getByRole('button', { name: /^New project/ }).waitFor();
  await expectNoViolations();
});

test('the reliability calculator, where no project is open', async () => {
  const { page } = app;
  await askFor(page, 'reliability');
  const dialog = page.getByRole('dialog', { name: 'Reliability calculator' });
  await dialog.getByRole('button', { name: 'Take an example' }).click();
  await dialog.getByText('12 units · 4 coders · 5 categories').waitFor();
  await expectNoViolations();
});
