import { listLabel } from '#core/documents/formats/html/list-label.ts';
import { attributeOf, type HtmlElement, type HtmlNode, isElement } from '#core/documents/formats/html/parse-html.ts';
import type { TextBuilder } from '#core/documents/formats/text-builder.ts';
import type { TextMark } from '#shared/model/document.ts';

export type HtmlOptions = {
  /** `collapse` as browsers do; `keep` for HTML that a converter wrote, in which every character and empty paragraph counts. */
  whitespace: 'collapse' | 'keep';
  /** Whether the list at the end with `footnote-1` … items is a list of notes. */
  notes?: boolean;
  /** Writes a run of text in another way than as it stands. */
  writeText?: (text: string) => void;
};

const leftOut = new Set(
  'script style template head noscript iframe object embed svg math canvas audio video select textarea button datalist'.split(' '),
);
const blocks = new Set(
  (
    'address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure footer form header hgroup hr ' +
    'html legend main menu nav ol optgroup p pre section summary table tbody tfoot thead ul caption h1 h2 h3 h4 h5 h6 li'
  ).split(' '),
);
const markOf: Readonly<Record<string, TextMark['kind']>> = {
  b: 'bold',
  strong: 'bold',
  i: 'italic',
  em: 'italic',
  cite: 'italic',
  h1: 'heading1',
  h2: 'heading2',
  h3: 'heading3',
  h4: 'heading3',
  h5: 'heading3',
  h6: 'heading3',
  li: 'listItem',
};

/** Writes parsed HTML as readable text: blocks as lines, table rows as lines with tabs, looks as marks. */
export function writeHtml(builder: TextBuilder, nodes: readonly HtmlNode[], options: HtmlOptions): void {
  for (const node of nodes) {
    if (node.nodeName === '#text' && 'value' in node) writeText(builder, node.value, options);
    else if (isElement(node)) writeElement(builder, node, options);
  }
}

function writeText(builder: TextBuilder, text: string, { whitespace, writeText: write }: HtmlOptions): void {
  if (write !== undefined) write(text);
  else if (whitespace === 'keep') builder.write(text.replace(/[\n\r]/g, ' '));
  else builder.writeCollapsed(text);
}

function writeElement(builder: TextBuilder, element: HtmlElement, options: HtmlOptions): void {
  const { tagName } = element;
  if (leftOut.has(tagName)) return;
  if (tagName === 'br') builder.endLine();
  else if (tagName === 'tr') writeRow(builder, element, options);
  else if (tagName === 'pre') writePreformatted(builder, element);
  else if (blocks.has(tagName)) writeBlock(builder, element, options);
  else if (!isBackReference(element, options)) writeMarked(builder, element, options);
}

function writeBlock(builder: TextBuilder, element: HtmlElement, options: HtmlOptions): void {
  const { tagName } = element;
  builder.startLine();
  const note = options.notes === true && tagName === 'li' ? noteNumber(element) : null;
  if (note === null) {
    writeMarked(builder, element, options, options.whitespace === 'collapse' ? listLabel(element) : '');
  } else {
    const start = builder.here();
    builder.write(`[${note}] `);
    writeNoteBody(builder, element, options);
    builder.mark('footnote', start);
  }
  if (options.whitespace === 'keep' && (tagName === 'p' || /^h\d$/.test(tagName))) builder.endLine();
  else builder.startLine();
}

/** A note begins on the line of its number, so its first paragraph opens no line. */
function writeNoteBody(builder: TextBuilder, element: HtmlElement, options: HtmlOptions): void {
  const [first, ...rest] = element.childNodes;
  if (first !== undefined && isElement(first) && first.tagName === 'p') {
    writeHtml(builder, trimNote(first.childNodes, options), options);
    builder.startLine();
    writeHtml(builder, rest, options);
  } else {
    writeHtml(builder, element.childNodes, options);
  }
}

/** The converter sets a space before the arrow that leads back, and Word one after the number. */
function trimNote(nodes: readonly HtmlNode[], options: HtmlOptions): readonly HtmlNode[] {
  const kept = nodes.filter((node) => !isElement(node) || !isBackReference(node, options));
  return kept.flatMap((node, index) => {
    if (node.nodeName !== '#text' || !('value' in node)) return [node];
    let { value } = node;
    if (index === 0) value = value.trimStart();
    if (index === kept.length - 1) value = value.trimEnd();
    return value === '' ? [] : [{ ...node, value }];
  });
}

function writeMarked(builder: TextBuilder, element: HtmlElement, options: HtmlOptions, label = ''): void {
  const kind = markOf[element.tagName];
  if (kind === undefined) {
    writeHtml(builder, element.childNodes, options);
    return;
  }
  const start = builder.here();
  builder.write(label);
  writeHtml(builder, element.childNodes, options);
  builder.mark(kind, start);
}

function writePreformatted(builder: TextBuilder, element: HtmlElement): void {
  builder.startLine();
  builder.write(textOf(element.childNodes).replace(/\n+$/, ''));
  builder.endLine();
}

function writeRow(builder: TextBuilder, row: HtmlElement, options: HtmlOptions): void {
  const cells = row.childNodes.filter((node) => isElement(node) && (node.tagName === 'td' || node.tagName === 'th'));
  const ranges = cells.map((cell, index) => {
    const range = builder.startCell(index === 0);
    if (isElement(cell)) writeHtml(builder, cell.childNodes, options);
    builder.endCell(range);
    return range;
  });
  builder.endRow(ranges);
}

function textOf(nodes: readonly HtmlNode[]): string {
  return nodes
    .map((node) => {
      if (node.nodeName === '#text' && 'value' in node) return node.value;
      if (!isElement(node)) return '';
      return node.tagName === 'br' ? '\n' : textOf(node.childNodes);
    })
    .join('');
}

/** The place of a note in the list of notes, from 1; null for an item of any other list. */
function noteNumber(item: HtmlElement): number | null {
  if (!/^(?:foot|end)note-/.test(attributeOf(item, 'id') ?? '') || item.parentNode === null) return null;
  return item.parentNode.childNodes.filter(isElement).indexOf(item) + 1;
}

/** The arrow after a note that leads back to the text. */
function isBackReference(element: HtmlElement, { notes }: HtmlOptions): boolean {
  return notes === true && element.tagName === 'a' && /^#(?:foot|end)note-ref-/.test(attributeOf(element, 'href') ?? '');
}
