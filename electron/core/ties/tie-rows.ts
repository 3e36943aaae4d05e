import type { Db } from '#core/db/database.ts';
import { idList, prepared } from '#core/db/statements.ts';
import type { TieMention } from '#shared/contract/ties.ts';
import type { Tie } from '#shared/model/coding.ts';
import type { CaseId, CodeId, CoderId } from '#shared/model/ids.ts';

export type MentionRow = Omit<TieMention, keyof Tie | 'quote'> & { tie: Tie | null; caseIds: CaseId[] };
type StoredRow = Omit<MentionRow, 'tie' | 'caseIds'> & { tie: string | null; caseIds: string };

const belongs = `case_link.document_id = coding.document_id
  AND (case_link.start_offset IS NULL OR (case_link.start_offset < coding.end_offset AND coding.start_offset < case_link.end_offset))`;
const byCoders = '(@coders IS NULL OR coder_id IN (SELECT value FROM json_each(@coders)))';

/** Codings that speak of ties, in document order, with the cases they belong to. */
export function listMentions(db: Db, coders: readonly CoderId[] | null): MentionRow[] {
  return prepared<[{ coders: string | null }], StoredRow>(
    db,
    `SELECT coding.id AS codingId, coding.document_id AS documentId, coding.start_offset AS start, coding.end_offset AS "end",
       code_id AS codeId, coder_id AS coderId, tie,
       (SELECT json_group_array(DISTINCT case_id) FROM case_link WHERE ${belongs}) AS caseIds
     FROM coding JOIN code ON code.id = code_id JOIN document ON document.id = coding.document_id
     WHERE (code.kind = 'tie' OR tie IS NOT NULL) AND ${byCoders}
     ORDER BY document.position, document.id, coding.start_offset, coding.id`,
  )
    .all({ coders: coders && idList(coders) })
    .map((row) => ({ ...row, tie: row.tie === null ? null : (JSON.parse(row.tie) as Tie), caseIds: JSON.parse(row.caseIds) as CaseId[] }));
}

/** Which code stands in which case, each pair once. */
export function listCodesOfCases(db: Db, coders: readonly CoderId[] | null): { caseId: CaseId; codeId: CodeId }[] {
  return prepared<[{ coders: string | null }], { caseId: CaseId; codeId: CodeId }>(
    db,
    `SELECT DISTINCT case_id AS caseId, code_id AS codeId FROM coding JOIN case_link ON ${belongs} WHERE ${byCoders}`,
  ).all({ coders: coders && idList(coders) });
}
