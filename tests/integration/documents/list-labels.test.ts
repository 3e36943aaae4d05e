import { describe, expect, test } from 'vitest';
import { readDocument } from '#core/documents/formats/read-document.ts';
import { odt, readString } from './document-files.ts';
import { measured } from './mutations.ts';

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

  test('of an OpenDocument text are counted as its word processor does', async () => {
    const level = (at: number, more: string) => `<text:list-level-style-number text:level="${at}" style:num-suffix="." ${more}/>`;
    const styles =
      `<text:list-style style:name="L">${level(1, 'style:num-format="1"')}${level(2, 'style:num-format="а, б, .., аа, бб, ... (ru)" text:display-levels="2"')}</text:list-style>` +
      '<text:list-style style:name="B"><text:list-level-style-bullet text:level="1" text:bullet-char="\uF0B7"/></text:list-style>';
    const item = (text: string, more = '', attributes = '') =>
      `<text:list-item ${attributes}><text:p>${text}</text:p>${more}</text:list-item>`;
    const list = (items: string, attributes = 'text:style-name="L"') => `<text:list ${attributes}>${items}</text:list>`;
    const body =
      list(item('one', list(item('a') + item('b'), '')) + item('two', '<text:p>goes on</text:p>')) +
      '<text:p>between</text:p>' +
      list(item('three'), 'text:style-name="L" text:continue-numbering="true"') +
      list(`<text:list-header><text:p>head</text:p></text:list-header>${item('anew')}${item('nine', '', 'text:start-value="9"')}`) +
      list(item('point'), 'text:style-name="B"');
    const { text } = await readDocument({ name: 'lists.odt', bytes: odt(body, styles) });
    expect(text).toBe('1. one\n1.а. a\n1.б. b\n2. two\ngoes on\nbetween\n3. three\nhead\n1. anew\n9. nine\n• point');
  });

  test('of headings stand before them where an OpenDocument text numbers its headings', async () => {
    const outline = [1, 2].map((at) => `<text:outline-level-style text:level="${at}" style:num-format="1" text:display-levels="${at}"/>`);
    const headings = [1, 2, 2, 1, 2].map((at) => `<text:h text:outline-level="${at}">x</text:h>`).join('');
    const bytes = odt(headings, `<text:outline-style>${outline.join('')}</text:outline-style>`);
    expect((await readDocument({ name: 'headings.odt', bytes })).text).toBe('1 x\n1.1 x\n1.2 x\n2 x\n2.1 x');
  });

  test('of a page are counted once, however long a list is', async () => {
    const { value, processorMs } = await measured(() => readString('long.html', `<ol>${'<li>x'.repeat(50_000)}</ol>`));
    expect(value.text.endsWith('\n50000. x')).toBe(true);
    expect(processorMs).toBeLessThan(5_000);
  });
});
