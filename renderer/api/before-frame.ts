/**
 * What the backend answers is told to the views together, just before the browser draws: eight answers to an opened project are one
 * drawing and not eight. Whoever must be seen in this very task says so with `tellNow`.
 */
let waiting: (() => void)[] = [];
let limit: ReturnType<typeof setTimeout> | undefined;
/** A window that is not seen has no frames. */
const atMostMs = 100;

export function tellBeforeFrame(tell: () => void): void {
  waiting.push(tell);
  if (waiting.length > 1) return;
  requestAnimationFrame(tellNow);
  limit = setTimeout(tellNow, atMostMs);
}

export function tellNow(): void {
  const due = waiting;
  waiting = [];
  clearTimeout(limit);
  for (const tell of due) tell();
}
