import type { Codebook, IncomingCodebook } from '#core/exchange/codebook/codebook.ts';
import { readIndentedText } from '#core/exchange/codebook/indented-text.ts';
import { fromOutline, type OutlineBlock, toOutline } from '#core/exchange/codebook/outline.ts';

/** Headings `## 1 Strategy`, bold labels; a line break inside a section is a backslash at the line's end. */
export function writeMarkdownCodebook(codebook: Codebook): Uint8Array {
  const { title, subtitle, items } = toOutline(codebook);
  const parts = [`# ${escapeLine(title)}`, subtitle];
  for (const { number, level, name, facts, sections } of items) {
    parts.push(`${'#'.repeat(Math.min(6, level + 1))} ${number} ${escapeLine(name)}`, `*${facts}*`);
    for (const { label, text } of sections) parts.push(`**${label}:** ${escapeText(text)}`);
  }
  return new TextEncoder().encode(`${parts.join('\n\n')}\n`);
}

const escapeLine = (text: string): string => text.replace(/[\\`*_<>[\]#|~]/gu, '\\$&');

/** Empty lines end a paragraph in Markdown, so an empty line inside a section is written as a line that holds only a backslash. */
function escapeText(text: string): string {
  return text
    .split('\n')
    .map((line) => escapeLine(line).replace(/^(\s*)([-+]|\d+\.)(?=\s)/u, '$1\\$2'))
    .join('\\\n');
}

/** Our own layout, other Markdown with headings, and nested lists. */
export function readMarkdownCodebook(source: string): IncomingCodebook {
  const text = source.replace(/^\ufeff/u, '').replace(/\r\n?/gu, '\n');
  const headings = text.match(/^#{1,6} .+$/gmu) ?? [];
  if (headings.length < 2) return { title: '', language: null, entries: readIndentedText(text.replace(/^#{1,6} .*$/gmu, '')) };
  const title = /^# (.+)$/mu.exec(text)?.[1];
  const isTitled =
    title !== undefined && headings.filter((heading) => heading.startsWith('# ')).length === 1 && headings[0] === `# ${title}`;
  const blocks: OutlineBlock[] = [];
  for (const paragraph of text.split(/\n{2,}/u)) {
    for (const part of paragraph.split(/(?<=^#{1,6} .*)\n/mu)) take(part, blocks);
  }
  if (isTitled) blocks.shift();
  return { title: isTitled ? unescapeText(title) : '', language: null, entries: fromOutline(blocks) };
}

function take(part: string, blocks: OutlineBlock[]): void {
  const heading = /^(#{1,6}) (.*)$/su.exec(part);
  if (heading) {
    blocks.push({ level: heading[1]?.length ?? 1, heading: unescapeText(heading[2] ?? '').trim(), paragraphs: [] });
    return;
  }
  const paragraph = part
    .replace(/^\n+|\n+$/gu, '')
    .replace(/^\*(?!\*)(.*)\*$/su, '$1')
    .replace(/^\*\*(.+?):\*\*/su, '$1:');
  if (paragraph !== '') blocks.at(-1)?.paragraphs.push(unescapeText(paragraph));
}

const unescapeText = (text: string): string => text.replace(/\\(\n|[\\`*_<>[\]#|~+\-\d.])/gu, '$1');
