import { insertCode } from '#core/codes/code-rows.ts';
import type { Db } from '#core/db/database.ts';
import { seededGuid } from '#core/project/synthetic/seeded.ts';
import type { Vocabulary } from '#core/project/synthetic/vocabulary.ts';
import { pickChildColour, pickNextColour } from '#shared/model/code-colours.ts';
import type { CodeId } from '#shared/model/ids.ts';
import type { SeededRandom } from '#shared/statistics/uncertainty/random.ts';

export type SyntheticCode = { id: CodeId; siblings: CodeId[] };
type Node = { id: CodeId; colour: string; children: number };

/** A code tree of `count` codes with `depth` levels, each level some times wider than the one above. */
export function fillCodes(
  db: Db,
  random: SeededRandom,
  vocabulary: Vocabulary,
  size: { codes: number; depth: number; at: string },
): SyntheticCode[] {
  const codes: SyntheticCode[] = [];
  const usedColours: string[] = [];
  let above: (Node & { family: CodeId[] })[] = [];
  for (const width of levelWidths(size.codes, size.depth)) {
    const level: typeof above = [];
    const roots: CodeId[] = [];
    for (let at = 0; at < width; at += 1) {
      const parent = above[at % above.length];
      const colour = parent ? pickChildColour(parent.colour, parent.children) : pickNextColour(usedColours);
      if (!parent) usedColours.push(colour);
      const number = codes.length;
      const topic = vocabulary.topics[number % vocabulary.topics.length] ?? 'Topic';
      const aspect = vocabulary.aspects[Math.floor(number / vocabulary.topics.length) % vocabulary.aspects.length] ?? 'aspect';
      const name = `${topic}: ${aspect} ${number + 1}`;
      const { id } = insertCode(db, {
        guid: seededGuid(random),
        parentId: parent?.id ?? null,
        position: parent ? parent.children : at,
        kind: 'theme',
        colour,
        words: {
          name,
          definition: `Passages about ${aspect} in matters of ${topic.toLowerCase()}.`,
          whenToUse: '',
          whenNotToUse: '',
          example: '',
        },
        translations: {},
        memo: '',
        createdAt: size.at,
      });
      if (parent) parent.children += 1;
      const siblings = parent ? parent.family : roots;
      siblings.push(id);
      codes.push({ id, siblings });
      level.push({ id, colour, children: 0, family: [] });
    }
    above = level;
  }
  return codes;
}

/** Widths of the levels, growing by one factor, that add up to `count`. */
export function levelWidths(count: number, depth: number): number[] {
  const total = (factor: number): number => Array.from({ length: depth }, (_, level) => factor ** (level + 1)).reduce((a, b) => a + b);
  let [low, high] = [1, count];
  for (let round = 0; round < 60; round += 1) {
    const middle = (low + high) / 2;
    if (total(middle) < count) low = middle;
    else high = middle;
  }
  const widths = Array.from({ length: depth - 1 }, (_, level) => Math.max(1, Math.round(low ** (level + 1))));
  return [...widths, count - widths.reduce((a, b) => a + b, 0)];
}
