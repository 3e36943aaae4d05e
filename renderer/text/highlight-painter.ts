/**
 * Paints ranges over the text with the CSS Custom Highlight API: one Highlight a layer, and one layer a code. (One a coding takes
 * 23 s for 20,000.) Overlaps of different layers blend by their transparency; the later layer lies on top.
 */
export interface PaintLayer {
  readonly name: string;
  /** Declarations of its ::highlight() rule. */
  readonly style: string;
  readonly ranges: readonly AbstractRange[];
}

let painters = 0;

export class HighlightPainter {
  /** Two transcripts side by side share the page's registry, so each has a prefix. */
  readonly prefix = `bai${++painters}`;
  readonly #sheet = new CSSStyleSheet();
  readonly #names = new Set<string>();
  #rules = '';

  constructor() {
    document.adoptedStyleSheets.push(this.#sheet);
  }

  paint(layers: readonly PaintLayer[]): void {
    const left = new Set(this.#names);
    const rules: string[] = [];
    for (const [priority, layer] of layers.entries()) {
      const name = `${this.prefix}-${layer.name}`;
      rules.push(`::highlight(${name}) { ${layer.style} }`);
      const highlight = new Highlight(...layer.ranges);
      highlight.priority = priority;
      CSS.highlights.set(name, highlight);
      this.#names.add(name);
      left.delete(name);
    }
    for (const name of left) {
      CSS.highlights.delete(name);
      this.#names.delete(name);
    }
    const text = rules.join('\n');
    if (text === this.#rules) return;
    this.#rules = text;
    this.#sheet.replaceSync(text);
  }

  dispose(): void {
    for (const name of this.#names) CSS.highlights.delete(name);
    this.#names.clear();
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== this.#sheet);
  }
}
