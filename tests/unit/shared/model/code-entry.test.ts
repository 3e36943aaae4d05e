import { describe, expect, it } from 'vitest';
import { changeEntry, entryOf, renameIn } from '#shared/model/code-entry.ts';

const words = (name: string) => ({ name, definition: '', whenToUse: '', whenNotToUse: '', example: '' });
const code = { words: words('Housing'), translations: { ru: words('Жильё') } };

describe('the entry of a code in the codebook', () => {
  it('is the main words in the language of the project, the translation in the others', () => {
    expect(entryOf(code, 'en', 'en').name).toBe('Housing');
    expect(entryOf(code, 'ru', 'en').name).toBe('Жильё');
    expect(entryOf(code, 'kk', 'en').name).toBe('');
  });

  it('changes in one language and leaves the others alone', () => {
    expect(changeEntry(code, 'en', 'en', { definition: 'A roof' })).toEqual({ words: { definition: 'A roof' } });
    expect(changeEntry(code, 'kk', 'en', { name: 'Баспана' })).toEqual({
      translations: { ...code.translations, kk: { ...words('Баспана') } },
    });
  });

  it('is renamed where the reader sees its name', () => {
    expect(renameIn(code, 'ru', 'en', 'Дом')).toEqual({ translations: { ru: words('Дом') } });
    expect(renameIn(code, 'kk', 'en', 'Home')).toEqual({ words: { name: 'Home' } });
    expect(renameIn(code, 'en', 'en', 'Home')).toEqual({ words: { name: 'Home' } });
  });
});
