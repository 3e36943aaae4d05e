import { readFileSync } from 'node:fs';
import { Failure } from '#cli/failure.ts';

/** The password of a protected project, from a file or the environment: never from the command line, which other users can read. */
export function readPassword(file: string | undefined, environment: NodeJS.ProcessEnv = process.env): string | undefined {
  if (file === undefined) return environment.BAILANYS_PASSWORD || undefined;
  try {
    const password = readFileSync(file, 'utf8')
      .replace(/^\uFEFF/u, '')
      .replace(/\r?\n$/u, '');
    if (password === '') throw new Failure(`The password file ${file} is empty. Write the password into its first line.`);
    return password;
  } catch (error) {
    if (error instanceof Failure) throw error;
    throw new Failure(`The password file ${file} cannot be read. Check its name and folder.`);
  }
}
