import type { ExchangeDocument, ExchangeProject } from '#core/exchange/interchange.ts';
import type { PlaceRequest, Placing } from '#core/exchange/placing.ts';

/** A coding as a row of another program has it. */
export type CodingRow = {
  guid: string;
  codeGuid: string;
  coderGuid: string | null;
  request: PlaceRequest;
  memo: string;
  created: string | null;
  changed: string | null;
};

/** Stores a document and places its codings; those whose words are not found are kept as unplaced. Answers the ranges in the order of the rows. */
export function storeDocument(
  document: Omit<ExchangeDocument, 'text'>,
  rawText: string,
  rows: readonly CodingRow[],
  placing: Placing,
  project: ExchangeProject,
): void {
  const { text, results } = placing.placeDocument(
    rawText,
    rows.map(({ request }) => request),
  );
  project.documents.push({ ...document, text });
  for (const [index, { guid, codeGuid, coderGuid, request, memo, created, changed }] of rows.entries()) {
    const result = results[index];
    if (!result) continue;
    placing.count(result, text);
    const common = { guid, documentGuid: document.guid, codeGuid, coderGuid, memo };
    if ('start' in result) {
      project.codings.push({ ...common, start: result.start, end: result.end, weight: null, tie: null, created, changed });
    } else {
      project.unplaced.push({ ...common, quote: request.quote ?? '', start: request.start, end: request.end, reason: result.reason });
    }
  }
}

export const plainDocument = (guid: string, name: string, created: string | null): Omit<ExchangeDocument, 'text'> => ({
  ...{ guid, name, kind: 'interview', marks: [], turns: null, language: null, format: 'txt', encoding: null },
  ...{ sourceName: name, publisher: null, dated: null, created, original: null },
});
