import { ImportError } from '#core/documents/formats/import-error.ts';
import type { Limits } from '#core/documents/formats/limits.ts';

/** What every reader is given beside the bytes. */
export type ReadContext = {
  /** The file's name, for messages. */
  name: string;
  limits: Limits;
  /** Charset chosen by the person. */
  encoding?: string | undefined;
  signal?: AbortSignal | undefined;
};

export function throwIfCancelled({ signal }: ReadContext): void {
  if (signal?.aborted) throw new ImportError('cancelled', 'The import was stopped.');
}
