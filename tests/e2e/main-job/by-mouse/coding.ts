import { expect } from 'vitest';
import { bars, boxOf, drag, expectStored, middleOf, pointAt, selectByMouse, storedCodings } from '../../app/hands.ts';
import type { Story } from '../story.ts';
import { bar, button, choose, codeRow } from './pointing.ts';

/** What the first coder leaves. */
const work = [
  'Aigul: Strategy: Работа, конечно',
  'Aigul: Barriers: зарплата',
  'Aigul: Phase: Мы с мужем',
  'Aigul: Barriers: Работа',
  'Aigul: Barriers: Ёжик в тумане',
];

export function codingByMouse(story: Story): void {
  story.step('a passage selected by dragging takes a code from the palette', async () => {
    const { page } = story;
    await selectByMouse(page, 'Работа, конечно');
    await page.getByRole('toolbar', { name: 'Code the selection' }).getByRole('button', { name: 'Choose a code' }).click();
    const palette = page.getByRole('dialog', { name: 'Choose a code' });
    await palette.getByRole('combobox').fill('strategy');
    await story.show('palette');
    await palette.getByRole('option', { name: 'Strategy' }).first().click();
    await expectStored(story.client, work.slice(0, 1));
  });

  story.step('a code dragged onto the text codes the selection', async () => {
    const { page } = story;
    await selectByMouse(page, 'зарплата');
    await drag(
      page,
      () => middleOf(codeRow(story, 'Barriers')),
      () => pointAt(page, 'зарплата', 'middle'),
    );
    await expectStored(story.client, work.slice(0, 2));
  });

  story.step('a passage dragged onto a code is coded with it', async () => {
    const { page } = story;
    await selectByMouse(page, 'Мы с мужем');
    await drag(
      page,
      () => pointAt(page, 'Мы с мужем', 'middle'),
      () => middleOf(codeRow(story, 'Phase')),
    );
    await expectStored(story.client, work.slice(0, 3));
  });

  story.step('a click on a code codes the selection', async () => {
    const { page } = story;
    await selectByMouse(page, 'Работа');
    await codeRow(story, 'Barriers').click();
    await expectStored(story.client, work.slice(0, 4));
  });

  story.step('the last code is applied again from the menu of the selection', async () => {
    const { page } = story;
    await selectByMouse(page, 'Ёжик в тумане');
    const at = await pointAt(page, 'Ёжик в тумане', 'middle');
    await page.mouse.click(at.x, at.y, { button: 'right' });
    await page.getByRole('menuitem', { name: 'Apply the last code again' }).click();
    await expectStored(story.client, work);
  });

  story.step('the end of a bar, dragged, moves the end of the coding', async () => {
    const { page } = story;
    await bar(story, 'Phase').click();
    const endOfBar = async () => {
      const { x, y, width, height } = await boxOf(bar(story, 'Phase'));
      return { x: x + width / 2, y: y + height - 2 };
    };
    await drag(page, endOfBar, () => pointAt(page, 'хватит', 'last'));
    await expect.poll(() => storedCodings(story.client)).toContain('Aigul: Phase: Мы с мужем решили, что хватит');
    await story.show('coding');
  });
}

export function takingBackByMouse(story: Story): void {
  story.step('every step can be taken back and done again', async () => {
    const { client } = story;
    const steps = [await storedCodings(client)];
    for (const _ of [1, 2, 3]) {
      await choose(story, 'Menu', 'Edit', /^Undo/);
      await expect.poll(() => storedCodings(client)).not.toEqual(steps.at(-1));
      steps.push(await storedCodings(client));
    }
    expect(steps.at(-1)).toEqual([...work.slice(0, 3)].sort());
    for (const wanted of steps.slice(0, -1).reverse()) {
      await choose(story, 'Menu', 'Edit', /^Redo/);
      await expectStored(client, wanted);
    }
  });

  story.step('Remove in the menu of a coding removes it, and the line at the bottom takes that back', async () => {
    const { page, client } = story;
    const before = await storedCodings(client);
    await bar(story, 'Phase').click({ button: 'right' });
    await page.getByRole('menuitem', { name: 'Remove the coding' }).click();
    await expectStored(
      client,
      before.filter((line) => !line.includes('Phase')),
    );
    await page.getByRole('status').getByRole('button', { name: 'Undo' }).click();
    await expectStored(client, before);
    await expect.poll(() => bars(page).count()).toBe(work.length);
  });

  story.step('the document is marked as done', async () => {
    await button(story, 'Done with this document').click();
    await story.page.getByText('1 of 6 done by Aigul').waitFor();
  });
}
