import { describe, expect, test } from 'vitest';
import { addText, openStudy, type Study } from '../open-core.ts';

const snapshot = async ({ client }: Study) => ({
  documents: await client.documents.list(),
  codes: await client.codes.tree(),
  coders: await client.coders.list(),
  cases: await client.cases.table(),
  memos: await client.memos.list(),
  segments: await client.codings.segments({}),
});

describe('undo and redo', () => {
  test('take back and bring back every kind of change, row for row', async () => {
    const study = await openStudy();
    const { client, aigul } = study;
    const documentId = addText(study, 'One', 'Апам жаныма алды 🙂\nКейін жұмыс таптым.');
    const ties = await client.codes.create({ name: 'Ties', parentId: null });
    const kin = await client.codes.create({ name: 'Kin', parentId: ties.id });
    const coding = await client.codings.apply({ documentId, start: 0, end: 4, codeId: kin.id, coderId: aigul.id });
    const memo = await client.memos.create({ title: 'Thought', text: '…', coderId: aigul.id, documentId, start: 0, end: 4 });
    const person = await client.cases.create({ name: 'P1', documentIds: [documentId] });
    const city = await client.cases.createAttribute({ name: 'City', type: 'category', categories: ['Almaty'] });
    await client.cases.setValue({ caseId: person.id, attributeId: city.id, value: 'Almaty' });

    const changes: (() => Promise<unknown>)[] = [
      () => client.codes.update({ id: kin.id, words: { name: 'Kinship', definition: 'By blood' } }),
      () => client.codes.move({ id: kin.id, parentId: null, before: ties.id }),
      () => client.codings.resize({ id: coding.id, start: 0, end: 10 }),
      () =>
        client.codings.update({
          id: coding.id,
          weight: 0.1,
          memo: 'm',
          tie: { alter: 'aunt', relation: '', resource: 'housing', direction: 'toEgo', strength: 1 },
        }),
      () => client.documents.correctText({ id: documentId, text: 'Менің апам жаныма алды 🙂\nКейін жұмыс таптым.' }),
      () => client.documents.setDone({ id: documentId, coderId: aigul.id, done: true }),
      () => client.codes.merge({ from: kin.id, into: ties.id }),
      () => client.memos.update({ id: memo.id, text: 'More' }),
      () => client.cases.removeAttribute({ id: city.id }),
      () => client.codes.remove({ id: ties.id }),
      () => client.documents.remove({ ids: [documentId] }),
      () => client.cases.remove({ id: person.id }),
    ];
    const states = [await snapshot(study)];
    for (const change of changes) {
      await change();
      states.push(await snapshot(study));
    }
    for (let i = changes.length - 1; i >= 0; i -= 1) {
      await client.history.undo();
      expect(await snapshot(study)).toEqual(states[i]);
    }
    for (let i = 1; i <= changes.length; i += 1) {
      await client.history.redo();
      expect(await snapshot(study)).toEqual(states[i]);
    }
  });

  test('survive closing and opening the project', async () => {
    const study = await openStudy();
    const { client, path } = study;
    await client.codes.create({ name: 'Housing', parentId: null });
    await client.codes.create({ name: 'Work', parentId: null });
    await client.history.undo();
    await client.project.close();
    await client.project.open({ path });
    expect((await client.history.state()).redo).toMatchObject({ label: 'step.codeCreate', detail: { name: 'Work' } });
    await client.history.redo();
    await client.history.undo();
    await client.history.undo();
    expect(await client.codes.tree()).toEqual([]);
  });

  test('a new step makes what was undone unreachable', async () => {
    const { client } = await openStudy();
    await client.codes.create({ name: 'Housing', parentId: null });
    await client.history.undo();
    await client.codes.create({ name: 'Work', parentId: null });
    await expect(client.history.redo()).rejects.toMatchObject({ data: { kind: 'nothingToRedo' } });
    expect((await client.history.steps({ limit: 10, offset: 0 })).steps.map((step) => step.state)).toContain('discarded');
  });

  test('a step that meets a row changed behind its back changes nothing', async () => {
    const study = await openStudy();
    const { client, core } = study;
    const documentId = addText(study, 'One', 'one two three four');
    const [housing, work] = [
      await client.codes.create({ name: 'Housing', parentId: null }),
      await client.codes.create({ name: 'Work', parentId: null }),
    ];
    for (const start of [0, 4, 8])
      await client.codings.apply({ documentId, start, end: start + 3, codeId: housing.id, coderId: study.aigul.id });
    await client.codes.merge({ from: housing.id, into: work.id });
    const { project } = core.projects.current();
    project.history.fill(() => project.db.prepare("UPDATE coding SET memo = 'elsewhere' WHERE start_offset = 4").run());
    const before = [await snapshot(study), await client.history.state(), await client.history.steps({ limit: 20, offset: 0 })];
    await expect(client.history.undo()).rejects.toMatchObject({ data: { kind: 'conflict' } });
    expect([await snapshot(study), await client.history.state(), await client.history.steps({ limit: 20, offset: 0 })]).toEqual(before);
  });

  test('nothing can be written outside the one door', async () => {
    const { core } = await openStudy();
    const { db } = core.projects.current().project;
    expect(() => db.prepare("UPDATE project SET name = 'x'").run()).toThrow('write outside the history');
  });

  test('work that fails leaves no trace', async () => {
    const { client, core } = await openStudy();
    const { project, codes } = core.projects.current();
    const work = () =>
      project.history.record({ label: 'step.codeCreate' }, () => {
        codes.create({ name: 'Housing', parentId: null });
        throw new Error('broken');
      });
    expect(work).toThrow('broken');
    expect(await client.codes.tree()).toEqual([]);
    await client.codes.create({ name: 'Work', parentId: null });
    expect(await client.codes.tree()).toHaveLength(1);
  });
});
