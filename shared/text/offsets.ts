/**
 * UTF-16 code units (what we count inside) ⇄ Unicode code points (REFI-QDA, CSV) ⇄ UTF-8 bytes (Taguette).
 *
 * Rules: an offset inside a surrogate pair, or inside the bytes of one character, is no place in the text. It goes *before* the
 * character by default; ranges snap outward, so their start goes before and their end after. A lone surrogate is one code point and three bytes
 * (it is written as U+FFFD). Offsets outside the text are clamped to it; whoever must tell compares with the totals first.
 */
import type { Side, TextRange } from '#shared/text/range.ts';

export const offsetUnits = ['codePoints', 'utf16', 'utf8'] as const;
export type OffsetUnit = (typeof offsetUnits)[number];

/** Every block begins at a character: 256 code units, one fewer where a surrogate pair would be cut. */
const blockLength = 256;

export class OffsetIndex {
  readonly text: string;
  readonly codePoints: number;
  readonly bytes: number;
  /** For block i: its first code unit, code point and byte; one closing entry with the totals. */
  readonly #units: Int32Array;
  readonly #points: Int32Array;
  readonly #bytes: Int32Array;

  constructor(text: string) {
    this.text = text;
    const blocks = Math.ceil(text.length / (blockLength - 1)) + 1;
    const units = new Int32Array(blocks + 1);
    const points = new Int32Array(blocks + 1);
    const bytes = new Int32Array(blocks + 1);
    let block = 0;
    let point = 0;
    let byte = 0;
    let nextBlock = blockLength;
    for (let unit = 0; unit < text.length; ) {
      const width = widthAt(text, unit);
      if (unit + width > nextBlock) {
        block += 1;
        units[block] = unit;
        points[block] = point;
        bytes[block] = byte;
        nextBlock = unit + blockLength;
      }
      byte += bytesAt(text, unit, width);
      point += 1;
      unit += width;
    }
    block += 1;
    units[block] = text.length;
    points[block] = point;
    bytes[block] = byte;
    this.codePoints = point;
    this.bytes = byte;
    this.#units = units.slice(0, block + 1);
    this.#points = points.slice(0, block + 1);
    this.#bytes = bytes.slice(0, block + 1);
  }

  /** How long the text is in a unit. */
  total(unit: OffsetUnit): number {
    if (unit === 'codePoints') return this.codePoints;
    return unit === 'utf8' ? this.bytes : this.text.length;
  }

  toCodePoint(offset: number, side: Side = 'before'): number {
    return this.#convert(this.#units, this.#points, offset, side, 'utf16', 'codePoints');
  }

  fromCodePoint(codePoint: number): number {
    return this.#convert(this.#points, this.#units, codePoint, 'before', 'codePoints', 'utf16');
  }

  toByte(offset: number, side: Side = 'before'): number {
    return this.#convert(this.#units, this.#bytes, offset, side, 'utf16', 'utf8');
  }

  fromByte(byte: number, side: Side = 'before'): number {
    return this.#convert(this.#bytes, this.#units, byte, side, 'utf8', 'utf16');
  }

  /** An offset of some unit as UTF-16; an offset inside a surrogate pair moves out of it. */
  from(unit: OffsetUnit, offset: number, side: Side = 'before'): number {
    if (unit === 'codePoints') return this.fromCodePoint(offset);
    return unit === 'utf8' ? this.fromByte(offset, side) : snapOutOfPair(this.text, offset, side);
  }

  to(unit: OffsetUnit, offset: number, side: Side = 'before'): number {
    if (unit === 'codePoints') return this.toCodePoint(offset, side);
    return unit === 'utf8' ? this.toByte(offset, side) : snapOutOfPair(this.text, offset, side);
  }

  /** A range of some unit as UTF-16, snapped outward. */
  rangeFrom(unit: OffsetUnit, range: TextRange): TextRange {
    return { start: this.from(unit, range.start, 'before'), end: this.from(unit, range.end, 'after') };
  }

  /** A UTF-16 range in some unit, snapped outward. */
  rangeTo(unit: OffsetUnit, range: TextRange): TextRange {
    return { start: this.to(unit, range.start, 'before'), end: this.to(unit, range.end, 'after') };
  }

  #convert(from: Int32Array, to: Int32Array, offset: number, side: Side, fromUnit: OffsetUnit, toUnit: OffsetUnit): number {
    const last = from.length - 1;
    if (!(offset > 0)) return 0;
    if (offset >= (from[last] ?? 0)) return to[last] ?? 0;
    const block = findBlock(from, offset);
    const spent = offset - (from[block] ?? 0);
    // A block in which both units advance alike (ASCII, or no pair in it) needs no walk.
    if ((from[block + 1] ?? 0) - (from[block] ?? 0) === (to[block + 1] ?? 0) - (to[block] ?? 0)) return (to[block] ?? 0) + spent;
    let unit = this.#units[block] ?? 0;
    let passed = 0;
    let target = to[block] ?? 0;
    while (passed < spent) {
      const width = widthAt(this.text, unit);
      const step = measure(this.text, unit, width, fromUnit);
      const gain = measure(this.text, unit, width, toUnit);
      if (passed + step > spent) return side === 'after' ? target + gain : target;
      passed += step;
      target += gain;
      unit += width;
    }
    return target;
  }
}

/** True between the two halves of a surrogate pair. */
export function isInsidePair(text: string, offset: number): boolean {
  if (offset <= 0 || offset >= text.length) return false;
  return (text.charCodeAt(offset) & 0xfc00) === 0xdc00 && (text.charCodeAt(offset - 1) & 0xfc00) === 0xd800;
}

/** The offset itself, clamped to the text, or the edge of the surrogate pair it stands in. */
export function snapOutOfPair(text: string, offset: number, side: Side): number {
  if (!(offset > 0)) return 0;
  if (offset >= text.length) return text.length;
  if (!isInsidePair(text, offset)) return offset;
  return side === 'before' ? offset - 1 : offset + 1;
}

function findBlock(starts: Int32Array, offset: number): number {
  let low = 0;
  let high = starts.length - 2;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Code units of the character at `unit`: 2 for a surrogate pair. */
function widthAt(text: string, unit: number): 1 | 2 {
  const code = text.charCodeAt(unit);
  return (code & 0xfc00) === 0xd800 && (text.charCodeAt(unit + 1) & 0xfc00) === 0xdc00 ? 2 : 1;
}

function bytesAt(text: string, unit: number, width: number): number {
  if (width === 2) return 4;
  const code = text.charCodeAt(unit);
  if (code < 0x80) return 1;
  return code < 0x800 ? 2 : 3;
}

function measure(text: string, unit: number, width: number, of: OffsetUnit): number {
  if (of === 'codePoints') return 1;
  return of === 'utf16' ? width : bytesAt(text, unit, width);
}
