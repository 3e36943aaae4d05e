import type { PdfGlyph } from '#core/documents/formats/pdf/pdf-glyphs.ts';

/** A line of text on a page: its words, its place in the direction of writing, whether letters had to be put back in order. */
export type PdfLine = { text: string; left: number; right: number; across: number; size: number; turn: number; jumped: boolean };

type Draft = { glyphs: PdfGlyph[]; left: number; right: number; across: number; size: number; turn: number };

/** Gaps in parts of the font size: a space between words, a new cell or column. */
const wordGap = 0.17;
const cellGap = 2.5;
const baselineSlack = 0.35;

/**
 * Gathers glyphs, given in the order they were drawn, into lines. A glyph drawn later that stands in a gap of a line (a letter from a
 * fallback font) belongs to that line; what stands beyond a wide gap is a line of its own: another column or cell.
 */
export function gatherLines(glyphs: readonly PdfGlyph[]): PdfLine[] {
  const drafts: Draft[] = [];
  const byBaseline = new Map<string, Draft[]>();
  let current: Draft | null = null;
  for (const glyph of glyphs) {
    if (glyph.text === '') continue;
    const blank = glyph.text.trim() === '';
    if (current !== null && fits(current, glyph)) {
      add(current, glyph);
      continue;
    }
    const older: Draft | null = findGap(byBaseline, glyph);
    if (older !== null) {
      add(older, glyph);
      current = older;
      continue;
    }
    if (blank) continue;
    const { along, width, across, size, turn } = glyph;
    current = { glyphs: [glyph], left: along, right: along + width, across, size, turn };
    drafts.push(current);
    const key = baselineKey(glyph, 0);
    const line = byBaseline.get(key);
    if (line === undefined) byBaseline.set(key, [current]);
    else line.push(current);
  }
  return drafts.map(toLine).filter(({ text }) => text.trim() !== '');
}

function fits(line: Draft, glyph: PdfGlyph): boolean {
  const size = Math.max(line.size, glyph.size);
  if (line.turn !== glyph.turn || Math.abs(line.across - glyph.across) > size * baselineSlack) return false;
  return glyph.along + glyph.width >= line.left - size * 0.3 && glyph.along <= line.right + size * cellGap;
}

function baselineKey({ across, turn }: PdfGlyph, shift: number): string {
  return `${turn}/${Math.round(across / 2) + shift}`;
}

function findGap(byBaseline: ReadonlyMap<string, Draft[]>, glyph: PdfGlyph): Draft | null {
  for (const shift of [0, -1, 1]) {
    const found = byBaseline.get(baselineKey(glyph, shift))?.find((line) => fits(line, glyph) && glyph.along < line.right);
    if (found !== undefined) return found;
  }
  return null;
}

function add(line: Draft, glyph: PdfGlyph): void {
  line.glyphs.push(glyph);
  line.left = Math.min(line.left, glyph.along);
  line.right = Math.max(line.right, glyph.along + glyph.width);
}

function toLine({ glyphs, across, size, turn }: Draft): PdfLine {
  let furthest = Number.NEGATIVE_INFINITY;
  let jumped = false;
  for (const { along, width, text } of glyphs) {
    if (along < furthest - size && text.trim() !== '') jumped = true;
    furthest = Math.max(furthest, along + width);
  }
  const ordered = jumped || !isSorted(glyphs) ? inOrder(glyphs) : glyphs;
  const visible = ordered.filter(({ text }) => text.trim() !== '');
  const left = visible[0]?.along ?? 0;
  const right = visible.reduce((edge, { along, width }) => Math.max(edge, along + width), left);
  return { text: joinGlyphs(ordered).trim(), left, right, across, size: medianSize(visible, size), turn, jumped };
}

function isSorted(glyphs: readonly PdfGlyph[]): boolean {
  return glyphs.every((glyph, index) => index === 0 || glyph.along >= (glyphs[index - 1]?.along ?? 0));
}

/** Sorts by place. Right-to-left scripts are drawn from the left, each word already reversed: they stay as drawn. */
function inOrder(glyphs: readonly PdfGlyph[]): readonly PdfGlyph[] {
  return glyphs.some(({ text }) => /[\u0590-\u08FF]/.test(text)) ? glyphs : glyphs.toSorted((one, other) => one.along - other.along);
}

function joinGlyphs(glyphs: readonly PdfGlyph[]): string {
  let text = '';
  let right: number | null = null;
  let last: PdfGlyph | null = null;
  for (const glyph of glyphs) {
    if (last !== null && last.text === glyph.text && glyph.text.trim() !== '' && Math.abs(last.along - glyph.along) < glyph.width * 0.2)
      continue;
    const gap = right === null ? 0 : glyph.along - right;
    if (gap > glyph.size * wordGap && !/\s$/.test(text) && glyph.text.trim() !== '') text += ' ';
    if (glyph.text.trim() !== '' || !/\s$/.test(text)) text += glyph.text;
    right = Math.max(right ?? glyph.along, glyph.along + glyph.width);
    last = glyph;
  }
  return text;
}

function medianSize(glyphs: readonly PdfGlyph[], fallback: number): number {
  return glyphs.map(({ size }) => size).sort((one, other) => one - other)[Math.floor(glyphs.length / 2)] ?? fallback;
}
