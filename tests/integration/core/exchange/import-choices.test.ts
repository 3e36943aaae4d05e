import { existsSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { readTable } from '#core/documents/formats/tables/read-table.ts';
import { importFiles } from '#core/exchange/import/import-files.ts';
import { Originals } from '#core/exchange/import/originals.ts';
import type { ImportOptions, TableColumn } from '#shared/contract/exchange.ts';
import type { DocumentId, JobId } from '#shared/model/ids.ts';
import { addText, openStudy, type Study } from '../../open-core.ts';

const handle = { id: 'choices' as JobId, signal: new AbortController().signal, report: () => undefined };

function importing({ core, folder }: Study, name: string, content: string, options: (path: string) => ImportOptions = () => ({})) {
  const path = join(folder, name);
  writeFileSync(path, content);
  return importFiles(core.projects.current(), core.environment, { paths: [path], options: options(path) }, handle);
}

const column = (name: string, role: TableColumn['role'], type: TableColumn['type'] = null): TableColumn => ({ name, role, type });

describe('an import of several files', () => {
  it('reads each in the charset chosen for it, in one step that one undo takes back', async () => {
    const study = await openStudy();
    const text = 'Асель: Когда?\nМарат: Весной.\nАсель: Один?\nМарат: С братом.\n';
    const paths = ['a.txt', 'b.txt'].map((name) => join(study.folder, name));
    writeFileSync(paths[0] ?? '', text);
    writeFileSync(paths[1] ?? '', iconv.encode(`${text}Асель: Да.`, 'cp866'));
    const options = { encodings: { [paths[1] ?? '']: 'ibm866' } };
    const { documents } = await importFiles(study.core.projects.current(), study.core.environment, { paths, options }, handle);
    expect(documents.map(({ encoding }) => encoding)).toEqual(['utf-8', 'ibm866']);
    await study.client.history.undo();
    expect(await study.client.documents.list()).toEqual([]);
  });

  it('leaves nothing when it is stopped in the middle', async () => {
    const study = await openStudy();
    const paths = ['a.txt', 'b.txt', 'c.txt'].map((name) => join(study.folder, name));
    for (const path of paths) writeFileSync(path, `${path}: text`);
    const abort = new AbortController();
    const report = ({ done }: { done: number }) => done === 1 && abort.abort();
    const importing = importFiles(
      study.core.projects.current(),
      study.core.environment,
      { paths, options: {} },
      { ...handle, signal: abort.signal, report },
    );
    await expect(importing).rejects.toMatchObject({ kind: 'cancelled' });
    expect(await study.client.documents.list()).toEqual([]);
    expect((await study.client.project.status()).counts.cases).toBe(0);
  });

  it('goes on past what is no file, what is too large, and what breaks off', async () => {
    const study = await openStudy();
    const paths = ['good.txt', 'missing.txt', 'huge.txt', 'cut.docx', 'last.txt'].map((name) => join(study.folder, name));
    const [good = '', , huge = '', cut = '', last = ''] = paths;
    writeFileSync(good, 'One.');
    writeFileSync(huge, '');
    truncateSync(huge, 200 * 1024 * 1024);
    writeFileSync(cut, Buffer.from('504b030414000000', 'hex'));
    writeFileSync(last, 'Two.');
    const previews = await study.client.exchange.preview({ paths, options: {} });
    expect(previews.map(({ problem }) => problem?.kind ?? null)).toEqual([null, 'fileMissing', 'too_large', 'damaged', null]);
    const report = await importFiles(study.core.projects.current(), study.core.environment, { paths, options: {} }, handle);
    expect(report.documents.map(({ name }) => name)).toEqual(['good', 'last']);
    expect(report.failed.map(({ reason }) => reason)).toEqual(['fileMissing', 'too_large', 'damaged']);
  });

  it('keeps little of large originals in memory, and refuses one that changed meanwhile', () => {
    const path = join(mkdtempSync(join(tmpdir(), 'bailanys-original-')), 'a.bin');
    const bytes = new Uint8Array(1000).fill(7);
    writeFileSync(path, bytes);
    const originals = new Originals(1500);
    const [held, again] = [originals.keep(path, { name: 'a.bin', bytes }), originals.keep(path, { name: 'a.bin', bytes })];
    expect(held.bytes).toBe(bytes);
    expect(again.bytes).not.toBe(bytes);
    expect(again.bytes).toEqual(bytes);
    writeFileSync(path, 'other');
    expect(() => again.bytes).toThrow(/changed while it was imported/);
    rmSync(dirname(path), { recursive: true });
  });
});

describe('a table', () => {
  const survey =
    'who,town,born,story\nA,Astana,1990,I came here to study and stayed because of the people and the work I found here\nB,Almaty,1985,We had a house by the river then and my grandmother kept a garden behind it\n';

  it('is shown as what it looks like, with what its columns would be', async () => {
    const study = await openStudy();
    const path = join(study.folder, 'survey.csv');
    writeFileSync(path, survey);
    const [preview] = await study.client.exchange.preview({ paths: [path], options: {} });
    expect(preview?.table).toMatchObject({ kind: 'survey', rowCount: 2, header: ['who', 'town', 'born', 'story'] });
    expect(preview?.table?.columns.survey.map(({ role }) => role)).toEqual(['case', 'attribute', 'attribute', 'openAnswer']);
    const codes = join(study.folder, 'codes.csv');
    writeFileSync(codes, 'tag,description\nhome,Where one lives\nhome.river,By the water\n');
    const [book] = await study.client.exchange.preview({ paths: [codes], options: {} });
    expect([book?.table?.kind, book?.table?.columns.codebook.map(({ role }) => role)]).toEqual(['codebook', ['name', 'definition']]);
  });

  it('of a survey comes in as its columns were chosen', async () => {
    const study = await openStudy();
    const columns = [column('who', 'attribute', 'text'), column('town', 'case'), column('born', 'ignore'), column('story', 'openAnswer')];
    const report = await importing(study, 'survey.csv', survey, (path) => ({ tables: { [path]: { kind: 'survey', columns } } }));
    expect([report.documents.length, report.cases]).toEqual([2, 2]);
    const { cases, attributes } = await study.client.cases.table();
    expect(cases.map(({ name }) => name)).toEqual(['Astana', 'Almaty']);
    expect(attributes.map(({ name }) => name)).toEqual(['who']);
  });

  it('of a survey is kept with its answers when asked, and can be saved out again', async () => {
    const study = await openStudy();
    const { documents } = await importing(study, 'survey.csv', survey, () => ({ keepOriginal: true }));
    const [first] = documents;
    const file = join(study.folder, 'again.csv');
    await study.client.documents.saveOriginal({ id: first?.id as DocumentId, path: file });
    expect(readFileSync(file, 'utf8')).toBe(survey);
    expect((await study.client.documents.list()).every(({ hasOriginal }) => hasOriginal)).toBe(true);
  });

  it('of segments is placed by the columns that were chosen, whatever they are called', async () => {
    const study = await openStudy();
    addText(study, 'Talk', 'one 🙂 two three');
    const columns = [column('x', 'code'), column('y', 'document'), column('z', 'segment'), column('w', 'weight')];
    const csv = 'x,y,z,w\nNumbers > Small,Talk,🙂 two,2\nNumbers,talk.txt,three,\n';
    const report = await importing(study, 'table.csv', csv, (path) => ({ tables: { [path]: { kind: 'segments', columns } } }));
    expect(report.codings).toEqual({ placed: 2, repaired: 0, unplaced: 0 });
    const { segments } = await study.client.codings.segments({});
    expect(segments.map(({ quote, weight }) => [quote, weight])).toEqual([
      ['🙂 two', 2],
      ['three', null],
    ]);
    expect((await study.client.project.status()).counts.documents).toBe(1);
  });

  it('of codes becomes a codebook; one whose needed column is missing is refused in a sentence', async () => {
    const study = await openStudy();
    const csv = 'a,b\nHome,Where one lives\n';
    const columns = [column('a', 'name'), column('b', 'definition')];
    await importing(study, 'book.csv', csv, (path) => ({ tables: { [path]: { kind: 'codebook', columns } } }));
    expect((await study.client.codes.tree()).map(({ words }) => [words.name, words.definition])).toEqual([['Home', 'Where one lives']]);
    const wrong = [column('a', 'ignore'), column('b', 'definition')];
    const report = await importing(study, 'book.csv', csv, (path) => ({ tables: { [path]: { kind: 'codebook', columns: wrong } } }));
    expect(report.failed.map(({ reason }) => reason)).toEqual(['badTable']);
  });

  it('of 6,400 answers comes in whole', async () => {
    const study = await openStudy();
    const rows = Array.from({ length: 6_400 }, (_, index) => `R${index},Astana,"I came here in year ${index} and I liked the river"`);
    const report = await importing(study, 'big.csv', `id,town,Why did you come?\n${rows.join('\n')}\n`);
    expect(report.documents).toHaveLength(6_400);
  });
});

describe('speakers', () => {
  const talk = 'P1> hello there\nQ2> and you?\nNote: nothing\nP1> fine, and you?\nQ2> fine\nNote: they laugh\n';

  it('are found by the study’s own labels, and names that are none are taken out', async () => {
    const study = await openStudy();
    const path = join(study.folder, 'talk.txt');
    writeFileSync(path, talk);
    const options = { speakerPatterns: ['(?<name>[A-Z]\\d)> ', '(?<name>Note): '] };
    const [preview] = await study.client.exchange.preview({ paths: [path], options });
    expect(preview?.speakers.map(({ name }) => name)).toEqual(['P1', 'Q2', 'Note']);
    await importing(study, 'talk.txt', talk, (file) => ({ ...options, notSpeakers: { [file]: ['Note'] } }));
    const [document] = await study.client.documents.list();
    if (!document) throw new Error('no document');
    const { speakers, turns, text } = await study.client.documents.text({ id: document.id });
    expect(speakers.map(({ name }) => name)).toEqual(['P1', 'Q2']);
    expect(turns.map(({ contentStart, end }) => text.slice(contentStart, end))).toEqual([
      'hello there',
      'and you?\nNote: nothing',
      'fine, and you?',
      'fine\nNote: they laugh',
    ]);
  });
});

describe('the original file', () => {
  it('is kept where asked and comes out again byte for byte', async () => {
    const study = await openStudy();
    await importing(study, 'a.txt', 'Айгүл: бір\r\nБолат: екі\r\n', () => ({ keepOriginal: true }));
    await importing(study, 'b.txt', 'plain');
    const [kept, other] = await study.client.documents.list();
    expect([kept?.hasOriginal, other?.hasOriginal]).toEqual([true, false]);
    if (!kept || !other) throw new Error('no documents');
    const out = join(study.folder, 'out.txt');
    await study.client.documents.saveOriginal({ id: kept.id, path: out });
    expect(readFileSync(out)).toEqual(readFileSync(join(study.folder, 'a.txt')));
    await expect(study.client.documents.saveOriginal({ id: other.id, path: out })).rejects.toThrow();
  });
});

describe('data for statistics', () => {
  it.each(['units', 'cases'] as const)('goes out as %s with its dictionary, in two files or two sheets', async (table) => {
    const { core, client, folder } = await openStudy();
    await client.project.openSample({ language: 'en' });
    const base = { table, unit: 'turn', language: 'ru' } as const;
    const csv = await client.exchange.exportData({ ...base, path: join(folder, 'd.csv'), format: 'csv' });
    expect(csv.files).toEqual([join(folder, 'd.csv'), join(folder, 'd-dictionary.csv')]);
    const xlsx = await client.exchange.exportData({ ...base, path: join(folder, 'd.xlsx'), format: 'xlsx' });
    expect([xlsx.rows, xlsx.columns]).toEqual([csv.rows, csv.columns]);
    const read = (name: string, sheet?: string) =>
      readTable({ name, bytes: new Uint8Array(readFileSync(join(folder, name))) }, sheet === undefined ? {} : { sheet });
    const [data, book] = [await read('d.csv'), await read('d.xlsx')];
    expect(data.rows).toHaveLength(csv.rows);
    expect(book.sheets).toHaveLength(2);
    expect(book.header).toEqual(data.header);
    const dictionary = await read('d-dictionary.csv');
    expect(dictionary.rows.map(([, name]) => name)).toEqual(data.header);
    expect(existsSync(join(folder, 'd.csv.part'))).toBe(false);
    expect(core.projects.status().counts.documents).toBeGreaterThan(0);
  });
});

describe('a table nobody has said anything about', () => {
  it('is a codebook when it lists codes and how often each was used', async () => {
    const study = await openStudy();
    const report = await importing(study, 'book.csv', 'tag,description,number of highlights\nHouse,Where people live,12\nWork,,3\n');
    expect(report).toMatchObject({ codes: 2, cases: 0, documents: [], failed: [] });
  });

  it('says why coded segments of it have no place', async () => {
    const study = await openStudy();
    await addText(study, 'Anna', 'Yes. No. Yes.');
    const report = await importing(
      study,
      'segments.csv',
      'document,tag,content\nAnna,Agreeing,Yes.\nAnna,Agreeing,Maybe.\nAnna,Refusing,No.\n',
    );
    expect(report.codings).toEqual({ placed: 1, repaired: 0, unplaced: 2 });
    expect(report.notUnderstood).toMatchObject([
      { kind: 'unplaced.quoteAmbiguous', detail: { count: 1 } },
      { kind: 'unplaced.quoteNotFound', detail: { count: 1 } },
    ]);
  });
});
