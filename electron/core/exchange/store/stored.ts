import type { UnplacedReason } from '#core/exchange/interchange.ts';
import type { StoredDocument } from '#core/exchange/store/store-documents.ts';
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

export type StoreResult = {
  documents: StoredDocument[];
  /** New codes, coders and cases. */
  codes: number;
  coders: number;
  cases: number;
  /** `placed` under an offset rule, `repaired` found nearby, `unplaced` kept without a place, `alreadyThere` not doubled. */
  codings: { placed: number; repaired: number; unplaced: number; alreadyThere: number };
  whyUnplaced: ReadonlyMap<UnplacedReason, number>;
};
