import type { MarkedToken, Token, Tokens } from 'marked';
import { parseHtmlFragment } from '#core/documents/formats/html/parse-html.ts';
import { writeHtml } from '#core/documents/formats/html/write-html.ts';
import type { TextBuilder } from '#core/documents/formats/text-builder.ts';

/** Writes marked's tokens as readable text: no signs of the notation, looks as marks. */
export function writeMarkdown(builder: TextBuilder, tokens: readonly Token[]): void {
  for (const token of tokens) writeToken(builder, token as MarkedToken);
}

function writeToken(builder: TextBuilder, token: MarkedToken): void {
  switch (token.type) {
    case 'heading':
      writeBlock(builder, token.tokens, token.depth === 1 ? 'heading1' : token.depth === 2 ? 'heading2' : 'heading3');
      break;
    case 'paragraph':
      writeBlock(builder, token.tokens, null);
      break;
    case 'blockquote':
      builder.startLine();
      writeMarkdown(builder, token.tokens);
      break;
    case 'list':
      writeList(builder, token);
      break;
    case 'list_item':
      writeMarkdown(builder, token.tokens);
      break;
    case 'table':
      for (const row of [token.header, ...token.rows]) writeRow(builder, row);
      break;
    case 'code':
      builder.startLine();
      builder.write(token.text);
      builder.endLine();
      break;
    case 'hr':
    case 'space':
      builder.startLine();
      break;
    case 'html':
      writeInlineHtml(builder, token.text);
      break;
    case 'text':
      if (token.tokens === undefined) writeText(builder, token.text);
      else writeMarkdown(builder, token.tokens);
      break;
    case 'strong':
      writeMarked(builder, token.tokens, 'bold');
      break;
    case 'em':
      writeMarked(builder, token.tokens, 'italic');
      break;
    case 'link':
    case 'del':
      writeMarkdown(builder, token.tokens);
      break;
    case 'codespan':
    case 'escape':
      builder.write(token.text);
      break;
    case 'br':
      builder.endLine();
      break;
    case 'checkbox':
      builder.write(token.checked ? '☑ ' : '☐ ');
      break;
    case 'image':
      builder.write(token.text);
      break;
    case 'def':
      break;
  }
}

function writeBlock(builder: TextBuilder, tokens: readonly Token[], kind: 'heading1' | 'heading2' | 'heading3' | null): void {
  builder.startLine();
  const start = builder.here();
  writeMarkdown(builder, tokens);
  if (kind !== null) builder.mark(kind, start);
  builder.startLine();
}

function writeList(builder: TextBuilder, list: Tokens.List): void {
  list.items.forEach((item, index) => {
    builder.startLine();
    const start = builder.here();
    // A number is part of what was written; a bullet is not.
    if (list.ordered) builder.write(`${(list.start || 1) + index}. `);
    writeMarkdown(builder, item.tokens);
    builder.mark('listItem', start);
    builder.startLine();
  });
}

function writeRow(builder: TextBuilder, row: readonly Tokens.TableCell[]): void {
  const cells = row.map((cell, index) => {
    const range = builder.startCell(index === 0);
    writeMarkdown(builder, cell.tokens);
    builder.endCell(range);
    return range;
  });
  builder.endRow(cells);
}

function writeMarked(builder: TextBuilder, tokens: readonly Token[], kind: 'bold' | 'italic'): void {
  const start = builder.here();
  writeMarkdown(builder, tokens);
  builder.mark(kind, start);
}

/** A line end inside a paragraph of a transcript is a new line of it: people write `I: …` and `R: …` without blank lines. */
function writeText(builder: TextBuilder, text: string): void {
  text.split('\n').forEach((line, index) => {
    if (index > 0) builder.startLine();
    builder.write(line.includes('&') ? decodeEntities(line) : line);
  });
}

/** Transcripts hold `<laughs>` and the like: only what HTML knows is a tag. */
function writeInlineHtml(builder: TextBuilder, html: string): void {
  const unknown = /^<\/?([a-z][\w-]*)/i.exec(html)?.[1];
  if (unknown !== undefined && !htmlNames.has(unknown.toLowerCase())) builder.write(html.trimEnd());
  else writeHtml(builder, parseHtmlFragment(html), { whitespace: 'collapse' });
}

const htmlNames = new Set(
  (
    'a abbr address article aside audio b bdi bdo blockquote body br button center cite code col colgroup dd del details dfn div dl dt em ' +
    'figcaption figure font footer form h1 h2 h3 h4 h5 h6 head header hr html i iframe img input ins kbd label li link main mark meta nav ' +
    'noscript ol p pre q ruby s samp script section small source span strike strong style sub summary sup table tbody td template ' +
    'textarea tfoot th thead time title tr track tt u ul var video wbr'
  ).split(' '),
);

function decodeEntities(text: string): string {
  return text.replace(/&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z]\w{1,31});/gi, (entity) => {
    const [node] = parseHtmlFragment(entity);
    return node !== undefined && 'value' in node ? node.value : entity;
  });
}
