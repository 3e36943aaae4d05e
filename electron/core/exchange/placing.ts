/**
 * Places the codings of another program in our text and keeps count of the rule under which each was found. `QuotePlacer` knows the
 * conventions; this adds what whole projects need: the convention most of a document's codings agree on goes first, blanks that a
 * format folded do not count, and a selection whose name is a title and not its words is taken by its offsets.
 */
import type { ExchangeReport, UnplacedReason } from '#core/exchange/interchange.ts';
import { offsetUnits } from '#shared/text/offsets.ts';
import { countedTexts, type OffsetConvention, QuotePlacer, rangeEnds } from '#shared/text/quote-match.ts';
import type { TextRange } from '#shared/text/range.ts';

/** `beginning`: the quote may be cut; null: the source keeps no quote. */
export type PlaceRequest = { start: number; end: number; quote: string | null; part: 'whole' | 'beginning' };
export type Placed = { start: number; end: number; rule: string };
export type PlaceResult = Placed | { rule: 'unplaced'; reason: UnplacedReason };

const conventions: readonly OffsetConvention[] = offsetUnits.flatMap((unit) =>
  countedTexts.flatMap((counted) => rangeEnds.map((end) => ({ unit, counted, end }))),
);

/** What REFI-QDA should mean; without a quote the byte order mark is not counted, because hardly any program counts it. */
export const codePointsExclusive: OffsetConvention = { unit: 'codePoints', counted: 'withoutBom', end: 'exclusive' };

const surveyed = 60;
const nearbyReach = 200;

/** One import's placing: `declared` is what the format says of its offsets. */
export class Placing {
  readonly #declared: OffsetConvention;
  readonly #agreed = new Map<OffsetConvention, number>();
  readonly #rules = new Map<string, { codings: number; samples: string[] }>();

  constructor(declared: OffsetConvention = codePointsExclusive) {
    this.#declared = declared;
  }

  /** Places the ranges of one document, without counting them. `rawText` is the text as the other program has it; offsets given back are in `text`. */
  placeDocument(rawText: string, requests: readonly PlaceRequest[]): { text: string; results: PlaceResult[] } {
    const placer = new QuotePlacer(rawText);
    const first = plainest(this.#survey(placer, requests), rawText);
    const results = requests.map((request) => {
      const result = this.#place(placer, request, first);
      const words = result.rule === 'unplaced' ? withoutNumber(request.quote ?? '') : null;
      return words === null ? result : this.#place(placer, { ...request, quote: words, part: 'beginning' }, first);
    });
    return { text: placer.text, results };
  }

  /** Counts a coding under its rule, also one that was placed or given up without offsets. */
  count(result: PlaceResult, text: string): void {
    const rule = this.#rules.get(result.rule) ?? { codings: 0, samples: [] };
    rule.codings += 1;
    if ('start' in result && rule.samples.length < 3) rule.samples.push(sampleOf(text.slice(result.start, result.end)));
    this.#rules.set(result.rule, rule);
  }

  report(): Pick<ExchangeReport, 'rules' | 'repaired'> {
    const rules = [...this.#rules].map(([rule, { codings, samples }]) => ({ rule, codings, samples }));
    rules.sort((a, b) => b.codings - a.codings || (a.rule < b.rule ? -1 : 1));
    return { rules, repaired: this.#rules.get('nearby')?.codings ?? 0 };
  }

  /** The convention under which most quotes of the document come out; where there are none, what the documents before agreed on. */
  #survey(placer: QuotePlacer, requests: readonly PlaceRequest[]): OffsetConvention {
    const quoted = requests.filter(({ quote, part }) => quote !== null && quote !== '' && part === 'whole');
    const step = Math.max(1, Math.floor(quoted.length / surveyed));
    const sample = quoted.filter((_, index) => index % step === 0);
    const before = mostAgreed(this.#agreed) ?? this.#declared;
    if (sample.length === 0) return before;
    let best = before;
    let most = hits(placer, sample, before);
    for (const convention of most === sample.length ? [] : conventions) {
      const count = hits(placer, sample, convention);
      if (count > most) [best, most] = [convention, count];
    }
    if (most > 0) this.#agreed.set(best, (this.#agreed.get(best) ?? 0) + most);
    return best;
  }

  #place(placer: QuotePlacer, request: PlaceRequest, first: OffsetConvention): PlaceResult {
    if (placer.text === '') return { rule: 'unplaced', reason: 'textMissing' };
    const byOffsets = placer.convert(request, first);
    const { quote, part } = request;
    if (quote === null || quote.trim() === '') return byOffsets ? named('positionOnly', byOffsets) : outside(request);
    if (byOffsets && likeness(placer.text, byOffsets, quote, part) > 0) return named(nameOf(first), byOffsets);
    const found = mostAlike(placer, request, quote);
    if (found) return found;
    const exact = placer.place({ start: request.start, end: request.end, quote, part }, first);
    if (exact.rule !== 'unplaced') return named(exact.rule, exact);
    const folded = findFolded(placer.text, quote, byOffsets?.start ?? Math.min(request.start, placer.text.length));
    if (folded) return named('nearby', part === 'whole' ? folded : asLongAs(byOffsets, folded, placer.text.length));
    if (byOffsets && isTitle(quote, request)) return named('positionOnly', byOffsets);
    return { rule: 'unplaced', reason: byOffsets ? 'quoteNotFound' : outside(request).reason };
  }
}

/** Where a text has no byte order mark or no `\r\n`, ways of counting are the same: the simplest one names them. */
function plainest(convention: OffsetConvention, rawText: string): OffsetConvention {
  const bom = rawText.startsWith('\ufeff') && (convention.counted === 'withoutBom' || convention.counted === 'stored');
  const crlf = rawText.includes('\r\n') && (convention.counted === 'crlfAsOne' || convention.counted === 'stored');
  return { ...convention, counted: bom ? (crlf ? 'stored' : 'withoutBom') : crlf ? 'crlfAsOne' : 'raw' };
}

const named = (rule: string, { start, end }: TextRange): Placed => ({ rule, start, end });
const nameOf = ({ unit, counted, end }: OffsetConvention): string => `${unit}/${counted}/${end}`;

function outside({ start, end }: PlaceRequest): { rule: 'unplaced'; reason: UnplacedReason } {
  return { rule: 'unplaced', reason: end > start ? 'outsideText' : 'emptySegment' };
}

function hits(placer: QuotePlacer, requests: readonly PlaceRequest[], convention: OffsetConvention): number {
  let count = 0;
  for (const request of requests) {
    const range = placer.convert(request, convention);
    if (range) count += likeness(placer.text, range, request.quote ?? '', request.part);
  }
  return count;
}

function mostAgreed(agreed: ReadonlyMap<OffsetConvention, number>): OffsetConvention | undefined {
  return [...agreed].reduce<[OffsetConvention, number] | undefined>(
    (best, entry) => (best && best[1] >= entry[1] ? best : entry),
    undefined,
  )?.[0];
}

/** The first convention under which the quote stands there, letter by letter before one that only folds its blanks. */
function mostAlike(placer: QuotePlacer, request: PlaceRequest, quote: string): Placed | undefined {
  let folded: Placed | undefined;
  for (const convention of conventions) {
    const range = placer.convert(request, convention);
    const like = range ? likeness(placer.text, range, quote, request.part) : 0;
    if (range && like === 1) return named(nameOf(convention), range);
    if (range && like > 0) folded ??= named(nameOf(convention), range);
  }
  return folded;
}

/**
 * 1 for what is equal, also where blanks of another kind stand in the same number (XML attributes turn line ends into blanks); a half for
 * what is equal but for blanks that were folded, doubled or lost; 0 for what is not. Of the same length, every blank must stand where a
 * blank stands, or a passage shifted by its line end would pass.
 */
function likeness(text: string, { start, end }: TextRange, quote: string, part: 'whole' | 'beginning'): 0 | 0.5 | 1 {
  const slice = text.slice(start, end);
  if (slice === quote || (part === 'beginning' && slice.startsWith(quote))) return 1;
  if (slice.length === quote.length) return slice.trim() !== '' && evenBlanks(slice) === evenBlanks(quote) ? 1 : 0;
  // A quote may have lost the blanks around it, never won some: then the range is off by them.
  if (/^\s/u.test(quote) && !/^\s/u.test(slice)) return 0;
  if (part === 'whole' && /\s$/u.test(quote) && !/\s$/u.test(slice)) return 0;
  const said = foldBlanks(slice);
  const folded = foldBlanks(quote);
  if (said === folded) return said === '' ? 0 : 0.5;
  if (part === 'whole') return 0;
  const beginning = withoutEllipsis(folded);
  return beginning !== '' && said.startsWith(beginning) ? 0.5 : 0;
}

/** ATLAS.ti puts the number of a quotation (`3:12`) before its words. null where there is none. */
const withoutNumber = (quote: string): string | null => /^\d+:\d+\s+(.+)$/su.exec(quote)?.[1] ?? null;

const evenBlanks = (text: string): string => text.replace(/[\s\u2028\u2029\u0085]/gu, ' ');
const foldBlanks = (text: string): string => text.replace(/[\s\u2028\u2029\u0085]+/gu, ' ').trim();
const withoutEllipsis = (text: string): string => text.replace(/\s*(?:\.\.\.|…)$/u, '');

/** A name much shorter or longer than its selection is a title somebody gave it, not its words. */
function isTitle(quote: string, { start, end }: PlaceRequest): boolean {
  const words = [...quote].length;
  const range = end - start;
  return Math.abs(words - range) > 5 + range / 10 && !(words >= 99 && range >= words);
}

/** The nearest place within reach where the words of the quote stand, whatever the blanks between them. */
export function findFolded(text: string, quote: string, expected: number, reach = nearbyReach): TextRange | undefined {
  const words = foldBlanks(withoutEllipsis(quote)).split(' ').filter(Boolean);
  if (words.length < 2 || words.length > 2000) return undefined;
  const from = Math.max(0, expected - reach);
  const window = text.slice(from, expected + reach + 2 * quote.length);
  const pattern = new RegExp(words.map(escapePattern).join('[\\s\\u2028\\u2029]+'), 'gu');
  let best: TextRange | undefined;
  for (const match of window.matchAll(pattern)) {
    const start = from + match.index;
    if (!best || Math.abs(start - expected) < Math.abs(best.start - expected)) best = { start, end: start + match[0].length };
  }
  return best;
}

const escapePattern = (word: string): string => word.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&');

/** A cut quote says where the passage begins; the offsets say how long it is. */
function asLongAs(model: TextRange | undefined, { start, end }: TextRange, length: number): TextRange {
  return { start, end: model ? Math.min(length, Math.max(end, start + model.end - model.start)) : end };
}

const sampleOf = (text: string): string => {
  const folded = foldBlanks(text);
  return folded.length > 80 ? `${folded.slice(0, 79).toWellFormed()}…` : folded;
};
