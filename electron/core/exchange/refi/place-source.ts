import { guidFrom } from '#core/exchange/guid.ts';
import type { ExchangeProject } from '#core/exchange/interchange.ts';
import type { PlaceRequest, PlaceResult, Placing } from '#core/exchange/placing.ts';
import { placeQuote } from '#core/exchange/quote-place.ts';
import { publishedLabels } from '#core/exchange/refi/published-labels.ts';
import type { RawSource } from '#core/exchange/refi/raw-project.ts';
import type { RawCoding, RawSelection } from '#core/exchange/refi/read-selections.ts';
import { remark } from '#core/exchange/remark.ts';
import type { TextMark } from '#shared/model/document.ts';

/** `marks`: looks of the text, by its own offsets. */
export type SourceText = { text: string; encoding: string | null; format: string; marks?: TextMark[] };
export type SelectionPlace = { documentGuid: string; start: number; end: number };

/** What the notes and cases of the project ask for later. */
export type Places = {
  /** Whether anything will ask for a selection by its GUID; where nothing does, none is kept. */
  areAsked: boolean;
  selections: Map<string, SelectionPlace>;
  /** Note → the places, documents or codings it was referred to from. */
  notesOfPlaces: { noteGuid: string; place: SelectionPlace | { documentGuid: string; start: null; end: null } }[];
  notesOfCodings: { noteGuid: string; codingGuid: string }[];
  bareSelections: number;
  /** Selections that a case points at: they need no code of their own. */
  ofCases: ReadonlySet<string>;
};

type Context = { documentGuid: string; text: string; creator: string | null; placing: Placing; project: ExchangeProject; places: Places };
type CodedRange = Pick<RawSelection, 'quote' | 'request' | 'coderGuid' | 'created' | 'changed'>;

/**
 * Stores a source as a document and its selections as codings, memos and unplaced codings. Where the text is missing from the archive, the
 * document holds the passages that its selections quote, a line each, so that no coding is lost; the report says so.
 */
export function placeSource(
  source: RawSource,
  found: SourceText | null,
  { creator, placing, project, places }: Omit<Context, 'documentGuid' | 'text'>,
): void {
  const ranges = source.selections.flatMap(({ request }) => (request ? [request] : []));
  const { text, results } = found === null ? textOfQuotes(ranges) : placing.placeDocument(found.text, ranges);
  if (found === null && text !== '') {
    project.report.mended.push(remark('passagesOnly', { name: source.name }));
  }
  // Looks count in the text as it was written; where line ends or a byte order mark were taken out of it, they would shift.
  const looks = found?.marks !== undefined && found.text === text ? found.marks : [];
  const context: Context = { documentGuid: source.guid, text, creator, placing, project, places };
  project.documents.push({
    ...{ guid: source.guid, name: source.name, kind: 'interview', text, marks: looks, turns: null, language: null },
    ...{ format: found?.format ?? 'txt', encoding: found?.encoding ?? null, sourceName: source.name },
    ...{ ...published(source.description), created: source.created, original: null },
  });
  describe(source, project);
  const placed = results.values();
  for (const selection of source.selections) {
    const result = selection.request ? placed.next().value : placeByWords(text, selection.quote);
    if (result) takeSelection(selection, result, context);
  }
  const whole: PlaceResult =
    text === '' ? { rule: 'unplaced', reason: 'textMissing' } : { rule: 'wholeDocument', start: 0, end: text.length };
  const wholeRange: CodedRange = { quote: '', request: null, coderGuid: null, created: source.created, changed: null };
  for (const coding of source.codings) takeCoding(coding, whole, wholeRange, '', context);
  for (const noteGuid of source.notes)
    places.notesOfPlaces.push({ noteGuid, place: { documentGuid: source.guid, start: null, end: null } });
}

/** The quoted passages in their order, a line each, every passage once. */
function textOfQuotes(requests: readonly PlaceRequest[]): { text: string; results: PlaceResult[] } {
  const lines = new Map<string, { start: number; end: number }>();
  let text = '';
  const keyOf = ({ start, end, quote }: PlaceRequest): string => `${start} ${end} ${quote}`;
  for (const request of [...requests].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const quote = request.quote?.trim() ?? '';
    if (quote === '' || lines.has(keyOf(request))) continue;
    if (text !== '') text += '\n';
    lines.set(keyOf(request), { start: text.length, end: text.length + quote.length });
    text += quote;
  }
  const results = requests.map((request): PlaceResult => {
    const line = lines.get(keyOf(request));
    return line ? { rule: 'quoteOnly', ...line } : { rule: 'unplaced', reason: 'textMissing' };
  });
  return { text, results };
}

/** Where a document was published and when, if its description holds just that, as we write it. */
function published(description: string): { publisher: string | null; dated: string | null } {
  const lines = description === '' ? [] : description.split('\n');
  const find = (label: string): string | null => lines.find((line) => line.startsWith(label))?.slice(label.length) ?? null;
  const found = { publisher: find(publishedLabels.publisher), dated: find(publishedLabels.dated) };
  const known = Object.values(found).filter((value) => value !== null).length;
  return known === lines.length ? found : { publisher: null, dated: null };
}

/** Any other description is a memo about the document. */
function describe({ guid, name, description, created }: RawSource, project: ExchangeProject): void {
  const { publisher, dated } = published(description);
  if (description.trim() === '' || publisher !== null || dated !== null) return;
  const target = { documentGuid: guid, start: null, end: null, codeGuid: null, caseGuid: null };
  project.memos.push({
    guid: guidFrom('description', guid),
    title: name,
    text: description,
    coderGuid: null,
    created,
    changed: created,
    target,
  });
}

/** For selections on pages, pictures and times: the words decide, where they stand only once. */
function placeByWords(text: string, quote: string): PlaceResult {
  const range = placeQuote(text, quote);
  if (range === 'ambiguous') return { rule: 'unplaced', reason: 'quoteAmbiguous' };
  return range ? { rule: 'quote', ...range } : { rule: 'unplaced', reason: text === '' ? 'textMissing' : 'notText' };
}

function takeSelection(selection: RawSelection, result: PlaceResult, context: Context): void {
  const { documentGuid, project, places, creator } = context;
  const place: SelectionPlace | null = 'start' in result ? { documentGuid, start: result.start, end: result.end } : null;
  if (place && places.areAsked) places.selections.set(selection.guid, place);
  for (const [index, coding] of selection.codings.entries()) {
    takeCoding(coding, result, selection, index === 0 ? selection.description : '', context);
    for (const noteGuid of coding.notes) places.notesOfCodings.push({ noteGuid, codingGuid: coding.guid });
  }
  const target = place ?? { documentGuid, start: null, end: null };
  for (const noteGuid of selection.notes) places.notesOfPlaces.push({ noteGuid, place: target });
  if (selection.codings.length > 0) return;
  if (selection.description === '') {
    if (selection.notes.length === 0 && !places.ofCases.has(selection.guid)) places.bareSelections += 1;
    return;
  }
  project.memos.push({
    ...{ guid: selection.guid, title: '', text: selection.description, coderGuid: selection.coderGuid ?? creator },
    ...{ created: selection.created, changed: selection.changed, target: { ...target, codeGuid: null, caseGuid: null } },
  });
}

function takeCoding(coding: RawCoding, result: PlaceResult, selection: CodedRange, memo: string, context: Context): void {
  const { documentGuid, project, creator, placing, text } = context;
  const { guid, codeGuid } = coding;
  const coderGuid = coding.coderGuid ?? selection.coderGuid ?? creator;
  placing.count(result, text);
  if ('start' in result) {
    const created = coding.created ?? selection.created;
    project.codings.push({
      ...{ guid, documentGuid, codeGuid, coderGuid, start: result.start, end: result.end, weight: null, memo, tie: null },
      ...{ created, changed: selection.changed ?? created },
    });
    return;
  }
  const { start = null, end = null } = selection.request ?? {};
  project.unplaced.push({ guid, documentGuid, codeGuid, coderGuid, quote: selection.quote, start, end, memo, reason: result.reason });
}
