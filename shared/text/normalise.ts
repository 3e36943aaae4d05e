/**
 * The text as we store it: without a byte order mark, every line end one `\n`, otherwise exactly as it came
 * (no Unicode normalisation: it would move offsets). The map carries offsets between the raw and the stored text.
 */
import type { Side, TextRange } from '#shared/text/range.ts';

export interface NormalisedText {
  readonly text: string;
  readonly map: RawOffsetMap;
  readonly hadBom: boolean;
  /** How many `\r\n` and how many lone `\r` became `\n`. */
  readonly crlf: number;
  readonly cr: number;
}

export interface NormaliseOptions {
  /** Both true by default; other programs count offsets in texts that are normalised in one respect only. */
  readonly bom?: boolean;
  readonly lineEnds?: boolean;
}

export function normaliseText(raw: string, { bom = true, lineEnds = true }: NormaliseOptions = {}): NormalisedText {
  const hadBom = raw.charCodeAt(0) === 0xfeff;
  const removed: number[] = [];
  const pieces: string[] = [];
  let crlf = 0;
  let cr = 0;
  let from = 0;
  if (bom && hadBom) {
    removed.push(0);
    from = 1;
  }
  for (let at = lineEnds ? raw.indexOf('\r') : -1; at >= 0; at = raw.indexOf('\r', at + 1)) {
    pieces.push(raw.slice(from, at));
    if (raw.charCodeAt(at + 1) === 0x0a) {
      removed.push(at);
      crlf += 1;
    } else {
      pieces.push('\n');
      cr += 1;
    }
    from = at + 1;
  }
  pieces.push(raw.slice(from));
  const text = pieces.length === 1 && from === 0 ? raw : pieces.join('');
  return { text, map: new RawOffsetMap(Int32Array.from(removed), raw.length, bom && hadBom), hadBom, crlf, cr };
}

/** Raw ⇄ stored offsets, O(log n). A raw offset between `\r` and `\n` goes before the line end, or after it when asked to. */
export class RawOffsetMap {
  readonly rawLength: number;
  readonly storedLength: number;
  /** Raw offsets of the code units that were taken out, ascending. */
  readonly #removed: Int32Array;
  readonly #skipsBom: boolean;

  constructor(removed: Int32Array, rawLength: number, skipsBom: boolean) {
    this.#removed = removed;
    this.rawLength = rawLength;
    this.storedLength = rawLength - removed.length;
    this.#skipsBom = skipsBom;
  }

  get isIdentity(): boolean {
    return this.#removed.length === 0;
  }

  toStored(rawOffset: number, side: Side = 'before'): number {
    const offset = clamp(rawOffset, this.rawLength);
    const gone = countBelow(this.#removed, offset);
    const insideCrlf = gone > 0 && this.#removed[gone - 1] === offset - 1 && !(this.#skipsBom && offset === 1);
    return offset - gone + (insideCrlf && side === 'after' ? 1 : 0);
  }

  /** The raw offset at which the stored character stands; before the `\r` of a line end, after a byte order mark. */
  toRaw(storedOffset: number): number {
    const offset = clamp(storedOffset, this.storedLength);
    let low = 0;
    let high = this.#removed.length;
    // How many removals come before the stored offset: removal i stands at stored place removed[i] − i.
    while (low < high) {
      const middle = (low + high) >> 1;
      const place = (this.#removed[middle] ?? 0) - middle;
      if (place < offset || (this.#skipsBom && middle === 0)) low = middle + 1;
      else high = middle;
    }
    return offset + low;
  }

  rangeToStored(range: TextRange): TextRange {
    return { start: this.toStored(range.start, 'before'), end: this.toStored(range.end, 'after') };
  }

  rangeToRaw(range: TextRange): TextRange {
    return { start: this.toRaw(range.start), end: this.toRaw(range.end) };
  }
}

function clamp(offset: number, length: number): number {
  if (!(offset > 0)) return 0;
  return Math.min(offset, length);
}

function countBelow(sorted: Int32Array, value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
