/** Tables of the window, read as a person takes them along: focus, Ctrl+C. */
import type { Locator, Page } from 'playwright-core';

/** All rows, each from the names of its columns to what stands there; also those that the table does not draw. */
export async function copyTable(page: Page, table: Locator): Promise<Record<string, string>[]> {
  await page.evaluate(() => navigator.clipboard.writeText(''));
  await table.focus();
  await page.keyboard.press('Control+c');
  const text = await page.waitForFunction(async () => (await navigator.clipboard.readText()) || null);
  const [head = '', ...rows] = ((await text.jsonValue()) ?? '').split('\n');
  const names = head.split('\t');
  return rows.map((row) => Object.fromEntries(row.split('\t').map((cell, at) => [names[at] ?? '', cell])));
}
