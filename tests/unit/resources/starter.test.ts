import { readdirSync, readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { AttributeType } from '#shared/model/case.ts';
import { CodeKind, CodeWords } from '#shared/model/code.ts';
import { Colour } from '#shared/model/ids.ts';
import { type Language, languages } from '#shared/model/language.ts';
import { passageOfWords } from '#shared/text/passage-of-words.ts';

const resources = new URL('../../../resources/', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, resources), 'utf8');

const Key = z.string().regex(/^[a-z]+(-[a-z]+)*$/);
const StarterCode = z.strictObject({
  key: Key,
  kind: CodeKind,
  colour: Colour,
  words: z.strictObject({ en: CodeWords.strict(), ru: CodeWords.strict(), kk: CodeWords.strict() }),
  get children() {
    return z.array(StarterCode);
  },
});
type StarterCode = z.infer<typeof StarterCode>;
const Names = z.strictObject({ en: z.string().trim().min(1), ru: z.string().trim().min(1), kk: z.string().trim().min(1) });
const Named = z.strictObject({ key: Key, names: Names });
const StarterAttribute = z.strictObject({ ...Named.shape, type: AttributeType, categories: z.array(Named) });

const { codes: roots } = z
  .strictObject({ version: z.literal(1), codes: z.array(StarterCode) })
  .parse(JSON.parse(read('starter/codebook.json')));
const { attributes } = z
  .strictObject({ version: z.literal(1), attributes: z.array(StarterAttribute) })
  .parse(JSON.parse(read('starter/attributes.json')));

interface Placed {
  readonly path: string;
  readonly code: StarterCode;
}

function placed(codes: readonly StarterCode[], above: readonly string[] = []): Placed[] {
  return codes.flatMap((code) => {
    const path = [...above, code.words.en.name];
    return [{ path: path.join(' > '), code }, ...placed(code.children, path)];
  });
}

const all = placed(roots);
const families = [roots, ...all.map(({ code }) => code.children)];
const repeated = (names: readonly string[]) => names.filter((name, at) => names.indexOf(name) !== at);

/** Relative luminance and contrast as WCAG 2 defines them. */
function luminance([red, green, blue]: readonly [number, number, number]): number {
  const linear = (value: number) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}
const channel = (colour: string, at: number) => Number.parseInt(colour.slice(at, at + 2), 16) / 255;
const contrast = (lighter: number, darker: number) => (lighter + 0.05) / (darker + 0.05);

describe('the starter codebook', () => {
  test('has its eleven branches and all their codes', () => {
    expect(roots.length).toBe(11);
    expect(all.length).toBe(78);
  });

  test.each(languages)('explains every code completely in %s', (language) => {
    for (const { path, code } of all) {
      for (const [field, text] of Object.entries(code.words[language])) {
        expect(text, `${path} ${field}`).toBe(text.trim().replaceAll(/\s+/g, ' '));
        expect(text.length, `${path} ${field}`).toBeGreaterThan(field === 'name' ? 1 : 15);
      }
    }
  });

  test('is written in the alphabet of each language', () => {
    const alphabets: Record<Language, RegExp> = {
      en: /^[^А-яӘәҒғҚқҢңӨөҰұҮүҺһІі]+$/u,
      ru: /^[^A-Za-zӘәҒғҚқҢңӨөҰұҮүҺһІі]+$/u,
      kk: /^[^A-Za-z]+$/u,
    };
    for (const { code } of all) {
      for (const language of languages) expect(Object.values(code.words[language]).join(' ')).toMatch(alphabets[language]);
    }
  });

  test('says when not to use a code by naming codes that exist', () => {
    for (const language of languages) {
      const names = new Set(all.map(({ code }) => code.words[language].name));
      for (const { path, code } of all) {
        const { name, whenNotToUse } = code.words[language];
        const mentioned = [...whenNotToUse.matchAll(/[“«]([^”»]+)[”»]/g)].map((match) => match[1] ?? '');
        expect(mentioned, `${path} ${language}`).not.toEqual([]);
        expect(
          mentioned.filter((mention) => !names.has(mention)),
          `${path} ${language} mentions`,
        ).toEqual([]);
        if (all.filter(({ code: other }) => other.words[language].name === name).length === 1) expect(mentioned).not.toContain(name);
      }
    }
  });

  test('has no two siblings of one name, in any language and whatever the case, and no two of one key', () => {
    for (const siblings of families) {
      for (const language of languages)
        expect(repeated(siblings.map(({ words }) => words[language].name.toLocaleLowerCase(language)))).toEqual([]);
      expect(repeated(siblings.map(({ key }) => key))).toEqual([]);
    }
  });

  test('has names that can stand in a path', () => {
    for (const { code } of all) for (const { name } of Object.values(code.words)) expect(name).not.toMatch(/[>/\\|]/);
  });

  test('gives each code a colour of its own that shows as a mark and whose tint bears dark text', () => {
    expect(repeated(all.map(({ code }) => code.colour))).toEqual([]);
    for (const { path, code } of all) {
      const rgb = [1, 3, 5].map((at) => channel(code.colour, at)) as [number, number, number];
      const tint = rgb.map((value) => 0.22 * value + 0.78) as [number, number, number];
      expect(contrast(1, luminance(rgb)), `${path} as a mark`).toBeGreaterThanOrEqual(3);
      expect(contrast(luminance(tint), luminance([0.13, 0.13, 0.13])), `${path} under text`).toBeGreaterThan(7);
    }
  });
});

describe('the starter attributes', () => {
  test('have unique keys and names in every language, and categories exactly where they are asked for', () => {
    for (const list of [attributes, ...attributes.map(({ categories }) => categories)]) {
      expect(repeated(list.map(({ key }) => key))).toEqual([]);
      for (const language of languages) expect(repeated(list.map(({ names }) => names[language].toLocaleLowerCase(language)))).toEqual([]);
    }
    for (const { type, categories } of attributes) expect(categories.length > 1).toBe(type === 'category');
  });
});

const Row = z.strictObject({
  paragraph: z.coerce.number().int().positive(),
  from: z.string().min(1),
  to: z.string(),
  code: z.string().refine((path) => all.some((each) => each.path === path), 'no such code'),
  coder: z.enum(['A', 'B']),
  weight: z.string().regex(/^(|-?[0-2])$/),
  memo: z.string(),
});
const isLetter = (character: string | undefined) => character !== undefined && /[\p{L}\p{N}]/u.test(character);

const codedFiles = readdirSync(new URL('sample/codings/', resources)).filter((file) => file.endsWith('.csv'));

describe.each(codedFiles)('the sample codings %s', (file) => {
  const text = read(`sample/documents/${file.replace(/\.csv$/, '.txt')}`);
  const table = Papa.parse<unknown>(read(`sample/codings/${file}`), { header: true, skipEmptyLines: true });
  const rows = table.data.map((row) => Row.parse(row));

  test('stand beside a text that says in its first line that it is fiction', () => {
    expect(text.split('\n')[0]).toMatch(/fiction|invented|вымышлен|ойдан шығарылған/i);
    expect(text).not.toMatch(/\r|\uFEFF/);
  });

  test('each name one passage of whole words, once a code and coder', () => {
    expect(table.errors).toEqual([]);
    const found = rows.map(({ paragraph, from, to, code, coder }) => {
      const passage = passageOfWords(text, paragraph, from, to);
      if (passage === null) return expect.fail(`line ${paragraph}: ${from} … ${to}`);
      const { start, end } = passage;
      const cutsWord = (isLetter(text[start - 1]) && isLetter(text[start])) || (isLetter(text[end - 1]) && isLetter(text[end]));
      expect(cutsWord, `line ${paragraph} cuts a word: ${text.slice(start, end)}`).toBe(false);
      return `${start}–${end} ${code} ${coder}`;
    });
    expect(repeated(found)).toEqual([]);
  });

  test('come from two coders, with a weight on every rating', () => {
    for (const coder of ['A', 'B']) expect(rows.filter((row) => row.coder === coder).length).toBeGreaterThanOrEqual(25);
    for (const row of rows) {
      const kind = all.find(({ path }) => path === row.code)?.code.kind;
      if (kind === 'rating') expect(row.weight, `line ${row.paragraph} ${row.code}`).not.toBe('');
    }
  });
});
