const lookEveryMs = 2_000;
const secondAskMs = 1_000;

/**
 * Calls `stop` once when the program is told to end: Ctrl C, a closed terminal, a polite kill, or the end of the npm that started it (which
 * would leave it running with nobody to stop it). A second Ctrl C, a second later, ends it at once.
 */
export function onStopRequest(stop: () => Promise<void>, startedByNpm = process.env.npm_execpath !== undefined): void {
  let askedAt: number | null = null;
  const stopOnce = (): void => {
    const now = performance.now();
    // One Ctrl C may come twice: from the terminal and again from npm.
    if (askedAt !== null && now - askedAt > secondAskMs) process.exit(1);
    if (askedAt !== null) return;
    askedAt = now;
    void stop();
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stopOnce);
  // Whoever read our lines may be gone; that is no reason to fall over.
  process.stdout.on('error', () => undefined);
  process.stderr.on('error', () => undefined);
  if (!startedByNpm) return;
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) stopOnce();
  }, lookEveryMs).unref();
}
