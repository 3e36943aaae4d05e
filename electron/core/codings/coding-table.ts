import { findSameCoding } from '#core/codings/coding-rows.ts';
import { type PlacedRow, placeRow, type RefusedRow } from '#core/codings/place-row.ts';
import { readCodingTable } from '#core/codings/read-coding-table.ts';
import { foldName } from '#core/names.ts';
import type { Services } from '#core/project/services.ts';
import { codePaths, pathSeparator } from '#shared/model/code-tree.ts';
import type { CodeId, CoderId } from '#shared/model/ids.ts';

export type CodingTableResult = {
  applied: number;
  alreadyThere: number;
  refused: RefusedRow[];
  /** Rows whose passage was moved to where their quote stands. */
  repaired: number;
};

/**
 * Applies a table of codings as one step. A row that cannot be applied is refused with its reason and does not keep the others from
 * coming in; codes and coders that do not exist are created. `coder` is the coder of rows that name none.
 */
export function applyCodingTable(services: Services, cells: readonly string[][], coder?: string): CodingTableResult {
  const rows = readCodingTable(cells, { coderNeeded: coder === undefined });
  const place = placeRow(services.documents, coder);
  const placed: PlacedRow[] = [];
  const refused: RefusedRow[] = [];
  for (const row of rows) {
    const result = place(row);
    if ('reason' in result) refused.push(result);
    else placed.push(result);
  }
  const fresh = withoutThoseThere(services, placed);
  services.project.history.record({ label: 'step.codingsFromTable', detail: { count: fresh.length } }, () => insertAll(services, fresh));
  return {
    applied: fresh.length,
    alreadyThere: placed.length - fresh.length,
    refused,
    repaired: fresh.filter((row) => row.moved).length,
  };
}

/** Rows that neither the project nor an earlier row has: same passage, code and coder. */
function withoutThoseThere({ project, codes, coders }: Services, rows: readonly PlacedRow[]): PlacedRow[] {
  const codeIds = foldedPaths(codes.list());
  const coderIds = new Map(coders.list().map((each) => [foldName(each.name), each.id]));
  const seen = new Set<string>();
  return rows.filter((row) => {
    const { documentId, start, end } = row;
    const path = foldPath(row.path);
    const key = `${documentId}/${start}/${end}/${foldName(row.coder)}/${path}`;
    if (seen.has(key)) return false;
    seen.add(key);
    const codeId = codeIds.get(path);
    const coderId = coderIds.get(foldName(row.coder));
    if (codeId === undefined || coderId === undefined) return true;
    return findSameCoding(project.db, { documentId, start, end, codeId, coderId }) === undefined;
  });
}

function insertAll(services: Services, rows: readonly PlacedRow[]): void {
  const codeIds = foldedPaths(services.codes.list());
  const coderIds = new Map<string, CoderId>();
  for (const { path, coder, moved: _, ...coding } of rows) {
    let coderId = coderIds.get(coder) ?? services.coders.findByName(coder)?.id;
    coderId ??= services.coders.create({ name: coder }).id;
    coderIds.set(coder, coderId);
    services.codings.insert({ ...coding, codeId: findOrCreateCode(services, codeIds, path), coderId });
  }
}

/** Makes what is missing of a path, from the top down. */
function findOrCreateCode({ codes }: Services, known: Map<string, CodeId>, path: readonly string[]): CodeId {
  const found = known.get(foldPath(path));
  if (found !== undefined) return found;
  const parentId = path.length > 1 ? findOrCreateCode({ codes } as Services, known, path.slice(0, -1)) : null;
  const { id } = codes.create({ name: path.at(-1) ?? '', parentId });
  known.set(foldPath(path), id);
  return id;
}

const foldPath = (path: readonly string[]): string => path.map(foldName).join(pathSeparator);

function foldedPaths(codes: ReturnType<Services['codes']['list']>): Map<string, CodeId> {
  const ids = new Map<string, CodeId>();
  // Of two codes that read alike the first counts: a name may itself contain the separator.
  for (const [id, path] of codePaths(codes)) {
    const folded = path.split('>').map(foldName).join(pathSeparator);
    if (!ids.has(folded)) ids.set(folded, id);
  }
  return ids;
}
