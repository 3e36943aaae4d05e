import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { openTerminal } from './run-cli.ts';

const bin = fileURLToPath(new URL('../../../electron/cli/bin.js', import.meta.url));

describe('the command line', () => {
  it('helps with every command', () => {
    const { run } = openTerminal();
    const { code, stdout } = run(['--help']);
    expect(code).toBe(0);
    const commands = [...stdout.matchAll(/^ {2}([a-z]+) /gmu)].map((match) => match[1] ?? '');
    expect(commands).toEqual(expect.arrayContaining(['new', 'sample', 'import', 'code', 'segments', 'agreement', 'cooccurrence', 'serve']));
    for (const command of ['new', 'code', 'agreement']) expect(run([command, '--help'])).toMatchObject({ code: 0, stderr: '' });
  });

  it('answers wrong usage with exit code 2 and nothing on stdout', () => {
    const { run, folder } = openTerminal();
    const wrong = [
      ['nonsense'],
      ['codes'],
      ['agreement', 'x.bailanys'],
      ['sample', 'x.bailanys', '--tier', 'XXL'],
      ['sample', 'x.bailanys', '--tier', 'S', '--seed', 'one'],
      ['new', join(folder, 'x.bailanys'), '--encrypt'],
      ['new', join(folder, 'x.bailanys'), '--language', 'de'],
      ['codebook', 'x.bailanys'],
      ['codebook', 'x.bailanys', '-o', 'book.exe'],
      ['segments', 'x.bailanys', '-o', 'segments.exe'],
    ];
    for (const args of wrong) {
      const { code, stdout, stderr } = run(args);
      expect({ args, code, stdout }).toEqual({ args, code: 2, stdout: '' });
      expect(stderr).not.toBe('');
    }
    expect(existsSync(join(folder, 'x.bailanys'))).toBe(false);
  });

  it('answers work that fails with exit code 1 and a sentence that says what to do', () => {
    const { run, folder, write } = openTerminal();
    const missing = run(['codes', join(folder, 'nowhere.bailanys'), '--json']);
    expect(missing).toMatchObject({ code: 1, stdout: '' });
    expect(missing.stderr).toMatch(/^There is no file at .*nowhere\.bailanys\. Check the name and the folder\.\n$/u);
    const foreign = run(['codes', write('letter.bailanys', 'Dear reader, this is no project at all.'.repeat(10)), '--json']);
    expect(foreign).toMatchObject({ code: 1, stdout: '' });
    expect(foreign.stderr).toContain('is not a Bailanys project');
  });

  it('says of a folder and of a damaged file what they are, in one line, whatever is asked of them', () => {
    const { run, json, folder, project, write } = openTerminal();
    const whole = readFileSync(project('whole.bailanys', { talk: 'Сәлем. '.repeat(5_000) }));
    const cut = write('cut.bailanys', whole.subarray(0, whole.length / 2));
    const words = whole.indexOf('Сәлем. Сәлем.');
    const spoilt = write('spoilt.bailanys', whole.fill(0xee, words, words + 40_960));
    for (const args of [
      ['codes', folder],
      ['restore', folder, join(folder, 'new.bailanys')],
      ['restore', cut, join(folder, 'new.bailanys')],
      ['codes', cut],
      ['text', spoilt, 'talk'],
    ]) {
      const { code, stdout, stderr } = run(args);
      expect({ args, code, stdout, stderr }).toEqual({
        ...{ args, code: 1, stdout: '' },
        stderr: expect.stringMatching(/^\S*.*(?:is not a Bailanys project|is damaged).*\n$/u) as string,
      });
      expect(stderr).not.toContain('.part');
    }
    const checked = run(['check', spoilt, '--json']);
    expect(checked.code).toBe(1);
    expect(JSON.parse(checked.stdout)).toMatchObject({ problems: [{ kind: 'file' }], fixed: [] });
    const sound = join(folder, 'sound.bailanys');
    json(['new', sound]);
    expect(run(['backup', sound, '-o', join(folder, 'nowhere', 'copy.bailanys')]).stderr).toBe(
      `The folder ${join(folder, 'nowhere')} does not exist. Choose another folder.\n`,
    );
  });

  it('takes a relative path from where the person stands, also when npm runs it in the folder of the program', () => {
    const { run, folder } = openTerminal();
    const npm = { npm_lifecycle_event: 'bailanys', INIT_CWD: folder };
    expect(run(['new', 'here.bailanys'], npm).code).toBe(0);
    expect(existsSync(join(folder, 'here.bailanys'))).toBe(true);
  });

  it('loads no reader or writer of documents for a command that needs none', () => {
    const { project, folder } = openTerminal();
    const file = project('study.bailanys', { talk: 'Hello.' });
    const tell =
      'data:text/javascript,import{registerHooks}from"node:module";' +
      'registerHooks({load(url,context,next){process.stderr.write(url+"\\n");return next(url,context)}})';
    const { stderr } = spawnSync(process.execPath, ['--import', tell, bin, 'codes', file], {
      encoding: 'utf8',
      env: { ...process.env, BAILANYS_HOME: join(folder, 'home') },
    });
    const loaded = stderr.split('\n');
    expect(loaded.filter((url) => url.includes('/better-sqlite3/'))).not.toEqual([]);
    expect(loaded.filter((url) => /mammoth|jschardet|parse5|pdfjs|excel|\/docx\/|i18next|commands\/(?!codes)/u.test(url))).toEqual([]);
  });

  it('tells an old Node in one sentence instead of stumbling', () => {
    // Nothing newer than what Node 20 reads: no imports at the top, no types.
    expect(readFileSync(bin, 'utf8')).not.toMatch(/^import |\bsatisfies\b|\busing\b/mu);
    const older = 'data:text/javascript,Object.defineProperty(process,"versions",{value:{...process.versions,node:"20.11.0"}})';
    const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', older, bin, 'codes', 'x'], { encoding: 'utf8' });
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toMatch(/^Bailanys needs Node 22\.18 or newer, and this is Node 20\.11\.0\. .*\n$/u);
  });
});
