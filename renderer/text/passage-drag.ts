/** The selected passage, dragged out of the text onto a code of the tree. */
import { passageDragType } from '#renderer/text/transcript-types.ts';
import type { DocumentId } from '#shared/model/ids.ts';
import type { TextRange } from '#shared/text/range.ts';

interface PassageDrag {
  readonly root: HTMLElement;
  readonly documentId: DocumentId;
  readonly selection: () => TextRange | null;
}

/** Lets a press into the selection drag it. Returns what stops it. */
export function offerPassage({ root, documentId, selection }: PassageDrag): () => void {
  const onDragStart = (event: DragEvent) => {
    const range = selection();
    if (range === null || !event.dataTransfer) return event.preventDefault();
    event.dataTransfer.setData(passageDragType, JSON.stringify({ documentId, start: range.start, end: range.end }));
    event.dataTransfer.effectAllowed = 'copy';
  };
  root.addEventListener('dragstart', onDragStart);
  return () => root.removeEventListener('dragstart', onDragStart);
}
