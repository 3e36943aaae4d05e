import fc from 'fast-check';
import type { Codebook, CodebookEntry } from '#core/exchange/codebook/codebook.ts';
import { pathsFromLevels } from '#core/exchange/codebook/codebook.ts';
import { type CodeWords, codeKinds } from '#shared/model/code.ts';

/** Words in three scripts, emoji, combining marks, and whatever a format might take for its own. */
const word = fc.constantFrom(
  ...[
    'Ғимарат',
    'связь',
    'tie',
    '🏳️‍🌈',
    'Café',
    '<b>&amp;',
    '# one',
    '**two**',
    '=SUM(A1)',
    '1. три',
    'a|b',
    '"q"',
    "o'k",
    '\\n',
    '[x]',
    '- d',
    '_',
    '🙂',
  ],
);
const line = fc.array(word, { minLength: 1, maxLength: 5 }).map((words) => words.join(' '));
const text = fc.oneof(
  fc.constant(''),
  line,
  fc.array(line, { minLength: 2, maxLength: 4 }).map((lines) => lines.join('\n')),
);

const words = (name: fc.Arbitrary<string>): fc.Arbitrary<CodeWords> =>
  fc.record({ name, definition: text, whenToUse: text, whenNotToUse: text, example: text });

/** A tree of up to twelve codes, three deep, siblings with different names; kinds, colours and memos; some translated into Kazakh. */
export const arbitraryCodebook: fc.Arbitrary<Codebook> = fc
  .array(
    fc.record({
      level: fc.integer({ min: 1, max: 3 }),
      words: words(line),
      kazakh: fc.option(words(line)),
      kind: fc.constantFrom(...codeKinds),
      colour: fc.option(fc.integer({ min: 0, max: 0xffffff }).map((n) => `#${n.toString(16).padStart(6, '0')}`)),
      memo: text,
      codings: fc.nat(999),
      documents: fc.nat(99),
      guid: fc.uuid({ version: 4 }),
    }),
    { minLength: 1, maxLength: 12 },
  )
  .map((rows) => {
    const named = rows.map((row, index) => ({ ...row, name: `${row.words.name} ${index}` }));
    const paths = pathsFromLevels(named);
    const entries = named.map(({ words: own, kazakh, name, level: _level, ...rest }, index): CodebookEntry => {
      const translations = kazakh ? { kk: { ...kazakh, name: `${kazakh.name} ${index}` } } : {};
      return { ...rest, path: paths[index] ?? [], words: { ...own, name }, translations };
    });
    return { title: 'Codebook', language: 'ru', entries };
  });
