/**
 * Solves a symmetric, positive system by Cholesky's decomposition.
 * @param matrix size × size, row by row
 */
export function solve(matrix: Float64Array, right: Float64Array, size: number): Float64Array {
  const lower = new Float64Array(size * size);
  const of = (row: number, column: number): number => lower[row * size + column] ?? 0;
  for (let row = 0; row < size; row++)
    for (let column = 0; column <= row; column++) {
      let sum = matrix[row * size + column] ?? 0;
      for (let at = 0; at < column; at++) sum -= of(row, at) * of(column, at);
      lower[row * size + column] = row === column ? Math.sqrt(Math.max(sum, 1e-12)) : sum / of(column, column);
    }
  const half = new Float64Array(size);
  for (let row = 0; row < size; row++) {
    let sum = right[row] ?? 0;
    for (let at = 0; at < row; at++) sum -= of(row, at) * (half[at] ?? 0);
    half[row] = sum / of(row, row);
  }
  const solution = new Float64Array(size);
  for (let row = size - 1; row >= 0; row--) {
    let sum = half[row] ?? 0;
    for (let at = row + 1; at < size; at++) sum -= of(at, row) * (solution[at] ?? 0);
    solution[row] = sum / of(row, row);
  }
  return solution;
}
