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
    await (await createProgram(argv[2])).parseAsync([...argv]);
  } catch (error) {
    process.exitCode = exitCodeOf(error);
  }
}

function exitCodeOf(error: unknown): number {
  // Commander has already said what is wrong.
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  if (error instanceof WrongUsage) return say(error.message, 2);
  if (error instanceof Problem && error.kind in passwordSentences) return say(passwordSentences[error.kind] ?? error.message, 1);
  if (error instanceof Problem || error instanceof Failure) return say(error.message, 1);
  const { message, stack } = error instanceof Error ? error : new Error(String(error));
  if (process.env.BAILANYS_DEBUG) process.stderr.write(`${stack}\n`);
  return say(
    `Something went wrong inside the program (${message.replaceAll(/\s+/gu, ' ')}). Please report it with what BAILANYS_DEBUG=1 prints in addition.`,
    1,
  );
}

/** Where the windows ask for the password, a terminal is told how to give it. */
const passwordSentences: Readonly<Record<string, string>> = {
  passwordNeeded: 'This project is protected. Give its password with --password-file FILE or in the variable BAILANYS_PASSWORD.',
  passwordWrong: 'The password does not open this project. Check the file of --password-file or the variable BAILANYS_PASSWORD.',
};

function say(sentence: string, code: 1 | 2): number {
  process.stderr.write(`${sentence}\n`);
  return code;
}
