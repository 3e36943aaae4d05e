/** One file, asked in the terminal and shown in the window: the same figures, however they are counted. */
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import type { agreementJson } from '#cli/agreement-json.ts';
import { formatInterval, formatNumber, formatPercent } from '#shared/i18n/format.ts';
import { copyTable } from '../support/table.ts';
import { terminalJson } from '../support/terminal.ts';
import { appOfFile } from './app-of-file.ts';

type Agreement = ReturnType<typeof agreementJson>;
type Coefficient = Agreement['codes'][number]['cohenKappa'];
type Pair = Record<
  | 'segmentsA'
  | 'segmentsB'
  | 'overlappingPairs'
  | 'regions'
  | 'intersectionCharacters'
  | 'unionCharacters'
  | 'documentsBoth'
  | 'cCoefficient'
  | 'jaccardCharacters'
  | 'lift'
  | 'adjustedP',
  number | null
> & { a: string; b: string };

const coders = ['--coders', 'Coder A,Coder B'];
const asked = {
  overlap: ['cooccurrence', '--relation', 'overlap'],
  paragraph: ['cooccurrence', '--relation', 'paragraph', '--coder', 'Coder A', '--hierarchy', 'roll-up'],
  characters: ['agreement', ...coders],
  paragraphs: ['agreement', ...coders, '--unit', 'paragraph', '--hierarchy', 'roll-up'],
  segments: ['agreement', ...coders, '--unit', 'segment', '--overlap', '0.5'],
  documents: ['agreement', ...coders, '--unit', 'document', '--all-documents', '--resamples', '0'],
} as const;
const printed = new Map<string, unknown>();
const pairsOf = (name: keyof typeof asked) => (printed.get(name) as { pairs: Pair[] }).pairs;
const agreementOf = (name: keyof typeof asked) => printed.get(name) as Agreement;

let page: Page;
const app = appOfFile({ open: 'start' }, async (opened) => {
  page = opened.page;
  const file = join(opened.home, 'sample.bailanys');
  await terminalJson(opened.home, 'sample', file);
  for (const [name, [command, ...options]] of Object.entries(asked))
    printed.set(name, await terminalJson(opened.home, command, file, ...options));
  await page.keyboard.press('Control+o');
  await page.getByRole('dialog').getByRole('textbox').fill(file);
  await page.keyboard.press('Enter');
  await page.getByRole('treegrid', { name: 'Codes' }).waitFor();
});

const press = (name: string | RegExp) => page.getByRole('button', { name }).click();
const choose = async (list: RegExp, option: string): Promise<void> => {
  await press(list);
  await page.getByRole('option', { name: option, exact: true }).click();
};
const closeChoices = async (): Promise<void> => {
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
};
const figure = (value: number | null, decimals: number): string => (value === null ? 'not defined' : formatNumber('en', value, decimals));

describe('co-occurrence', () => {
  const columns = (pair: Pair) => ({
    'Segments of A': figure(pair.segmentsA, 0),
    'Segments of B': figure(pair.segmentsB, 0),
    'Overlapping pairs': figure(pair.overlappingPairs, 0),
    'Stretches that both share': figure(pair.regions, 0),
    'Characters with both': figure(pair.intersectionCharacters, 0),
    'Characters with either': figure(pair.unionCharacters, 0),
    'Documents with both': figure(pair.documentsBoth, 0),
    'c-coefficient': figure(pair.cCoefficient, 2),
    'Jaccard of characters': figure(pair.jaccardCharacters, 2),
    Lift: figure(pair.lift, 2),
    'Adjusted p (Holm)': (pair.adjustedP ?? 1) < 0.001 ? '< 0.001' : figure(pair.adjustedP, 3),
  });

  /** Every row of the table of pairs beside what the terminal printed of it; answers those that differ, and how many there are. */
  async function comparePairs(pairs: readonly Pair[]): Promise<{ different: string[]; rows: number }> {
    const byCodes = new Map(pairs.map((pair) => [`${pair.a} × ${pair.b}`, pair]));
    const rows = await copyTable(page, page.getByRole('grid', { name: 'Table of pairs' }));
    const different = rows.flatMap((row) => {
      const pair = byCodes.get(`${row['Code A']} × ${row['Code B']}`);
      const wrong = pair ? Object.entries(columns(pair)).filter(([name, figures]) => row[name] !== figures) : ['unknown'];
      return wrong.length > 0 ? [`${row['Code A']} × ${row['Code B']}: ${wrong.join(', ')}`] : [];
    });
    return { different, rows: rows.length };
  }

  test('all pairs that overlap, in the table and on the map', async () => {
    await page.keyboard.press('Control+3');
    const map = page.getByRole('group', { name: /^Co-occurrence of codes/ });
    await map.focus();
    const pairs = pairsOf('overlap');
    const nameOf = (path: string) => path.split(' > ').at(-1);
    let compared = 0;
    for (let steps = 12; steps > 0; steps -= 1) {
      await page.keyboard.press('ArrowRight');
      const said = (await map.getByText(/^.+ × .+\. /).textContent()) ?? '';
      const [, a, b, count] = /^(.+) × (.+?)\. Overlapping pairs of segments: (\d+)/.exec(said) ?? [];
      if (count === undefined) continue;
      const pair = pairs.find((one) => [a, b].includes(nameOf(one.a)) && [a, b].includes(nameOf(one.b)) && one.a !== one.b);
      expect([said, pair?.overlappingPairs]).toEqual([said, Number(count)]);
      compared += 1;
    }
    expect(compared).toBeGreaterThan(2);
    await page.getByRole('tab', { name: 'Table of pairs' }).click();
    const rows = pairs.filter(({ overlappingPairs }) => (overlappingPairs ?? 0) > 0).length;
    expect(await comparePairs(pairs)).toEqual({ different: [], rows });
  });

  test('the paragraphs of one coder, with the branches below', async () => {
    await choose(/Relation/, 'Same paragraph');
    await press('More filters');
    await page.getByRole('radio', { name: 'Roll-up: with all its subcodes' }).check({ force: true });
    await press(/^Whose codings: |^Coders: |All coders/);
    await page.getByRole('option', { name: 'Coder A' }).click();
    await page.keyboard.press('Escape');
    await closeChoices();
    await expect.poll(() => comparePairs(pairsOf('paragraph'))).toEqual({ different: [], rows: expect.any(Number) });
  });
});

describe('agreement', () => {
  const coefficient = ({ value, interval }: Coefficient): string =>
    value === null ? 'not defined' : formatInterval('en', value, interval ? [interval.low, interval.high] : null);
  const percent = ({ value, interval }: Coefficient): string => {
    const share = (one: number) => formatPercent('en', one, 1);
    if (value === null) return 'not defined';
    return interval ? `${share(value)} [${share(interval.low)}, ${share(interval.high)}]` : share(value);
  };
  const cells = ({ cells: { both, onlyFirst, onlySecond } }: Agreement['codes'][number]) => ({
    Both: formatNumber('en', both),
    'Only Coder A': formatNumber('en', onlyFirst),
    'Only Coder B': formatNumber('en', onlySecond),
  });
  const columns = (row: Agreement['codes'][number]) => ({
    Code: row.code,
    ...cells(row),
    Neither: formatNumber('en', row.cells.neither),
    'Percent agreement': percent(row.percentAgreement),
    'Cohen’s κ': coefficient(row.cohenKappa),
    'Krippendorff’s α': coefficient(row.krippendorffAlpha),
    'Gwet’s AC1': coefficient(row.gwetAC1),
  });
  const shown = () => copyTable(page, page.getByRole('grid', { name: 'Codes' }));

  test('in characters, with all codes together', async () => {
    await page.keyboard.press('Control+4');
    const found = agreementOf('characters');
    await expect.poll(shown).toMatchObject(found.codes.map(columns));
    const together = page.getByRole('row').filter({ hasText: 'All codes, cells summed' });
    expect(await together.textContent()).toContain(coefficient(found.pooled.cohenKappa));
    expect(await together.textContent()).toContain(coefficient(found.pooled.krippendorffAlpha));
    expect(await together.textContent()).toContain(coefficient(found.pooled.gwetAC1));
    const mean = page.getByRole('row').filter({ hasText: 'All codes, mean of codes' });
    expect(await mean.textContent()).toContain(coefficient(found.macro.cohenKappa));
  });

  test('in paragraphs, with the branches below', async () => {
    await choose(/Unit/, 'Paragraphs');
    await press(/^More/);
    await page.getByRole('radio', { name: 'with the whole branch' }).check({ force: true });
    await closeChoices();
    await expect.poll(shown).toMatchObject(agreementOf('paragraphs').codes.map(columns));
  });

  test('in segments that lie half upon each other', async () => {
    await press(/^More/);
    await press('As usual');
    await closeChoices();
    await choose(/Unit/, 'Segments');
    await page.getByRole('textbox', { name: 'Least overlap of segments' }).fill('50%');
    await page.keyboard.press('Enter');
    const found = agreementOf('segments').codes.map((row) => ({
      Code: row.code,
      ...cells(row),
      'Percent agreement': percent(row.percentAgreement),
    }));
    await expect.poll(shown).toMatchObject(found);
  });

  test('in all documents, without intervals', async () => {
    await choose(/Unit/, 'Documents');
    await press(/^More/);
    await page.getByRole('radio', { name: 'all: not worked on counts as not coded' }).check({ force: true });
    await page.getByRole('textbox', { name: 'Resamples' }).fill('0');
    await page.keyboard.press('Enter');
    await closeChoices();
    await expect.poll(shown).toMatchObject(agreementOf('documents').codes.map(columns));
    expect(app.complaints).toEqual([]);
  });
});
