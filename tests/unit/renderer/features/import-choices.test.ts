import { describe, expect, it } from 'vitest';
import { type FileChoice, firstChoice, toBatches } from '#renderer/features/import/import-choices.ts';
import type { ImportPreview } from '#shared/contract/exchange.ts';

const preview = (path: string, more: Partial<ImportPreview> = {}): ImportPreview => ({
  ...{ path, name: path, format: 'txt', encoding: 'utf-8', encodings: [], language: 'ru', sample: 'Текст', speakers: [] },
  ...{ duplicateOf: null, problem: null, warnings: [] },
  ...more,
});
const files = [
  preview('a'),
  preview('b', { problem: { kind: 'empty', message: 'The file is empty.' } }),
  preview('c', { duplicateOf: 'Аружан' }),
  preview('d'),
];

describe('what an import takes in', () => {
  it('leaves out what cannot be read, and what is here already until it is asked for', () => {
    expect(files.map((file) => firstChoice(file).included)).toEqual([true, false, false, true]);
    expect(toBatches(files, firstChoice, {}).flatMap(({ paths }) => paths)).toEqual(['a', 'd']);
    const all = (): FileChoice => ({ included: true, encoding: null });
    expect(toBatches(files, all, {}).flatMap(({ paths }) => paths)).toEqual(['a', 'c', 'd']);
  });

  it('reads files of another charset in an import of their own', () => {
    const choose = ({ path }: ImportPreview): FileChoice => ({ included: path !== 'b', encoding: path === 'd' ? 'koi8-r' : null });
    expect(toBatches(files, choose, { kind: 'policy' })).toEqual([
      { paths: ['a', 'c'], options: { kind: 'policy' } },
      { paths: ['d'], options: { kind: 'policy', encoding: 'koi8-r' } },
    ]);
  });
});
