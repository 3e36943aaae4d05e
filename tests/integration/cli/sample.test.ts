import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openTerminal } from './run-cli.ts';

describe('sample projects in the terminal', () => {
  it('makes a synthetic project of the size asked for, and the same one from the same seed', () => {
    const { json, folder } = openTerminal();
    const make = (name: string, seed: string) => {
      const file = join(folder, `${name}.bailanys`);
      expect(json(['sample', file, '--tier', 'S', '--seed', seed])).toEqual({ documents: 15, codes: 80, codings: 1_500, coders: 1 });
      return json(['segments', file]);
    };
    const first = make('first', '7');
    expect(make('again', '7')).toEqual(first);
    expect(make('other', '8')).not.toEqual(first);
    expect(json(['check', join(folder, 'first.bailanys')])).toEqual({ problems: [], fixed: [] });
  });

  it('makes the sample study, in which two coders partly disagree', () => {
    const { json, folder } = openTerminal();
    const file = join(folder, 'study.bailanys');
    const made = json(['sample', file]) as Record<string, number>;
    expect(made.documents).toBe(12);
    expect(made.coders).toBe(2);
    expect(made.codings).toBeGreaterThan(500);
    expect(json(['check', file])).toEqual({ problems: [], fixed: [] });
    const documents = json(['documents', file]) as { name: string; turns: number; speakers: string[]; characters: number }[];
    const interview = documents.find(({ turns }) => turns > 0);
    expect(interview?.speakers.length).toBeGreaterThan(1);
    const told = json(['text', file, interview?.name ?? '']) as {
      text: string;
      turns: { start: number; end: number; time: number | null }[];
    };
    expect([...told.text]).toHaveLength(interview?.characters ?? 0);
    const points = [...told.text];
    for (const turn of told.turns) expect(points.slice(turn.start, turn.end).join('')).not.toContain('\n');
  });
});
