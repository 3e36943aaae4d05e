import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readDocument } from '#core/documents/formats/read-document.ts';
import { type ExchangeDocument, emptyExchangeProject } from '#core/exchange/interchange.ts';
import { readQdpx } from '#core/exchange/refi/read-qdpx.ts';
import { writeQdpx } from '#core/exchange/refi/write-qdpx.ts';
import { readRichMarks } from '#core/exchange/rich-text/read-rich-marks.ts';
import { writeRichText } from '#core/exchange/rich-text/write-rich-text.ts';
import type { TextMark } from '#shared/model/document.ts';

const line = fc.array(fc.constantFrom('Апам', 'жаныма', 'алды', '<b>', '&amp;', '"', "'", '🙂', '\t', ' ', '  ', 'ё', 'e\u0301'), {
  maxLength: 6,
});
const block = fc.option(fc.constantFrom('heading1', 'heading2', 'heading3', 'listItem', 'tableRow', 'footnote'), { nil: null });

/** A text whose paragraphs and words carry looks: the looks as a reader would find them, sorted. */
const arbitraryLooks = fc
  .array(fc.tuple(line, block, fc.array(fc.constantFrom('bold', 'italic', null), { maxLength: 6 })), { minLength: 1, maxLength: 8 })
  .map((paragraphs) => {
    const marks: TextMark[] = [];
    let text = '';
    paragraphs.forEach(([words, kind, looks], index) => {
      if (index > 0) text += '\n';
      const start = text.length;
      words.forEach((word, at) => {
        const look = looks[at] ?? null;
        const last = marks.findLast((mark) => mark.kind === look);
        if (look !== null && last?.end === text.length) last.end += word.length;
        else if (look !== null) marks.push({ start: text.length, end: text.length + word.length, kind: look });
        text += word;
      });
      if (kind !== null && text.length > start) marks.push({ start, end: text.length, kind });
    });
    return { text, marks };
  });

const inOrder = (marks: readonly TextMark[]): string[] => marks.map(({ start, end, kind }) => `${start}-${end} ${kind}`).sort();

function project(text: string, marks: TextMark[]) {
  const document: ExchangeDocument = {
    ...{ guid: crypto.randomUUID(), name: 'Talk', kind: 'interview', text, marks, turns: null, language: null, format: 'docx' },
    ...{ encoding: null, sourceName: null, publisher: null, dated: null, created: null, original: null },
  };
  return { ...emptyExchangeProject('Study', 'Bailanys'), documents: [document] };
}

const options = { origin: 'Bailanys 0.1.0', created: null, forQualcoder: false };

describe('a text with looks as a Word document beside the plain one', () => {
  it('gives back every look where it was', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryLooks, async ({ text, marks }) => {
        expect(inOrder(await readRichMarks(writeRichText(text, marks), text))).toEqual(inOrder(marks));
      }),
      { numRuns: 300 },
    );
  });

  it('says word for word what the plain text says, to any reader of Word documents', async () => {
    const text = 'Разговор\nI: Откуда вы?\tТут таб\n\nR: Из аула 🙂 <не тег> & всё';
    const marks: TextMark[] = [
      { start: 0, end: 8, kind: 'heading1' },
      { start: 9, end: 11, kind: 'bold' },
      { start: 12, end: 21, kind: 'italic' },
    ];
    const read = await readDocument({ name: 'rich.docx', bytes: writeRichText(text, marks) });
    expect(read.text).toBe(text);
    expect(read.marks).toEqual(marks);
  });

  it('goes out with a project and comes back with it', async () => {
    const { bytes, notCarried } = writeQdpx(project('Title\nWords', [{ start: 0, end: 5, kind: 'heading1' }]), options);
    const [guid] = Object.keys(unzipSync(bytes)).flatMap((name) => /sources\/(.+)\.docx$/.exec(name)?.[1] ?? []);
    expect(new TextDecoder().decode(unzipSync(bytes)['project.qde'])).toContain(`richTextPath="internal://${guid}.docx"`);
    expect(notCarried.map(({ kind }) => kind)).toEqual(['notCarriedHistory']);
    const back = await readQdpx(bytes);
    expect(back.documents[0]).toMatchObject({ text: 'Title\nWords', marks: [{ start: 0, end: 5, kind: 'heading1' }] });
  });

  it('is not written for a text without looks', () => {
    const names = Object.keys(unzipSync(writeQdpx(project('Words', []), options).bytes));
    expect(names.filter((name) => name.endsWith('.docx'))).toEqual([]);
  });

  it('changes nothing where it says something else than the plain text, or nothing that can be read', async () => {
    const other = writeRichText('Other words', [{ start: 0, end: 5, kind: 'bold' }]);
    expect(await readRichMarks(other, 'Words')).toEqual([]);
    expect(await readRichMarks(other.subarray(0, 200), 'Other words')).toEqual([]);
    expect(await readRichMarks(new Uint8Array(), '')).toEqual([]);
  });
});
