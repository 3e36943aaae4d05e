import type { PdfLine } from '#core/documents/formats/pdf/pdf-lines.ts';

/** So many numbers in a row down the margin are line numbers. */
const fewestNumbers = 8;

/**
 * Courts and some transcribers number the lines of a page; the numbers are drawn as a column of their own. Puts each beside its line again.
 * `numbered` says whether the page is one of these.
 */
export function placeLineNumbers(lines: readonly PdfLine[]): { lines: readonly PdfLine[]; numbered: boolean } {
  const candidates = lines.filter(({ text }) => /^\d{1,4}$/.test(text));
  const [first] = candidates;
  if (first === undefined) return { lines, numbered: false };
  const numbers = candidates
    .filter((line) => Math.abs(line.right - first.right) < first.size * 2 && line.turn === first.turn)
    .sort((one, other) => one.across - other.across);
  const rising = numbers.filter((line, index) => index > 0 && Number(line.text) === Number(numbers[index - 1]?.text) + 1).length + 1;
  if (rising < fewestNumbers || rising < numbers.length) return { lines, numbered: false };
  const rows = new Map<PdfLine, number>(lines.map((line) => [line, rowOf(line, numbers)]));
  const across = (line: PdfLine) => rows.get(line) ?? line.across;
  return { lines: lines.toSorted((one, other) => across(one) - across(other) || one.left - other.left), numbered: true };
}

/** A line stands on the row of the number beside it, if there is one. */
function rowOf(line: PdfLine, numbers: readonly PdfLine[]): number {
  const beside = numbers.find((number) => number.turn === line.turn && Math.abs(number.across - line.across) < line.size * 0.5);
  return beside?.across ?? line.across;
}
