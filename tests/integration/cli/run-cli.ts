import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';
import { createCore } from '#core/core.ts';
import { temporaryFolder, testEnvironment } from '../open-core.ts';

const bin = fileURLToPath(new URL('../../../electron/cli/bin.js', import.meta.url));

export type CliResult = { code: number | null; stdout: string; stderr: string };

/** Runs the real program in a process of its own. */
export function bailanys(args: readonly string[], { folder, env = {} }: { folder: string; env?: NodeJS.ProcessEnv }): CliResult {
  const { status, stdout, stderr } = spawnSync(process.execPath, [bin, ...args], {
    encoding: 'utf8',
    maxBuffer: 1024 ** 3,
    env: { ...process.env, BAILANYS_PASSWORD: '', BAILANYS_HOME: join(folder, 'home'), ...env },
  });
  return { code: status, stdout, stderr };
}

/** A folder, the program run in it, and files written into it. */
export function openTerminal() {
  const folder = temporaryFolder();
  const run = (args: readonly string[], env: NodeJS.ProcessEnv = {}): CliResult => bailanys(args, { folder, env });
  return {
    folder,
    run,
    /** The JSON value of a command that must be done. */
    json(args: readonly string[], env: NodeJS.ProcessEnv = {}): unknown {
      const { code, stdout, stderr } = run([...args, '--json'], env);
      expect(stderr).toBe('');
      expect(code).toBe(0);
      return JSON.parse(stdout);
    },
    write(name: string, content: string | Uint8Array): string {
      const path = join(folder, name);
      writeFileSync(path, content);
      return path;
    },
    /** A project with these texts, made by the backend itself. */
    project(name: string, texts: Readonly<Record<string, string>>): string {
      const path = join(folder, name);
      const core = createCore(testEnvironment(folder));
      core.projects.create({ path, name, language: 'en', starter: false }, ({ documents }) => {
        for (const [title, text] of Object.entries(texts))
          documents.add({ name: title, text, kind: 'interview', language: 'mixed', format: 'txt', sourceName: `${title}.txt` });
      });
      core.close();
      return path;
    },
  };
}
