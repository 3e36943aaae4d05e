import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { rankEncodings } from '#core/documents/formats/charset/rank-encodings.ts';
import { isTable, readSource } from '#core/documents/import/read-source.ts';
import type { Services } from '#core/project/services.ts';
import type { ImportOptions, ImportPreview } from '#shared/contract/exchange.ts';
import { guessLanguage } from '#shared/text/language-guess.ts';

const sampleCharacters = 600;

/** What an import of a document would give: its charset with the others to choose from, its language, speakers, a twin already there. */
export async function previewDocument(services: Services | null, path: string, { encoding }: ImportOptions): Promise<ImportPreview> {
  const base: ImportPreview = {
    path,
    name: basename(path),
    format: '',
    encoding: null,
    encodings: [],
    language: 'other',
    sample: '',
    speakers: [],
    duplicateOf: null,
    problem: null,
  };
  const source = await readSource(path, { encoding, signal: new AbortController().signal });
  if (!('kind' in source)) return { ...base, problem: source.message };
  if (source.kind === 'survey') {
    const { header, rows, format } = source.value;
    const sample = [header, ...rows.slice(0, 3)].map((row) => row.join(' · ')).join('\n');
    return { ...base, format, encoding: source.value.encoding, sample: sample.slice(0, sampleCharacters) };
  }
  const { text, format, encoding: found, turns } = source.value;
  const twin = services?.documents.findByTextHash(createHash('sha256').update(text).digest('hex'));
  const counts = new Map<string, number>();
  for (const { speaker } of turns) if (speaker !== null) counts.set(speaker, (counts.get(speaker) ?? 0) + 1);
  return {
    ...base,
    format,
    encoding: found,
    encodings: found === null || isTable(path) ? [] : await encodingsOf(path),
    language: guessLanguage(text),
    sample: text.slice(0, sampleCharacters),
    speakers: [...counts].map(([name, spoken]) => ({ name, turns: spoken })),
    duplicateOf: twin?.name ?? null,
  };
}

async function encodingsOf(path: string): Promise<ImportPreview['encodings']> {
  return rankEncodings(new Uint8Array(await readFile(path))).map(({ encoding, preview }) => ({ encoding, sample: preview }));
}
