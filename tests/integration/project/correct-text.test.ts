import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { unpackCodings } from '#shared/contract/coding-columns.ts';
import { addText, openStudy } from '../open-core.ts';

async function openCoded(text: string, ranges: readonly (readonly [number, number])[]) {
  const study = await openStudy();
  const { client, aigul } = study;
  const documentId = addText(study, 'One', text);
  const { id: codeId } = await client.codes.create({ name: 'Housing', parentId: null });
  for (const [start, end] of ranges) await client.codings.apply({ documentId, start, end, codeId, coderId: aigul.id });
  const quotes = async () => (await client.codings.segments({})).segments.map((segment) => segment.quote);
  return { ...study, documentId, quotes };
}

describe('correcting a text', () => {
  test('carries codings along with their words, emoji and Kazakh letters included', async () => {
    const text = 'Апам 🙂 жаныма алды.\nКейін жұмыс таптым.';
    const { client, documentId, quotes } = await openCoded(text, [
      [5, 14],
      [21, 32],
    ]);
    expect(await quotes()).toEqual(['🙂 жаныма', 'Кейін жұмыс']);
    await client.documents.correctText({ id: documentId, text: text.replace('Апам', 'Менің апам 👵🏽') });
    expect(await quotes()).toEqual(['🙂 жаныма', 'Кейін жұмыс']);
    await client.history.undo();
    expect(await quotes()).toEqual(['🙂 жаныма', 'Кейін жұмыс']);
    expect((await client.documents.text({ id: documentId })).text).toBe(text);
  });

  test('removes a coding whose whole passage was deleted, says so, and undo brings it back', async () => {
    const { client, documentId, quotes } = await openCoded('one two three', [
      [0, 3],
      [4, 7],
    ]);
    expect(await client.documents.correctText({ id: documentId, text: 'one three' })).toEqual({ movedCodings: 0, lostCodings: 1 });
    expect(await quotes()).toEqual(['one']);
    await client.history.undo();
    expect(await quotes()).toEqual(['one', 'two']);
  });

  test('lets neighbours of one code pass through each other’s places', async () => {
    const { client, documentId, quotes } = await openCoded('aaa bbb ccc', [
      [0, 3],
      [4, 7],
      [8, 11],
    ]);
    await client.documents.correctText({ id: documentId, text: 'xxx aaa bbb ccc' });
    expect(await quotes()).toEqual(['aaa', 'bbb', 'ccc']);
    await client.history.undo();
    expect(await quotes()).toEqual(['aaa', 'bbb', 'ccc']);
  });

  test('never puts a coding outside the text, whatever is typed', async () => {
    const study = await openStudy();
    const { client, aigul } = study;
    const { id: codeId } = await client.codes.create({ name: 'Housing', parentId: null });
    let made = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: 'grapheme', minLength: 2, maxLength: 40 }),
        fc.string({ unit: 'grapheme', maxLength: 40 }),
        async (before, after) => {
          fc.pre(before !== after);
          made += 1;
          const id = addText(study, `Text ${made}`, before);
          await client.codings.apply({ documentId: id, start: 0, end: 1, codeId, coderId: aigul.id });
          await client.codings.apply({ documentId: id, start: 0, end: before.length, codeId, coderId: aigul.id });
          await client.documents.correctText({ id, text: after });
          for (const { start, end } of unpackCodings(id, await client.codings.ofDocument({ documentId: id }))) {
            expect(start).toBeGreaterThanOrEqual(0);
            expect(end).toBeGreaterThan(start);
            expect(end).toBeLessThanOrEqual(after.length);
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});
