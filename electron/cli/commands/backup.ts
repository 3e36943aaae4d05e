import type { Command } from 'commander';
import { answer, type OutputOptions } from '#cli/output.ts';
import { readPassword } from '#cli/password.ts';
import { addCommand, addProjectCommand } from '#cli/project-command.ts';
import { type ProjectOptions, withCore, withProject } from '#cli/session.ts';
import { restoreProject } from '#core/project/restore.ts';

type Options = OutputOptions & ProjectOptions;

export function addBackup(program: Command): void {
  addProjectCommand(program, 'backup', 'Copy a project to another file, checked')
    .requiredOption('-o, --output <file>', 'the copy (.bailanys); must not exist yet')
    .action((project: string, options: Options & { output: string }) =>
      withProject(project, options, async ({ core }) => {
        const { path } = await core.projects.backUp({ path: options.output });
        answer(
          options,
          () => ({ file: path }),
          () => `Wrote ${path}.`,
        );
      }),
    );
}

export function addRestore(program: Command): void {
  addCommand(program, 'restore', 'Make a project from a backup, checked; nothing is overwritten')
    .argument('<file>', 'the backup')
    .argument('<project>', 'the project file to make (.bailanys)')
    .option('--password-file <file>', 'file with the password of a protected backup (or the variable BAILANYS_PASSWORD)')
    .action((file: string, project: string, options: Options) =>
      withCore((core) => {
        const path = restoreProject(file, project, { password: readPassword(options.passwordFile), holder: core.environment.holder });
        answer(
          options,
          () => ({ project: path }),
          () => `Restored ${path}.`,
        );
      }),
    );
}
