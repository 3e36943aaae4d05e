import { isInsidePair } from '#shared/text/offsets.ts';

/** [start, end) of the old text gave way to [newStart, newStart + inserted) of the new one. */
type Placed = { readonly start: number; readonly end: number; readonly newStart: number; readonly inserted: number };

const word = /[\p{L}\p{M}\p{N}]/u;
const farthest = 200;

/**
 * Where something was only taken out or only put in, the place is often not certain: “one two three” becomes “one three” by taking out
 * “two ” or “wo t”. The edit slides to where both its ends stand at the edges of words, as a person would have cut; else it stays.
 */
export function slideToWords<Edit extends Placed>(before: string, after: string, edit: Edit): Edit {
  const isDeletion = edit.inserted === 0;
  if (!isDeletion && edit.start !== edit.end) return edit;
  const text = isDeletion ? before : after;
  const from = isDeletion ? edit.start : edit.newStart;
  const to = from + (isDeletion ? edit.end - edit.start : edit.inserted);
  const fits = (by: number): boolean => isEdge(text, from + by) && isEdge(text, to + by);
  const moved = (by: number): Edit => ({ ...edit, start: edit.start + by, end: edit.end + by, newStart: edit.newStart + by });
  if (fits(0)) return edit;
  for (let by = 1; by <= farthest && from - by >= 0 && text[from - by] === text[to - by]; by += 1) if (fits(-by)) return moved(-by);
  for (let by = 1; by <= farthest && to + by <= text.length && text[from + by - 1] === text[to + by - 1]; by += 1)
    if (fits(by)) return moved(by);
  return edit;
}

function isEdge(text: string, offset: number): boolean {
  if (isInsidePair(text, offset)) return false;
  return !(word.test(text[offset - 1] ?? '') && word.test(text[offset] ?? ''));
}
