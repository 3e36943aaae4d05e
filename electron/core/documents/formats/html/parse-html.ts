import { type DefaultTreeAdapterMap, defaultTreeAdapter, parse, parseFragment, type TreeAdapter } from 'parse5';
import { ImportError } from '#core/documents/formats/import-error.ts';

export type HtmlNode = DefaultTreeAdapterMap['childNode'];
export type HtmlElement = DefaultTreeAdapterMap['element'];

/** Deeper than any page, shallower than the call stack. */
const maxDepth = 512;

/** Parses HTML as a browser would. Throws ImportError when its elements are nested absurdly deep. */
export function parseHtml(html: string): HtmlNode[] {
  return parse(html, { treeAdapter: boundedAdapter(), scriptingEnabled: false }).childNodes;
}

/** The same for a piece of a page. */
export function parseHtmlFragment(html: string): HtmlNode[] {
  return parseFragment(html, { treeAdapter: boundedAdapter(), scriptingEnabled: false }).childNodes;
}

function boundedAdapter(): TreeAdapter<DefaultTreeAdapterMap> {
  const depths = new WeakMap<object, number>();
  const deepen = (parent: object, child: object) => {
    const depth = (depths.get(parent) ?? 0) + 1;
    if (depth > maxDepth)
      throw new ImportError('damaged', 'This page is nested too deeply to be read. Save it as plain text and import that.');
    depths.set(child, depth);
  };
  return {
    ...defaultTreeAdapter,
    appendChild(parent, child) {
      deepen(parent, child);
      defaultTreeAdapter.appendChild(parent, child);
    },
    insertBefore(parent, child, reference) {
      deepen(parent, child);
      defaultTreeAdapter.insertBefore(parent, child, reference);
    },
  };
}

export function isElement(node: HtmlNode): node is HtmlElement {
  return 'tagName' in node;
}

export function attributeOf(element: HtmlElement, name: string): string | null {
  return element.attrs.find((attribute) => attribute.name === name)?.value ?? null;
}

/** The first element of that name, in the order of the page. */
export function findElement(nodes: readonly HtmlNode[], tagName: string): HtmlElement | null {
  for (const node of nodes) {
    if (!isElement(node)) continue;
    const found = node.tagName === tagName ? node : findElement(node.childNodes, tagName);
    if (found !== null) return found;
  }
  return null;
}
