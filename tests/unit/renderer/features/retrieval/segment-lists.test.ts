import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { layoutRows } from '#renderer/features/retrieval/grouped-rows.ts';
import { markWords } from '#renderer/features/retrieval/marked-words.ts';

describe('grouped segments', () => {
  test('are laid out as if every line had been made', () => {
    const sizes = fc.array(fc.integer({ min: 1, max: 6 }), { maxLength: 8 });
    fc.assert(
      fc.property(sizes, fc.array(fc.boolean(), { minLength: 8, maxLength: 8 }), (counts, folded) => {
        const groups = counts.map((segments, index) => ({ id: index + 1, segments }));
        const collapsed = new Set(groups.filter((_, index) => folded[index]).map(({ id }) => id));
        let place = 0;
        const lines = groups.flatMap((group) => {
          const places = Array.from({ length: group.segments }, () => place++);
          const own = collapsed.has(group.id) ? [] : places;
          return [{ kind: 'group', group }, ...own.map((at) => ({ kind: 'segment', place: at, group }))];
        });
        const rows = layoutRows(groups, collapsed);
        expect(rows.count).toBe(lines.length);
        expect(lines.map((_, index) => rows.rowAt(index))).toEqual(lines);
        const shown = lines.flatMap((line) => ('place' in line ? [line.place] : []));
        const wanted = shown.length > 0 ? { first: shown[0], last: shown.at(-1) } : undefined;
        expect(rows.placesIn(0, lines.length + 3)).toEqual(wanted);
      }),
    );
  });
});

describe('words in a quote', () => {
  test('are marked in any form of their letters, and the quote stays whole', () => {
    const text = 'Ёлка, елка и Қала: ҚАЛА.';
    const pieces = markWords(text, 'елка кала');
    expect(pieces.map((piece) => piece.text).join('')).toBe(text);
    expect(pieces.filter(({ marked }) => marked).map((piece) => piece.text)).toEqual(['Ёлка', 'елка', 'Қала', 'ҚАЛА']);
  });

  test('that overlap are marked once', () => {
    expect(markWords('город', 'горо ород')).toEqual([
      { text: 'горо', marked: true },
      { text: 'д', marked: true },
    ]);
  });
});
