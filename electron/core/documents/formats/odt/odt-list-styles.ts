import { readableBullet } from '#core/documents/formats/readable-bullet.ts';
import type { XmlElement } from '#core/documents/formats/xml/parse-xml.ts';

/** How one level of a list is labelled. `levels`: how many numbers the label shows, this level's last. */
export type OdtListLevel = { bullet: string | null; format: string; prefix: string; suffix: string; levels: number; start: number };

/** Levels from 1. */
export type OdtListStyle = ReadonlyMap<number, OdtListLevel>;

const formats: Readonly<Record<string, string>> = {
  1: 'decimal',
  a: 'lowerLetter',
  A: 'upperLetter',
  i: 'lowerRoman',
  I: 'upperRoman',
  а: 'russianLower',
  А: 'russianUpper',
};

/** Collects the list styles of a part, and how its headings are numbered, which ODF keeps in a list style without a name. */
export class OdtListStyles {
  readonly #byName = new Map<string, Map<number, OdtListLevel>>();
  readonly #outline = new Map<number, OdtListLevel>();
  #current: Map<number, OdtListLevel> | null = null;

  get outline(): OdtListStyle {
    return this.#outline;
  }

  named(name: string | null): OdtListStyle | undefined {
    return name === null ? undefined : this.#byName.get(name);
  }

  open({ name, attributes }: XmlElement): void {
    if (name === 'text:outline-style') this.#current = this.#outline;
    else if (name === 'text:list-style') {
      this.#current = new Map();
      this.#byName.set(attributes['style:name'] ?? '', this.#current);
    } else if (/^text:(?:list-level-style-(?:number|bullet|image)|outline-level-style)$/.test(name)) {
      this.#current?.set(wholeNumber(attributes['text:level'], 1), levelOf(name, attributes));
    }
  }

  close({ name }: XmlElement): void {
    if (name === 'text:list-style' || name === 'text:outline-style') this.#current = null;
  }
}

function levelOf(name: string, attributes: XmlElement['attributes']): OdtListLevel {
  const format = attributes['style:num-format'] ?? '';
  return {
    bullet: name === 'text:list-level-style-bullet' ? readableBullet(attributes['text:bullet-char'] ?? '') : null,
    // “А, Б, .., Аа, Бб, … (ru)” is how an office program names its way of counting in Cyrillic letters.
    format: formats[format] ?? formats[format.charAt(0)] ?? '',
    prefix: attributes['style:num-prefix'] ?? '',
    suffix: attributes['style:num-suffix'] ?? '',
    levels: wholeNumber(attributes['text:display-levels'], 1),
    start: wholeNumber(attributes['text:start-value'], 1),
  };
}

export function wholeNumber(value: string | undefined, otherwise: number): number {
  return value !== undefined && /^\d{1,9}$/.test(value) ? Number(value) : otherwise;
}
