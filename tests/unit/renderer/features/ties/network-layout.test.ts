import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layOutNetwork, passagesOf } from '#renderer/features/ties/network-layout.ts';
import type { CaseTies, TieMention } from '#shared/contract/ties.ts';
import type { CodeId, CoderId, CodingId, DocumentId } from '#shared/model/ids.ts';

const mention = (start: number, end: number, changes: Partial<TieMention> = {}): TieMention => ({
  codingId: 1 as CodingId,
  documentId: 1 as DocumentId,
  start,
  end,
  codeId: 1 as CodeId,
  coderId: 1 as CoderId,
  quote: '',
  alter: '',
  relation: '',
  resource: '',
  direction: null,
  strength: null,
  ...changes,
});

describe('the passages that speak of a tie', () => {
  it('count once where several coders marked the same words', () => {
    expect(passagesOf([mention(0, 10), mention(4, 12, { coderId: 2 as CoderId }), mention(20, 30)])).toBe(2);
    expect(passagesOf([mention(0, 10), mention(10, 20)])).toBe(2);
    expect(passagesOf([mention(0, 10), mention(0, 10, { documentId: 2 as DocumentId })])).toBe(2);
    expect(passagesOf([])).toBe(0);
  });

  it('are as many as the stretches of covered text, in whatever order they come', () => {
    const spans = fc.array(fc.tuple(fc.nat(60), fc.integer({ min: 1, max: 8 })), { maxLength: 12 });
    fc.assert(
      fc.property(spans, (drawn) => {
        const covered = new Set(drawn.flatMap(([start, length]) => Array.from({ length: 2 * length - 1 }, (_, half) => 2 * start + half)));
        const stretches = [...covered].filter((place) => !covered.has(place - 1)).length;
        expect(passagesOf(drawn.map(([start, length]) => mention(start, start + length)))).toBe(stretches);
      }),
    );
  });
});

it('puts everybody at the same distance around the participant, those of one tie type side by side', () => {
  const ties = [
    mention(0, 5, { alter: 'Aunt' }),
    mention(9, 12, { alter: 'aunt ' }),
    mention(20, 25, { alter: 'Boss', codeId: 2 as CodeId }),
  ];
  const nodes = layOutNetwork({ caseId: null, case: '', egos: [], alters: [], ties } satisfies CaseTies);
  expect(nodes.map(({ alter, mentions }) => [alter, mentions.length])).toEqual([
    ['Aunt', 2],
    ['Boss', 1],
  ]);
  for (const { x, y } of nodes) expect(Math.hypot(x, y)).toBeCloseTo(100, 9);
});
