import {
  type ImportOptions,
  type ImportPreview,
  type TableChoice,
  type TableColumn,
  type TableKind,
  tableRoles,
} from '#shared/contract/exchange.ts';

/**
 * What a person has decided about one file: whether it comes in, in which charset it is read (null: as recognised), what its table is
 * (null: as proposed), and which names are no speakers.
 */
export type FileChoice = {
  included: boolean;
  encoding: string | null;
  table: TableChoice | null;
  notSpeakers: readonly string[];
  /** How a table looks in the charset that was chosen. */
  readAgain?: ImportPreview;
};

/** A file that can be read and is not here yet comes in unless it is taken out. */
export const firstChoice = ({ problem, duplicateOf }: ImportPreview): FileChoice => ({
  included: problem === null && duplicateOf === null,
  encoding: null,
  table: null,
  notSpeakers: [],
});

export type ImportBatch = { paths: string[]; options: ImportOptions };

/** One import for all files, and one more for each charset that was chosen by hand. */
export function toBatches(
  previews: readonly ImportPreview[],
  choiceOf: (preview: ImportPreview) => FileChoice,
  options: ImportOptions,
): ImportBatch[] {
  const batches = new Map<string | null, ImportBatch>();
  for (const preview of previews) {
    const choice = choiceOf(preview);
    const { included, encoding, table, notSpeakers } = choice;
    if (!included || preview.problem !== null) continue;
    const batch = batches.get(encoding) ?? { paths: [], options: encoding === null ? options : { ...options, encoding } };
    const { path } = preview;
    batch.paths.push(path);
    const chosen = table ?? proposedTable(choice.readAgain ?? preview);
    if (chosen) batch.options = { ...batch.options, tables: { ...batch.options.tables, [path]: chosen } };
    if (notSpeakers.length > 0)
      batch.options = { ...batch.options, notSpeakers: { ...batch.options.notSpeakers, [path]: [...notSpeakers] } };
    batches.set(encoding, batch);
  }
  return [...batches.values()];
}

/** The table as it looks. */
export const proposedTable = ({ table }: ImportPreview): TableChoice | null =>
  table && { kind: table.kind, columns: table.columns[table.kind] };

/** Another role for a column; what only one column can be goes from the one that had it. */
export function withRole({ kind, columns }: TableChoice, index: number, role: TableColumn['role']): TableChoice {
  const single = role !== 'ignore' && role !== 'openAnswer' && role !== 'attribute';
  return {
    kind,
    columns: columns.map((column, at): TableColumn => {
      if (at === index) return { ...column, role, type: role === 'attribute' ? (column.type ?? 'text') : null };
      return single && column.role === role ? { ...column, role: 'ignore', type: null } : column;
    }),
  };
}

export const rolesOf = (kind: TableKind): TableColumn['role'][] => [...tableRoles[kind], 'ignore'];

/** Whether the roles are enough to import the table. */
export function isComplete({ kind, columns }: TableChoice): boolean {
  const has = (role: TableColumn['role']): boolean => columns.some((column) => column.role === role);
  if (kind === 'segments') return has('document') && has('code') && has('segment');
  if (kind === 'codebook') return has('name') || has('path');
  return columns.some(({ role }) => role !== 'ignore');
}
