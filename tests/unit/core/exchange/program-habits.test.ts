import { describe, expect, it } from 'vitest';
import type { ExchangeProject } from '#core/exchange/interchange.ts';
import { readQdpx } from '#core/exchange/refi/read-qdpx.ts';
import { foreignQdpx, namedGuid } from './foreign-qdpx.ts';

const words = ({ documents, codings }: ExchangeProject): string[] =>
  codings.map(({ documentGuid, start, end }) => documents.find(({ guid }) => guid === documentGuid)?.text.slice(start, end) ?? '');
const rules = ({ report }: ExchangeProject) => report.rules.map(({ rule, codings }) => [rule, codings]);

const lines = ['Айгүл: Сәлем! 🙂', 'I: Where from?', 'Айгүл: From Shymkent, from the village.', ''];
const lineFeeds = lines.join('\n');
const windows = lines.join('\r\n');
/** Where some words stand, in code points. */
function placeOf(text: string, quote: string): { start: number; end: number } {
  const start = [...text.slice(0, text.indexOf(quote))].length;
  return { start, end: start + [...quote].length };
}

describe('a project of MAXQDA', () => {
  const selection = (text: string, quote: string, code: string) => ({ ...placeOf(text, quote), name: quote, code });

  it.each([
    ['the two characters of a line end counted', windows],
    ['a line end counted as one', lineFeeds],
  ])('with Windows line ends, %s', async (_, counted) => {
    const selections = ['Where from?', 'from the village'].map((quote) => selection(counted, quote, 'Place'));
    const project = await readQdpx(foreignQdpx({ origin: 'MAXQDA 2022', sources: [{ name: 'Айгүл', text: windows, selections }] }));
    expect(project.documents[0]?.text).toBe(lineFeeds);
    expect(words(project)).toEqual(['Where from?', 'from the village']);
    expect(project.report.repaired).toBe(0);
  });

  it('whose selections are named by their place and not by their words', async () => {
    const selections = ['Where from?', 'from the village'].map((quote, index) => ({
      ...placeOf(lineFeeds, quote),
      ...{ name: `${index + 2}: 1`, code: 'Place' },
    }));
    const project = await readQdpx(foreignQdpx({ origin: 'MAXQDA 2022', sources: [{ name: 'Айгүл', text: lineFeeds, selections }] }));
    expect(words(project)).toEqual(['Where from?', 'from the village']);
    expect(rules(project)).toEqual([['positionOnly', 2]]);
  });

  it('that brings a survey: documents of one name stay apart, each with its own codings', async () => {
    const texts = ['I moved to work', 'Жұмысқа көштім', 'Переехали к детям'];
    const sources = texts.map((text) => ({ name: 'Answer', text, selections: [{ ...placeOf(text, text), name: text, code: 'Why' }] }));
    const project = await readQdpx(foreignQdpx({ origin: 'MAXQDA 2022', sources }));
    expect(project.documents.map(({ name }) => name)).toEqual(['Answer', 'Answer (2)', 'Answer (3)']);
    expect(words(project)).toEqual(texts);
    expect(project.report.mended.map(({ kind }) => kind)).toContain('documentsNumbered');
  });
});

describe('a project of NVivo', () => {
  it('with braces around GUIDs in capitals, a folder in capitals, a byte order mark that is not counted', async () => {
    const selections = ['Where from?', 'from the village'].map((quote) => ({ ...placeOf(windows, quote), name: quote, code: 'Place' }));
    const bytes = foreignQdpx({
      ...{ origin: 'NVivo', folder: 'Sources', guid: (bare: string) => `{${bare.toUpperCase()}}` },
      path: (file) => `internal://{${file.slice(0, 36).toUpperCase()}}.txt`,
      sources: [{ name: 'Interviews\\Айгүл', text: `\ufeff${windows}`, selections }],
    });
    const project = await readQdpx(bytes);
    expect(words(project)).toEqual(['Where from?', 'from the village']);
    expect(project.codings[0]).toMatchObject({ codeGuid: namedGuid('Place'), created: '2024-03-05T10:00:00.000Z' });
    expect(project.coders.map(({ name }) => name)).toEqual(['Anna']);
    expect(project.documents[0]?.text.startsWith('Айгүл')).toBe(true);
  });

  it('with a text in UTF-16, and remarks on passages that have no code', async () => {
    const utf16 = Buffer.from(`\ufeff${windows}`, 'utf16le');
    const selections = [{ ...placeOf(windows, 'Where from?'), name: 'Where from?', description: 'ask again' }];
    const project = await readQdpx(foreignQdpx({ origin: 'NVivo', sources: [{ name: 'Айгүл', text: utf16, selections }] }));
    expect(project.codings).toEqual([]);
    expect(project.memos).toMatchObject([{ text: 'ask again', target: placeOfUnits(project, 'Where from?') }]);
  });
});

const placeOfUnits = ({ documents }: ExchangeProject, quote: string): { start: number; end: number } => {
  const start = documents[0]?.text.indexOf(quote) ?? -1;
  return { start, end: start + quote.length };
};

describe('a project of ATLAS.ti', () => {
  it('that counts a character beyond 65,535 as two', async () => {
    const quote = 'from the village';
    const start = lineFeeds.indexOf(quote);
    const selections = [{ start, end: start + quote.length, name: quote, code: 'Place' }];
    const project = await readQdpx(foreignQdpx({ origin: 'ATLAS.ti', sources: [{ name: 'Айгүл.docx', text: lineFeeds, selections }] }));
    expect(words(project)).toEqual([quote]);
    expect(rules(project)).toEqual([['utf16/raw/exclusive', 1]]);
  });

  it('that puts the number of a quotation before its words, and cuts them', async () => {
    const selections = [
      { ...placeOf(lineFeeds, 'Where from?'), name: '1:1 Where from?', code: 'Place' },
      { ...placeOf(lineFeeds, 'From Shymkent, from the village.'), name: '1:2 From Shymkent, from…', code: 'Place' },
    ];
    const project = await readQdpx(foreignQdpx({ origin: 'ATLAS.ti', sources: [{ name: 'Айгүл.docx', text: lineFeeds, selections }] }));
    expect(words(project)).toEqual(['Where from?', 'From Shymkent, from the village.']);
    expect(project.unplaced).toEqual([]);
  });
});
