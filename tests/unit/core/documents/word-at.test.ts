import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wordAt } from '#core/documents/word-at.ts';

const said = (text: string) => {
  const found = wordAt(text.replace('|', ''), text.indexOf('|'));
  return found && text.replace('|', '').slice(found.start, found.end);
};

test('a remark set at one place speaks of the word before it, on its own line', () => {
  expect(said('Мы уехали| в 2019 году')).toBe('уехали');
  expect(said('Мы уехали. |\nПотом')).toBe('уехали');
  expect(said('Серік-көке|, он сказал')).toBe('Серік-көке');
  expect(said('Первая\n|вторая строка')).toBe('вторая');
  expect(said('Первая\n|\nтретья')).toBeNull();
  expect(said('|')).toBeNull();
});

test('the word lies within the text, wherever the remark stands', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('a', 'й', '😊', ' ', '\n', '-', '.') }), fc.nat(), (text, place) => {
      const found = wordAt(text, place % (text.length + 1));
      if (found === null) return;
      expect(text.slice(found.start, found.end)).toMatch(/^[\p{L}\p{N}-]+$/u);
    }),
  );
});
