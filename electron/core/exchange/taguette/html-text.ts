/** The text of a Taguette document as it counts it (the text nodes of its HTML, nothing else), and as we store it (blocks on lines of their own). */
import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parseFragment } from 'parse5';
import type { TextMark } from '#shared/model/document.ts';

/** `insertions`: offsets in `counted` (UTF-16) before which `text` has one more character; ascending. */
export type HtmlText = { counted: string; text: string; insertions: number[]; marks: TextMark[] };

const blocks = new Set(
  'address article aside blockquote br dd div dl dt figcaption figure footer h1 h2 h3 h4 h5 h6 header hr li main ol p pre section table tr ul'.split(
    ' ',
  ),
);
const cells = new Set(['td', 'th']);
const markKinds: Record<string, TextMark['kind']> = {
  ...{ h1: 'heading1', h2: 'heading2', h3: 'heading3', h4: 'heading3', h5: 'heading3', h6: 'heading3' },
  ...{ b: 'bold', strong: 'bold', i: 'italic', em: 'italic', li: 'listItem', tr: 'tableRow' },
};

export function htmlText(html: string): HtmlText {
  const value: HtmlText = { counted: '', text: '', insertions: [], marks: [] };
  let wanted: '' | '\n' | '\t' = '';
  const visit = (node: DefaultTreeAdapterTypes.ChildNode): void => {
    if (defaultTreeAdapter.isTextNode(node)) {
      if (node.value === '') return;
      if (wanted !== '' && value.text !== '' && !/\s$/u.test(value.text) && !/^\s/u.test(node.value)) {
        value.insertions.push(value.counted.length);
        value.text += wanted;
      }
      wanted = '';
      value.counted += node.value;
      value.text += node.value;
      return;
    }
    if (!defaultTreeAdapter.isElementNode(node)) return;
    const { tagName } = node;
    if (blocks.has(tagName)) wanted = '\n';
    else if (cells.has(tagName) && wanted === '') wanted = '\t';
    const before = value.text.length;
    for (const child of node.childNodes) visit(child);
    const kind = markKinds[tagName];
    const start = before + (/^[\n\t]/u.test(value.text.slice(before)) ? 1 : 0);
    if (kind && value.text.length > start) value.marks.push({ start, end: value.text.length, kind });
    if (blocks.has(tagName)) wanted = '\n';
  };
  for (const child of parseFragment(html).childNodes) visit(child);
  value.marks.sort((a, b) => a.start - b.start || a.end - b.end);
  return value;
}

/** Moves an offset of `counted` into `text`; a range starts after an inserted line end and ends before it. */
export function pastInsertions(offset: number, insertions: readonly number[], side: 'start' | 'end'): number {
  let low = 0;
  let high = insertions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const place = insertions[middle] ?? 0;
    if (place < offset || (place === offset && side === 'start')) low = middle + 1;
    else high = middle;
  }
  return offset + low;
}
