/** The Lexical editor of a transcript: made once, filled in one pass, read back line by line. */
import { $getRoot, $isElementNode, $setSelection, createEditor, type LexicalEditor, type LexicalNode, ParagraphNode } from 'lexical';
import { $createLine, $createSection, LineNode, RunNode, SectionNode } from '#renderer/text/line-nodes.ts';
import { type ParagraphPlan, planParagraphs } from '#renderer/text/paragraph-plan.ts';
import type { DocumentText } from '#shared/model/document.ts';

/** About a screenful: less costs frames while scrolling, more costs time when it comes near. */
const sectionLength = 1600;

export function createTextEditor(onError: (error: Error) => void): LexicalEditor {
  return createEditor({
    namespace: 'transcript',
    editable: false,
    nodes: [LineNode, RunNode, SectionNode, { replace: ParagraphNode, with: () => new LineNode(), withKlass: LineNode }],
    onError,
  });
}

interface Layout {
  /** Lines in sections for reading; by themselves for correcting, where two lines may become one. */
  readonly sections: boolean;
  readonly charactersPerLine: number;
}

/** One update, one text node a run: never through a paste, which takes minutes for a long text. */
export function fillEditor(editor: LexicalEditor, document: DocumentText, layout: Layout): void {
  const plans = planParagraphs(document);
  editor.update(
    () => {
      // Left alone, it would hold on to the root, and Lexical would put the caret there after the next click.
      $setSelection(null);
      const root = $getRoot();
      const lines = plans.map((plan, number) => $createLine(document.text, plan, number + 1));
      root.splice(0, root.getChildrenSize(), layout.sections ? $gather(lines, plans, layout.charactersPerLine) : lines);
    },
    { discrete: true, skipTransforms: true, tag: ['history-merge', 'skip-dom-selection'] },
  );
}

function $gather(lines: readonly LineNode[], plans: readonly ParagraphPlan[], charactersPerLine: number): SectionNode[] {
  const sections: SectionNode[] = [];
  let first = 0;
  let length = 0;
  for (const [number, plan] of plans.entries()) {
    length += plan.end - plan.start + 40;
    if (length < sectionLength && number < plans.length - 1) continue;
    const gathered = plans.slice(first, number + 1);
    sections.push($createSection(lines.slice(first, number + 1), guessHeight(gathered, charactersPerLine)));
    first = number + 1;
    length = 0;
  }
  return sections;
}

/** Rows of text, the space after each paragraph, and 20 px and a half line for a speaker's name: as transcript.module.css draws them. */
function guessHeight(plans: readonly ParagraphPlan[], charactersPerLine: number): string {
  let rows = 0;
  let heads = 0;
  for (const plan of plans) {
    rows += Math.max(1, Math.ceil((plan.end - plan.start) / charactersPerLine));
    if (plan.speaker !== null) heads += 1;
  }
  return `calc(${rows} * 1lh + ${(0.62 * plans.length + 0.55 * heads).toFixed(2)} * 1em + ${20 * heads}px)`;
}

/** The stored text: lines joined by one `\n`. Lexical's own joiner puts two between blocks. */
export function readText(editor: LexicalEditor): string {
  const linesOf = (node: LexicalNode): LexicalNode[] =>
    node instanceof SectionNode || node.getType() === 'root' ? ($isElementNode(node) ? node.getChildren().flatMap(linesOf) : []) : [node];
  return editor.getEditorState().read(() =>
    linesOf($getRoot())
      .map((line) => line.getTextContent())
      .join('\n'),
  );
}
