import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, unzipSync, zipSync } from 'fflate';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { appOfFile } from './app-of-file.ts';
import { findFaults } from './clean-page.ts';
import { askFor, tabTo } from './hands.ts';
import { library, row, seeNotice, services } from './panel-steps.ts';

const app = appOfFile();

const talk = 'Асель: Когда вы переехали?\nМарат: Весной, сразу после школы.\nАсель: Один?\nМарат: С братом, он уже работал.\n';

function write(name: string, content: string | Uint8Array): string {
  const path = join(app.home, name);
  writeFileSync(path, content);
  return path;
}

async function pick(paths: string[]): Promise<void> {
  const { page } = app;
  const choosing = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Add documents' }).click();
  await page.getByRole('menuitem', { name: 'Import files…' }).click();
  await (await choosing).setFiles(paths);
}

async function drop(path: string): Promise<void> {
  const session = await app.page.context().newCDPSession(app.page);
  const data = { items: [], files: [path], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await session.send('Input.dispatchDragEvent', { type, x: 600, y: 300, data });
}

const dialog = () => app.page.getByRole('dialog', { name: 'Import documents' });

describe('importing', () => {
  it('shows what each file is, imports in the background, and ends with a notice and a report', async () => {
    const { page } = app;
    await pick([
      write('Марат.txt', talk),
      write('Пустой.txt', ''),
      write('Марат, копия.txt', iconv.encode(`${talk}Асель: Спасибо.`, 'win1251')),
    ]);
    await dialog().getByRole('checkbox', { name: 'Асель (turns: 2)' }).first().waitFor();
    await dialog().getByText('This file is empty', { exact: false }).waitFor();
    await dialog()
      .getByRole('button', { name: /Charset/ })
      .first()
      .waitFor();
    await dialog().getByRole('button', { name: 'Import 2 documents' }).click();
    await seeNotice(page, /2 documents imported/);
    await row(library(page), 'Марат, копия').waitFor();
    expect(
      services(app)
        .documents.list()
        .find(({ name }) => name === 'Марат')?.caseNames,
    ).toEqual(['Марат']);
    await page.getByRole('region', { name: 'Messages' }).getByRole('button', { name: 'Open the report' }).click();
    const report = page.getByRole('dialog', { name: 'Report of the import' });
    await report.getByRole('region', { name: 'What came in' }).getByRole('button', { name: 'Марат', exact: true }).click();
    await page.getByRole('region', { name: 'Марат', exact: true }).waitFor();
  });

  it('leaves nothing lying over the window, and shows its report again when asked', async () => {
    const { page } = app;
    expect(await page.getByRole('region', { name: 'Running work' }).count()).toBe(0);
    await askFor(page, 'report of the last import');
    await page.getByRole('dialog', { name: 'Report of the import' }).getByRole('region', { name: 'What came in' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  });

  it('asks what the columns of a table are, and takes them as they were chosen', async () => {
    const { page } = app;
    const answers = ['Мы жили у реки, и бабушка держала большой сад за домом', 'Я приехала сюда учиться и осталась из-за работы и друзей'];
    await pick([
      write('Опрос.csv', `Кто,Город,Почему вы переехали?\n${answers.map((text, at) => `R${at + 1},Астана,"${text}"`).join('\n')}\n`),
    ]);
    await dialog().getByRole('radio', { name: 'Survey' }).waitFor();
    const town = dialog().getByRole('button', { name: /What the column “Город” is/ });
    expect(await town.textContent()).toContain('Attribute');
    await town.click();
    await page.getByRole('option', { name: 'Leave out' }).click();
    if (process.env.SCREENSHOT) await page.screenshot({ path: process.env.SCREENSHOT });
    await dialog().getByRole('button', { name: 'Import 1 file' }).click();
    await seeNotice(page, /2 documents imported/);
    expect(
      services(app)
        .cases.table()
        .attributes.map(({ name }) => name),
    ).not.toContain('Город');
  });

  it('reads a messy form by the keyboard alone: another charset, another column for the case', async () => {
    const { page } = app;
    const source =
      'Отметка времени;ФИО (код);Город;;Город;Почему вы переехали?\r\n' +
      '12.03.2024 10:15;Т-01;Алматы;;Ушарал;"Работы не было; садик один, и там все места заняты до пенсии"\r\n' +
      '12.03.2024 11:02;Т-02;Астана;;Кентау;Из-за сына, он поступил учиться, и я поехала за ним\r\n';
    await pick([write('Форма.csv', iconv.encode(source, 'koi8-r'))]);
    const role = (column: string) => dialog().getByRole('button', { name: new RegExp(`What the column “${column}” is`) });
    const charset = dialog().getByRole('button', { name: /Charset/ });
    await charset.waitFor();
    await tabTo(page, charset);
    await page.keyboard.press('Enter');
    const options = page.getByRole('option');
    await options.first().waitFor();
    for (let left = await options.count(); left > 0; left -= 1) await page.keyboard.press('ArrowUp');
    const wanted = await options.evaluateAll((all) => all.findIndex((each) => (each.textContent ?? '').startsWith('koi8-r')));
    for (let at = 0; at < wanted; at += 1) await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await role('ФИО \\(код\\)').waitFor();
    expect(await role('ФИО \\(код\\)').textContent()).toContain('Case');
    expect(await role('Отметка времени').textContent()).toContain('Attribute');
    expect(await role('Город \\(2\\)').count()).toBe(1);
    expect(await findFaults(page)).toEqual([]);
    await tabTo(page, dialog().getByRole('button', { name: 'Import 1 file' }));
    await page.keyboard.press('Enter');
    await seeNotice(page, /2 documents imported/);
    const table = services(app).cases.table();
    expect(table.cases.map(({ name }) => name)).toEqual(expect.arrayContaining(['Т-01', 'Т-02']));
    expect(table.attributes.find(({ name }) => name === 'Отметка времени')?.type).toBe('date');
  });

  it('shows labels that only this study has as soon as they are described, and remembers them', async () => {
    const { page } = app;
    const labels = write('Метки.txt', '<<Р-7>> Я из аула.\n<<М-1>> Давно?\n<<Р-7>> Три года.\n<<М-1>> Один?\n');
    await pick([labels]);
    const field = dialog().getByRole('textbox', { name: 'Own speaker labels' });
    await tabTo(page, field);
    await page.keyboard.type('<<(?<name>[^>]+)>>');
    await page.keyboard.press('Tab');
    await dialog().getByRole('checkbox', { name: 'Р-7 (turns: 2)' }).waitFor();
    await page.keyboard.press('Escape');
    await pick([labels]);
    await dialog().getByRole('checkbox', { name: 'М-1 (turns: 2)' }).waitFor();
    await page.keyboard.press('Escape');
  });

  it('warns of a text that is here already, and leaves it out unless told otherwise', async () => {
    const { page } = app;
    await pick([write('Снова Марат.txt', talk)]);
    await dialog().getByText('Already here as “Марат”').waitFor();
    expect(await dialog().getByRole('button', { name: 'Import 0 documents' }).isDisabled()).toBe(true);
    await dialog().getByText('Снова Марат.txt').click();
    await dialog()
      .getByRole('button', { name: /They are/ })
      .click();
    await page.getByRole('option', { name: 'Field note' }).click();
    await dialog().getByRole('button', { name: 'Import 1 document' }).click();
    await seeNotice(page, /1 document imported/);
    expect(
      services(app)
        .documents.list()
        .find(({ name }) => name === 'Снова Марат')?.kind,
    ).toBe('fieldNote');
  });

  it('takes a folder dropped anywhere, in order and without what systems leave in it, and a copy in it only when asked', async () => {
    const { page } = app;
    const folder = join(app.home, 'Поле');
    mkdirSync(join(folder, 'Астана'), { recursive: true });
    const talkOf = (name: string) => `${name}: Где?\nМарат: Там.\n${name}: Давно?\nМарат: Да.`;
    for (const name of ['10', '2', 'Астана/3']) writeFileSync(join(folder, `${name}.txt`), talkOf(`Асель ${name.at(-1)}`));
    writeFileSync(join(folder, 'копия 2.txt'), talkOf('Асель 2'));
    writeFileSync(join(folder, '~$2.docx'), 'lock');
    await drop(folder);
    await dialog().getByText('Files: 4 · with a text that is here already or comes twice: 1').waitFor();
    const names = dialog()
      .getByRole('list', { name: 'Files to import' })
      .getByRole('checkbox', { name: /\.txt$/ });
    expect(await names.evaluateAll((boxes) => boxes.map((box) => box.closest('label')?.textContent))).toEqual([
      '2.txt',
      '10.txt',
      '3.txt',
      'копия 2.txt',
    ]);
    await dialog().getByText('Same text as “2.txt”').waitFor();
    const before = services(app).documents.list().length;
    await dialog().getByRole('button', { name: 'Import 3 documents' }).click();
    await seeNotice(page, /3 documents imported/);
    await page.keyboard.press('Control+z');
    await expect.poll(() => services(app).documents.list().length).toBe(before);
  });

  it('takes files dropped anywhere', async () => {
    const { page } = app;
    await drop(write('Dropped.txt', 'Anna: One.\nBerik: Two.\nAnna: Three.\nBerik: Four.'));
    await dialog().getByText('Dropped.txt').waitFor();
    await page.keyboard.press('Escape');
    expect(await dialog().count()).toBe(0);
  });

  it('keeps codings whose words are not in the text in a list, from which they go only by hand', async () => {
    const { page, core } = app;
    const variant = join(import.meta.dirname, '../../fixtures/refi/variants/01-base-codepoint-lf.qdpx');
    const archive = unzipSync(readFileSync(variant));
    for (const name of Object.keys(archive)) if (name.endsWith('.txt')) archive[name] = strToU8('Мүлде басқа мәтін.');
    await core.exchange.startImport({ paths: [write('other-text.qdpx', zipSync(archive))], options: {} });
    await expect.poll(() => services(app).codings.unplaced().length).toBe(6);
    await askFor(page, 'codings without a place');
    const list = page.getByRole('dialog', { name: 'Codings without a place' });
    await list.getByRole('gridcell', { name: 'Жақсы 🙂, рахмет' }).first().waitFor();
    await list.getByRole('gridcell', { name: 'it lies outside the text' }).first().waitFor();
    expect(await findFaults(page)).toEqual([]);
    await list.getByRole('button', { name: 'Discard all of them' }).click();
    await list.getByText('Every coding has its place').waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+z');
    await expect.poll(() => services(app).codings.unplaced().length).toBe(6);
  });
});
