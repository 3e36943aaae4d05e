/** The frame itself: its sides are remembered, a narrow window stays usable, and what it can do has keys. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { appOfFile } from './app-of-file.ts';
import { boxOf, drag, expectSaid, middleOf, transcriptOf } from './hands.ts';

const side = (page: Page, name: string) => page.getByRole('separator', { name: `Resize: ${name}` });
const widthOf = async (page: Page, name: string): Promise<number> => Number(await side(page, name).getAttribute('aria-valuenow'));

describe('the sides of the frame', () => {
  const app = appOfFile();

  it('are as wide as they were left, or hidden as they were, when the program starts again', async () => {
    const { page } = app;
    const divider = () => middleOf(side(page, 'Lists'));
    const { x, y } = await divider();
    await drag(page, divider, async () => ({ x: x + 70, y }));
    await page.keyboard.press('Control+Shift+B');
    await expect.poll(() => widthOf(page, 'Inspector')).toBe(0);
    const left = await widthOf(page, 'Lists');
    expect(left).toBeGreaterThan(310);
    await page.reload();
    await side(page, 'Lists').waitFor();
    expect(await widthOf(page, 'Lists')).toBe(left);
    expect((await boxOf(page.getByRole('navigation', { name: 'Lists' }).locator('> :first-child'))).width).toBe(left);
    expect(await widthOf(page, 'Inspector')).toBe(0);
    await page.keyboard.press('Control+Shift+B');
    await page.getByRole('heading', { name: 'Inspector' }).waitFor();
  });

  it('say who codes, and the next coder codes by a key', async () => {
    const { page } = app;
    await page.keyboard.press('Control+Alt+C');
    await expectSaid(page, 'Coder B codes now');
    await page.getByRole('button', { name: 'Coder: Coder B' }).waitFor();
    await page.keyboard.press('?');
    const sheet = page.getByRole('dialog', { name: 'All keys' });
    await sheet.getByText('Code as the next coder').waitFor();
    await sheet.getByText('Open the reliability calculator').waitFor();
  });
});

describe('a window of half the size, as with everything at 200 %', () => {
  const app = appOfFile({ context: { viewport: { width: 640, height: 420 } } });

  it('leaves room for the text, and shows one side at a time', async () => {
    const { page } = app;
    const text = transcriptOf(page);
    expect((await boxOf(text)).width).toBeGreaterThan(220);
    await page.keyboard.press('Control+Shift+B');
    await page.getByRole('heading', { name: 'Inspector' }).waitFor();
    await page.getByRole('treegrid', { name: 'Codes' }).waitFor({ state: 'hidden' });
    expect((await boxOf(text)).width).toBeGreaterThan(220);
    await page.keyboard.press('Control+B');
    await page.getByRole('treegrid', { name: 'Codes' }).waitFor();
    await page.getByRole('heading', { name: 'Inspector' }).waitFor({ state: 'hidden' });
  });

  it.each([
    ['1', 'code'],
    ['2', 'retrieve'],
    ['3', 'cooccurrence'],
    ['4', 'agreement'],
    ['5', 'ties'],
    ['6', 'cases'],
    ['7', 'codebook'],
    ['8', 'memos'],
    [',', 'settings'],
  ])('has every button of the view under Ctrl+%s (%s) inside the window, none over another', async (key, view) => {
    const { page } = app;
    await page.keyboard.press(`Control+${key}`);
    await page.locator(`[data-shown-view="${view}"] :is([role=toolbar], [role=tablist], header, button)`).first().waitFor();
    expect(await page.evaluate(coveredButtons)).toEqual([]);
  });
});

describe('a window whose program ends', () => {
  const app = appOfFile();

  it('keeps what was being written, to be copied', async () => {
    const { page } = app;
    await page.keyboard.press('Control+8');
    await page.getByRole('listbox', { name: 'Memos' }).getByRole('option').first().click();
    await page.getByRole('textbox', { name: 'Text of the memo' }).click();
    await page.keyboard.press('Control+End');
    await page.keyboard.type(' Half a thought');
    await app.stopServer();
    await page.getByText('The program behind this window does not answer').waitFor();
    expect(await page.getByRole('textbox', { name: /^What you were writing/ }).inputValue()).toMatch(/ Half a thought$/);
  });
});

/** Names of buttons and fields in the upper part of the view that stick out of the window or lie under another. */
function coveredButtons(): string[] {
  return [
    ...document.querySelectorAll<HTMLElement>(
      'header button, main [role=toolbar] :is(button, input:not([type=radio], [type=checkbox])), main [role=tab]',
    ),
  ]
    .filter((button) => button.checkVisibility() && button.getBoundingClientRect().top < 120)
    .filter((button) => {
      const { left, right, top, bottom } = button.getBoundingClientRect();
      if (left < 0 || right > innerWidth + 1) return true;
      const hit = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
      return !(hit && (button.contains(hit) || hit.contains(button)));
    })
    .map((button) => button.getAttribute('aria-label') ?? button.textContent ?? '');
}
