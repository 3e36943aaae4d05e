import type { TieCell } from '#shared/contract/ties.ts';
import type { Attribute, AttributeValue } from '#shared/model/case.ts';
import type { Code } from '#shared/model/code.ts';
import type { CaseId, CodeId } from '#shared/model/ids.ts';

type Table = { attributes: readonly Attribute[]; values: readonly AttributeValue[] };

/** Tie type × strategy: the cases that have both, a code counted with its sub-codes, and how these cases part by their attributes. */
export function countTieCells(codes: readonly Code[], found: readonly { caseId: CaseId; codeId: CodeId }[], table: Table): TieCell[] {
  const parents = new Map(codes.map(({ id, parentId }) => [id, parentId]));
  const casesOf = new Map<CodeId, Set<CaseId>>();
  for (const { caseId, codeId } of found) {
    for (let at: CodeId | null = codeId; at !== null; at = parents.get(at) ?? null) {
      const cases = casesOf.get(at);
      if (cases) cases.add(caseId);
      else casesOf.set(at, new Set([caseId]));
    }
  }
  const split = splitByAttributes(table);
  const ofKind = (kind: Code['kind']) => codes.filter((code) => code.kind === kind && casesOf.has(code.id));
  return ofKind('tie').flatMap((tie) =>
    ofKind('strategy').map((strategy) => {
      const caseIds = [...(casesOf.get(tie.id) ?? [])].filter((id) => casesOf.get(strategy.id)?.has(id)).sort((a, b) => a - b);
      return { tieCodeId: tie.id, strategyCodeId: strategy.id, caseIds, attributes: split(caseIds) };
    }),
  );
}

/** Values in the order in which they were declared, then as they come; cases without a value count nowhere. */
function splitByAttributes({ attributes, values }: Table): (caseIds: readonly CaseId[]) => TieCell['attributes'] {
  const listed = attributes.filter(({ type }) => type === 'category' || type === 'yesNo');
  const storedValues = new Map(values.map(({ caseId, attributeId, value }) => [`${attributeId} ${caseId}`, value]));
  return (caseIds) =>
    listed.map(({ id, categories }) => {
      const counts = new Map(categories.map((value) => [value, 0]));
      for (const caseId of caseIds) {
        const value = storedValues.get(`${id} ${caseId}`);
        if (value !== undefined) counts.set(value, (counts.get(value) ?? 0) + 1);
      }
      return { attributeId: id, values: [...counts].filter(([, cases]) => cases > 0).map(([value, cases]) => ({ value, cases })) };
    });
}
