import { type Command, Option } from 'commander';
import { findCoders } from '#cli/find.ts';
import { withProgress } from '#cli/jobs.ts';
import { wholeNumber } from '#cli/numbers.ts';
import { answer, counted, figure, type OutputOptions, table } from '#cli/output.ts';
import { addProjectCommand } from '#cli/project-command.ts';
import { type ProjectOptions, withProject } from '#cli/session.ts';
import { type CooccurrenceAnswer, type CooccurrenceQuery, Relation } from '#shared/contract/analysis.ts';

type Options = OutputOptions &
  ProjectOptions & {
    relation: CooccurrenceQuery['relation'];
    within?: number;
    withinUnit?: NonNullable<CooccurrenceQuery['withinUnit']>;
    coder?: string;
    hierarchy?: NonNullable<CooccurrenceQuery['hierarchy']>;
  };

export function addCooccurrence(program: Command): void {
  addProjectCommand(program, 'cooccurrence', 'Tell which codes occur together, for all pairs of codes')
    .addOption(new Option('--relation <relation>', 'how two segments have to lie').choices(Relation.options).default('overlap'))
    .option('--within <n>', 'with --relation near, before or after: the largest gap', wholeNumber(0))
    .addOption(new Option('--within-unit <unit>', 'what --within counts').choices(['character', 'token', 'paragraph']))
    .option('--coder <name>', 'only codings of this coder (or of several, A,B)')
    .addOption(new Option('--hierarchy <hierarchy>', 'codes as they are, or with everything below them').choices(['direct', 'roll-up']))
    .action((project: string, options: Options) =>
      withProject(project, options, async ({ core, services }) => {
        const query: CooccurrenceQuery = {
          relation: options.relation,
          ...(options.within === undefined ? {} : { within: options.within }),
          ...(options.withinUnit === undefined ? {} : { withinUnit: options.withinUnit }),
          ...(options.coder === undefined ? {} : { coderIds: findCoders(services, options.coder) }),
          ...(options.hierarchy === undefined ? {} : { hierarchy: options.hierarchy }),
        };
        const found = await withProgress(core, () => core.analysis.cooccurrence(query));
        answer(
          options,
          () => ({ unit: found.unit, pairs: found.pairs.map(toPair) }),
          () => inWords(found),
        );
      }),
    );
}

type Pair = CooccurrenceAnswer['pairs'][number];

const toPair = (pair: Pair) => ({
  a: pair.a,
  b: pair.b,
  segmentsA: pair.segmentsA,
  segmentsB: pair.segmentsB,
  overlappingPairs: pair.overlappingPairs,
  regions: pair.regions,
  intersectionCharacters: pair.intersectionCharacters,
  unionCharacters: pair.unionCharacters,
  documentsBoth: pair.documentsBoth,
  cCoefficient: pair.cCoefficient,
  jaccardCharacters: pair.jaccardCharacters,
  lift: pair.lift,
  fisherP: pair.fisherP,
  adjustedP: pair.adjustedP,
  flags: pair.flags,
});

function inWords({ pairs, unit }: CooccurrenceAnswer): string {
  const meeting = pairs.filter((pair) => pair.count > 0).toSorted((a, b) => b.count - a.count);
  const columns = [
    { title: 'code', widest: 36 },
    { title: 'code', widest: 36 },
    { title: 'times', align: 'right' },
    { title: 'c', align: 'right' },
    { title: 'Jaccard', align: 'right' },
    { title: 'documents', align: 'right' },
  ] as const;
  const rows = meeting.map((pair) => [
    pair.a,
    pair.b,
    pair.count,
    figure(pair.cCoefficient),
    figure(pair.jaccardCharacters),
    pair.documentsBoth,
  ]);
  return `${table(columns, rows)}\n${counted(meeting.length, 'pair')} of ${pairs.length} meet; unit: ${unit}.`;
}
