import { ListCounter, type ListPlace } from '#core/documents/formats/docx/list-counter.ts';
import type { Numbering } from '#core/documents/formats/docx/numbering.ts';
import { attributeOf, scanTags } from '#core/documents/formats/docx/scan-tags.ts';

/** A paragraph being read. `markRemoved`: a tracked deletion joins it to the paragraph below. */
type Open = ListPlace & { prefix: string; inProperties: boolean; markRemoved: boolean };

/**
 * The numbers of lists are not in a Word file, only the rules by which they are counted. Counts them and writes each as words of its
 * paragraph, so that “see question 4” still means something in the text.
 */
export function writeListLabels(xml: string, numbering: Numbering): string {
  const counter = new ListCounter(numbering);
  const pieces: string[] = [];
  const open: Open[] = [];
  let copied = 0;
  let inOldProperties = 0;
  /** Where a paragraph began that a tracked deletion joins to the next: the label belongs there. */
  let joinedAt: number | null = null;
  for (const tag of scanTags(xml)) {
    const { local, kind } = tag;
    const paragraph = open.at(-1);
    if (local === 'p' && kind === 'open') {
      open.push({ prefix: tag.prefix, numId: null, level: null, style: null, inProperties: false, markRemoved: false });
    } else if (local === 'p' && kind === 'close') {
      if (open.pop()?.markRemoved === false) joinedAt = null;
    } else if (local === 'pPrChange' && kind !== 'empty') {
      inOldProperties += kind === 'open' ? 1 : -1;
    } else if (paragraph === undefined || inOldProperties > 0) {
      // Outside paragraphs, or what a paragraph was before a tracked change.
    } else if (local === 'pPr') {
      paragraph.inProperties = kind === 'open';
      if (kind !== 'close') continue;
      if (paragraph.markRemoved) {
        joinedAt ??= tag.end;
        continue;
      }
      const label = counter.next(paragraph);
      if (label === '') continue;
      const at = joinedAt ?? tag.end;
      pieces.push(xml.slice(copied, at), runOf(label, paragraph.prefix), xml.slice(at, tag.end));
      copied = tag.end;
    } else if (paragraph.inProperties && kind !== 'close') {
      if (local === 'pStyle') paragraph.style = attributeOf(tag, 'val');
      if (local === 'numId') paragraph.numId = attributeOf(tag, 'val');
      if (local === 'ilvl') paragraph.level = Number(attributeOf(tag, 'val')) || 0;
      if (local === 'del' || local === 'moveFrom') paragraph.markRemoved = true;
    }
  }
  pieces.push(xml.slice(copied));
  return pieces.join('');
}

function runOf(label: string, prefix: string): string {
  const text = label.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return `<${prefix}r><${prefix}t xml:space="preserve">${text}</${prefix}t></${prefix}r>`;
}
