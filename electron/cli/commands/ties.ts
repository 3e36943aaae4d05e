import type { Command } from 'commander';
import { createOffsetBorder } from '#cli/code-point-offsets.ts';
import { findCase } from '#cli/find.ts';
import { answer, counted, type OutputOptions, table } from '#cli/output.ts';
import { addProjectCommand } from '#cli/project-command.ts';
import { type ProjectOptions, type Session, withProject } from '#cli/session.ts';
import type { CaseTies, TieCell } from '#shared/contract/ties.ts';
import type { CodeId } from '#shared/model/ids.ts';

type Options = OutputOptions & ProjectOptions & { case?: string };

export function addTies(program: Command): void {
  addProjectCommand(program, 'ties', 'Ego networks, and tie types × strategies × attributes')
    .option('--case <name>', 'only of this case')
    .action((project: string, options: Options) =>
      withProject(project, options, ({ services }) => {
        const overview = services.ties.overview(options.case === undefined ? {} : { caseIds: [findCase(services, options.case)] });
        answer(
          options,
          () => ({ cases: overview.cases.map(caseToJson(services)), table: overview.table.map(cellToJson(services)) }),
          () => inWords(services, overview.cases),
        );
      }),
    );
}

function caseToJson(services: Session['services']) {
  const offsets = createOffsetBorder(services);
  const paths = services.codes.paths();
  const path = (id: CodeId) => paths.get(id) ?? '';
  const coders = new Map(services.coders.list().map(({ id, name }) => [id, name]));
  const documents = new Map(services.documents.list().map(({ id, name }) => [id, name]));
  return ({ case: name, egos, alters, ties }: CaseTies) => ({
    case: name,
    egos,
    alters: alters.map(({ codeIds, ...alter }) => ({ ...alter, types: codeIds.map(path) })),
    ties: ties.map(({ codingId: _, documentId, start, end, codeId, coderId, ...tie }) => ({
      document: documents.get(documentId) ?? '',
      ...offsets.range(documentId, start, end),
      code: path(codeId),
      coder: coders.get(coderId) ?? '',
      ...tie,
    })),
  });
}

function cellToJson({ codes, cases }: Session['services']) {
  const paths = codes.paths();
  const names = new Map(cases.table().attributes.map(({ id, name }) => [id, name]));
  return ({ tieCodeId, strategyCodeId, caseIds, attributes }: TieCell) => ({
    tie: paths.get(tieCodeId) ?? '',
    strategy: paths.get(strategyCodeId) ?? '',
    cases: caseIds.length,
    attributes: Object.fromEntries(
      attributes.map(({ attributeId, values }) => [
        names.get(attributeId) ?? '',
        Object.fromEntries(values.map(({ value, cases: count }) => [value, count])),
      ]),
    ),
  });
}

function inWords({ codes }: Session['services'], cases: readonly CaseTies[]): string {
  const paths = codes.paths();
  const rows = cases.flatMap(({ case: name, ties }) =>
    ties.map(({ alter, relation, resource, direction, codeId, quote }) => [
      ...[name || '(no case)', alter || '(not named)', relation, resource, direction ?? '', paths.get(codeId) ?? '', quote],
    ]),
  );
  const columns = [
    { title: 'case', widest: 20 },
    { title: 'alter', widest: 20 },
    { title: 'relation', widest: 16 },
    { title: 'resource', widest: 16 },
    { title: 'direction' },
    { title: 'type', widest: 36 },
    { title: 'quote', widest: 50 },
  ];
  return rows.length === 0 ? 'Nothing is coded as a tie yet.' : `${table(columns, rows)}\n${counted(rows.length, 'tie')}`;
}
