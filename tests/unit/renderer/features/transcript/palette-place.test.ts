import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Box, type Place, placeBeside } from '#renderer/features/transcript/palette-place.ts';

const window = { width: 1280, height: 800 };
const palette = { width: 360, least: 220 };
const passage = (left: number, top: number, width: number, height: number): Box => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
});

/** What the palette may cover at its tallest. */
function areaOf(place: Place, tallest = place.maxHeight): Box {
  const top = 'top' in place ? place.top : window.height - place.bottom - tallest;
  return { left: place.left, right: place.left + palette.width, top, bottom: top + tallest };
}
const meet = (a: Box, b: Box) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

describe('the palette of codes', () => {
  it('opens under the passage, over it where there is no room, and beside it where it is as tall as the window', () => {
    expect(placeBeside(passage(300, 100, 200, 27), palette, window)).toMatchObject({ left: 300, top: 133 });
    expect(placeBeside(passage(300, 700, 200, 27), palette, window)).toMatchObject({ left: 300, bottom: 106 });
    expect(placeBeside(passage(300, 60, 520, 700), palette, window)).toMatchObject({ left: 826, bottom: 6 });
  });

  it('never covers the passage where there is room anywhere, and never leaves the window', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 800 }),
        fc.integer({ min: 40, max: 760 }),
        fc.integer({ min: 1, max: 520 }),
        fc.integer({ min: 1, max: 700 }),
        (left, top, width, height) => {
          const selected = passage(left, top, Math.min(width, window.width - left), Math.min(height, window.height - top));
          const area = areaOf(placeBeside(selected, palette, window));
          const isBeside = window.width - selected.right >= palette.width + 12 || selected.left >= palette.width + 12;
          const isUnderOrOver = window.height - selected.bottom >= palette.least + 12 || selected.top >= palette.least + 12;
          if (isBeside || isUnderOrOver) expect(meet(area, selected)).toBe(false);
          expect(area.left).toBeGreaterThanOrEqual(0);
          expect(area.right).toBeLessThanOrEqual(window.width);
          expect(area.top).toBeGreaterThanOrEqual(0);
          expect(area.bottom).toBeLessThanOrEqual(window.height);
        },
      ),
    );
  });
});
