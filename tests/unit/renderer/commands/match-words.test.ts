import { describe, expect, it } from 'vitest';
import { rankByWords } from '#renderer/commands/match-words.ts';

const items = [
  { name: 'Bonding ties', path: 'Social ties', words: 'связи-узлы түйін байланыстар' },
  { name: 'Bridging ties', path: 'Social ties', words: 'связи-мосты көпір байланыстар' },
  { name: 'Co-occurrence' },
  { name: 'Housing', path: 'Resources', words: 'жильё баспана' },
  { name: 'House prices and ties to them', path: 'Barriers' },
];
const find = (query: string) => rankByWords(items, query).map(({ name }) => name);

describe('finding by words', () => {
  it('takes any words in any order, and each must be there', () => {
    expect(find('ties bond')).toEqual(['Bonding ties']);
    expect(find('social ties')).toEqual(['Bonding ties', 'Bridging ties']);
    expect(find('bonding housing')).toEqual([]);
  });

  it('finds by the names in the other languages, with е for ё and hyphens left out', () => {
    expect(find('мост')).toEqual(['Bridging ties']);
    expect(find('жилье')).toEqual(['Housing']);
    expect(find('ТҮЙІН')).toEqual(['Bonding ties']);
    expect(find('cooc')).toEqual(['Co-occurrence']);
    expect(find('occur')).toEqual(['Co-occurrence']);
  });

  it('puts beginnings of names before places further in, and gives all when nothing is typed', () => {
    expect(find('hous')).toEqual(['Housing', 'House prices and ties to them']);
    expect(find(' ')).toHaveLength(items.length);
    expect(rankByWords(items, '', 2)).toHaveLength(2);
  });
});
