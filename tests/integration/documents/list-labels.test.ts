import { describe, expect, test } from 'vitest';
import { readString } from './document-files.ts';

describe('numbers of lists', () => {
  test('of a page are those a browser shows', async () => {
    const html =
      '<ol><li>One<ul><li>a point</ul><li>Two</ol><ol start=5 type=a><li>five<li value=8>eight<li>nine</ol><ol reversed><li>two<li>one</ol>';
    expect((await readString('lists.html', html)).text).toBe('1. One\na point\n2. Two\ne. five\nh. eight\ni. nine\n2. two\n1. one');
  });

  test('of an RTF file are those its word processor showed last, bullets readable, removed ones left out', async () => {
    const rtf = String.raw`{\rtf1\ansi{\fonttbl{\f0\fcharset0 Arial;}{\f1\fcharset2 Symbol;}}
{\listtext\pard\plain 1.\tab}First\par
{\pntext\f1\'b7\tab}{\*\pn\pnlvlblt\pnf1{\pntxtb\'b7}}Point\par
{\deleted{\listtext 2.\tab}Gone}{\listtext a)\tab}Next\par}`;
    expect((await readString('lists.rtf', rtf)).text).toBe('1. First\n• Point\na) Next');
  });

  test('of a page are counted once, however long a list is', async () => {
    const { text } = await readString('long.html', `<ol>${'<li>x'.repeat(50_000)}</ol>`);
    expect(text.endsWith('\n50000. x')).toBe(true);
  }, 5_000);
});
