import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { catalogue } from '#shared/i18n/catalogue.ts';
import { languages } from '#shared/model/language.ts';

const root = join(import.meta.dirname, '../../../..');
const plural = /_(zero|one|two|few|many|other)$/;
const toBase = (key: string) => key.replace(plural, '');
const baseKeys = (language: (typeof languages)[number]) => [...new Set(Object.keys(catalogue[language]).map(toBase))].sort();
const params = (text: string) => [...new Set([...text.matchAll(/\{\{\s*(\w+)\s*\}\}/g)].map((match) => match[1]))].sort();

const sources = ['shared', 'renderer', 'electron']
  .flatMap((folder) => readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((name) => join(root, folder, name)))
  .filter((path) => /\.tsx?$/.test(path) && !path.includes('node_modules'))
  .map((path) => readFileSync(path, 'utf8'));

/** Ids of commands are written like keys. */
const commandIds = new Set(sources.flatMap((source) => [...source.matchAll(/\bid: '([\w.]+)'/g)].map(([, id = '']) => id)));

const areas = new Set(baseKeys('en').map((key) => key.split('.')[0] ?? ''));
/** Whole keys (`'app.menu'`) and beginnings of keys put together at run time (`views.${id}`). */
const written = new Set<string>();
const prefixes = new Set<string>();
for (const source of sources) {
  for (const [, key = ''] of source.matchAll(/['"`]([a-z][\w-]*(?:\.[\w-]+)+)['"`]/gi)) written.add(key);
  for (const [, prefix = ''] of source.matchAll(/`([a-z][\w-]*\.[\w.-]*)\$\{/gi)) prefixes.add(prefix);
}
const prefixOf = (key: string) => [...prefixes].find((prefix) => key.startsWith(prefix));

describe('the catalogues', () => {
  it.each(languages)('say the same things in %s', (language) => {
    expect(baseKeys(language)).toEqual(baseKeys('en'));
  });

  it.each(languages)('have the plural forms that %s needs, no more and no fewer', (language) => {
    const wanted = [...new Intl.PluralRules(language).resolvedOptions().pluralCategories].sort();
    const forms = new Map<string, string[]>();
    for (const key of Object.keys(catalogue[language])) {
      const form = plural.exec(key)?.[1];
      if (form) forms.set(toBase(key), [...(forms.get(toBase(key)) ?? []), form].sort());
    }
    for (const [key, has] of forms) expect([key, has]).toEqual([key, wanted]);
    for (const key of forms.keys()) expect(catalogue[language]).not.toHaveProperty([key]);
  });

  it.each(languages)('fill the same blanks in %s, and leave nothing empty', (language) => {
    const blanks = new Map<string, Set<string>>();
    for (const [key, text] of Object.entries(catalogue.en)) {
      const known = blanks.get(toBase(key)) ?? new Set<string>();
      for (const name of params(text)) known.add(name ?? '');
      blanks.set(toBase(key), known);
    }
    for (const [key, text] of Object.entries(catalogue[language])) {
      expect(text.trim(), key).not.toBe('');
      for (const name of params(text)) expect([...(blanks.get(toBase(key)) ?? [])], key).toContain(name);
    }
    for (const [key, text] of Object.entries(catalogue[language])) {
      if (!plural.test(key) || key.endsWith('_other') || key.endsWith('_many'))
        expect([key, params(text)]).toEqual([key, [...(blanks.get(toBase(key)) ?? [])].sort()]);
    }
  });

  it('have words for every key that the code writes', () => {
    const known = new Set(baseKeys('en'));
    const looksLikeKey = (key: string) => areas.has(key.split('.')[0] ?? '') && !/\.(ts|tsx|css|json|svg|png|html|bailanys)$/.test(key);
    const missing = [...written].filter((key) => looksLikeKey(key) && /^[a-z]+\.[a-zA-Z0-9.]+$/.test(key) && !known.has(key));
    expect(missing.filter((key) => !commandIds.has(key))).toEqual([]);
  });

  it('have no words that nothing says', () => {
    expect(baseKeys('en').filter((key) => !written.has(key) && prefixOf(key) === undefined)).toEqual([]);
  });
});
