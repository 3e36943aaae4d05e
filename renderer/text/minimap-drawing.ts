import type { CodingIndex } from '#renderer/text/coding-index.ts';
import { linesInView } from '#renderer/text/near-lines.ts';
import type { TextDom } from '#renderer/text/text-dom.ts';
import type { TextRange } from '#shared/text/range.ts';

/** Lanes share this many columns: with more, a column would be thinner than can be told apart. */
const columnsAtMost = 6;

/** Draws by share of the text, not of its height: heights of far lines are guesses. */
export function drawMinimap(canvas: HTMLCanvasElement, codings: CodingIndex, hits: readonly TextRange[], length: number): void {
  const { width, height } = canvas.getBoundingClientRect();
  const scale = window.devicePixelRatio;
  canvas.width = Math.round(width * scale);
  canvas.height = Math.round(height * scale);
  const pen = canvas.getContext('2d');
  if (pen === null || length === 0) return;
  pen.scale(scale, scale);
  const columns = Math.max(3, Math.min(columnsAtMost, codings.laneCount));
  const column = (width - 4) / columns;
  const perCharacter = height / length;
  pen.globalAlpha = 0.85;
  for (const coding of codings.ordered) {
    pen.fillStyle = coding.colour;
    const tall = Math.max(1.5, (coding.end - coding.start) * perCharacter);
    pen.fillRect(2 + (codings.lane(coding) % columns) * column, coding.start * perCharacter, Math.max(1, column - 1), tall);
  }
  pen.globalAlpha = 1;
  pen.fillStyle = getComputedStyle(canvas).color;
  for (const hit of hits) pen.fillRect(0, hit.start * perCharacter, width, 1);
}

/** The stretch of text in the viewport, to a part of a line. */
export function offsetsInView(dom: TextDom, scroller: HTMLElement): TextRange {
  const { first, last } = linesInView(dom, scroller, 0);
  const view = scroller.getBoundingClientRect();
  return { start: offsetAt(dom, first, view.top), end: offsetAt(dom, last, view.bottom) };
}

function offsetAt(dom: TextDom, number: number, y: number): number {
  const box = dom.line(number)?.getBoundingClientRect();
  const { start, end } = dom.paragraphs.range(number);
  if (box === undefined || box.height === 0) return start;
  return start + Math.max(0, Math.min(1, (y - box.top) / box.height)) * (end + 1 - start);
}
