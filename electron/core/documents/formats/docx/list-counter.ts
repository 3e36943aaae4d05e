import type { List, ListLevel, Numbering } from '#core/documents/formats/docx/numbering.ts';
import { formatNumber } from '#core/documents/formats/number-formats.ts';
import { readableBullet } from '#core/documents/formats/readable-bullet.ts';

/** Where a paragraph stands in a list: as it says itself (null: it says nothing) and by its style. */
export type ListPlace = { numId: string | null; level: number | null; style: string | null };

/** Counts the items of a document's lists in their order, as a word processor does when it shows them. */
export class ListCounter {
  readonly #numbering: Numbering;
  readonly #numbers = new Map<string, (number | undefined)[]>();
  readonly #started = new Set<string>();

  constructor(numbering: Numbering) {
    this.#numbering = numbering;
  }

  /** What stands before the paragraph, with the space after it: `2.1. `; empty when it is in no list. */
  next(place: ListPlace): string {
    const found = this.#find(place);
    if (found === null) return '';
    const { numId, level } = found;
    const list = this.#numbering.lists.get(numId);
    const definition = list?.levels.get(level);
    if (list === undefined || definition === undefined) return '';
    const label = labelOf(definition, list, this.#count(numId, list, level));
    return label === '' || definition.followedBy === 'nothing' ? label : `${label} `;
  }

  #find({ numId, level, style }: ListPlace): { numId: string; level: number } | null {
    const byStyle = this.#ofStyle(style);
    const id = numId ?? byStyle?.numId ?? null;
    if (id === null || id === '0') return null;
    return { numId: id, level: Math.min(8, level ?? byStyle?.level ?? 0) };
  }

  /** A style names a list; which level of it is said by the list, or else by the style. */
  #ofStyle(style: string | null): { numId: string; level: number } | null {
    let level: number | null = null;
    let name = style;
    for (let steps = 0; name !== null && steps < 20; steps += 1) {
      const known = this.#numbering.styles.get(name);
      if (known === undefined) return null;
      level ??= known.level;
      if (known.numId !== null) {
        const levels = this.#numbering.lists.get(known.numId)?.levels ?? new Map<number, ListLevel>();
        const said = [...levels].find(([, each]) => each.style === style || each.style === name)?.[0];
        return { numId: known.numId, level: said ?? level ?? 0 };
      }
      name = known.basedOn;
    }
    return null;
  }

  #count(numId: string, list: List, level: number): (number | undefined)[] {
    const numbers = this.#numbers.get(list.count) ?? [];
    this.#numbers.set(list.count, numbers);
    const startOf = (at: number): number => list.starts.get(at) ?? list.levels.get(at)?.start ?? 1;
    const own = `${numId} ${level}`;
    const startsAnew = list.starts.has(level) && !this.#started.has(own);
    this.#started.add(own);
    const last = numbers[level];
    numbers[level] = last === undefined || startsAnew ? startOf(level) : last + 1;
    for (let deeper = level + 1; deeper < 9; deeper += 1) {
      const after = list.levels.get(deeper)?.restartAfter ?? null;
      if (after === null || level < after) numbers[deeper] = undefined;
    }
    return Array.from({ length: level + 1 }, (_, at) => numbers[at] ?? startOf(at));
  }
}

function labelOf({ format, text, inDigits }: ListLevel, list: List, numbers: readonly (number | undefined)[]): string {
  if (format === 'bullet') return readableBullet(text);
  return text
    .replace(/%([1-9])/g, (_, digit: string) => {
      const at = Number(digit) - 1;
      const number = numbers[at];
      if (number === undefined) return '';
      return formatNumber(number, inDigits ? 'decimal' : (list.levels.get(at)?.format ?? 'decimal'));
    })
    .trim();
}
