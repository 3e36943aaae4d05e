import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Services } from '#core/project/services.ts';
import type { CodeId, CoderId, DocumentId } from '#shared/model/ids.ts';
import { Language } from '#shared/model/language.ts';
import { passageOfWords } from '#shared/text/passage-of-words.ts';

const Memos = z.object({
  memos: z.array(
    z.object({
      coder: z.string(),
      title: z.record(Language, z.string()),
      text: z.record(Language, z.string()),
      document: z.string().optional(),
      /** A passage of the document: its paragraph, counted from 1, and its first and last words. */
      paragraph: z.number().optional(),
      from: z.string().default(''),
      to: z.string().default(''),
      /** The English path of a code of the starter codebook. */
      code: z.string().optional(),
      case: z.string().optional(),
    }),
  ),
});
type SampleMemo = z.infer<typeof Memos>['memos'][number];

export interface SampleNames {
  documents: ReadonlyMap<string, DocumentId>;
  coders: ReadonlyMap<string, CoderId>;
  codes: ReadonlyMap<string, CodeId>;
}

/** The memos of the sample study in one language: of the study, a document, a passage, a code, a case. */
export function addSampleMemos(services: Services, folder: string, language: Language, names: SampleNames): void {
  const { memos } = Memos.parse(JSON.parse(readFileSync(join(folder, 'memos.json'), 'utf8')));
  const cases = new Map(services.cases.table().cases.map(({ id, name }) => [name, id]));
  for (const memo of memos) {
    services.memos.create({
      title: memo.title[language],
      text: memo.text[language],
      coderId: known(names.coders, memo.coder),
      ...(memo.code !== undefined && { codeId: known(names.codes, memo.code) }),
      ...(memo.case !== undefined && { caseId: known(cases, memo.case) }),
      ...(memo.document !== undefined && placeOf(services, memo, known(names.documents, memo.document))),
    });
  }
}

function placeOf(services: Services, { paragraph, from, to }: SampleMemo, documentId: DocumentId) {
  if (paragraph === undefined) return { documentId };
  const passage = passageOfWords(services.documents.text({ id: documentId }).text, paragraph, from, to);
  if (!passage) throw new Error(`The sample is inconsistent: memo at ${from}`);
  return { documentId, ...passage };
}

function known<Id>(ids: ReadonlyMap<string, Id>, name: string): Id {
  const id = ids.get(name);
  if (id === undefined) throw new Error(`The sample is inconsistent: ${name}`);
  return id;
}
