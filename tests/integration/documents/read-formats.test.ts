import { describe, expect, test } from 'vitest';
import { readDocument } from '#core/documents/formats/read-document.ts';
import { comments, docx, epub, odt, readString } from './document-files.ts';

const p = (text: string) => `<w:p>${text}</w:p>`;
const r = (text: string) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;

describe('Word', () => {
  const read = (body: string, parts = {}) => readDocument({ name: 'a.docx', bytes: docx(body, parts) });

  test('empty paragraphs, tabs, line breaks and spaces stay', async () => {
    const { text } = await read(p(r('a  b')) + p('') + p(`<w:r><w:t>c</w:t><w:tab/><w:t>d</w:t><w:br/><w:t>e</w:t></w:r>`));
    expect(text).toBe('a  b\n\nc\td\ne');
  });

  test('a comment keeps its range, author and date, over paragraphs too', async () => {
    const body = `${p(`${r('one ')}<w:commentRangeStart w:id="7"/>${r('two')}`)}${p(`${r('three')}<w:commentRangeEnd w:id="7"/><w:r><w:commentReference w:id="7"/></w:r>${r(' four')}`)}`;
    const note = comments(`<w:comment w:id="7" w:author="Айгүл" w:date="2024-04-12T10:05:00Z">${p(r('why'))}${p(r('ask'))}</w:comment>`);
    const { text, comments: found, marks } = await read(body, { 'word/comments.xml': note });
    expect(text).toBe('one two\nthree four');
    expect(found).toEqual([{ start: 4, end: 13, text: 'why\nask', author: 'Айгүл', date: '2024-04-12T10:05:00Z' }]);
    expect(marks).toEqual([{ start: 4, end: 13, kind: 'comment' }]);
  });

  test('tables are lines with tabs; the last cell keeps its paragraphs, those before become one line', async () => {
    const cell = (...paragraphs: string[]) => `<w:tc>${paragraphs.map((text) => p(r(text))).join('')}</w:tc>`;
    const table = `<w:tbl><w:tr>${cell('И', '12:01')}${cell('Вопрос?', 'И ещё?')}</w:tr><w:tr>${cell('Р')}${cell('Ответ.')}</w:tr></w:tbl>`;
    const { text, marks } = await read(table + p(r('after')));
    expect(text).toBe('И 12:01\tВопрос?\nИ ещё?\nР\tОтвет.\nafter');
    expect(marks.filter(({ kind }) => kind === 'tableRow').map(({ start, end }) => text.slice(start, end))).toEqual([
      'И 12:01\tВопрос?\nИ ещё?',
      'Р\tОтвет.',
    ]);
  });

  test('bold runs in a row are one mark', async () => {
    const bold = (text: string) => `<w:r><w:rPr><w:b/></w:rPr><w:t>${text}</w:t></w:r>`;
    expect((await read(p(bold('ab') + bold('cd') + r('ef')))).marks).toEqual([{ start: 0, end: 4, kind: 'bold' }]);
  });

  test('a moved passage stands where it was moved to', async () => {
    const body = p(`<w:moveFrom w:id="1">${r('old')}</w:moveFrom>${r('stay')}<w:moveTo w:id="2">${r(' new')}</w:moveTo>`);
    expect((await read(body)).text).toBe('stay new');
  });
});

describe('OpenDocument', () => {
  const read = (body: string, styles = '') => readDocument({ name: 'a.odt', bytes: odt(body, styles) });

  test('white space is what ODF says it is', async () => {
    const { text } = await read(
      '<text:p>  a   b<text:s text:c="3"/>c<text:tab/>d\n e<text:line-break/>f</text:p><text:p/><text:p>g</text:p>',
    );
    expect(text).toBe('a b   c\td e\nf\n\ng');
  });

  test('notes stand at the end under their numbers', async () => {
    const note = '<text:note><text:note-citation>*</text:note-citation><text:note-body><text:p>Note.</text:p></text:note-body></text:note>';
    const { text, marks } = await read(`<text:p>Said${note} so.</text:p>`);
    expect(text).toBe('Said[1] so.\n[1] Note.');
    expect(marks.map(({ kind, start, end }) => [kind, text.slice(start, end)])).toEqual([
      ['footnote', '[1]'],
      ['footnote', '[1] Note.'],
    ]);
  });

  test('looks come from styles and their parents', async () => {
    const styles =
      '<style:style style:family="text" style:name="A"><style:text-properties fo:font-weight="bold"/></style:style>' +
      '<style:style style:family="text" style:name="B" style:parent-style-name="A"><style:text-properties fo:font-style="italic"/></style:style>';
    const { marks } = await read('<text:p>x<text:span text:style-name="B">yz</text:span></text:p>', styles);
    expect(marks).toEqual([
      { start: 1, end: 3, kind: 'bold' },
      { start: 1, end: 3, kind: 'italic' },
    ]);
  });
});

describe('rich text', () => {
  const read = (body: string) => readString('a.rtf', `{\\rtf1\\ansi\\ansicpg1252${body}}`);

  test('the charset of the font wins over the header', async () => {
    const { text } = await read("{\\fonttbl{\\f0\\fcharset0 Arial;}{\\f1\\fcharset204 Arial;}}\\f1\\'cf\\'f0\\'e8\\f0\\'e9\\par");
    expect(text).toBe('Приé');
  });

  test('what stands for a letter old readers lack is skipped, as much as \\uc says', async () => {
    expect((await read("\\uc1\\u1179 q\\u1241\\'3f{\\uc2\\u1199 nn}\\uc0\\u1187 g")).text).toBe('қәүңg');
    expect((await read('\\u55357 ?\\u56842 ?')).text).toBe('😊');
  });

  test('pictures, styles and unknown groups leave no trace; tables become lines', async () => {
    const body =
      '{\\stylesheet{\\s1 Heading;}}{\\*\\unknown x}{\\pict 89504e47}\\trowd\\intbl a\\par b\\cell\\intbl c\\par d\\cell\\row\\pard e\\par';
    const { text, warnings } = await read(body);
    expect(text).toBe('a b\tc\nd\ne');
    expect(warnings.map(({ kind }) => kind)).toEqual(['pictures_left_out']);
  });

  test('deleted text is left out and counted, notes and comments kept', async () => {
    const {
      text,
      comments: found,
      warnings,
    } = await read(
      'a{\\deleted gone}b{\\*\\atrfstart 1}c{\\*\\atrfend 1}{\\*\\atnauthor Ann}\\chatn{\\*\\annotation{\\*\\atnref 1}why}{\\footnote n}\\par',
    );
    expect(text).toBe('abc[1]\n[1] n');
    expect(found).toEqual([{ start: 2, end: 3, text: 'why', author: 'Ann', date: null }]);
    expect(warnings).toMatchObject([{ kind: 'tracked_changes', detail: { deletions: 1 } }]);
  });
});

describe('web page, e-book, Markdown', () => {
  test('a page is its words, a block a line, without scripts, styles and controls', async () => {
    const page =
      '<!doctype html><title>Т</title><style>p{}</style><script>x<y</script><body><h1>H</h1> <p>a <b>b</b>\n c<br>d</p><ul><li>e<li>f</ul><table><tr><td>g<td>h</table>';
    const { text, marks } = await readString('a.html', page);
    expect(text).toBe('H\na b c\nd\ne\nf\ng\th');
    expect(marks.filter(({ kind }) => kind === 'bold').map(({ start, end }) => text.slice(start, end))).toEqual(['b']);
  });

  test('chapters come in the order of the spine', async () => {
    const bytes = epub(['<html><head><title/></head><body><h1>1</h1><p>a</p></body></html>', '<html><body><p>b</p></body></html>']);
    expect((await readDocument({ name: 'a.epub', bytes })).text).toBe('1\na\nb');
  });

  test('Markdown loses its signs and keeps its lines, numbers, notes and what only looks like a tag', async () => {
    const source = '# T\n\nI: a **b** *c* <laughs>\nR: d &amp; e[^1]\n\n1. x\n2. y\n- z\n\n| p | q |\n|---|---|\n| r | s |\n\n[^1]: note\n';
    const { text, marks } = await readString('a.md', source);
    expect(text).toBe('T\nI: a b c <laughs>\nR: d & e[1]\n1. x\n2. y\nz\np\tq\nr\ts\n[1] note');
    expect(marks.map(({ kind, start, end }) => [kind, text.slice(start, end)])).toContainEqual(['bold', 'b']);
  });
});

describe('captions', () => {
  test('cues of one speaker become one turn; a broken time loses no words', async () => {
    const source =
      '1\n00:00:01,000 --> 00:00:02,000\nАнна: раз\n\n2\n00:00:02,000 --> 00:00:03,000\nАнна: два\n\n3\n00:00:xx --> 00:01:00,000\nИрина: три\n';
    const { text, turns, warnings } = await readString('a.srt', source);
    expect(text).toBe('Анна: раз два\nИрина: три');
    expect(turns).toEqual([
      { start: 0, contentStart: 6, end: 13, speaker: 'Анна', timeMs: 1000 },
      { start: 14, contentStart: 21, end: 24, speaker: 'Ирина', timeMs: null },
    ]);
    expect(warnings.map(({ kind }) => kind)).toEqual(['cues_without_time']);
  });

  test('notes become comments, styles and tags go', async () => {
    const source =
      'WEBVTT\n\nSTYLE\n::cue {}\n\nNOTE who is this?\n\n00:01.000 --> 00:02.000 align:start\n<c.red>a <00:01.500>b</c>\n\nNOTE end\n';
    const { text, comments: found } = await readString('a.vtt', source);
    expect(text).toBe('a b');
    expect(found.map((comment) => comment.text)).toEqual(['who is this?', 'end']);
  });
});
