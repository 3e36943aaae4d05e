import { create } from 'zustand';
import type { CaseId, CodeId, CodingId, DocumentId, MemoId } from '#shared/model/ids.ts';

/** A stretch of a document: UTF-16 offsets, end exclusive. */
export interface TextRange {
  documentId: DocumentId;
  start: number;
  end: number;
}

/** The one thing the inspector shows. */
export type Inspected =
  | { kind: 'coding'; id: CodingId }
  | { kind: 'code'; id: CodeId }
  | { kind: 'document'; id: DocumentId }
  | { kind: 'case'; id: CaseId }
  | { kind: 'memo'; id: MemoId }
  | { kind: 'range'; range: TextRange };

/** What is selected, the same for every view. A range asked for with `reveal` is scrolled to by the transcript. */
export interface Selection {
  documentId: DocumentId | null;
  codeIds: readonly CodeId[];
  codingId: CodingId | null;
  range: TextRange | null;
  inspected: Inspected | null;
  reveal: TextRange | null;
  openDocument: (documentId: DocumentId | null) => void;
  selectCodes: (codeIds: readonly CodeId[]) => void;
  selectCoding: (codingId: CodingId | null) => void;
  /** The transcript shows it as the one of now; the inspector stays with what it shows. */
  focusCoding: (codingId: CodingId) => void;
  selectRange: (range: TextRange | null) => void;
  inspect: (inspected: Inspected | null) => void;
  /** Opens the document at the range; the transcript calls it with null once it has scrolled there. */
  revealRange: (range: TextRange | null) => void;
  clear: () => void;
}

const nothing = { documentId: null, codeIds: [], codingId: null, range: null, inspected: null, reveal: null } as const;

export const useSelection = create<Selection>()((set) => ({
  ...nothing,
  openDocument: (documentId) =>
    set((now) => (now.documentId === documentId ? {} : { documentId, codingId: null, range: null, reveal: null })),
  selectCodes: (codeIds) => {
    const [only] = codeIds;
    set(only !== undefined && codeIds.length === 1 ? { codeIds, inspected: { kind: 'code', id: only } } : { codeIds });
  },
  selectCoding: (codingId) => set(codingId === null ? { codingId } : { codingId, inspected: { kind: 'coding', id: codingId } }),
  focusCoding: (codingId) => set({ codingId }),
  selectRange: (range) => set({ range }),
  inspect: (inspected) => set({ inspected }),
  revealRange: (reveal) => set(reveal ? { reveal, documentId: reveal.documentId } : { reveal }),
  clear: () => set(nothing),
}));
