/**
 * Puts a neutral project into the open one, inside a step the caller records. What is already there (the same GUID, the same path of a
 * code, the same name of a coder, case or attribute) is used and not doubled, so importing a file twice changes nothing the second time.
 */
import type { ExchangeProject } from '#core/exchange/interchange.ts';
import { storeCases } from '#core/exchange/store/store-cases.ts';
import { storeCoders } from '#core/exchange/store/store-coders.ts';
import { storeCodes } from '#core/exchange/store/store-codes.ts';
import { storeCodings } from '#core/exchange/store/store-codings.ts';
import { storeDocuments } from '#core/exchange/store/store-documents.ts';
import { storeMemos } from '#core/exchange/store/store-memos.ts';
import type { Stored, StoreResult } from '#core/exchange/store/stored.ts';
import { readProject, updateProject } from '#core/project/project-rows.ts';
import type { Services } from '#core/project/services.ts';
import type { CoderId } from '#shared/model/ids.ts';

export type StoreOptions = {
  /** Whose work codings are that name nobody; the project's first coder, or a new one, when it is not said. */
  coderId?: CoderId | undefined;
};

export function storeProject(services: Services, project: ExchangeProject, options: StoreOptions = {}): StoreResult {
  const { coders, coderOf, added: newCoders } = storeCoders(services, project, options.coderId);
  const { codes, added: newCodes } = storeCodes(services, project.codes);
  const { documents, list } = storeDocuments(services, project.documents);
  const { cases, added: newCases } = storeCases(services, project, documents);
  const stored: Stored = { coders, codes, documents, cases, coderOf };
  const { whyUnplaced, ...counts } = storeCodings(services, project, stored);
  storeMemos(services, project.memos, stored);
  describeProject(services, project);
  const repaired = Math.min(project.report.repaired, counts.placed);
  return {
    documents: list,
    codes: newCodes,
    coders: newCoders(),
    cases: newCases,
    codings: { ...counts, placed: counts.placed - repaired, repaired },
    whyUnplaced,
  };
}

/** A project without a description takes the one that comes in. */
function describeProject({ project: { db } }: Services, { description }: ExchangeProject): void {
  const present = readProject(db);
  if (present.description === '' && description.trim() !== '') updateProject(db, { ...present, description });
}
