import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { importFiles } from '#core/exchange/import/import-files.ts';
import { writeXlsx } from '#core/exchange/tables/write-xlsx.ts';
import { checkProject } from '#core/project/check.ts';
import type { JobId } from '#shared/model/ids.ts';
import { Problem } from '#shared/problem.ts';
import { createRandom, measured, mutate } from '../../documents/mutations.ts';
import { openStudy, temporaryFolder } from '../../open-core.ts';
import { makeDatabase, qualcoderTables, requalTables, rqdaTables, taguetteTables } from './foreign-databases.ts';

/** `FUZZ=10000 npx vitest run --project integration mutated-projects` looks longer. */
const rounds = Number(process.env.FUZZ ?? 300);
const slowestMs = 5_000;
const checkedEvery = 50;
const fixture = (path: string) => new Uint8Array(readFileSync(new URL(`../../../fixtures/refi/${path}`, import.meta.url)));
const database = (statements: string) => () => new Uint8Array(readFileSync(makeDatabase(join(temporaryFolder(), 'base'), statements)));
const segments = 'Document;Code;Segment;Start;End;Coder\nИнтервью;Темы > Дом;бір екі;0;7;Анна\nИнтервью;Темы;three;8;13;Boris\n';
const survey = [
  ['id', 'Why?'],
  ['R1', 'We moved here to work'],
  ['R2', 'Туған жеріме қайтқым келді'],
];

const files: [name: string, make: () => Uint8Array | Promise<Uint8Array>][] = [
  ['a.qdpx', () => fixture('variants/01-base-codepoint-lf.qdpx')],
  ['a.qdc', () => fixture('variants/codebook-valid.qdc')],
  ['a.qda', database(qualcoderTables)],
  ['a.sqlite3', database(taguetteTables)],
  ['a.rqda', database(rqdaTables)],
  ['a.requal', database(requalTables(9, 11))],
  ['survey.csv', () => strToU8('id;age;answer?\n1;34;так вот оно, да и ещё слово\n2;41;"нет, не ""так"", а совсем иначе было"\n')],
  ['segments.csv', () => strToU8(segments)],
  ['a.xlsx', () => writeXlsx(survey, { sheet: 'Анкета', widths: [], cutNote: '' })],
];

/** The part of a zip damaged and packed again: the damage reaches the readers, not only the unpacking. */
function mutateParts(bytes: Uint8Array, random: () => number): Uint8Array {
  const parts = Object.entries(unzipSync(bytes));
  const chosen = Math.floor(random() * parts.length);
  const damaged = parts.map(([name, part], index) => [name, index === chosen ? mutate(part, random) : part] as const);
  return zipSync(Object.fromEntries(damaged), { level: 1 });
}

describe(`${rounds} damaged copies of each project, codebook and table: taken in or refused in a sentence, and the project stays sound`, () => {
  test.each(files)(
    '%s',
    async (name, make) => {
      const study = await openStudy();
      const { core } = study;
      const services = core.projects.current();
      const { history } = services.project;
      history.record({ label: 'step.documentImport', detail: { count: 1 } }, () =>
        services.documents.add({ name: 'Интервью', text: 'бір екі three', kind: 'interview', language: 'mixed', format: 'txt' }),
      );
      const bugs: unknown[] = [];
      const environment = { ...core.environment, log: (_: string, words: string, error?: unknown) => bugs.push({ words, error }) };
      const handle = { id: 'fuzz' as JobId, signal: new AbortController().signal, report: () => undefined };
      const folder = join(study.folder, 'damaged');
      mkdirSync(folder);
      const path = join(folder, name);
      const bytes = await make();
      const zipped = bytes[0] === 0x50 && bytes[1] === 0x4b;
      const random = createRandom(20_261_123);
      const counts = { stored: 0, refused: 0 };
      const newest = history.state().undo?.id;
      const before = core.projects.status().counts;
      for (let round = -1; round < rounds; round++) {
        const damaged = () => (zipped && round % 2 === 0 ? mutateParts(bytes, random) : mutate(bytes, random));
        writeFileSync(path, round === -1 ? bytes : damaged());
        const { value: report, processorMs } = await measured(() =>
          importFiles(services, environment, { paths: [path], options: {} }, handle).catch((error: unknown) => {
            if (error instanceof Problem && error.kind !== 'internal') return null;
            throw new Error(`Round ${round}`, { cause: error });
          }),
        );
        expect(processorMs, `round ${round}`).toBeLessThan(slowestMs);
        if (round === -1) expect(report?.failed, 'the sound file').toEqual([]);
        expect(bugs, `round ${round}`).toEqual([]);
        const changed = report !== null && report.failed.length === 0;
        counts[changed ? 'stored' : 'refused'] += 1;
        if (round % checkedEvery === 0) expect(checkProject(services.project, { repair: false }).problems, `round ${round}`).toEqual([]);
        if (history.state().undo?.id !== newest) history.undo();
        expect(core.projects.status().counts, `round ${round}`).toEqual(before);
      }
      process.stdout.write(`${name}: ${counts.stored} taken in, ${counts.refused} refused\n`);
    },
    Math.max(240_000, rounds * 400),
  );
});
