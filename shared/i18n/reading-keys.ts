/** The message for why a file could not be read, by the kind the reader gives; a face shows the reader's own sentence where there is none. */
export const readingErrorKey = (kind: string): string => `readingError.${kind}`;

/** The message for what a person should know of a file that was read. */
export const readingWarningKey = (kind: string): string => `readingWarning.${kind}`;
