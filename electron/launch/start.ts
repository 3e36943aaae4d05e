import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { buildIfNeeded } from './build-if-needed.ts';
import { whyNoDesktop } from './why-no-desktop.ts';

/** `npm start`: the desktop program where it can run, otherwise the local face, with one line saying why. */
const wanted = process.argv.slice(2);
buildIfNeeded();
const obstacle = whyNoDesktop();
if (obstacle === null) {
  const electron = createRequire(import.meta.url)('electron') as unknown as string;
  const child = spawn(electron, ['.', ...wanted], { stdio: 'inherit' });
  child.on('exit', (code) => process.exit(code ?? 0));
} else {
  process.stdout.write(`${obstacle} Using the browser of this machine instead.\n`);
  const { runLocal } = await import('#local/run-local.ts');
  const project = wanted.find((argument) => !argument.startsWith('-'));
  await runLocal({ project, open: !wanted.includes('--no-open') }).catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  });
}
