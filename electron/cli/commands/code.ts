import type { Command } from 'commander';
import { answer, counted, type OutputOptions } from '#cli/output.ts';
import { addProjectCommand } from '#cli/project-command.ts';
import { readTableFile } from '#cli/read-table-file.ts';
import { type ProjectOptions, withProject } from '#cli/session.ts';
import { applyCodingTable } from '#core/codings/coding-table.ts';

type Options = OutputOptions & ProjectOptions & { coder?: string };

const explanation = `
Columns: document,start,end,code,coder and, when wanted, quote,weight,memo,alter,relation,resource,direction,strength.
Offsets are Unicode code points, the end exclusive. A code is named by its path, "Parent > Child"; codes and coders that
do not exist are created. With a quote, the passage must have these words. Row numbers are those of a spreadsheet (header: 1).`;

export function addCode(program: Command): void {
  addProjectCommand(program, 'code', 'Apply codings from a table')
    .argument('<codings>', 'table of codings (.csv or .xlsx)')
    .option('--coder <name>', 'the coder of rows that name none')
    .addHelpText('after', explanation)
    .action(async (project: string, file: string, options: Options) => {
      const cells = await readTableFile(file);
      await withProject(project, options, ({ services }) => {
        const { repaired, ...result } = applyCodingTable(services, cells, options.coder);
        answer(
          options,
          () => result,
          () =>
            [
              `Applied ${counted(result.applied, 'coding')}${repaired > 0 ? ` (${repaired} moved to where their quote stands)` : ''}; ` +
                `${result.alreadyThere} were there already, ${result.refused.length} refused.`,
              ...result.refused.map(({ row, message }) => `Row ${row}: ${message}`),
            ].join('\n'),
        );
      });
    });
}
