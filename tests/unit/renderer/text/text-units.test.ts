import { expect, test } from 'vitest';
import { nextLargerUnit, unitAt } from '#renderer/text/text-units.ts';

const text = 'Аня: Да. Мы уехали.\nБек: Зачем?';
const turns = [
  { start: 0, contentStart: 5, end: 19 },
  { start: 20, contentStart: 25, end: 31 },
];
const said = (range: { start: number; end: number } | undefined) => range && text.slice(range.start, range.end);

test('a sentence has no name of a speaker in it', () => {
  expect(said(unitAt(text, turns, 6, 'sentence'))).toBe('Да.');
  expect(said(unitAt(text, turns, 12, 'sentence'))).toBe('Мы уехали.');
  expect(said(unitAt(text, turns, 25, 'sentence'))).toBe('Зачем?');
});

test('from the name itself, the sentence is the first one said', () => {
  expect(said(unitAt(text, turns, 1, 'sentence'))).toBe('Да.');
});

test('a selection grows from a word to the sentence, the turn and the paragraph with its name', () => {
  const steps = [{ start: 9, end: 11 }];
  for (let at = steps[0]; at && steps.length < 4; at = steps.at(-1)) steps.push(nextLargerUnit(text, turns, at));
  expect(steps.map(said)).toEqual(['Мы', 'Мы уехали.', 'Аня: Да. Мы уехали.', 'Аня: Да. Мы уехали.']);
});
