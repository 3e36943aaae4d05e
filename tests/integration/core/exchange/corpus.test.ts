import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readCodebook } from '#core/exchange/codebook/codebook-files.ts';
import { readForeignProject } from '#core/exchange/read-foreign-project.ts';
import { readQdpx } from '#core/exchange/refi/read-qdpx.ts';
import { writeQdpx } from '#core/exchange/refi/write-qdpx.ts';

/** Real projects that lie beside the checkout on some machines; skipped where they do not. */
const corpus = fileURLToPath(new URL('../../../../../shared/corpus/', import.meta.url));
const interviews = `${corpus}en-interviews-serdif/transcripts/thematic-analysis/`;

describe.skipIf(!existsSync(corpus))('real projects of other programs', () => {
  it('Taguette: all 1,794 highlights stand exactly on their words', async () => {
    const [project] = await readForeignProject(`${interviews}SERDIF_P2_ThematicAnalysis.sqlite3`);
    if (!project) throw new Error('no project');
    expect(new Set(project.codings.map(({ documentGuid, start, end }) => `${documentGuid} ${start} ${end}`)).size).toBeGreaterThan(1780);
    expect(project.codings).toHaveLength(1931);
    expect(project.report.rules.map(({ rule, codings }) => [rule, codings])).toEqual([['utf8/raw/exclusive', 1931]]);
    expect([project.unplaced, project.documents.length, project.codes.length]).toEqual([[], 17, 23]);
  });

  it('Taguette: through .qdpx and back every passage is the same', async () => {
    const [project] = await readForeignProject(`${interviews}SERDIF_P2_ThematicAnalysis.sqlite3`);
    if (!project) throw new Error('no project');
    const back = await readQdpx(writeQdpx(project, { origin: 'a test', created: null, forQualcoder: false }).bytes);
    const places = (list: typeof project.codings) => list.map(({ guid, start, end }) => `${guid} ${start} ${end}`).sort();
    expect(places(back.codings)).toEqual(places(project.codings));
  });

  it('Taguette: nine versions of a codebook are read', async () => {
    for (const name of readdirSync(`${interviews}codebooks`).filter((file) => file.endsWith('.csv'))) {
      const { entries } = await readCodebook(name, readFileSync(`${interviews}codebooks/${name}`));
      expect(entries.length).toBeGreaterThan(15);
    }
  });

  it('RQDA: every live coding, the two stale ones found nearby and reported, the deleted ones counted', async () => {
    const [project] = await readForeignProject(`${corpus}qda-rqda/OPCW.rqda`);
    expect(project?.codings).toHaveLength(1023);
    expect(project?.report.repaired).toBe(2);
    expect(project?.report.notUnderstood).toMatchObject([{ kind: 'deletedCodings', detail: { count: 16, all: 1039 } }]);
  });

  it('requal: an empty project is read as one', async () => {
    const [project] = await readForeignProject(`${corpus}qda-requal/test_basic.requal`);
    expect([project?.name, project?.documents]).toEqual(['test_basic', []]);
  });
});
