import { scanTags } from '#core/documents/formats/docx/scan-tags.ts';

/** An element that decides about text boxes; `from` and `to` bound what is inside it. */
type Node = { local: string; prefix: string; start: number; from: number; to: number; end: number; children: Node[] };

const deciding = new Set(['AlternateContent', 'Choice', 'Fallback', 'drawing', 'txbxContent']);

/**
 * The converter knows a text box only in the form that Word wrote before 2010. Where a document has just the newer one, it is written in
 * the older; of two forms of the same box one is kept, so that nothing in it is counted or numbered twice.
 */
export function unfoldTextBoxes(xml: string): string {
  if (!xml.includes('txbxContent')) return xml;
  return copy(xml, { from: 0, to: xml.length, children: findNodes(xml) });
}

function findNodes(xml: string): Node[] {
  const top: Node[] = [];
  const open: Node[] = [];
  for (const { local, prefix, kind, start, end } of scanTags(xml)) {
    if (!deciding.has(local) || kind === 'empty') continue;
    if (kind === 'open') {
      const node = { local, prefix, start, from: end, to: end, end, children: [] };
      (open.at(-1)?.children ?? top).push(node);
      open.push(node);
    } else {
      const node = open.pop();
      if (node !== undefined) Object.assign(node, { to: start, end });
    }
  }
  return top;
}

/** What is inside an element, the elements in it rewritten. */
function copy(xml: string, { from, to, children }: Pick<Node, 'from' | 'to' | 'children'>): string {
  const pieces: string[] = [];
  let at = from;
  for (const child of children) {
    pieces.push(xml.slice(at, child.start), rewrite(xml, child));
    at = child.end;
  }
  pieces.push(xml.slice(at, to));
  return pieces.join('');
}

function rewrite(xml: string, node: Node): string {
  if (node.local === 'AlternateContent' && hasBox(node)) {
    const kept = node.children.find((child) => child.local === 'Fallback' && hasBox(child)) ?? node.children.find(hasBox);
    return kept === undefined ? '' : copy(xml, kept);
  }
  if (node.local === 'drawing' && hasBox(node)) {
    const { prefix } = node;
    const boxes = boxesIn(node).map((box) => rewrite(xml, box));
    return `<${prefix}pict><v:textbox xmlns:v="urn:schemas-microsoft-com:vml">${boxes.join('')}</v:textbox></${prefix}pict>`;
  }
  return xml.slice(node.start, node.from) + copy(xml, node) + xml.slice(node.to, node.end);
}

const hasBox = (node: Node): boolean => node.local === 'txbxContent' || node.children.some(hasBox);

const boxesIn = (node: Node): Node[] => (node.local === 'txbxContent' ? [node] : node.children.flatMap(boxesIn));
