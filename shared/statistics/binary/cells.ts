/** Agreement of two coders on one code, as the four cells: units (characters, sentences, …) coded by both, one, neither. */
export interface Cells {
  readonly both: number;
  readonly onlyFirst: number;
  readonly onlySecond: number;
  readonly neither: number;
}

export const NO_CELLS: Cells = { both: 0, onlyFirst: 0, onlySecond: 0, neither: 0 };

export const totalOf = ({ both, onlyFirst, onlySecond, neither }: Cells): number => both + onlyFirst + onlySecond + neither;

export function sumOfCells(all: Iterable<Cells>): Cells {
  let both = 0;
  let onlyFirst = 0;
  let onlySecond = 0;
  let neither = 0;
  for (const cells of all) {
    both += cells.both;
    onlyFirst += cells.onlyFirst;
    onlySecond += cells.onlySecond;
    neither += cells.neither;
  }
  return { both, onlyFirst, onlySecond, neither };
}

/** Cluster k of a flat array with four numbers a cluster: both, only first, only second, neither. */
export function cellsAt(flat: ArrayLike<number>, k: number): Cells {
  return { both: flat[4 * k] ?? 0, onlyFirst: flat[4 * k + 1] ?? 0, onlySecond: flat[4 * k + 2] ?? 0, neither: flat[4 * k + 3] ?? 0 };
}

/** The cells of all clusters together. */
export function pooledCells(flat: ArrayLike<number>, clusters: number): Cells {
  const sums: [number, number, number, number] = [0, 0, 0, 0];
  for (let i = 0; i < 4 * clusters; i += 4) {
    sums[0] += flat[i] ?? 0;
    sums[1] += flat[i + 1] ?? 0;
    sums[2] += flat[i + 2] ?? 0;
    sums[3] += flat[i + 3] ?? 0;
  }
  const [both, onlyFirst, onlySecond, neither] = sums;
  return { both, onlyFirst, onlySecond, neither };
}
