/** Codings as columns: row i is code `codes[i]` on [starts[i], ends[i]) of `documents[i]` by `coders[i]`; ids as in the project, in any order. */
export interface CodingTable {
  readonly length: number;
  readonly documents: Int32Array;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly codes: Int32Array;
  readonly coders: Int32Array;
}

interface CodingRow {
  readonly documentId: number;
  readonly start: number;
  readonly end: number;
  readonly codeId: number;
  readonly coderId: number;
}

export function createCodingTable(length: number): CodingTable {
  const column = (): Int32Array => new Int32Array(length);
  return { length, documents: column(), starts: column(), ends: column(), codes: column(), coders: column() };
}

export function tableOfCodings(codings: readonly CodingRow[]): CodingTable {
  const table = createCodingTable(codings.length);
  codings.forEach((coding, row) => {
    table.documents[row] = coding.documentId;
    table.starts[row] = coding.start;
    table.ends[row] = coding.end;
    table.codes[row] = coding.codeId;
    table.coders[row] = coding.coderId;
  });
  return table;
}

/** The rows of all tables, one table after the other. */
export function joinTables(tables: readonly CodingTable[]): CodingTable {
  const joined = createCodingTable(tables.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const table of tables) {
    joined.documents.set(table.documents, at);
    joined.starts.set(table.starts, at);
    joined.ends.set(table.ends, at);
    joined.codes.set(table.codes, at);
    joined.coders.set(table.coders, at);
    at += table.length;
  }
  return joined;
}

/** The rows of each document as a table of their own. Rows of one document that stand side by side cost no copy. */
export function tableByDocument(table: CodingTable): Map<number, CodingTable> {
  const order = Array.from(table.documents.subarray(0, table.length).keys());
  let isSorted = true;
  for (let row = 1; row < table.length; row++)
    if ((table.documents[row] as number) < (table.documents[row - 1] as number)) isSorted = false;
  if (!isSorted) order.sort((a, b) => (table.documents[a] as number) - (table.documents[b] as number) || a - b);
  const column = (values: Int32Array): Int32Array => (isSorted ? values : Int32Array.from(order, (row) => values[row] as number));
  const documents = column(table.documents);
  const [starts, ends, codes, coders] = [column(table.starts), column(table.ends), column(table.codes), column(table.coders)];
  const tables = new Map<number, CodingTable>();
  for (let from = 0; from < table.length; ) {
    const document = documents[from] as number;
    let to = from + 1;
    while (to < table.length && documents[to] === document) to += 1;
    const part = (values: Int32Array): Int32Array => values.subarray(from, to);
    tables.set(document, {
      length: to - from,
      documents: part(documents),
      starts: part(starts),
      ends: part(ends),
      codes: part(codes),
      coders: part(coders),
    });
    from = to;
  }
  return tables;
}

/** Numbers ids 0, 1, 2 …: fast look-up for many rows. Ids are whole numbers ≥ 0; −1 for an id that is not in the list. */
export class DenseIds {
  readonly ids: readonly number[];
  readonly #places: Int32Array | Map<number, number>;

  constructor(ids: readonly number[]) {
    this.ids = ids;
    let most = -1;
    for (const id of ids) most = Math.max(most, id);
    if (most < 1_000_000) {
      const places = new Int32Array(most + 1).fill(-1);
      ids.forEach((id, place) => {
        places[id] = place;
      });
      this.#places = places;
    } else this.#places = new Map(ids.map((id, place) => [id, place]));
  }

  get count(): number {
    return this.ids.length;
  }

  /** Places for a whole column of ids. */
  ofColumn(ids: Int32Array, length = ids.length): Int32Array {
    const result = new Int32Array(length);
    const places = this.#places;
    if (places instanceof Map) {
      for (let i = 0; i < length; i++) result[i] = places.get(ids[i] as number) ?? -1;
    } else {
      for (let i = 0; i < length; i++) {
        const id = ids[i] as number;
        result[i] = id >= 0 && id < places.length ? (places[id] as number) : -1;
      }
    }
    return result;
  }

  of(id: number): number {
    const places = this.#places;
    return (places instanceof Map ? places.get(id) : places[id]) ?? -1;
  }
}
