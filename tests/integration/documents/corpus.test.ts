/**
 * Real documents from other projects' test suites and real interviews, which may not be copied into the project: read where they lie beside
 * the checkout.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ImportError } from '#core/documents/formats/import-error.ts';
import { readInWorker } from '#core/documents/formats/read-in-worker.ts';
import { lettersOf } from './document-files.ts';

const shared = join(import.meta.dirname, '../../../../shared');
const corpus = join(shared, 'importer-corpus');
const interviews = join(shared, 'corpus/en-interviews-serdif/transcripts/raw');
const plays = join(shared, 'corpus/ru-dialogue-dracor');
const folders = ['docx', 'odt', 'rtf', 'vtt', 'srt', 'txt', 'pdf', 'generated'];

/** In a thread of its own, as an import does. */
const read = (folder: string, name: string) => readInWorker({ name, bytes: new Uint8Array(readFileSync(join(folder, name))) });

/** Files that have no text to give, with what the person is told. */
const refused: Readonly<Record<string, string>> = {
  'mammothjs__empty.docx': 'no_text',
  'poi__comment.docx': 'no_text',
  'poi__zero-length.docx': 'no_text',
  'officeParser__oversized_archive.docx': 'too_large',
  'poi__bug53475-password-is-pass.docx': 'encrypted',
  'tika__testWORD_protected_passtika.docx': 'encrypted',
  'tika__testODTEncrypted.odt': 'encrypted',
  'pdfminersix__aes-256.pdf': 'encrypted',
};

const skippedWithout = (folder: string): string => (existsSync(folder) ? '' : ' (skipped: it does not lie there)');

/** Where the manifest gives what another program made of the file, and why it is not what stands in the text. */
const toldOtherwise: Readonly<Record<string, string>> = {
  'poi__bib-chernigovka.netdo.ru_download_docs_17459.docx': 'it leaves out a text box',
  'webvtt-py__comments.vtt': 'notes become memos',
  'webvtt-py__styles.vtt': 'styles are left out',
  'webvtt-py__metadata_headers.vtt': 'what describes the file is left out',
  'chardet__UTF-16__bom-utf-16-be.srt': 'it tells the source with its times',
  'chardet__windows-1255-hebrew__carshops.co.il.xml': 'it leaves out the Hebrew',
  'chardet__GB2312__softsea.net.xml': 'it was read in the wrong charset',
  'tika__testPDF_rotated.pdf': 'it leaves words out',
  'tika__testPDFTwoTextBoxes.pdf': 'it reads across the columns',
};

/** File and beginning of its text, for every file of the manifest that has one. */
function beginnings(): [folder: string, name: string, letters: string][] {
  const rows = readFileSync(join(corpus, 'MANIFEST.md'), 'utf8').split(/\n(?=\| )/);
  return rows.flatMap((row): [string, string, string][] => {
    const cells = row.split(' | ').map((cell) => cell.replace(/^\|/, '').trim());
    const [folder = '', name = ''] = cells;
    const letters = lettersOf((cells.at(-1) ?? '').replace(/\(mammoth.*/, '')).slice(0, 40);
    const isTold = folders.includes(folder) && folder !== 'generated' && refused[name] === undefined && toldOtherwise[name] === undefined;
    return isTold ? [[folder, name, letters]] : [];
  });
}

describe.skipIf(!existsSync(corpus))(`the importer corpus beside the checkout${skippedWithout(corpus)}`, () => {
  for (const folder of folders) {
    test(`${folder}: every file gives text or one clear sentence`, async () => {
      for (const name of readdirSync(join(corpus, folder))) {
        const outcome = await read(join(corpus, folder), name).catch((cause: unknown) => cause);
        if (refused[name] === undefined) expect(outcome, name).not.toBeInstanceOf(Error);
        else {
          expect(outcome, name).toBeInstanceOf(ImportError);
          expect(outcome, name).toMatchObject({ kind: refused[name] });
        }
      }
    });
  }

  test('every file that the manifest tells the beginning of begins so', async () => {
    const told = beginnings();
    expect(told.length).toBeGreaterThan(75);
    for (const [folder, name, letters] of told) {
      const { text } = await read(join(corpus, folder), name);
      expect(lettersOf(text), name).toContain(letters);
    }
  });

  const expected = existsSync(corpus) ? readdirSync(join(corpus, 'expected')).filter((name) => !name.startsWith('generated.')) : [];
  test.each(expected)('%s: the letters are those expected', async (name) => {
    const file = name.replace(/\.txt$/, '');
    const { text } = await read(join(corpus, file.split('.').at(-1) ?? ''), file);
    expect(lettersOf(text)).toBe(lettersOf(readFileSync(join(corpus, 'expected', name), 'utf8')));
  });
});

describe.skipIf(!existsSync(interviews))(`the interviews and plays beside the checkout${skippedWithout(interviews)}`, () => {
  test('all 17 interviews are read without a warning, the moderator recognised', async () => {
    const names = readdirSync(interviews).filter((name) => name.endsWith('.odt'));
    expect(names).toHaveLength(17);
    for (const name of names) {
      const { text, warnings, turns } = await read(interviews, name);
      expect(warnings, name).toEqual([]);
      const moderator = turns.filter(({ speaker }) => speaker === 'MODERATOR');
      expect(moderator, name).toHaveLength(text.match(/^\s*MODERATOR:/gm)?.length ?? 0);
    }
  });

  test('every line of the plays is a turn of the person who speaks it', async () => {
    for (const name of readdirSync(plays)) {
      const { text, warnings, turns } = await read(plays, name);
      expect(warnings, name).toEqual([]);
      const spoken = text.split('\n').filter((line) => /^[^:]{1,50}: /.test(line));
      expect(turns.length, name).toBe(spoken.length);
    }
  });
});
