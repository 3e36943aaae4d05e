/** So long without a key or a press, and the hands rest. */
const restMs = 500;
/** Longer than this nothing waits, whoever works without a pause. */
const atMostMs = 2_000;

const handsMove = ['keydown', 'pointerdown'] as const;

/** Does something once, when the hands have come to rest: it never stands between a key and what that key shows. */
export function afterRest(work: () => void): void {
  let rest: ReturnType<typeof setTimeout> | undefined;
  const wait = (): void => {
    clearTimeout(rest);
    rest = setTimeout(go, restMs);
  };
  const go = (): void => {
    clearTimeout(rest);
    clearTimeout(limit);
    for (const kind of handsMove) window.removeEventListener(kind, wait, { capture: true });
    work();
  };
  const limit = setTimeout(go, atMostMs);
  for (const kind of handsMove) window.addEventListener(kind, wait, { capture: true, passive: true });
  wait();
}
