import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { CaseId } from '#shared/model/ids.ts';
import { addText, openStudy, type Study } from '../open-core.ts';

const csv = 'Case,City,Age,Married\nAigerim,Almaty,27,yes\nNurlan,Astana,about forty,no\nTimur,,33,\n';

function tableFile({ folder }: Study, text = csv): string {
  const path = join(folder, 'attributes.csv');
  writeFileSync(path, text);
  return path;
}

async function valuesOf({ client }: Study, name: string): Promise<Record<string, string>> {
  const { cases, attributes, values } = await client.cases.table();
  const id = cases.find((one) => one.name === name)?.id;
  return Object.fromEntries(
    values
      .filter(({ caseId }) => caseId === id)
      .map((cell) => [attributes.find((one) => one.id === cell.attributeId)?.name ?? '', cell.value]),
  );
}

describe('attributes from a table', () => {
  it('says what it would bring and changes nothing', async () => {
    const study = await openStudy();
    await study.client.cases.create({ name: 'Timur' });
    const preview = await study.client.cases.importTable({ path: tableFile(study), dryRun: true });
    expect(preview.caseColumn).toBe('Case');
    expect(preview.added).toEqual(['Aigerim', 'Nurlan']);
    expect(preview.changed).toEqual(['Timur']);
    expect((await study.client.cases.table()).attributes).toEqual([]);
  });

  it('brings cases, attributes and values in one step, and empty cells change nothing', async () => {
    const study = await openStudy();
    const { client } = study;
    await client.cases.createAttribute({ name: 'Age', type: 'number' });
    const report = await client.cases.importTable({ path: tableFile(study), dryRun: false });
    expect(report.refused).toEqual([{ case: 'Nurlan', attribute: 'Age', value: 'about forty' }]);
    expect(await valuesOf(study, 'Aigerim')).toEqual({ City: 'Almaty', Age: '27', Married: 'yes' });
    expect(await valuesOf(study, 'Timur')).toEqual({ Age: '33' });
    const again = await client.cases.importTable({ path: tableFile(study), dryRun: true });
    expect(again).toMatchObject({ added: [], changed: [], unchanged: ['Aigerim', 'Nurlan', 'Timur'] });
    await client.history.undo();
    expect((await client.cases.table()).cases).toEqual([]);
    expect((await client.cases.table()).attributes.map(({ name }) => name)).toEqual(['Age']);
  });
});

describe('the table of cases', () => {
  it('makes a case of every document that belongs to none, in one step', async () => {
    const study = await openStudy();
    const { client } = study;
    const linked = addText(study, 'Interview 1.txt', 'Hello.');
    addText(study, 'Interview 2.txt', 'Hello again.');
    await client.cases.create({ name: 'Somebody', documentIds: [linked] });
    expect(await client.cases.createFromDocuments()).toEqual({ created: 1 });
    expect((await client.cases.table()).cases.map(({ name }) => name)).toEqual(['Somebody', 'Interview 2']);
    await client.history.undo();
    expect((await client.cases.table()).cases).toHaveLength(1);
  });

  it('declares a category with its first value, and undoes both together', async () => {
    const { client } = await openStudy();
    const { id: caseId } = await client.cases.create({ name: 'Aigerim' });
    const { id: attributeId } = await client.cases.createAttribute({ name: 'City', type: 'category', categories: ['Almaty'] });
    await client.cases.setValue({ caseId, attributeId, value: 'Aktau' });
    expect((await client.cases.table()).attributes[0]?.categories).toEqual(['Almaty', 'Aktau']);
    await client.history.undo();
    expect((await client.cases.table()).attributes[0]?.categories).toEqual(['Almaty']);
  });

  it('sets many cells or none of them', async () => {
    const { client } = await openStudy();
    const { id: caseId } = await client.cases.create({ name: 'Aigerim' });
    const { id: age } = await client.cases.createAttribute({ name: 'Age', type: 'number' });
    const cells = [
      { caseId, attributeId: age, value: '27' },
      { caseId: 99 as CaseId, attributeId: age, value: '30' },
    ];
    await expect(client.cases.setValues({ values: cells })).rejects.toThrow();
    expect((await client.cases.table()).values).toEqual([]);
  });

  it('gives an attribute another type only when every value fits it', async () => {
    const { client } = await openStudy();
    const { id: caseId } = await client.cases.create({ name: 'Aigerim' });
    const { id } = await client.cases.createAttribute({ name: 'Age', type: 'text' });
    await client.cases.setValue({ caseId, attributeId: id, value: '1 234,5' });
    await client.cases.updateAttribute({ id, type: 'number' });
    expect((await client.cases.table()).values[0]?.value).toBe('1234.5');
    await expect(client.cases.updateAttribute({ id, type: 'yesNo' })).rejects.toThrow();
    expect((await client.cases.table()).attributes[0]?.type).toBe('number');
  });
});
