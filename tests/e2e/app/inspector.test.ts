import { describe, expect, it } from 'vitest';
import { unpackCodings } from '#shared/contract/coding-columns.ts';
import { appOfFile } from './app-of-file.ts';
import { codeTree, eventually, inspector, library, row, seeNotice, selectSentence, services } from './panel-steps.ts';

const app = appOfFile();

const firstDocument = () => services(app).documents.list()[0];
const codingsHere = () => {
  const document = firstDocument();
  return document ? unpackCodings(document.id, services(app).codings.ofDocument({ documentId: document.id })) : [];
};
const latest = () => codingsHere().toSorted((a, b) => b.id - a.id)[0];
const find = (name: string) =>
  services(app)
    .codes.list()
    .find((code) => code.words.name === name);

/** Codes a sentence with a code of the tree, so that the inspector shows the new coding. */
async function code(words: string, name: string, key: 's' | 'p' = 's'): Promise<void> {
  const { page } = app;
  await selectSentence(page, words, key);
  await codeTree(page).focus();
  await page.keyboard.press('Control+Shift+k');
  await page.keyboard.type(name);
  await row(codeTree(page), name).dblclick();
  await seeNotice(page, `Coded with “${name}”`);
  await page.getByRole('searchbox', { name: 'Find a code' }).fill('');
}

describe('the inspector', () => {
  it('shows a selection and keeps a memo on the passage', async () => {
    const { page } = app;
    await selectSentence(page, 'Помните первый день?');
    await inspector(page).getByRole('textbox', { name: 'Write a memo…' }).fill('The first question of the story.');
    await page.keyboard.press('Control+Enter');
    await inspector(page).getByRole('article', { name: 'The first question of the story.' }).waitFor();
    const memo = services(app).memos.list().at(-1);
    expect(memo?.start).toBeLessThan(memo?.end ?? 0);
  });

  it('writes the memo of a coding in place, and Undo takes it back', async () => {
    const { page } = app;
    await code('Семейное, конечно', 'Bonding ties');
    const memo = inspector(page).getByRole('textbox', { name: 'Memo', exact: true });
    await memo.fill('A decision of the family');
    await memo.blur();
    await eventually(
      () => latest()?.memo,
      (text) => expect(text).toBe('A decision of the family'),
    );
    await page.keyboard.press('Control+z');
    await eventually(
      () => latest()?.memo,
      (text) => expect(text).toBe(''),
    );
  });

  it('says of a tie who, what, and which way', async () => {
    const { page } = app;
    await inspector(page).getByRole('textbox', { name: 'Alter: who it is' }).fill('aunt');
    await page.keyboard.press('Enter');
    await inspector(page).getByRole('textbox', { name: 'Resource' }).fill('housing');
    await page.keyboard.press('Tab');
    await eventually(
      () => latest()?.tie,
      (tie) => expect(tie).toMatchObject({ alter: 'aunt', resource: 'housing' }),
    );
    await inspector(page)
      .getByRole('button', { name: /Direction/ })
      .click();
    await page.getByRole('option', { name: 'To the participant' }).click();
    await eventually(
      () => latest()?.tie?.direction,
      (direction) => expect(direction).toBe('toEgo'),
    );
  });

  it('rates with one click where the code is a rating', async () => {
    const { page } = app;
    await code('То есть это было ваше решение', 'By residents of migrants');
    await inspector(page).getByRole('radio', { name: '+2' }).press('Space');
    await eventually(
      () => latest()?.weight,
      (weight) => expect(weight).toBe(2),
    );
    await inspector(page).getByRole('button', { name: 'Clear the rating' }).click();
    await eventually(
      () => latest()?.weight,
      (weight) => expect(weight).toBeNull(),
    );
  });

  it('lists what else is coded here and removes the coding', async () => {
    const { page } = app;
    await code('Помню запах', 'Phase');
    await code('Помню запах', 'By residents of migrants', 'p');
    const also = inspector(page).getByRole('region', { name: 'Also here' });
    await also.getByRole('button', { name: /Phase/ }).click();
    await inspector(page).getByRole('heading', { name: 'Phase' }).waitFor();
    const before = codingsHere().length;
    await inspector(page).getByRole('button', { name: 'Remove the coding' }).click();
    await seeNotice(page, '1 coding removed');
    expect(codingsHere()).toHaveLength(before - 1);
  });

  it('edits the entry of a code in each language', async () => {
    const { page } = app;
    // With a passage selected, the click would code it.
    await page.getByText('Помню запах').first().click();
    await row(codeTree(page), 'Phase').click();
    await inspector(page).getByRole('tab', { name: 'Қазақша' }).click();
    const definition = inspector(page).getByRole('textbox', { name: 'Definition' });
    await definition.fill('Көші-қонның кезеңі');
    await definition.press('Control+Enter');
    await eventually(
      () => find('Phase')?.translations.kk?.definition,
      (text) => expect(text).toBe('Көші-қонның кезеңі'),
    );
    expect(find('Phase')?.translations.kk?.name).not.toBe('');
  });

  it('changes the properties of a document and the name of a speaker', async () => {
    const { page } = app;
    await row(library(page), 'Алматы 1: Айгерим').click();
    await inspector(page).getByRole('textbox', { name: 'Date of the document' }).fill('2026-05-01');
    await page.keyboard.press('Enter');
    await eventually(
      () => firstDocument()?.dated,
      (dated) => expect(dated).toBe('2026-05-01'),
    );
    const speaker = inspector(page).getByRole('region', { name: 'Speakers' }).getByRole('textbox').first();
    await speaker.fill('Interviewer');
    await speaker.press('Enter');
    await eventually(
      () => {
        const document = firstDocument();
        return document
          ? services(app)
              .documents.text({ id: document.id })
              .speakers.map(({ name }) => name)
          : [];
      },
      (names) => expect(names).toContain('Interviewer'),
    );
  });

  it('puts the stored words back when a name is refused', async () => {
    const { page } = app;
    const name = inspector(page).getByRole('textbox', { name: 'Name of the document' });
    await name.fill('Алматы 2: Нұрлан');
    await name.press('Enter');
    await page
      .getByRole('alert')
      .getByText(/There is already “Алматы 2: Нұрлан” here/)
      .waitFor();
    await expect.poll(() => name.inputValue()).toBe('Алматы 1: Айгерим');
  });
});
