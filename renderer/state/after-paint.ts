/** Longer than this nothing waits: a window that is not seen has no frames. */
const atMostMs = 150;

/** Does something once, after the browser has shown what was changed just now. */
export function afterPaint(work: () => void): void {
  let isDone = false;
  const once = () => {
    if (isDone) return;
    isDone = true;
    clearTimeout(limit);
    work();
  };
  const limit = setTimeout(once, atMostMs);
  // The first frame may be one that was under way already.
  requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(once)));
}

/** Resolves after the browser has shown what was changed just now. */
export const painted = (): Promise<void> => new Promise((seen) => afterPaint(seen));
