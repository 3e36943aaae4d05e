/** The terminal face, run as a program of its own. */
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';

const bin = join(import.meta.dirname, '../../../electron/cli/bin.js');
const execute = promisify(execFile);

/** What a command prints with `--json`. */
export async function terminalJson<Answer>(home: string, ...args: readonly string[]): Promise<Answer> {
  const env = { ...process.env, BAILANYS_HOME: join(home, 'terminal'), BAILANYS_PASSWORD: '' };
  const { stdout } = await execute(process.execPath, [bin, ...args, '--json'], { env, maxBuffer: 2 ** 28 });
  return JSON.parse(stdout) as Answer;
}
