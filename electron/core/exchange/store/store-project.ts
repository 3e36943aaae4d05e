/**
 * Puts a neutral project into the open one, inside a step the caller records. What is already there (the same GUID, the same path of a
 * code, the same name of a coder, case or attribute) is used and not doubled, so importing a file twice changes nothing the second time.
 */
import type { ExchangeProject } from '#core/exchange/interchange.ts';
import { storeCases } from '#core/exchange/store/store-cases.ts';
import { storeCoders } from '#core/exchange/store/store-coders.ts';
import { storeCodes } from '#core/exchange/store/store-codes.ts';
import { storeCodings } from '#core/exchange/store/store-codings.ts';
import { type StoredDocument, storeDocuments } from '#core/exchange/store/store-documents.ts';
import { storeMemos } from '#core/exchange/store/store-memos.ts';
import { readProject, updateProject } from '#core/project/project-rows.ts';
import type { Services } from '#core/project/services.ts';
import type { CaseId, CodeId, CoderId, DocumentId } from '#shared/model/ids.ts';

/** GUIDs of the file → rows of the project. */
export type Stored = {
  coders: Map<string, CoderId>;
  codes: Map<string, CodeId>;
  documents: Map<string, DocumentId>;
  cases: Map<string, CaseId>;
  /** Whose work a coding is that names nobody; the first call makes a coder if there is none. */
  coderOf: (guid: string | null) => CoderId;
};

export type StoreOptions = {
  /** Whose work codings are that name nobody; the project's first coder, or a new one, when it is not said. */
  coderId?: CoderId | undefined;
};

export type StoreResult = {
  documents: StoredDocument[];
  /** New codes, coders and cases. */
  codes: number;
  coders: number;
  cases: number;
  /** `placed` under an offset rule, `repaired` found nearby, `unplaced` kept without a place, `alreadyThere` not doubled. */
  codings: { placed: number; repaired: number; unplaced: number; alreadyThere: number };
};

export function storeProject(services: Services, project: ExchangeProject, options: StoreOptions = {}): StoreResult {
  const { coders, coderOf, added: newCoders } = storeCoders(services, project, options.coderId);
  const { codes, added: newCodes } = storeCodes(services, project.codes);
  const { documents, list } = storeDocuments(services, project.documents);
  const { cases, added: newCases } = storeCases(services, project, documents);
  const stored: Stored = { coders, codes, documents, cases, coderOf };
  const counts = storeCodings(services, project, stored);
  storeMemos(services, project.memos, stored);
  describeProject(services, project);
  const repaired = Math.min(project.report.repaired, counts.placed);
  return {
    documents: list,
    codes: newCodes,
    coders: newCoders(),
    cases: newCases,
    codings: { ...counts, placed: counts.placed - repaired, repaired },
  };
}

/** A project without a description takes the one that comes in. */
function describeProject({ project: { db } }: Services, { description }: ExchangeProject): void {
  const present = readProject(db);
  if (present.description === '' && description.trim() !== '') updateProject(db, { ...present, description });
}
