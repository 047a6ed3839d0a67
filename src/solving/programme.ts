/** An integer programme while it is being written: columns are what is decided, rows are what must hold. */
export interface Programme {
  readonly columns: Columns;
  readonly rows: Rows;
}

export interface Columns {
  readonly upper: number[];
  readonly isWhole: boolean[];
}

/** Row by row: where each begins, and for each number in it which column it belongs to. */
export interface Rows {
  readonly lower: number[];
  readonly upper: number[];
  readonly starts: number[];
  readonly indices: number[];
  readonly values: number[];
}

export type Term = readonly [column: number, times: number];

export function emptyProgramme(): Programme {
  return {
    columns: { upper: [], isWhole: [] },
    rows: { lower: [], upper: [], starts: [0], indices: [], values: [] },
  };
}

/** Something to be decided, from 0 to `upper`. Answers with its column. */
export function decide({ columns }: Programme, upper = 1, isWhole = true): number {
  columns.upper.push(upper);
  columns.isWhole.push(isWhole);
  return columns.upper.length - 1;
}

/** That the sum of the terms lies between two numbers, both among them. */
export function hold({ rows }: Programme, lower: number, terms: readonly Term[], upper: number) {
  rows.lower.push(lower);
  rows.upper.push(upper);
  for (const [column, times] of terms) {
    rows.indices.push(column);
    rows.values.push(times);
  }
  rows.starts.push(rows.indices.length);
}

export const once = (column: number): Term => [column, 1];
export const minus = (column: number): Term => [column, -1];

export function grouped<One, Key>(all: readonly One[], keyOf: (one: One) => Key): Map<Key, One[]> {
  const groups = new Map<Key, One[]>();
  for (const one of all) {
    const key = keyOf(one);
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  return groups;
}
