/**
 * Paints ranges over the text with the CSS Custom Highlight API: one Highlight a layer, and one layer a code. (One a coding takes
 * 23 s for 20,000.) Overlaps of different layers blend by their transparency; the higher priority lies on top. Only layers whose ranges
 * changed are put on anew.
 */
import type { TextDom } from '#renderer/text/text-dom.ts';
import type { TextRange } from '#shared/text/range.ts';

export interface PaintLayer {
  readonly name: string;
  readonly priority: number;
  readonly ranges: readonly TextRange[];
}

let painters = 0;

/** The layers of a run, in words: rules hold only for runs that name them. */
const attribute = 'data-paint';

export class HighlightPainter {
  /** Two transcripts side by side share the page's registry, so each has a prefix. */
  readonly #prefix = `bai${++painters}`;
  readonly #sheet = new CSSStyleSheet();
  /** The ranges that stand in the registry under each name, in words. */
  readonly #painted = new Map<string, string>();
  #dom: TextDom | null = null;
  #runs = new Map<HTMLElement, string>();
  #styles: ReadonlyMap<string, string> = new Map();

  constructor() {
    document.adoptedStyleSheets.push(this.#sheet);
  }

  /**
   * The looks of all layers by name. They hold only for the runs that name the layer: the browser works out the style of every
   * ::highlight() that an element could have, painted or not, and 200 of them on every run cost 0.2 s when a long text is opened.
   */
  define(styles: ReadonlyMap<string, string>): void {
    const isSame = (name: string, style: string) => (this.#styles.get(name) ?? style) === style;
    const fresh = [...styles].filter(([name]) => !this.#styles.has(name));
    if (this.#styles.size > 0 && [...styles].every(([name, style]) => isSame(name, style))) {
      for (const [name, style] of fresh) this.#sheet.insertRule(this.#rule(name, style));
      this.#styles = new Map([...this.#styles, ...fresh]);
    } else {
      this.#sheet.replaceSync([...styles].map(([name, style]) => this.#rule(name, style)).join('\n'));
      this.#styles = styles;
    }
  }

  /** Puts on what is to be painted in `dom`; what was painted before and is not among it goes away. */
  paint(dom: TextDom, layers: readonly PaintLayer[]): void {
    const left = new Set(this.#painted.keys());
    for (const { name, priority, ranges } of layers) {
      const full = `${this.#prefix}-${name}`;
      left.delete(full);
      const places = ranges.map(({ start, end }) => `${start}-${end}`).join(' ');
      if (this.#dom === dom && this.#painted.get(full) === places) continue;
      const highlight = new Highlight(...ranges.map((range) => dom.toStaticRange(range)));
      highlight.priority = priority;
      CSS.highlights.set(full, highlight);
      this.#painted.set(full, places);
    }
    this.#take(left);
    this.#dom = dom;
    this.#nameLayers(dom, layers);
  }

  dispose(): void {
    this.#take(this.#painted.keys());
    this.#nameLayers(null, []);
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== this.#sheet);
  }

  #rule(name: string, style: string): string {
    const full = `${this.#prefix}-${name}`;
    return `[${attribute}~="${full}"]::highlight(${full}) { ${style} }`;
  }

  #take(names: Iterable<string>): void {
    for (const name of [...names]) {
      CSS.highlights.delete(name);
      this.#painted.delete(name);
    }
  }

  /** Writes to each run which layers it has; only runs for which that changed are styled again. */
  #nameLayers(dom: TextDom | null, layers: readonly PaintLayer[]): void {
    const now = new Map<HTMLElement, string>();
    for (const { name, ranges } of dom ? layers : []) {
      for (const range of ranges) {
        const touched = dom?.paragraphs.touchedBy(range) ?? { first: 0, last: -1 };
        for (let number = touched.first; number <= touched.last; number += 1) {
          for (const { element, start, end } of dom?.runs(number) ?? [])
            if (start < range.end && end > range.start) now.set(element, addWord(now.get(element), `${this.#prefix}-${name}`));
        }
      }
    }
    for (const [run, words] of now) if (this.#runs.get(run) !== words) run.setAttribute(attribute, words);
    for (const run of this.#runs.keys()) if (!now.has(run)) run.removeAttribute(attribute);
    this.#runs = now;
  }
}

/** Ranges of one layer come one after the other, so a word that is there is the last one. */
const addWord = (words: string | undefined, word: string): string =>
  words === undefined ? word : words === word || words.endsWith(` ${word}`) ? words : `${words} ${word}`;
