import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parse } from 'parse5';
import type { Codebook, IncomingCodebook } from '#core/exchange/codebook/codebook.ts';
import { fromCodebookTable } from '#core/exchange/codebook/codebook-table.ts';
import { readIndentedText } from '#core/exchange/codebook/indented-text.ts';
import { fromOutline, type OutlineBlock, toOutline } from '#core/exchange/codebook/outline.ts';
import { escapeHtml, htmlPage } from '#core/exchange/html-page.ts';
import type { Table } from '#core/exchange/tables/write-csv.ts';

/** A page that stands for itself: no script, no font, no picture from elsewhere. */
export function writeHtmlCodebook(codebook: Codebook): Uint8Array {
  const { title, subtitle, items } = toOutline(codebook);
  const body = items.map(({ number, level, name, colour, facts, sections }) => {
    const tag = `h${Math.min(6, level + 1)}`;
    const swatch = colour ? ` style="border-left: 0.5em solid ${escapeHtml(colour)}; padding-left: 0.5em"` : '';
    const paragraphs = sections.map(({ label, text }) => `<p><strong>${escapeHtml(label)}:</strong> ${escapeHtml(text)}</p>`);
    return [`<${tag}${swatch}>${number} ${escapeHtml(name)}</${tag}>`, `<p class="facts">${escapeHtml(facts)}</p>`, ...paragraphs].join(
      '\n',
    );
  });
  return htmlPage(title, codebook.language, [`<h1>${escapeHtml(title)}</h1>`, `<p>${escapeHtml(subtitle)}</p>`, ...body].join('\n'));
}

type Found = { blocks: OutlineBlock[]; tables: Table[]; items: string[] };

/** Our own layout, other pages with headings, tables or nested lists. Also reads what a Word file becomes as HTML. */
export function readHtmlCodebook(html: string): IncomingCodebook {
  const found: Found = { blocks: [], tables: [], items: [] };
  collect(parse(html), found, 0);
  const largest = found.tables.toSorted((a, b) => b.length - a.length)[0];
  if (largest && largest.length > 1 && found.blocks.length < largest.length) {
    return { title: '', language: null, entries: fromCodebookTable(largest) };
  }
  const [first, ...others] = found.blocks;
  const titled = first !== undefined && first.level === 1 && others.length > 0 && others.every(({ level }) => level > 1);
  if (found.blocks.length > (titled ? 1 : 0)) {
    return { title: titled ? first.heading : '', language: null, entries: fromOutline(titled ? others : found.blocks) };
  }
  return { title: '', language: null, entries: readIndentedText(found.items.join('\n')) };
}

function collect(node: DefaultTreeAdapterTypes.ParentNode, found: Found, depth: number): void {
  for (const child of node.childNodes) {
    if (!defaultTreeAdapter.isElementNode(child)) continue;
    const { tagName } = child;
    if (tagName === 'head' || tagName === 'style' || tagName === 'script') continue;
    const level = /^h([1-6])$/u.exec(tagName)?.[1];
    if (level) found.blocks.push({ level: Number(level), heading: textOf(child).trim(), paragraphs: [] });
    else if (tagName === 'table') found.tables.push(tableOf(child));
    else if (tagName === 'p' && found.blocks.length > 0) {
      const text = textOf(child);
      if (text.trim() !== '') found.blocks.at(-1)?.paragraphs.push(text);
    } else if (tagName === 'p') found.items.push(`${' '.repeat(depth)}${textOf(child).trim()}`);
    else if (tagName === 'li') {
      const own = child.childNodes.filter((inner) => !['ul', 'ol'].includes(inner.nodeName)).map(textOf);
      found.items.push(`${' '.repeat(depth)}${own.join('').trim()}`);
      for (const inner of child.childNodes)
        if (inner.nodeName === 'ul' || inner.nodeName === 'ol') collect(inner as DefaultTreeAdapterTypes.Element, found, depth + 1);
    } else collect(child, found, depth);
  }
}

function textOf(node: DefaultTreeAdapterTypes.Node): string {
  if (defaultTreeAdapter.isTextNode(node as DefaultTreeAdapterTypes.TextNode)) return (node as DefaultTreeAdapterTypes.TextNode).value;
  if (node.nodeName === 'br') return '\n';
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}

function tableOf(table: DefaultTreeAdapterTypes.Element): Table {
  const rows: Table = [];
  const visit = (node: DefaultTreeAdapterTypes.ParentNode): void => {
    for (const child of node.childNodes) {
      if (!defaultTreeAdapter.isElementNode(child)) continue;
      if (child.tagName !== 'tr') visit(child);
      else {
        const cells = child.childNodes.filter((cell) => cell.nodeName === 'td' || cell.nodeName === 'th');
        rows.push(cells.map((cell) => cellText(cell as DefaultTreeAdapterTypes.Element)));
      }
    }
  };
  visit(table);
  return rows.filter((row) => row.some((cell) => cell !== ''));
}

/** Paragraphs of a cell are its lines. */
function cellText(cell: DefaultTreeAdapterTypes.Element): string {
  const paragraphs = cell.childNodes.filter((child) => child.nodeName === 'p');
  return (paragraphs.length > 0 ? paragraphs : [cell])
    .map((part) => textOf(part).trim())
    .join('\n')
    .trim();
}
