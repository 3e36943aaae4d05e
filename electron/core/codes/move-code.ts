import { listChildren, listSubtree, placeCode } from '#core/codes/code-rows.ts';
import type { Db } from '#core/db/database.ts';
import type { Code } from '#shared/model/code.ts';
import type { CodeId } from '#shared/model/ids.ts';
import { Problem } from '#shared/problem.ts';

/** Puts a code with its subtree under `parentId`, before the sibling `before` (null: last). */
export function moveCode(db: Db, code: Code, parentId: CodeId | null, before: CodeId | null): void {
  if (parentId !== null && listSubtree(db, code.id).includes(parentId)) throw new Problem('codeUnderItself', { name: code.words.name });
  const siblings = listChildren(db, parentId).filter((sibling) => sibling.id !== code.id);
  const found = before === null ? -1 : siblings.findIndex((sibling) => sibling.id === before);
  siblings.splice(found === -1 ? siblings.length : found, 0, code);
  for (const [position, sibling] of siblings.entries()) placeCode(db, sibling.id, parentId, position);
}
