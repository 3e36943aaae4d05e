import { describe, expect, test } from 'vitest';
import { unpackCodings } from '#shared/contract/coding-columns.ts';
import type { CodeId } from '#shared/model/ids.ts';
import { addText, openStudy, type Study } from '../open-core.ts';

const namesOf = async ({ client }: Study): Promise<string[]> =>
  (await client.codes.tree()).map((code) => `${code.parentId === null ? '' : '· '}${code.words.name}`);

async function openTree() {
  const study = await openStudy();
  const make = async (name: string, parentId: CodeId | null = null) => (await study.client.codes.create({ name, parentId })).id;
  const ties = await make('Ties');
  const [bonding, bridging] = [await make('Bonding', ties), await make('Bridging', ties)];
  const housing = await make('Housing');
  return { study, ties, bonding, bridging, housing, make };
}

describe('the code system', () => {
  test('refuses to move a code under its own descendant', async () => {
    const { study, ties, bonding } = await openTree();
    await expect(study.client.codes.move({ id: ties, parentId: bonding, before: null })).rejects.toMatchObject({
      data: { kind: 'codeUnderItself', detail: { name: 'Ties' } },
    });
    await expect(study.client.codes.move({ id: ties, parentId: ties, before: null })).rejects.toMatchObject({
      data: { kind: 'codeUnderItself' },
    });
  });

  test.each(['Bonding', 'bonding', '  BONDING '])('refuses a second sibling called “%s” and suggests a free name', async (name) => {
    const { study, ties } = await openTree();
    await expect(study.client.codes.create({ name, parentId: ties })).rejects.toMatchObject({
      data: { kind: 'nameTaken', detail: { suggestion: expect.stringMatching(/\(2\)$/) } },
    });
    await study.client.codes.create({ name, parentId: null });
  });

  test('keeps the order people give it', async () => {
    const { study, ties, bonding, bridging, housing } = await openTree();
    await study.client.codes.move({ id: housing, parentId: ties, before: bridging });
    expect(await namesOf(study)).toEqual(['Ties', '· Bonding', '· Housing', '· Bridging']);
    await study.client.codes.move({ id: bonding, parentId: ties, before: null });
    expect(await namesOf(study)).toEqual(['Ties', '· Housing', '· Bridging', '· Bonding']);
  });

  test('says what a deletion takes along, and undo brings all of it back', async () => {
    const { study, ties, bonding } = await openTree();
    const { client, aigul } = study;
    const documentId = addText(study, 'One', 'Апам жаныма алды');
    await client.codings.apply({ documentId, start: 0, end: 4, codeId: bonding, coderId: aigul.id });
    await client.memos.create({ title: 'On ties', text: '…', coderId: null, codeId: ties });
    const impact = { codes: 3, codings: 1, documents: 1, memos: 1 };
    expect(await client.codes.impact({ id: ties })).toEqual(impact);
    expect(await client.codes.remove({ id: ties })).toEqual(impact);
    expect(await namesOf(study)).toEqual(['Housing']);
    await client.history.undo();
    expect(await namesOf(study)).toEqual(['Ties', '· Bonding', '· Bridging', 'Housing']);
    expect((await client.codings.segments({})).total).toBe(1);
    expect(await client.memos.list()).toHaveLength(1);
  });

  test('merges two codes: the union for each coder, never across coders, and undo parts them again', async () => {
    const { study, bonding, bridging } = await openTree();
    const { client, aigul, boris } = study;
    const documentId = addText(study, 'One', '0123456789'.repeat(5));
    const apply = (codeId: CodeId, coder: typeof aigul, start: number, end: number) =>
      client.codings.apply({ documentId, start, end, codeId, coderId: coder.id });
    await apply(bonding, aigul, 0, 10);
    await apply(bridging, aigul, 5, 20);
    await apply(bridging, aigul, 30, 35);
    await apply(bonding, boris, 8, 12);
    await apply(bridging, boris, 8, 12);
    const before = await client.codings.ofDocument({ documentId });
    expect(await client.codes.merge({ from: bridging, into: bonding })).toEqual({ moved: 3, united: 2 });
    const codings = unpackCodings(documentId, await client.codings.ofDocument({ documentId }));
    const extents = codings.map(({ start, end, coderId, codeId }) => [start, end, coderId, codeId]);
    expect(extents).toEqual([
      [0, 20, aigul.id, bonding],
      [8, 12, boris.id, bonding],
      [30, 35, aigul.id, bonding],
    ]);
    await client.history.undo();
    expect(await client.codings.ofDocument({ documentId })).toEqual(before);
  });

  test('merges sub-codes along, numbering equal names, and refuses to merge into its own subtree', async () => {
    const { study, ties, bonding, housing, make } = await openTree();
    await make('Bonding', housing);
    await expect(study.client.codes.merge({ from: ties, into: bonding })).rejects.toMatchObject({ data: { kind: 'mergeIntoItself' } });
    await study.client.codes.merge({ from: ties, into: housing });
    expect(await namesOf(study)).toEqual(['Housing', '· Bonding', '· Bonding (2)', '· Bridging']);
  });

  test('counts codings of a code and of everything under it', async () => {
    const { study, ties, bonding } = await openTree();
    const documentId = addText(study, 'One', 'Апам жаныма алды');
    await study.client.codings.apply({ documentId, start: 0, end: 4, codeId: bonding, coderId: study.aigul.id });
    const tree = await study.client.codes.tree();
    expect(tree.find((code) => code.id === ties)).toMatchObject({ codings: 0, codingsBelow: 1 });
    expect(tree.find((code) => code.id === bonding)).toMatchObject({ codings: 1, codingsBelow: 1 });
  });
});
