import { readdirSync, readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { DocumentKind } from '#shared/model/document.ts';
import { TextLanguage } from '#shared/model/language.ts';
import { passageOfWords } from '#shared/text/passage-of-words.ts';

const resources = new URL('../../../resources/', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, resources), 'utf8');

const Words = z.strictObject({ en: z.string().min(1), ru: z.string().min(1), kk: z.string().min(1) });
const study = z
  .strictObject({
    name: Words,
    description: Words,
    coders: z.array(z.strictObject({ key: z.string(), name: z.string().min(1) })),
    documents: z.array(
      z.strictObject({
        file: z.string(),
        name: z.string().min(1),
        kind: DocumentKind,
        language: TextLanguage,
        publisher: z.string().nullable(),
        dated: z.iso.date().nullable(),
      }),
    ),
  })
  .parse(JSON.parse(read('sample/study.json')));
const { cases } = z
  .strictObject({
    cases: z.array(
      z.strictObject({
        name: z.string().min(1),
        document: z.string(),
        memo: z.string().min(1),
        attributes: z.record(z.string(), z.union([z.string(), z.number()])),
      }),
    ),
  })
  .parse(JSON.parse(read('sample/cases.json')));
const { attributes } = z
  .object({ attributes: z.array(z.object({ key: z.string(), type: z.string(), categories: z.array(z.object({ key: z.string() })) })) })
  .parse(JSON.parse(read('starter/attributes.json')));

const StarterCode = z.object({
  words: z.object({ en: z.object({ name: z.string() }) }),
  get children() {
    return z.array(StarterCode);
  },
});
type StarterCode = z.infer<typeof StarterCode>;
const pathsBelow = (codes: readonly StarterCode[], above: string): string[] =>
  codes.flatMap(({ words, children }) => [`${above}${words.en.name}`, ...pathsBelow(children, `${above}${words.en.name} > `)]);
const codePaths = new Set(pathsBelow(z.object({ codes: z.array(StarterCode) }).parse(JSON.parse(read('starter/codebook.json'))).codes, ''));

const Coding = z.strictObject({
  paragraph: z.coerce.number().int(),
  from: z.string().min(1),
  to: z.string(),
  code: z.string(),
  coder: z.enum(['A', 'B']),
  weight: z.string(),
  memo: z.string(),
});

const interviews = study.documents.filter(({ kind }) => kind === 'interview').map(({ file }) => file);
const textOf = (file: string) => read(`sample/documents/${file}`);
const codingsOf = (file: string) =>
  Papa.parse<unknown>(read(`sample/codings/${file.replace('.txt', '.csv')}`), { header: true, skipEmptyLines: true }).data.map((row) =>
    Coding.parse(row),
  );

/** What is said, by whom and when: the lines below the note that the text is fiction. Times in seconds. */
function turnsOf(file: string) {
  const [, ...lines] = textOf(file).trimEnd().split('\n');
  return lines.map((line) => {
    const [, speaker, hours, minutes, seconds, said] = /^(\p{L}+) \[(\d\d):([0-5]\d):([0-5]\d)\]: (\S.*\S)$/u.exec(line) ?? [];
    if (speaker === undefined || said === undefined) return expect.fail(`${file}: no turn: ${line.slice(0, 40)}`);
    return { speaker, said, time: Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds) };
  });
}

describe('the sample study', () => {
  test('lists every text and every table of codings once', () => {
    const files = study.documents.map(({ file }) => file).toSorted();
    expect(readdirSync(new URL('sample/documents/', resources)).toSorted()).toEqual(files);
    expect(readdirSync(new URL('sample/codings/', resources)).toSorted()).toEqual(files.map((file) => file.replace('.txt', '.csv')));
    expect(
      study.documents.map(({ kind, publisher, dated }) => kind === 'interview' || (publisher !== null && dated !== null)),
    ).not.toContain(false);
  });

  test('has three interviews of each city, in three languages and mixed', () => {
    const languages = study.documents.filter(({ kind }) => kind === 'interview').map(({ language }) => language);
    expect(languages.toSorted()).toEqual(['en', 'kk', 'kk', 'kk', 'mixed', 'ru', 'ru', 'ru', 'ru']);
    for (const city of ['almaty', 'astana', 'shymkent']) {
      const here = cases.filter(({ attributes }) => attributes.city === city);
      expect(here.map(({ document }) => document.includes(city))).toEqual([true, true, true]);
    }
  });

  test('has a case for every interview, with a valid value for every attribute', () => {
    expect(cases.map(({ document }) => document)).toEqual(interviews);
    for (const { name, attributes: values } of cases) {
      expect(Object.keys(values).toSorted(), name).toEqual(attributes.map(({ key }) => key).toSorted());
      for (const { key, type, categories } of attributes) {
        if (type === 'category')
          expect(
            categories.map((category) => category.key),
            `${name} ${key}`,
          ).toContain(values[key]);
        else expect(typeof values[key], `${name} ${key}`).toBe(type === 'number' ? 'number' : 'string');
      }
    }
  });

  test('is coded by the two coders it names, at least 250 times by each', () => {
    const coders = interviews.flatMap(codingsOf).map(({ coder }) => coder);
    expect([...new Set(coders)].toSorted()).toEqual(study.coders.map(({ key }) => key));
    for (const { key } of study.coders) expect(coders.filter((coder) => coder === key).length).toBeGreaterThanOrEqual(250);
  });

  test('says of two dozen ties who gives what to whom, each at codings that are there', () => {
    const ties = Papa.parse<Record<string, string>>(read('sample/tie-fields.csv'), { header: true, skipEmptyLines: true }).data;
    expect(ties.length).toBeGreaterThanOrEqual(24);
    for (const { document = '', paragraph, from, code, alter, relation, resource, direction, strength } of ties) {
      const own = codingsOf(document).filter((coding) => coding.paragraph === Number(paragraph) && coding.from === from);
      expect(
        own.map((coding) => coding.code),
        from,
      ).toContain(code);
      expect(code).toMatch(/^Social ties > (?:Bonding|Bridging|Linking) ties$/);
      expect([alter, relation, resource]).not.toContain('');
      expect(['toEgo', 'fromEgo', 'both']).toContain(direction);
      expect(['1', '2', '3']).toContain(strength);
    }
  });

  test('leaves one code to one coder, and lets the coders part and meet', () => {
    const all = interviews.flatMap((file) => codingsOf(file).map((coding) => ({ ...coding, file })));
    const codersOf = (code: string) => new Set(all.filter((coding) => coding.code === code).map(({ coder }) => coder));
    expect([...codersOf('Barriers > Institutional > Migration industry')]).toEqual(['B']);
    const passages = (coder: string) =>
      new Set(all.filter((coding) => coding.coder === coder).map(({ file, paragraph, code }) => `${file} ${paragraph} ${code}`));
    const shared = passages('A').intersection(passages('B')).size / passages('A').union(passages('B')).size;
    expect(shared).toBeGreaterThan(0.6);
    expect(shared).toBeLessThan(0.9);
  });
});

describe.each(interviews)('the sample interview %s', (file) => {
  test('has 1,200 to 2,500 words in 25 to 45 turns', () => {
    const words = turnsOf(file).flatMap(({ said }) => said.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)));
    expect(words.length).toBeGreaterThanOrEqual(1200);
    expect(textOf(file).split(/\s+/).length).toBeLessThanOrEqual(2500);
    expect(turnsOf(file).length).toBeGreaterThanOrEqual(25);
    expect(turnsOf(file).length).toBeLessThanOrEqual(45);
  });

  test('is a talk of an interviewer with the participant, in the order of time', () => {
    const turns = turnsOf(file);
    const participant = cases.find(({ document }) => document === file)?.name;
    expect(new Set(turns.map(({ speaker }) => speaker)).difference(new Set(['Interviewer', 'Интервьюер', 'Сұхбаткер']))).toEqual(
      new Set([participant]),
    );
    turns.slice(1).forEach((turn, at) => {
      expect(turn.time).toBeGreaterThan(turns[at]?.time ?? Number.POSITIVE_INFINITY);
      expect(turn.speaker).not.toBe(turns[at]?.speaker);
    });
  });

  test('has at least 30 codings by each coder, each naming one passage without doubt', () => {
    const codings = codingsOf(file);
    const text = textOf(file);
    for (const { key } of study.coders) expect(codings.filter(({ coder }) => coder === key).length).toBeGreaterThanOrEqual(30);
    for (const { paragraph, from, to, code } of codings) {
      expect(codePaths, code).toContain(code);
      const line = text.split('\n')[paragraph - 1] ?? '';
      expect(line.split(from).length, `${paragraph}: ${from}`).toBe(2);
      if (to !== '') expect(line.slice(line.indexOf(from) + from.length).split(to).length, `${paragraph}: ${to}`).toBe(2);
      expect(passageOfWords(text, paragraph, from, to)?.start, `${paragraph}: inside what is said`).toBeGreaterThanOrEqual(
        text
          .split('\n')
          .slice(0, paragraph - 1)
          .join('\n').length +
          1 +
          line.indexOf(']: ') +
          3,
      );
    }
  });

  test('has a weight from −2 to 2 on perceptions and on nothing else', () => {
    for (const { code, weight } of codingsOf(file)) expect(weight).toMatch(code.startsWith('Perception > ') ? /^(-?[12]|0)$/ : /^$/);
  });
});
