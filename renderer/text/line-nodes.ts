/** The two node kinds of a transcript: a line (one paragraph of the stored text) and a run with a look of its own. */
import { $createTextNode, type EditorConfig, type LexicalEditor, ParagraphNode, TextNode } from 'lexical';
import type { ParagraphKind, ParagraphPlan, RunLook, TextRun } from '#renderer/text/paragraph-plan.ts';
import styles from '#renderer/text/transcript.module.css';

export class LineNode extends ParagraphNode {
  __kind: ParagraphKind = 'plain';
  __speaker: string | null = null;
  __time: string | null = null;
  /** Code units when the line was made: what its height is guessed from before it is drawn. */
  __length = 0;

  override $config() {
    return this.config('line', { extends: ParagraphNode });
  }

  override afterCloneFrom(before: this): void {
    super.afterCloneFrom(before);
    this.__kind = before.__kind;
    this.__speaker = before.__speaker;
    this.__time = before.__time;
    this.__length = before.__length;
  }

  override createDOM(): HTMLElement {
    const dom = window.document.createElement('p');
    dom.className = styles.line ?? '';
    if (this.__kind !== 'plain') dom.dataset.kind = this.__kind;
    if (this.__speaker !== null) dom.dataset.speaker = this.__speaker;
    if (this.__time !== null) dom.dataset.time = this.__time;
    dom.style.setProperty('--characters', String(this.__length));
    return dom;
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

export function $createLine(text: string, plan: ParagraphPlan): LineNode {
  const line = new LineNode();
  line.__kind = plan.kind;
  line.__speaker = plan.speaker;
  line.__time = plan.time;
  line.__length = plan.end - plan.start;
  if (plan.runs.length > 0)
    line.splice(
      0,
      0,
      plan.runs.map((run) => $createRun(text, run)),
    );
  return line;
}

/** A line of text that was typed or pasted. */
export function $createPlainLine(text: string): LineNode {
  const line = new LineNode();
  line.__length = text.length;
  if (text !== '') line.append($createTextNode(text));
  return line;
}

function $createRun(text: string, run: TextRun): TextNode {
  const node = run.look === null ? $createTextNode('') : new RunNode();
  node.__text = text.slice(run.start, run.end);
  if (run.look !== null && node instanceof RunNode) node.__look = run.look;
  if (run.bold) node.toggleFormat('bold');
  if (run.italic) node.toggleFormat('italic');
  return node;
}
