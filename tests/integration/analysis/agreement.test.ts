import { describe, expect, test } from 'vitest';
import type { AgreementQuery } from '#shared/contract/analysis.ts';
import { agreementFromCells } from '#shared/statistics/binary/agreement-from-cells.ts';
import { addText, openCore } from '../open-core.ts';
import { apply, text, twoCoderStudy } from './two-coder-study.ts';

const asked = async (changes: Partial<AgreementQuery> = {}) => {
  const study = await twoCoderStudy();
  const found = await study.client.analysis.agreement({ coderIds: study.coderIds, unit: 'character', ...changes });
  const row = (code: string) => found.codes.find((one) => one.code === code) ?? found.codes[0];
  return { study, found, ties: row('Ties'), kin: row('Ties > Kin'), idle: row('Idle') };
};

describe('agreement of two coders', () => {
  test.each([
    // One: 5 both, 5 and 5 apart of 32 characters; Two: 10 both.
    ['character', { both: 15, onlyFirst: 5, onlySecond: 5, neither: 39 }],
    ['codeUnit', { both: 15, onlyFirst: 5, onlySecond: 5, neither: 39 }],
    // Any overlap: in One the second also touches the second paragraph.
    ['paragraph', { both: 2, onlyFirst: 0, onlySecond: 1, neither: 3 }],
    ['token', { both: 2, onlyFirst: 0, onlySecond: 1, neither: 3 }],
    ['sentence', { both: 2, onlyFirst: 0, onlySecond: 1, neither: 3 }],
    ['document', { both: 2, onlyFirst: 0, onlySecond: 0, neither: 0 }],
    // Nobody has turned it into turns, so there is none to count.
    ['turn', { both: 0, onlyFirst: 0, onlySecond: 0, neither: 0 }],
  ] as const)('counts the four cells by %s', async (unit, cells) => {
    const { ties, found } = await asked({ unit });
    expect(ties?.cells).toEqual(cells);
    expect(found.documents.map(({ name }) => name)).toEqual(['One', 'Two']);
  });

  test('counts a paragraph by majority only when half of it is coded', async () => {
    const { ties } = await asked({ unit: 'paragraph', coverage: 'majority' });
    // 5–15 is half of the first paragraph and not quite half of the second (11–21).
    expect(ties?.cells).toEqual({ both: 2, onlyFirst: 0, onlySecond: 0, neither: 4 });
  });

  test('compares segments by their overlap', async () => {
    const strict = await asked({ unit: 'segment', overlap: 0.9 });
    expect(strict.ties?.cells).toEqual({ both: 1, onlyFirst: 1, onlySecond: 1, neither: 0 });
    const { found } = await asked({ unit: 'segment', overlap: 0.3 });
    expect(found.codes[0]?.cells.both).toBe(2);
    expect(found.codes[0]?.cohenKappa).toEqual({ value: null, reason: 'no_uncoded_segments' });
    const shares = found.codes.flatMap(({ percentAgreement }) => percentAgreement.value ?? []);
    expect(found.macro.percentAgreement.value).toBeCloseTo(shares.reduce((sum, share) => sum + share, 0) / shares.length);
    expect(found.macro.codes).toBe(shares.length);
  });

  test('draws the intervals of segments from the documents', async () => {
    const { core, client } = openCore();
    await client.project.openSample({ language: 'en' });
    const coderIds = core.projects
      .current()
      .coders.list()
      .slice(0, 2)
      .map(({ id }) => id);
    const { pooled, computed } = await client.analysis.agreement({ coderIds, unit: 'segment' });
    expect(computed.intervalMethod).toBe('bootstrap-bca');
    for (const name of ['percentAgreement', 'jaccard', 'brennanPrediger'] as const) {
      const { value, interval } = pooled[name];
      expect(interval, name).toMatchObject({ method: 'bootstrap-bca', level: 0.95 });
      expect(value, name).toBeGreaterThan(interval?.low ?? 1);
      expect(value, name).toBeLessThan(interval?.high ?? 0);
    }
  });

  test('leaves a document out that one has not worked on, unless told to count it', async () => {
    const { found } = await asked();
    expect(found.leftOut.map(({ name }) => name)).toEqual(['Lonely']);
    const all = await asked({ allDocuments: true });
    expect(all.found.leftOut).toEqual([]);
    expect(all.ties?.cells).toEqual({ both: 15, onlyFirst: 15, onlySecond: 5, neither: 61 });
  });

  test('says that there is no document both have worked on, whatever the unit', async () => {
    const study = await twoCoderStudy();
    for (const unit of ['character', 'segment'] as const) {
      const coderIds = [study.aigul.id, study.boris.id];
      const query = { coderIds, unit, documentIds: [study.lonely] };
      const { codes, pooled, macro } = await study.client.analysis.agreement(query);
      const because = { value: null, reason: 'no_shared_document' };
      expect(codes[0]).toMatchObject({ percentAgreement: because, jaccard: because, cohenKappa: because });
      expect(pooled.brennanPrediger).toEqual(because);
      expect(macro.percentAgreement).toEqual(because);
    }
  });

  test('counts a document as worked on once it is marked done', async () => {
    const study = await twoCoderStudy();
    await study.client.documents.setDone({ id: study.lonely, coderId: study.boris.id, done: true });
    const found = await study.client.analysis.agreement({ coderIds: study.coderIds, unit: 'character' });
    expect(found.leftOut).toEqual([]);
    expect(found.codes[0]?.cells.onlyFirst).toBe(15);
  });

  test('rolls up before it compares', async () => {
    const { ties } = await asked({ hierarchy: 'roll-up' });
    expect(ties?.cells).toEqual({ both: 15, onlyFirst: 15, onlySecond: 5, neither: 29 });
  });

  test('says why a coefficient does not exist, and that one coder never used a code', async () => {
    const { idle, kin } = await asked();
    expect(idle?.cohenKappa).toEqual({ value: null, reason: 'no_coding_by_either' });
    expect(idle?.percentAgreement.value).toBe(1);
    expect(kin?.cohenKappa.value).toBe(0);
    expect(kin?.hints).toContain('one_coder_never_used_the_code');
  });

  test('gives the figures that the pure functions give', async () => {
    const { ties, found } = await asked();
    const plain = agreementFromCells({ both: 15, onlyFirst: 5, onlySecond: 5, neither: 39 });
    for (const name of ['percentAgreement', 'cohenKappa', 'scottPi', 'krippendorffAlpha', 'gwetAC1', 'pabak', 'jaccard'] as const) {
      expect(ties?.[name].value).toBe(plain[name].value);
    }
    expect(found.pooled.cells).toEqual({ both: 15, onlyFirst: 15, onlySecond: 5, neither: 157 });
    expect(found.macro.codes).toBe(2);
    expect(found.macro.cohenKappa.value).toBeCloseTo((plain.cohenKappa.value ?? 0) / 2, 12);
  });

  test('draws the interval over the blocks of the only document', async () => {
    const study = await twoCoderStudy();
    const query = { coderIds: study.coderIds, unit: 'character' as const, documentIds: [study.one] };
    const found = await study.client.analysis.agreement(query);
    expect(found.codes[0]?.cohenKappa.interval?.method).toBe('jackknife-t');
    expect(found.codes[0]?.cohenKappa.note).toBe('blocks_of_one_document');
  });

  test('gives the cells of each document only when they are asked for', async () => {
    expect((await asked()).ties?.perDocument).toEqual([]);
    const { ties } = await asked({ perDocument: true });
    expect(ties?.perDocument.map(({ document, cells }) => [document, cells.both])).toEqual([
      ['One', 5],
      ['Two', 10],
    ]);
  });
});

describe('more than two coders', () => {
  test('are compared at once, and as pairs', async () => {
    const study = await twoCoderStudy();
    const dana = await study.client.coders.create({ name: 'Dana' });
    await apply(study, [
      { documentId: study.one, start: 0, end: 10, codeId: study.ties.id, coderId: dana.id },
      { documentId: study.two, start: 0, end: 10, codeId: study.ties.id, coderId: dana.id },
    ]);
    const query = { coderIds: [...study.coderIds, dana.id], unit: 'character' as const };
    const found = await study.client.analysis.agreement(query);
    // One: 5 characters coded by all, 5 by two, 5 by one of 32; the pairs agree on 32 + 32 + 22 + 3·32 of 192.
    expect(found.codes[0]?.percentAgreement.value).toBeCloseTo((3 * 64 - 20) / (3 * 64), 12);
    const { pairs } = await study.client.analysis.agreementPairs(query);
    expect(pairs.map(({ first, second }) => `${first} ${second}`)).toEqual(['Aigul Boris', 'Aigul Dana', 'Boris Dana']);
    expect(pairs[1]?.cells.onlySecond).toBe(0);
    const mean = pairs.reduce((sum, { cohenKappa }) => sum + (cohenKappa.value ?? 0), 0) / 3;
    expect(found.pooled.cohenKappa.value).toBeCloseTo(mean, 12);
  });

  test('can stand as one group against another', async () => {
    const study = await twoCoderStudy();
    const dana = await study.client.coders.create({ name: 'Dana' });
    await apply(study, [{ documentId: study.one, start: 0, end: 32, codeId: study.ties.id, coderId: dana.id }]);
    const found = await study.client.analysis.agreement({ coderIds: study.coderIds, againstIds: [dana.id], unit: 'character' });
    expect(found.documents.map(({ name }) => name)).toEqual(['One']);
    expect(found.codes[0]?.cells).toEqual({ both: 15, onlyFirst: 0, onlySecond: 17, neither: 0 });
  });
});

describe('a run', () => {
  test('that is cancelled answers nothing and leaves the next one whole', async () => {
    const study = await twoCoderStudy();
    for (let copy = 0; copy < 20; copy += 1) addText(study, `Copy ${copy}`, text);
    const controller = new AbortController();
    const query = { coderIds: study.coderIds, unit: 'character' } as const;
    const running = study.core.analysis.agreement(query, controller.signal);
    controller.abort();
    await expect(running).rejects.toMatchObject({ kind: 'cancelled' });
    expect(study.core.jobs.list().every(({ state }) => state !== 'running')).toBe(true);
    const found = await study.core.analysis.agreement(query);
    expect(found.codes[0]?.cells.both).toBe(15);
  });

  test('of one coder, or of one named twice, says what is missing', async () => {
    const { client, aigul } = await twoCoderStudy();
    const asking = (coderIds: (typeof aigul.id)[]) => client.analysis.agreement({ coderIds, unit: 'character' });
    await expect(asking([aigul.id])).rejects.toMatchObject({ data: { kind: 'fewCoders' } });
    await expect(asking([aigul.id, aigul.id])).rejects.toMatchObject({ data: { kind: 'fewCoders' } });
  });
});
