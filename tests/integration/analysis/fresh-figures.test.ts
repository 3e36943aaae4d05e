import { expect, test } from 'vitest';
import { addText, openStudy } from '../open-core.ts';

test('figures follow every change, also one that is undone', async () => {
  const study = await openStudy();
  const { client, aigul } = study;
  const documentId = addText(study, 'One', 'one two three four');
  const [a, b] = [
    await client.codes.create({ name: 'Ties', parentId: null }),
    await client.codes.create({ name: 'Housing', parentId: null }),
  ];
  const code = (codeId: typeof a.id) => client.codings.apply({ documentId, start: 0, end: 7, codeId, coderId: aigul.id });
  const meetings = async () => {
    const { pairs } = await client.analysis.cooccurrence({ relation: 'overlap', onlyMeeting: true });
    return pairs.map(({ count }) => count);
  };
  await code(a.id);
  expect(await meetings()).toEqual([]);
  await code(b.id);
  expect(await meetings()).toEqual([1]);
  expect(await meetings()).toEqual([1]);
  await client.history.undo();
  expect(await meetings()).toEqual([]);
  await client.history.redo();
  expect(await meetings()).toEqual([1]);
  addText(study, 'Two', 'five six');
  expect((await client.analysis.cooccurrence({ relation: 'document' })).pairs[0]?.count).toBe(1);
});
