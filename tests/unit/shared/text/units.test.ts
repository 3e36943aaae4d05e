import { describe, expect, it } from 'vitest';
import { createUnitScale, textUnits, unitBounds } from '#shared/text/units.ts';

const text = 'Айгүл: Сәлем! Қалай?\n\nИ: 👩🏽‍🌾 жақсы.';
const turns = [
  { start: 0, end: 20 },
  { start: 22, end: text.length },
];

describe('units of a text', () => {
  it('are counted, blank paragraphs left out', () => {
    const counts = Object.fromEntries(textUnits.map((unit) => [unit, createUnitScale({ text, turns }, unit).count]));
    expect(counts).toEqual({
      character: text.length - 6,
      codeUnit: text.length,
      token: 5,
      sentence: 3,
      paragraph: 2,
      turn: 2,
      document: 1,
    });
  });

  it('are none in an empty text', () => {
    for (const unit of textUnits) expect(createUnitScale({ text: '' }, unit).count).toBe(0);
  });

  it('stand in order and apart', () => {
    for (const unit of ['token', 'sentence', 'paragraph', 'turn', 'document'] as const) {
      const { starts, ends } = unitBounds({ text, turns }, unit);
      for (const [i, start] of starts.entries()) expect(start < (ends[i] ?? 0) && start >= (ends[i - 1] ?? 0)).toBe(true);
    }
  });
});
