/** A passage of a text: UTF-16 code units, end exclusive. */
export interface Passage {
  readonly start: number;
  readonly end: number;
}

/** Where a line (1-based, empty lines counted, separated by one `\n`) lies in the text; null when the text has no such line. */
function rangeOfLine(text: string, line: number): Passage | null {
  if (!Number.isInteger(line) || line < 1) return null;
  let start = 0;
  for (let current = 1; current < line; current += 1) {
    const lineBreak = text.indexOf('\n', start);
    if (lineBreak === -1) return null;
    start = lineBreak + 1;
  }
  const end = text.indexOf('\n', start);
  return { start, end: end === -1 ? text.length : end };
}

/**
 * Finds a passage by its first and last words, so that a table of codings can be written and read by people, without offsets.
 *
 * The passage reaches from the first occurrence of `from` in the line to the end of the first occurrence of `to` behind it; with an
 * empty `to` it is `from` itself. Both are compared exactly, as they stand in the line. `line` is 1-based and counts empty lines.
 * Answers UTF-16 offsets in `text` (end exclusive), or null when the line or one of the words is not there or `from` is empty.
 */
export function passageOfWords(text: string, line: number, from: string, to: string): Passage | null {
  const range = rangeOfLine(text, line);
  if (range === null || from === '') return null;
  const words = text.slice(range.start, range.end);
  const first = words.indexOf(from);
  if (first === -1) return null;
  const endOfFrom = first + from.length;
  if (to === '') return { start: range.start + first, end: range.start + endOfFrom };
  const last = words.indexOf(to, endOfFrom);
  return last === -1 ? null : { start: range.start + first, end: range.start + last + to.length };
}
