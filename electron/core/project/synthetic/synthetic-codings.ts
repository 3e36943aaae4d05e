import { chance, pick } from '#core/project/synthetic/seeded.ts';
import type { SyntheticCode } from '#core/project/synthetic/synthetic-codes.ts';
import type { CodeId, CoderId } from '#shared/model/ids.ts';
import type { SeededRandom } from '#shared/statistics/uncertainty/random.ts';

export type SyntheticCoding = { start: number; end: number; codeId: CodeId; coderId: CoderId };

const omittedPercent = 18;
const movedPercent = 45;
const swappedPercent = 8;
const farthestMove = 40;

/**
 * `count` codings of a text by coders who partly agree: each passage is coded by most of them, some with other ends, some with a sibling of
 * the code. Ends stand beside blanks, so no character is split.
 */
export function* codeText(
  random: SeededRandom,
  text: string,
  codes: readonly SyntheticCode[],
  coders: readonly CoderId[],
  count: number,
): Generator<SyntheticCoding> {
  const given = new Set<string>();
  // A short text may not have room for as many; then it gets what it has room for.
  for (let attempts = 0; given.size < count && attempts < count * 20 + 100; attempts += 1) {
    const from = random.below(Math.max(1, text.length - 40));
    const to = from + 30 + random.below(120) * (1 + random.below(4));
    const code = usualCode(random, codes);
    for (const coderId of coders) {
      if (given.size >= count) return;
      if (coders.length > 1 && chance(random, omittedPercent)) continue;
      const [start, end] = [beginOfWord(text, moved(random, from, coders.length)), endOfWord(text, moved(random, to, coders.length))];
      const codeId = coders.length > 1 && chance(random, swappedPercent) ? pick(random, code.siblings) : code.id;
      const key = `${start}/${end}/${codeId}/${coderId}`;
      if (start >= end || given.has(key)) continue;
      given.add(key);
      yield { start, end, codeId, coderId };
    }
  }
}

/** Few codes are used much, many little. */
function usualCode(random: SeededRandom, codes: readonly SyntheticCode[]): SyntheticCode {
  const share = random.next() / 0x1_0000_0000;
  const code = codes[Math.floor(codes.length * share * share)];
  if (!code) throw new RangeError('A synthetic project needs codes');
  return code;
}

const moved = (random: SeededRandom, offset: number, coders: number): number =>
  coders > 1 && chance(random, movedPercent) ? Math.max(0, offset + random.below(2 * farthestMove) - farthestMove) : offset;

function beginOfWord(text: string, offset: number): number {
  return offset === 0 ? 0 : text.lastIndexOf(' ', Math.min(offset, text.length - 1)) + 1;
}

function endOfWord(text: string, offset: number): number {
  const blank = text.indexOf(' ', offset);
  return blank < 0 ? text.length : blank;
}
