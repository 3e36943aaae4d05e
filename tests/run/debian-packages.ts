import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Installs packages of Debian where that can be done without asking (as root, with apt), and says so. Elsewhere it does nothing. */
export function installFromDebian(...packages: readonly string[]): void {
  if (packages.length === 0 || process.platform !== 'linux' || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return;
  process.stdout.write(`Installing ${packages.join(' and ')} from Debian for the tests…\n`);
  const apt = (...words: string[]): boolean => {
    const options = ['-q', '-y', '-o', 'DPkg::Lock::Timeout=120'];
    const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    return spawnSync('apt-get', [...options, ...words], { stdio: ['ignore', 'ignore', 'inherit'], env: environment }).status === 0;
  };
  if (apt('update')) apt('install', '--no-install-recommends', ...packages);
}
