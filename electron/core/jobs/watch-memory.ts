const everyMs = 100;

/**
 * Calls `onTooMuch` once when the process has grown by more than so many megabytes since. A thread's own limit counts its objects but not
 * its buffers, and it is into buffers that packed streams unpack. Answers how to stop watching.
 */
export function watchMemory(megabytes: number, onTooMuch: () => void): () => void {
  const before = process.memoryUsage.rss();
  const timer = setInterval(() => {
    if (process.memoryUsage.rss() - before < megabytes * 1024 * 1024) return;
    clearInterval(timer);
    onTooMuch();
  }, everyMs);
  timer.unref();
  return () => clearInterval(timer);
}
