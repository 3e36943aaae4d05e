import { guidFrom } from '#core/exchange/guid.ts';
import { toInstant } from '#core/exchange/instant.ts';
import { type ExchangeDocument, type ExchangeProject, emptyExchangeProject } from '#core/exchange/interchange.ts';
import { type PlaceRequest, type PlaceResult, Placing } from '#core/exchange/placing.ts';
import { placeQuote } from '#core/exchange/quote-place.ts';
import { remark } from '#core/exchange/remark.ts';
import { CoderNames } from '#core/exchange/sqlite/coder-names.ts';
import type { SegmentMapping, SegmentRole } from '#core/exchange/tables/segment-columns.ts';
import { newCode, tidyProject } from '#core/exchange/tidy-project.ts';
import { foldName } from '#core/names.ts';
import { pathSeparator } from '#shared/model/code-tree.ts';
import { badTable } from '#shared/problem.ts';
import { ParagraphIndex } from '#shared/text/paragraphs.ts';

/**
 * Coded segments of a table, placed in documents that are there already by searching their words: near the offsets or in the paragraphs
 * the table names, else where they stand once. Rows whose document is not there are reported. Throws Problem `badTable` for an empty one.
 */
export function readSegmentTable(
  rows: readonly (readonly string[])[],
  mapping: SegmentMapping,
  documents: readonly ExchangeDocument[],
): ExchangeProject {
  if (rows.length === 0) throw badTable('noSegments');
  const project = emptyExchangeProject('', 'coded segments');
  const coders = new CoderNames();
  const placing = new Placing();
  const findDocument = documentFinder(documents);
  const missing = new Map<string, number>();
  const cell = (row: readonly string[], role: SegmentRole): string => row[mapping[role] ?? -1]?.trim() ?? '';
  const codes = new CodePaths(project);
  const rowsOf = new Map<ExchangeDocument, (readonly string[])[]>();
  // Two names, such as one with the ending of the file and one without, may mean the same document.
  for (const [name, own] of Map.groupBy(rows, (row) => cell(row, 'document'))) {
    const document = findDocument(name);
    if (document) rowsOf.set(document, [...(rowsOf.get(document) ?? []), ...own]);
    else missing.set(name, own.length);
  }
  for (const [document, own] of rowsOf) {
    project.documents.push(document);
    const results = placeRows(own, document, mapping, placing);
    for (const [index, row] of own.entries()) {
      const result = results[index];
      if (!result) continue;
      const quote = row[mapping.segment ?? -1] ?? '';
      for (const path of splitCodes(cell(row, 'code'))) {
        placing.count(result, document.text);
        const codeGuid = codes.guidOf(path);
        const coderGuid = coders.guidOf(cell(row, 'coder'));
        const guid = guidFrom('segment row', document.guid, codeGuid, coderGuid ?? '', cell(row, 'start'), quote);
        const common = { guid, documentGuid: document.guid, codeGuid, coderGuid, memo: cell(row, 'memo') };
        const created = toInstant(cell(row, 'created'));
        const weight = toWeight(cell(row, 'weight'));
        if ('start' in result)
          project.codings.push({ ...common, start: result.start, end: result.end, weight, tie: null, created, changed: created });
        else project.unplaced.push({ ...common, quote, start: null, end: null, reason: result.reason });
      }
    }
  }
  project.coders = coders.coders;
  for (const [name, count] of missing) project.report.notUnderstood.push(remark('rowsWithoutDocument', { count, name }));
  Object.assign(project.report, placing.report());
  return tidyProject(project);
}

/** By name, with or without the ending of a file, or a document group in front (`Interviews\Anna`, `Interviews: Anna`). */
function documentFinder(documents: readonly ExchangeDocument[]): (name: string) => ExchangeDocument | undefined {
  const keyOf = (name: string): string => foldName(name.replace(/\.[a-z0-9]{2,5}$/iu, ''));
  const byKey = new Map(
    documents.flatMap((document) => [[foldName(document.name), document] as const, [keyOf(document.name), document] as const]),
  );
  return (name) => {
    const last = name.split(/[\\/]|:\s/u).at(-1) ?? name;
    return byKey.get(foldName(name)) ?? byKey.get(keyOf(name)) ?? byKey.get(keyOf(last));
  };
}

function placeRows(
  rows: readonly (readonly string[])[],
  { text }: ExchangeDocument,
  mapping: SegmentMapping,
  placing: Placing,
): PlaceResult[] {
  const numberAt = (row: readonly string[], role: 'start' | 'end'): number => {
    const raw = row[mapping[role] ?? -1]?.trim() ?? '';
    return /^\d+$/u.test(raw) ? Number(raw) : Number.NaN;
  };
  const quoteAt = (row: readonly string[]): string => row[mapping.segment ?? -1] ?? '';
  if (mapping.units === 'characters' && mapping.start !== undefined && mapping.end !== undefined) {
    const requests = rows.map(
      (row): PlaceRequest => ({ start: numberAt(row, 'start'), end: numberAt(row, 'end'), quote: quoteAt(row), part: 'whole' }),
    );
    const { results } = placing.placeDocument(text, requests);
    return results.map((result, index) => (result.rule === 'unplaced' ? byWords(text, quoteAt(rows[index] ?? []), undefined) : result));
  }
  const paragraphs = new ParagraphIndex(text);
  return rows.map((row) => {
    const paragraph = numberAt(row, 'start');
    return byWords(text, quoteAt(row), Number.isNaN(paragraph) ? undefined : paragraphs.start(Math.max(0, paragraph - 1)));
  });
}

function byWords(text: string, quote: string, from: number | undefined): PlaceResult {
  if (quote.trim() === '') return { rule: 'unplaced', reason: 'noPosition' };
  const found = placeQuote(text, quote, from);
  if (found === 'ambiguous') return { rule: 'unplaced', reason: 'quoteAmbiguous' };
  return found ? { rule: 'quote', ...found } : { rule: 'unplaced', reason: text === '' ? 'textMissing' : 'quoteNotFound' };
}

/** Several codes of one segment stand on lines of their own, or behind semicolons. */
const splitCodes = (cell: string): string[][] =>
  cell
    .split(/\n|;\s/u)
    .map((code) =>
      code
        .split(/\s>\s|\\|::/u)
        .map((name) => name.trim())
        .filter(Boolean),
    )
    .filter((path) => path.length > 0);

const toWeight = (raw: string): number | null => (raw !== '' && Number.isFinite(Number(raw)) ? Number(raw) : null);

/** Makes a code for every path that is named, and for its parents. */
class CodePaths {
  readonly #project: ExchangeProject;
  readonly #guids = new Map<string, string>();

  constructor(project: ExchangeProject) {
    this.#project = project;
  }

  guidOf(path: readonly string[]): string {
    const key = path.map(foldName).join(pathSeparator);
    const known = this.#guids.get(key);
    if (known !== undefined) return known;
    const parentGuid = path.length > 1 ? this.guidOf(path.slice(0, -1)) : null;
    const guid = guidFrom('segment code', key);
    this.#project.codes.push({ ...newCode(guid, path.at(-1) ?? ''), parentGuid, order: this.#project.codes.length });
    this.#guids.set(key, guid);
    return guid;
  }
}
