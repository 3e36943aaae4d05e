/**
 * Finds the passage another program meant. Programs disagree on what an offset counts and where a range ends, so the quoted text decides:
 * the first convention under which the slice equals the quote; else the nearest occurrence of the quote; else the coding is unplaced.
 */
import { normaliseText, type RawOffsetMap } from '#shared/text/normalise.ts';
import { OffsetIndex, type OffsetUnit, offsetUnits } from '#shared/text/offsets.ts';
import type { TextRange } from '#shared/text/range.ts';

/** What the offsets were counted in: the raw text, with `\r\n` as one character, without the byte order mark, or both. */
export const countedTexts = ['raw', 'crlfAsOne', 'withoutBom', 'stored'] as const;
export type CountedText = (typeof countedTexts)[number];

export const rangeEnds = ['exclusive', 'inclusive'] as const;
export type RangeEnd = (typeof rangeEnds)[number];

export interface OffsetConvention {
  readonly unit: OffsetUnit;
  readonly counted: CountedText;
  readonly end: RangeEnd;
}

/** Names a convention in reports: `codePoints/raw/exclusive`. */
export type ConventionName = `${OffsetUnit}/${CountedText}/${RangeEnd}`;
export type PlacementRule = ConventionName | 'nearby' | 'unplaced';

export type Placement =
  | { readonly rule: Exclude<PlacementRule, 'unplaced'>; readonly start: number; readonly end: number }
  | { readonly rule: 'unplaced'; readonly reason: 'no_quote' | 'not_found' };

export interface QuotedRange extends TextRange {
  /** The quoted text as the other program kept it, whole or its beginning. */
  readonly quote: string;
  /** `beginning`: the quote may be cut, as the name of a REFI-QDA selection is. Then the end comes from the offsets. */
  readonly part?: 'whole' | 'beginning';
}

const nearbyReach = 200;
const lineSeparators = /[\u2028\u2029]/gu;

/** A text in which offsets were counted, with the way from its offsets to the stored text. */
interface Counting {
  readonly name: CountedText;
  readonly index: OffsetIndex;
  readonly toStored: RawOffsetMap;
}

/** Places the codings of one document. The raw text is what the other program had; offsets given back are in the stored text. */
export class QuotePlacer {
  readonly text: string;
  /** Each way of counting that differs from the others here, and all of them by name. */
  readonly #countings: readonly Counting[];
  readonly #byName = new Map<CountedText, Counting>();
  /** The stored text with every kind of line separator as `\n`, unit for unit. */
  readonly #comparable: string;

  constructor(rawText: string) {
    this.text = normaliseText(rawText).text;
    this.#comparable = this.text.replace(lineSeparators, '\n');
    const variants: [CountedText, string][] = [
      ['raw', rawText],
      ['crlfAsOne', rawText.replaceAll('\r\n', '\n')],
      ['withoutBom', normaliseText(rawText, { lineEnds: false }).text],
      ['stored', this.text],
    ];
    const counted = new Map<string, Counting>();
    for (const [name, variant] of variants) {
      const same = counted.get(variant) ?? { name, index: new OffsetIndex(variant), toStored: normaliseText(variant).map };
      counted.set(variant, same);
      this.#byName.set(name, same);
    }
    this.#countings = [...counted.values()];
  }

  /** Tries `first` before the others: the convention the format declares, or the one that placed the coding before. */
  place(range: QuotedRange, first?: OffsetConvention): Placement {
    const quote = normaliseQuote(range.quote, range.part ?? 'whole');
    if (quote === '') return { rule: 'unplaced', reason: 'no_quote' };
    if (first !== undefined) {
      const found = this.#placeBy(first, range, quote);
      if (found !== undefined) return found;
    }
    for (const unit of offsetUnits) {
      for (const { name } of this.#countings) {
        for (const end of rangeEnds) {
          const found = this.#placeBy({ unit, counted: name, end }, range, quote);
          if (found !== undefined) return found;
        }
      }
    }
    return this.#placeNearby(range, quote, first);
  }

  /** The range under one convention, without looking at a quote; undefined where it lies outside the text or is empty. */
  convert(range: TextRange, { unit, counted, end }: OffsetConvention): TextRange | undefined {
    const counting = this.#counting(counted);
    const last = range.end + (end === 'inclusive' ? 1 : 0);
    if (!(range.start >= 0) || !(last > range.start) || last > counting.index.total(unit)) return undefined;
    return counting.toStored.rangeToStored(counting.index.rangeFrom(unit, { start: range.start, end: last }));
  }

  #counting(name: CountedText): Counting {
    const found = this.#byName.get(name);
    if (found === undefined) throw new RangeError(`No text was counted as ${name}.`);
    return found;
  }

  #placeBy(convention: OffsetConvention, range: QuotedRange, quote: string): Placement | undefined {
    const placed = this.convert(range, convention);
    if (placed === undefined) return undefined;
    const slice = this.#comparable.slice(placed.start, placed.end);
    const equal = range.part === 'beginning' ? slice.startsWith(quote) : slice === quote;
    return equal ? { rule: `${convention.unit}/${convention.counted}/${convention.end}`, ...placed } : undefined;
  }

  #placeNearby(range: QuotedRange, quote: string, first: OffsetConvention | undefined): Placement {
    let best: { start: number; distance: number } | undefined;
    for (const expected of this.#expectedStarts(range.start, first)) {
      const window = this.#comparable.slice(Math.max(0, expected - nearbyReach), expected + nearbyReach + quote.length);
      const offset = Math.max(0, expected - nearbyReach);
      for (let at = window.indexOf(quote); at >= 0; at = window.indexOf(quote, at + 1)) {
        const distance = Math.abs(offset + at - expected);
        if (best === undefined || distance < best.distance) best = { start: offset + at, distance };
      }
    }
    if (best === undefined) return { rule: 'unplaced', reason: 'not_found' };
    const end = best.start + quote.length;
    if (range.part !== 'beginning') return { rule: 'nearby', start: best.start, end };
    const { index } = this.#counting('stored');
    const unit = first?.unit ?? 'codePoints';
    return {
      rule: 'nearby',
      start: best.start,
      end: Math.max(end, index.from(unit, index.to(unit, best.start) + range.end - range.start, 'after')),
    };
  }

  /** Where the range would begin, by the declared unit or else by each. */
  #expectedStarts(start: number, first: OffsetConvention | undefined): Set<number> {
    const units = first === undefined ? offsetUnits : [first.unit];
    const { index, toStored } = this.#counting(first?.counted ?? 'raw');
    return new Set(units.map((unit) => toStored.toStored(index.from(unit, start))));
  }
}

/** Other programs keep line ends of a quote as `\r\n`, `\r` or U+2029, and mark a cut one with an ellipsis. */
function normaliseQuote(quote: string, part: 'whole' | 'beginning'): string {
  const text = quote.replace(/\r\n?/gu, '\n').replace(lineSeparators, '\n');
  return part === 'beginning' ? text.replace(/(?:\.\.\.|…)$/u, '').trimEnd() : text;
}
