import type { CodingIndex } from '#renderer/text/coding-index.ts';
import { linesInView } from '#renderer/text/near-lines.ts';
import type { TextDom } from '#renderer/text/text-dom.ts';
import type { TextRange } from '#shared/text/range.ts';

/** Lanes share this many columns: with more, a column would be thinner than can be told apart. */
const columnsAtMost = 6;

const opacity = 217;
const shortestTick = 1.5;

/**
 * The ticks alone, drawn once. By share of the text, not of its height: heights of what was not drawn yet are guesses. Pixel by pixel:
 * 20,000 rectangles keep the pen busy for 50 ms, and where two ticks meet only one of them is seen anyway.
 */
export function drawTicks(canvas: HTMLCanvasElement, codings: CodingIndex, hits: readonly TextRange[], length: number): OffscreenCanvas {
  const scale = window.devicePixelRatio;
  const width = Math.max(1, Math.round(canvas.clientWidth * scale));
  const height = Math.max(1, Math.round(canvas.clientHeight * scale));
  const ticks = new OffscreenCanvas(width, height);
  const pen = ticks.getContext('2d');
  if (pen === null || length === 0) return ticks;
  const image = new ImageData(width, height);
  fillTicks(image, codings, { length, scale });
  pen.putImageData(image, 0, 0);
  pen.fillStyle = getComputedStyle(canvas).outlineColor;
  for (const hit of hits) pen.fillRect(0, (hit.start / length) * height, width, scale);
  return ticks;
}

/** `length` in characters; `scale`: pixels of the image for one of the page. */
export function fillTicks(
  { data, width, height }: Pick<ImageData, 'data' | 'width' | 'height'>,
  codings: CodingIndex,
  { length, scale }: { length: number; scale: number },
): void {
  // Red, green, blue, opacity in memory, whichever end of a number the machine puts first.
  const pixels = new Uint32Array(data.buffer);
  const values = new Map<string, number>();
  const toPixel = (colour: string): number => {
    const rgb = Number.parseInt(colour.slice(1), 16);
    return new Uint32Array(Uint8Array.of(rgb >> 16, (rgb >> 8) & 255, rgb & 255, opacity).buffer)[0] ?? 0;
  };
  const columns = Math.max(3, Math.min(columnsAtMost, codings.laneCount));
  const column = (width - 4 * scale) / columns;
  const perCharacter = height / length;
  let place = 0;
  for (const { start, end, colour } of codings.ordered) {
    const left = Math.round(2 * scale + (codings.laneAt(place) % columns) * column);
    const right = Math.min(width, left + Math.max(1, Math.round(column - scale)));
    const top = Math.min(height - 1, Math.floor(start * perCharacter));
    const bottom = Math.min(height, top + Math.round(Math.max(shortestTick * scale, (end - start) * perCharacter)));
    const value = values.get(colour) ?? toPixel(colour);
    values.set(colour, value);
    for (let row = top * width; row < bottom * width; row += width) pixels.fill(value, row + left, row + right);
    place += 1;
  }
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
