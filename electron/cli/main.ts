import { CommanderError } from 'commander';
import { Failure, WrongUsage } from '#cli/failure.ts';
import { createProgram } from '#cli/program.ts';
import { Problem } from '#shared/problem.ts';

/** Runs one command line and sets the exit code: 0 done, 1 the work failed, 2 wrong usage. */
export async function main(argv: readonly string[]): Promise<void> {
  // A reader that has seen enough (`| head`) is no failure.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit(0);
  });
  try {
    await createProgram().parseAsync([...argv]);
  } catch (error) {
    process.exitCode = exitCodeOf(error);
  }
}

function exitCodeOf(error: unknown): number {
  // Commander has already said what is wrong.
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  if (error instanceof WrongUsage) return say(error.message, 2);
  if (error instanceof Problem || error instanceof Failure) return say(error.message, 1);
  return say(`Something went wrong inside the program: ${error instanceof Error ? error.stack : String(error)}`, 1);
}

function say(sentence: string, code: 1 | 2): number {
  process.stderr.write(`${sentence}\n`);
  return code;
}
