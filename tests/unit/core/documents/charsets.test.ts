import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { decodeText } from '#core/documents/formats/charset/decode-text.ts';
import { rankEncodings } from '#core/documents/formats/charset/rank-encodings.ts';

const russian = 'Мы переехали в город в прошлом году, потому что в посёлке не было работы. Сначала жили у сестры, потом сняли комнату.';
const kazakh = 'Біз қалаға былтыр көштік, өйткені ауылда жұмыс болмады. Алдымен әпкемнің үйінде тұрдық, содан кейін бөлме жалдадық.';

describe('the charset is found', () => {
  test.each([
    ['windows-1251', 'win1251', russian],
    ['koi8-r', 'koi8-r', russian],
    ['ibm866', 'cp866', russian],
    ['iso-8859-5', 'iso-8859-5', russian],
    ['x-mac-cyrillic', 'maccyrillic', russian],
    ['kz-1048', 'rk1048', kazakh],
    ['pt154', 'pt154', kazakh],
    ['utf-16le', 'utf16-le', russian],
    ['utf-16be', 'utf16-be', kazakh],
    ['utf-8', 'utf8', kazakh],
  ])('%s', (name, codec, text) => {
    expect(decodeText(iconv.encode(text, codec))).toMatchObject({ encoding: name, text });
  });
});

test('the person’s choice goes before what the bytes look like', () => {
  expect(decodeText(iconv.encode(russian, 'koi8-r'), 'KOI8-R').text).toBe(russian);
  expect(() => decodeText(new Uint8Array([65]), 'no-such')).toThrow(/not known/);
});

test('every line end becomes one, the BOM goes', () => {
  expect(decodeText(new TextEncoder().encode('\uFEFFa\r\nb\rc\n\nd')).text).toBe('a\nb\nc\n\nd');
});

test('the import dialogue offers the charset found first, and what each would give', () => {
  const candidates = rankEncodings(iconv.encode(`Date: 1\n${russian}`, 'win1251'));
  expect(candidates[0]).toMatchObject({ encoding: 'windows-1251', preview: russian });
  expect(new Set(candidates.map(({ encoding }) => encoding)).size).toBe(candidates.length);
  expect(candidates.map(({ encoding }) => encoding)).toEqual(expect.arrayContaining(['koi8-r', 'ibm866', 'kz-1048', 'pt154', 'utf-16le']));
});
