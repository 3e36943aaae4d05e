/**
 * What changed between two versions of a text, as a list of replaced stretches: common beginning and end first, then lines,
 * then words within the lines that changed. Edits never cut a surrogate pair.
 */
import { findCommonRuns } from '#shared/text/common-runs.ts';
import { isInsidePair } from '#shared/text/offsets.ts';
import type { TextRange } from '#shared/text/range.ts';
import type { TextEdit } from '#shared/text/remap.ts';
import { slideToWords } from '#shared/text/slide-edit.ts';

/** Beyond so many differing pieces a stretch counts as replaced as a whole. */
const mostLineChanges = 2000;
const mostWordChanges = 400;

const linePattern = /[^\n]*\n|[^\n]+$/gu;
const wordPattern = /[\p{L}\p{M}\p{N}]+|\s+|[^\p{L}\p{M}\p{N}\s]/gu;

export function diffTexts(before: string, after: string): TextEdit[] {
  const whole = trimCommon(before, after, { start: 0, end: before.length }, { start: 0, end: after.length });
  if (whole === undefined) return [];
  if (whole.inserted === 0 || whole.start === whole.end) {
    const { start, end, inserted } = slideToWords(before, after, { ...whole, newStart: whole.new.start });
    return [{ start, end, inserted }];
  }
  const edits: TextEdit[] = [];
  for (const lines of diffPieces(before, after, whole, linePattern, mostLineChanges)) {
    for (const words of diffPieces(before, after, lines, wordPattern, mostWordChanges)) {
      const edit = trimCommon(before, after, words.old, words.new);
      if (edit !== undefined) addEdit(edits, edit);
    }
  }
  return edits;
}

/** A stretch of the old text and the stretch of the new one that stands in its place. */
interface Hunk {
  readonly old: TextRange;
  readonly new: TextRange;
}

function diffPieces(before: string, after: string, hunk: Hunk, pattern: RegExp, mostChanges: number): Hunk[] {
  if (hunk.old.start === hunk.old.end || hunk.new.start === hunk.new.end) return [hunk];
  const numbers = new Map<string, number>();
  const old = splitPieces(before, hunk.old, pattern, numbers);
  const fresh = splitPieces(after, hunk.new, pattern, numbers);
  const runs = findCommonRuns(old.ids, fresh.ids, mostChanges);
  if (runs === undefined) return [hunk];
  const hunks: Hunk[] = [];
  let oldPiece = 0;
  let newPiece = 0;
  for (const run of [...runs, { a: old.ids.length, b: fresh.ids.length, length: 0 }]) {
    if (run.a > oldPiece || run.b > newPiece) {
      hunks.push({ old: rangeOfPieces(old.starts, oldPiece, run.a), new: rangeOfPieces(fresh.starts, newPiece, run.b) });
    }
    oldPiece = run.a + run.length;
    newPiece = run.b + run.length;
  }
  return hunks;
}

/** Pieces as numbers (equal text, equal number) and the offset at which each begins, with the end as a closing entry. */
function splitPieces(text: string, range: TextRange, pattern: RegExp, numbers: Map<string, number>): { ids: number[]; starts: number[] } {
  const ids: number[] = [];
  const starts: number[] = [];
  for (const match of text.slice(range.start, range.end).matchAll(pattern)) {
    let id = numbers.get(match[0]);
    if (id === undefined) {
      id = numbers.size;
      numbers.set(match[0], id);
    }
    ids.push(id);
    starts.push(range.start + match.index);
  }
  starts.push(range.end);
  return { ids, starts };
}

function rangeOfPieces(starts: readonly number[], from: number, to: number): TextRange {
  return { start: starts[from] ?? 0, end: starts[to] ?? 0 };
}

/** Takes away what both stretches begin and end with. Undefined where nothing differs. */
function trimCommon(before: string, after: string, old: TextRange, fresh: TextRange): (Hunk & TextEdit) | undefined {
  let a = old.start;
  let b = fresh.start;
  while (a < old.end && b < fresh.end && before.charCodeAt(a) === after.charCodeAt(b)) {
    a += 1;
    b += 1;
  }
  if (isInsidePair(before, a) || isInsidePair(after, b)) {
    a -= 1;
    b -= 1;
  }
  let aEnd = old.end;
  let bEnd = fresh.end;
  while (aEnd > a && bEnd > b && before.charCodeAt(aEnd - 1) === after.charCodeAt(bEnd - 1)) {
    aEnd -= 1;
    bEnd -= 1;
  }
  if (isInsidePair(before, aEnd) || isInsidePair(after, bEnd)) {
    aEnd += 1;
    bEnd += 1;
  }
  if (a === aEnd && b === bEnd) return undefined;
  return { old: { start: a, end: aEnd }, new: { start: b, end: bEnd }, start: a, end: aEnd, inserted: bEnd - b };
}

/** Two edits that touch are one. */
function addEdit(edits: TextEdit[], { start, end, inserted }: TextEdit): void {
  const last = edits.at(-1);
  if (last !== undefined && last.end === start) edits[edits.length - 1] = { start: last.start, end, inserted: last.inserted + inserted };
  else edits.push({ start, end, inserted });
}
