import { paragraphStyles, runLooks } from '#core/exchange/rich-text/looks.ts';
import { XmlWriter } from '#core/exchange/xml/xml-writer.ts';
import { writeZip } from '#core/exchange/zip/write-zip.ts';
import type { TextMark } from '#shared/model/document.ts';

/**
 * A text with its looks as a Word document, for programs that show one beside the plain text. A line of the text is a paragraph, to the
 * character, so that positions in the plain text hold in both. Written here and not with a library: a project has hundreds of these.
 */
export function writeRichText(text: string, marks: readonly TextMark[]): Uint8Array {
  const xml = new XmlWriter();
  xml.open('w:document', { 'xmlns:w': namespace }).open('w:body');
  const sorted = marks.filter(({ start, end }) => end > start).toSorted((a, b) => a.start - b.start);
  let next = 0;
  let near: TextMark[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    const end = start + line.length;
    for (let mark = sorted[next]; mark !== undefined && mark.start < end; mark = sorted[next]) {
      near.push(mark);
      next += 1;
    }
    near = near.filter((mark) => mark.end > start);
    writeParagraph(xml, line, start, near);
    start = end + 1;
  }
  const document = xml.close().close().toString();
  const files = { ...constantParts, 'word/document.xml': document };
  const encoder = new TextEncoder();
  return writeZip(Object.entries(files).map(([name, part]) => ({ name, bytes: encoder.encode(part) })));
}

function writeParagraph(xml: XmlWriter, line: string, start: number, near: readonly TextMark[]): void {
  const end = start + line.length;
  const own = near.filter((mark) => mark.start < end);
  xml.open('w:p');
  const style = own.map(({ kind }) => paragraphStyles.find((each) => each.kind === kind)?.id).find((id) => id !== undefined);
  if (style !== undefined) xml.open('w:pPr').leaf('w:pStyle', { 'w:val': style }).close();
  const inline = own.filter(({ kind }) => runLooks.some((look) => look.kind === kind));
  const cuts = new Set([start, end, ...inline.flatMap((mark) => [mark.start, mark.end])]);
  const bounds = [...cuts].filter((at) => at >= start && at <= end).sort((a, b) => a - b);
  bounds.slice(1).forEach((to, at) => {
    const from = bounds[at] ?? start;
    const kinds = new Set(inline.filter((mark) => mark.start < to && mark.end > from).map(({ kind }) => kind));
    writeRun(xml, line.slice(from - start, to - start), kinds);
  });
  xml.close();
}

function writeRun(xml: XmlWriter, text: string, kinds: ReadonlySet<TextMark['kind']>): void {
  xml.open('w:r');
  if (kinds.size > 0) {
    xml.open('w:rPr');
    for (const { kind, element, style } of runLooks) if (kinds.has(kind)) xml.leaf(element, style === null ? {} : { 'w:val': style });
    xml.close();
  }
  text.split('\t').forEach((piece, at) => {
    if (at > 0) xml.leaf('w:tab');
    if (piece !== '') xml.leaf('w:t', { 'xml:space': 'preserve' }, piece);
  });
  xml.close();
}

const namespace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packages = 'http://schemas.openxmlformats.org/package/2006';
const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

const styles = [
  ...paragraphStyles.map(
    ({ id, name, look }) =>
      `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/><w:next w:val="Normal"/>${look}</w:style>`,
  ),
  ...runLooks.flatMap(({ style }) =>
    style === null ? [] : [`<w:style w:type="character" w:customStyle="1" w:styleId="${style}"><w:name w:val="${style}"/></w:style>`],
  ),
].join('');

const constantParts = {
  '[Content_Types].xml': `${head}<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${wordType}.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="${wordType}.styles+xml"/></Types>`,
  '_rels/.rels': `${head}<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="word/document.xml"/></Relationships>`,
  'word/_rels/document.xml.rels': `${head}<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
  'word/styles.xml': `${head}<w:styles xmlns:w="${namespace}"><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>${styles}</w:styles>`,
};
