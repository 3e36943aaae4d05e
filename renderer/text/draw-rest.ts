/** Draws what is out of sight while the browser has nothing else to do: then all of it can be found, read aloud and selected. */
import type { TextDom } from '#renderer/text/text-dom.ts';

const blocksAtOnce = 5;
const enoughMs = 5;

/** Returns what stops it. */
export function drawRest(dom: TextDom): () => void {
  let waiting = 0;
  const go = (idle: IdleDeadline) => {
    while (dom.drawMore(blocksAtOnce)) {
      if (idle.timeRemaining() > enoughMs) continue;
      waiting = requestIdleCallback(go, { timeout: 250 });
      return;
    }
  };
  waiting = requestIdleCallback(go);
  return () => cancelIdleCallback(waiting);
}
