import { ImportError } from '#core/documents/formats/import-error.ts';

/** Sizes in bytes. */
export function fileTooLarge(bytes: number, limit: number): ImportError {
  const message = `This file is larger than ${Math.floor(limit / 1024 / 1024)} MB. Split the document into smaller files.`;
  return new ImportError('too_large', message, { bytes, limit });
}
