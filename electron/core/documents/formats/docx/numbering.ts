import type { DocxParts } from '#core/documents/formats/docx/docx-parts.ts';
import { parseXml, type XmlElement } from '#core/documents/formats/xml/parse-xml.ts';

/** How one level of a list is numbered. `text` holds `%1` … `%9` for the numbers of levels 1 … 9. */
export type ListLevel = {
  start: number;
  format: string;
  text: string;
  /** The level (from 1) after which this one starts again; 0: never; null: after every higher one. */
  restartAfter: number | null;
  /** Whether all numbers in the label are shown in digits. */
  inDigits: boolean;
  followedBy: 'tab' | 'space' | 'nothing';
  style: string | null;
};

/** `count`: lists of the same count go on with each other's numbers. Levels are counted from 0. */
export type List = { count: string; levels: ReadonlyMap<number, ListLevel>; starts: ReadonlyMap<number, number> };

export type Numbering = { lists: ReadonlyMap<string, List>; styles: ReadonlyMap<string, StyleList> };
export type StyleList = { numId: string | null; level: number | null; basedOn: string | null };

type Abstract = { levels: Map<number, ListLevel>; link: string | null; styleLink: string | null };
type Instance = { abstractId: string; levels: Map<number, ListLevel>; starts: Map<number, number> };

/** The lists that paragraphs and styles can name; null when the document has none. */
export function readNumbering(parts: DocxParts, maxDepth: number): Numbering | null {
  const numbering = partNamed(parts, /(?:^|\/)numbering\d*\.xml$/i);
  if (numbering === undefined) return null;
  const { abstracts, instances } = readDefinitions(numbering, maxDepth);
  const styles = readStyleLists(partNamed(parts, /(?:^|\/)styles\d*\.xml$/i), maxDepth);
  const lists = new Map<string, List>();
  for (const [numId, { abstractId, levels, starts }] of instances) {
    const linked = resolveLink(abstractId, abstracts);
    lists.set(numId, { count: linked, levels: new Map([...(abstracts.get(linked)?.levels ?? []), ...levels]), starts });
  }
  return { lists, styles };
}

const partNamed = (parts: DocxParts, name: RegExp): string | undefined => [...parts].find(([part]) => name.test(part))?.[1];

/** A list that only names a list style stands for the list which defines that style. */
function resolveLink(id: string, abstracts: ReadonlyMap<string, Abstract>): string {
  const link = abstracts.get(id)?.link ?? null;
  if (link === null) return id;
  return [...abstracts].find(([, { styleLink }]) => styleLink === link)?.[0] ?? id;
}

function readDefinitions(xml: string, maxDepth: number) {
  const abstracts = new Map<string, Abstract>();
  const instances = new Map<string, Instance>();
  let abstract: Abstract | null = null;
  let instance: Instance | null = null;
  let level: ListLevel | null = null;
  let overridden = 0;
  const open = (element: XmlElement) => {
    const value = attribute(element, 'val');
    switch (element.local) {
      case 'abstractNum':
        abstract = { levels: new Map(), link: null, styleLink: null };
        abstracts.set(attribute(element, 'abstractNumId') ?? '', abstract);
        break;
      case 'num':
        instance = { abstractId: '', levels: new Map(), starts: new Map() };
        instances.set(attribute(element, 'numId') ?? '', instance);
        break;
      case 'lvl':
        level = { start: 1, format: 'decimal', text: '', restartAfter: null, inDigits: false, followedBy: 'tab', style: null };
        (instance ?? abstract)?.levels.set(wholeNumber(attribute(element, 'ilvl')), level);
        break;
      case 'lvlOverride':
        overridden = wholeNumber(attribute(element, 'ilvl'));
        break;
      case 'startOverride':
        instance?.starts.set(overridden, wholeNumber(value));
        break;
      case 'abstractNumId':
        if (instance !== null) instance.abstractId = value ?? '';
        break;
      case 'numStyleLink':
        if (abstract !== null) abstract.link = value;
        break;
      case 'styleLink':
        if (abstract !== null) abstract.styleLink = value;
        break;
      default:
        if (level !== null) readLevel(level, element.local, value);
    }
  };
  const close = ({ local }: XmlElement) => {
    if (local === 'lvl') level = null;
    if (local === 'num') instance = null;
    if (local === 'abstractNum') abstract = null;
  };
  parseXml(xml, { open, close }, maxDepth);
  return { abstracts, instances };
}

function readLevel(level: ListLevel, local: string, value: string | null): void {
  if (local === 'start') level.start = wholeNumber(value);
  if (local === 'numFmt') level.format = value ?? 'decimal';
  if (local === 'lvlText') level.text = value ?? '';
  if (local === 'lvlRestart') level.restartAfter = wholeNumber(value);
  if (local === 'isLgl') level.inDigits = !/^(?:0|false)$/.test(value ?? '');
  if (local === 'suff' && (value === 'space' || value === 'nothing')) level.followedBy = value;
  if (local === 'pStyle') level.style = value;
}

function readStyleLists(xml: string | undefined, maxDepth: number): Map<string, StyleList> {
  const styles = new Map<string, StyleList>();
  if (xml === undefined) return styles;
  let style: StyleList | null = null;
  const open = (element: XmlElement) => {
    if (element.local === 'style') {
      style = { numId: null, level: null, basedOn: null };
      styles.set(attribute(element, 'styleId') ?? '', style);
    }
    if (style === null) return;
    if (element.local === 'basedOn') style.basedOn = attribute(element, 'val');
    if (element.local === 'numId') style.numId = attribute(element, 'val');
    if (element.local === 'ilvl') style.level = wholeNumber(attribute(element, 'val'));
  };
  parseXml(xml, { open }, maxDepth);
  return styles;
}

function attribute(element: XmlElement, local: string): string | null {
  for (const [name, value] of Object.entries(element.attributes)) if (name.slice(name.indexOf(':') + 1) === local) return value;
  return null;
}

function wholeNumber(value: string | null): number {
  const number = Number(value ?? 0);
  return Number.isInteger(number) && number >= 0 ? number : 0;
}
