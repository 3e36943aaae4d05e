import { strToU8 } from 'fflate';
import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { readDocument } from '#core/documents/formats/read-document.ts';
import { docx, readString } from './document-files.ts';

const read = (name: string, bytes: Uint8Array) => readDocument({ name, bytes });
const word = docx('<w:p><w:r><w:t>Сәлем</w:t></w:r></w:p>');
const page = '<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><title>T</title></head><body><p>Сәлем</p></body></html>';

describe('a file is what its first bytes say, whatever it is named', () => {
  const cases: [what: string, name: string, bytes: Uint8Array, format: string][] = [
    ['a Word document named .doc', 'a.doc', word, 'docx'],
    ['a Word document named .txt', 'a.txt', word, 'docx'],
    ['a Word document without a name ending', 'a', word, 'docx'],
    ['rich text named .doc', 'a.doc', strToU8('{\\rtf1\\ansi S\\u601?lem}'), 'rtf'],
    ['rich text named .docx', 'a.docx', strToU8('{\\rtf1\\ansi S\\u601?lem}'), 'rtf'],
    ['a page named .doc, with a BOM', 'a.doc', strToU8(`\uFEFF${page}`), 'html'],
    ['a page named .doc, in UTF-16', 'a.doc', iconv.encode(page, 'utf16-le', { addBOM: true }), 'html'],
    ['a page named .txt', 'a.txt', strToU8(`<!DOCTYPE html>${page}`), 'html'],
    ['plain text named .doc', 'a.doc', strToU8('Сәлем'), 'txt'],
    ['plain text named .rtf', 'a.rtf', strToU8('Сәлем'), 'txt'],
    ['captions named .txt', 'a.txt', strToU8('WEBVTT\n\n00:01.000 --> 00:02.000\n<v Анна>Сәлем'), 'vtt'],
    ['numbered captions named .txt', 'a.txt', strToU8('1\r\n00:00:01,000 --> 00:00:02,000\r\nАнна: Сәлем\r\n'), 'srt'],
  ];
  test.each(cases)('%s', async (_, name, bytes, wanted) => {
    const { format, text } = await read(name, bytes);
    expect(format).toBe(wanted);
    expect(text).toMatch(/(?:Сә|Sə)лем|Səlem/);
    expect(text).not.toMatch(/-->|[<>{}]/);
  });

  test.each([
    ['a web archive', 'MIME-Version: 1.0\nContent-Type: multipart/related\n\n--x\n<html><body>hi</body></html>'],
    ['XML of Word 2003', '<?xml version="1.0"?><?mso-application progid="Word.Document"?><w:wordDocument/>'],
    ['what holds bytes that are no text', 'ab\0cd'],
  ])('%s named .doc is to be converted', async (_, source) => {
    await expect(readString('a.doc', source)).rejects.toMatchObject({ kind: 'legacy_word' });
  });
});

describe('odd characters', () => {
  test('a NUL here and there is shown as unreadable and told; the letters around it stay', async () => {
    const source = `Интервьюер: где вы живёте?\nРеспондент: в Ал\0маты, на самой окраине.\n`;
    const { text, encoding, warnings } = await readString('a.txt', source);
    expect([encoding, text.includes('в Ал\uFFFDматы')]).toEqual(['utf-8', true]);
    expect(warnings).toMatchObject([{ kind: 'undecodable_bytes', detail: { count: 1 } }]);
  });

  test('halves of surrogate pairs become the sign for what is unreadable, each as long as it was', async () => {
    expect((await readString('a.html', '<p>a&#xD800;b&#55357;c&#0;d</p>')).text).toBe('a\uFFFDb\uFFFDc\uFFFDd');
    expect((await read('a.txt', Uint8Array.from([0xff, 0xfe, 0x61, 0, 0, 0xd8, 0x62, 0]))).text).toBe('a\uFFFDb');
  });

  test('signs of direction stay in the text', async () => {
    expect((await readString('a.txt', 'R: \u200Fשלום\u200E ok')).text).toBe('R: \u200Fשלום\u200E ok');
  });

  test('a text of nothing that shows is no text', async () => {
    await expect(readString('a.txt', ' \t\u00A0\u3000\u200B\uFEFF\u00AD\n')).rejects.toMatchObject({ kind: 'no_text' });
  });

  test('every kind of line end becomes one', async () => {
    expect((await readString('a.txt', 'a\r\nb\nc\rd\n\re')).text).toBe('a\nb\nc\nd\n\ne');
  });
});

describe('captions by the hundred thousand', () => {
  test('without blank lines between them, or in tags that never end, are read in one pass', async () => {
    const cue = '00:00:01.000 --> 00:00:02.000\nAnna: word\n';
    expect((await readString('a.vtt', `WEBVTT\n\n${cue.repeat(100_000)}`)).turns).toHaveLength(1);
    expect((await readString('a.vtt', `WEBVTT\n\n00:01.000 --> 00:02.000\n${'<v '.repeat(200_000)}`)).text).toMatch(/^<v/);
  });
});
