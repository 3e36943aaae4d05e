import { describe, expect, it } from 'vitest';
import { countedPhrase, kindFromLabel, kindLabel } from '#core/exchange/codebook/labels.ts';
import en from '#shared/i18n/en/export.json' with { type: 'json' };
import kk from '#shared/i18n/kk/export.json' with { type: 'json' };
import ru from '#shared/i18n/ru/export.json' with { type: 'json' };
import { codeKinds } from '#shared/model/code.ts';
import { languages } from '#shared/model/language.ts';

const withoutPlurals = (catalogue: object): string[] =>
  [...new Set(Object.keys(catalogue).map((key) => key.replace(/_(?:one|few|many|other)$/u, '')))].sort();

describe('the words of exported files', () => {
  it('are there in all three languages', () => {
    expect(withoutPlurals(ru)).toEqual(withoutPlurals(en));
    expect(withoutPlurals(kk)).toEqual(withoutPlurals(en));
  });

  it.each(languages)('name every kind of code so that it is understood again: %s', (language) => {
    expect(codeKinds.map((kind) => kindFromLabel(kindLabel(kind, language)))).toEqual(codeKinds);
  });

  it('count as the language does', () => {
    expect([1, 3, 5, 21].map((count) => countedPhrase('subtitle', count, 'ru'))).toEqual(['1 код', '3 кода', '5 кодов', '21 код']);
    expect([1, 2].map((count) => countedPhrase('segmentsCount', count, 'en'))).toEqual(['1 coded segment', '2 coded segments']);
  });
});
