import { basename } from 'node:path';
import { type Command, Option } from 'commander';
import { WrongUsage } from '#cli/failure.ts';
import { answer, counted, type OutputOptions } from '#cli/output.ts';
import { readPassword } from '#cli/password.ts';
import { addProjectCommand } from '#cli/project-command.ts';
import { type ProjectOptions, withCore } from '#cli/session.ts';
import { type Language, languages } from '#shared/model/language.ts';

type Options = OutputOptions & ProjectOptions & { starter?: boolean; language: Language; encrypt?: boolean };

export function addNew(program: Command): void {
  addProjectCommand(program, 'new', 'Make an empty project, or one with the starter codebook and attributes')
    .option('--starter', 'bring the starter codebook and the starter attributes')
    .addOption(new Option('--language <language>', 'language of the codebook').choices(languages).default('en'))
    .option('--encrypt', 'protect the project with the password')
    .action((project: string, options: Options) => makeProject(project, options));
}

async function makeProject(path: string, options: Options): Promise<void> {
  const password = options.encrypt || options.passwordFile !== undefined ? readPassword(options.passwordFile) : undefined;
  if (options.encrypt && password === undefined)
    throw new WrongUsage('A protected project needs a password. Give it with --password-file FILE or in the variable BAILANYS_PASSWORD.');
  await withCore((core) => {
    const name = basename(path).replace(/\.bailanys$/u, '');
    const { project, counts } = core.projects.create({
      path,
      name,
      language: options.language,
      starter: options.starter ?? false,
      password,
    });
    const made = {
      project: project?.path ?? path,
      codes: counts.codes,
      attributes: core.projects.current().cases.table().attributes.length,
    };
    answer(
      options,
      () => made,
      () => `Made ${made.project} with ${counted(made.codes, 'code')} and ${counted(made.attributes, 'attribute')}.`,
    );
  });
}
