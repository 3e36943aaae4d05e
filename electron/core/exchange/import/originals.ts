import { createHash } from 'node:crypto';
import type { DocumentFile } from '#core/documents/formats/document-value.ts';
import { loadFile } from '#core/exchange/import/load-file.ts';
import type { ExchangeDocument } from '#core/exchange/interchange.ts';
import { unreadable } from '#shared/problem.ts';

/** So much of one import's files stays in memory until all is stored; those beyond are taken from the disk again, one at a time. */
const heldBytes = 128 * 1024 * 1024;

/** The files of one import that are kept inside the project. */
export class Originals {
  readonly #room: number;
  #held = 0;

  constructor(room: number = heldBytes) {
    this.#room = room;
  }

  /** What is stored beside the document. Its bytes throw Problem when the file has changed since it was read. */
  keep(path: string, { name, bytes }: DocumentFile): NonNullable<ExchangeDocument['original']> {
    this.#held += bytes.length;
    if (this.#held <= this.#room) return { name, bytes };
    this.#held -= bytes.length;
    const hash = hashOf(bytes);
    return {
      name,
      get bytes() {
        const again = loadFile(path).bytes;
        if (hashOf(again) !== hash) throw unreadable('changedMeanwhile', { name });
        return again;
      },
    };
  }
}

const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
