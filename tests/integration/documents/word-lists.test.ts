import { strToU8 } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readDocument } from '#core/documents/formats/read-document.ts';
import { docx } from './document-files.ts';

const space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

type Level = { format?: string; text?: string; start?: number; more?: string };
const levels = (own: readonly Level[]): string =>
  own
    .map(({ format = 'decimal', text, start = 1, more = '' }, at) => {
      const label = text ?? `%${at + 1}.`;
      return `<w:lvl w:ilvl="${at}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${label}"/></w:lvl>`;
    })
    .join('');
const list = (id: number, own: readonly Level[]): string => `<w:abstractNum w:abstractNumId="${id}">${levels(own)}</w:abstractNum>`;
const num = (id: number, of: number, overrides = ''): string =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${of}"/>${overrides}</w:num>`;
const startAt = (level: number, start: number): string =>
  `<w:lvlOverride w:ilvl="${level}"><w:startOverride w:val="${start}"/></w:lvlOverride>`;

const item = (text: string, numId: number, level = 0, mark = ''): string =>
  `<w:p><w:pPr><w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${numId}"/></w:numPr>${mark}</w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`;
const plain = (text: string): string => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;

async function textOf(body: string, numbering: string, styles = ''): Promise<string> {
  const bytes = docx(body, {
    'word/numbering.xml': `<w:numbering ${space}>${numbering}</w:numbering>`,
    'word/styles.xml': `<w:styles ${space}>${styles}</w:styles>`,
    'word/_rels/document.xml.rels':
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">' +
      '<Relationship Id="n" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/numbering" Target="numbering.xml"/>' +
      '<Relationship Id="s" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/>' +
      '</Relationships>',
  });
  return (await readDocument({ name: 'lists.docx', bytes })).text;
}

describe('numbers that Word counts by itself', () => {
  test('stand in the text, in every way of counting', async () => {
    const formats = ['decimal', 'lowerLetter', 'upperLetter', 'lowerRoman', 'upperRoman', 'russianLower', 'decimalZero', 'ordinal'];
    const numbering = formats.map((format, at) => list(at + 1, [{ format, text: '%1)', start: 4 }]) + num(at + 1, at + 1)).join('');
    const text = await textOf(formats.map((_, at) => item('x', at + 1)).join(''), numbering.replace(/(<w:num .*?<\/w:num>)/g, '$1'));
    expect(text.split('\n')).toEqual(['4) x', 'd) x', 'D) x', 'iv) x', 'IV) x', 'г) x', '04) x', '4th) x']);
  });

  test('count on over other paragraphs and over other lists', async () => {
    const numbering = list(1, [{}]) + list(2, [{ format: 'bullet', text: '\uF0B7' }]) + num(1, 1) + num(2, 2);
    const body = item('One', 1) + plain('Between') + item('A point', 2) + item('Two', 1);
    expect(await textOf(body, numbering)).toBe('1. One\nBetween\n• A point\n2. Two');
  });

  test('start again below every item of a higher level, and show the levels above', async () => {
    const numbering = list(1, [{}, { text: '%1.%2.' }, { format: 'lowerLetter', text: '%3)' }]) + num(1, 1);
    const at = [0, 1, 1, 2, 2, 1, 0, 1, 2];
    const body = at.map((level) => item('x', 1, level)).join('');
    expect(await textOf(body, numbering)).toBe('1. x\n1.1. x\n1.2. x\na) x\nb) x\n1.3. x\n2. x\n2.1. x\na) x');
  });

  test('do not start again where the level is told to go on', async () => {
    const numbering = list(1, [{}, { text: '%2)', more: '<w:lvlRestart w:val="0"/>' }]) + num(1, 1);
    const body = [0, 1, 1, 0, 1].map((level) => item('x', 1, level)).join('');
    expect(await textOf(body, numbering)).toBe('1. x\n1) x\n2) x\n2. x\n3) x');
  });

  test('start again where the writer let a list start again, and go on where two lists are one', async () => {
    const numbering = list(1, [{}]) + num(1, 1) + num(2, 1, startAt(0, 1)) + num(3, 1);
    const body = [1, 1, 2, 2, 3].map((numId) => item('x', numId)).join('');
    expect(await textOf(body, numbering)).toBe('1. x\n2. x\n1. x\n2. x\n3. x');
  });

  test('are digits throughout where a legal number asks for it', async () => {
    const numbering = list(1, [{ format: 'upperRoman' }, { text: '%1.%2', more: '<w:isLgl/>' }]) + num(1, 1);
    expect(await textOf(item('Part', 1) + item('Rule', 1, 1), numbering)).toBe('I. Part\n1.1 Rule');
  });

  test('come from styles too, also for headings, and a paragraph can step out of its style’s list', async () => {
    const style = (id: string, level: number) =>
      `<w:style w:type="paragraph" w:styleId="H${id}"><w:name w:val="heading ${id}"/><w:pPr><w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="1"/></w:numPr></w:pPr></w:style>`;
    const styled = (id: string, text: string, more = '') =>
      `<w:p><w:pPr><w:pStyle w:val="H${id}"/>${more}</w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`;
    const numbering = list(1, [{ text: '%1' }, { text: '%1.%2' }]) + num(1, 1);
    const body =
      styled('1', 'Method') +
      styled('2', 'Sample') +
      styled('1', 'Thanks', '<w:numPr><w:numId w:val="0"/></w:numPr>') +
      styled('1', 'Findings');
    expect(await textOf(body, numbering, style('1', 0) + style('2', 1))).toBe('1 Method\n1.1 Sample\nThanks\n2 Findings');
  });

  test('are counted without items whose line a tracked deletion took away, and without their former lists', async () => {
    const former = '<w:pPrChange w:id="1" w:author="a"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:pPrChange>';
    const body =
      item('One', 1) +
      item('', 1, 0, '<w:rPr><w:del w:id="2" w:author="a"/></w:rPr>') +
      item('Two', 1) +
      `<w:p><w:pPr>${former}</w:pPr><w:r><w:t>No item any more</w:t></w:r></w:p>`;
    expect(await textOf(body, list(1, [{}]) + num(1, 1))).toBe('1. One\n2. Two\nNo item any more');
  });

  test('leave speakers recognisable', async () => {
    const said = ['I: Where from?', 'R: From the village.', 'I: When?', 'R: In May.'];
    const bytes = docx(said.map((text) => item(text, 1)).join(''), {
      'word/numbering.xml': `<w:numbering ${space}>${list(1, [{}]) + num(1, 1)}</w:numbering>`,
    });
    const { turns, text } = await readDocument({ name: 'numbered.docx', bytes });
    expect(turns.map(({ speaker, contentStart, end }) => `${speaker}|${text.slice(contentStart, end)}`)).toEqual([
      'I|Where from?',
      'R|From the village.',
      'I|When?',
      'R|In May.',
    ]);
  });

  test('in a damaged list of lists are left out, and the words stay', async () => {
    expect(await textOf(item('Words', 7), list(1, [{}]))).toBe('Words');
    const bytes = docx(item('Words', 1), { 'word/numbering.xml': strToU8('<w:numbering').toString() });
    await expect(readDocument({ name: 'broken.docx', bytes })).rejects.toMatchObject({ kind: 'damaged' });
  });
});

describe('text boxes of Word', () => {
  const wps = 'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"';
  const mc = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"';
  const box = (text: string) =>
    `<w:drawing><wps:wsp ${wps}><wps:txbx><w:txbxContent>${text}</w:txbxContent></wps:txbx></wps:wsp></w:drawing>`;
  const older = (text: string) =>
    `<w:pict><v:textbox xmlns:v="urn:schemas-microsoft-com:vml"><w:txbxContent>${text}</w:txbxContent></v:textbox></w:pict>`;
  const around = (content: string) => `<w:p><w:r><w:t>Before.</w:t></w:r><w:r>${content}</w:r></w:p>${plain('After.')}`;
  const read = async (body: string) => (await readDocument({ name: 'box.docx', bytes: docx(body) })).text;

  test('are read in the newer form, in the older, and once where a file has both', async () => {
    const wanted = 'Before.\nIn the box.\nAnd more.\nAfter.';
    const inside = plain('In the box.') + plain('And more.');
    const choice = `<mc:Choice Requires="wps">${box(inside)}</mc:Choice>`;
    expect(await read(around(box(inside)))).toBe(wanted);
    expect(await read(around(older(inside)))).toBe(wanted);
    expect(await read(around(`<mc:AlternateContent ${mc}>${choice}</mc:AlternateContent>`))).toBe(wanted);
    expect(await read(around(`<mc:AlternateContent ${mc}>${choice}<mc:Fallback/></mc:AlternateContent>`))).toBe(wanted);
    expect(
      await read(around(`<mc:AlternateContent ${mc}>${choice}<mc:Fallback>${older(inside)}</mc:Fallback></mc:AlternateContent>`)),
    ).toBe(wanted);
  });

  test('count the items of a list in them once', async () => {
    const both = `<mc:AlternateContent ${mc}><mc:Choice Requires="wps">${box(item('Boxed', 1))}</mc:Choice><mc:Fallback>${older(item('Boxed', 1))}</mc:Fallback></mc:AlternateContent>`;
    expect(await textOf(`${item('One', 1)}<w:p><w:r>${both}</w:r></w:p>${item('Three', 1)}`, list(1, [{}]) + num(1, 1))).toBe(
      '1. One\n\n2. Boxed\n3. Three',
    );
  });

  test('of a group of shapes all come', async () => {
    const group = `<w:drawing><wps:txbx ${wps}><w:txbxContent>${plain('Left')}</w:txbxContent></wps:txbx><wps:txbx ${wps}><w:txbxContent>${plain('Right')}</w:txbxContent></wps:txbx></w:drawing>`;
    expect(await read(around(group))).toBe('Before.\nLeft\nRight\nAfter.');
  });
});
