import { resolve } from 'node:path';
import { type Command, Option } from 'commander';
import { createOffsetBorder } from '#cli/code-point-offsets.ts';
import { Failure } from '#cli/failure.ts';
import { waitForJob } from '#cli/jobs.ts';
import { answer, counted, type OutputOptions, table } from '#cli/output.ts';
import { addProjectCommand } from '#cli/project-command.ts';
import { type ProjectOptions, withProject } from '#cli/session.ts';
import type { ImportReport } from '#shared/contract/exchange.ts';

type Options = OutputOptions & ProjectOptions & { encoding?: string; caseFrom?: 'filename' | 'none' };

export function addImport(program: Command): void {
  addProjectCommand(program, 'import', 'Bring in documents, folders of documents, and projects of other programs')
    .argument(
      '<paths...>',
      'files and folders (.txt .md .docx .odt .rtf .pdf .html .vtt .srt .epub .csv .xlsx .qdpx .qdc .qda .sqlite3 .rqda .requal)',
    )
    .option('--encoding <name>', 'character set of plain text files, when it is not recognised rightly')
    .addOption(new Option('--case-from <source>', 'make a case of every document').choices(['filename', 'none']))
    .action((project: string, paths: string[], options: Options) => importPaths(project, paths, options));
}

async function importPaths(project: string, paths: string[], options: Options): Promise<void> {
  // Its thread comes up while the program does.
  const { prepareToRead } = await import('#core/exchange/guard/read-guarded.ts');
  prepareToRead(paths);
  await withProject(project, options, async ({ core, services }) => {
    const { jobId } = await core.exchange.startImport({
      paths: paths.map((path) => resolve(path)),
      options: {
        ...(options.encoding === undefined ? {} : { encoding: options.encoding }),
        ...(options.caseFrom === undefined ? {} : { caseFrom: options.caseFrom }),
      },
    });
    await waitForJob(core, jobId);
    const report = core.exchange.importReport({ jobId });
    if (!report) throw new Failure('The import ended without a report. Run it again, and check the project with “bailanys documents”.');
    const offsets = createOffsetBorder(services);
    answer(
      options,
      () => toJson(report, (document) => (document.id === null ? document.characters : offsets.length(document.id))),
      () => inWords(report),
    );
    const nothingCame = report.documents.length === 0 && report.codes === 0 && report.codings.placed === 0;
    const [first] = report.failed;
    if (first && nothingCame) throw new Failure(first.message);
  });
}

type ImportedDocument = ImportReport['documents'][number];

const toJson = (report: ImportReport, characters: (document: ImportedDocument) => number) => ({
  documents: report.documents.map((document) => ({
    name: document.name,
    path: document.path,
    format: document.format,
    encoding: document.encoding,
    characters: characters(document),
    paragraphs: document.paragraphs,
    turns: document.turns,
    speakers: document.speakers,
    warnings: document.warnings.map(({ kind, message }) => ({ kind, message })),
  })),
  codes: report.codes,
  codings: report.codings,
  coders: report.coders,
  cases: report.cases,
  failed: report.failed.map(({ path, reason, message }) => ({ path, reason, message })),
});

function inWords({ documents, codes, codings, failed, notUnderstood }: ImportReport): string {
  const lines: string[] = [];
  if (documents.length > 0) {
    const columns = [
      { title: 'document' },
      { title: 'format' },
      { title: 'encoding' },
      { title: 'characters', align: 'right' },
      { title: 'turns', align: 'right' },
    ] as const;
    lines.push(
      table(
        columns,
        documents.map((each) => [each.name, each.format, each.encoding, each.characters, each.turns]),
      ),
    );
  }
  const warnings = documents.flatMap((each) => each.warnings.map(({ message }) => `${each.name}: ${message}`));
  const failures = failed.map(({ path, message }) => `${path}: ${message}`);
  lines.push(
    `${counted(documents.length, 'document')}, ${counted(codes, 'code')}, ${counted(codings.placed, 'coding')} came in ` +
      `(${codings.repaired} repaired, ${codings.unplaced} unplaced); ${counted(failed.length, 'file')} failed.`,
    ...warnings,
    ...notUnderstood.map(({ message }) => message),
    ...failures,
  );
  return lines.join('\n');
}
