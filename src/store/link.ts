import { type Kind, kinds, ringOf } from "#domain/facets.ts";
import type { SharedRing } from "#domain/role.ts";

import type { Database } from "./database.ts";
import { freshStream, type HowRow, type LinkRow, type StreamRow, syncTables } from "./syncRows.ts";

// What is asked on every screen stands apart, so that a choir that is not shared loads nothing more than this.

export async function readLink(database: Database): Promise<LinkRow | undefined> {
  const row = await syncTables(database).links.get("link");
  return row?.key === "link" ? row : undefined;
}

export async function readHow(database: Database): Promise<HowRow> {
  const row = await syncTables(database).links.get("how");
  return row?.key === "how" ? row : { key: "how" };
}

/** Both of them in one look at the disk. */
export async function readLinkAndHow(
  database: Database,
): Promise<{ readonly link: LinkRow | undefined; readonly how: HowRow }> {
  const [link, how] = await syncTables(database).links.bulkGet(["link", "how"]);
  return {
    link: link?.key === "link" ? link : undefined,
    how: how?.key === "how" ? how : { key: "how" },
  };
}

export async function readStream(database: Database, ring: SharedRing): Promise<StreamRow> {
  return (await syncTables(database).streams.get(ring)) ?? freshStream(ring);
}

export function kindsIn(ring: SharedRing): Kind[] {
  return kinds.filter((kind) => ringOf[kind] === ring);
}
