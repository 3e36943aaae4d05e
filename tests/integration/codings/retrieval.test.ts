import { describe, expect, test } from 'vitest';
import { addText, openStudy } from '../open-core.ts';

const first = 'Айгүл келді. Она нашла жильё. The cousin helped.';
const second = 'A job came later. Housing was dear.';

/** Two interviews of cases in two cities and one text of no case; Ties > Kin, and Housing. */
async function coded() {
  const study = await openStudy();
  const { client, aigul, boris } = study;
  const [one, two, three] = [addText(study, 'One', first), addText(study, 'Two', second), addText(study, 'Three', second)];
  const ties = await client.codes.create({ name: 'Ties', parentId: null });
  const kin = await client.codes.create({ name: 'Kin', parentId: ties.id });
  const housing = await client.codes.create({ name: 'Housing', parentId: null });
  const city = await client.cases.createAttribute({ name: 'City', type: 'category', categories: ['Shymkent', 'Almaty'] });
  for (const [name, documentId, value] of [
    ['P1', one, 'Almaty'],
    ['P2', two, 'Shymkent'],
  ] as const) {
    const { id: caseId } = await client.cases.create({ name, documentIds: [documentId] });
    await client.cases.setValue({ caseId, attributeId: city.id, value });
  }
  const apply = (documentId: typeof one, text: string, words: string, codeId: typeof kin.id, coderId = aigul.id) => {
    const start = text.indexOf(words);
    return client.codings.apply({ documentId, start, end: start + words.length, codeId, coderId });
  };
  await apply(one, first, 'Айгүл келді. Она нашла жильё.', kin.id);
  await apply(one, first, 'Она нашла жильё.', housing.id, boris.id);
  await apply(one, first, 'The cousin helped.', ties.id);
  await apply(two, second, 'Housing was dear.', housing.id);
  await apply(three, second, 'A job came later.', kin.id);
  return { ...study, one, two, three, ties, kin, housing, city };
}

const quotes = ({ segments }: { segments: readonly { quote: string }[] }) => segments.map(({ quote }) => quote);

describe('coded segments', () => {
  test('of several codes can be asked to overlap, each code with its subcodes', async () => {
    const { client, ties, housing } = await coded();
    const codeIds = [ties.id, housing.id];
    expect((await client.codings.segments({ codeIds, includeSubcodes: true })).total).toBe(5);
    const all = await client.codings.segments({ codeIds, includeSubcodes: true, allOverlapping: true });
    expect(quotes(all)).toEqual(['Айгүл келді. Она нашла жильё.', 'Она нашла жильё.']);
    expect((await client.codings.segments({ codeIds, allOverlapping: true })).total).toBe(0);
  });

  test('are found by words in any form of their letters, all of which must stand in the quote', async () => {
    const { client } = await coded();
    expect(quotes(await client.codings.segments({ text: 'айгул жилье' }))).toEqual(['Айгүл келді. Она нашла жильё.']);
    expect((await client.codings.segments({ text: 'жилье job' })).total).toBe(0);
  });

  test('are found by the values of their cases, the unknown ones on request', async () => {
    const { client, city } = await coded();
    const of = async (values: string[], orUnknown = false) =>
      (await client.codings.segments({ attributes: [{ attributeId: city.id, values, orUnknown }] })).total;
    expect(await of(['Almaty'])).toBe(3);
    expect(await of([], true)).toBe(1);
    expect(await of(['Shymkent'], true)).toBe(2);
  });

  test('come by code in the order of the code system, and their groups count them in the same order', async () => {
    const { client, ties, kin, housing, one, two, three } = await coded();
    for (const query of [{}, { text: 'o' }]) {
      const listed = await client.codings.segments({ ...query, order: 'code' });
      const { groups, total } = await client.codings.segmentGroups({ query, by: 'code' });
      expect(groups.flatMap(({ id, segments }) => Array(segments).fill(id))).toEqual(listed.segments.map(({ codeId }) => codeId));
      expect(total).toBe(listed.total);
    }
    const { groups } = await client.codings.segmentGroups({ query: {}, by: 'code' });
    expect(groups.map(({ id }) => id)).toEqual([ties.id, kin.id, housing.id]);
    const byDocument = await client.codings.segmentGroups({ query: {}, by: 'document' });
    expect(byDocument.groups).toEqual([
      { id: one, segments: 3 },
      { id: two, segments: 1 },
      { id: three, segments: 1 },
    ]);
  });

  test('come in pages that together are the whole', async () => {
    const { client } = await coded();
    const whole = await client.codings.segments({ order: 'code' });
    const pages = await Promise.all([0, 2, 4].map((offset) => client.codings.segments({ order: 'code', limit: 2, offset })));
    expect(pages.flatMap(({ segments }) => segments.map(({ id }) => id))).toEqual(whole.segments.map(({ id }) => id));
  });
});

describe('the crosstab', () => {
  test('counts each cell as the segments that a click on it opens', async () => {
    const { client, city } = await coded();
    for (const rollUp of [true, false]) {
      const { columns, rows } = await client.codings.crosstab({ attributeId: city.id, query: {}, rollUp });
      expect(columns.map(({ value }) => value)).toEqual(['Shymkent', 'Almaty', null]);
      for (const { codeId, cells } of rows) {
        for (const [column, { segments }] of cells.entries()) {
          const value = columns[column]?.value ?? null;
          const { total } = await client.codings.segments({
            codeIds: [codeId],
            includeSubcodes: rollUp,
            attributes: [{ attributeId: city.id, values: value === null ? [] : [value], orUnknown: value === null }],
          });
          expect([codeId, value, segments]).toEqual([codeId, value, total]);
        }
      }
    }
  });

  test('counts documents and cases once however often a code stands in them', async () => {
    const { client, city, ties } = await coded();
    const { rows } = await client.codings.crosstab({ attributeId: city.id, query: { codeIds: [ties.id] }, rollUp: true });
    expect(rows).toHaveLength(1);
    expect(rows[0]?.cells[1]).toEqual({ segments: 1, documents: 1, cases: 1 });
    const whole = await client.codings.crosstab({ attributeId: city.id, query: {}, rollUp: true });
    expect(whole.rows.find(({ codeId }) => codeId === ties.id)?.total).toEqual({ segments: 3, documents: 2, cases: 1 });
  });
});
