import type { DocumentFile, ReadDocument } from '#core/documents/formats/document-value.ts';
import { ImportError } from '#core/documents/formats/import-error.ts';
import type { Limits } from '#core/documents/formats/limits.ts';

export type { DocumentFile, ReadComment, ReadDocument, ReadTurn, ReadWarning } from '#core/documents/formats/document-value.ts';

export type ReadOptions = {
  /** Charset chosen by the person; without it the charset is found. */
  encoding?: string;
  limits?: Partial<Limits>;
  signal?: AbortSignal;
  /** Regular expressions for this study's own speaker labels, matched at the start of a line; groups `name` and `time`. */
  speakerPatterns?: readonly string[];
};

/** Reads a document of any format. Throws ImportError and nothing else. */
export async function readDocument(file: DocumentFile, options: ReadOptions = {}): Promise<ReadDocument> {
  if (file.bytes.length === 0) throw new ImportError('empty', `“${file.name}” is empty: there is nothing in it to import.`);
  throw new ImportError('unsupported', `“${file.name}” is not of a kind that can be imported.`, { encoding: options.encoding });
}
