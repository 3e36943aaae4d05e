import { expect } from 'vitest';
import type { Story } from '../story.ts';

const pointing = ['pointerdown', 'pointermove', 'mousedown', 'mousemove', 'mouseup', 'dblclick', 'wheel', 'touchstart', 'dragstart'];

/** Writes down, from the beginning, whatever a mouse, a pen or a finger does in the page. */
export function watchPointer(story: Story): void {
  story.atBeginning(({ page }) =>
    page.evaluate((types) => {
      const seen: string[] = [];
      Reflect.set(window, 'seenOfPointer', seen);
      for (const type of types) window.addEventListener(type, () => seen.push(type), { capture: true });
    }, pointing),
  );
}

export function noPointer(story: Story): void {
  story.step('was never moved or pressed', async () => {
    expect(await story.page.evaluate(() => Reflect.get(window, 'seenOfPointer'))).toEqual([]);
  });
}
