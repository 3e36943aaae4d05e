import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import Papa from 'papaparse';
import { z } from 'zod';
import { setValue } from '#core/cases/case-rows.ts';
import { recogniseTurns } from '#core/documents/turns/recognise-turns.ts';
import type { Environment } from '#core/environment.ts';
import { addSampleMemos } from '#core/project/sample-memos.ts';
import type { Services } from '#core/project/services.ts';
import { codesByEnglishPath, readStarterAttributes } from '#core/project/starter.ts';
import { type Tie, TieDirection } from '#shared/model/coding.ts';
import { DocumentKind } from '#shared/model/document.ts';
import type { CaseId, CoderId, DocumentId } from '#shared/model/ids.ts';
import { Language, TextLanguage } from '#shared/model/language.ts';
import { passageOfWords } from '#shared/text/passage-of-words.ts';

const Study = z.object({
  name: z.record(Language, z.string()),
  description: z.record(Language, z.string()),
  coders: z.array(z.object({ key: z.string(), name: z.string() })),
  documents: z.array(
    z.object({
      file: z.string(),
      name: z.string(),
      kind: DocumentKind,
      language: TextLanguage,
      publisher: z.string().nullish(),
      dated: z.string().nullish(),
    }),
  ),
});
const Cases = z.object({
  cases: z.array(
    z.object({
      name: z.string(),
      document: z.string(),
      memo: z.string().default(''),
      attributes: z.record(z.string(), z.union([z.string(), z.number()])),
    }),
  ),
});
const CodingRow = z.object({
  paragraph: z.coerce.number(),
  from: z.string(),
  to: z.string(),
  code: z.string(),
  coder: z.string(),
  weight: z.string(),
  memo: z.string(),
});

/** What the coders wrote of a tie, at the codings that begin with these words of this paragraph under this code. */
const TieRow = z.object({
  document: z.string(),
  paragraph: z.coerce.number(),
  from: z.string(),
  code: z.string(),
  alter: z.string(),
  relation: z.string(),
  resource: z.string(),
  direction: TieDirection,
  strength: z.coerce.number(),
});

/** The sample study (fiction, written for this program): how to name it in a language, and what fills a new project with it. */
export function fillSample({ resourcesFolder }: Environment, language: Language): { name: string; fill: (services: Services) => void } {
  const folder = join(resourcesFolder, 'sample');
  const study = Study.parse(JSON.parse(readFileSync(join(folder, 'study.json'), 'utf8')));
  const fill = (services: Services): void => {
    const coders = new Map(study.coders.map((coder) => [coder.key, services.coders.create({ name: coder.name }).id]));
    const codes = codesByEnglishPath(services);
    const ties = readTies(join(folder, 'tie-fields.csv'));
    const ids = new Map<string, DocumentId>();
    for (const document of study.documents) {
      const text = readFileSync(join(folder, 'documents', document.file), 'utf8').replace(/\n$/, '');
      const { id } = services.documents.add({
        ...document,
        text,
        format: 'txt',
        sourceName: document.file,
        publisher: document.publisher ?? null,
        dated: document.dated ?? null,
        turns: document.kind === 'interview' ? recogniseTurns(text) : [],
      });
      ids.set(document.file, id);
      addCodings(services, join(folder, 'codings', `${basename(document.file, '.txt')}.csv`), {
        text,
        id,
        coders,
        codes,
        ties: ties.get(document.file) ?? [],
      });
    }
    addCases(services, language, Cases.parse(JSON.parse(readFileSync(join(folder, 'cases.json'), 'utf8'))), ids);
    addSampleMemos(services, folder, language, { documents: ids, coders, codes });
    services.project.db.prepare('UPDATE project SET description = ?').run(study.description[language]);
  };
  return { name: study.name[language], fill };
}

type SampleTie = z.infer<typeof TieRow>;

function readTies(file: string): Map<string, SampleTie[]> {
  const { data } = Papa.parse(readFileSync(file, 'utf8').trim(), { header: true });
  return Map.groupBy(z.array(TieRow).parse(data), ({ document }) => document);
}

function tieOf(row: z.infer<typeof CodingRow>, ties: readonly SampleTie[]): Tie | null {
  const found = ties.find(({ paragraph, from, code }) => paragraph === row.paragraph && from === row.from && code === row.code);
  if (!found) return null;
  const { alter, relation, resource, direction, strength } = found;
  return { alter, relation, resource, direction, strength };
}

type Place = {
  text: string;
  id: DocumentId;
  coders: Map<string, CoderId>;
  codes: ReturnType<typeof codesByEnglishPath>;
  ties: readonly SampleTie[];
};

function addCodings(services: Services, file: string, { text, id, coders, codes, ties }: Place): void {
  const { data } = Papa.parse(readFileSync(file, 'utf8').trim(), { header: true });
  for (const row of z.array(CodingRow).parse(data)) {
    const passage = passageOfWords(text, row.paragraph, row.from, row.to);
    const codeId = codes.get(row.code);
    const coderId = coders.get(row.coder);
    if (!passage || codeId === undefined || coderId === undefined) throw new Error(`The sample is inconsistent: ${file} ${row.from}`);
    const weight = row.weight === '' ? null : Number(row.weight);
    services.codings.insert({ documentId: id, ...passage, codeId, coderId, weight, memo: row.memo, tie: tieOf(row, ties) });
  }
}

function addCases(services: Services, language: Language, { cases }: z.infer<typeof Cases>, ids: Map<string, DocumentId>): void {
  const starter = new Map(readStarterAttributes(services).map((attribute) => [attribute.key, attribute]));
  for (const entry of cases) {
    const documentId = ids.get(entry.document);
    const { id } = services.cases.create({ name: entry.name, documentIds: documentId === undefined ? [] : [documentId] });
    if (entry.memo !== '') services.cases.update({ id, memo: entry.memo });
    for (const [key, value] of Object.entries(entry.attributes)) {
      const described = starter.get(key);
      const attribute = described && services.cases.findAttributeByName(described.names[language]);
      if (!described || !attribute) throw new Error(`The sample is inconsistent: attribute ${key}`);
      const category = described.categories.find((candidate) => candidate.key === value);
      setValue(services.project.db, id as CaseId, attribute.id, category ? category.names[language] : String(value));
    }
  }
}
