import type { Command } from 'commander';

/** A command with `--json`. */
export function addCommand(program: Command, name: string, description: string): Command {
  return program.command(name).description(description).option('--json', 'print one JSON value and nothing else');
}

/** A command on a project file, which may be protected. */
export function addProjectCommand(program: Command, name: string, description: string): Command {
  return addCommand(program, name, description)
    .argument('<project>', 'the project file (.bailanys)')
    .option('--password-file <file>', 'file with the password of a protected project (or the variable BAILANYS_PASSWORD)');
}

/** For options that may be given several times. */
export const collect = (value: string, values: string[] = []): string[] => [...values, value];
