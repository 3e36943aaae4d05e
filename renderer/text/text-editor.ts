/** The Lexical editor of a transcript: made once, filled in one pass, read back line by line. */
import { $getRoot, createEditor, type LexicalEditor, ParagraphNode } from 'lexical';
import { $createLine, LineNode, RunNode } from '#renderer/text/line-nodes.ts';
import { planParagraphs } from '#renderer/text/paragraph-plan.ts';
import type { DocumentText } from '#shared/model/document.ts';

export function createTextEditor(onError: (error: Error) => void): LexicalEditor {
  return createEditor({
    namespace: 'transcript',
    editable: false,
    nodes: [LineNode, RunNode, { replace: ParagraphNode, with: () => new LineNode(), withKlass: LineNode }],
    onError,
  });
}

/** One update, one text node a run: never through a paste, which takes minutes for a long text. */
export function fillEditor(editor: LexicalEditor, document: DocumentText): void {
  const plans = planParagraphs(document);
  editor.update(
    () => {
      const root = $getRoot();
      root.splice(
        0,
        root.getChildrenSize(),
        plans.map((plan) => $createLine(document.text, plan)),
      );
    },
    { discrete: true, skipTransforms: true, tag: ['history-merge', 'skip-dom-selection'] },
  );
}

/** The stored text: lines joined by one `\n`. Lexical's own joiner puts two between blocks. */
export function readText(editor: LexicalEditor): string {
  return editor.getEditorState().read(() =>
    $getRoot()
      .getChildren()
      .map((line) => line.getTextContent())
      .join('\n'),
  );
}
