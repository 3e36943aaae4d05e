import { cellTable } from '#core/analysis/agreement-cells.ts';
import { countOf, scopeOf } from '#core/analysis/agreement-counting.ts';
import type { AgreementInput, Progress } from '#core/analysis/analysis-input.ts';
import { toCoefficient } from '#core/analysis/coefficient-row.ts';
import { createGroupCoefficients } from '#core/analysis/group-coefficients.ts';
import type { ScaleCache } from '#core/analysis/unit-scales.ts';
import type { Domains } from '#shared/contract/agreement-views.ts';
import type { Coefficient } from '#shared/contract/analysis.ts';
import { type CodeSet, codeSets } from '#shared/segments/code-sets.ts';
import type { CodingTable } from '#shared/segments/coding-table.ts';
import { tableByDocument } from '#shared/segments/coding-table.ts';
import { countCoincidences, type DomainCounts, violationShare } from '#shared/segments/domain-view.ts';
import { alphaFromCoincidences } from '#shared/statistics/coefficients/krippendorff-alpha-coincidences.ts';
import { jackknife } from '#shared/statistics/uncertainty/jackknife.ts';

export type DomainsResult = {
  domains: (Omit<Domains['domains'][number], 'codeId' | 'code'> & { codeId: number })[];
  between: Coefficient;
};

/** The code system as domains (top-level codes with all below them); counted in the unit asked for only where a unit is a character. */
export function computeDomains(input: AgreementInput, scales: ScaleCache, progress: Progress): DomainsResult {
  const inCharacters: AgreementInput = { ...input, unit: 'character' };
  const scope = scopeOf(inCharacters, scales);
  progress(0.3);
  const shown = new Set(input.shown);
  const known = new Set(input.codes.map(({ id }) => id));
  const roots = new Set(input.codes.filter(({ parentId }) => parentId === null || !known.has(parentId)).map(({ id }) => id));
  const sets = codeSets(input.codes, 'roll-up').filter(({ code }) => roots.has(code) && shown.has(code));
  const counts = countOf(inCharacters, input.table, scope, { sets, depths: true });
  const table = cellTable(counts);
  const clusters = table.documents.length;
  if (clusters === 0) return { domains: [], between: { value: null, reason: 'no_shared_document' } };
  const group = createGroupCoefficients(counts, table, { seed: input.seed, resamples: input.resamples, kind: 'document' });
  const documents = table.documents.flatMap((place) => {
    const one = scope[place];
    return one ? [one] : [];
  });
  const tables = tableByDocument(input.table);
  const count = (values: readonly CodeSet[]): DomainCounts[] =>
    documents.map((document) => countCoincidences(tables.get(document.document) ?? noCodings, [document], input.raters, values));
  const domains = sets.map(({ code, members }, set): DomainsResult['domains'][number] => {
    progress(0.4 + (0.6 * set) / sets.length);
    const alpha = group([set]).get('krippendorffAlpha');
    const inside = count(members.map((member) => ({ code: member, members: [member] })));
    return {
      codeId: code,
      codes: members.length,
      alphaBinary: alpha ? toCoefficient(alpha) : { value: null, reason: 'no_units' },
      cuAlpha: alphaOver(inside),
      violations: toCoefficient(violationShare(sumOf(inside))),
    };
  });
  return { domains, between: alphaOver(count(sets)) };
}

const none = new Int32Array();
const noCodings: CodingTable = { length: 0, documents: none, starts: none, ends: none, codes: none, coders: none };

/** α of the summed coincidences, with a jackknife interval over documents. */
function alphaOver(perDocument: readonly DomainCounts[]): Coefficient {
  const whole = sumOf(perDocument);
  const alpha = alphaFromCoincidences(whole.coincidences, whole.values);
  if (alpha.value === null) return toCoefficient(alpha);
  const without = Float64Array.from(perDocument, (left) => {
    if (left.coincidences.every((amount) => amount === 0)) return alpha.value;
    return (
      alphaFromCoincidences(
        whole.coincidences.map((amount, cell) => amount - (left.coincidences[cell] ?? 0)),
        whole.values,
      ).value ?? Number.NaN
    );
  });
  const { se, interval } = jackknife(alpha.value, without);
  return { value: alpha.value, ...(se === null ? {} : { se }), ...(interval === null ? {} : { interval: { ...interval } }) };
}

function sumOf(perDocument: readonly DomainCounts[]): DomainCounts {
  const values = perDocument[0]?.values ?? 0;
  const coincidences = new Float64Array(values ** 2);
  for (const counts of perDocument) {
    counts.coincidences.forEach((amount, cell) => {
      coincidences[cell] = (coincidences[cell] ?? 0) + amount;
    });
  }
  const total = (of: (counts: DomainCounts) => number): number => perDocument.reduce((sum, counts) => sum + of(counts), 0);
  return { coincidences, values, once: total(({ once }) => once), several: total(({ several }) => several) };
}
