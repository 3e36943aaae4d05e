import { expect, test } from 'vitest';
import { loadCodingTable } from '#core/analysis/load-study.ts';
import { fillSynthetic } from '#core/project/synthetic/fill-synthetic.ts';
import { openCore } from '../open-core.ts';

const everything = { coders: null, documents: null };

/** A study with more codings than are read at a time. */
function largeStudy() {
  const { core, client } = openCore();
  core.projects.create({ name: 'Large', language: 'en', starter: false }, ({ project }) =>
    fillSynthetic(project, {
      documents: 6,
      characters: 20_000,
      codes: 40,
      depth: 2,
      codings: 9_000,
      coders: 2,
      kind: 'interview',
      seed: 5,
    }),
  );
  const { db } = core.projects.current().project;
  const rows = () =>
    db
      .prepare('SELECT document_id, start_offset, end_offset, code_id, coder_id FROM coding ORDER BY 1, 2, 3, 4, 5')
      .raw()
      .all() as number[][];
  return { client, db, rows };
}

const rowsOf = ({ length, documents, starts, ends, codes, coders }: Awaited<ReturnType<typeof loadCodingTable>>) =>
  Array.from({ length }, (_, row) => [documents[row], starts[row], ends[row], codes[row], coders[row]]);

test('codings are read part by part, each of them once, by document and start', async () => {
  const { db, rows } = largeStudy();
  expect(rows().length).toBeGreaterThan(8_000);
  expect(rowsOf(await loadCodingTable(db, everything))).toEqual(rows());
});

test('of some coders in some documents only theirs are read', async () => {
  const { db, rows } = largeStudy();
  const [document = 0, , , , coder = 0] = rows()[0] ?? [];
  const found = await loadCodingTable(db, { coders: [coder], documents: [document] });
  expect(rowsOf(found)).toEqual(rows().filter((row) => row[0] === document && row[4] === coder));
});

test('a coding that is taken away while they are read is in no part of the answer', async () => {
  const { client, db, rows } = largeStudy();
  const before = rows();
  const reading = loadCodingTable(db, everything);
  const [id] = db.prepare('SELECT id FROM coding ORDER BY document_id, start_offset LIMIT 1').pluck().all() as never[];
  await client.codings.remove({ ids: [id as never] });
  const found = rowsOf(await reading);
  expect(found).toEqual(rows());
  expect(found).toHaveLength(before.length - 1);
});
