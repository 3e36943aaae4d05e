import { listCodes } from '#core/codes/code-rows.ts';
import type { Db } from '#core/db/database.ts';
import { foldName, freeName } from '#core/names.ts';
import type { Finding } from '#core/project/checks/finding.ts';
import type { OpenProject } from '#core/project/open-project.ts';
import type { Code } from '#shared/model/code.ts';
import { childrenByParent } from '#shared/model/code-tree.ts';

/** Codes that hang under themselves, and siblings of one name. */
export function checkCodeTree({ db }: OpenProject): Finding[] {
  const codes = listCodes(db);
  return [...findCycles(db, codes), ...findTwins(db, codes)];
}

function findCycles(db: Db, codes: readonly Code[]): Finding[] {
  const parents = new Map(codes.map((code) => [code.id, code.parentId]));
  const sound = new Set<number>();
  const findings: Finding[] = [];
  for (const code of codes) {
    const trail = new Set<number>();
    let at: Code['parentId'] = code.id;
    while (at !== null && !sound.has(at) && !trail.has(at)) {
      trail.add(at);
      at = parents.get(at) ?? null;
    }
    if (at !== null && trail.has(at)) {
      const looped = codes.find((candidate) => candidate.id === at) ?? code;
      parents.set(looped.id, null);
      findings.push({
        kind: 'codeCycle',
        where: `code “${looped.words.name}”`,
        message: `The code “${looped.words.name}” hangs under itself.`,
        repair: () => void db.prepare('UPDATE code SET parent_id = NULL WHERE id = ?').run(looped.id),
      });
    }
    for (const id of trail) sound.add(id);
  }
  return findings;
}

function findTwins(db: Db, codes: readonly Code[]): Finding[] {
  const findings: Finding[] = [];
  for (const siblings of childrenByParent(codes).values()) {
    const names = siblings.map((code) => code.words.name);
    const seen = new Set<string>();
    for (const { id, words } of siblings) {
      if (seen.has(foldName(words.name))) {
        const name = freeName(words.name, names);
        names.push(name);
        findings.push({
          kind: 'siblingNames',
          where: `code “${words.name}”`,
          message: `Two sibling codes are called “${words.name}”.`,
          repair: () => void db.prepare('UPDATE code SET name = ? WHERE id = ?').run(name, id),
        });
      }
      seen.add(foldName(words.name));
    }
  }
  return findings;
}
