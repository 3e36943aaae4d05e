import { posix } from 'node:path';
import { ImportError } from '#core/documents/formats/import-error.ts';
import { type ReadContext, throwIfCancelled } from '#core/documents/formats/read-context.ts';
import type { RawTable } from '#core/documents/formats/tables/table-value.ts';
import { isDateFormat, readCells, readSharedStrings } from '#core/documents/formats/tables/xlsx-cells.ts';
import { parseXml, type XmlElement } from '#core/documents/formats/xml/parse-xml.ts';
import { openZip, type ZipArchive } from '#core/documents/formats/zip/open-zip.ts';

type Workbook = { sheets: { name: string; part: string }[]; since1904: boolean };

/** A workbook: the cells of one sheet as text. Numbers as they are stored (007 typed as text stays 007), dates as YYYY-MM-DD. */
export async function readXlsx(bytes: Uint8Array, context: ReadContext, wanted: string | null): Promise<RawTable> {
  const { limits } = context;
  const zip = await openZip(bytes, limits);
  const { sheets, since1904 } = await readWorkbook(zip, limits.xmlDepth);
  const strings = readSharedStrings(await zip.read('xl/sharedStrings.xml'), limits);
  const dateStyles = await readDateStyles(zip, limits.xmlDepth);
  const chosen = wanted === null ? sheets : sheets.filter(({ name }) => name === wanted);
  if (chosen.length === 0) throw new ImportError('no_text', `There is no sheet “${wanted ?? ''}” in this workbook. Choose another.`);
  for (const { name, part } of chosen) {
    throwIfCancelled(context);
    const sheet = await zip.read(part);
    if (sheet === null) continue;
    const { cells, merged } = readCells(sheet, { strings, dateStyles, since1904 }, limits);
    if (wanted === null && !cells.some((row) => row.some((cell) => cell.trim() !== ''))) continue;
    zip.close();
    const about = { format: 'xlsx', encoding: null, delimiter: null, sheet: name, sheets: sheets.map((each) => each.name) } as const;
    return { ...about, cells, merged, warnings: [] };
  }
  throw new ImportError('no_text', 'There is nothing in this workbook: every sheet is empty.');
}

async function readWorkbook(zip: ZipArchive, maxDepth: number): Promise<Workbook> {
  const part = await zip.read('xl/workbook.xml');
  if (part === null) {
    throw new ImportError('not_a_document', 'This is a zip archive, not a workbook (.xlsx). Unpack it and import the tables inside.');
  }
  const targets = new Map<string, string>();
  const relations = await zip.read('xl/_rels/workbook.xml.rels');
  const relate = ({ local, attributes }: XmlElement) => {
    if (local === 'Relationship') targets.set(attributes.Id ?? '', attributes.Target ?? '');
  };
  if (relations !== null) parseXml(relations, { open: relate }, maxDepth);
  const workbook: Workbook = { sheets: [], since1904: false };
  const open = ({ local, attributes }: XmlElement) => {
    if (local === 'workbookPr') workbook.since1904 = /^(?:1|true)$/.test(attributes.date1904 ?? '');
    if (local !== 'sheet') return;
    const relation = Object.entries(attributes).find(([name]) => /:id$/.test(name))?.[1];
    const target = targets.get(relation ?? '') ?? `worksheets/sheet${workbook.sheets.length + 1}.xml`;
    const path = target.startsWith('/') ? target.slice(1) : posix.normalize(posix.join('xl', target));
    workbook.sheets.push({ name: attributes.name ?? '', part: path });
  };
  parseXml(part, { open }, maxDepth);
  return workbook;
}

/** Which cell styles show a number as a date: their places in the list of cell formats. */
async function readDateStyles(zip: ZipArchive, maxDepth: number): Promise<Set<number>> {
  const dates = new Set<number>();
  const part = await zip.read('xl/styles.xml');
  if (part === null) return dates;
  const formats = new Map<number, string>();
  let inCellFormats = false;
  let style = 0;
  const open = ({ local, attributes }: XmlElement) => {
    if (local === 'numFmt') formats.set(Number(attributes.numFmtId), attributes.formatCode ?? '');
    if (local === 'cellXfs') inCellFormats = true;
    if (local !== 'xf' || !inCellFormats) return;
    if (isDateFormat(Number(attributes.numFmtId ?? 0), formats)) dates.add(style);
    style++;
  };
  const close = ({ local }: XmlElement) => {
    if (local === 'cellXfs') inCellFormats = false;
  };
  parseXml(part, { open, close }, maxDepth);
  return dates;
}
