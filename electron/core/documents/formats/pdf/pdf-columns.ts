import type { PdfLine } from '#core/documents/formats/pdf/pdf-lines.ts';

/** A page drawn row by row across two columns of running text needs so many rows, and lines so long, to be taken for columns. */
const fewestRows = 6;
const shortestLine = 18;

/**
 * Puts lines that were drawn row by row across two columns into the order of reading. Tables (short cells) and pages whose columns were
 * drawn one after the other stay as they are.
 */
export function orderColumns(lines: readonly PdfLine[]): { lines: readonly PdfLine[]; reordered: boolean } {
  const pairs = lines.flatMap((line, index) => {
    const next = lines[index + 1];
    return next !== undefined && line.turn === next.turn && Math.abs(line.across - next.across) < line.size * 0.35 && next.left > line.right
      ? [{ index, left: line, right: next }]
      : [];
  });
  const long = pairs.filter(({ left, right }) => left.text.length >= shortestLine && right.text.length >= shortestLine);
  if (long.length < fewestRows || long.length * 2 < pairs.length) return { lines, reordered: false };
  const gutterStart = Math.max(...long.map(({ left }) => left.right));
  const gutterEnd = Math.min(...long.map(({ right }) => right.left));
  if (gutterEnd <= gutterStart) return { lines, reordered: false };
  const gutter = (gutterStart + gutterEnd) / 2;
  const first = pairs[0]?.index ?? 0;
  const last = (pairs.at(-1)?.index ?? 0) + 2;
  const body = lines.slice(first, last);
  if (body.some((line) => line.left < gutter && line.right > gutter)) return { lines, reordered: false };
  const columns = [...body.filter((line) => line.right <= gutter), ...body.filter((line) => line.left >= gutter)];
  return { lines: [...lines.slice(0, first), ...columns, ...lines.slice(last)], reordered: true };
}
