import { spawn } from 'node:child_process';
import { createRequire, enableCompileCache } from 'node:module';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildIfNeeded } from './build-if-needed.ts';
import { whyNoDesktop } from './why-no-desktop.ts';

/** `npm start`: the desktop program where it can run, otherwise the local face, with one line saying why. */
const words = process.argv.slice(2);
const named = words.find((word) => !word.startsWith('-'));
// npm runs scripts in the project's folder; the person named the file from theirs.
const project = named === undefined ? undefined : resolve(process.env.INIT_CWD ?? process.cwd(), named);

const obstacle = whyNoDesktop();
buildIfNeeded({ desktop: obstacle === null });
if (obstacle === null) startDesktop();
else await startLocal(obstacle);

function startDesktop(): void {
  const electron = createRequire(import.meta.url)('electron') as unknown as string;
  const child = spawn(electron, ['.', ...(project === undefined ? [] : [project])], {
    cwd: fileURLToPath(new URL('../..', import.meta.url)),
    stdio: 'inherit',
  });
  child.on('exit', (code) => process.exit(code ?? 0));
}

async function startLocal(why: string): Promise<void> {
  process.stdout.write(`${why} Using the browser of this machine instead.\n`);
  // Compiled code is kept between runs, also that of the threads.
  enableCompileCache();
  const { runLocal } = await import('#local/run-local.ts');
  await runLocal({ project, open: !words.includes('--no-open') }).catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  });
}
