import { ImportError } from '#core/documents/formats/import-error.ts';
import type { Limits } from '#core/documents/formats/limits.ts';
import type { MergedCells } from '#core/documents/formats/tables/table-head.ts';
import { parseXml, type XmlElement } from '#core/documents/formats/xml/parse-xml.ts';

export type CellMeaning = { strings: readonly string[]; dateStyles: ReadonlySet<number>; since1904: boolean };

const mostColumns = 16_384;
/** Merged cells matter where columns are named. */
const mostHeadRows = 10;

/** The workbook's table of texts, to which cells point. Phonetic readings are left out. */
export function readSharedStrings(part: Uint8Array | null, limits: Limits): string[] {
  const strings: string[] = [];
  if (part === null) return strings;
  let inText = false;
  let phonetic = 0;
  let characters = 0;
  const open = ({ local }: XmlElement) => {
    if (local === 'si') strings.push('');
    if (local === 'rPh') phonetic++;
    inText = local === 't' && phonetic === 0;
  };
  const close = ({ local }: XmlElement) => {
    if (local === 'rPh') phonetic--;
    inText = false;
  };
  const text = (value: string) => {
    if (!inText || strings.length === 0) return;
    characters += value.length;
    if (characters > limits.textCharacters) throw tooMuch(characters);
    strings[strings.length - 1] += unescapeXml(value);
  };
  parseXml(part, { open, close, text }, limits.xmlDepth);
  return strings;
}

/** The cells of a sheet, by row and column, and which of a row are one; columns the file skips are empty. */
export function readCells(part: Uint8Array, meaning: CellMeaning, limits: Limits): { cells: string[][]; merged: MergedCells[] } {
  const rows: string[][] = [];
  const places = new Map<number, number>();
  const merged: MergedCells[] = [];
  let rowNumber = 0;
  let row: string[] = [];
  let column = 0;
  let cell: { type: string; style: number; value: string } | null = null;
  let inValue = false;
  let characters = 0;
  const open = ({ local, attributes }: XmlElement) => {
    if (local === 'row') {
      if (rows.length > limits.tableRows)
        throw new ImportError('too_large', `This table has more than ${limits.tableRows} rows. Split it into smaller files.`);
      row = [];
      column = 0;
      rowNumber = Number(attributes.r ?? rowNumber + 1) || rowNumber + 1;
      places.set(rowNumber, rows.length);
      rows.push(row);
    } else if (local === 'c') {
      column = columnOf(attributes.r) ?? column;
      cell = { type: attributes.t ?? 'n', style: Number(attributes.s ?? -1), value: '' };
    }
    if (local === 'mergeCell') {
      const [, from, line, to] = /^([A-Z]{1,3})(\d+):([A-Z]{1,3})\d+$/.exec(attributes.ref ?? '') ?? [];
      const place = places.get(Number(line));
      if (place !== undefined && place < mostHeadRows) {
        merged.push({ row: place, from: columnNumber(from ?? 'A'), to: Math.min(mostColumns, columnNumber(to ?? 'A')) });
      }
    }
    inValue = local === 'v' || local === 't';
  };
  const close = ({ local }: XmlElement) => {
    inValue = false;
    if (local !== 'c' || cell === null) return;
    const shown = show(cell, meaning);
    if (shown !== '' && column < mostColumns) {
      while (row.length < column) row.push('');
      row[column] = shown;
      characters += shown.length;
      if (characters > limits.textCharacters) throw tooMuch(characters);
    }
    column++;
    cell = null;
  };
  const text = (value: string) => {
    if (inValue && cell !== null) cell.value += value;
  };
  parseXml(part, { open, close, text }, limits.xmlDepth);
  return { cells: rows, merged };
}

/** Whether a number format shows a date: the built-in ones, or one with day, month or year outside quotes and brackets. */
export function isDateFormat(id: number, formats: ReadonlyMap<number, string>): boolean {
  const code = formats.get(id);
  if (code === undefined) return (id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58);
  return /[dy]|m{3}/i.test(code.replace(/"[^"]*"|\[[^\]]*\]|\\./g, '')) && !/general|standard/i.test(code);
}

function show({ type, style, value }: { type: string; style: number; value: string }, meaning: CellMeaning): string {
  if (type === 's') return meaning.strings[Number(value)] ?? '';
  if (type === 'b') return value === '1' ? 'yes' : 'no';
  if (type === 'str' || type === 'inlineStr') return unescapeXml(value);
  if (type === 'd') return value.slice(0, 10);
  if (type === 'e' || value === '') return '';
  const number = Number(value);
  if (!Number.isFinite(number)) return value;
  return meaning.dateStyles.has(style) ? toDate(number, meaning.since1904) : String(number);
}

/** Days since the last of 1899 (with the leap day of 1900 that never was), or since the first of 1904. */
function toDate(serial: number, since1904: boolean): string {
  const days = since1904 ? serial - 24_107 : serial < 60 ? serial - 25_568 : serial - 25_569;
  const date = new Date(Math.round(days * 86_400_000));
  return Number.isNaN(date.getTime()) ? String(serial) : date.toISOString().slice(0, 10);
}

/** `BC12` → 54. */
function columnOf(reference: string | undefined): number | null {
  const letters = /^([A-Z]{1,3})\d+$/.exec(reference ?? '')?.[1];
  return letters === undefined ? null : columnNumber(letters);
}

function columnNumber(letters: string): number {
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

/** Excel writes control characters as `_x000D_`. */
function unescapeXml(text: string): string {
  return text.replace(/_x([\dA-F]{4})_/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

function tooMuch(characters: number): ImportError {
  return new ImportError('too_large', 'This table holds more text than can be imported. Split it into smaller files.', { characters });
}
