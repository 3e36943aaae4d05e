/** A small generator of numbers with a seed: the same mutations on every machine. */
export function createRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** A damaged copy: bytes changed, cut out, repeated, swapped, the end missing. */
export function mutate(bytes: Uint8Array, random: () => number): Uint8Array {
  let copy = Uint8Array.from(bytes);
  const times = 1 + Math.floor(random() * 8);
  for (let time = 0; time < times && copy.length > 0; time++) {
    const at = Math.floor(random() * copy.length);
    const length = Math.min(copy.length - at, 1 + Math.floor(random() ** 3 * 200));
    const kind = Math.floor(random() * 6);
    if (kind === 0) copy[at] = Math.floor(random() * 256);
    else if (kind === 1) copy[at] = (copy[at] ?? 0) ^ (1 << Math.floor(random() * 8));
    else if (kind === 2) copy = joined(copy.subarray(0, at), copy.subarray(at + length));
    else if (kind === 3) copy = joined(copy.subarray(0, at + length), copy.subarray(at));
    else if (kind === 4) copy.fill(Math.floor(random() * 256), at, at + length);
    else if (random() < 0.3) copy = copy.slice(0, at);
  }
  return copy;
}

function joined(one: Uint8Array, other: Uint8Array): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(one.length + other.length);
  all.set(one);
  all.set(other, one.length);
  return all;
}

/** What some work came to, and the processor's time it took in all threads: a busy machine or a slow disk does not make it longer. */
export async function measured<T>(work: () => Promise<T>): Promise<{ value: T; processorMs: number }> {
  const before = process.cpuUsage();
  const value = await work();
  const { user, system } = process.cpuUsage(before);
  return { value, processorMs: (user + system) / 1000 };
}
