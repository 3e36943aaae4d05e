import type { Command } from 'commander';
import { Failure } from '#cli/failure.ts';
import { answer, counted, type OutputOptions } from '#cli/output.ts';
import { addProjectCommand } from '#cli/project-command.ts';
import { type ProjectOptions, withProject } from '#cli/session.ts';
import { type CheckResult, checkProject } from '#core/project/check.ts';
import { Problem } from '#shared/problem.ts';

type Options = OutputOptions & ProjectOptions & { repair?: boolean };

export function addCheck(program: Command): void {
  addProjectCommand(program, 'check', 'Check a project: the file, its references, texts and offsets')
    .option('--repair', 'mend what can be mended, as one step that can be undone')
    .addHelpText('after', '\nExit code 1 when problems remain.')
    .action(async (project: string, options: Options) => {
      const repair = options.repair ?? false;
      const result = await withProject(project, options, ({ services }) => checkProject(services.project, { repair })).catch(asDamage);
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
      const advice = repair
        ? 'Restore a backup, or go on with care: what is left could not be mended.'
        : 'Make a backup and run “check --repair”.';
      throw new Failure(`${counted(result.problems.length, 'problem')} found. ${advice}`);
    });
}

/** A file too damaged to be opened is a finding like any other. */
function asDamage(error: unknown): CheckResult {
  if (!(error instanceof Problem && error.kind === 'damagedProject')) throw error;
  return { problems: [{ kind: 'file', where: 'file', message: error.message }], fixed: [] };
}
