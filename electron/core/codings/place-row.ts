import type { CodingTableRow } from '#core/codings/read-coding-table.ts';
import type { DocumentService } from '#core/documents/document-service.ts';
import { foldName } from '#core/names.ts';
import { type Coding, type Tie, TieDirection } from '#shared/model/coding.ts';
import type { DocumentId } from '#shared/model/ids.ts';
import { OffsetIndex } from '#shared/text/offsets.ts';
import { QuotePlacer } from '#shared/text/quote-match.ts';

export type RefusedRow = { row: number; reason: string; message: string };
export type PlacedRow = {
  documentId: DocumentId;
  start: number;
  end: number;
  path: string[];
  coder: string;
  weight: number | null;
  memo: string;
  tie: Coding['tie'];
  /** The passage stands elsewhere than the row says: its quote was found. */
  moved: boolean;
};

type Text = { id: DocumentId; text: string; index: OffsetIndex; placer: () => QuotePlacer };

/** Turns rows of a table into codings: checks every cell, and finds the passage by offsets (code points) and quote. */
export function placeRow(documents: DocumentService, defaultCoder: string | undefined): (row: CodingTableRow) => PlacedRow | RefusedRow {
  const textOf = createTexts(documents);
  return (row) => {
    const refuse = (reason: string, message: string): RefusedRow => ({ row: row.row, reason, message });
    const path = row.code.split('>').map((name) => name.trim());
    if (row.document === '') return refuse('noDocument', 'No document is named. Write its name into the column “document”.');
    const text = textOf(row.document);
    if (!text) return refuse('unknownDocument', `There is no document “${row.document}” in this project. Import it first.`);
    if (path.some((name) => name === ''))
      return refuse('noCode', 'No code is named, or a part of its path is empty. Write “Code” or “Parent > Child”.');
    const coder = row.coder || defaultCoder?.trim() || '';
    if (coder === '') return refuse('noCoder', 'No coder is named. Write a name into the column “coder”, or give one with --coder.');
    const start = toOffset(row.start);
    const end = toOffset(row.end);
    if (start === undefined || end === undefined)
      return refuse('notANumber', `“${start === undefined ? row.start : row.end}” is not a whole number of characters.`);
    const weight = toNumber(row.weight);
    const strength = toNumber(row.strength);
    if (weight === undefined || strength === undefined)
      return refuse(
        'badWeight',
        `“${weight === undefined ? row.weight : row.strength}” is not a number. Leave it empty or write a number.`,
      );
    const direction = toDirection(row.direction);
    if (direction === undefined) return refuse('badDirection', `“${row.direction}” is not a direction. Write toEgo, fromEgo or both.`);
    const passage = toPassage(text, start, end, row.quote);
    if ('reason' in passage) return refuse(passage.reason, passage.message);
    const hasTie = [row.alter, row.relation, row.resource, row.direction, row.strength].some((cell) => cell !== '');
    const tie = hasTie ? { alter: row.alter, relation: row.relation, resource: row.resource, direction, strength } : null;
    return { documentId: text.id, ...passage, path, coder, weight, memo: row.memo.replace(/\r\n?/gu, '\n'), tie };
  };
}

type Passage = { start: number; end: number; moved: boolean };

/** The passage the offsets say; where a quote is given and stands elsewhere, the passage the quote says. */
function toPassage({ text, index, placer }: Text, start: number, end: number, quote: string): Passage | Omit<RefusedRow, 'row'> {
  const inside = start >= 0 && start < end && end <= index.codePoints;
  const wanted = sameLines(quote).trim();
  if (inside) {
    const range = index.rangeFrom('codePoints', { start, end });
    if (wanted === '' || text.slice(range.start, range.end).trim() === wanted) return { ...range, moved: false };
  }
  if (wanted !== '') {
    const found = placer().place({ start, end, quote }, { unit: 'codePoints', counted: 'stored', end: 'exclusive' });
    if (found.rule !== 'unplaced') return { start: found.start, end: found.end, moved: true };
    if (inside)
      return { reason: 'quoteDiffers', message: `The text at ${start}–${end} is not the quote, and the quote does not stand nearby.` };
  }
  if (start >= end)
    return { reason: 'emptyPassage', message: `The passage ${start}–${end} is empty: its end has to come after its start.` };
  return { reason: 'outsideText', message: `The passage ${start}–${end} lies outside the text, which has ${index.codePoints} characters.` };
}

function createTexts(documents: DocumentService): (name: string) => Text | undefined {
  const ids = new Map<string, DocumentId>();
  // Names win over the names of the files that documents came from.
  const list = documents.list();
  for (const { id, sourceName } of list) if (sourceName !== null) ids.set(foldName(sourceName), id);
  for (const { id, name } of list) ids.set(foldName(name), id);
  const texts = new Map<DocumentId, Text>();
  return (name) => {
    const id = ids.get(foldName(name));
    if (id === undefined) return undefined;
    const known = texts.get(id);
    if (known) return known;
    const { text } = documents.text({ id });
    let placer: QuotePlacer | undefined;
    const made = { id, text, index: new OffsetIndex(text), placer: () => (placer ??= new QuotePlacer(text)) };
    texts.set(id, made);
    return made;
  };
}

const sameLines = (quote: string): string => quote.replace(/\r\n?/gu, '\n').replace(/[\u2028\u2029]/gu, '\n');

/** `12`, and `12.0` as data frames write whole numbers of a column with gaps. */
function toOffset(cell: string): number | undefined {
  return /^-?\d+(?:\.0+)?$/u.test(cell) ? Number(cell) : undefined;
}

/** Null where the cell is empty, undefined where it is no number. A decimal comma is one too. */
function toNumber(cell: string): number | null | undefined {
  if (cell === '' || cell === 'NA') return null;
  const number = Number(cell.replace(',', '.'));
  return Number.isFinite(number) ? number : undefined;
}

function toDirection(cell: string): Tie['direction'] | undefined {
  if (cell === '' || cell === 'NA') return null;
  return TieDirection.options.find((direction) => direction.toLowerCase() === cell.toLowerCase());
}
