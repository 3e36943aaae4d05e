import { createHash } from 'node:crypto';
import type { Db } from '#core/db/database.ts';
import type { Finding } from '#core/project/checks/finding.ts';
import type { OpenProject } from '#core/project/open-project.ts';
import { ParagraphIndex } from '#shared/text/paragraphs.ts';

type Row = { id: number; name: string; characters: number; paragraphs: number; hash: string; content: string | null };

/** Texts that are missing or not what was imported, counts that do not fit them, and texts nobody points to. */
export function checkTexts({ db }: OpenProject): Finding[] {
  const rows = db
    .prepare<[], Row>(
      `SELECT id, name, characters, paragraphs, text_hash AS hash, content
       FROM document LEFT JOIN text_content ON hash = text_hash ORDER BY position, id`,
    )
    .iterate();
  const findings: Finding[] = [];
  for (const row of rows) findings.push(...checkText(db, row));
  return [...findings, ...checkOrphans(db)];
}

function checkText(db: Db, { id, name, characters, paragraphs, hash, content }: Row): Finding[] {
  const where = `document “${name}”`;
  if (content === null) return [{ kind: 'textMissing', where, message: `The text of “${name}” is missing.` }];
  const findings: Finding[] = [];
  if (createHash('sha256').update(content).digest('hex') !== hash)
    findings.push({ kind: 'textChanged', where, message: `The text of “${name}” is not the one that was stored.` });
  const count = new ParagraphIndex(content).count;
  if (characters !== content.length || paragraphs !== count)
    findings.push({
      kind: 'textCounts',
      where,
      message: `“${name}” is said to have ${characters} characters and ${paragraphs} paragraphs, but has ${content.length} and ${count}.`,
      repair: () => void db.prepare('UPDATE document SET characters = ?, paragraphs = ? WHERE id = ?').run(content.length, count, id),
    });
  return findings;
}

/** Texts that neither a document nor a step that can be undone or redone needs. */
function checkOrphans(db: Db): Finding[] {
  const unused = `hash NOT IN (SELECT text_hash FROM document) AND hash NOT IN (
    SELECT value FROM row_change, json_each(json_array(json_extract(before, '$.text_hash'), json_extract(after, '$.text_hash')))
    WHERE table_name = 'document' AND value IS NOT NULL)`;
  const count = Number(db.prepare(`SELECT count(*) FROM text_content WHERE ${unused}`).pluck().get());
  if (count === 0) return [];
  return [
    {
      kind: 'orphanText',
      where: 'texts',
      message: `${count} stored texts belong to no document.`,
      repair: () => void db.exec(`DELETE FROM text_content WHERE ${unused}`),
    },
  ];
}
