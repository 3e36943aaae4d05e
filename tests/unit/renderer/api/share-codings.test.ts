import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { shareCodings } from '#renderer/api/share-codings.ts';
import { keptEnds } from '#shared/segments/kept-ends.ts';
import { codingOf } from './coding-of.ts';

const list = fc.uniqueArray(fc.nat(30), { maxLength: 20 }).map((ids) => ids.map((id) => codingOf(id + 1)));

describe('a new answer about codings', () => {
  test('says what the backend says, with the objects of before for all that is unchanged', () => {
    fc.assert(
      fc.property(list, list, fc.nat(30), (before, after, changed) => {
        const now = after.map((coding) => ({ ...coding, tie: coding.tie && { ...coding.tie }, memo: coding.id === changed ? 'new' : '' }));
        const shared = shareCodings(before, now);
        expect(shared).toEqual(now);
        for (const coding of shared) {
          const twin = before.find(({ id }) => id === coding.id);
          expect(coding === twin).toBe(twin !== undefined && coding.id !== changed);
        }
      }),
    );
  });

  test('is the list of before when nothing is new', () => {
    const before = [codingOf(1), codingOf(2)];
    expect(shareCodings(before, structuredClone(before))).toBe(before);
    expect(shareCodings(before, structuredClone([...before].reverse()))).toEqual([...before].reverse());
    expect(shareCodings(undefined, before)).toBe(before);
  });
});

test('two lists keep exactly their common beginning and end', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(3)), fc.array(fc.nat(3)), fc.array(fc.nat(3)), fc.array(fc.nat(3)), (start, gone, come, end) => {
      const before = [...start, ...gone, ...end];
      const now = [...start, ...come, ...end];
      const { head, tail } = keptEnds(before, now);
      expect(head).toBeGreaterThanOrEqual(start.length);
      expect(head + tail).toBeLessThanOrEqual(Math.min(before.length, now.length));
      expect(now.slice(0, head)).toEqual(before.slice(0, head));
      expect(now.slice(now.length - tail)).toEqual(before.slice(before.length - tail));
    }),
  );
});
