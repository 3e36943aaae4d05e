export type Figure = {
  name: string;
  /** Milliseconds, unless `unit` says otherwise. */
  median: number;
  target: number | null;
  unit: 'ms' | 'MB';
  runs: number;
  /** Median processor time of all threads: what would be left of the median on a machine with nothing else to do, or more with threads. */
  cpu: number | null;
  /** Fastest and slowest run. */
  spread: readonly [number, number];
};

export type Measured = { runs: number; target?: number };

/** The median over several runs in this process. The first run warms up and does not count. `prepare` and its result are not timed. */
export async function measure<T>(
  name: string,
  { runs, target }: Measured,
  work: (prepared: T) => unknown,
  prepare: () => T = () => undefined as T,
): Promise<Figure> {
  const times: number[] = [];
  const cpuTimes: number[] = [];
  for (let run = 0; run <= runs; run += 1) {
    const prepared = prepare();
    const cpuBefore = process.cpuUsage();
    const start = performance.now();
    await work(prepared);
    const elapsed = performance.now() - start;
    const { user, system } = process.cpuUsage(cpuBefore);
    if (run === 0) continue;
    times.push(elapsed);
    cpuTimes.push((user + system) / 1000);
  }
  return figureOf(name, { times, cpuTimes, target });
}

/** The figure of runs that were timed one by one. */
export function figureOf(
  name: string,
  {
    times,
    cpuTimes,
    target,
    unit = 'ms',
  }: { times: number[]; cpuTimes: number[] | null; target: number | undefined; unit?: Figure['unit'] },
): Figure {
  const sorted = times.toSorted((a, b) => a - b);
  return {
    name,
    median: medianOf(sorted),
    target: target ?? null,
    unit,
    runs: times.length,
    cpu: cpuTimes && medianOf(cpuTimes.toSorted((a, b) => a - b)),
    spread: [sorted[0] ?? 0, sorted.at(-1) ?? 0],
  };
}

function medianOf(sorted: readonly number[]): number {
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? (sorted[middle] ?? 0) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
}
