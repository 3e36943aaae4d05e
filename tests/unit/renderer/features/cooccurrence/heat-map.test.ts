import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { classify, classOf, countSteps, shareSteps } from '#renderer/features/cooccurrence/colour-classes.ts';
import { bringIntoSight, clampSpan, zoomSpan } from '#renderer/features/cooccurrence/heat-window.ts';
import { quoteParts } from '#renderer/features/cooccurrence/quote-parts.ts';

const luminance = (colour: string) =>
  [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16))
    .reduce((sum, channel, index) => sum + channel * ([0.2126, 0.7152, 0.0722][index] ?? 0), 0);

describe('the steps of the colour scale', () => {
  test('give every value one step, and only one', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 5000 }), { minLength: 1 }), (values) => {
        const classes = classify('count', values, false);
        for (const value of values) expect(classes.filter(({ from, to }) => value >= from && value < to)).toHaveLength(1);
      }),
    );
    for (const value of [0, 0.0004, 0.02, 0.07, 0.5, 1]) expect(classOf(classify('adjustedP', [], false), value)).toBeDefined();
    for (const value of [0, 0.5, 1, 3, 900]) expect(classOf(classify('lift', [], true), value)).toBeDefined();
    for (const value of [0, 0.31, 1, 1.7]) expect(classOf(classify('cCoefficient', [0, 0.31, 1, 1.7], true), value)).toBeDefined();
  });

  test('grow, and are as many as there is room for', () => {
    for (let largest = 1; largest < 400; largest++) {
      const steps = countSteps(largest);
      expect(steps).toEqual([...new Set(steps)].sort((a, b) => a - b));
      expect(steps.at(-1)).toBeLessThanOrEqual(largest);
    }
    expect(shareSteps(0.31)).toEqual([0, 0.07, 0.14, 0.21, 0.28]);
  });

  test('differ in lightness, so that no reader needs the hue', () => {
    for (const dark of [false, true]) {
      const lights = classify('count', [1000], dark).map(({ colour }) => luminance(colour));
      const sorted = [...lights].sort((a, b) => (dark ? a - b : b - a));
      expect(lights).toEqual(sorted);
      for (const [index, light] of lights.entries()) {
        if (index > 0) expect(Math.abs(light - (lights[index - 1] ?? 0))).toBeGreaterThan(20);
      }
    }
  });
});

describe('the window of the map', () => {
  test('stays inside the map and keeps what it is zoomed about', () => {
    fc.assert(
      fc.property(fc.integer({ min: 4, max: 300 }), fc.nat(300), fc.nat(300), fc.constantFrom(0.7, 1.4), (count, x, y, factor) => {
        const span = clampSpan({ first: Math.min(x, y), last: Math.max(x, y) }, count);
        const about = Math.min(count - 1, span.first);
        const zoomed = zoomSpan(span, about, factor, count);
        expect(zoomed.first).toBeGreaterThanOrEqual(0);
        expect(zoomed.last).toBeLessThan(count);
        expect(zoomed.last - zoomed.first).toBeGreaterThanOrEqual(Math.min(count, 4) - 1);
        const seen = bringIntoSight(zoomed, about);
        expect(about >= seen.first && about <= seen.last).toBe(true);
        expect(seen.last - seen.first).toBe(zoomed.last - zoomed.first);
      }),
    );
  });
});

describe('the parts of a quote', () => {
  test('give back every word and tell in which segment it lies', () => {
    const pieces = [
      { start: 10, text: 'before A both B' },
      { start: 90, text: 'far' },
    ];
    expect(quoteParts({ pieces, aStart: 17, aEnd: 23, bStart: 19, bEnd: 25 })).toEqual([
      { kind: 'plain', text: 'before ' },
      { kind: 'a', text: 'A ' },
      { kind: 'both', text: 'both' },
      { kind: 'b', text: ' B' },
      { kind: 'gap' },
      { kind: 'plain', text: 'far' },
    ]);
  });
});
