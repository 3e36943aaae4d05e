import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { unreadable } from '#shared/problem.ts';

/** An element with its attributes by local name, its child elements, and its own text. */
export type XmlElement = {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlElement[];
  text: string;
};

const maximalDepth = 256;

/**
 * Streams XML and hands over every element for which `isUnit` says yes, with its whole subtree, as soon as it closes; nothing else is
 * kept, so memory is bounded by the largest unit. External and declared entities are never resolved. Characters that XML forbids are
 * kept (some programs write them). Throws Problem `unreadable` where the XML is broken.
 */
export function parseElements(
  xml: string,
  isUnit: (name: string, path: readonly string[]) => boolean,
  onUnit: (element: XmlElement, path: readonly string[]) => void,
): void {
  const path: string[] = [];
  const open: XmlElement[] = [];
  const parser = new SaxesParser({ xmlns: false, position: false });
  parser.on('error', (error) => {
    if (/disallowed character|unescaped|invalid character/iu.test(error.message)) return;
    throw path.length === 0 ? unreadable('brokenXmlStart') : unreadable('brokenXml', { place: path.join('/') });
  });
  parser.on('opentag', (tag: SaxesTagPlain) => {
    const name = localName(tag.name);
    if (open.length > 0 || isUnit(name, path)) {
      const element: XmlElement = { name, attributes: localAttributes(tag.attributes), children: [], text: '' };
      open.at(-1)?.children.push(element);
      open.push(element);
    }
    path.push(name);
    if (path.length > maximalDepth) throw unreadable('deepXml', { levels: maximalDepth });
  });
  const addText = (text: string): void => {
    const element = open.at(-1);
    if (element) element.text += text;
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('closetag', () => {
    path.pop();
    const element = open.pop();
    if (element && open.length === 0) onUnit(element, path);
  });
  parser.write(xml).close();
}

/** The first element of a name among an element's children. */
export function childOf(element: XmlElement, name: string): XmlElement | undefined {
  return element.children.find((child) => child.name === name);
}

export function childrenOf(element: XmlElement, name: string): XmlElement[] {
  return element.children.filter((child) => child.name === name);
}

const localName = (name: string): string => (name.includes(':') ? name.slice(name.indexOf(':') + 1) : name);

function localAttributes(attributes: Record<string, string>): Record<string, string> {
  let isLocal = true;
  for (const name in attributes) if (name === 'xmlns' || name.includes(':')) isLocal = false;
  // Hardly any element has names with a prefix: the parser's own object will do.
  if (isLocal) return attributes;
  const local: Record<string, string> = {};
  for (const name in attributes) if (!name.startsWith('xmlns')) local[localName(name)] = attributes[name] ?? '';
  return local;
}
