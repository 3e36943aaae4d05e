import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shareOf } from '#core/project/synthetic/seeded.ts';
import { levelWidths, type SyntheticCode } from '#core/project/synthetic/synthetic-codes.ts';
import { codeText } from '#core/project/synthetic/synthetic-codings.ts';
import { writeAnswer, writeInterview } from '#core/project/synthetic/synthetic-text.ts';
import { tiers } from '#core/project/synthetic/tiers.ts';
import { readVocabulary } from '#core/project/synthetic/vocabulary.ts';
import type { CodeId, CoderId } from '#shared/model/ids.ts';
import { SeededRandom } from '#shared/statistics/uncertainty/random.ts';
import { isInsidePair } from '#shared/text/offsets.ts';

const vocabulary = readVocabulary(fileURLToPath(new URL('../../../../resources', import.meta.url)));
const family = [1, 2, 3].map((id) => id as CodeId);
const codes: SyntheticCode[] = family.map((id) => ({ id, siblings: family }));
const coders = [1, 2].map((id) => id as CoderId);

describe('synthetic projects', () => {
  it('have texts whose turns follow one another and stand where their words do', () => {
    fc.assert(
      fc.property(fc.nat(1_000), fc.integer({ min: 200, max: 5_000 }), (seed, characters) => {
        const { text, turns } = writeInterview(new SeededRandom(seed), vocabulary, characters);
        expect(text.length).toBeGreaterThanOrEqual(characters - 1);
        let end = -1;
        for (const turn of turns) {
          expect(turn.start).toBe(end + 1);
          expect(text.slice(turn.start, turn.contentStart)).toMatch(/^\p{L}+ \[\d\d:\d\d:\d\d\]: $/u);
          end = turn.end;
        }
        expect(end).toBe(text.length);
      }),
      { numRuns: 30 },
    );
  });

  it('have codings inside the text that split no character, none twice, as many as asked for', () => {
    fc.assert(
      fc.property(fc.nat(1_000), fc.integer({ min: 1, max: 60 }), (seed, count) => {
        const random = new SeededRandom(seed);
        const { text } = writeInterview(random, vocabulary, 3_000);
        const found = [...codeText(random, text, codes, coders, count)];
        expect(found).toHaveLength(count);
        expect(new Set(found.map((coding) => JSON.stringify(coding))).size).toBe(count);
        for (const { start, end } of found) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(isInsidePair(text, start) || isInsidePair(text, end)).toBe(false);
        }
      }),
      { numRuns: 30 },
    );
  });

  it('do not hang on a text with no room for the codings asked for', () => {
    const { text } = writeAnswer(new SeededRandom(1), vocabulary, 10);
    expect([...codeText(new SeededRandom(1), text, codes, coders, 5_000)].length).toBeLessThan(5_000);
  });

  it('have code trees of the depth and size of their tier', () => {
    for (const { codes: count, depth } of Object.values(tiers)) {
      const widths = levelWidths(count, depth);
      expect(widths).toHaveLength(depth);
      expect(widths.reduce((a, b) => a + b)).toBe(count);
      expect(widths.every((width) => width > 0)).toBe(true);
    }
  });

  it('share codings out evenly', () => {
    fc.assert(
      fc.property(fc.nat(10_000), fc.integer({ min: 1, max: 500 }), (total, count) => {
        const shares = Array.from({ length: count }, (_, at) => shareOf(total, at, count));
        expect(shares.reduce((a, b) => a + b)).toBe(total);
        expect(Math.max(...shares) - Math.min(...shares)).toBeLessThanOrEqual(1);
      }),
    );
  });
});
