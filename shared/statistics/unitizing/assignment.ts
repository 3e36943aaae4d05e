/**
 * The cheapest perfect matching of a square cost matrix (Hungarian method with potentials, O(n³)); answers the column of each row.
 * `cost` is n×n, row after row, finite.
 */
export function assignRows(cost: Float64Array, n: number): Int32Array {
  const rowPotential = new Float64Array(n + 1);
  const columnPotential = new Float64Array(n + 1);
  const rowOfColumn = new Int32Array(n + 1);
  const cameFrom = new Int32Array(n + 1);
  const slack = new Float64Array(n + 1);
  const isDone = new Uint8Array(n + 1);
  for (let row = 1; row <= n; row += 1) {
    rowOfColumn[0] = row;
    slack.fill(Infinity);
    isDone.fill(0);
    let column = 0;
    do {
      isDone[column] = 1;
      const current = rowOfColumn[column] as number;
      let least = Infinity;
      let next = 0;
      for (let j = 1; j <= n; j += 1) {
        if (isDone[j]) continue;
        const reduced = (cost[(current - 1) * n + j - 1] as number) - (rowPotential[current] as number) - (columnPotential[j] as number);
        if (reduced < (slack[j] as number)) {
          slack[j] = reduced;
          cameFrom[j] = column;
        }
        if ((slack[j] as number) < least) {
          least = slack[j] as number;
          next = j;
        }
      }
      for (let j = 0; j <= n; j += 1) {
        if (isDone[j]) {
          const matched = rowOfColumn[j] as number;
          rowPotential[matched] = (rowPotential[matched] as number) + least;
          columnPotential[j] = (columnPotential[j] as number) - least;
        } else slack[j] = (slack[j] as number) - least;
      }
      column = next;
    } while (rowOfColumn[column] !== 0);
    do {
      const previous = cameFrom[column] as number;
      rowOfColumn[column] = rowOfColumn[previous] as number;
      column = previous;
    } while (column !== 0);
  }
  const columnOfRow = new Int32Array(n);
  for (let j = 1; j <= n; j += 1) columnOfRow[(rowOfColumn[j] as number) - 1] = j - 1;
  return columnOfRow;
}
