/** Prime 2³¹ − 1 (specification 3.2, step 4). */
const P = 2_147_483_647;

/** One row of whole numbers modulo 2³¹ − 1. */
export type Row = Float64Array<ArrayBuffer>;

/** Rows in reduced row echelon form; `pivots[i]` is the column of the leading 1 of row i. */
export interface Echelon {
  readonly rows: readonly Row[];
  readonly pivots: readonly number[];
}

/** one × other modulo 2³¹ − 1, in steps that stay below 2⁵³. Both lie from 0 to 2³¹ − 2. */
export function multiply(one: number, other: number): number {
  const high = Math.floor(one / 65_536);
  const low = one % 65_536;
  return (((high * other) % P) * 65_536 + low * other) % P;
}

/** The number whose product with `value` is 1 modulo 2³¹ − 1; `value` is not 0. */
export function invert(value: number): number {
  let result = 1;
  let power = value;
  for (let rest = P - 2; rest > 0; rest = Math.floor(rest / 2)) {
    if (rest % 2 === 1) result = multiply(result, power);
    power = multiply(power, power);
  }
  return result;
}

/**
 * Reduced row echelon form of these rows over the first `columns` columns, rows of zeros left out; columns after that
 * are carried along. Rows are copied. Cost: rows × rows × columns multiplications.
 */
export function reduce(input: readonly ArrayLike<number>[], columns: number): Echelon {
  const rows = input.map((row) => Float64Array.from(row));
  const pivots: number[] = [];
  for (let column = 0; column < columns && pivots.length < rows.length; column += 1) {
    const at = pivots.length;
    const found = rows.findIndex((row, index) => index >= at && row[column] !== 0);
    const pivot = rows[found];
    if (pivot === undefined) continue;
    rows[found] = rows[at] as Row;
    rows[at] = pivot;
    scale(pivot, invert(pivot[column] as number));
    for (const row of rows)
      if (row !== pivot && row[column] !== 0) subtract(row, pivot, row[column] as number);
    pivots.push(column);
  }
  return { rows: rows.slice(0, pivots.length), pivots };
}

/** Whether a row of 0 and 1 is a combination of the rows of the echelon; looks at its first columns alone. */
export function isInSpan({ rows, pivots }: Echelon, row: ArrayLike<number>): boolean {
  const rest = Float64Array.from(row);
  pivots.forEach((column, index) => {
    if (rest[column] !== 0) subtract(rest, rows[index] as Row, rest[column] as number);
  });
  return rest.every((value) => value === 0);
}

function scale(row: Row, factor: number): void {
  for (let index = 0; index < row.length; index += 1)
    if (row[index] !== 0) row[index] = multiply(row[index] as number, factor);
}

function subtract(row: Row, other: Row, factor: number): void {
  for (let index = 0; index < row.length; index += 1) {
    const value = other[index] as number;
    if (value !== 0) row[index] = ((row[index] as number) - multiply(value, factor) + P) % P;
  }
}
