/** Codes dragged from the tree: onto the selection when it is in sight, else onto the sentence under the pointer. */
import { visibleRect } from '#renderer/text/scroll-to.ts';
import type { TextDom } from '#renderer/text/text-dom.ts';
import { codeDragType } from '#renderer/text/transcript-types.ts';
import { CodeId } from '#shared/model/ids.ts';
import type { TextRange } from '#shared/text/range.ts';

interface CodeDrop {
  readonly dom: TextDom;
  readonly scroller: HTMLElement;
  readonly selection: () => TextRange | null;
  readonly sentenceAt: (offset: number) => TextRange | undefined;
  readonly onTarget: (range: TextRange | null) => void;
  readonly onDrop: (codeId: CodeId, range: TextRange) => void;
}

/** Lets codes be dropped on the text. Returns what stops it. */
export function acceptCodes({ dom, scroller, selection, sentenceAt, onTarget, onDrop }: CodeDrop): () => void {
  const off = new AbortController();
  const { signal } = off;
  const target = (event: DragEvent): TextRange | undefined => {
    const selected = selection();
    if (selected !== null && visibleRect(dom, scroller, selected) !== undefined) return selected;
    const at = dom.atPoint(event.clientX, event.clientY);
    return at === undefined ? undefined : sentenceAt(at);
  };
  const onDragOver = (event: DragEvent) => {
    if (!event.dataTransfer?.types.includes(codeDragType)) return;
    const range = target(event);
    onTarget(range ?? null);
    event.preventDefault();
    // The frame takes dropped files and would refuse everything else.
    event.stopPropagation();
    event.dataTransfer.dropEffect = range ? 'copy' : 'none';
  };
  const onDropped = (event: DragEvent) => {
    onTarget(null);
    const dragged = CodeId.safeParse(Number(event.dataTransfer?.getData(codeDragType) || Number.NaN));
    if (!dragged.success) return;
    event.preventDefault();
    event.stopPropagation();
    const range = target(event);
    if (range) onDrop(dragged.data, range);
  };
  const onLeave = (event: DragEvent) => {
    if (!(event.relatedTarget instanceof Node) || !scroller.contains(event.relatedTarget)) onTarget(null);
  };
  scroller.addEventListener('dragenter', onDragOver, { signal });
  scroller.addEventListener('dragover', onDragOver, { signal });
  scroller.addEventListener('dragleave', onLeave, { signal });
  scroller.addEventListener('drop', onDropped, { signal });
  return () => off.abort();
}
