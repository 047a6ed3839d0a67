import { type Change, isKept, type Kind, type Row } from "./facets.ts";

/**
 * What is written of a record, which is brought back with it where it had been deleted: later edits alone do not bring
 * one back. Nothing brings back what was erased.
 */
export function revived(before: Row<Kind> | undefined, ...written: readonly Change[]): Change[] {
  const [first] = written;
  if (!first || !before || isKept(before)) return [...written];
  return [{ kind: first.kind, id: first.id, facet: "life", value: { state: "kept" } }, ...written];
}
