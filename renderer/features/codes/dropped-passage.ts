import type { TextRange } from '#renderer/state/selection.ts';
import { DocumentId } from '#shared/model/ids.ts';

/** The passage that a drag from the transcript carries; null when it carries something else. */
export function droppedPassage(text: string): TextRange | null {
  try {
    const { documentId, start, end } = JSON.parse(text) as Partial<Record<keyof TextRange, unknown>>;
    const id = DocumentId.safeParse(documentId);
    return id.success && typeof start === 'number' && typeof end === 'number' ? { documentId: id.data, start, end } : null;
  } catch {
    return null;
  }
}
