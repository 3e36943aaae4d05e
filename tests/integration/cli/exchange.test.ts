import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openTerminal } from './run-cli.ts';

type Segment = { document: string; start: number; end: number; code: string; coder: string; quote: string };

const order = (segments: readonly Segment[]): string[] =>
  segments.map(({ document, start, end, code, coder, quote }) => [document, start, end, code, coder, quote].join(' | ')).toSorted();

describe('files in and out of the terminal', () => {
  it('imports documents, tells what came in, and lets one bad file stop nothing', () => {
    const { json, folder, write } = openTerminal();
    const file = join(folder, 'study.bailanys');
    json(['new', file]);
    const talk = 'Interviewer: Hello 🙂\nAigul: Сәлем.\nInterviewer: And 👨‍👩‍👧?\nAigul: Жақсы.';
    write('talk.txt', `\uFEFF${talk.replaceAll('\n', '\r\n')}`);
    write('empty.txt', '');
    const report = json(['import', file, join(folder, 'talk.txt'), join(folder, 'empty.txt')]) as Record<string, unknown>;
    expect(Object.keys(report)).toEqual(['documents', 'codes', 'codings', 'coders', 'cases', 'failed']);
    expect(report).toMatchObject({
      documents: [
        { name: 'talk', format: 'txt', characters: [...talk].length, paragraphs: 4, turns: 4, speakers: ['Interviewer', 'Aigul'] },
      ],
      failed: [{ path: join(folder, 'empty.txt'), reason: expect.any(String) as string, message: expect.any(String) as string }],
    });
    const told = json(['text', file, 'talk']) as { text: string; turns: { speaker: string; start: number; end: number }[] };
    expect(told.text).toBe(talk);
    const points = [...talk];
    expect(told.turns.map(({ speaker, start, end }) => `${speaker}: ${points.slice(start, end).join('')}`)).toEqual(
      talk.split('\n').map((line) => `${line.split(':')[0]}: ${line}`),
    );
  });

  it('ends with exit code 1 when nothing came in', () => {
    const { json, run, folder, write } = openTerminal();
    const file = join(folder, 'study.bailanys');
    json(['new', file]);
    const { code, stdout, stderr } = run(['import', file, write('empty.txt', ''), '--json']);
    expect(code).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({ documents: [], failed: [{}] });
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });

  it('takes back every segment it has written: as a table into the same project, as REFI-QDA into a new one', () => {
    const { json, folder } = openTerminal();
    const study = join(folder, 'study.bailanys');
    const { codings } = json(['sample', study]) as { codings: number };
    const table = join(folder, 'segments.csv');
    expect(json(['segments', study, '-o', table])).toEqual({ file: table, segments: codings });
    expect(json(['code', study, table])).toEqual({ applied: 0, alreadyThere: codings, refused: [] });

    const archive = join(folder, 'study.qdpx');
    expect(json(['export', study, '-o', archive])).toMatchObject({ file: archive });
    const other = join(folder, 'other.bailanys');
    json(['new', other]);
    expect(json(['import', other, archive])).toMatchObject({
      codings: { placed: codings, repaired: 0, unplaced: 0 },
      coders: 2,
      failed: [],
    });
    expect(order(json(['segments', other]) as Segment[])).toEqual(order(json(['segments', study]) as Segment[]));
    expect(json(['check', other])).toEqual({ problems: [], fixed: [] });
  });

  it('carries a codebook from one project to another, and shows before it does', () => {
    const { json, folder } = openTerminal();
    const [from, to, book] = ['from.bailanys', 'to.bailanys', 'book.qdc'].map((name) => join(folder, name)) as [string, string, string];
    const { codes } = json(['new', from, '--starter']) as { codes: number };
    json(['new', to]);
    expect(json(['codebook', from, '-o', book])).toEqual({ file: book, codes });
    expect((json(['codebook', to, '--from', book, '--dry-run']) as { added: string[] }).added).toHaveLength(codes);
    expect(json(['codes', to])).toEqual([]);
    expect(json(['codebook', to, '--from', book])).toMatchObject({ changed: [], unchanged: [] });
    expect(json(['codebook', from, '--from', book])).toMatchObject({ added: [], changed: [] });
    const names = (nodes: unknown): string[] =>
      (nodes as { path: string; children: unknown }[]).flatMap((node) => [node.path, ...names(node.children)]);
    expect(names(json(['codes', to]))).toEqual(names(json(['codes', from])));
  });
});
