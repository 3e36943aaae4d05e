import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createCore } from '#core/core.ts';
import { testEnvironment } from '../open-core.ts';
import { openTerminal } from './run-cli.ts';

describe('projects in the terminal', () => {
  it('makes an empty project and one with the starter codebook', () => {
    const { json, run, folder } = openTerminal();
    const empty = join(folder, 'empty.bailanys');
    expect(json(['new', empty])).toEqual({ project: empty, codes: 0, attributes: 0 });
    const started = json(['new', join(folder, 'started.bailanys'), '--starter', '--language', 'kk']) as Record<string, number>;
    expect(started.codes).toBeGreaterThan(50);
    expect(started.attributes).toBe(12);
    const again = run(['new', empty, '--json']);
    expect(again).toMatchObject({ code: 1, stdout: '' });
    expect(again.stderr).toContain('nothing was overwritten');
  });

  it('protects a project with a password from a file or the environment', () => {
    const { json, run, folder, write } = openTerminal();
    const project = join(folder, 'secret.bailanys');
    const good = write('good.txt', 'құпия сөз\n');
    const bad = write('bad.txt', 'guess');
    json(['new', project, '--starter', '--encrypt', '--password-file', good]);
    expect(run(['codes', project])).toMatchObject({ code: 1, stderr: expect.stringContaining('protected') as string });
    expect(run(['codes', project, '--password-file', bad])).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('password') as string,
    });
    expect(json(['codes', project, '--password-file', good])).toHaveLength(11);
    expect(json(['codes', project], { BAILANYS_PASSWORD: 'құпия сөз' })).toHaveLength(11);
    expect(run(['codes', project, '--password-file', join(folder, 'none.txt')]).code).toBe(1);
  });

  it('does not mind a password for a project that has none', () => {
    const { json, folder } = openTerminal();
    const project = join(folder, 'plain.bailanys');
    json(['new', project]);
    expect(json(['codes', project], { BAILANYS_PASSWORD: 'unneeded' })).toEqual([]);
  });

  it('leaves a project alone that another program holds, and says who', () => {
    const { run, project, folder } = openTerminal();
    const file = project('held.bailanys', { talk: 'Hello.' });
    const core = createCore(testEnvironment(folder));
    core.projects.open({ path: file });
    const { code, stdout, stderr } = run(['documents', file, '--json']);
    core.close();
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toBe('This project is open in another program (a test). Close it there first.\n');
    expect(run(['documents', file, '--json']).code).toBe(0);
  });

  it('brings a project back from a backup, protected or not, and overwrites nothing', () => {
    const { json, run, folder } = openTerminal();
    for (const [name, env] of [
      ['plain', {}],
      ['secret', { BAILANYS_PASSWORD: 'secret' }],
    ] as const) {
      const [project, copy, back] = ['project', 'copy', 'back'].map((each) => join(folder, `${name}-${each}.bailanys`)) as [
        string,
        string,
        string,
      ];
      json(['new', project, '--starter', ...(name === 'secret' ? ['--encrypt'] : [])], env);
      expect(json(['backup', project, '-o', copy], env)).toEqual({ file: copy });
      expect(run(['backup', project, '-o', copy], env).code).toBe(1);
      expect(json(['restore', copy, back], env)).toEqual({ project: back });
      expect(run(['restore', copy, project], env).code).toBe(1);
      expect(json(['codes', back], env)).toEqual(json(['codes', project], env));
      if (name === 'secret') expect(run(['codes', back]).code).toBe(1);
    }
    expect(run(['restore', join(folder, 'none.bailanys'), join(folder, 'x.bailanys')]).code).toBe(1);
  });
});
