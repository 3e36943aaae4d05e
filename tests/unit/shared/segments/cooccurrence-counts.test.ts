import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codeSets } from '#shared/segments/code-sets.ts';
import { countCooccurrence, segmentRelations, unionCharacters } from '#shared/segments/cooccurrence-counts.ts';
import { findMeetings } from '#shared/segments/meetings.ts';
import { coderModes } from '#shared/segments/placed-segments.ts';
import { gapBetween, normaliseRanges, overlaps } from '#shared/segments/range-algebra.ts';
import type { TextRange } from '#shared/text/range.ts';
import { plainScale } from '#shared/text/units.ts';
import { codeIds, coderIds, documentIds, documentLength, type PlainCoding, someCodings, split, tableOf } from './random-project.ts';

const paragraphs = [
  { start: 0, end: 8 },
  { start: 9, end: 15 },
  { start: 16, end: 30 },
];
const sets = codeSets(
  codeIds.map((id) => ({ id, parentId: null })),
  'direct',
);
const scope = documentIds.map((document) => ({
  document,
  units: plainScale(documentLength, paragraphs),
  reach: plainScale(documentLength, paragraphs),
  cases: [document % 2],
}));

interface Segment extends TextRange {
  readonly document: number;
  readonly coder: number;
}

/** Unites overlapping ranges, but not touching ones. */
function uniteOverlapping(ranges: readonly TextRange[]): TextRange[] {
  const sorted = [...ranges].sort((a, b) => a.start - b.start);
  const united: { start: number; end: number }[] = [];
  for (const { start, end } of sorted) {
    const last = united.at(-1);
    if (last !== undefined && start < last.end) last.end = Math.max(last.end, end);
    else united.push({ start, end });
  }
  return united;
}

/** Segments of a code as the way of counting wants them. */
function segmentsOf(codings: readonly PlainCoding[], code: number, mode: (typeof coderModes)[number]): Segment[] {
  const found: Segment[] = [];
  for (const document of documentIds) {
    const here = codings.filter((coding) => coding.codeId === code && coding.documentId === document);
    if (mode === 'asCoded') found.push(...here.map(({ start, end, coderId }) => ({ start, end, document, coder: coderId })));
    else if (mode === 'union') found.push(...uniteOverlapping(here).map((range) => ({ ...range, document, coder: 0 })));
    else {
      for (const coder of coderIds) {
        found.push(...uniteOverlapping(here.filter(({ coderId }) => coderId === coder)).map((range) => ({ ...range, document, coder })));
      }
    }
  }
  return found;
}

const mayMeet = (mode: (typeof coderModes)[number], a: Segment, b: Segment): boolean =>
  a.document === b.document && (mode === 'perCoder' ? a.coder === b.coder : mode === 'across' ? a.coder !== b.coder : true);

const paragraphsOf = (range: TextRange): number[] =>
  [...paragraphs.keys()].filter((i) => overlaps(paragraphs[i] ?? { start: 0, end: 0 }, range));

describe('co-occurrence by sweeps', () => {
  for (const mode of coderModes) {
    it(`counts what comparing all pairs counts (${mode})`, () => {
      fc.assert(
        fc.property(someCodings, fc.nat(8), (codings, within) => {
          const table = tableOf(codings);
          const counts = countCooccurrence(table, scope, { sets, mode });
          const related = Object.fromEntries(
            segmentRelations.map((relation) => [relation, countCooccurrence(table, scope, { sets, mode, relation, within }).related]),
          );
          for (const [i, codeA] of codeIds.entries()) {
            for (const [j, codeB] of codeIds.entries()) {
              if (i === j) continue;
              const at = i * codeIds.length + j;
              const inA = segmentsOf(codings, codeA, mode);
              const inB = segmentsOf(codings, codeB, mode);
              const pairs = inA.flatMap((a) => inB.filter((b) => mayMeet(mode, a, b)).map((b) => [a, b] as const));
              const tally = (test: (a: Segment, b: Segment) => boolean): number => pairs.filter(([a, b]) => test(a, b)).length;
              const isInside = (a: TextRange, b: TextRange): boolean => a.start >= b.start && a.end <= b.end;
              expect(counts.pairs[at]).toBe(tally(overlaps));
              expect(counts.segments[i]).toBe(inA.length);
              expect(counts.hits[at]).toBe(new Set(pairs.filter(([a, b]) => overlaps(a, b)).map(([a]) => a)).size);
              expect(related.near?.[at]).toBe(tally((a, b) => gapBetween(a, b) <= within));
              expect(related.inside?.[at]).toBe(tally(isInside));
              expect(related.encloses?.[at]).toBe(tally((a, b) => isInside(b, a)));
              expect(related.before?.[at]).toBe(tally((a, b) => a.end <= b.start && b.start - a.end <= within));
              expect(related.after?.[at]).toBe(tally((a, b) => b.end <= a.start && a.start - b.end <= within));
              expect(findMeetings(table, scope, { a: sets[i] ?? expect.fail(), b: sets[j] ?? expect.fail(), mode })).toHaveLength(
                counts.pairs[at] ?? -1,
              );
            }
          }
        }),
        { numRuns: 60 },
      );
    });
  }

  it('counts characters, stretches, paragraphs, documents and cases as sets do', () => {
    fc.assert(
      fc.property(someCodings, fc.constantFrom('union' as const, 'asCoded' as const), (codings, mode) => {
        const counts = countCooccurrence(tableOf(codings), scope, { sets, mode, relation: 'paragraph' });
        const near = [0, 1, 2].map(
          (within) => countCooccurrence(tableOf(codings), scope, { sets, mode, relation: 'near', within, withinUnit: 'paragraph' }).related,
        );
        const n = codeIds.length;
        const characters = codeIds.map(
          (code) =>
            new Set(
              codings
                .filter(({ codeId }) => codeId === code)
                .flatMap(({ documentId, start, end }) => Array.from({ length: end - start }, (_, k) => 1000 * documentId + start + k)),
            ),
        );
        for (let a = 0; a < n; a++) {
          for (let b = 0; b < n; b++) {
            const [inA, inB] = [characters[a] ?? new Set<number>(), characters[b] ?? new Set<number>()];
            const both = inA.intersection(inB);
            const placesOf = (list: Set<number>, of: (place: number) => number | string): Set<number | string> =>
              new Set([...list].map(of));
            const documentOf = (place: number): number => Math.floor(place / 1000);
            const paragraphOf = (place: number): string =>
              `${documentOf(place)}/${paragraphsOf({ start: place % 1000, end: (place % 1000) + 1 })[0]}`;
            const inParagraphs = (list: Set<number>): Set<number | string> =>
              new Set([...placesOf(list, paragraphOf)].filter((key) => !`${key}`.endsWith('undefined')));
            expect(counts.documentsBoth[a * n + b]).toBe(placesOf(inA, documentOf).intersection(placesOf(inB, documentOf)).size);
            expect(counts.casesBoth[a * n + b]).toBe(
              placesOf(inA, (place) => documentOf(place) % 2).intersection(placesOf(inB, (place) => documentOf(place) % 2)).size,
            );
            expect(counts.unit.both[a * n + b]).toBe(inParagraphs(inA).intersection(inParagraphs(inB)).size);
            expect(counts.characters[a]).toBe(inA.size);
            if (a === b) continue;
            expect(counts.intersection[a * n + b]).toBe(both.size);
            expect(unionCharacters(counts, a, b)).toBe(inA.union(inB).size);
            expect(counts.regions[a * n + b]).toBe(normaliseRanges([...both].map((place) => ({ start: place, end: place + 1 }))).length);
            for (const within of [0, 1, 2]) {
              const pairs = segmentsOf(codings, codeIds[a] ?? 0, mode).flatMap((x) =>
                segmentsOf(codings, codeIds[b] ?? 0, mode).filter((y) => {
                  const [px, py] = [paragraphsOf(x), paragraphsOf(y)];
                  return x.document === y.document && px.some((p) => py.some((q) => Math.abs(p - q) <= within));
                }),
              );
              // A segment on a line end alone lies in no paragraph: the tally by paragraphs cannot see it.
              if (codings.every((coding) => paragraphsOf(coding).length > 0)) expect(near[within]?.[a * n + b]).toBe(pairs.length);
            }
          }
        }
        expect(counts.unit.count).toBe(paragraphs.length * documentIds.length);
      }),
      { numRuns: 60 },
    );
  });

  it('finds characters, stretches and documents unchanged when codings are split or made twice', () => {
    fc.assert(
      fc.property(someCodings, (codings) => {
        const of = (list: PlainCoding[]) => {
          const { characters, regions, intersection, documentsBoth, casesBoth, unit } = countCooccurrence(tableOf(list), scope, {
            sets,
            unit: 'paragraph',
          });
          return { characters, regions, intersection, documentsBoth, casesBoth, unit };
        };
        expect(of(split(codings))).toEqual(of(codings));
        const doubled = [...codings, ...codings.map((coding) => ({ ...coding, coderId: 7 }))];
        expect(of(doubled)).toEqual(of(codings));
        expect(countCooccurrence(tableOf(doubled), scope, { sets }).pairs).toEqual(
          countCooccurrence(tableOf(codings), scope, { sets }).pairs,
        );
      }),
    );
  });

  it('does not take touching for overlapping', () => {
    const codings = [
      { documentId: 11, start: 0, end: 5, codeId: 1, coderId: 5 },
      { documentId: 11, start: 5, end: 9, codeId: 2, coderId: 5 },
    ];
    expect(countCooccurrence(tableOf(codings), scope, { sets }).pairs[1]).toBe(0);
    expect(countCooccurrence(tableOf(codings), scope, { sets, relation: 'near' }).related[1]).toBe(1);
    expect(countCooccurrence(tableOf(codings), scope, { sets, relation: 'before' }).related[1]).toBe(1);
  });

  it('can stop when asked to', () => {
    const cancel = (): never => {
      throw new Error('cancelled');
    };
    const codings = [{ documentId: 11, start: 0, end: 5, codeId: 1, coderId: 5 }];
    expect(() => countCooccurrence(tableOf(codings), scope, { sets, onProgress: cancel })).toThrow('cancelled');
  });
});
