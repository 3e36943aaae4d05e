import type { Finding } from '#core/project/checks/finding.ts';
import type { OpenProject } from '#core/project/open-project.ts';
import { coderColours } from '#shared/model/coder-colours.ts';

type Violation = { table: string; rowid: number; parent: string; fkid: number };
type ForeignKey = { id: number; from: string; on_delete: string };

/** Rows that point to rows that are not there. */
export function checkReferences(project: OpenProject): Finding[] {
  return (project.db.pragma('foreign_key_check') as Violation[]).map((violation) => {
    const { table, rowid, parent } = violation;
    const repair = repairOf(project, violation);
    return {
      kind: 'reference',
      where: `${table} ${rowid}`,
      message: `Row ${rowid} of ${table} points to a ${parent} that does not exist.`,
      ...(repair ? { repair } : {}),
    };
  });
}

/** A lost coder comes back under a name of its own, so that no coding goes; a lost text cannot come back; what hung on anything else goes. */
function repairOf(project: OpenProject, { table, rowid, parent, fkid }: Violation): (() => void) | undefined {
  const { db } = project;
  const key = (db.pragma(`foreign_key_list(${table})`) as ForeignKey[]).find((candidate) => candidate.id === fkid);
  if (!key || table === 'row_change') return undefined;
  if (parent === 'text_content') return undefined;
  if (parent === 'coder' && key.on_delete === 'NO ACTION') return () => bringCoderBack(project, table, key.from, rowid);
  if (parent === 'file_content' || key.on_delete === 'SET NULL')
    return () => void db.prepare(`UPDATE ${table} SET ${key.from} = NULL WHERE id = ?`).run(rowid);
  return () => void db.prepare(`DELETE FROM ${table} WHERE id = ?`).run(rowid);
}

function bringCoderBack({ db, environment }: OpenProject, table: string, column: string, rowid: number): void {
  const id = Number(db.prepare(`SELECT ${column} FROM ${table} WHERE id = ?`).pluck().get(rowid));
  const sql = 'INSERT OR IGNORE INTO coder (id, guid, name, colour, created_at) VALUES (?, ?, ?, ?, ?)';
  db.prepare(sql).run(id, environment.newGuid(), `Coder ${id}`, coderColours[id % coderColours.length], environment.now());
}
