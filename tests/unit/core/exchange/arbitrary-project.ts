import fc from 'fast-check';
import { type ExchangeCode, type ExchangeProject, emptyExchangeProject } from '#core/exchange/interchange.ts';
import { codeKinds } from '#shared/model/code.ts';

const piece = fc.constantFrom(
  ...[
    'Сәлем',
    'қала',
    'I was',
    ' ',
    '  ',
    '\n',
    '\n\n',
    '🙂',
    '👩‍👩‍👧',
    'Café',
    'é',
    '«Ғимарат»',
    '\u000b',
    '\t',
    '&',
    '<x>',
    '…',
    'да',
    'да',
    '\u2028',
    '𐐷',
    '\ud800',
  ],
);
/** Stored text: line ends `\n`, no byte order mark, otherwise anything, also what XML cannot hold. */
export const arbitraryText = fc.array(piece, { minLength: 1, maxLength: 200 }).map((pieces) => pieces.join(''));
const word = fc.constantFrom('Байланыс', 'связь', 'tie', '<&">', 'два слова', '🏳️‍🌈', 'Memo', "o'k");
const words = fc.array(word, { maxLength: 4 }).map((list) => list.join(' '));
const instant = fc.option(
  fc.date({ min: new Date('2000-01-01'), max: new Date('2030-01-01'), noInvalidDate: true }).map((date) => date.toISOString()),
);
const guid = fc.uuid({ version: 4 });

const snap = (text: string, offset: number): number => {
  const inside = /[\ud800-\udbff]/u.test(text.charAt(offset - 1)) && /[\udc00-\udfff]/u.test(text.charAt(offset));
  return inside ? offset - 1 : offset;
};

/** A whole project with documents, two coders, a tree of codes, codings with memos, cases with attributes of every type, and memos about everything. */
export const arbitraryProject: fc.Arbitrary<ExchangeProject> = fc
  .record({
    name: words,
    description: words,
    texts: fc.array(fc.tuple(guid, arbitraryText), { minLength: 1, maxLength: 3 }),
    codes: fc.array(fc.tuple(guid, words, words, fc.constantFrom(...codeKinds), fc.nat(5), words), { minLength: 1, maxLength: 6 }),
    coders: fc.array(guid, { minLength: 2, maxLength: 2 }),
    codings: fc.array(fc.tuple(guid, fc.nat(9), fc.nat(400), fc.integer({ min: 1, max: 300 }), fc.nat(9), fc.nat(1), words, instant), {
      maxLength: 20,
    }),
    cases: fc.array(fc.tuple(guid, words, fc.boolean()), { minLength: 1, maxLength: 3 }),
    attributes: fc.tuple(guid, guid, guid, guid, guid),
    memos: fc.array(fc.tuple(guid, words, words, fc.nat(4), instant), { maxLength: 6 }),
  })
  .map(({ name, description, texts, codes, coders, codings, cases, attributes, memos }) => {
    const project = { ...emptyExchangeProject(name, 'Bailanys'), description };
    project.coders = coders.map((own, index) => ({ guid: own, name: `Coder ${index}`, colour: null, created: null }));
    for (const [index, [own, codeName, definition, kind, parent, memo]] of codes.entries()) {
      const parentGuid = parent < index ? (project.codes[parent]?.guid ?? null) : null;
      const order = project.codes.filter((code) => code.parentGuid === parentGuid).length;
      const entry = { name: `${codeName} ${index}`.trim(), definition, whenToUse: memo, whenNotToUse: '', example: definition };
      project.codes.push({ guid: own, parentGuid, words: entry, translations: {}, colour: '#12ab34', kind, memo, order, created: null });
    }
    project.codes = treeOrder(project.codes, null);
    for (const [index, [own, text]] of texts.entries()) {
      project.documents.push({
        ...{
          guid: own,
          name: `Document ${index}`,
          kind: index === 0 ? 'interview' : 'policy',
          text,
          marks: [],
          turns: null,
          language: 'mixed',
        },
        ...{
          format: 'txt',
          encoding: 'utf-8',
          sourceName: null,
          publisher: index === 1 ? 'Ведомости' : null,
          dated: null,
          created: null,
          original: null,
        },
      });
    }
    for (const [own, document, from, length, code, coder, memo, at] of codings) {
      const { guid: documentGuid = '', text = '' } = project.documents[document % project.documents.length] ?? {};
      const start = snap(text, from % text.length);
      const end = snap(text, Math.min(text.length, start + length));
      const codeGuid = project.codes[code % project.codes.length]?.guid ?? '';
      if (end <= start) continue;
      project.codings.push({
        ...{
          guid: own,
          documentGuid,
          codeGuid,
          coderGuid: coders[coder] ?? null,
          start,
          end,
          weight: null,
          memo,
          tie: null,
          created: at,
          changed: at,
        },
      });
    }
    const types = ['text', 'number', 'category', 'date', 'yesNo'] as const;
    const values = ['Алматы & қала', '12.5', 'Astana', '2024-02-29', 'yes'];
    project.attributes = attributes.map((own, index) => {
      const type = types[index] ?? 'text';
      return { guid: own, name: type, type, categories: type === 'category' ? ['Astana', 'Алматы'] : [] };
    });
    for (const [index, [own, caseName, passage]] of cases.entries()) {
      project.cases.push({ guid: own, name: `${caseName} ${index}`.trim(), memo: caseName });
      for (const [column, attributeGuid] of attributes.entries())
        project.values.push({ caseGuid: own, attributeGuid, value: values[column] ?? '' });
      const { guid: documentGuid = '', text = '' } = project.documents[index % project.documents.length] ?? {};
      const end = snap(text, Math.max(1, text.length - 1));
      project.links.push(
        passage && end > 0 ? { caseGuid: own, documentGuid, start: 0, end } : { caseGuid: own, documentGuid, start: null, end: null },
      );
    }
    for (const [own, title, text, about, at] of memos) {
      const none = { documentGuid: null, start: null, end: null, codeGuid: null, caseGuid: null };
      const first = project.documents[0];
      const target = [
        none,
        { ...none, documentGuid: first?.guid ?? null },
        { ...none, documentGuid: first?.guid ?? null, start: 0, end: snap(first?.text ?? '', 1) || 2 },
        { ...none, codeGuid: project.codes[0]?.guid ?? null },
        { ...none, caseGuid: project.cases[0]?.guid ?? null },
      ][about];
      project.memos.push({
        guid: own,
        title: title || 'Memo',
        text,
        coderGuid: coders[0] ?? null,
        created: at,
        changed: at,
        target: target ?? none,
      });
    }
    return project;
  });

function treeOrder(codes: readonly ExchangeCode[], parent: string | null): ExchangeCode[] {
  return codes.filter(({ parentGuid }) => parentGuid === parent).flatMap((code) => [code, ...treeOrder(codes, code.guid)]);
}
