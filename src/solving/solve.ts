import type { Highs, Model as Solver, ModelData } from "highs";

import type { Choice, RotaProblem } from "#domain/rotaProblem.ts";

import { type Aim, aims, type Model, modelOf } from "./model.ts";
import type { Programme } from "./programme.ts";
import { optionsTaken } from "./slots.ts";

/** How far it has come; told before each aim. */
export interface Progress {
  readonly done: number;
  readonly of: number;
}

/** What one search may take, counted and not timed: a slow device finds the same as a quick one, only later. */
export const searchLimits = { mip_max_nodes: 4000, mip_max_stall_nodes: 1500 } as const;

/**
 * The best way to fill the gaps, one aim after the other: each is made as small as can be without giving up any of those
 * before it. The same problem gives the same answer.
 */
export function solve(
  highs: Highs,
  problem: RotaProblem,
  onProgress: (progress: Progress) => void = () => {},
): Choice {
  const model = modelOf(problem);
  const { programme } = model;
  if (problem.options.length + problem.forCourse.length === 0) return nothing;
  return highs.withModel(dataFor(highs, programme), (solver) => {
    solver.options.set({
      output_flag: false,
      random_seed: 1,
      // Aims count in whole numbers: less than one apart is as good.
      mip_rel_gap: 0,
      mip_abs_gap: 0.5,
      ...searchLimits,
    });
    // To propose nothing is always allowed; each aim begins with what the one before it found.
    let found: Found = {
      values: new Float64Array(programme.columns.upper.length),
      isBest: true,
    };
    const wanted = aims.filter((aim) => (model.costs.get(aim) ?? []).length > 0);
    for (const [at, aim] of wanted.entries()) {
      onProgress({ done: at, of: wanted.length });
      const next = reach(highs, solver, model, aim, found.values);
      found = { values: next.values, isBest: next.isBest && found.isBest };
    }
    const { values, isBest } = found;
    const isTaken = (column: number | undefined) => Math.round(values[column ?? -1] ?? 0) === 1;
    const taken = (columns: readonly number[]) =>
      columns.flatMap((column, at) => (isTaken(column) ? at : []));
    const forCourse = taken(model.forCourse);
    const entries = model.entries.filter((_, at) => isTaken(model.columns[at]));
    return {
      options: optionsTaken(problem, model.slots, entries, forCourse),
      forCourse,
      leaves: taken(model.leaves),
      isBest,
      inParts: false,
    };
  });
}

const nothing: Choice = {
  options: [],
  forCourse: [],
  leaves: [],
  isBest: true,
  inParts: false,
};

interface Found {
  /** One value for every column. */
  readonly values: Float64Array;
  /** Whether it is shown that there is none better. */
  readonly isBest: boolean;
}

/** Makes one aim as small as can be, and holds it there. */
function reach(highs: Highs, solver: Solver, model: Model, aim: Aim, before: Float64Array): Found {
  const { upper, isWhole } = model.programme.columns;
  const costs = new Float64Array(upper.length);
  for (const [column, times] of model.costs.get(aim) ?? []) {
    costs[column] = (costs[column] ?? 0) + times;
  }
  solver.changeColsCost({ kind: "range", from: 0, to: upper.length - 1 }, costs);
  // The columns in between follow from those that are whole.
  const whole = isWhole.flatMap((one, column) => (one ? column : []));
  const values = whole.map((column) => Math.round(before[column] ?? 0));
  solver.setSolution({ indices: whole, values });
  solver.run();
  const isBest = solver.getModelStatus() === highs.constants.modelStatus.optimal;
  const { colValue } = solver.getSolution();
  const counted = [...costs.entries()].filter(([, cost]) => cost !== 0);
  const indices = counted.map(([column]) => column);
  const value = Math.round(
    counted.reduce((sum, [column, cost]) => sum + cost * (colValue[column] ?? 0), 0),
  );
  if (value === 0) {
    // What is reached altogether is held column by column, which leaves the rest easier to search.
    const none = indices.map(() => 0);
    solver.changeColsBounds({ kind: "set", indices }, none, none);
  } else {
    solver.addRow(-highs.infinity, value, { indices, values: counted.map(([, cost]) => cost) });
  }
  return { values: colValue, isBest };
}

function dataFor(highs: Highs, { columns, rows }: Programme): ModelData {
  const [numCols, numRows] = [columns.upper.length, rows.lower.length];
  const { continuous, integer } = highs.constants.variableType;
  return {
    numCols,
    numRows,
    colCost: new Float64Array(numCols),
    colLower: new Float64Array(numCols),
    colUpper: columns.upper.map((most) => (most === Infinity ? highs.infinity : most)),
    rowLower: rows.lower,
    rowUpper: rows.upper.map((most) => (most === Infinity ? highs.infinity : most)),
    matrix: { format: "csr", numRows, numCols, ...entriesOf(rows) },
    integrality: columns.isWhole.map((isWhole) => (isWhole ? integer : continuous)),
  };
}

function entriesOf({ starts, indices, values }: Programme["rows"]) {
  return { starts, indices, values };
}
