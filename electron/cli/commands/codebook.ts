import { extname, resolve } from 'node:path';
import { type Command, Option } from 'commander';
import { WrongUsage } from '#cli/failure.ts';
import { answer, counted, type OutputOptions } from '#cli/output.ts';
import { addProjectCommand } from '#cli/project-command.ts';
import { type ProjectOptions, withProject } from '#cli/session.ts';
import { codebookFormats } from '#shared/contract/exchange.ts';
import { type Language, languages } from '#shared/model/language.ts';

type Options = OutputOptions & ProjectOptions & { output?: string; language?: Language; from?: string; dryRun?: boolean };

export function addCodebook(program: Command): void {
  addProjectCommand(program, 'codebook', 'Write the codebook to a file, or bring one in')
    .option('-o, --output <file>', `write it (${codebookFormats.map((format) => `.${format}`).join(' ')})`)
    .addOption(new Option('--language <language>', 'language of the codebook that is written').choices(languages))
    .option('--from <file>', 'bring in a codebook; codes are merged by their path')
    .option('--dry-run', 'with --from: only show what would change')
    .action((project: string, options: Options) => {
      if ((options.output === undefined) === (options.from === undefined))
        throw new WrongUsage('Say either where the codebook shall go (-o FILE) or where it shall come from (--from FILE).');
      if (options.dryRun && options.from === undefined) throw new WrongUsage('--dry-run goes with --from FILE.');
      return options.output === undefined ? bringIn(project, options.from ?? '', options) : writeCodebook(project, options.output, options);
    });
}

function writeCodebook(project: string, file: string, options: Options): Promise<void> {
  const extension = extname(file).slice(1).toLowerCase();
  const format = codebookFormats.find((candidate) => candidate === extension);
  if (!format) throw new WrongUsage(`A codebook cannot be written as “${extension}”. Choose one of ${codebookFormats.join(', ')}.`);
  return withProject(project, options, async ({ core }) => {
    const language = options.language ?? core.projects.status().project?.language ?? 'en';
    const written = await core.exchange.exportCodebook({ path: resolve(file), format, language });
    answer(
      options,
      () => written,
      () => `Wrote ${counted(written.codes, 'code')} to ${written.file}.`,
    );
  });
}

function bringIn(project: string, file: string, options: Options): Promise<void> {
  return withProject(project, options, async ({ core }) => {
    const merged = await core.exchange.importCodebook({ path: resolve(file), dryRun: options.dryRun ?? false });
    const said = (title: string, paths: readonly string[]): string[] => [
      `${title}: ${counted(paths.length, 'code')}`,
      ...paths.map((path) => `  ${path}`),
    ];
    answer(
      options,
      () => merged,
      () => [...said('Added', merged.added), ...said('Changed', merged.changed), `Unchanged: ${merged.unchanged.length}`].join('\n'),
    );
  });
}
