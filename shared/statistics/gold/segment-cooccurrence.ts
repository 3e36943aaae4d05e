import {
  type CooccurrenceDocument,
  type CooccurrenceOptions,
  countCooccurrence,
  unionCharacters,
} from '#shared/segments/cooccurrence-counts.ts';
import { cCoefficient } from '#shared/statistics/association/c-coefficient.ts';
import { cellsOfPair } from '#shared/statistics/association/cells-of-pair.ts';
import type { GoldRunner } from '#shared/statistics/gold/case.ts';
import { directSets, readFixture, type SegmentFixture } from '#shared/statistics/gold/segment-fixture.ts';

/** All pairs of codes over everybody's codings as they stand (`*`), and over those of the first coder alone. */
export const cooccurrence: GoldRunner = (gold, fixtures) => {
  const fixture = readFixture(gold, fixtures);
  const answers: Record<string, unknown> = {};
  for (const [who, coders] of [['*', undefined] as const, [fixture.coders[0] ?? '', [1]] as const]) {
    Object.assign(answers, answersFor(fixture, who, coders));
  }
  return answers;
};

function answersFor(fixture: SegmentFixture, who: string, coders: readonly number[] | undefined): Record<string, unknown> {
  const paragraphs = fixture.scope('paragraphs');
  const scope: CooccurrenceDocument[] = paragraphs.map(({ document, scale }) => ({ document, units: scale, reach: scale }));
  const options: CooccurrenceOptions = { sets: directSets(fixture), mode: 'asCoded', ...(coders && { coders }) };
  const counts = countCooccurrence(fixture.table, scope, { ...options, unit: 'paragraph' });
  const near = (withinUnit: 'character' | 'paragraph', reaches: readonly number[]) =>
    reaches.map(
      (within) => [within, countCooccurrence(fixture.table, scope, { ...options, relation: 'near', within, withinUnit }).related] as const,
    );
  const nearCharacters = near('character', [0, 20, 100]);
  const nearParagraphs = near('paragraph', [0, 1, 2]);
  const answers: Record<string, unknown> = {};
  const n = counts.sets.length;
  for (let a = 0; a < n; a++) {
    for (let b = a + 1; b < n; b++) {
      const at = a * n + b;
      const [nA, nB] = [counts.segments[a] ?? 0, counts.segments[b] ?? 0];
      const union = unionCharacters(counts, a, b);
      const { both, onlyFirst, onlySecond, neither } = cellsOfPair(counts, a, b);
      answers[`${who}|${fixture.codes[a]}|${fixture.codes[b]}`] = {
        n_a: nA,
        n_b: nB,
        overlapping_pairs: counts.pairs[at],
        a_segments_hit: counts.hits[at],
        b_segments_hit: counts.hits[b * n + a],
        intersection_regions: counts.regions[at],
        intersection_chars: counts.intersection[at],
        union_chars: union,
        docs_a: counts.documentsBoth[a * n + a],
        docs_b: counts.documentsBoth[b * n + b],
        docs_both: counts.documentsBoth[at],
        near_pairs_gap_le: Object.fromEntries(nearCharacters.map(([within, related]) => [within, related[at]])),
        near_pairs_paragraphs_le: Object.fromEntries(nearParagraphs.map(([within, related]) => [within, related[at]])),
        paragraph_2x2: [both, onlyFirst, onlySecond, neither],
        c_coefficient: cCoefficient(nA, nB, counts.pairs[at] ?? 0).value,
        jaccard_chars: union > 0 ? (counts.intersection[at] ?? 0) / union : null,
      };
    }
  }
  return answers;
}
