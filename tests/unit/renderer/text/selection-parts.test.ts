import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { withEdge } from '#renderer/text/drag-ends.ts';
import { shiftCodings, shiftThroughEdit } from '#renderer/text/edit-shift.ts';
import { nameHeight, stackNames } from '#renderer/text/name-stacking.ts';
import { nextLargerUnit, turnBeside, unitAt } from '#renderer/text/text-units.ts';

const text = 'Әже: Келдік. Апам жаныма алды, потом жили вместе.\n\nQ: And then? It was fine 🙂.';
const turns = [
  { start: 0, contentStart: 5, end: 50 },
  { start: 51, contentStart: 54, end: text.length },
];
const slice = (range: { start: number; end: number } | undefined) => range && text.slice(range.start, range.end);

describe('units', () => {
  test('are the word, sentence, turn and paragraph around the caret', () => {
    const at = text.indexOf('жаныма') + 2;
    expect(slice(unitAt(text, turns, at, 'word'))).toBe('жаныма');
    expect(slice(unitAt(text, turns, at, 'sentence'))).toBe('Апам жаныма алды, потом жили вместе.');
    expect(slice(unitAt(text, turns, at, 'turn'))).toBe('Келдік. Апам жаныма алды, потом жили вместе.');
    expect(slice(unitAt(text, turns, at, 'paragraph'))).toBe(text.split('\n')[0]);
    expect(unitAt(text, turns, 50, 'paragraph')).toBeUndefined();
  });

  test('grow only outwards, until nothing larger is left', () => {
    fc.assert(
      fc.property(fc.nat(text.length), fc.nat(30), (start, length) => {
        let range = { start, end: Math.min(text.length, start + length) };
        for (let step = 0; step < 8; step += 1) {
          const next = nextLargerUnit(text, turns, range);
          expect(next.start <= range.start && next.end >= range.end).toBe(true);
          range = next;
        }
        expect(nextLargerUnit(text, turns, range)).toEqual(range);
      }),
    );
  });

  test('turns are walked one after the other; paragraphs where no turns are known', () => {
    expect(turnBeside(text, turns, 0, 'next')).toBe(5);
    expect(turnBeside(text, turns, 5, 'next')).toBe(54);
    expect(turnBeside(text, turns, 54, 'previous')).toBe(5);
    expect(turnBeside(text, turns, 54, 'next')).toBeUndefined();
    expect(turnBeside(text, [], 0, 'next')).toBe(51);
    expect(turnBeside(text, [], 60, 'previous')).toBe(0);
  });
});

describe('an end that is dragged', () => {
  test('never makes the range empty and leaves the other end alone', () => {
    fc.assert(
      fc.property(fc.nat(60), fc.integer({ min: 1, max: 20 }), fc.nat(text.length), fc.boolean(), (start, length, at, exact) => {
        const range = { start, end: start + length };
        const first = withEdge(text, range, 'start', at, exact);
        const last = withEdge(text, range, 'end', at, exact);
        expect(first.end).toBe(range.end);
        expect(last.start).toBe(range.start);
        expect(first.start).toBeLessThan(first.end);
        expect(last.end).toBeGreaterThan(last.start);
      }),
    );
  });

  test('takes in the whole word it is dragged into', () => {
    const range = { start: text.indexOf('Апам'), end: text.indexOf('Апам') + 4 };
    expect(slice(withEdge(text, range, 'end', text.indexOf('жаныма') + 2, false))).toBe('Апам жаныма');
    expect(slice(withEdge(text, range, 'end', text.indexOf('жаныма') + 2, true))).toBe('Апам жа');
  });
});

describe('codings while text is typed', () => {
  test('keep their words when something is put in or taken out elsewhere', () => {
    fc.assert(
      fc.property(
        fc.string({ maxLength: 20 }),
        fc.string({ maxLength: 8 }),
        fc.string({ maxLength: 8 }),
        fc.string({ maxLength: 20 }),
        (before, old, put, after) => {
          const shift = shiftThroughEdit(`${before}${old}#word#${after}`, `${before}${put}#word#${after}`);
          const start = before.length + old.length;
          const now = `${before}${put}#word#${after}`;
          const move = shift ?? ((offset: number) => offset);
          expect(move(start + 6)).toBeGreaterThanOrEqual(move(start));
          expect(now.length - move(start + 6)).toBe(after.length);
        },
      ),
    );
  });

  test('vanish when all their text is taken out', () => {
    const coding = { start: 4, end: 7 } as never;
    expect(shiftCodings([coding], 'one two three', 'one  three')).toEqual([]);
  });
});

describe('names beside bars', () => {
  test('never overlap and never stand above their bar', () => {
    const wishes = fc
      .array(fc.record({ top: fc.nat(400), height: fc.integer({ min: 10, max: 300 }) }))
      .map((all) => all.sort((a, b) => a.top - b.top));
    fc.assert(
      fc.property(wishes, (given) => {
        const places = stackNames(given);
        const tops = places.flatMap((place, i) => (place === null ? [] : [place + (given[i]?.top ?? 0)]));
        for (const place of places) expect(place ?? 0).toBeGreaterThanOrEqual(0);
        for (let i = 1; i < tops.length; i += 1) expect((tops[i] ?? 0) - (tops[i - 1] ?? 0)).toBeGreaterThanOrEqual(nameHeight);
      }),
    );
  });
});
