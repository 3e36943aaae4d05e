import { expect } from 'vitest';
import { bars, drag, expectStored, middleOf, pointAt, selectByMouse, storedCodings, transcriptOf } from '../../app/hands.ts';
import { type Story, transcript } from '../story.ts';
import { button, codeRow, documentRow, pick } from './pointing.ts';

export function secondCoderByMouse(story: Story): void {
  story.step('finds a text without a trace of the first', async () => {
    const { page } = story;
    await button(story, 'Coder: Aigul').click();
    await page.getByRole('menuitem', { name: 'Add a coder…' }).click();
    await page.getByLabel('Name of the coder').fill('Boris');
    await button(story, 'Add the coder').click();
    await button(story, 'Coder: Boris').waitFor();
    await documentRow(story, transcript).click();
    await transcriptOf(page).getByText('Работа, конечно').waitFor();
    await expect.poll(() => bars(page).count()).toBe(0);
  });

  story.step('codes the same passages under a name of their own', async () => {
    const { page, client } = story;
    const before = await storedCodings(client);
    await selectByMouse(page, 'Работа');
    await drag(
      page,
      () => middleOf(codeRow(story, 'Strategy')),
      () => pointAt(page, 'Работа', 'middle'),
    );
    await expectStored(client, [...before, 'Boris: Strategy: Работа']);
    await selectByMouse(page, 'Она сказала');
    await drag(
      page,
      () => middleOf(codeRow(story, 'Barriers')),
      () => pointAt(page, 'Она сказала', 'middle'),
    );
    await expectStored(client, [...before, 'Boris: Strategy: Работа', 'Boris: Barriers: Она сказала']);
    await button(story, 'Done with this document').click();
    await page.getByText('1 of 6 done by Boris').waitFor();
  });

  story.step('mine, others’ and all are shown as chosen', async () => {
    const { page } = story;
    const shown = () => bars(page).count();
    await expect.poll(shown).toBe(2);
    await pick(story, /Whose codings are shown/, 'Others’ codings');
    await expect.poll(shown).toBe(5);
    await pick(story, /Whose codings are shown/, 'Everybody’s codings');
    await expect.poll(shown).toBe(7);
    await story.show('everybody');
    await pick(story, /Whose codings are shown/, 'My codings');
    await expect.poll(shown).toBe(2);
  });

  story.step('and the first may come back', async () => {
    const { page } = story;
    await button(story, 'Coder: Boris').click();
    await page
      .getByRole('menuitemradio', { name: 'Aigul' })
      .or(page.getByRole('menuitem', { name: 'Aigul' }))
      .click();
    await button(story, 'Coder: Aigul').waitFor();
    await expect.poll(() => bars(page).count()).toBe(5);
    await button(story, 'Coder: Aigul').click();
    await page
      .getByRole('menuitemradio', { name: 'Boris' })
      .or(page.getByRole('menuitem', { name: 'Boris' }))
      .click();
    await button(story, 'Coder: Boris').waitFor();
  });
}
