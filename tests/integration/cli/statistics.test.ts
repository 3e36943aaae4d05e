import { describe, expect, it } from 'vitest';
import { openTerminal } from './run-cli.ts';

/** Ten paragraphs of ten characters each: figures by hand. */
const text = Array.from({ length: 10 }, () => 'abcdefghi').join('\n');

function codedByTwo() {
  const terminal = openTerminal();
  const file = terminal.project('study.bailanys', { one: text, two: text });
  const rows = [
    'document,start,end,code,coder',
    // Both code 30 characters of the first document, 20 of them together.
    'one,0,30,A,Aigul',
    'one,10,40,A,Boris',
    'one,0,10,B,Aigul',
    'two,50,60,B,Aigul',
    'two,50,60,B,Boris',
  ];
  terminal.json(['code', file, terminal.write('codings.csv', rows.join('\n'))]);
  return { ...terminal, file };
}

type Row = { code: string; cells: Record<string, number>; cohenKappa: { value: number | null; reason?: string } } & Record<
  string,
  { value: number | null }
>;

describe('statistics in the terminal', () => {
  it('gives the agreement one gets by hand', () => {
    const { json, file } = codedByTwo();
    const found = json(['agreement', file, '--coders', 'Aigul,Boris', '--unit', 'codeUnit', '--resamples', '0']) as {
      units: number;
      codes: Row[];
    };
    expect(Object.keys(found)).toEqual(['unit', 'coders', 'documents', 'units', 'codes', 'pooled', 'macro']);
    expect(found).toMatchObject({ unit: 'codeUnit', coders: ['Aigul', 'Boris'], documents: ['one', 'two'], units: 2 * text.length });
    const [a, b] = found.codes;
    expect(a).toMatchObject({ code: 'A', cells: { both: 20, onlyFirst: 10, onlySecond: 10, neither: 158 } });
    expect(b).toMatchObject({ code: 'B', cells: { both: 10, onlyFirst: 10, onlySecond: 0, neither: 178 } });
    const [n, po, share] = [198, 178 / 198, 30 / 198];
    const pe = share * share + (1 - share) * (1 - share);
    expect(a?.cohenKappa.value).toBeCloseTo((po - pe) / (1 - pe), 12);
    expect(a?.jaccard?.value).toBeCloseTo(20 / 40, 12);
    expect(a?.percentAgreement?.value).toBeCloseTo((n - 20) / n, 12);
  });

  it('leaves out what one coder has not worked on, unless asked to count it', () => {
    const { json, write, project } = openTerminal();
    const file = project('study.bailanys', { one: text, two: text });
    json(['code', file, write('c.csv', 'document,start,end,code,coder\none,0,30,A,Aigul\none,0,30,A,Boris\ntwo,0,30,A,Aigul')]);
    const ask = ['agreement', file, '--coders', 'Aigul,Boris', '--resamples', '0'];
    expect(json(ask)).toMatchObject({ documents: ['one'] });
    expect(json([...ask, '--all-documents'])).toMatchObject({ documents: ['one', 'two'] });
  });

  it('names codes and coders that are not there', () => {
    const { run, file } = codedByTwo();
    const coder = run(['agreement', file, '--coders', 'Aigul,Nobody', '--json']);
    expect(coder).toMatchObject({ code: 1, stdout: '' });
    expect(coder.stderr).toContain('There is no coder “Nobody” in this project. Its coders: Aigul, Boris.');
    const code = run(['agreement', file, '--coders', 'Aigul,Boris', '--code', 'C', '--json']);
    expect(code.stderr).toContain('There is no code “C” in this project. Its codes: A, B.');
    expect(run(['agreement', file, '--coders', 'Aigul', '--json']).code).toBe(1);
  });

  it('counts where codes meet', () => {
    const { json, file } = codedByTwo();
    const found = json(['cooccurrence', file]) as { pairs: Record<string, unknown>[] };
    expect(found.pairs).toHaveLength(1);
    expect(found.pairs[0]).toMatchObject({
      a: 'A',
      b: 'B',
      segmentsA: 1,
      segmentsB: 2,
      overlappingPairs: 1,
      intersectionCharacters: 10,
      documentsBoth: 1,
    });
    expect(json(['cooccurrence', file, '--coder', 'Boris'])).toMatchObject({ pairs: [{ overlappingPairs: 0 }] });
  });

  it('lists where two coders part', () => {
    const { json, file } = codedByTwo();
    const found = json(['disagreements', file, '--coders', 'Aigul,Boris']) as Record<string, unknown>[];
    expect(Object.keys(found[0] ?? {})).toEqual(['document', 'start', 'end', 'code', 'kind', 'coder', 'quote']);
    const places = found.map(({ document, start, end, code }) => `${document} ${start}-${end} ${code}`).toSorted();
    expect(places).toEqual(['one 0-10 A', 'one 0-10 B', 'one 30-40 A']);
  });

  it('computes agreement from a plain table, with or without a header', () => {
    const { json, write } = openTerminal();
    const rows = ['1,1', '1,1', '1,2', '2,2', '2,2', ',2'];
    const plain = json(['reliability', write('plain.csv', rows.join('\r\n'))]) as Record<string, { value: number }>;
    expect(plain).toMatchObject({ units: 6, coders: 2, categories: 2 });
    expect(plain.percentAgreement?.value).toBeCloseTo(4 / 5, 12);
    expect(plain.cohenKappa?.value).toBeCloseTo((0.8 - 0.48) / (1 - 0.48), 12);
    const named = ['unit;first;second', ...rows.map((cells, at) => `${at};${cells.replace(',', ';')}`)].join('\n');
    expect(json(['reliability', write('named.csv', named)])).toEqual(plain);
  });

  it('answers bad ratings with a reason, never with a number', () => {
    const { run, write } = openTerminal();
    for (const content of ['1\n2\n', '1,1\n1,1\n', '1,2\n3\n', '1,x\ny,2\n']) {
      const { code, stdout } = run(['reliability', write('bad.csv', content), '--level', 'interval', '--json']);
      expect(code).toBe(0);
      const { krippendorffAlpha } = JSON.parse(stdout) as { krippendorffAlpha: { value: null; reason: string } };
      expect(krippendorffAlpha).toEqual({ value: null, reason: expect.any(String) as string });
    }
  });

  it('answers gold cases under their ids', () => {
    const { run, write } = openTerminal();
    const ratings = [
      [1, 1],
      [1, 1],
      [1, 2],
      [2, 2],
      [2, 2],
    ];
    const cases = [{ id: 'k', statistic: 'cohen_kappa', params: {}, input: { type: 'ratings', ratings } }];
    const { code, stdout } = run(['gold', write('cases.json', JSON.stringify({ fixtures: {}, cases }))]);
    expect(code).toBe(0);
    expect((JSON.parse(stdout) as { k: { value: number } }).k.value).toBeCloseTo((0.8 - 0.48) / (1 - 0.48), 12);
  });

  it('answers the other gold cases when one of them cannot be read, and says what is wrong with that one', () => {
    const { run, write } = openTerminal();
    const input = { both: 3, only_one: 1, neither: 4 };
    const cases = [
      { id: 'broken', statistic: 'association_2x2', params: null, input: { table: [['a', 1]] } },
      { id: 'nameless', input },
      { id: 'good', statistic: 'percent_agreement_counts', input },
    ];
    const { code, stdout } = run(['gold', write('cases.json', JSON.stringify({ cases }))]);
    expect(code).toBe(0);
    const unreadable = { value: null, reason: 'bad_input', message: expect.any(String) as string };
    expect(JSON.parse(stdout)).toEqual({ broken: unreadable, nameless: unreadable, good: { value: 0.875 } });
  });
});
