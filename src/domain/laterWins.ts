import type { Stamp } from "./stamp.ts";

/** A facet's value with the stamp of its last write. */
export interface Stamped {
  readonly stamp: Stamp | undefined;
  readonly value: unknown;
}

/**
 * Whether what arrives takes the place of what stands: the later stamp does. Where two copies of one database have made
 * the same stamp for different contents, the greater text does, so that all devices settle on the same one whatever
 * the order in which they hear of the two.
 */
export function takesOver(
  arriving: Stamped & { readonly stamp: Stamp },
  standing: Stamped,
): boolean {
  if (standing.stamp === undefined || arriving.stamp > standing.stamp) return true;
  if (arriving.stamp < standing.stamp) return false;
  return inOneOrder(arriving.value) > inOneOrder(standing.value);
}

/** Equal in content, whatever the order of the fields. A field that is undefined is one that is not there. */
export function sameContent(a: unknown, b: unknown): boolean {
  return inOneOrder(a) === inOneOrder(b);
}

function inOneOrder(value: unknown): string {
  return (
    JSON.stringify(value, (_, part: unknown) =>
      typeof part === "object" && part !== null && !Array.isArray(part)
        ? Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => (a < b ? -1 : 1)))
        : part,
    ) ?? ""
  );
}
