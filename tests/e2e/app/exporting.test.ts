import { readFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import type { Download } from 'playwright-core';
import { afterEach, describe, expect, it } from 'vitest';
import { readTable } from '#core/documents/formats/tables/read-table.ts';
import { appOfFile } from './app-of-file.ts';
import { findFaults } from './clean-page.ts';
import { askFor, tabTo } from './hands.ts';
import { seeNotice, services } from './panel-steps.ts';

const app = appOfFile();
afterEach(() => expect(app.complaints).toEqual([]));

const segments = (): number => services(app).codings.segments({}).segments.length;

/** Does what saves a file, and gives its name and its bytes. */
async function saved(act: () => Promise<void>): Promise<{ name: string; bytes: Uint8Array }> {
  const downloading: Promise<Download> = app.page.waitForEvent('download');
  await act();
  const download = await downloading;
  return { name: download.suggestedFilename(), bytes: new Uint8Array(readFileSync(await download.path())) };
}

const text = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes);

describe('the project for other programs', () => {
  const dialog = () => app.page.getByRole('dialog', { name: 'Project for other programs' });

  it('says what stays behind before anything is written, then goes out as REFI-QDA', async () => {
    const { page } = app;
    await askFor(page, 'Export the project');
    const stays = dialog().getByRole('region', { name: 'What REFI-QDA cannot carry' });
    await stays.getByText(/^The tie fields \(.*\) of codings: \d+\.$/).waitFor();
    await stays.getByText(/^The weights of codings: \d+\.$/).waitFor();
    expect(await findFaults(page)).toEqual([]);
    const { name, bytes } = await saved(() => dialog().getByRole('button', { name: 'Export project' }).click());
    expect(name).toBe('Newcomers in three cities (sample).qdpx');
    const files = unzipSync(bytes);
    expect(Object.keys(files).filter((file) => /^sources\/[\w-]+\.txt$/.test(file))).toHaveLength(12);
    expect(text(files['project.qde']).match(/<Coding /g)).toHaveLength(segments());
    await seeNotice(page, `The project was exported to ${name}.`);
    expect(await dialog().count()).toBe(0);
  });

  it('goes out for QualCoder by the keyboard alone', async () => {
    const { page } = app;
    await askFor(page, 'Export the project');
    await tabTo(page, dialog().getByRole('radio', { name: /^any program/ }));
    await page.keyboard.press('ArrowDown');
    expect(
      await dialog()
        .getByRole('radio', { name: /^QualCoder/ })
        .isChecked(),
    ).toBe(true);
    await tabTo(page, dialog().getByRole('button', { name: 'Export project' }));
    const { bytes } = await saved(() => page.keyboard.press('Enter'));
    // There a case is a code over its document.
    expect(text(unzipSync(bytes)['project.qde']).match(/<Code [^>]*name="Айгерим"/g)).toHaveLength(1);
  });

  it('is left with Escape, and nothing is written', async () => {
    const { page } = app;
    await askFor(page, 'Export the project');
    await dialog().waitFor();
    await page.keyboard.press('Escape');
    await dialog().waitFor({ state: 'detached' });
  });
});

describe('coded segments', () => {
  const dialog = () => app.page.getByRole('dialog', { name: 'Coded segments' });
  const choose = async (format: string) => {
    await askFor(app.page, 'Export coded segments');
    await dialog().getByText(format, { exact: true }).click();
    return saved(() => dialog().getByRole('button', { name: 'Export segments' }).click());
  };

  it('go out as a workbook with a row each', async () => {
    const { page } = app;
    await askFor(page, 'Export coded segments');
    await dialog().getByRole('radio', { name: 'Excel workbook (.xlsx)' }).waitFor();
    expect(await findFaults(page)).toEqual([]);
    const { name, bytes } = await saved(() => dialog().getByRole('button', { name: 'Export segments' }).click());
    const { header, rows } = await readTable({ name, bytes });
    expect(header.slice(0, 6)).toEqual(['Document', 'Start', 'End', 'Code', 'Coder', 'Segment']);
    expect(rows).toHaveLength(segments());
    await seeNotice(page, `Coded segments exported: ${segments().toLocaleString('en')}.`);
  });

  it('go out as a table, as JSON, as a page and as a Word document', async () => {
    const csv = await choose('Table (.csv)');
    expect((await readTable(csv)).rows).toHaveLength(segments());
    const json = await choose('JSON (.json)');
    expect(JSON.parse(text(json.bytes))).toHaveLength(segments());
    const html = await choose('Web page (.html)');
    expect(text(html.bytes).match(/<blockquote>/g)).toHaveLength(segments());
    const word = await choose('Word document (.docx)');
    expect(word.name).toBe('Newcomers in three cities (sample)-segments.docx');
    expect(text(unzipSync(word.bytes)['word/document.xml']).split('Social ties &gt; Bonding ties')).toHaveLength(2);
  });
});

describe('data for statistics', () => {
  const dialog = () => app.page.getByRole('dialog', { name: 'Data for statistics' });

  it('go out as a row a unit by a coder, with the dictionary on a second sheet', async () => {
    const { page } = app;
    await askFor(page, 'Export data for R');
    await dialog()
      .getByRole('button', { name: /Unit of text/ })
      .click();
    await page.getByRole('option', { name: 'document', exact: true }).click();
    expect(await findFaults(page)).toEqual([]);
    const { name, bytes } = await saved(() => dialog().getByRole('button', { name: 'Export data' }).click());
    expect(name).toBe('Newcomers in three cities (sample)-units.xlsx');
    const { header, rows } = await readTable({ name, bytes });
    expect(header.slice(0, 6)).toEqual(['document', 'unit', 'start', 'end', 'coder', 'c01']);
    expect(rows).toHaveLength(12 * 2);
    expect(text(unzipSync(bytes)['xl/workbook.xml'])).toContain('name="Dictionary"');
    await seeNotice(page, /^Data exported\. Rows: 24, columns: \d+; the dictionary explains each column\.$/);
  });

  it('go out as a row a case with a code in two CSV files, by the keyboard alone', async () => {
    const { page } = app;
    await askFor(page, 'Export data for R');
    await tabTo(page, dialog().getByRole('radio', { name: /^a unit of text by a coder/ }));
    await page.keyboard.press('ArrowDown');
    await expect
      .poll(() =>
        dialog()
          .getByRole('button', { name: /Unit of text/ })
          .count(),
      )
      .toBe(0);
    await tabTo(page, dialog().getByRole('radio', { name: /^Excel/ }));
    await page.keyboard.press('ArrowUp');
    await tabTo(page, dialog().getByRole('button', { name: 'Export data' }));
    const { name, bytes } = await saved(() => page.keyboard.press('Enter'));
    expect(name).toBe('Newcomers in three cities (sample)-cases.zip');
    const [dictionary = '', data = ''] = Object.keys(unzipSync(bytes)).sort();
    expect([dictionary, data].map((file) => file.replace(/^.*-cases/, ''))).toEqual(['-dictionary.csv', '.csv']);
    expect(text(unzipSync(bytes)[data])).toContain('case,City,Migration type');
    expect(text(unzipSync(bytes)[dictionary])).toContain('cases,weight_mean,number,,');
  });
});
