import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import { temporaryFolder } from '../open-core.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const bin = join(root, 'electron/cli/bin.js');

/** A run of the terminal's `serve`-like start, with its own home and its own folder for temporary files. */
function startLocal(words: { project?: string; port?: number }, env: NodeJS.ProcessEnv = {}) {
  const home = temporaryFolder();
  const temporary = join(home, 'tmp');
  mkdirSync(temporary);
  const script = `const { runLocal } = await import('#local/run-local.ts'); await runLocal(${JSON.stringify({ ...words, open: false })});`;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', script], {
    cwd: root,
    env: { ...process.env, npm_execpath: undefined, BAILANYS_HOME: home, TMPDIR: temporary, ...env },
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  return { child, home, temporary };
}

const address = (child: ChildProcess) =>
  new Promise<string>((resolve, reject) => {
    child.stdout?.on('data', (chunk: Buffer) => {
      const found = /http:\/\/127\.0\.0\.1:\d+\/#\S+/.exec(chunk.toString())?.[0];
      if (found) resolve(found);
    });
    child.on('exit', (code) => reject(new Error(`Ended with ${code}`)));
  });

/** The exit code, once everything that was written has been read as well. */
const exit = (child: ChildProcess) => new Promise<number | null>((resolve) => void child.on('close', (code) => resolve(code)));

async function makeProject(home: string): Promise<string> {
  const path = join(home, 'study.bailanys');
  const maker = spawn(process.execPath, [bin, 'new', path], { env: { ...process.env, BAILANYS_HOME: home } });
  expect(await exit(maker)).toBe(0);
  return path;
}

describe('the local face', () => {
  it.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)('told %s, closes the project into one file and cleans up', async (signal) => {
    const path = await makeProject(temporaryFolder());
    const { child, temporary } = startLocal({ project: path });
    await address(child);
    expect(existsSync(`${path}-lock`)).toBe(true);
    child.kill(signal);
    expect(await exit(child)).toBe(0);
    expect(readdirSync(join(path, '..')).filter((name) => name.startsWith('study'))).toEqual(['study.bailanys']);
    expect(readdirSync(temporary)).toEqual([]);
  });

  it('comes back to the address it had, where the browser keeps what a person has arranged', async () => {
    const first = startLocal({});
    const port = new URL(await address(first.child)).port;
    const beside = startLocal({});
    expect(new URL(await address(beside.child)).port).not.toBe(port);
    first.child.kill('SIGTERM');
    expect(await exit(first.child)).toBe(0);
    const again = startLocal({});
    expect(new URL(await address(again.child)).port).toBe(port);
  });

  it('says in a sentence that its port is taken', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    onTestFinished(() => void server.close());
    await new Promise((resolve) => server.once('listening', resolve));
    const { port } = server.address() as AddressInfo;
    const { child, temporary } = startLocal({ port });
    let words = '';
    child.stderr.on('data', (chunk: Buffer) => {
      words += chunk.toString();
    });
    expect(await exit(child)).not.toBe(0);
    expect(words).toContain(`Port ${port} is used by another program.`);
    expect(readdirSync(temporary)).toEqual([]);
  });

  it('ends with the npm that started it', async () => {
    const script = `
      const { spawn } = require('node:child_process');
      const child = spawn(process.execPath, ['--input-type=module', '--eval', "const { runLocal } = await import('#local/run-local.ts'); await runLocal({ open: false });"],
        { stdio: ['ignore', 'pipe', 'inherit'] });
      child.stdout.once('data', (address) => { process.stdout.write(address); });
      setInterval(() => {}, 1000);`;
    const home = temporaryFolder();
    const parent = spawn(process.execPath, ['--eval', script], {
      cwd: root,
      env: { ...process.env, npm_execpath: 'npm', BAILANYS_HOME: home, TMPDIR: home },
    });
    const place = await address(parent);
    expect(await isServed(place)).toBe(true);
    parent.kill('SIGKILL');
    await expect.poll(() => isServed(place), { timeout: 30_000, interval: 250 }).toBe(false);
  });
});

/** Whether somebody answers there. A process that has ended may still be listed, where nobody has asked how it ended. */
const isServed = (place: string): Promise<boolean> =>
  fetch(place).then(
    () => true,
    () => false,
  );
