import { prepared } from '#core/db/statements.ts';
import type { Codebook } from '#core/exchange/codebook/codebook.ts';
import { readProject } from '#core/project/project-rows.ts';
import type { Services } from '#core/project/services.ts';
import type { CodeId } from '#shared/model/ids.ts';

/** The codebook of the open project with the counts of its codings and of the documents they are in. */
export function collectCodebook(services: Services): Codebook {
  const { db } = services.project;
  const { name, language } = readProject(db);
  type Count = { codeId: CodeId; documents: number };
  const sql = 'SELECT code_id AS codeId, count(DISTINCT document_id) AS documents FROM coding GROUP BY code_id';
  const documents = new Map(
    prepared<[], Count>(db, sql)
      .all()
      .map((row) => [row.codeId, row.documents]),
  );
  const paths = new Map<CodeId, string[]>();
  const entries = services.codes.tree().map(({ id, guid, parentId, kind, colour, words, translations, memo, codings }) => {
    const path = [...(parentId === null ? [] : (paths.get(parentId) ?? [])), words.name];
    paths.set(id, path);
    return { path, kind, colour, words, translations, memo, guid, codings, documents: documents.get(id) ?? 0 };
  });
  return { title: name, language, entries };
}
