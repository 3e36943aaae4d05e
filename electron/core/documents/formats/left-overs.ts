import type { ReadWarning } from '#core/documents/formats/document-value.ts';

/** What a word processor's file held beside plain words. */
export type LeftOvers = { insertions: number; deletions: number; hiddenRuns: number; pictures: number };

/** Tells what was taken in although hidden, and what was left out. */
export function warnOfLeftOvers({ insertions, deletions, hiddenRuns, pictures }: LeftOvers): ReadWarning[] {
  const warnings: ReadWarning[] = [];
  if (insertions + deletions > 0) {
    const message = `Tracked changes: ${insertions} insertion(s) were taken in, ${deletions} deletion(s) left out.`;
    warnings.push({ kind: 'tracked_changes', message, detail: { insertions, deletions } });
  }
  if (hiddenRuns > 0) {
    warnings.push({ kind: 'hidden_text', message: 'Text hidden in the original was taken in too.', detail: { hiddenRuns } });
  }
  if (pictures > 0) {
    warnings.push({
      kind: 'pictures_left_out',
      message: `${pictures} picture(s) were left out: only text is imported.`,
      detail: { pictures },
    });
  }
  return warnings;
}
