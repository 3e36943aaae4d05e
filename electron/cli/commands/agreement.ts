import { type Command, Option } from 'commander';
import { agreementJson } from '#cli/agreement-json.ts';
import { findCode, findCoders, findDocument } from '#cli/find.ts';
import { withProgress } from '#cli/jobs.ts';
import { share, wholeNumber } from '#cli/numbers.ts';
import { answer, counted, figure, type OutputOptions, table } from '#cli/output.ts';
import { addProjectCommand } from '#cli/project-command.ts';
import { explainReasons } from '#cli/reasons.ts';
import { type ProjectOptions, type Session, withProject } from '#cli/session.ts';
import { type AgreementAnswer, type AgreementQuery, AnalysisUnit, type Coefficient, Hierarchy } from '#shared/contract/analysis.ts';

type Options = OutputOptions &
  ProjectOptions & {
    coders: string;
    unit: AgreementQuery['unit'];
    overlap?: number;
    hierarchy?: NonNullable<AgreementQuery['hierarchy']>;
    code?: string[];
    document?: string[];
    allDocuments?: boolean;
    seed?: number;
    resamples?: number;
  };

export function addAgreement(program: Command): void {
  addProjectCommand(program, 'agreement', 'Compute inter-coder agreement, every coefficient, code by code')
    .requiredOption('--coders <names>', 'the coders to compare: A,B or A,B,C')
    .addOption(new Option('--unit <unit>', 'what is counted').choices(AnalysisUnit.options).default('character'))
    .option('--overlap <share>', 'with --unit segment: least intersection over union', share)
    .addOption(new Option('--hierarchy <hierarchy>', 'which codings count for a code').choices(Hierarchy.options))
    .option('--code <paths...>', 'only these codes ("Parent > Child")')
    .option('--document <names...>', 'only these documents')
    .option('--all-documents', 'count documents that a coder has not worked on as “nothing coded” instead of leaving them out')
    .option('--seed <n>', 'seed of the bootstrap', wholeNumber(0))
    .option('--resamples <n>', 'resamples of the bootstrap; 0: no intervals', wholeNumber(0))
    .action((project: string, options: Options) =>
      withProject(project, options, async ({ core, services }) => {
        const found = await withProgress(core, () => core.analysis.agreement(toQuery(services, options)));
        answer(
          options,
          () => agreementJson(found),
          () => inWords(found),
        );
      }),
    );
}

function toQuery(services: Session['services'], options: Options): AgreementQuery {
  return {
    coderIds: findCoders(services, options.coders),
    unit: options.unit,
    perDocument: options.json ?? false,
    ...(options.overlap === undefined ? {} : { overlap: options.overlap }),
    ...(options.hierarchy === undefined ? {} : { hierarchy: options.hierarchy }),
    ...(options.code ? { codeIds: options.code.map((path) => findCode(services, path)) } : {}),
    ...(options.document ? { documentIds: options.document.map((name) => findDocument(services, name)) } : {}),
    ...(options.allDocuments === undefined ? {} : { allDocuments: options.allDocuments }),
    ...(options.seed === undefined ? {} : { seed: options.seed }),
    ...(options.resamples === undefined ? {} : { resamples: options.resamples }),
  };
}

function inWords(found: AgreementAnswer): string {
  const columns = [
    { title: 'code', widest: 44 },
    ...['both', 'only 1st', 'only 2nd', 'neither', 'agreement', 'κ', 'interval of κ', 'α', 'AC1'].map((title) => ({
      title,
      align: 'right' as const,
    })),
  ];
  const row = (name: string, values: AgreementAnswer['pooled']): (string | number)[] => [
    name,
    values.cells.both,
    values.cells.onlyFirst,
    values.cells.onlySecond,
    values.cells.neither,
    said(values.percentAgreement),
    said(values.cohenKappa),
    interval(values.cohenKappa),
    said(values.krippendorffAlpha),
    said(values.gwetAC1),
  ];
  const leftOut = found.leftOut.length > 0 ? [`Left out, because not every coder has worked on them: ${names(found.leftOut)}.`] : [];
  return [
    `${found.coders.join(', ')} · ${counted(found.documents.length, 'document')} · ${found.units.toLocaleString('en')} × ${found.unit}`,
    table(columns, [...found.codes.map((code) => row(code.code, code)), row('all codes (summed cells)', found.pooled)]),
    ...explainReasons(found.codes.flatMap((code) => [code.cohenKappa.reason, code.krippendorffAlpha.reason, code.gwetAC1.reason])),
    ...leftOut,
  ].join('\n');
}

const names = (documents: AgreementAnswer['leftOut']): string => documents.map((document) => document.name).join(', ');
const said = (value: Coefficient): string => (value.value === null ? (value.reason ?? '–') : figure(value.value));
const interval = ({ interval: bounds }: Coefficient): string => (bounds ? `${figure(bounds.low)} … ${figure(bounds.high)}` : '–');
