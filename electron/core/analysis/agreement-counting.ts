import type { AgreementInput } from '#core/analysis/analysis-input.ts';
import type { ScaleCache } from '#core/analysis/unit-scales.ts';
import { type AgreementCounts, countAgreement } from '#shared/segments/agreement-counts.ts';
import { type CodeSet, codeSets } from '#shared/segments/code-sets.ts';
import type { CodingTable } from '#shared/segments/coding-table.ts';
import type { DocumentScope } from '#shared/segments/scope.ts';
import type { TextUnit } from '#shared/text/units.ts';

/** Segments are no unit of a text: what needs one counts characters. */
export const textUnitOf = ({ unit }: Pick<AgreementInput, 'unit'>): TextUnit => (unit === 'segment' ? 'character' : unit);

export function shownSets({ codes, hierarchy, shown }: Pick<AgreementInput, 'codes' | 'hierarchy' | 'shown'>): CodeSet[] {
  const wanted = new Set(shown);
  return codeSets(codes, hierarchy).filter(({ code }) => wanted.has(code));
}

export function scopeOf(input: AgreementInput, scales: ScaleCache): DocumentScope[] {
  const unit = textUnitOf(input);
  return input.documents.map(
    (document): DocumentScope => ({ document: document.id, scale: scales.scaleOf(document, unit), doneBy: document.doneBy }),
  );
}

/** The counts of the codes asked for; how many units 0, 1, … raters coded only where there are more than two, or when asked. */
export function countOf(
  input: AgreementInput,
  table: CodingTable,
  scope: readonly DocumentScope[],
  choices: { sets?: readonly CodeSet[]; depths?: boolean } = {},
): AgreementCounts {
  return countAgreement(table, scope, {
    raters: input.raters,
    sets: choices.sets ?? shownSets(input),
    coverage: input.coverage,
    allDocuments: input.allDocuments,
    depths: choices.depths ?? input.raters.length > 2,
  });
}
