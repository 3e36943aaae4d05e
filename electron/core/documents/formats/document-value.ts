import type { TextMark } from '#shared/model/document.ts';

export type DocumentFormat = 'txt' | 'md' | 'docx' | 'odt' | 'rtf' | 'pdf' | 'html' | 'vtt' | 'srt' | 'epub';

/** What one speaker says: the label is [start, contentStart), the words [contentStart, end). Sorted, never overlapping. */
export type ReadTurn = { start: number; contentStart: number; end: number; speaker: string | null; timeMs: number | null };

/** A remark somebody left on [start, end) of the text; it becomes a memo. `date` as written in the file (ISO 8601 where known). */
export type ReadComment = { start: number; end: number; text: string; author: string | null; date: string | null };

/** Something the person should know although the file was read. */
export type ReadWarning = { kind: ReadWarningKind; message: string; detail?: unknown };

export type ReadWarningKind =
  | 'encoding_uncertain'
  | 'undecodable_bytes'
  | 'tracked_changes'
  | 'hidden_text'
  | 'pictures_left_out'
  | 'columns'
  | 'jumping_text'
  | 'pages_without_text'
  | 'unmapped_glyphs'
  | 'damaged_part'
  | 'cues_without_time';

/**
 * A document of any format as one neutral value. `text` has `\n` line ends, no BOM and one paragraph a line, otherwise as it stands
 * in the file; every offset counts UTF-16 code units of it. `encoding` is the charset found, for formats that are bytes of text.
 */
export type ReadDocument = {
  format: DocumentFormat;
  encoding: string | null;
  text: string;
  marks: TextMark[];
  turns: ReadTurn[];
  comments: ReadComment[];
  warnings: ReadWarning[];
};

/** What a reader of one format gives: speakers that the format itself names come as turns, others are recognised later. */
export type FormatValue = Omit<ReadDocument, 'format' | 'turns'> & { turns: ReadTurn[] | null };

export type DocumentFile = { name: string; bytes: Uint8Array };
