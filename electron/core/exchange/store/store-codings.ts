import { insertCodings, insertUnplaced, listUnplaced } from '#core/codings/coding-rows.ts';
import { prepared } from '#core/db/statements.ts';
import type { ExchangeProject, UnplacedReason } from '#core/exchange/interchange.ts';
import type { Stored, StoreResult } from '#core/exchange/store/stored.ts';
import type { Services } from '#core/project/services.ts';
import type { Coding } from '#shared/model/coding.ts';
import type { Guid } from '#shared/model/ids.ts';

/** Stores codings; one that says the same as another (document, passage, code, coder) is not doubled. */
export function storeCodings(
  { project: { db, environment } }: Services,
  project: ExchangeProject,
  stored: Stored,
): Omit<StoreResult['codings'], 'repaired'> & Pick<StoreResult, 'whyUnplaced'> {
  const guids = new Set(prepared<[], string>(db, 'SELECT guid FROM coding').pluck().all());
  const places = new Set(
    prepared<[], string>(
      db,
      `SELECT document_id || ' ' || start_offset || ' ' || end_offset || ' ' || code_id || ' ' || coder_id FROM coding`,
    )
      .pluck()
      .all(),
  );
  const now = environment.now();
  const fresh: Omit<Coding, 'id'>[] = [];
  const counts = { placed: 0, unplaced: 0, alreadyThere: 0 };
  for (const { guid, documentGuid, codeGuid, coderGuid, start, end, weight, memo, tie, created, changed } of project.codings) {
    const documentId = stored.documents.get(documentGuid);
    const codeId = stored.codes.get(codeGuid);
    if (documentId === undefined || codeId === undefined) continue;
    const coderId = stored.coderOf(coderGuid);
    const place = `${documentId} ${start} ${end} ${codeId} ${coderId}`;
    if (places.has(place)) {
      counts.alreadyThere += 1;
      continue;
    }
    places.add(place);
    const own = (guids.has(guid) ? environment.newGuid() : guid) as Guid;
    guids.add(own);
    const createdAt = created ?? now;
    fresh.push({ guid: own, documentId, start, end, codeId, coderId, weight, memo, tie, createdAt, changedAt: changed ?? createdAt });
  }
  insertCodings(db, fresh);
  counts.placed = fresh.length;
  const whyUnplaced = storeUnplaced(db, project, stored);
  counts.unplaced = whyUnplaced.values().reduce((sum, count) => sum + count, 0);
  return { ...counts, whyUnplaced };
}

function storeUnplaced(db: Services['project']['db'], { unplaced }: ExchangeProject, stored: Stored): Map<UnplacedReason, number> {
  const keyOf = (coding: {
    documentId: number;
    codeId: number;
    coderId: number;
    quote: string;
    start: number | null;
    end: number | null;
  }): string => JSON.stringify([coding.documentId, coding.codeId, coding.coderId, coding.quote, coding.start, coding.end]);
  const present = new Set(listUnplaced(db).map(keyOf));
  const added = new Map<UnplacedReason, number>();
  for (const { documentGuid, codeGuid, coderGuid, quote, start, end, reason } of unplaced) {
    const documentId = stored.documents.get(documentGuid);
    const codeId = stored.codes.get(codeGuid);
    if (documentId === undefined || codeId === undefined) continue;
    const coding = { documentId, codeId, coderId: stored.coderOf(coderGuid), quote, start, end, reason };
    if (present.has(keyOf(coding))) continue;
    insertUnplaced(db, coding);
    added.set(reason, (added.get(reason) ?? 0) + 1);
  }
  return added;
}
