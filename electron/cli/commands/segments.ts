import { extname, resolve } from 'node:path';
import type { Command } from 'commander';
import { createOffsetBorder } from '#cli/code-point-offsets.ts';
import { WrongUsage } from '#cli/failure.ts';
import { findCode, findCoder, findDocument } from '#cli/find.ts';
import { answer, counted, type OutputOptions, table } from '#cli/output.ts';
import { addProjectCommand, collect } from '#cli/project-command.ts';
import { type ProjectOptions, type Session, withProject } from '#cli/session.ts';
import type { CodedSegment, SegmentQuery } from '#shared/contract/codings.ts';
import { segmentFormats } from '#shared/contract/exchange.ts';

type Options = OutputOptions &
  ProjectOptions & { code?: string[]; subcodes?: boolean; coder?: string[]; document?: string[]; output?: string };

export function addSegments(program: Command): void {
  addProjectCommand(program, 'segments', 'List coded segments, or write them to a file')
    .option('--code <path>', 'only of this code ("Parent > Child"); may be given several times', collect)
    .option('--subcodes', 'with the codes below those of --code')
    .option('--coder <name>', 'only by this coder; may be given several times', collect)
    .option('--document <name>', 'only in this document; may be given several times', collect)
    .option('-o, --output <file>', `write a table or a text (${segmentFormats.map((format) => `.${format}`).join(' ')})`)
    .action((project: string, options: Options) => {
      const output = options.output === undefined ? undefined : { path: resolve(options.output), format: segmentFormatOf(options.output) };
      return withProject(project, options, async (session) => {
        const query = toQuery(session, options);
        if (output === undefined) printSegments(session, session.services.codings.segments(query).segments, options);
        else await writeSegments(session, { ...output, query }, options);
      });
    });
}

function segmentFormatOf(file: string): (typeof segmentFormats)[number] {
  const extension = extname(file).slice(1).toLowerCase();
  const format = segmentFormats.find((candidate) => candidate === extension);
  if (!format) throw new WrongUsage(`Segments cannot be written as “${extension}”. Choose one of ${segmentFormats.join(', ')}.`);
  return format;
}

function toQuery({ services }: Session, options: Options): SegmentQuery {
  return {
    ...(options.code ? { codeIds: options.code.map((path) => findCode(services, path)), includeSubcodes: options.subcodes ?? false } : {}),
    ...(options.coder ? { coderIds: options.coder.map((name) => findCoder(services, name)) } : {}),
    ...(options.document ? { documentIds: options.document.map((name) => findDocument(services, name)) } : {}),
  };
}

/** Coded segments as the terminal says them. */
export function printSegments({ services }: Session, segments: readonly CodedSegment[], options: OutputOptions): void {
  const offsets = createOffsetBorder(services);
  const paths = services.codes.paths();
  const coders = new Map(services.coders.list().map((coder) => [coder.id, coder.name]));
  const documents = new Map(services.documents.list().map((document) => [document.id, document.name]));
  const rows = segments.map((segment) => ({
    document: documents.get(segment.documentId) ?? '',
    ...offsets.range(segment.documentId, segment.start, segment.end),
    code: paths.get(segment.codeId) ?? '',
    coder: coders.get(segment.coderId) ?? '',
    quote: segment.quote,
    weight: segment.weight,
    memo: segment.memo,
  }));
  const columns = [
    { title: 'document', widest: 24 },
    { title: 'start', align: 'right' },
    { title: 'end', align: 'right' },
    { title: 'code', widest: 40 },
    { title: 'coder', widest: 16 },
    { title: 'quote', widest: 60 },
  ] as const;
  const cells = (): (string | number)[][] => rows.map((row) => [row.document, row.start, row.end, row.code, row.coder, row.quote]);
  answer(
    options,
    () => rows,
    () => `${table(columns, cells())}\n${counted(rows.length, 'segment')}`,
  );
}

type Output = { path: string; format: (typeof segmentFormats)[number]; query: SegmentQuery };

async function writeSegments({ core }: Session, output: Output, options: OutputOptions): Promise<void> {
  const language = core.projects.status().project?.language ?? 'en';
  const written = await core.exchange.exportSegments({ ...output, language });
  answer(
    options,
    () => written,
    () => `Wrote ${counted(written.segments, 'segment')} to ${written.file}.`,
  );
}
