/** What the transcript view is given and what it can be asked. It knows no api and no store. */
import type { DocumentText } from '#shared/model/document.ts';
import type { CodeId, CoderId, CodingId } from '#shared/model/ids.ts';
import type { TextRange } from '#shared/text/range.ts';

/** A coding as the view paints it. Offsets are UTF-16 code units of `document.text`, end exclusive; `colour` is `#rrggbb`. */
export interface PaintedCoding {
  readonly id: CodingId;
  readonly start: number;
  readonly end: number;
  readonly codeId: CodeId;
  readonly coderId: CoderId;
  readonly colour: string;
  readonly codeName: string;
  readonly coderName: string;
  /** Whether the coder at work made it: only these can be resized, the others are hatched. */
  readonly mine: boolean;
}

/** Translated strings. Paragraph numbers count from 1. */
export interface TranscriptLabels {
  /** Accessible name of the text: the document's name. */
  readonly transcript: string;
  /** Accessible name of the margin. */
  readonly margin: string;
  /** Accessible name of a bar: code, coder, extent. */
  coding(about: { code: string; coder: string; firstParagraph: number; lastParagraph: number }): string;
  /** The extent alone, for the tooltip: “¶ 12–14”. */
  extent(firstParagraph: number, lastParagraph: number): string;
}

export interface TranscriptProps {
  readonly document: DocumentText;
  readonly codings: readonly PaintedCoding[];
  readonly focusedCoding: CodingId | null;
  /** The selection as the app knows it; painted while the text has no focus, so that the palette can stand beside it. */
  readonly selection?: TextRange | null;
  readonly onSelectionChange: (range: TextRange | null) => void;
  readonly onFocusCoding: (id: CodingId | null) => void;
  readonly onResizeCoding: (id: CodingId, range: TextRange) => void;
  readonly onDropCode: (codeId: CodeId, range: TextRange) => void;
  /** Search hits, sorted; `currentHit` is the index of the one the reader stands at. */
  readonly hits?: readonly TextRange[];
  readonly currentHit?: number | null;
  /** Correcting mode. `onEdit` gives the new whole text: after a pause in typing, and when correcting ends. */
  readonly editable: boolean;
  readonly onEdit: (newText: string) => void;
  /** A right click, or the menu key, on the text (`coding` null) or on a bar. Place in pixels of the window. */
  readonly onContextMenu?: (at: { x: number; y: number; coding: CodingId | null }) => void;
  readonly labels: TranscriptLabels;
  /** Size of the text in px (17) and characters in a line (68). */
  readonly fontSize?: number;
  readonly measure?: number;
}

export type TextUnit = 'word' | 'sentence' | 'turn' | 'paragraph';
export type Step = 'next' | 'previous';

export interface TranscriptHandle {
  focus(): void;
  /** The offset of the caret: where the selection is being moved. */
  caret(): number;
  selection(): TextRange | null;
  /** Selects and focuses; null leaves the caret where the selection ended. */
  select(range: TextRange | null): void;
  /** Selects the unit around the caret. */
  selectUnit(unit: TextUnit): void;
  /** By a word at the end, or to the next larger unit: word, sentence, paragraph, turn. */
  grow(by: 'word' | 'unit'): void;
  /** By a word at the end. */
  shrink(): void;
  /** Moves the caret to the next or previous turn, or paragraph where no turns are known. */
  moveByTurn(step: Step): void;
  /** Focuses the next or previous coding from the focused one, else from the caret, and shows it. Undefined: there is none. */
  nextCoding(step: Step): CodingId | undefined;
  /** Moves one end of the focused coding by words (negative: backwards) and reports it through onResizeCoding. */
  moveCodingEnd(which: 'start' | 'end', words: number): void;
  /** Shows a range; does not scroll when it is in comfortable sight. */
  scrollTo(range: TextRange): void;
  /** Where the visible part of a range stands in the window, in px. Undefined when it is out of sight. */
  rectOf(range: TextRange): DOMRect | undefined;
  /** Number of the paragraph at the top of the view and how many there are; both count from 1. */
  position(): { paragraph: number; of: number };
  /** Reports a correction that is still waiting for a pause in typing. */
  commitEdit(): void;
}

/** The dataTransfer type under which the code tree drags a code; the data is the code's id in digits. */
export const codeDragType = 'application/x-bailanys-code';

/** The type under which a passage of the transcript is dragged onto a code; the data is `{documentId, start, end}` as JSON. */
export const passageDragType = 'application/x-bailanys-passage';
