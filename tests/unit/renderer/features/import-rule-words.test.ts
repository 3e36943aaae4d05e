import { expect, it } from 'vitest';
import { ruleWords } from '#renderer/features/import/reason-words.ts';
import { createTranslator } from '#shared/i18n/translator.ts';
import { languages } from '#shared/model/language.ts';

const english = createTranslator('en');

it('says how another program counted, and only what is unusual of it', () => {
  expect(ruleWords(english, 'codePoints/raw/exclusive')).toBe('Offsets count characters (Unicode)');
  expect(ruleWords(english, 'utf16/crlfAsOne/inclusive')).toBe(
    'Offsets count UTF-16 units (a Windows line end counts as one, the last character belongs to the passage)',
  );
});

it.each(languages)('has words in %s for every rule of an import', (language) => {
  const t = createTranslator(language);
  for (const rule of ['codePoints', 'utf16', 'utf8', 'nearby', 'positionOnly', 'quote', 'quoteOnly', 'unplaced', 'wholeDocument'])
    expect(ruleWords(t, rule)).not.toBe(rule);
});
