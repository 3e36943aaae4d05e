import type { CodingIndex } from '#renderer/text/coding-index.ts';
import { linesInView } from '#renderer/text/near-lines.ts';
import type { TextDom } from '#renderer/text/text-dom.ts';
import type { TextRange } from '#shared/text/range.ts';

/** Lanes share this many columns: with more, a column would be thinner than can be told apart. */
const columnsAtMost = 6;

/** The ticks alone, drawn once. By share of the text, not of its height: heights of what was not drawn yet are guesses. */
export function drawTicks(canvas: HTMLCanvasElement, codings: CodingIndex, hits: readonly TextRange[], length: number): OffscreenCanvas {
  const scale = window.devicePixelRatio;
  const width = canvas.clientWidth;
  const height = canvas.clientHeight;
  const ticks = new OffscreenCanvas(Math.max(1, Math.round(width * scale)), Math.max(1, Math.round(height * scale)));
  const pen = ticks.getContext('2d');
  if (pen === null || length === 0) return ticks;
  pen.scale(scale, scale);
  const columns = Math.max(3, Math.min(columnsAtMost, codings.laneCount));
  const column = (width - 4) / columns;
  const perCharacter = height / length;
  pen.globalAlpha = 0.85;
  for (const [place, coding] of codings.ordered.entries()) {
    pen.fillStyle = coding.colour;
    const tall = Math.max(1.5, (coding.end - coding.start) * perCharacter);
    pen.fillRect(2 + (codings.laneAt(place) % columns) * column, coding.start * perCharacter, Math.max(1, column - 1), tall);
  }
  pen.globalAlpha = 1;
  pen.fillStyle = getComputedStyle(canvas).outlineColor;
  for (const hit of hits) pen.fillRect(0, hit.start * perCharacter, width, 1);
  return ticks;
}

/**
 * The ticks with what is in view on top. Drawn rather than laid as an element: any change of style while scrolling makes the browser
 * put all highlights of the page on anew and paint the text again.
 */
export function drawMinimap(canvas: HTMLCanvasElement, ticks: OffscreenCanvas, inView: TextRange, length: number): void {
  if (canvas.width !== ticks.width) canvas.width = ticks.width;
  if (canvas.height !== ticks.height) canvas.height = ticks.height;
  const pen = canvas.getContext('2d');
  if (pen === null || length === 0) return;
  pen.clearRect(0, 0, canvas.width, canvas.height);
  pen.globalAlpha = 1;
  pen.drawImage(ticks, 0, 0);
  const top = (inView.start / length) * canvas.height;
  const tall = Math.max(8, ((inView.end - inView.start) / length) * canvas.height);
  pen.fillStyle = getComputedStyle(canvas).color;
  pen.globalAlpha = 0.13;
  pen.fillRect(0, top, canvas.width, tall);
  pen.globalAlpha = 0.45;
  pen.fillRect(0, top, canvas.width, 1);
  pen.fillRect(0, top + tall - 1, canvas.width, 1);
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
