const SAMPLE = 64;

/** Upper bounds on where the wanted low and high order statistics lie, guessed from a regular sample; wrong guesses cost time only. */
function cutsFromSample(values: Float64Array, length: number, lowEnd: number, highStart: number, sample: Float64Array): [number, number] {
  const step = length / SAMPLE;
  for (let s = 0; s < SAMPLE; s += 1) sample[s] = values[Math.floor(s * step)] as number;
  sample.sort();
  const rank = (position: number) => (position / length) * SAMPLE;
  const low = Math.ceil(rank(lowEnd) + 2 + 2 * Math.sqrt(rank(lowEnd) + 1));
  const high = Math.floor(rank(highStart) - 3 - 2 * Math.sqrt(SAMPLE - rank(highStart) + 1));
  return [low < SAMPLE ? (sample[low] as number) : Infinity, high >= 0 ? (sample[high] as number) : -Infinity];
}

/** Reads type 7 quantiles (R's default) off a sorted stretch that holds the order statistics from `offset` on. */
function readQuantile(sorted: Float64Array, offset: number, position: number): number {
  const below = Math.floor(position);
  const lower = sorted[below - offset] as number;
  return position === below ? lower : lower + (position - below) * ((sorted[below + 1 - offset] as number) - lower);
}

/** Buffers for quantiles of up to `capacity` values; make one and use it for many arrays. */
export class TailSorter {
  private readonly low: Float64Array;
  private readonly high: Float64Array;
  private readonly sample = new Float64Array(SAMPLE);

  constructor(capacity: number) {
    this.low = new Float64Array(capacity + 1);
    this.high = new Float64Array(capacity + 1);
  }

  /**
   * Type 7 quantiles of values[0…length), each share from 0 to 1, length ≥ 1. Intervals ask for the tails only,
   * so only the values beyond a guessed cut are collected (without a branch the processor could guess wrong) and sorted.
   */
  quantiles(values: Float64Array, length: number, shares: readonly number[]): number[] {
    const last = length - 1;
    const positions = shares.map((p) => last * Math.min(1, Math.max(0, p)));
    const lows = positions.filter((position) => position < last / 2);
    const highs = positions.filter((position) => position >= last / 2);
    const lowEnd = lows.length > 0 ? Math.min(last, Math.floor(Math.max(...lows)) + 1) : -1;
    const highStart = highs.length > 0 ? Math.floor(Math.min(...highs)) : length;
    const [lowCut, highCut] = cutsFromSample(values, length, lowEnd, highStart, this.sample);
    const { low, high } = this;
    let lowCount = 0;
    let highCount = 0;
    for (let i = 0; i < length; i += 1) {
      const value = values[i] as number;
      low[lowCount] = value;
      lowCount += Number(value <= lowCut);
      high[highCount] = value;
      highCount += Number(value >= highCut);
    }
    const hasAll = lowCount > lowEnd && length - highCount <= highStart;
    const lowPart = hasAll ? low.subarray(0, lowCount) : values.subarray(0, length);
    lowPart.sort();
    const highPart = hasAll ? high.subarray(0, highCount).sort() : lowPart;
    const highOffset = hasAll ? length - highCount : 0;
    return positions.map((position) =>
      position < last / 2 ? readQuantile(lowPart, 0, position) : readQuantile(highPart, highOffset, position),
    );
  }
}
