import type { Locator } from 'playwright-core';
import { expect } from 'vitest';
import { expectSelected, transcriptOf } from '../../app/hands.ts';
import { agreementByParagraph, expectRow, type Story, transcript } from '../story.ts';
import { go, hasFocus, press, pressButton, type, walkTo } from './typing.ts';

/** Opens a list with a search field, finds and ticks several of it, and closes it. */
async function tick(story: Story, list: RegExp, ...options: string[]): Promise<void> {
  const { page } = story;
  await pressButton(story, list);
  const open = page.getByRole('dialog');
  await open.getByRole('searchbox').waitFor();
  for (const name of options) {
    await type(story, name);
    const option = open.getByRole('option', { name, exact: true });
    await option.waitFor();
    // The field keeps the focus; the list says which of its rows one stands at.
    await walkTo(story, async () => (await option.getAttribute('data-focused')) === 'true');
    await press(story, 'Enter');
    await expect.poll(() => option.getAttribute('aria-selected')).toBe('true');
    await press(story, 'Control+a', 'Backspace');
  }
  await press(story, 'Escape');
  await open.waitFor({ state: 'detached' });
}

async function chooseUnit(story: Story, unit: string): Promise<void> {
  const { page } = story;
  await pressButton(story, /Unit$/);
  const option = page.getByRole('option', { name: unit, exact: true });
  await option.waitFor();
  await walkTo(story, hasFocus(option));
  await press(story, 'Enter');
}

const isAt = (row: Locator) => async (): Promise<boolean> => (await row.getAttribute('aria-selected')) === 'true';

export function figuresByKeyboard(story: Story): void {
  story.step('arrows walk the map to a cell, Enter opens the passages in which two codes meet', async () => {
    const { page } = story;
    await press(story, 'Control+3');
    const map = page.getByRole('group', { name: /^Co-occurrence of codes/ });
    await map.waitFor();
    await go(story, map);
    await walkTo(story, () => map.getByText(/^Strategy × Barriers\./).isVisible(), 'ArrowRight');
    await press(story, 'Enter');
    const panel = page.getByRole('region', { name: 'Strategy × Barriers' });
    await panel.getByRole('status').getByText('2 passages').waitFor();
    await story.show('cooccurrence');
    await go(story, panel.getByRole('grid', { name: 'Passages' }));
    await press(story, 'Enter');
    await transcriptOf(page).waitFor();
  });

  story.step('two coders, a document, two codes and a unit are chosen, and their agreement is read', async () => {
    const { page } = story;
    await press(story, 'Control+4');
    await pressButton(story, /^Coders: /);
    for (const name of [/Aigul/, /Boris/]) {
      const box = page.getByRole('checkbox', { name });
      await go(story, box);
      if (!(await box.isChecked())) await press(story, 'Space');
    }
    await press(story, 'Escape');
    await tick(story, /^Documents: /, transcript);
    await tick(story, /^Codes: /, 'Strategy', 'Barriers');
    await chooseUnit(story, 'Paragraphs');
    const found = await agreementByParagraph(story);
    await page.getByText(`Aigul, Boris · 1 document · ${found.units} paragraphs`).waitFor();
    const table = page.getByRole('grid', { name: 'Codes' });
    for (const code of ['Strategy', 'Barriers'])
      await expectRow(story, (await table.getByRole('row').filter({ hasText: code }).first().textContent()) ?? '', code);
  });

  story.step('Enter on a row opens where the two part, and Enter there the text', async () => {
    const { page } = story;
    const table = page.getByRole('grid', { name: 'Codes' });
    await go(story, table);
    const panel = page.getByRole('region', { name: /^Where they part: / });
    await press(story, 'Enter');
    await panel.waitFor();
    await walkTo(story, isAt(table.getByRole('row').filter({ hasText: 'Barriers' }).first()));
    await page.getByRole('region', { name: 'Where they part: Barriers' }).waitFor();
    await story.show('agreement');
    await pressButton(story, /Да, с ней/);
    await transcriptOf(page).waitFor();
    await expectSelected(page, 'Да, с ней.');
    expect(await hasFocus(transcriptOf(page))()).toBe(true);
  });
}
