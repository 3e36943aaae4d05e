import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openTerminal } from './run-cli.ts';

describe('ties in the terminal', () => {
  it('gives the network of every case, and ties beside strategies', () => {
    const { json, run, folder } = openTerminal();
    const file = join(folder, 'study.bailanys');
    json(['sample', file]);
    const all = json(['ties', file]) as { cases: { case: string; egos: string[]; ties: { code: string }[] }[]; table: { cases: number }[] };
    const [first] = all.cases;
    expect(first?.egos).toEqual([first?.case]);
    expect(first?.ties.length).toBeGreaterThan(0);
    expect(all.table.every(({ cases }) => cases <= all.cases.length)).toBe(true);
    const one = json(['ties', file, '--case', first?.case ?? '']) as typeof all;
    expect(one.cases).toEqual([first]);
    const { code, stderr } = run(['ties', file, '--case', 'Nobody']);
    expect(code).toBe(1);
    expect(stderr).toContain('There is no case “Nobody”');
  });
});
