import { type Command, Option } from 'commander';
import { createOffsetBorder } from '#cli/code-point-offsets.ts';
import { findCode, findCoders } from '#cli/find.ts';
import { answer, counted, type OutputOptions, table } from '#cli/output.ts';
import { addProjectCommand } from '#cli/project-command.ts';
import { type ProjectOptions, withProject } from '#cli/session.ts';
import { type AgreementQuery, AnalysisUnit } from '#shared/contract/analysis.ts';

type Options = OutputOptions & ProjectOptions & { coders: string; unit: AgreementQuery['unit']; code?: string[] };

export function addDisagreements(program: Command): void {
  addProjectCommand(program, 'disagreements', 'List the passages where two coders part, largest effect first')
    .requiredOption('--coders <names>', 'the two coders: A,B')
    .addOption(new Option('--unit <unit>', 'what is counted').choices(AnalysisUnit.options).default('character'))
    .option('--code <paths...>', 'only these codes ("Parent > Child")')
    .action((project: string, options: Options) =>
      withProject(project, options, async ({ core, services }) => {
        const { passages } = await core.analysis.disagreements({
          coderIds: findCoders(services, options.coders),
          unit: options.unit,
          ...(options.code ? { codeIds: options.code.map((path) => findCode(services, path)) } : {}),
        });
        const offsets = createOffsetBorder(services);
        const rows = passages.map((passage) => ({
          document: passage.document,
          ...offsets.range(passage.documentId, passage.start, passage.end),
          code: passage.code,
          kind: passage.kind,
          coder: passage.coder,
          quote: passage.quote,
        }));
        const columns = [
          { title: 'document', widest: 24 },
          { title: 'start', align: 'right' },
          { title: 'end', align: 'right' },
          { title: 'code', widest: 36 },
          { title: 'kind' },
          { title: 'coder', widest: 16 },
          { title: 'quote', widest: 60 },
        ] as const;
        const cells = (): (string | number)[][] =>
          rows.map((row) => [row.document, row.start, row.end, row.code, row.kind, row.coder, row.quote]);
        answer(
          options,
          () => rows,
          () => `${table(columns, cells())}\n${counted(rows.length, 'passage')}`,
        );
      }),
    );
}
