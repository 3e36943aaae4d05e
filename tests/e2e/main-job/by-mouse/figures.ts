import { expect } from 'vitest';
import { expectSelected, transcriptOf } from '../../app/hands.ts';
import { agreementByParagraph, expectRow, kappaApart, type Story, transcript } from '../story.ts';
import { button, clickUntilItOpens, pick, pickSeveral, view } from './pointing.ts';

export function figuresByMouse(story: Story): void {
  story.step('a click on a cell of the map opens the passages in which two codes meet', async () => {
    const { page } = story;
    await view(story, 'Co-occurrence');
    const map = page.getByRole('group', { name: /^Co-occurrence of codes/ });
    await map.waitFor();
    const panel = page.getByRole('region', { name: 'Strategy × Barriers' });
    await clickUntilItOpens(page, map, panel);
    await panel.getByRole('status').getByText('1 passage').waitFor();
    const passages = panel.getByRole('grid', { name: 'Passages' });
    await passages.getByText('Работа').first().waitFor();
    await story.show('cooccurrence');
    await passages.getByRole('button', { name: transcript }).first().click();
    await transcriptOf(page).waitFor();
  });

  story.step('two coders, a document, two codes and a unit are chosen, and their agreement is read', async () => {
    const { page } = story;
    await view(story, 'Agreement');
    await button(story, /^Coders: /).click();
    for (const name of [/Aigul/, /Boris/]) await page.getByRole('checkbox', { name }).setChecked(true, { force: true });
    await page.keyboard.press('Escape');
    await pickSeveral(story, /^Documents: /, transcript);
    await pickSeveral(story, /^Codes: /, 'Strategy', 'Barriers');
    await pick(story, /Unit$/, 'Paragraphs');
    const found = await agreementByParagraph(story);
    await page.getByText(`Aigul, Boris · 1 document · ${found.units} paragraphs`).waitFor();
    const table = page.getByRole('grid', { name: 'Codes' });
    for (const code of ['Strategy', 'Barriers'])
      await expectRow(story, (await table.getByRole('row').filter({ hasText: code }).first().textContent()) ?? '', code);
    const barriers = found.codes.find(({ code }) => code === 'Barriers');
    expect(barriers?.cohenKappa.value).toBeCloseTo(kappaApart(found.units), 10);
    expect(found.codes.find(({ code }) => code === 'Strategy')?.cohenKappa.value).toBe(1);
  });

  story.step('a click on a row opens where the two part, and a click there the text', async () => {
    const { page } = story;
    await page.getByRole('grid', { name: 'Codes' }).getByRole('row').filter({ hasText: 'Barriers' }).getByRole('gridcell').first().click();
    const panel = page.getByRole('region', { name: 'Where they part: Barriers' });
    await panel.getByRole('status').getByText('4 passages').waitFor();
    await story.show('agreement');
    await panel.getByRole('button').filter({ hasText: 'Она сказала' }).click();
    await transcriptOf(page).waitFor();
    await expectSelected(page, 'Она сказала');
  });
}
