import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readCodebook } from '#core/exchange/codebook/codebook-files.ts';
import { prepareToRead, readCodebookGuarded, readProjectGuarded } from '#core/exchange/guard/read-guarded.ts';
import { readForeignProject } from '#core/exchange/read-foreign-project.ts';
import { temporaryFolder } from '../../open-core.ts';
import { makeDatabase, qualcoderTables } from './foreign-databases.ts';

const fixture = (path: string): string => fileURLToPath(new URL(`../../../fixtures/refi/${path}`, import.meta.url));
const project = fixture('variants/01-base-codepoint-lf.qdpx');
const codebook = fixture('variants/codebook-valid.qdc');

/** A query that counts to a trillion wherever it is asked. */
const endless = 'WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 1000000000000) SELECT i AS id FROM n';

describe('projects and codebooks are read in a thread', () => {
  it('that gives what would be read without one', async () => {
    expect(await readProjectGuarded(project)).toEqual(await readForeignProject(project));
    const bytes = readFileSync(codebook);
    expect(await readCodebookGuarded('book.qdc', bytes)).toEqual(await readCodebook('book.qdc', bytes));
  });

  it('that was told before what would come', async () => {
    prepareToRead([codebook, project]);
    expect(await readProjectGuarded(project)).toEqual(await readForeignProject(project));
  });

  it('that says in a sentence what is wrong', async () => {
    const text = new TextEncoder().encode('not a project');
    await expect(readCodebookGuarded('book.json', text)).rejects.toMatchObject({ kind: 'unreadable', detail: { reason: 'notJson' } });
  });

  it('that is stopped when it takes too long', async () => {
    const reading = readProjectGuarded(project, { limits: { elapsedMs: 1 } });
    await expect(reading).rejects.toMatchObject({ kind: 'readingTooLong' });
  });

  it('that is stopped when it needs too much memory', async () => {
    const big = new TextEncoder().encode(JSON.stringify(Array.from({ length: 200_000 }, (_, index) => ({ name: `code ${index}` }))));
    const reading = readCodebookGuarded('book.json', big, { limits: { memoryMegabytes: 24 } });
    await expect(reading).rejects.toMatchObject({ kind: 'readingTooLarge' });
  });

  it('that is stopped when the person cancels', async () => {
    const controller = new AbortController();
    const reading = readProjectGuarded(project, { signal: controller.signal });
    controller.abort();
    await expect(reading).rejects.toMatchObject({ kind: 'cancelled' });
  });
});

it('a database that computes instead of storing is not asked', async () => {
  const tables = `${qualcoderTables} DROP TABLE cases; CREATE VIEW cases AS ${endless};`;
  const [read] = await readForeignProject(makeDatabase(join(temporaryFolder(), 'data.qda'), tables));
  expect(read?.cases).toEqual([]);
  expect(read?.codings).toHaveLength(3);
});
