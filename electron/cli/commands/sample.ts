import { basename } from 'node:path';
import { type Command, Option } from 'commander';
import { wholeNumber } from '#cli/numbers.ts';
import { answer, counted, type OutputOptions } from '#cli/output.ts';
import { addCommand } from '#cli/project-command.ts';
import { withCore } from '#cli/session.ts';
import { fillSynthetic } from '#core/project/synthetic/fill-synthetic.ts';
import { type TierName, tiers } from '#core/project/synthetic/tiers.ts';
import { type Language, languages } from '#shared/model/language.ts';

type Options = OutputOptions & { tier?: TierName; seed: number; language: Language };

export function addSample(program: Command): void {
  addCommand(program, 'sample', 'Make the sample study, or a synthetic project of a given size for trials')
    .argument('<project>', 'the project file to make (.bailanys)')
    .addOption(new Option('--tier <tier>', 'size of a synthetic project').choices(Object.keys(tiers)))
    .option('--seed <n>', 'with --tier: the same seed makes the same project', wholeNumber(0), 1)
    .addOption(new Option('--language <language>', 'language of the sample study’s codebook').choices(languages).default('en'))
    .action((path: string, { tier, seed, language, ...options }: Options) =>
      withCore((core) => {
        if (tier === undefined) core.projects.openSample({ language, path });
        else {
          const name = basename(path).replace(/\.bailanys$/u, '');
          core.projects.create({ path, name, language: 'en', starter: false }, (services) =>
            fillSynthetic(services.project, { ...tiers[tier], seed }),
          );
        }
        const { documents, codes, codings, coders } = core.projects.status().counts;
        answer(
          options,
          () => ({ documents, codes, codings, coders }),
          () =>
            `Made ${path} with ${counted(documents, 'document')}, ${counted(codes, 'code')}, ` +
            `${counted(codings, 'coding')} by ${counted(coders, 'coder')}.`,
        );
      }),
    );
}
