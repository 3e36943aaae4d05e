import { createHash } from 'node:crypto';
import { basename, extname } from 'node:path';
import { rankEncodings } from '#core/documents/formats/charset/rank-encodings.ts';
import { ImportError } from '#core/documents/formats/import-error.ts';
import { readInWorker, readTableInWorker } from '#core/documents/formats/read-in-worker.ts';
import { tableExtensions } from '#core/documents/formats/tables/table-extensions.ts';
import { isForeignProject } from '#core/exchange/foreign-path.ts';
import { prepareToRead } from '#core/exchange/guard/read-guarded.ts';
import { loadFile } from '#core/exchange/import/load-file.ts';
import { proposeTable } from '#core/exchange/import/table-choice.ts';
import { unexpected } from '#core/exchange/import/unexpected.ts';
import { walkPaths } from '#core/exchange/import/walk-paths.ts';
import { toRemark } from '#core/exchange/remark.ts';
import type { Services } from '#core/project/services.ts';
import type { ImportOptions, ImportPreview } from '#shared/contract/exchange.ts';
import { Problem } from '#shared/problem.ts';
import { guessLanguage } from '#shared/text/language-guess.ts';

const sampleLength = 1200;

/** How each file would come in: its charset with the alternatives, language, speakers, and whether its text is in the project already. */
export async function previewFiles(services: Services, paths: readonly string[], options: ImportOptions): Promise<ImportPreview[]> {
  const files = walkPaths(paths);
  prepareToRead(files);
  const previews: ImportPreview[] = [];
  for (const path of files) previews.push(await previewOne(services, path, options));
  return previews;
}

async function previewOne(services: Services, path: string, { encoding, speakerPatterns = [] }: ImportOptions): Promise<ImportPreview> {
  const extension = extname(path).slice(1).toLowerCase();
  const empty: ImportPreview = {
    ...{ path, name: basename(path), format: extension, encoding: null, encodings: [], language: 'other', sample: '', speakers: [] },
    ...{ duplicateOf: null, textHash: null, problem: null, warnings: [], timedTurns: 0, table: null },
  };
  try {
    if (isForeignProject(path) || extension === 'qdc') return empty;
    const file = loadFile(path);
    const chosen = encoding === undefined ? {} : { encoding };
    if (tableExtensions.includes(extension)) {
      const table = await readTableInWorker(file, chosen);
      const sample = [table.header, ...table.rows.slice(0, 8)].map((row) => row.join(' | ')).join('\n');
      return {
        ...empty,
        format: table.format,
        encoding: table.encoding,
        encodings: table.encoding === null ? [] : rankedEncodings(file.bytes),
        sample: sample.slice(0, sampleLength),
        language: guessLanguage(sample),
        table: proposeTable(table.header, table.rows),
        warnings: table.warnings.map(toRemark),
      };
    }
    const read = await readInWorker(file, speakerPatterns.length === 0 ? chosen : { ...chosen, speakerPatterns });
    const encodings = read.encoding === null ? [] : rankedEncodings(file.bytes);
    const hash = createHash('sha256').update(read.text).digest('hex');
    return {
      ...empty,
      ...{ format: read.format, encoding: read.encoding, encodings, language: guessLanguage(read.text) },
      sample: read.text.slice(0, sampleLength).toWellFormed(),
      speakers: speakersOf(read.turns),
      timedTurns: read.turns.filter(({ timeMs }) => timeMs !== null).length,
      textHash: hash,
      duplicateOf: services.documents.findByTextHash(hash)?.name ?? null,
      warnings: read.warnings.map(toRemark),
    };
  } catch (error) {
    const isKnown = error instanceof ImportError || error instanceof Problem;
    return { ...empty, problem: toRemark(isKnown ? error : unexpected(error, services.project.environment)) };
  }
}

const rankedEncodings = (bytes: Uint8Array): ImportPreview['encodings'] =>
  rankEncodings(bytes).map(({ encoding, preview }) => ({ encoding, sample: preview }));

function speakersOf(turns: readonly { speaker: string | null }[]): ImportPreview['speakers'] {
  const counts = new Map<string, number>();
  for (const { speaker } of turns) if (speaker !== null) counts.set(speaker, (counts.get(speaker) ?? 0) + 1);
  return [...counts].map(([name, count]) => ({ name, turns: count }));
}
