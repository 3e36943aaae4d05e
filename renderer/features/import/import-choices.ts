import type { ImportOptions, ImportPreview } from '#shared/contract/exchange.ts';

/** What a person has decided about one file: whether it comes in, and in which charset it is read (null: as recognised). */
export type FileChoice = { included: boolean; encoding: string | null };

/** A file that can be read and is not here yet comes in unless it is taken out. */
export const firstChoice = ({ problem, duplicateOf }: ImportPreview): FileChoice => ({
  included: problem === null && duplicateOf === null,
  encoding: null,
});

export type ImportBatch = { paths: string[]; options: ImportOptions };

/** One import for all files, and one more for each charset that was chosen by hand. */
export function toBatches(
  previews: readonly ImportPreview[],
  choiceOf: (preview: ImportPreview) => FileChoice,
  options: ImportOptions,
): ImportBatch[] {
  const batches = new Map<string | null, ImportBatch>();
  for (const preview of previews) {
    const { included, encoding } = choiceOf(preview);
    if (!included || preview.problem !== null) continue;
    const batch = batches.get(encoding) ?? { paths: [], options: encoding === null ? options : { ...options, encoding } };
    batch.paths.push(preview.path);
    batches.set(encoding, batch);
  }
  return [...batches.values()];
}
