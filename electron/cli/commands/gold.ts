import { readFileSync } from 'node:fs';
import type { Command } from 'commander';
import { z } from 'zod';
import { Failure } from '#cli/failure.ts';

/** What is left out, or null, is empty. */
const Values = z
  .record(z.string(), z.unknown())
  .nullish()
  .transform((values) => values ?? {});
const Case = z.object({ id: z.string(), statistic: z.string(), params: Values, input: Values });
const GoldFile = z.object({ fixtures: Values, cases: z.array(z.looseObject({ id: z.string() })) });

export function addGold(program: Command): void {
  program
    .command('gold', { hidden: true })
    .description('Compute the statistics of a file of cases (development)')
    .argument('<file>', '{fixtures, cases: [{id, statistic, params, input}]}')
    .option('--json', 'the answer is JSON anyway')
    .action(async (file: string) => {
      const { runGoldCase } = await import('#shared/statistics/gold/registry.ts');
      const { fixtures, cases } = readCases(file);
      const answers = Object.fromEntries(cases.map((each) => [each.id, answerOf(() => runGoldCase(Case.parse(each), fixtures))]));
      process.stdout.write(`${JSON.stringify(answers)}\n`);
    });
}

function readCases(file: string): z.infer<typeof GoldFile> {
  try {
    return GoldFile.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch (error) {
    throw new Failure(`The file ${file} holds no cases: ${messageOf(error)}`);
  }
}

const messageOf = (error: unknown): string =>
  error instanceof z.ZodError ? z.prettifyError(error) : error instanceof Error ? error.message : String(error);

/** One case that cannot be read must not keep the others from being answered. */
function answerOf(compute: () => Record<string, unknown>): Record<string, unknown> {
  try {
    return compute();
  } catch (error) {
    return { value: null, reason: 'bad_input', message: messageOf(error) };
  }
}
