/** Why a file could not be read. One word for the code, a sentence for the person. */
export type ImportErrorKind =
  | 'empty'
  | 'not_readable'
  | 'too_large'
  | 'encrypted'
  | 'damaged'
  | 'not_a_document'
  | 'unsupported'
  | 'legacy_word'
  | 'no_text'
  | 'unknown_encoding'
  | 'timed_out'
  | 'cancelled';

/** The only error a reader throws: `message` is one or two sentences saying what happened and what to do. */
export class ImportError extends Error {
  readonly kind: ImportErrorKind;
  readonly detail: unknown;

  constructor(kind: ImportErrorKind, message: string, detail?: unknown) {
    super(message);
    this.name = 'ImportError';
    this.kind = kind;
    this.detail = detail;
  }
}
