/**
 * Real documents from other projects' test suites and real interviews, which may not be copied into the project: read where they lie beside
 * the checkout.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ImportError } from '#core/documents/formats/import-error.ts';
import { readDocument } from '#core/documents/formats/read-document.ts';
import { lettersOf } from './document-files.ts';

const shared = join(import.meta.dirname, '../../../../shared');
const corpus = join(shared, 'importer-corpus');
const interviews = join(shared, 'corpus/en-interviews-serdif/transcripts/raw');
const plays = join(shared, 'corpus/ru-dialogue-dracor');
const folders = ['docx', 'odt', 'rtf', 'vtt', 'srt', 'txt', 'pdf', 'generated'];

const read = (folder: string, name: string) => readDocument({ name, bytes: new Uint8Array(readFileSync(join(folder, name))) });

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
