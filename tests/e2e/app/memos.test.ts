import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { appOfFile } from './app-of-file.ts';
import { findFaults } from './clean-page.ts';
import { eventually, seeNotice, selectSentence, services } from './panel-steps.ts';

const app = appOfFile();

const memos = () => services(app).memos.list();

describe('memos', () => {
  it('begins a memo about the selected passage and saves it when the hands rest', async () => {
    const { page } = app;
    await selectSentence(page, 'Мне двадцать семь лет');
    await page.keyboard.press('Control+Shift+m');
    const text = page.getByRole('textbox', { name: 'Text of the memo' });
    await text.click();
    await page.keyboard.type('Her age matters here.');
    await eventually(
      () => memos().at(-1)?.text,
      (saved) => expect(saved).toBe('Her age matters here.'),
    );
    expect(memos().at(-1)?.start).not.toBeNull();
    expect(await findFaults(page)).toEqual([]);
  });

  it('finds memos by words, and says when none has them', async () => {
    const { page } = app;
    await page.getByRole('searchbox', { name: 'Find in memos' }).fill('nothing like this');
    await page.getByRole('button', { name: 'Show all memos' }).click();
    await page.getByRole('option', { name: /Memo of/ }).waitFor();
  });

  it('saves the memos that are shown as a table', async () => {
    const { page } = app;
    const download = page.waitForEvent('download');
    await page.keyboard.press('Control+Shift+e');
    const saved = await download;
    expect(saved.suggestedFilename()).toBe('Memos.csv');
    const [head, ...rows] = readFileSync(await saved.path(), 'utf8')
      .trimEnd()
      .split('\r\n');
    expect(head).toBe('\ufeffAbout,What it is about,Title of the memo,Text of the memo,Coder,Written,Changed');
    expect(rows.filter((row) => row.includes('Her age matters here.'))).toHaveLength(1);
  });

  it('goes to what the memo is about', async () => {
    const { page } = app;
    await page.getByRole('button', { name: /^Passage in / }).click();
    await page.getByRole('main', { name: 'Code', exact: true }).waitFor();
    await page.keyboard.press('Control+8');
  });

  it('deletes with Undo', async () => {
    const { page } = app;
    const before = memos().length;
    await page.getByRole('option', { name: /Memo of/ }).click();
    await page.getByRole('button', { name: 'Delete the memo' }).click();
    await seeNotice(page, /deleted/);
    expect(memos()).toHaveLength(before - 1);
    await page.getByRole('button', { name: 'Undo' }).click();
    await eventually(
      () => memos().length,
      (count) => expect(count).toBe(before),
    );
    expect(app.complaints).toEqual([]);
  });
});
