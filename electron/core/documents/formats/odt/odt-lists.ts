import { formatNumber } from '#core/documents/formats/number-formats.ts';
import { type OdtListStyle, type OdtListStyles, wholeNumber } from '#core/documents/formats/odt/odt-list-styles.ts';
import type { XmlElement } from '#core/documents/formats/xml/parse-xml.ts';

type Attributes = XmlElement['attributes'];

/** A list being read: its number so far, and whether the item that is open still waits for its first paragraph. */
type OpenList = { style: string | null; id: string | null; last: number | null; next: number | null; isWaiting: boolean };

/** Counts the items of an OpenDocument text's lists in their order, as a word processor does when it shows them. */
export class OdtLists {
  readonly #styles: OdtListStyles;
  readonly #open: OpenList[] = [];
  /** The last number of closed lists, by their id and by their style and depth: another list may go on from there. */
  readonly #ended = new Map<string, number>();
  readonly #headings: number[] = [];

  constructor(styles: OdtListStyles) {
    this.#styles = styles;
  }

  openList(attributes: Attributes): void {
    const style = attributes['text:style-name'] ?? this.#open.at(-1)?.style ?? null;
    const continued =
      attributes['text:continue-list'] ?? (attributes['text:continue-numbering'] === 'true' ? `${style}/${this.#open.length}` : undefined);
    const last = continued === undefined ? null : (this.#ended.get(continued) ?? null);
    this.#open.push({ style, id: attributes['xml:id'] ?? null, last, next: null, isWaiting: false });
  }

  closeList(): void {
    const list = this.#open.pop();
    if (list == null || list.last === null) return;
    this.#ended.set(`${list.style}/${this.#open.length}`, list.last);
    if (list.id !== null) this.#ended.set(list.id, list.last);
  }

  /** `isCounted`: a header of a list has no number. */
  openItem(attributes: Attributes, isCounted: boolean): void {
    const list = this.#open.at(-1);
    if (list === undefined) return;
    list.isWaiting = isCounted;
    const start = attributes['text:start-value'];
    list.next = start === undefined ? null : wholeNumber(start, 1);
  }

  /** What stands before a paragraph, with the space after it; empty when it is not the first of an item. */
  label(): string {
    const list = this.#open.at(-1);
    if (list === undefined || !list.isWaiting) return '';
    list.isWaiting = false;
    const style = this.#styles.named(list.style);
    const depth = this.#open.length;
    list.last = list.next ?? (list.last === null ? (style?.get(depth)?.start ?? 1) : list.last + 1);
    return labelOf(
      style,
      this.#open.map(({ last }, level) => last ?? style?.get(level + 1)?.start ?? 1),
      depth,
    );
  }

  /** The number of a heading, where the document numbers its headings. */
  headingLabel(level: number, attributes: Attributes): string {
    if (attributes['text:is-list-header'] === 'true' || level < 1 || level > 10) return '';
    const style = this.#styles.outline;
    const numbers = Array.from({ length: level }, (_, at) => this.#headings[at] ?? (style.get(at + 1)?.start ?? 1) - 1);
    numbers[level - 1] = (numbers[level - 1] ?? 0) + 1;
    this.#headings.splice(0, this.#headings.length, ...numbers);
    return labelOf(
      style,
      numbers.map((number, at) => Math.max(number, style.get(at + 1)?.start ?? 1)),
      level,
    );
  }
}

function labelOf(style: OdtListStyle | undefined, numbers: readonly number[], depth: number): string {
  const level = style?.get(depth);
  if (style === undefined || level === undefined) return '';
  if (level.bullet !== null) return level.bullet === '' ? '' : `${level.bullet} `;
  if (level.format === '') return '';
  const shown = numbers.slice(Math.max(0, depth - level.levels), depth).map((number, at, all) => {
    return formatNumber(number, style.get(depth - all.length + at + 1)?.format || 'decimal');
  });
  return `${level.prefix}${shown.join('.')}${level.suffix}`.trim().concat(' ');
}
