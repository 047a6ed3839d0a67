import type { Kind, Row } from "#domain/facets.ts";
import type { SingerId } from "#domain/singer.ts";
import { cardsAmong, otherVersionsOf } from "#domain/versions.ts";

import { type Database, ownedBy } from "./database.ts";
import { kindsIn } from "./link.ts";
import { readRole } from "./role.ts";
import { canOpen } from "./sealedTables.ts";

/** A record of which two people changed the same thing without knowing of each other. */
export interface TwoVersions {
  readonly kind: Kind;
  readonly id: string;
  readonly facet: string;
  /** What stands, and what somebody else had written; latest first. */
  readonly versions: readonly object[];
}

// A mark on the roll call has one winner and is not asked about again.
const notAskedAbout = new Set<Kind>(["turnout", "headCount", "device"]);

const kindsAsked = kindsIn("care").filter((kind) => !notAskedAbout.has(kind));

/** Everything of which two versions wait for somebody to choose. */
export async function readTwoVersions(database: Database): Promise<TwoVersions[]> {
  const found: TwoVersions[] = [];
  for (const kind of kindsAsked) {
    for (const row of await database.rows(kind).toArray()) found.push(...versionsOf(kind, row));
  }
  return found;
}

/** Whether something on this singer's card, or of what belongs to it, has two versions. */
export async function readHasTwoVersions(database: Database, id: SingerId): Promise<boolean> {
  const found = await Promise.all(
    kindsAsked.map(async (kind) => {
      const whole = kind === "singer" && (await database.rows(kind).get(id));
      const rows = whole ? [whole] : await ownedBy(database, kind, id).toArray();
      return rows.some((row) => versionsOf(kind, row).length > 0);
    }),
  );
  return found.includes(true);
}

/** Of how many cards something has two versions, for whoever can choose: nobody while they are locked. */
export async function readHowManyToChoose(database: Database): Promise<number> {
  const role = await readRole(database);
  if (role !== "leader" && role !== "coordinator") return 0;
  return canOpen(database, "care") ? cardsAmong(await readTwoVersions(database)) : 0;
}

function versionsOf(kind: Kind, row: Row<Kind>): TwoVersions[] {
  const others = otherVersionsOf(row);
  const values: Readonly<Record<string, unknown>> = { ...row };
  return [...new Set(others.map(({ facet }) => facet))].flatMap((facet) => {
    const standing = values[facet];
    if (typeof standing !== "object" || standing === null) return [];
    const versions = others.filter((other) => other.facet === facet).map(({ value }) => value);
    return [{ kind, id: row.id, facet, versions: [standing, ...versions] }];
  });
}
