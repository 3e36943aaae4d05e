import type { Page } from 'playwright-core';

/** Codes passage after passage, five a second, and answers how long each key took to the frame on the screen, by the browser itself. */
export async function codeQuickly(page: Page, count: number): Promise<number[]> {
  await page.evaluate(() => {
    const pressed: number[] = [];
    const shown = new Map<number, number>();
    new PerformanceObserver((list) => {
      for (const { startTime, duration } of list.getEntries()) shown.set(startTime, duration);
    }).observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit);
    window.addEventListener('keydown', ({ key, timeStamp }) => key === '.' && pressed.push(timeStamp), { capture: true });
    // What took less than 16 ms is not told and counts as 16.
    Object.assign(window, { tookByKey: () => pressed.map((at) => shown.get(at) ?? 16) });
  });
  for (let run = 0; run < count; run += 1) {
    const next = page.waitForTimeout(200);
    for (const key of ['j', 's', 'Control+Shift+ArrowRight', '.']) await page.keyboard.press(key);
    await next;
  }
  await page.waitForTimeout(2_000);
  return page.evaluate(() => (window as unknown as { tookByKey: () => number[] }).tookByKey());
}
