import { basename } from 'node:path';
import { ImportError } from '#core/documents/formats/import-error.ts';
import { readTableInWorker } from '#core/documents/formats/read-in-worker.ts';
import { toAttributeValue } from '#core/documents/formats/tables/attribute-values.ts';
import { type ColumnSuggestion, suggestMapping } from '#core/documents/formats/tables/suggest-mapping.ts';
import type { ReadTable } from '#core/documents/formats/tables/table-value.ts';
import { foldName, sameName } from '#core/names.ts';
import type { Services } from '#core/project/services.ts';
import { readChosenFile } from '#core/read-chosen-file.ts';
import type { CaseTableImport } from '#shared/contract/cases.ts';
import type { AttributeType } from '#shared/model/case.ts';
import { Problem } from '#shared/problem.ts';

type Column = { column: number; name: string; type: AttributeType; categories: string[]; isNew: boolean };
/** What to do for one row: the case, whether it is new, and the cells that differ from what is stored. */
type Row = { name: string; isNew: boolean; cells: { column: Column; value: string }[] };
type Plan = { columns: Column[]; rows: Row[]; report: CaseTableImport };

/** Brings attributes from a table, in one step; with `dryRun` only says what it would bring. Empty cells change nothing. */
export async function importCaseTable(services: Services, { path, dryRun }: { path: string; dryRun: boolean }): Promise<CaseTableImport> {
  const plan = planImport(services, await read(path));
  if (!dryRun) {
    services.project.history.record({ label: 'step.caseTableImport', detail: { name: basename(path) } }, () => carryOut(services, plan));
  }
  return plan.report;
}

async function read(path: string): Promise<ReadTable> {
  const bytes = readChosenFile(path);
  try {
    return await readTableInWorker({ name: basename(path), bytes });
  } catch (error) {
    if (error instanceof ImportError) throw new Problem('badTable', { reason: error.message }, { cause: error });
    throw error;
  }
}

function planImport({ cases }: Services, { header, rows }: ReadTable): Plan {
  const mapping = suggestMapping(header, rows);
  const nameAt = mapping.find(({ role }) => role === 'case')?.column ?? 0;
  const table = cases.table();
  const columns = mapping.filter(({ column, role }) => column !== nameAt && role !== 'ignore').map((one) => toColumn(one, cases));
  const stored = new Map(table.values.map(({ caseId, attributeId, value }) => [`${caseId} ${attributeId}`, value]));
  const report: CaseTableImport = {
    caseColumn: header[nameAt] ?? '',
    added: [],
    changed: [],
    unchanged: [],
    attributes: columns.map(({ name, type, isNew }) => ({ name, type, isNew, values: 0 })),
    refused: [],
  };
  const planned = new Map<string, Row>();
  for (const cells of rows) {
    const name = (cells[nameAt] ?? '').trim();
    if (name === '') continue;
    const known = table.cases.find((one) => sameName(one.name, name));
    const key = foldName(name);
    const row = planned.get(key) ?? { name: known?.name ?? name, isNew: !known, cells: [] };
    planned.set(key, row);
    for (const [index, column] of columns.entries()) {
      const raw = (cells[column.column] ?? '').trim();
      if (raw === '') continue;
      const value = toAttributeValue(raw, column.type);
      const attribute = report.attributes[index];
      if (value === null) report.refused.push({ case: row.name, attribute: column.name, value: raw });
      else if (attribute && stored.get(`${known?.id} ${cases.findAttributeByName(column.name)?.id}`) !== value) {
        row.cells.push({ column, value });
        attribute.values += 1;
      }
    }
  }
  for (const { name, isNew, cells } of planned.values()) report[isNew ? 'added' : cells.length > 0 ? 'changed' : 'unchanged'].push(name);
  return { columns, rows: [...planned.values()], report };
}

/** A column whose name an attribute has keeps that attribute's type. */
function toColumn({ column, name, type, categories }: ColumnSuggestion, cases: Services['cases']): Column {
  const known = cases.findAttributeByName(name);
  if (known) return { column, name: known.name, type: known.type, categories: known.categories, isNew: false };
  return { column, name, type: type ?? 'text', categories, isNew: true };
}

function carryOut({ cases }: Services, { columns, rows }: Plan): void {
  const attributes = new Map(
    columns.map((column) => [column, cases.findAttributeByName(column.name)?.id ?? cases.createAttribute(column).id]),
  );
  for (const { name, cells } of rows) {
    const caseId = cases.findByName(name)?.id ?? cases.create({ name }).id;
    for (const { column, value } of cells) {
      const attributeId = attributes.get(column);
      if (attributeId !== undefined) cases.setValue({ caseId, attributeId, value });
    }
  }
}
