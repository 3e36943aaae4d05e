/**
 * The node kinds of a transcript: a line (one paragraph of the stored text), a run with a look of its own, and a section: some
 * screenfuls of lines that the browser draws or skips together. (To let it skip line by line costs 20 ms a frame in a long text.)
 */
import { $createTextNode, type EditorConfig, ElementNode, type LexicalEditor, ParagraphNode, TextNode } from 'lexical';
import { cutPieces, isLong } from '#renderer/text/long-lines.ts';
import type { ParagraphKind, ParagraphPlan, RunLook, TextRun } from '#renderer/text/paragraph-plan.ts';
import styles from '#renderer/text/transcript.module.css';

export class LineNode extends ParagraphNode {
  __kind: ParagraphKind = 'plain';
  __speaker: string | null = null;
  __time: string | null = null;
  /** From 1; null for a line that was typed. */
  __number: number | null = null;

  override $config() {
    return this.config('line', { extends: ParagraphNode });
  }

  override afterCloneFrom(before: this): void {
    super.afterCloneFrom(before);
    this.__kind = before.__kind;
    this.__speaker = before.__speaker;
    this.__time = before.__time;
    this.__number = before.__number;
  }

  override createDOM(): HTMLElement {
    const dom = window.document.createElement('p');
    dom.className = styles.line ?? '';
    if (this.__kind !== 'plain') dom.dataset.kind = this.__kind;
    if (this.__speaker !== null) dom.dataset.speaker = this.__speaker;
    if (this.__time !== null) dom.dataset.time = this.__time;
    if (this.__number !== null) dom.dataset.number = String(this.__number);
    return dom;
  }
}

export class SectionNode extends ElementNode {
  /** A guess of its height before it is drawn, as a CSS length. */
  __height = '';

  override $config() {
    return this.config('section', { extends: ElementNode });
  }

  override afterCloneFrom(before: this): void {
    super.afterCloneFrom(before);
    this.__height = before.__height;
  }

  override createDOM(): HTMLElement {
    const dom = window.document.createElement('div');
    dom.className = styles.section ?? '';
    // One text: the browser reads it faster than two properties.
    dom.style.cssText = `contain-intrinsic-block-size: auto ${this.__height};${this.isEmpty() ? `block-size: ${this.__height}` : ''}`;
    return dom;
  }

  override updateDOM(before: this, dom: HTMLElement): boolean {
    if (before.__size === 0 && this.__size > 0) dom.style.blockSize = '';
    return false;
  }
}

export class RunNode extends TextNode {
  __look: RunLook = 'label';

  override $config() {
    return this.config('run', { extends: TextNode });
  }

  override afterCloneFrom(before: this): void {
    super.afterCloneFrom(before);
    this.__look = before.__look;
  }

  override createDOM(config: EditorConfig, editor?: LexicalEditor): HTMLElement {
    const dom = super.createDOM(config, editor);
    dom.dataset.look = this.__look;
    return dom;
  }
}

export function $createLine(text: string, plan: ParagraphPlan, number: number): LineNode {
  const line = new LineNode();
  line.__kind = plan.kind;
  line.__speaker = plan.speaker;
  line.__time = plan.time;
  line.__number = number;
  const runs = isLong(plan) ? plan.runs.flatMap((run) => $createPieces(text, run)) : plan.runs.map((run) => $createRun(text, run));
  if (runs.length > 0) line.splice(0, 0, runs);
  return line;
}

export function $createSection(lines: readonly LineNode[], height: string): SectionNode {
  const section = new SectionNode();
  section.__height = height;
  section.splice(0, 0, [...lines]);
  return section;
}

/** A line of text that was typed or pasted. */
export function $createPlainLine(text: string): LineNode {
  const line = new LineNode();
  const run = { start: 0, end: text.length, bold: false, italic: false, look: null };
  if (text !== '') line.append(...(isLong(run) ? $createPieces(text, run) : [$createTextNode(text)]));
  return line;
}

/** Nodes that Lexical does not join again. */
const $createPieces = (text: string, run: TextRun): TextNode[] =>
  cutPieces(text, run).map((piece) => $createRun(text, { ...run, ...piece }).toggleUnmergeable());

function $createRun(text: string, run: TextRun): TextNode {
  const node = run.look === null ? $createTextNode('') : new RunNode();
  node.__text = text.slice(run.start, run.end);
  if (run.look !== null && node instanceof RunNode) node.__look = run.look;
  if (run.bold) node.toggleFormat('bold');
  if (run.italic) node.toggleFormat('italic');
  return node;
}
