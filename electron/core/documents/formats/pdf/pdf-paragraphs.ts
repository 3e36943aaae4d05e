import type { PdfLine } from '#core/documents/formats/pdf/pdf-lines.ts';
import { canBeName, isRole } from '#core/documents/turns/speaker-names.ts';

/** Lines that stand side by side are cells of one row. */
const sameRow = 0.35;

/** Shorter lines of equal length are a list, not a full column. */
const shortestFullLine = 20;

/**
 * Joins the lines of a page, in reading order, to paragraphs. A line goes on into the next when it reaches the right edge of its column so
 * nearly that the next line's first word would not have fitted, and the next begins neither indented, nor after a wider gap, nor
 * with a speaker. In a transcript with numbered lines every line stays one.
 */
export function joinParagraphs(lines: readonly PdfLine[], numbered = false): string[] {
  const paragraphs: string[] = [];
  const leading = usualLeading(lines);
  const labels = countLabels(lines);
  lines.forEach((line, index) => {
    const before = lines[index - 1];
    const paragraph = paragraphs.at(-1);
    if (before === undefined || paragraph === undefined) paragraphs.push(line.text);
    else if (isBeside(before, line)) paragraphs[paragraphs.length - 1] = `${paragraph}\t${line.text}`;
    else if (
      !numbered &&
      !isLabelled(line, labels) &&
      !isInTable(lines, index, paragraph) &&
      continues(before, line, rightEdge(lines, index - 1), leading)
    )
      paragraphs[paragraphs.length - 1] = glue(paragraph, line.text);
    else paragraphs.push(line.text);
  });
  return paragraphs;
}

function isBeside(before: PdfLine, line: PdfLine): boolean {
  return before.turn === line.turn && Math.abs(before.across - line.across) < line.size * sameRow && line.left >= before.right;
}

/** Rows of a table do not run on: neither into a row of cells, nor out of one of three or more. */
function isInTable(lines: readonly PdfLine[], index: number, paragraph: string): boolean {
  const [line, next] = [lines[index], lines[index + 1]];
  const startsRow = line !== undefined && next !== undefined && isBeside(line, next);
  return startsRow || (paragraph.match(/\t/g)?.length ?? 0) >= 2;
}

function continues(before: PdfLine, line: PdfLine, edge: number, leading: number): boolean {
  const step = line.across - before.across;
  if (
    before.text.length < shortestFullLine ||
    before.turn !== line.turn ||
    step <= 0 ||
    step > leading * 1.35 ||
    Math.abs(before.size - line.size) > 0.12 * line.size
  )
    return false;
  if (line.left > before.left + line.size * 0.8 && before.left < line.left - line.size * 0.8) return false;
  const width = (line.right - line.left) / Math.max(1, line.text.length);
  const firstWord = /^\S+/.exec(line.text)?.[0] ?? '';
  return before.right + width * (firstWord.length + 0.5) > edge;
}

/** The right edge of the column a line stands in: of the lines around it that share its left half. */
function rightEdge(lines: readonly PdfLine[], index: number): number {
  const line = lines[index];
  if (line === undefined) return 0;
  let edge = line.right;
  for (let near = Math.max(0, index - 20); near < Math.min(lines.length, index + 21); near++) {
    const other = lines[near];
    if (other === undefined || other.turn !== line.turn) continue;
    if (other.left < line.right && other.right > line.left && Math.abs(other.left - line.left) < line.size * 6)
      edge = Math.max(edge, other.right);
  }
  return edge;
}

/** The usual step from one line to the next: the median of the steps that can be one. */
function usualLeading(lines: readonly PdfLine[]): number {
  const steps: number[] = [];
  lines.forEach((line, index) => {
    const before = lines[index - 1];
    const step = before === undefined ? 0 : line.across - before.across;
    if (step > line.size * 0.8 && step < line.size * 3) steps.push(step);
  });
  return steps.sort((one, other) => one - other)[Math.floor(steps.length / 2)] ?? Number.POSITIVE_INFINITY;
}

/** A hyphen at a line's end stays (it may be part of the word) but no space follows it; a soft one goes. */
function glue(paragraph: string, line: string): string {
  if (paragraph.endsWith('\u00AD')) return paragraph.slice(0, -1) + line;
  return /\p{L}[-‐]$/u.test(paragraph) && /^\p{Ll}/u.test(line) ? paragraph + line : `${paragraph} ${line}`;
}

/** What stands before a colon at the beginning of a line and can be somebody's name. */
function labelOf({ text }: PdfLine): string | null {
  const name = /^([^:\n\t]{1,50}):\s/.exec(text)?.[1]?.trim();
  return name !== undefined && canBeName(name) ? name : null;
}

function countLabels(lines: readonly PdfLine[]): Map<string, number> {
  const labels = new Map<string, number>();
  for (const line of lines) {
    const label = labelOf(line);
    if (label !== null) labels.set(label, (labels.get(label) ?? 0) + 1);
  }
  return labels;
}

function isLabelled(line: PdfLine, labels: ReadonlyMap<string, number>): boolean {
  const label = labelOf(line);
  return label !== null && (isRole(label) || (labels.get(label) ?? 0) > 1);
}
