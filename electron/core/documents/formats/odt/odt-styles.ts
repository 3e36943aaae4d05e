import type { OdtListStyles } from '#core/documents/formats/odt/odt-list-styles.ts';
import { parseXml, type XmlElement } from '#core/documents/formats/xml/parse-xml.ts';

/** What a named style says of a run or a paragraph: only what we keep. */
export type OdtStyle = { parent: string | null; bold: boolean | null; italic: boolean | null; hidden: boolean; heading: number | null };

export type OdtLook = { bold: boolean; italic: boolean; hidden: boolean; heading: number | null };

const noLook: OdtLook = { bold: false, italic: false, hidden: false, heading: null };

/** Collects the styles of a part (styles.xml, content.xml) into `styles`, by family and name, and those of its lists into `lists`. */
export function collectOdtStyles(part: Uint8Array, styles: Map<string, OdtStyle>, lists: OdtListStyles, maxDepth: number): void {
  let current: OdtStyle | null = null;
  const open = (element: XmlElement) => {
    const { name, attributes } = element;
    lists.open(element);
    if (name === 'style:style') {
      const own = attributes['style:name'] ?? '';
      const display = attributes['style:display-name'] ?? own;
      const heading = display === 'Title' ? 1 : Number(/^Heading[ _](\d)$/.exec(display)?.[1] ?? 0);
      current = {
        parent: attributes['style:parent-style-name'] ?? null,
        bold: null,
        italic: null,
        hidden: false,
        heading: heading || null,
      };
      styles.set(styleKey(attributes['style:family'], own), current);
    }
    if (name === 'style:text-properties' && current !== null) {
      const weight = attributes['fo:font-weight'];
      const slope = attributes['fo:font-style'];
      if (weight !== undefined) current.bold = weight === 'bold' || Number(weight) >= 600;
      if (slope !== undefined) current.italic = slope === 'italic' || slope === 'oblique';
      current.hidden = attributes['text:display'] === 'none';
    }
  };
  const close = (element: XmlElement) => {
    lists.close(element);
    if (element.name === 'style:style') current = null;
  };
  parseXml(part, { open, close }, maxDepth);
}

/** A style with what its ancestors say. */
export function resolveOdtStyle(styles: ReadonlyMap<string, OdtStyle>, family: string, name: string | undefined): OdtLook {
  if (name === undefined) return noLook;
  const look = { ...noLook };
  let bold: boolean | null = null;
  let italic: boolean | null = null;
  let next: string | null = name;
  for (let steps = 0; next !== null && steps < 32; steps++) {
    const style: OdtStyle | undefined = styles.get(styleKey(family, next));
    if (style === undefined) break;
    bold ??= style.bold;
    italic ??= style.italic;
    look.hidden ||= style.hidden;
    look.heading ??= style.heading;
    next = style.parent;
  }
  return { ...look, bold: bold ?? false, italic: italic ?? false };
}

function styleKey(family: string | undefined, name: string): string {
  return `${family ?? ''}/${name}`;
}
