import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Codebook, codebookIn, type IncomingEntry } from '#core/exchange/codebook/codebook.ts';
import { type CodebookFormat, readCodebook, writeCodebook } from '#core/exchange/codebook/codebook-files.ts';
import { mergeCodebook } from '#core/exchange/codebook/merge-codebook.ts';
import type { Language } from '#shared/model/language.ts';
import { arbitraryCodebook } from './arbitrary-codebook.ts';

const throughFile = async (book: Codebook, format: CodebookFormat, language: Language): Promise<IncomingEntry[]> =>
  (await readCodebook(`book.${format}`, await writeCodebook(book, format, language))).entries;

/** What every format carries: the tree and the entry's words, empty ones left out. */
const carried = (entries: readonly IncomingEntry[]) =>
  entries.map(({ path, definition = '', whenToUse = '', whenNotToUse = '', example = '', memo = '' }) => {
    return { path, definition, whenToUse, whenNotToUse, example, memo };
  });
const written = (book: Codebook) => carried(book.entries.map(({ path, words, memo }) => ({ path, ...words, memo })));

describe('a codebook written to a file and read back', () => {
  for (const format of ['json', 'csv', 'xlsx', 'qdc', 'md', 'html', 'docx'] as const) {
    it(`${format}: the tree and every word of it are the same`, async () => {
      await fc.assert(
        fc.asyncProperty(arbitraryCodebook, async (book) => {
          expect(carried(await throughFile(book, format, 'ru'))).toEqual(written(book));
        }),
        { numRuns: format === 'docx' || format === 'xlsx' ? 15 : 60 },
      );
    });

    it(`${format}: kinds and colours come back`, async () => {
      await fc.assert(
        fc.asyncProperty(arbitraryCodebook, async (book) => {
          const entries = await throughFile(book, format, 'ru');
          expect(entries.map(({ colour }) => colour ?? null)).toEqual(book.entries.map(({ colour }) => colour));
          expect(entries.map(({ kind }) => kind ?? 'theme')).toEqual(book.entries.map(({ kind }) => kind));
        }),
        { numRuns: 10 },
      );
    });
  }

  it.each(['json', 'csv', 'xlsx'] as const)('%s: translations come back, so that merging it changes nothing', async (format) => {
    await fc.assert(
      fc.asyncProperty(arbitraryCodebook, async (book) => {
        const merge = mergeCodebook(book.entries, await throughFile(book, format, 'ru'));
        expect([merge.added, merge.changed]).toEqual([[], []]);
        expect(merge.unchanged).toHaveLength(book.entries.length);
      }),
      { numRuns: 15 },
    );
  });

  it.each(['csv', 'qdc', 'md', 'html', 'docx'] as const)(
    '%s: in another language it has the translated words, and the main ones where there are none',
    async (format) => {
      await fc.assert(
        fc.asyncProperty(arbitraryCodebook, async (book) => {
          expect(carried(await throughFile(book, format, 'kk'))).toEqual(written(codebookIn(book, 'kk')));
        }),
        { numRuns: 10 },
      );
    },
  );
});

describe('codebooks of other programs', () => {
  const read = async (name: string, text: string) => carried((await readCodebook(name, new TextEncoder().encode(text))).entries);
  const paths = async (name: string, text: string) => (await read(name, text)).map(({ path }) => path.join(' > '));

  it.each(['tag', 'name', 'path'])('reads a Taguette codebook whose first column is “%s”', async (column) => {
    const entries = await read('codebook.csv', `${column},description,number of highlights\nties.bonding,kin,3\nMr. X,"a, b",1\n`);
    expect(entries.map(({ path, definition }) => [path.join(' > '), definition])).toEqual([
      ['ties', ''],
      ['ties > bonding', 'kin'],
      ['Mr. X', 'a, b'],
    ]);
  });

  it('reads indented text, with tabs, blanks, bullets and numbers', async () => {
    const expected = ['Ties', 'Ties > Bonding', 'Ties > Bonding > Kin', 'Ties > Bridging', 'Identity'];
    expect(await paths('a.txt', 'Ties\n\tBonding\n\t\tKin\n\tBridging\nIdentity\n')).toEqual(expected);
    expect(await paths('a.txt', '- Ties\n  - Bonding\n     - Kin\n  - Bridging\n- Identity\n')).toEqual(expected);
    expect(await paths('a.txt', '1 Ties\n1.1 Bonding\n1.1.1 Kin\n1.2 Bridging\n2 Identity\n')).toEqual(expected);
    expect(await paths('a.md', '* Ties\n  * Bonding\n    * Kin\n  * Bridging\n* Identity\n')).toEqual(expected);
  });

  it('reads tables with a parent column, a column a level, backslashes and ATLAS.ti colons', async () => {
    expect(await paths('a.csv', 'Code;Parent code;Comment\nTies;;\nBonding;Ties;kin\nKin;Bonding;\n')).toEqual([
      'Ties',
      'Ties > Bonding',
      'Ties > Bonding > Kin',
    ]);
    expect(await paths('a.csv', 'Level 1,Level 2,Definition\nTies,,x\n,Bonding,y\nIdentity,,z\n')).toEqual([
      'Ties',
      'Ties > Bonding',
      'Identity',
    ]);
    expect(await paths('a.csv', 'Название кода,Описание\nСвязи\\Узлы,родня\n')).toEqual(['Связи', 'Связи > Узлы']);
    expect(await paths('a.csv', 'Code,Comment\nCoke::diet,non sucré\n')).toEqual(['Coke', 'Coke > diet']);
  });

  it('says in a sentence when there is no codebook in a file', async () => {
    await expect(read('a.csv', 'x,y\n1,2\n')).rejects.toThrow(/name/u);
    await expect(read('a.json', '{')).rejects.toThrow(/JSON/u);
    await expect(read('a.qdc', '<CodeBook><Codes/></CodeBook>')).rejects.toThrow(/no codes/u);
    await expect(read('a.docx', 'not a zip')).rejects.toThrow(/zip/u);
  });
});
