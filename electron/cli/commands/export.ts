import { resolve } from 'node:path';
import { type Command, Option } from 'commander';
import { WrongUsage } from '#cli/failure.ts';
import { answer, type OutputOptions } from '#cli/output.ts';
import { addProjectCommand } from '#cli/project-command.ts';
import { type ProjectOptions, withProject } from '#cli/session.ts';

type Options = OutputOptions & ProjectOptions & { output: string; for?: 'qualcoder' };

export function addExport(program: Command): void {
  addProjectCommand(program, 'export', 'Write the project as REFI-QDA, which other programs open')
    .requiredOption('-o, --output <file>', 'the file to write (.qdpx)')
    .addOption(new Option('--for <program>', 'write it the way this program reads it best').choices(['qualcoder']))
    .action((project: string, options: Options) => {
      if (!options.output.toLowerCase().endsWith('.qdpx'))
        throw new WrongUsage('A project is exported as .qdpx. Give a name that ends so.');
      return withProject(project, options, async ({ core }) => {
        const written = await core.exchange.exportProject({ path: resolve(options.output), forQualcoder: options.for === 'qualcoder' });
        answer(
          options,
          () => written,
          () =>
            [
              `Wrote ${written.file}.`,
              ...(written.notCarried.length > 0 ? ['REFI-QDA cannot carry:', ...written.notCarried.map((each) => `  ${each}`)] : []),
            ].join('\n'),
        );
      });
    });
}
