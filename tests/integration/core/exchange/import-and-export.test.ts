import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readCodebook } from '#core/exchange/codebook/codebook-files.ts';
import type { ExchangeProject } from '#core/exchange/interchange.ts';
import { readQdpx } from '#core/exchange/refi/read-qdpx.ts';
import { collectProject } from '#core/exchange/store/collect-project.ts';
import { codebookFormats, segmentFormats } from '#shared/contract/exchange.ts';
import type { JobId } from '#shared/model/ids.ts';
import { schemaErrors, whyNoSchemas } from '../../../run/xmllint.ts';
import { openCore, openStudy, type Study } from '../../open-core.ts';

const variants = fileURLToPath(new URL('../../../fixtures/refi/variants/', import.meta.url));

type Client = ReturnType<typeof openCore>['client'];

async function reportOf(client: Client, jobId: JobId) {
  for (;;) {
    const job = (await client.jobs.list()).find(({ id }) => id === jobId);
    if (job?.state === 'done') break;
    if (job?.state === 'failed') throw new Error(job.problem ?? 'failed');
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  const report = await client.exchange.importReport({ jobId });
  if (!report) throw new Error('There is no report.');
  return report;
}

async function importPaths({ client }: { client: Client }, paths: string[], options = {}) {
  const { jobId } = await client.exchange.startImport({ paths, options });
  return await reportOf(client, jobId);
}

/** The sample study in a project of its own. */
async function openSample() {
  const opened = openCore();
  await opened.client.project.openSample({ language: 'en' });
  return opened;
}

const byGuid = <Entity extends { guid: string }>(list: readonly Entity[]): Entity[] => list.toSorted((a, b) => (a.guid < b.guid ? -1 : 1));
const quotes = ({ documents, codings }: ExchangeProject): string[] => {
  const texts = new Map(documents.map(({ guid, text }) => [guid, text]));
  return codings.map(({ documentGuid, start, end }) => (texts.get(documentGuid) ?? '').slice(start, end)).sort();
};
const file = (study: { folder: string }, name: string): string => join(study.folder, name);

describe('a project of another program', () => {
  it('comes in as one step, and one undo takes it back', async () => {
    const study = await openStudy();
    const report = await importPaths(study, [join(variants, '02-utf16-units.qdpx')]);
    expect(report.codings).toEqual({ placed: 6, repaired: 0, unplaced: 0 });
    expect(report.rules.map(({ rule, codings }) => [rule, codings])).toEqual([['utf16/raw/exclusive', 6]]);
    expect((await client(study).codings.segments({})).segments.map(({ quote }) => quote)).toContain('сол жақта 🏳️‍🌈');
    await client(study).history.undo();
    expect((await client(study).project.status()).counts).toMatchObject({ documents: 0, codes: 0, codings: 0, cases: 0, coders: 2 });
  });

  it('changes nothing when it comes in a second time', async () => {
    const study = await openStudy();
    const path = join(variants, '01-base-codepoint-lf.qdpx');
    await importPaths(study, [path]);
    const before = (await client(study).project.status()).counts;
    await importPaths(study, [path]);
    expect((await client(study).project.status()).counts).toEqual(before);
  });

  it('keeps codings that have no place in the text, with their words', async () => {
    const study = await openStudy();
    const archive = unzipSync(readFileSync(join(variants, '01-base-codepoint-lf.qdpx')));
    for (const name of Object.keys(archive)) if (name.endsWith('.txt')) archive[name] = strToU8('Мүлде басқа мәтін.');
    const other = file(study, 'other-text.qdpx');
    writeFileSync(other, zipSync(archive));
    const report = await importPaths(study, [other]);
    expect(report.codings).toEqual({ placed: 0, repaired: 0, unplaced: 6 });
    expect((await client(study).codings.unplaced()).map(({ quote }) => quote)).toContain('Жақсы 🙂, рахмет');
  });

  it('keeps the quoted passages of a source whose text is missing, and says so', async () => {
    const study = await openStudy();
    const report = await importPaths(study, [join(variants, '22-missing-source-file.qdpx')]);
    expect(report.codings).toEqual({ placed: 6, repaired: 0, unplaced: 0 });
    const { segments } = await client(study).codings.segments({});
    expect(segments.map(({ quote }) => quote)).toContain('Жақсы 🙂, рахмет');
    expect(JSON.stringify(report.notUnderstood)).toMatch(/holds only the passages/u);
  });

  it('leaves the project as it was when the file is broken', async () => {
    const study = await openStudy();
    const broken = file(study, 'broken.qdpx');
    writeFileSync(broken, readFileSync(join(variants, '01-base-codepoint-lf.qdpx')).subarray(0, 700));
    const report = await importPaths(study, [broken]);
    expect(report.failed.map(({ reason }) => reason)).toEqual(['unreadable']);
    expect((await client(study).project.status()).counts).toMatchObject({ documents: 0, codes: 0 });
  });
});

describe('the sample study', () => {
  it('goes to .qdpx and into an empty project without losing a code, coding, coder, memo, case or attribute', async () => {
    const study = await openSample();
    const path = file(study, 'out.qdpx');
    const { notCarried } = await study.client.exchange.exportProject({ path, forQualcoder: false });
    expect(notCarried.map(({ message }) => message).join(' ')).toMatch(/weights/u);
    const original = collectProject(study.core.projects.current());
    const target = await openEmpty();
    const report = await importPaths(target, [path]);
    expect(report.codings).toEqual({ placed: original.codings.length, repaired: 0, unplaced: 0 });
    const copy = collectProject(target.core.projects.current());
    expect(quotes(copy)).toEqual(quotes(original));
    expect(byGuid(copy.codings)).toEqual(byGuid(original.codings.map((coding) => ({ ...coding, weight: null, tie: null }))));
    expect(copy.codes.map(({ words, kind, colour, memo }) => ({ words, kind, colour, memo }))).toEqual(
      original.codes.map(({ words, kind, colour, memo }) => ({ words, kind, colour, memo })),
    );
    expect(copy.documents.map(({ text, kind, language, publisher, dated }) => ({ text, kind, language, publisher, dated }))).toEqual(
      original.documents.map(({ text, kind, language, publisher, dated }) => ({ text, kind, language, publisher, dated })),
    );
    expect(copy.cases).toEqual(original.cases);
    expect(copy.attributes.map(({ name, type }) => ({ name, type }))).toEqual(
      original.attributes.map(({ name, type }) => ({ name, type })),
    );
    expect(copy.values).toEqual(expect.arrayContaining(original.values));
    expect(byGuid(copy.memos)).toEqual(byGuid(original.memos));
  });

  const why = whyNoSchemas === null ? '' : `, skipped: ${whyNoSchemas}`;
  it.skipIf(whyNoSchemas !== null).each([false, true])(`is valid by the schema (for QualCoder: %s${why})`, async (forQualcoder) => {
    const study = await openSample();
    const path = file(study, 'out.qdpx');
    await study.client.exchange.exportProject({ path, forQualcoder });
    const qde = unzipSync(readFileSync(path))['project.qde'] ?? new Uint8Array();
    expect(schemaErrors(qde, 'Project.xsd')).toBe('');
  });

  it.each(codebookFormats)('gives its codebook as .%s, which a new project takes in whole', async (format) => {
    const study = await openSample();
    const path = file(study, `book.${format}`);
    const { codes } = await study.client.exchange.exportCodebook({ path, format, language: 'en' });
    const preview = await study.client.exchange.importCodebook({ path, dryRun: true });
    expect([preview.added, preview.changed, preview.unchanged.length]).toEqual([[], [], codes]);
    const target = await openEmpty();
    const merged = await target.client.exchange.importCodebook({ path, dryRun: false });
    expect(merged.added).toHaveLength(codes);
    expect((await target.client.codes.tree()).map(({ words }) => words)).toEqual(
      (await study.client.codes.tree()).map(({ words }) => words),
    );
  });

  it.each(['ru', 'kk'] as const)('gives its codebook in %s', async (language) => {
    const study = await openSample();
    const path = file(study, 'book.docx');
    await study.client.exchange.exportCodebook({ path, format: 'docx', language });
    const book = await readCodebook(path, readFileSync(path));
    const [first] = await study.client.codes.tree();
    expect(book.entries[0]?.path).toEqual([first?.translations[language]?.name]);
  });

  it.each(segmentFormats)('gives its coded segments as .%s', async (format) => {
    const study = await openSample();
    const path = file(study, `segments.${format}`);
    const { segments } = await study.client.exchange.exportSegments({ path, format, query: {}, language: 'ru' });
    expect(segments).toBe((await study.client.project.status()).counts.codings);
    expect(existsSync(path)).toBe(true);
  });
});

describe('documents', () => {
  it('come in from a folder, with a case for each where asked, and are not doubled', async () => {
    const study = await openStudy();
    const folder = file(study, 'texts');
    mkdirSync(join(folder, 'inner'), { recursive: true });
    writeFileSync(join(folder, 'Айгүл.txt'), 'Айгүл: Сәлем!\r\nИнтервьюер: Откуда вы?\r\nАйгүл: Из Шымкента.\r\n');
    writeFileSync(join(folder, 'inner', 'note.md'), '# Title\n\nSome *words*.\n');
    writeFileSync(join(folder, '.hidden.txt'), 'no');
    writeFileSync(join(folder, 'broken.docx'), 'no zip');
    const report = await importPaths(study, [folder], { caseFrom: 'filename' });
    expect(report.documents.map(({ name }) => name).sort()).toEqual(['note', 'Айгүл']);
    expect(report.failed).toHaveLength(1);
    expect(report.cases).toBe(2);
    expect((await client(study).documents.list())[0]?.caseNames).toEqual(['note']);
    const again = await importPaths(study, [join(folder, 'Айгүл.txt')]);
    expect(again.documents.map(({ warnings }) => warnings.map(({ kind }) => kind))).toEqual([['alreadyThere']]);
    expect((await client(study).project.status()).counts.documents).toBe(2);
  });

  it('come in from a survey: open answers as documents of their cases, closed ones as attributes', async () => {
    const study = await openStudy();
    const path = file(study, 'survey.csv');
    const rows = ['Astana', 'Almaty', 'Astana', 'Almaty'].map(
      (city, index) => `R${index + 1},${city},${20 + index},"I moved here to study and I stayed because of work ${index}"`,
    );
    writeFileSync(path, `Respondent,City,Age,Why did you move?\n${rows.join('\n')}\n`);
    const report = await importPaths(study, [path]);
    expect([report.documents.length, report.cases]).toEqual([4, 4]);
    const { attributes, values } = await client(study).cases.table();
    expect(attributes.map(({ name, type }) => [name, type])).toEqual([
      ['City', 'category'],
      ['Age', 'number'],
    ]);
    expect(values).toHaveLength(8);
  });
});

const client = (study: Study): Client => study.client;

async function openEmpty() {
  const opened = openCore();
  await opened.client.project.create({ name: 'Empty', language: 'en', starter: false });
  return opened;
}

describe('reading what was written for QualCoder', () => {
  it('gives the cases back as cases, not as codes', async () => {
    const study = await openSample();
    const path = file(study, 'q.qdpx');
    await study.client.exchange.exportProject({ path, forQualcoder: true });
    const original = collectProject(study.core.projects.current());
    const back = await readQdpx(readFileSync(path));
    expect(back.cases).toEqual(original.cases);
    expect(quotes(back)).toEqual(quotes(original));
    expect(back.codes).toHaveLength(original.codes.length);
  });
});
