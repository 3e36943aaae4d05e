import { describe, expect, test } from 'vitest';
import { adjustBenjaminiHochberg } from '#shared/statistics/association/benjamini-hochberg.ts';
import { fisherExact } from '#shared/statistics/association/fisher-exact.ts';
import { adjustHolm } from '#shared/statistics/association/holm.ts';
import { yuleQ } from '#shared/statistics/association/yule-q.ts';
import { addText, openStudy } from '../open-core.ts';

/** Eight paragraphs; Ties on 1–4, Housing on 3–5. */
async function twoCodes() {
  const study = await openStudy();
  const { client, aigul } = study;
  const paragraphs = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight'];
  const documentId = addText(study, 'One', paragraphs.join('\n'));
  const starts = paragraphs.map((_, index) => paragraphs.slice(0, index).join('\n').length + (index > 0 ? 1 : 0));
  const [ties, housing, idle] = [
    await client.codes.create({ name: 'Ties', parentId: null }),
    await client.codes.create({ name: 'Housing', parentId: null }),
    await client.codes.create({ name: 'Idle', parentId: null }),
  ];
  const code = (codeId: typeof ties.id, from: number, to: number) =>
    Promise.all(
      paragraphs.slice(from, to).map((paragraph, index) => {
        const start = starts[from + index] ?? 0;
        return client.codings.apply({ documentId, start, end: start + paragraph.length, codeId, coderId: aigul.id });
      }),
    );
  await code(ties.id, 0, 4);
  await code(housing.id, 2, 5);
  return { ...study, ties, housing, idle };
}

describe('association of one pair of codes', () => {
  test('is judged on the stated unit, every measure from the same four cells', async () => {
    const { client, ties, housing } = await twoCodes();
    const found = await client.analysis.association({ relation: 'overlap', a: ties.id, b: housing.id });
    const cells = { both: 2, onlyFirst: 2, onlySecond: 1, neither: 3 };
    expect(found.unit).toBe('paragraph');
    expect(found.cells).toEqual(cells);
    expect(found.jaccard.value).toBeCloseTo(2 / 5, 12);
    expect(found.dice.value).toBeCloseTo(4 / 7, 12);
    expect(found.expected.value).toBeCloseTo(1.5, 12);
    expect(found.lift.value).toBeCloseTo(4 / 3, 12);
    expect(found.pmi.value).toBeCloseTo(Math.log2(4 / 3), 12);
    expect(found.oddsRatio.value).toBeCloseTo(3, 12);
    expect(found.yuleQ.value).toBe(yuleQ(cells).value);
    expect(found.fisher.twoSided).toBe(fisherExact(cells).twoSided);
    expect(found.chiSquared.p).toBeGreaterThan(0.05);
    expect(found.flags).toContain('one_document');
  });

  test('can be asked for on another unit', async () => {
    const { client, ties, housing } = await twoCodes();
    const found = await client.analysis.association({ relation: 'overlap', a: ties.id, b: housing.id, unit: 'document' });
    expect(found.cells).toEqual({ both: 1, onlyFirst: 0, onlySecond: 0, neither: 0 });
    expect(found.phi).toEqual({ value: null, reason: 'empty_margin' });
  });

  test('says why a measure does not exist', async () => {
    const { client, ties, idle } = await twoCodes();
    const found = await client.analysis.association({ relation: 'overlap', a: ties.id, b: idle.id });
    expect(found.phi.reason).toBe('empty_margin');
    expect(found.lift.reason).toBe('empty_margin');
    expect(found.oddsRatio.reason).toBe('not_finite');
  });
});

test('p-values are adjusted over all pairs the way that was asked for', async () => {
  const { client, ties, idle, aigul } = await twoCodes();
  const [document] = await client.documents.list();
  if (!document) throw new Error('There is no document');
  // Two pairs far from independent, one nearly as Ties and one as Housing, so that the two methods part.
  const work = await client.codes.create({ name: 'Work', parentId: null });
  await client.codings.apply({ documentId: document.id, start: 0, end: 13, codeId: idle.id, coderId: aigul.id });
  await client.codings.apply({ documentId: document.id, start: 8, end: 23, codeId: work.id, coderId: aigul.id });
  const ask = async (adjust?: 'holm' | 'benjamini-hochberg') =>
    (await client.analysis.cooccurrence({ relation: 'paragraph', ...(adjust && { adjust }) })).pairs;
  const [usual, holm, hochberg] = [await ask(), await ask('holm'), await ask('benjamini-hochberg')];
  const plain = holm.map(({ fisherP }) => fisherP ?? 1);
  expect(plain).toHaveLength(6);
  expect(usual).toEqual(holm);
  expect(holm.map(({ adjustedP }) => adjustedP)).toEqual(adjustHolm(plain));
  expect(hochberg.map(({ adjustedP }) => adjustedP)).toEqual(adjustBenjaminiHochberg(plain));
  expect(hochberg).not.toEqual(holm);
  expect(hochberg.find(({ aId, bId }) => [aId, bId].includes(ties.id) && [aId, bId].includes(idle.id))?.flags).toContain('one_document');
});
