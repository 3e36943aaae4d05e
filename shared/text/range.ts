/** A half-open stretch of a text, [start, end), in UTF-16 code units of the stored text. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** Which way an offset goes that falls inside something indivisible: back to its beginning or on to its end. */
export type Side = 'before' | 'after';
