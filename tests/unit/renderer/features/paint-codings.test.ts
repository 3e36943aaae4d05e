import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Looks, paintCodings } from '#renderer/features/transcript/paint-codings.ts';
import type { CodingInText } from '#shared/contract/coding-columns.ts';
import { CodeId, CoderId } from '#shared/model/ids.ts';
import { codingOf } from '../api/coding-of.ts';

const looks: Looks = {
  codes: new Map([1, 2].map((id) => [CodeId.parse(id), { name: `code ${id}`, colour: '#112233' }])),
  coders: new Map([[CoderId.parse(1), 'First']]),
  mine: CoderId.parse(1),
  shown: 'all',
  hidden: new Set([CodeId.parse(2)]),
};
const list: fc.Arbitrary<CodingInText[]> = fc.array(fc.nat(40), { maxLength: 25 }).map((ids) => ids.map((id) => codingOf(id + 1)));

test('codings painted from the list of before are those painted anew, and the unchanged ones are the same objects', () => {
  fc.assert(
    fc.property(list, list, fc.nat(25), fc.nat(5), fc.constantFrom('mine', 'others', 'all'), (given, come, from, gone, shown) => {
      const seen = { ...looks, shown };
      const before = paintCodings(given, seen);
      const now = given.toSpliced(from, gone, ...come);
      const after = paintCodings(now, seen, before);
      expect(after.painted).toEqual(paintCodings(now, seen).painted);
      expect(after.sources.map(({ id }) => id)).toEqual(after.painted.map(({ id }) => id));
      const kept = before.sources.filter((coding) => given.indexOf(coding) < from).length;
      for (let at = 0; at < kept; at += 1) expect(after.painted[at]).toBe(before.painted[at]);
    }),
  );
});

test('other looks paint everything anew', () => {
  const codings = [codingOf(1), codingOf(3), codingOf(6)];
  const before = paintCodings(codings, looks);
  const after = paintCodings(codings, { ...looks, mine: CoderId.parse(2) }, before);
  expect(before.painted.map(({ mine }) => mine)).toEqual([false, true]);
  expect(after.painted.map(({ mine }) => mine)).toEqual([true, false]);
});
