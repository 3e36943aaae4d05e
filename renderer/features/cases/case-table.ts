import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useApi } from '#renderer/api/api-context.tsx';
import { useDocuments } from '#renderer/api/project-data.ts';
import type { Attribute, Case, CaseLink } from '#shared/model/case.ts';
import type { AttributeId } from '#shared/model/ids.ts';

/** A row of the table: a case with its values by attribute and the documents that belong to it. */
export interface CaseRow extends Case {
  values: ReadonlyMap<AttributeId, string>;
  links: readonly (CaseLink & { document: string })[];
}

const noAttributes: readonly Attribute[] = [];

/** The table cases × attributes as the backend has it. */
export function useCaseTable(): { rows: readonly CaseRow[]; attributes: readonly Attribute[] } {
  const { queries } = useApi();
  const { data } = useQuery(queries.cases.table.queryOptions());
  const documents = useDocuments();
  return useMemo(() => {
    if (!data) return { rows: [], attributes: noAttributes };
    const names = new Map(documents.map(({ id, name }) => [id, name]));
    const values = Map.groupBy(data.values, ({ caseId }) => caseId);
    const links = Map.groupBy(data.links, ({ caseId }) => caseId);
    const rows = data.cases.map((one) => ({
      ...one,
      values: new Map((values.get(one.id) ?? []).map(({ attributeId, value }) => [attributeId, value])),
      links: (links.get(one.id) ?? []).map((link) => ({ ...link, document: names.get(link.documentId) ?? '' })),
    }));
    return { rows, attributes: data.attributes };
  }, [data, documents]);
}

const fold = (text: string) => text.toLocaleLowerCase().replaceAll('ё', 'е');

/** The rows in which every typed word stands somewhere: in the name, a value, a document or the note. */
export function findCases(rows: readonly CaseRow[], query: string): readonly CaseRow[] {
  const typed = fold(query).split(/\s+/).filter(Boolean);
  if (typed.length === 0) return rows;
  return rows.filter(({ name, memo, values, links }) => {
    const text = fold([name, memo, ...values.values(), ...links.map(({ document }) => document)].join('\n'));
    return typed.every((word) => text.includes(word));
  });
}
