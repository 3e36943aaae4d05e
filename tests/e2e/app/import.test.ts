import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askFor } from './hands.ts';
import { type OpenApp, openApp } from './open-app.ts';
import { library, row, seeNotice, services } from './panel-steps.ts';

let app: OpenApp;
beforeAll(async () => {
  app = await openApp();
});
afterAll(() => app.close());

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
    await dialog().getByRole('button', { name: 'Import 1 document' }).click();
    await seeNotice(page, /2 documents imported/);
    expect(
      services(app)
        .cases.table()
        .attributes.map(({ name }) => name),
    ).not.toContain('Город');
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

  it('takes files dropped anywhere', async () => {
    const { page } = app;
    const path = write('Dropped.txt', 'Anna: One.\nBerik: Two.\nAnna: Three.\nBerik: Four.');
    const session = await page.context().newCDPSession(page);
    const data = { items: [], files: [path], dragOperationsMask: 1 };
    for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
      await session.send('Input.dispatchDragEvent', { type, x: 600, y: 300, data });
    await dialog().getByText('Dropped.txt').waitFor();
    await page.keyboard.press('Escape');
    expect(await dialog().count()).toBe(0);
  });
});
