/**
 * Paints ranges over the text with the CSS Custom Highlight API: one Highlight a layer, and one layer a code. (One a coding takes
 * 23 s for 20,000.) Overlaps of different layers blend by their transparency; the later layer lies on top.
 */
export interface PaintLayer {
  readonly name: string;
  readonly ranges: readonly AbstractRange[];
}

let painters = 0;

export class HighlightPainter {
  /** Two transcripts side by side share the page's registry, so each has a prefix. */
  readonly #prefix = `bai${++painters}`;
  readonly #sheet = new CSSStyleSheet();
  readonly #names = new Set<string>();
  #rules = '';

  constructor() {
    document.adoptedStyleSheets.push(this.#sheet);
  }

  /**
   * The looks of all layers by name. All at once and seldom: a change of the sheet styles the page again, at 60 ms for a long text.
   * They hold only for the runs of near lines: the browser works out every ::highlight() of every element that could have one.
   */
  define(styles: ReadonlyMap<string, string>): void {
    const rules = Array.from(
      styles,
      ([name, style]) => `[data-near] :is(span, strong, em)::highlight(${this.#prefix}-${name}) { ${style} }`,
    ).join('\n');
    if (rules === this.#rules) return;
    this.#rules = rules;
    this.#sheet.replaceSync(rules);
  }

  paint(layers: readonly PaintLayer[]): void {
    const left = new Set(this.#names);
    for (const [priority, layer] of layers.entries()) {
      const name = `${this.#prefix}-${layer.name}`;
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
  }

  dispose(): void {
    for (const name of this.#names) CSS.highlights.delete(name);
    this.#names.clear();
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== this.#sheet);
  }
}
