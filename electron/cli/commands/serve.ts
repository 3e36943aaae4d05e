import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Command, InvalidArgumentError } from 'commander';
import { readPassword } from '#cli/password.ts';
import type { ProjectOptions } from '#cli/session.ts';

type Options = ProjectOptions & { port: number; open: boolean };

export function addServe(program: Command): void {
  program
    .command('serve')
    .description('Open the windows in the browser of this machine; prints their address')
    .argument('[project]', 'the project file to open (.bailanys)')
    .option('--port <n>', 'port on 127.0.0.1; 0: the usual one, else any free one', port, 0)
    .option('--no-open', 'do not open a browser')
    .option('--password-file <file>', 'file with the password of a protected project (or the variable BAILANYS_PASSWORD)')
    .action(async (project: string | undefined, options: Options) => {
      const password = readPassword(options.passwordFile);
      await buildInCheckout();
      const { runLocal } = await import('#local/run-local.ts');
      await runLocal({ project, password, port: options.port, open: options.open });
    });
}

/** A checkout has the sources of the interface and builds them when they have changed; an installed program brings them built. */
async function buildInCheckout(): Promise<void> {
  if (!existsSync(fileURLToPath(new URL('../../../renderer/vite.config.ts', import.meta.url)))) return;
  const { buildIfNeeded } = await import('../../launch/build-if-needed.ts');
  buildIfNeeded();
}

function port(value: string): number {
  const number = Number(value);
  if (!/^\d+$/u.test(value) || number > 65_535) throw new InvalidArgumentError('It must be a whole number from 0 to 65535.');
  return number;
}
