import { describe, expect, it } from 'vitest';
import { createTranslator } from '#shared/i18n/translator.ts';
import { languages } from '#shared/model/language.ts';
import { badTable, type UnreadableReason, unreadable } from '#shared/problem.ts';

describe('why a file cannot be taken in', () => {
  it('is one sentence for logs and the terminal', () => {
    expect(unreadable('zipBomb', { name: 'a.docx', megabytes: 900 }).message).toBe(
      'The file cannot be read: “a.docx” inside would unfold to 900 MB, as a zip bomb does.',
    );
    expect(badTable('openQuotation', { row: 3 }).message).toBe('The table cannot be used: a quotation mark in row 3 is not closed.');
  });

  it.each(languages)('is one sentence in %s, whatever the file is called', (language) => {
    const { kind, detail } = unreadable('zipPartDamaged', { name: '$t(app.menu) {{reason}}' });
    const words = createTranslator(language)(`error.${kind}`, detail);
    expect(words).toContain('$t(app.menu) {{reason}}');
    expect(words).not.toContain('unreadable');
    expect(words.endsWith('.')).toBe(true);
  });

  it('of a kind that is not known is said by its name', () => {
    expect(unreadable('somethingNew' as UnreadableReason).message).toBe('The file cannot be read: somethingNew.');
  });
});
