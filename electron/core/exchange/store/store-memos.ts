import type { ExchangeMemo } from '#core/exchange/interchange.ts';
import type { Stored } from '#core/exchange/store/stored.ts';
import { insertMemo, listMemos } from '#core/memos/memo-rows.ts';
import type { Services } from '#core/project/services.ts';
import type { Guid } from '#shared/model/ids.ts';

export function storeMemos({ project: { db, environment } }: Services, memos: readonly ExchangeMemo[], stored: Stored): void {
  const present = new Set<string>(listMemos(db).map(({ guid }) => guid));
  const now = environment.now();
  for (const { guid, title, text, coderGuid, created, changed, target } of memos) {
    if (present.has(guid)) continue;
    const documentId = target.documentGuid === null ? null : (stored.documents.get(target.documentGuid) ?? null);
    const isPassage = documentId !== null && target.start !== null && target.end !== null;
    insertMemo(db, {
      guid: guid as Guid,
      title,
      text,
      documentId,
      start: isPassage ? target.start : null,
      end: isPassage ? target.end : null,
      codeId: target.codeGuid === null ? null : (stored.codes.get(target.codeGuid) ?? null),
      caseId: target.caseGuid === null ? null : (stored.cases.get(target.caseGuid) ?? null),
      coderId: coderGuid === null ? null : (stored.coders.get(coderGuid) ?? null),
      createdAt: created ?? now,
      changedAt: changed ?? created ?? now,
    });
  }
}
