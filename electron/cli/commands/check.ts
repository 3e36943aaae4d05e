import type { Command } from 'commander';
import { Failure } from '#cli/failure.ts';
import { answer, counted, type OutputOptions } from '#cli/output.ts';
import { addProjectCommand } from '#cli/project-command.ts';
import { type ProjectOptions, withProject } from '#cli/session.ts';
import { checkProject } from '#core/project/check.ts';

type Options = OutputOptions & ProjectOptions & { repair?: boolean };

export function addCheck(program: Command): void {
  addProjectCommand(program, 'check', 'Check a project: the file, its references, texts and offsets')
    .option('--repair', 'mend what can be mended, as one step that can be undone')
    .addHelpText('after', '\nExit code 1 when problems remain.')
    .action((project: string, options: Options) =>
      withProject(project, options, ({ services }) => {
        const result = checkProject(services.project, { repair: options.repair ?? false });
        answer(
          options,
          () => result,
          () =>
            [
              ...result.problems.map(({ message }) => message),
              ...result.fixed.map(({ message }) => `Mended: ${message}`),
              ...(result.problems.length + result.fixed.length === 0 ? ['Everything is in order.'] : []),
            ].join('\n'),
        );
        if (result.problems.length === 0) return;
        const advice = options.repair
          ? 'Restore a backup, or go on with care: what is left could not be mended.'
          : 'Make a backup and run “check --repair”.';
        throw new Failure(`${counted(result.problems.length, 'problem')} found. ${advice}`);
      }),
    );
}
