import fc from 'fast-check';
import { expect, test } from 'vitest';
import { TextBuilder } from '#core/documents/formats/text-builder.ts';

test('no blank line at the start or the end, those between stay', () => {
  const builder = new TextBuilder(100);
  builder.endLine();
  builder.write('a');
  builder.endLine();
  builder.endLine();
  builder.write('b');
  builder.endLine();
  expect(builder.finish().text).toBe('a\n\nb');
});

test('white space counts as one space, none at the ends of a line', () => {
  const builder = new TextBuilder(100);
  for (const part of ['  a \n', ' b', ' ', 'c ']) builder.writeCollapsed(part);
  builder.startLine();
  builder.writeCollapsed(' d');
  expect(builder.finish().text).toBe('a b c\nd');
});

test('marks stay on their words whatever lines and spaces come between', () => {
  const step = fc.oneof(
    fc.record({ word: fc.stringMatching(/^[a-z]{1,5}$/), marked: fc.boolean() }),
    fc.constantFrom<'line' | 'blank' | 'space'>('line', 'blank', 'space'),
  );
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      const builder = new TextBuilder(10_000);
      const marked: string[] = [];
      for (const each of steps) {
        if (each === 'line') builder.startLine();
        else if (each === 'blank') builder.endLine();
        else if (each === 'space') builder.writeCollapsed('  ');
        else {
          const start = builder.here();
          builder.writeCollapsed(each.word);
          if (each.marked) {
            builder.mark('listItem', start);
            marked.push(each.word);
          }
        }
      }
      const { text, marks } = builder.finish();
      expect(marks.map(({ start, end }) => text.slice(start, end))).toEqual(marked);
      expect(text).not.toMatch(/^\n|\n$| \n|\n /);
    }),
  );
});

test('more text than allowed is refused as it is written', () => {
  const builder = new TextBuilder(10);
  expect(() => builder.write('a'.repeat(11))).toThrow(/more text than can be imported/);
});
