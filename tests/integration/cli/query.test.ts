import { describe, expect, it } from 'vitest';
import { openTerminal } from './run-cli.ts';

type Segment = { document: string; start: number; end: number; code: string; coder: string; quote: string; weight: number | null };

const text = '🙂🙂🙂 one two three\nfour five six seven\neight nine ten';
const rows = [
  'document,start,end,code,coder,weight',
  'first,0,3,A,Aigul,',
  'first,2,7,A > B,Boris,2',
  'first,8,11,C,Aigul,-1',
  'first,17,36,C,Boris,',
  'first,22,26,A > B,Aigul,',
  'second,4,7,A,Boris,1',
  'second,37,42,C,Aigul,',
];

function coded() {
  const terminal = openTerminal();
  const file = terminal.project('study.bailanys', { first: text, second: text });
  terminal.json(['code', file, terminal.write('codings.csv', rows.join('\n'))]);
  const ask = (query: unknown) => terminal.json(['query', file, terminal.write('query.json', JSON.stringify(query))]) as Segment[];
  return { ...terminal, file, all: terminal.json(['segments', file]) as Segment[], ask };
}

describe('a query from a file', () => {
  it('answers like segments: groups inside groups, and others that lie near, inside, before or in the same paragraph', () => {
    const { all, ask } = coded();
    const found = (keep: (segment: Segment) => boolean) => all.filter(keep);
    const others = (segment: Segment, lies: (other: Segment) => boolean) =>
      all.some((other) => other !== segment && other.document === segment.document && lies(other));
    expect(
      ask({ any: [{ code: 'A', subcodes: true }, { all: [{ code: 'C' }, { coder: 'Boris' }] }], not: { document: 'second' } }),
    ).toEqual(found(({ document, code, coder }) => document === 'first' && (code !== 'C' || coder === 'Boris')));
    // Three emoji are three code points and six code units: the gap from the first A to C is 5.
    for (const [within, expected] of [
      [0, 1],
      [4, 2],
      [5, 3],
    ] as const) {
      const near = ask({ code: 'A', subcodes: true, document: 'first', near: { of: { code: 'C' }, within } });
      expect({ within, near }).toEqual({
        within,
        near: found(
          (segment) =>
            segment.document === 'first' &&
            segment.code !== 'C' &&
            others(
              segment,
              ({ code, start, end }) => code === 'C' && Math.max(start, segment.start) - Math.min(end, segment.end) <= within,
            ),
        ),
      });
      expect(near).toHaveLength(expected);
    }
    expect(ask({ inside: { of: { coder: 'Boris' } } })).toEqual(
      found((segment) => others(segment, ({ coder, start, end }) => coder === 'Boris' && start <= segment.start && segment.end <= end)),
    );
    expect(ask({ code: 'C', after: { of: { code: 'A' } } })).toEqual(
      found((segment) => segment.code === 'C' && others(segment, ({ code, end }) => code === 'A' && end <= segment.start)),
    );
    const line = (offset: number) => [...text].slice(0, offset).filter((each) => each === '\n').length;
    expect(ask({ code: 'C', paragraph: { of: { code: 'A' } } })).toEqual(
      found(
        (segment) =>
          segment.code === 'C' &&
          others(
            segment,
            ({ code, start, end }) => code === 'A' && line(start) <= line(segment.end - 1) && line(end - 1) >= line(segment.start),
          ),
      ),
    );
    expect(ask({ weight: { atLeast: 1 } })).toEqual(found(({ weight }) => weight !== null && weight >= 1));
  });

  it('says where a query is wrong, and which names there are', () => {
    const { run, file, write } = coded();
    for (const [query, sentence] of [
      ['{', /is not JSON/u],
      ['{}', /a condition is empty/u],
      ['{"all": [{"cod": "A"}]}', /wrong at “all\.0”/u],
      ['{"code": "Z"}', /There is no code “Z” in this project\. Its codes: A, A > B, C\./u],
      ['{"attribute": {"name": "City", "is": ["Almaty"]}}', /There is no attribute “City”/u],
    ] as const) {
      const { code, stdout, stderr } = run(['query', file, write('wrong.json', query), '--json']);
      expect({ query, code, stdout }).toEqual({ query, code: 1, stdout: '' });
      expect(stderr).toMatch(sentence);
      expect(stderr.trim().split('\n')).toHaveLength(1);
    }
  });
});
