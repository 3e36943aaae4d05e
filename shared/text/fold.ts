/**
 * A text as search sees it: NFC, small letters, ё as е, without soft hyphens, zero-width spaces and byte order marks; and, for keyboards without
 * Kazakh letters, with their Russian look-alikes. A map leads from every place of the folded text back to the stored one.
 */
import type { TextRange } from '#shared/text/range.ts';

const ignored = /[\u00ad\u200b\ufeff]/gu;
/** Where folding can change the length of a text: marks that compose, characters left out, İ. */
const changesLength = /[\p{M}\u00ad\u200b\ufeff\u0130\u1100-\u11ff]/u;
/** A character with the marks on it: what NFC composes. Hangul letters compose among themselves. */
const composed = /[\u1100-\u11ff]+|\P{M}\p{M}*|\p{M}+/gu;

const withoutKazakhKeys: Readonly<Record<string, string>> = {
  қ: 'к',
  ә: 'а',
  ғ: 'г',
  ң: 'н',
  ө: 'о',
  ұ: 'у',
  ү: 'у',
  һ: 'х',
  і: 'и',
};

export function foldText(text: string): string {
  // Letter by letter, since the small sigma at the end of a word would differ from that of a query.
  return text.normalize('NFC').toLowerCase().replaceAll('ё', 'е').replaceAll('ς', 'σ').replace(ignored, '');
}

/** What somebody types who has no Kazakh letters: «Айгул» for «Айгүл». Takes folded text, keeps its length. */
export function foldKazakhLetters(folded: string): string {
  return folded.replace(/[қәғңөұүһі]/gu, (letter) => withoutKazakhKeys[letter] ?? letter);
}

export class FoldedText {
  readonly folded: string;
  /** Where each folded code unit began and ended in the text; null where both texts run alike. */
  readonly #starts: Int32Array | null = null;
  readonly #ends: Int32Array | null = null;

  constructor(text: string) {
    if (!changesLength.test(text) && text.normalize('NFC') === text) {
      this.folded = foldText(text);
      if (this.folded.length === text.length) return;
    }
    const pieces: string[] = [];
    const starts: number[] = [];
    const ends: number[] = [];
    for (const { 0: piece, index } of text.matchAll(composed)) {
      const folded = foldText(piece);
      pieces.push(folded);
      for (let i = 0; i < folded.length; i++) {
        // Where a piece folds unit for unit, places inside it stay exact.
        const alike = folded.length === piece.length;
        starts.push(alike ? index + i : index);
        ends.push(alike ? index + i + 1 : index + piece.length);
      }
    }
    this.folded = pieces.join('');
    this.#starts = Int32Array.from(starts);
    this.#ends = Int32Array.from(ends);
  }

  /** The stretch of the text that a range of the folded text stands for; whole characters with their marks. */
  toText(range: TextRange): TextRange {
    if (this.#starts === null || this.#ends === null) return { start: range.start, end: range.end };
    const start = this.#starts[range.start] ?? this.#ends.at(-1) ?? 0;
    return { start, end: range.end > range.start ? (this.#ends[range.end - 1] ?? start) : start };
  }

  /** Every occurrence of a query, folded alike, as ranges of the text. */
  findAll(query: string, kazakhKeys = false): TextRange[] {
    const fold = (text: string): string => (kazakhKeys ? foldKazakhLetters(text) : text);
    const needle = fold(foldText(query));
    const haystack = fold(this.folded);
    const found: TextRange[] = [];
    if (needle === '') return found;
    for (let at = haystack.indexOf(needle); at >= 0; at = haystack.indexOf(needle, at + needle.length)) {
      found.push(this.toText({ start: at, end: at + needle.length }));
    }
    return found;
  }
}
