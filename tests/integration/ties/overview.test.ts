import { describe, expect, it } from 'vitest';
import { addText, openStudy } from '../open-core.ts';

const noTie = { relation: '', resource: '', direction: null, strength: null };

async function openNetwork() {
  const study = await openStudy();
  const { client, aigul } = study;
  const documentId = addText(study, 'Interview 1', 'My aunt took me in. My aunt lent me money. A neighbour helped. I took any job.');
  const loose = addText(study, 'Article', 'A centre helps newcomers.');
  const { id: caseId } = await client.cases.create({ name: 'Aigerim', documentIds: [documentId] });
  const { id: city } = await client.cases.createAttribute({ name: 'City', type: 'category' });
  await client.cases.setValue({ caseId, attributeId: city, value: 'Almaty' });
  const ties = await client.codes.create({ name: 'Ties', parentId: null, kind: 'tie' });
  const bonding = await client.codes.create({ name: 'Bonding', parentId: ties.id });
  const strategy = await client.codes.create({ name: 'Strategy', parentId: null, kind: 'strategy' });
  const job = await client.codes.create({ name: 'Any job', parentId: strategy.id });
  const apply = (start: number, end: number, codeId: typeof ties.id, where = documentId) =>
    client.codings.apply({ documentId: where, start, end, codeId, coderId: aigul.id });
  const [first, second] = [await apply(0, 19, bonding.id), await apply(20, 41, bonding.id)];
  await client.codings.update({ id: first.id, tie: { ...noTie, alter: 'aunt', resource: 'housing', direction: 'toEgo' } });
  await client.codings.update({ id: second.id, tie: { ...noTie, alter: 'Aunt ', resource: 'money' } });
  await apply(42, 61, ties.id);
  await apply(62, 77, job.id);
  await apply(0, 25, ties.id, loose);
  return { ...study, caseId, city, ties, bonding, strategy, job };
}

describe('ties', () => {
  it('gathers the mentions of one alter, keeps those that name nobody, and those without a case apart', async () => {
    const { client, bonding } = await openNetwork();
    const [ofCase, loose] = (await client.ties.overview({})).cases;
    expect(ofCase).toMatchObject({ case: 'Aigerim', egos: ['Aigerim'] });
    expect(ofCase?.alters).toEqual([{ name: 'aunt', ties: 2, codeIds: [bonding.id], relations: [], resources: ['housing', 'money'] }]);
    expect(ofCase?.ties.map(({ alter, quote }) => [alter, quote])).toEqual([
      ['aunt', 'My aunt took me in.'],
      ['Aunt ', 'My aunt lent me money'],
      ['', ' A neighbour helped'],
    ]);
    expect(loose).toMatchObject({ caseId: null, egos: [], alters: [] });
    expect(loose?.ties).toHaveLength(1);
  });

  it('counts cases that have a tie type and a strategy, sub-codes included, by attribute', async () => {
    const { client, caseId, city, ties, bonding, strategy, job } = await openNetwork();
    const { table } = await client.ties.overview({});
    expect(table.map(({ tieCodeId, strategyCodeId }) => [tieCodeId, strategyCodeId])).toEqual([
      [ties.id, strategy.id],
      [ties.id, job.id],
      [bonding.id, strategy.id],
      [bonding.id, job.id],
    ]);
    for (const cell of table) {
      expect(cell.caseIds).toEqual([caseId]);
      expect(cell.attributes).toEqual([{ attributeId: city, values: [{ value: 'Almaty', cases: 1 }] }]);
    }
  });

  it('leaves out other coders when asked for one', async () => {
    const { client, boris } = await openNetwork();
    const { cases, table } = await client.ties.overview({ coderIds: [boris.id] });
    expect(cases.flatMap((one) => one.ties)).toEqual([]);
    expect(table).toEqual([]);
  });
});
