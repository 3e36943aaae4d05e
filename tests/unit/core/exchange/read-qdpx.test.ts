import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { ExchangeProject } from '#core/exchange/interchange.ts';
import { readQdpx } from '#core/exchange/refi/read-qdpx.ts';

const folder = new URL('../../../fixtures/refi/', import.meta.url);
const read = (name: string): Promise<ExchangeProject> => readQdpx(readFileSync(new URL(`variants/${name}`, folder)));
type Variant = { file: string; what: string; expectQuotes: string[] };
const variants = JSON.parse(readFileSync(new URL('variants/expected.json', folder), 'utf8')) as Variant[];

const quotesOf = (project: ExchangeProject): Set<string> => {
  const texts = new Map(project.documents.map(({ guid, text }) => [guid, text]));
  const placed = project.codings.map(({ documentGuid, start, end }) => (texts.get(documentGuid) ?? '').slice(start, end));
  return new Set([...placed, ...project.unplaced.map(({ quote }) => quote)]);
};

describe('a .qdpx of another program', () => {
  it.each(variants)('$file gives its quotes: $what', async ({ file, expectQuotes }) => {
    const project = await read(file);
    expect([...quotesOf(project)].sort()).toEqual([...expectQuotes].sort());
    expect(project.codings.length + project.unplaced.length).toBe(6);
    expect(project.unplaced).toEqual([]);
    expect(project.codes.map(({ words }) => words.name)).toEqual(['Темы / тақырыптар', 'Настроение', 'Ғимарат', 'Түс & <emoji> 🙂']);
    expect(project.coders).toHaveLength(2);
    expect(project.cases.map(({ name }) => name)).toEqual(['Әйгерім']);
    expect(project.values.map(({ value }) => value)).toEqual(['34', 'қазақша']);
    expect(project.links).toHaveLength(1);
    expect(project.memos.map(({ title }) => title)).toEqual(['Мемо', 'Sets']);
  });

  it.each([
    ['01-base-codepoint-lf.qdpx', 'codePoints/raw/exclusive'],
    ['02-utf16-units.qdpx', 'utf16/raw/exclusive'],
    ['04-crlf-counted.qdpx', 'codePoints/raw/exclusive'],
    ['07-bom-not-counted.qdpx', 'codePoints/withoutBom/exclusive'],
    ['24-no-selection-names.qdpx', 'positionOnly'],
    ['27-out-of-range.qdpx', 'nearby'],
    ['22-missing-source-file.qdpx', 'quoteOnly'],
  ])('%s: says that its offsets fell under %s', async (file, rule) => {
    const { report } = await read(file);
    expect(report.rules.map(({ rule: found, codings }) => [found, codings])).toEqual([[rule, 6]]);
  });

  it('understands colours that are not written as the standard asks', async () => {
    const { codes, report } = await read('17-bad-colours.qdpx');
    expect(codes.map(({ colour }) => colour)).toContain('#ff8800');
    expect(report.mended.length).toBeGreaterThan(0);
  });

  it('says which files of the archive pointed outside it', async () => {
    const { report } = await read('23-zip-slip.qdpx');
    expect(report.notUnderstood.map(({ message }) => message).join(' ')).toContain('left out: 3');
  });

  it('keeps the coders whom a project without users mentions', async () => {
    const { coders, codings } = await read('15-no-users.qdpx');
    expect(new Set(codings.map(({ coderGuid }) => coderGuid))).toEqual(new Set(coders.map(({ guid }) => guid)));
  });
});
