import { scopeOf, shownSets } from '#core/analysis/agreement-counting.ts';
import type { AgreementInput, Progress } from '#core/analysis/analysis-input.ts';
import type { ScaleCache } from '#core/analysis/unit-scales.ts';
import { findDisagreements } from '#shared/segments/disagreements.ts';
import type { Rater } from '#shared/segments/scope.ts';

export type DisagreementInput = AgreementInput & { limit: number | undefined };
export type FoundPassage = {
  document: number;
  start: number;
  end: number;
  code: number;
  kind: string;
  /** Who coded it. */
  who: Rater;
  otherCodes: readonly number[];
  effect: number;
};

/** Where two raters part, largest effect first. Of more than two, every pair is compared. */
export function computeDisagreements(
  input: DisagreementInput,
  scales: ScaleCache,
  progress: Progress,
): { total: number; passages: FoundPassage[] } {
  const sets = shownSets(input);
  const scope = scopeOf(input, scales);
  progress(0.3);
  const pairs = pairsOf(input.raters);
  const found = pairs.flatMap(([first, second], index) =>
    findDisagreements(input.table, scope, {
      first,
      second,
      sets,
      allDocuments: input.allDocuments,
      onProgress: (fraction) => progress(0.3 + (0.7 * (index + fraction)) / pairs.length),
    }).map(
      ({ document, start, end, code, kind, by, otherCodes, effect }): FoundPassage => ({
        document,
        start,
        end,
        code,
        kind,
        who: by === 0 ? first : second,
        otherCodes,
        effect,
      }),
    ),
  );
  if (pairs.length > 1) found.sort((a, b) => b.effect - a.effect);
  return { total: found.length, passages: found.slice(0, input.limit) };
}

const pairsOf = (raters: readonly Rater[]): [Rater, Rater][] =>
  raters.flatMap((first, index) => raters.slice(index + 1).map((second): [Rater, Rater] => [first, second]));
