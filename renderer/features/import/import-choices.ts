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
  /** What the file is in the charset that was chosen. */
  readAgain?: ImportPreview;
};

/** A file that can be read and whose text is not here yet, nor in a file before it, comes in unless it is taken out. */
export const firstChoice = ({ problem, duplicateOf }: ImportPreview, twin?: string): FileChoice => ({
  included: problem === null && duplicateOf === null && twin === undefined,
  encoding: null,
  table: null,
  notSpeakers: [],
});

/** The files that come in, with all that was decided about each. */
export function toImport(
  previews: readonly ImportPreview[],
  choiceOf: (preview: ImportPreview) => FileChoice,
  options: ImportOptions,
): { paths: string[]; options: ImportOptions } {
  const paths: string[] = [];
  const tables: Record<string, TableChoice> = {};
  const encodings: Record<string, string> = {};
  const notSpeakers: Record<string, string[]> = {};
  for (const preview of previews) {
    const choice = choiceOf(preview);
    const { path } = preview;
    if (!choice.included || preview.problem !== null) continue;
    paths.push(path);
    const table = choice.table ?? proposedTable(choice.readAgain ?? preview);
    if (table) tables[path] = table;
    if (choice.encoding !== null) encodings[path] = choice.encoding;
    if (choice.notSpeakers.length > 0) notSpeakers[path] = [...choice.notSpeakers];
  }
  return { paths, options: { ...options, tables, encodings, notSpeakers } };
}

/** Files with the same text as one before them, with its name. */
export function twinsAmong(previews: readonly ImportPreview[]): Map<string, string> {
  const names = new Map<string, string>();
  const twins = new Map<string, string>();
  for (const { path, name, textHash } of previews) {
    const first = textHash === null ? undefined : names.get(textHash);
    if (first !== undefined) twins.set(path, first);
    else if (textHash !== null) names.set(textHash, name);
  }
  return twins;
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
