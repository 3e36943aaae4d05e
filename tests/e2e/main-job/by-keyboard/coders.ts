import { expect } from 'vitest';
import { bars, expectSelected, transcriptOf } from '../../app/hands.ts';
import { type Story, transcript } from '../story.ts';
import { code, go, hasFocus, openDocument, press, pressButton, type, walkTo, workOf } from './typing.ts';

async function chooseCoder(story: Story, now: string, wanted: string): Promise<void> {
  const { page } = story;
  await pressButton(story, `Coder: ${now}`);
  const item = page.getByRole('menuitemradio', { name: wanted }).or(page.getByRole('menuitem', { name: wanted }));
  await item.waitFor();
  await walkTo(story, hasFocus(item));
  await press(story, 'Enter');
}

export function secondCoderByKeyboard(story: Story): void {
  story.step('finds a text without a trace of the first', async () => {
    const { page } = story;
    await chooseCoder(story, 'Aigul', 'Add a coder…');
    await page.getByLabel('Name of the coder').waitFor();
    await type(story, 'Boris');
    await press(story, 'Enter');
    await page.getByRole('button', { name: 'Coder: Boris' }).waitFor();
    await openDocument(story, transcript);
    await expect.poll(() => bars(page).count()).toBe(0);
  });

  story.step('codes the same passages under a name of their own', async () => {
    const { page } = story;
    await press(story, 'Control+Home', 'j', 'j', 'j', 'j', 's');
    await expectSelected(page, '(смеётся) Работа, конечно.');
    await code(story, 'strategy');
    await expect.poll(() => workOf(story, 'Boris')).toEqual(['Boris: Strategy: (смеётся) Работа, конечно.']);
    await press(story, 'j', 'j', 'ArrowRight', 's');
    await expectSelected(page, 'Да, с ней.');
    await code(story, 'barriers');
    await expect.poll(() => workOf(story, 'Boris')).toHaveLength(2);
    await pressButton(story, 'Done with this document');
    await page.getByText('1 of 6 done by Boris').waitFor();
  });

  story.step('mine, others’ and all are shown as chosen', async () => {
    const { page } = story;
    const shown = () => bars(page).count();
    const others = (await workOf(story)).length;
    await go(story, transcriptOf(page));
    await press(story, 'Alt+2');
    await expect.poll(shown).toBe(others);
    await press(story, 'Alt+3');
    await expect.poll(shown).toBe(others + 2);
    await press(story, 'Alt+1');
    await expect.poll(shown).toBe(2);
  });

  story.step('and the first may come back', async () => {
    const { page } = story;
    await chooseCoder(story, 'Boris', 'Aigul');
    await page.getByRole('button', { name: 'Coder: Aigul' }).waitFor();
    await expect.poll(() => bars(page).count()).toBe((await workOf(story)).length);
    await chooseCoder(story, 'Aigul', 'Boris');
    await page.getByRole('button', { name: 'Coder: Boris' }).waitFor();
  });
}
