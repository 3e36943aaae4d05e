/** The browser's own selection as offsets. Read-only Lexical has none, so the window is asked. */
import type { TextDom } from '#renderer/text/text-dom.ts';
import type { TextRange } from '#shared/text/range.ts';

/** A selection with a direction: the focus is the end that moves. */
export interface Directed {
  readonly anchor: number;
  readonly focus: number;
}

/** Null where the selection, or an end of it, is not in the text. */
export function readSelection(dom: TextDom): Directed | null {
  const selection = dom.root.ownerDocument.getSelection();
  if (selection === null || selection.anchorNode === null || selection.focusNode === null) return null;
  const anchor = dom.toOffset(selection.anchorNode, selection.anchorOffset);
  const focus = dom.toOffset(selection.focusNode, selection.focusOffset);
  return anchor === undefined || focus === undefined ? null : { anchor, focus };
}

export function writeSelection(dom: TextDom, { anchor, focus }: Directed): void {
  const from = dom.toPoint(anchor, anchor < focus ? 'after' : 'before');
  const to = dom.toPoint(focus, focus < anchor ? 'after' : 'before');
  dom.root.ownerDocument.getSelection()?.setBaseAndExtent(from.node, from.offset, to.node, to.offset);
}

export const toRange = ({ anchor, focus }: Directed): TextRange => ({ start: Math.min(anchor, focus), end: Math.max(anchor, focus) });

/** The range in the direction of another selection. */
export const directed = (range: TextRange, like: Directed): Directed =>
  like.focus < like.anchor ? { anchor: range.end, focus: range.start } : { anchor: range.start, focus: range.end };

export const equal = (a: TextRange | null, b: TextRange | null) =>
  a === null || b === null ? a === b : a.start === b.start && a.end === b.end;
