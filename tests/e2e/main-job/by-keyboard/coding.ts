import { expect } from 'vitest';
import { bars, expectSaid, expectSelected, expectStored, selectedWords, transcriptOf } from '../../app/hands.ts';
import { type Story, transcript } from '../story.ts';
import { code, go, hasFocus, openDocument, press, pressButton, type, walkTo, workOf } from './typing.ts';

export function codingByKeyboard(story: Story): void {
  story.step('S, P and T select the sentence, the paragraph, the turn; the arrows with Shift and Ctrl grow and shrink', async () => {
    const { page } = story;
    await openDocument(story, transcript);
    await press(story, 'j', 'j');
    await press(story, 's');
    await expectSelected(page, 'Ну это было в 2019 г., т. е. ещё до пандемии.');
    await press(story, 'p');
    expect(await selectedWords(page)).toMatch(/^Респондент: Ну это было .* и уехали\.$/);
    await press(story, 't');
    expect(await selectedWords(page)).toMatch(/^Ну это было .* и уехали\.$/);
    await press(story, 'ArrowLeft', 's');
    await press(story, 'Control+Shift+ArrowRight', 'Control+Shift+ArrowRight');
    await expectSelected(page, 'Ну это было в 2019 г., т. е. ещё до пандемии. Мы с');
    await press(story, 'Control+Shift+ArrowLeft');
    await expectSelected(page, 'Ну это было в 2019 г., т. е. ещё до пандемии. Мы');
    await press(story, 'Shift+ArrowLeft', 'Shift+ArrowLeft', 'Shift+ArrowLeft');
    await expectSelected(page, 'Ну это было в 2019 г., т. е. ещё до пандемии.');
  });

  story.step('C finds a code by a word of its path and applies it', async () => {
    const { client } = story;
    await code(story, 'strategy');
    await expectStored(client, ['Aigul: Strategy: Ну это было в 2019 г., т. е. ещё до пандемии.']);
  });

  story.step('a code is created under a parent while coding', async () => {
    const { page, client } = story;
    await press(story, 'j', 'j', 's');
    await expectSelected(page, '(смеётся) Работа, конечно.');
    await code(story, 'Barriers > First job');
    await expect.poll(() => workOf(story)).toContain('Aigul: First job: (смеётся) Работа, конечно.');
    const codes = await client.codes.tree();
    const barriers = codes.find(({ words }) => words.name === 'Barriers');
    expect(codes.find(({ words }) => words.name === 'First job')?.parentId).toBe(barriers?.id);
    await bars(page)
      .and(page.getByRole('button', { name: /^First job, /, pressed: true }))
      .waitFor();
  });

  story.step('digits apply recent codes, the full stop the last one again, I codes in vivo', async () => {
    const { page } = story;
    await press(story, 'j', 'j', 's');
    await press(story, '2');
    await expect.poll(() => workOf(story)).toContain('Aigul: Strategy: Да, с ней.');
    await bars(page)
      .and(page.getByRole('button', { name: /^Strategy, /, pressed: true }))
      .waitFor();
    await press(story, '.');
    await expectSaid(page, 'This passage already has this code from this coder.');
    await press(story, 'ArrowRight', 'ArrowRight', 's');
    await expectSelected(page, 'Она сказала: Не бойся!');
    await press(story, '.');
    await expect.poll(() => workOf(story)).toContain('Aigul: Strategy: Она сказала: Не бойся!');
    await press(story, 'i');
    await expect.poll(() => workOf(story)).toContain('Aigul: Она сказала: Не бойся!: Она сказала: Не бойся!');
  });

  story.step('M writes a memo on the coding', async () => {
    const { page, client } = story;
    await press(story, 'm');
    const field = page.getByRole('dialog').getByLabel('Memo');
    await expect.poll(hasFocus(field)).toBe(true);
    await type(story, 'Fear of the city');
    await go(story, page.getByRole('button', { name: 'Save the memo' }));
    await press(story, 'Enter');
    await expect.poll(async () => (await client.documents.list()).length && (await memos(story))).toContain('Fear of the city');
  });
}

export function changingByKeyboard(story: Story): void {
  story.step('brackets move the ends of a coding by words', async () => {
    await press(story, '[');
    await expect.poll(() => workOf(story)).toContain('Aigul: Она сказала: Не бойся!: ней. Она сказала: Не бойся!');
    await press(story, ']', ']');
    await expect.poll(() => workOf(story)).toContain('Aigul: Она сказала: Не бойся!: сказала: Не бойся!');
    await press(story, '}');
    await expect.poll(() => workOf(story)).toContain('Aigul: Она сказала: Не бойся!: сказала: Не бойся! И');
    await press(story, '{', '{');
    await story.show('coding');
  });

  story.step('Delete removes it, and all of it can be taken back and done again', async () => {
    const { client } = story;
    const before = await workOf(story);
    await press(story, 'Delete');
    await expect.poll(() => workOf(story)).toHaveLength(before.length - 1);
    const steps: string[][] = [await workOf(story)];
    for (let left = 40; left > 0 && (await workOf(story)).length > 0; left -= 1) {
      const known = (await client.history.state()).undo?.id;
      await press(story, 'Control+z');
      await expect.poll(async () => (await client.history.state()).undo?.id).not.toBe(known);
      steps.push(await workOf(story));
    }
    expect(await workOf(story)).toEqual([]);
    for (const wanted of steps.slice(0, -1).reverse()) {
      await press(story, 'Control+Shift+z');
      await expect.poll(() => workOf(story)).toEqual(wanted);
    }
    await press(story, 'Control+z');
    await expect.poll(() => workOf(story)).toEqual(before);
  });

  story.step('Enter on a code of the tree codes what is selected in the text', async () => {
    const { page } = story;
    await go(story, transcriptOf(page));
    await press(story, 'k', 'k', 's');
    await expectSelected(page, '(смеётся) Работа, конечно.');
    const tree = page.getByRole('treegrid', { name: 'Codes' });
    await go(story, tree.getByRole('row').first());
    await walkTo(story, hasFocus(tree.getByRole('row', { name: 'Barriers', exact: true })));
    await press(story, 'Enter');
    await expect.poll(() => workOf(story)).toContain('Aigul: Barriers: (смеётся) Работа, конечно.');
  });

  story.step('the document is marked as done', async () => {
    const { page } = story;
    await pressButton(story, 'Done with this document');
    await page.getByText('1 of 6 done by Aigul').waitFor();
    expect(await bars(page).count()).toBe((await workOf(story)).length);
  });
}

async function memos({ client }: Story): Promise<string[]> {
  const documents = await client.documents.list();
  const all = await Promise.all(documents.map(({ id }) => client.codings.ofDocument({ documentId: id })));
  return all.flatMap(({ details }) => details.map(({ memo }) => memo));
}
