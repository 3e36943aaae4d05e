import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/**
 * One build by Vite, in a process of its own; says nothing unless something is wrong. Always for use: asked for by a test, it would otherwise
 * take over NODE_ENV=test, and the lists of React Aria do not measure themselves then.
 */
export function runVite(config: string, ...words: string[]): void {
  const vite = join(dirname(createRequire(import.meta.url).resolve('vite/package.json')), 'bin', 'vite.js');
  const { status } = spawnSync(process.execPath, [vite, 'build', '--config', config, '--logLevel', 'warn', ...words], {
    cwd: root,
    stdio: ['ignore', process.stderr.fd, 'inherit'],
    env: { ...process.env, NODE_ENV: 'production' },
  });
  if (status !== 0) throw new Error(`${config} could not be built; the messages above say why.`);
}
