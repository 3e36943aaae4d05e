/** Correcting mode: plain text with undo, where Enter makes a line and pasted lines become lines. */
import { createEmptyHistoryState, registerHistory } from '@lexical/history';
import { registerPlainText } from '@lexical/plain-text';
import {
  $createTextNode,
  $findMatchingParent,
  $getSelection,
  $isRangeSelection,
  $isTextNode,
  COMMAND_PRIORITY_LOW,
  CONTROLLED_TEXT_INSERTION_COMMAND,
  DROP_COMMAND,
  INSERT_LINE_BREAK_COMMAND,
  INSERT_PARAGRAPH_COMMAND,
  type LexicalEditor,
  type LexicalNode,
  mergeRegister,
  PASTE_COMMAND,
  type PointType,
} from 'lexical';
import { $createPlainLine, LineNode } from '#renderer/text/line-nodes.ts';

const pauseBetweenStepsMs = 600;

/** Makes the editor's text correctable. Returns what makes it read-only again. */
export function registerCorrecting(editor: LexicalEditor): () => void {
  editor.setEditable(true);
  const off = mergeRegister(
    registerPlainText(editor),
    registerHistory(editor, historyFrom(editor), pauseBetweenStepsMs),
    editor.registerCommand(INSERT_LINE_BREAK_COMMAND, $splitLine, COMMAND_PRIORITY_LOW),
    editor.registerCommand(INSERT_PARAGRAPH_COMMAND, $splitLine, COMMAND_PRIORITY_LOW),
    editor.registerCommand(PASTE_COMMAND, (event) => 'clipboardData' in event && $take(event, event.clipboardData), COMMAND_PRIORITY_LOW),
    editor.registerCommand(
      CONTROLLED_TEXT_INSERTION_COMMAND,
      (input) => typeof input !== 'string' && input.dataTransfer !== null && $take(input, input.dataTransfer),
      COMMAND_PRIORITY_LOW,
    ),
    // A dragged passage would leave one place and land in another by a slip of the hand.
    editor.registerCommand(DROP_COMMAND, (event) => $refuse(event), COMMAND_PRIORITY_LOW),
  );
  return () => {
    off();
    editor.setEditable(false);
  };
}

/** Begins with the text as it stands, or the first correction could not be undone. */
const historyFrom = (editor: LexicalEditor) => ({
  ...createEmptyHistoryState(),
  current: { editor, editorState: editor.getEditorState() },
});

function $splitLine(): boolean {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return false;
  selection.insertParagraph();
  return true;
}

function $refuse(event: Event): true {
  event.preventDefault();
  return true;
}

function $take(event: Event, data: DataTransfer | null): boolean {
  event.preventDefault();
  $insertLines(data?.getData('text/plain') ?? '');
  return true;
}

/** Inserts text at the selection, a node a line: Lexical's own paste of long plain text takes minutes. */
export function $insertLines(pasted: string): void {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || pasted === '') return;
  const [first = '', ...others] = pasted.replace(/\r\n?/g, '\n').split('\n');
  if (others.length === 0) {
    selection.insertRawText(first);
    return;
  }
  selection.removeText();
  const line = $findMatchingParent(selection.anchor.getNode(), (node) => node instanceof LineNode);
  if (!(line instanceof LineNode)) return;
  const after = $nodesAfter(selection.anchor, line);
  const last = $createPlainLine(others.pop() ?? '');
  const end = last.getFirstChild();
  last.append(...after);
  if (first !== '') line.append($createTextNode(first));
  line.getParentOrThrow().splice(line.getIndexWithinParent() + 1, 0, [...others.map($createPlainLine), last]);
  if ($isTextNode(end)) end.selectEnd();
  else last.selectStart();
}

/** What stands after the caret on its line. */
function $nodesAfter(caret: PointType, line: LineNode): LexicalNode[] {
  const node = caret.getNode();
  if (!$isTextNode(node)) return line.getChildren().slice(caret.offset);
  if (caret.offset === 0) return [node, ...node.getNextSiblings()];
  const right = caret.offset < node.getTextContentSize() ? node.splitText(caret.offset)[1] : undefined;
  return right ? [right, ...right.getNextSiblings()] : node.getNextSiblings();
}
