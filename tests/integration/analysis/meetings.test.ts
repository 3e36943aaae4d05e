import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readTable } from '#core/exchange/tables/read-table.ts';
import { addText, openStudy } from '../open-core.ts';

const gap = 'and so on '.repeat(200);
const text = `Interviewer: Who helped?\nRespondent: My uncle gave me a room, ${gap}later I found a job.`;

async function coded() {
  const study = await openStudy();
  const { client, aigul } = study;
  const documentId = addText(study, 'One', text);
  const [ties, housing, job] = [
    await client.codes.create({ name: 'Ties', parentId: null }),
    await client.codes.create({ name: 'Housing', parentId: null }),
    await client.codes.create({ name: 'Job', parentId: null }),
  ];
  const apply = (words: string, codeId: typeof ties.id) => {
    const start = text.indexOf(words);
    return client.codings.apply({ documentId, start, end: start + words.length, codeId, coderId: aigul.id });
  };
  await apply('My uncle gave me', ties.id);
  await apply('gave me a room', housing.id);
  await apply('I found a job', job.id);
  return { ...study, ties, housing, job };
}

describe('the passages of a cell', () => {
  test('show both segments in their context and say where they stand', async () => {
    const { client, ties, housing } = await coded();
    const { total, passages } = await client.analysis.meetings({ relation: 'overlap', a: ties.id, b: housing.id });
    expect(total).toBe(1);
    const [passage] = passages;
    expect(passage).toMatchObject({ document: 'One', paragraph: 2 });
    expect(text.slice(passage?.start, passage?.end)).toBe('gave me');
    expect(passage?.pieces).toHaveLength(1);
    for (const piece of passage?.pieces ?? []) expect(text.slice(piece.start, piece.start + piece.text.length)).toBe(piece.text);
    expect(passage?.pieces[0]?.text).toContain('My uncle gave me a room');
  });

  test('leave out what lies between two segments far apart', async () => {
    const { client, ties, job } = await coded();
    const { passages } = await client.analysis.meetings({ relation: 'paragraph', a: ties.id, b: job.id });
    const pieces = passages[0]?.pieces ?? [];
    expect(pieces).toHaveLength(2);
    expect(pieces[0]?.text).toContain('My uncle gave me');
    expect(pieces[1]?.text).toContain('I found a job');
    expect(pieces.reduce((sum, piece) => sum + piece.text.length, 0)).toBeLessThan(800);
  });
});

describe('the matrix', () => {
  test('may leave out pairs that never meet, with the p-values of the whole', async () => {
    const { client } = await coded();
    const whole = await client.analysis.cooccurrence({ relation: 'overlap' });
    const meeting = await client.analysis.cooccurrence({ relation: 'overlap', onlyMeeting: true });
    expect(whole.pairs).toHaveLength(3);
    expect(meeting.pairs).toEqual(whole.pairs.filter(({ count }) => count > 0));
  });

  test('goes into a workbook with a row a pair, named in the language asked for', async () => {
    const { client, folder } = await coded();
    const path = join(folder, 'pairs.xlsx');
    const query = { relation: 'overlap' } as const;
    expect(await client.analysis.exportCooccurrence({ path, query, language: 'ru' })).toEqual({ file: path, pairs: 3 });
    const rows = await readTable(readFileSync(path));
    expect(rows[0]?.slice(0, 3)).toEqual(['Код A', 'Код B', 'Число']);
    expect(rows).toHaveLength(4);
    expect(rows[1]?.slice(0, 3)).toEqual(['Ties', 'Housing', '1']);
  });
});
