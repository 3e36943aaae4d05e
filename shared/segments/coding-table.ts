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
