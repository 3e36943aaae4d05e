import { deleteCode, listChildren, listSubtree, placeCode, updateCode } from '#core/codes/code-rows.ts';
import { deleteCodings, listCodingsOfCode, moveUnplaced, updateCoding } from '#core/codings/coding-rows.ts';
import type { Db } from '#core/db/database.ts';
import { prepared } from '#core/db/statements.ts';
import { freeName, sameName } from '#core/names.ts';
import type { Code } from '#shared/model/code.ts';
import type { Coding } from '#shared/model/coding.ts';
import type { CodeId } from '#shared/model/ids.ts';
import { Problem } from '#shared/problem.ts';

/**
 * Merges one code into another: codings, sub-codes and memos move, then the emptied code goes. Where one coder had coded overlapping
 * passages with both, the passage is their union; memos are joined, and the first weight and tie are kept.
 */
export function mergeCodes(db: Db, from: Code, into: Code, now: string): { moved: number; united: number } {
  if (listSubtree(db, from.id).includes(into.id)) throw new Problem('mergeIntoItself', { name: from.words.name });
  const result = moveCodings(db, from.id, into.id, now);
  moveUnplaced(db, from.id, into.id);
  moveChildren(db, from, into);
  prepared(db, 'UPDATE memo SET code_id = ? WHERE code_id = ?').run(into.id, from.id);
  if (from.memo !== '') updateCode(db, { ...into, memo: joinMemos(into.memo, from.memo) });
  deleteCode(db, from.id);
  return result;
}

function moveCodings(db: Db, from: CodeId, into: CodeId, now: string): { moved: number; united: number } {
  const groups = new Map<string, { arriving: Coding[]; present: Coding[] }>();
  const groupOf = (coding: Coding) => {
    const key = `${coding.documentId}/${coding.coderId}`;
    const group = groups.get(key) ?? { arriving: [], present: [] };
    groups.set(key, group);
    return group;
  };
  for (const coding of listCodingsOfCode(db, from)) groupOf(coding).arriving.push(coding);
  for (const coding of listCodingsOfCode(db, into)) groupOf(coding).present.push(coding);
  let moved = 0;
  let united = 0;
  for (const { arriving, present } of groups.values()) {
    moved += arriving.length;
    for (const coding of arriving) united += placeCoding(db, { ...coding, codeId: into }, present, now);
  }
  return { moved, united };
}

/** Lets one coding into the target code; answers how many codings it was united with. */
function placeCoding(db: Db, coding: Coding, present: Coding[], now: string): number {
  const touching = present.filter((other) => other.start < coding.end && coding.start < other.end);
  const [first] = touching;
  const union = { ...touching.reduce(unite, first ? unite(first, coding) : coding), changedAt: now };
  deleteCodings(
    db,
    [coding, ...touching].map((other) => other.id).filter((id) => id !== union.id),
  );
  updateCoding(db, union);
  for (const other of touching) present.splice(present.indexOf(other), 1);
  present.push(union);
  return touching.length;
}

const unite = (a: Coding, b: Coding): Coding => ({
  ...a,
  start: Math.min(a.start, b.start),
  end: Math.max(a.end, b.end),
  weight: a.weight ?? b.weight,
  tie: a.tie ?? b.tie,
  memo: a.id === b.id ? a.memo : joinMemos(a.memo, b.memo),
});

const joinMemos = (a: string, b: string): string => [...new Set([a, b].filter((memo) => memo !== ''))].join('\n');

function moveChildren(db: Db, from: Code, into: Code): void {
  const present = listChildren(db, into.id).filter((child) => child.id !== from.id);
  const names = present.map((child) => child.words.name);
  let position = (present.at(-1)?.position ?? -1) + 1;
  for (const child of listChildren(db, from.id)) {
    if (names.some((name) => sameName(name, child.words.name))) {
      updateCode(db, { ...child, words: { ...child.words, name: freeName(child.words.name, names) } });
    }
    names.push(child.words.name);
    placeCode(db, child.id, into.id, position);
    position += 1;
  }
}
