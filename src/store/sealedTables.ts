import { type Kind, kinds, parseKind, ringOf } from "#domain/facets.ts";

import { type KeyName, keyNames, type SealedKeys } from "./sealedKeys.ts";

/** How the rows of a table lie on the disk. */
export interface SealedTable {
  /** Under which key a row is sealed, told from its primary key; undefined for a row that lies there in clear. */
  readonly by: (primaryKey: string) => KeyName | undefined;
  /**
   * What becomes of the primary key on the disk, for a derived id tells what it was derived from: a wish, a song that
   * somebody loves. `parts`: hidden part by part, so that all rows of one owner are still one range.
   */
  readonly hides: "parts" | "whole" | "nothing";
  /** Fields that stay in clear beside what is sealed, because an index is over them. */
  readonly beside: readonly string[];
}

/**
 * Under which key the records of a kind are sealed. Head counts are numbers without anybody in them, and heads must be
 * counted while all else is locked. A help note is of the ring `team`, but it has a singer's name and needs in it.
 */
export function sealedBy(kind: Kind): KeyName | undefined {
  if (kind === "headCount") return undefined;
  if (kind === "singer" || kind === "turnout") return "names";
  return ringOf[kind] === "care" || kind === "helpNote" ? "cards" : undefined;
}

/** Whether what belongs to a kind, or all that the care ring holds, can be read and written in this tab now. */
export function canOpen({ keys }: { readonly keys: SealedKeys }, what: Kind | "care"): boolean {
  if (what === "care") return keyNames.every((name) => keys.key(name));
  const by = sealedBy(what);
  return by === undefined || keys.key(by) !== undefined;
}

export const sealedKinds: readonly Kind[] = kinds.filter((kind) => sealedBy(kind));

/** Every table that holds something sealed. A new one that holds a person's data gets its line here. */
export function sealedTablesOf(
  tableOf: Readonly<Record<Kind, string>>,
): ReadonlyMap<string, SealedTable> {
  const ofKinds = sealedKinds.map((kind): [string, SealedTable] => [
    tableOf[kind],
    { by: () => sealedBy(kind), hides: "parts", beside: [] },
  ]);
  return new Map<string, SealedTable>([
    ...ofKinds,
    // The id is chance, and devices that compare what they hold of the ring `team` must know of it while it is locked.
    [tableOf.helpNote, { by: () => "cards", hides: "nothing", beside: ["stamps", "life"] }],
    ["outbox", { by: byKindBefore, hides: "whole", beside: ["ring"] }],
    ["aside", { by: byKindBefore, hides: "whole", beside: [] }],
    ["ringKeys", { by: (ring) => (ring === "care" ? "cards" : undefined), ...keptByName }],
  ]);
}

const keptByName = { hides: "nothing", beside: [] } as const;

/** Of a key that begins with a kind and a slash; a kind that is not known here may be anything. */
function byKindBefore(primaryKey: string): KeyName | undefined {
  const kind = parseKind(primaryKey.slice(0, primaryKey.indexOf("/")));
  return kind ? sealedBy(kind) : "cards";
}
