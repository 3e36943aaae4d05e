/** In how many documents (or cases) two sets both occur: one bit a document, so a pair costs a few population counts. */
export class Occurrences {
  readonly sets: number;
  readonly places: number;
  readonly #words: number;
  readonly #bits: Int32Array;

  constructor(sets: number, places: number) {
    this.sets = sets;
    this.places = places;
    this.#words = Math.ceil(places / 32);
    this.#bits = new Int32Array(sets * this.#words);
  }

  add(set: number, place: number): void {
    const word = set * this.#words + (place >>> 5);
    this.#bits[word] = (this.#bits[word] as number) | (1 << (place & 31));
  }

  /** Places of both sets; of one set with itself: its places. */
  countBoth(a: number, b: number): number {
    let count = 0;
    for (let i = a * this.#words, j = b * this.#words, end = i + this.#words; i < end; i++, j++) {
      count += populationCount((this.#bits[i] as number) & (this.#bits[j] as number));
    }
    return count;
  }

  /** `[a × sets + b]`, with the places of each set on the diagonal. */
  table(): Int32Array {
    const counts = new Int32Array(this.sets * this.sets);
    for (let a = 0; a < this.sets; a++) {
      for (let b = a; b < this.sets; b++) {
        const both = this.countBoth(a, b);
        counts[a * this.sets + b] = both;
        counts[b * this.sets + a] = both;
      }
    }
    return counts;
  }
}

function populationCount(word: number): number {
  let n = word - ((word >>> 1) & 0x55555555);
  n = (n & 0x33333333) + ((n >>> 2) & 0x33333333);
  return (((n + (n >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}
