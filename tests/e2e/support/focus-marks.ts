/** Whether one can see where the keyboard stands. */
import type { Page } from 'playwright-core';

/** Goes through the page with Tab, as far as `most` stops or once round; answers what looks the same with the focus as without it. */
export async function findUnmarkedStops(page: Page, most: number): Promise<{ stops: number; unmarked: string[] }> {
  await page.evaluate(prepare);
  const unmarked: string[] = [];
  for (let stops = 0; stops < most; stops += 1) {
    await page.keyboard.press('Tab');
    const { fault, isRound } = await page.evaluate(() => (Reflect.get(window, 'lookAtFocus') as LookAtFocus)());
    if (fault !== null) unmarked.push(fault);
    if (isRound) return { stops, unmarked };
  }
  return { stops: most, unmarked };
}

type LookAtFocus = () => { fault: string | null; isRound: boolean };

/** Runs in the page. */
function prepare(): void {
  const visited = new Set<Element>();
  let before: { stop: Element; parts: Element[]; looks: string } | null = null;

  /** What may carry the mark: the stop, what it stands in, what stands in it, and the row or cell that it says is the active one. */
  const partsOf = (stop: Element): Element[] => {
    const active = document.getElementById(stop.getAttribute('aria-activedescendant') ?? '');
    const around = [stop.parentElement, stop.parentElement?.parentElement, active, active?.parentElement];
    const inside = [...stop.querySelectorAll('*')].slice(0, 80);
    const beside = stop.matches('input') ? [...(stop.closest('label')?.querySelectorAll('*') ?? [])] : [];
    return [stop, ...around, ...inside, ...beside].filter((part) => part != null);
  };
  const markOf = (part: Element, pseudo?: '::before' | '::after'): string => {
    const { content, outlineStyle, outlineWidth, outlineColor, boxShadow, borderColor, borderWidth, backgroundColor } = getComputedStyle(
      part,
      pseudo,
    );
    const outline = outlineStyle === 'none' || outlineWidth === '0px' ? '' : `${outlineStyle} ${outlineWidth} ${outlineColor}`;
    return [outline, boxShadow, borderWidth === '0px' ? '' : borderColor, pseudo && content !== 'none' ? backgroundColor : ''].join('|');
  };
  const lookOf = (part: Element): string => {
    const { clipPath, opacity } = getComputedStyle(part);
    // What is hidden from the eye and kept for the screen reader marks nothing.
    if (clipPath !== 'none' || opacity === '0') return '';
    return [markOf(part), markOf(part, '::before'), markOf(part, '::after')].join(' ');
  };
  const looksOf = (parts: readonly Element[]): string => parts.map(lookOf).join('\n');
  const nameOf = (stop: Element): string => {
    const name = stop.getAttribute('aria-label') ?? stop.textContent?.trim().slice(0, 40) ?? '';
    return `${stop.getAttribute('role') ?? stop.tagName.toLowerCase()} “${name}”`;
  };

  Reflect.set(window, 'lookAtFocus', () => {
    const isSame = before?.stop.isConnected && looksOf(before.parts) === before.looks;
    const fault = before && isSame && document.activeElement !== before.stop ? nameOf(before.stop) : null;
    const stop = document.activeElement;
    const isRound = stop !== null && visited.has(stop);
    before = null;
    if (stop && stop !== document.body && !isRound) {
      visited.add(stop);
      const parts = partsOf(stop);
      before = { stop, parts, looks: looksOf(parts) };
    }
    return { fault, isRound };
  });
}
