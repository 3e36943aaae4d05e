import { attributeOf, type HtmlElement, isElement } from '#core/documents/formats/html/parse-html.ts';
import { formatNumber } from '#core/documents/formats/number-formats.ts';

const formats: Readonly<Record<string, string>> = { a: 'lowerLetter', A: 'upperLetter', i: 'lowerRoman', I: 'upperRoman' };

/** Each list is counted once, however long it is. */
const counted = new WeakMap<HtmlElement, ReadonlyMap<HtmlElement, number>>();

/** What a browser shows before an item of a numbered list, with the space after it; a bullet is not part of what was written. */
export function listLabel(item: HtmlElement): string {
  const list = item.parentNode;
  if (item.tagName !== 'li' || list === null || !('tagName' in list) || list.tagName !== 'ol') return '';
  const numbers = counted.get(list) ?? countItems(list);
  counted.set(list, numbers);
  return `${formatNumber(numbers.get(item) ?? 1, formats[attributeOf(list, 'type') ?? ''] ?? 'decimal')}. `;
}

function countItems(list: HtmlElement): ReadonlyMap<HtmlElement, number> {
  const items = list.childNodes.filter((node): node is HtmlElement => isElement(node) && node.tagName === 'li');
  const step = attributeOf(list, 'reversed') === null ? 1 : -1;
  const numbers = new Map<HtmlElement, number>();
  let next = wholeNumber(attributeOf(list, 'start')) ?? (step === 1 ? 1 : items.length);
  for (const item of items) {
    const number = wholeNumber(attributeOf(item, 'value')) ?? next;
    numbers.set(item, number);
    next = number + step;
  }
  return numbers;
}

function wholeNumber(value: string | null): number | null {
  return value !== null && /^\s*-?\d{1,9}\s*$/.test(value) ? Number(value) : null;
}
