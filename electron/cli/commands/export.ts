import { extname, resolve } from 'node:path';
import { type Command, Option } from 'commander';
import { WrongUsage } from '#cli/failure.ts';
import { answer, type OutputOptions } from '#cli/output.ts';
import { addProjectCommand } from '#cli/project-command.ts';
import { type ProjectOptions, type Session, withProject } from '#cli/session.ts';
import { type DataTableName, dataFormats, dataTables, dataUnits } from '#shared/contract/exchange.ts';
import { type Language, languages } from '#shared/model/language.ts';

type Options = OutputOptions &
  ProjectOptions & {
    output: string;
    for?: 'qualcoder';
    table?: DataTableName;
    unit: (typeof dataUnits)[number];
    language: Language;
  };

export function addExport(program: Command): void {
  addProjectCommand(program, 'export', 'Write the project as REFI-QDA, which other programs open, or as a table for statistics')
    .requiredOption('-o, --output <file>', 'the file to write (.qdpx; with --table .csv or .xlsx)')
    .addOption(new Option('--for <program>', 'write it the way this program reads it best').choices(['qualcoder']))
    .addOption(new Option('--table <table>', 'a row a unit × coder, or a row a case × code, with a data dictionary').choices(dataTables))
    .addOption(new Option('--unit <unit>', 'with --table units').choices(dataUnits).default('paragraph'))
    .addOption(new Option('--language <language>', 'with --table: language of the dictionary').choices(languages).default('en'))
    .action((project: string, options: Options) => {
      const ending = extname(options.output).slice(1).toLowerCase();
      if (options.table !== undefined) return exportTable(project, options, options.table, ending);
      if (ending !== 'qdpx') throw new WrongUsage('A project is exported as .qdpx. Give a name that ends so.');
      return withProject(project, options, (session) => exportProject(session, options));
    });
}

async function exportProject({ core }: Session, options: Options): Promise<void> {
  const written = await core.exchange.exportProject({ path: resolve(options.output), forQualcoder: options.for === 'qualcoder' });
  const notCarried = written.notCarried.map(({ message }) => message);
  answer(
    options,
    () => ({ file: written.file, notCarried }),
    () =>
      [
        `Wrote ${written.file}.`,
        ...(notCarried.length > 0 ? ['REFI-QDA cannot carry:', ...notCarried.map((each) => `  ${each}`)] : []),
      ].join('\n'),
  );
}

async function exportTable(project: string, options: Options, table: DataTableName, ending: string): Promise<void> {
  const format = dataFormats.find((each) => each === ending);
  if (!format) throw new WrongUsage('A table is exported as .csv or .xlsx. Give a name that ends so.');
  if (options.for !== undefined) throw new WrongUsage('--for is for .qdpx, not for tables.');
  const { unit, language } = options;
  await withProject(project, options, async ({ core }) => {
    const written = await core.exchange.exportData({ path: resolve(options.output), table, unit, format, language });
    answer(
      options,
      () => written,
      () => `Wrote ${written.files.join(' and ')}: ${written.rows} rows, ${written.columns} columns.`,
    );
  });
}
