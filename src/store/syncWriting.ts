import type { SharedRing } from "#domain/role.ts";
import type { Stamp } from "#domain/stamp.ts";

import type { Database, OutboxRow } from "./database.ts";
import { readHow, readLink, readStream } from "./link.ts";
import type { Store } from "./store.ts";
import { type HowRow, type LinkRow, type StreamRow, syncTables } from "./syncRows.ts";

/** Changes the link, unless it has been let go of meanwhile. */
export async function changeLink(database: Database, part: Partial<LinkRow>): Promise<void> {
  const { links } = syncTables(database);
  await database.transaction("rw", links, async () => {
    const link = await readLink(database);
    if (link) await links.put({ ...link, ...part });
  });
}

/** How it went this time; a part that is undefined is gone. */
export async function keepHow(
  database: Database,
  part: { readonly [Field in keyof HowRow]?: HowRow[Field] | undefined },
): Promise<void> {
  const { links } = syncTables(database);
  await database.transaction("rw", links, async () => {
    const before = await readHow(database);
    const after = Object.entries({ ...before, ...part }).filter(([, value]) => value !== undefined);
    // Those who look are told of what is new only.
    const isNew = Object.entries(part).some(([name, value]) => before[name as "metAt"] !== value);
    if (isNew) await links.put({ ...Object.fromEntries(after), key: "how" });
  });
}

export async function changeStream(
  database: Database,
  ring: SharedRing,
  part: Partial<StreamRow>,
): Promise<void> {
  const { streams } = syncTables(database);
  await database.transaction("rw", streams, async () => {
    await streams.put({ ...(await readStream(database, ring)), ...part });
  });
}

/** A facet that the endpoint keeps from now on: the pointer to it may go if it is still the one that was sent. */
export interface Kept {
  readonly key: string;
  readonly stamp: Stamp;
}

/**
 * Takes what was acknowledged off the outbox, in one transaction with how far the ring is. What was edited while it was
 * on its way waits on: what the others know of it is now what was sent.
 */
export async function acknowledge(
  { database }: Store,
  ring: SharedRing,
  kept: readonly Kept[],
  after: (before: StreamRow) => Partial<StreamRow>,
): Promise<void> {
  const { streams } = syncTables(database);
  await database.transaction("rw", database.outbox, streams, async () => {
    const rows = await database.outbox.bulkGet(kept.map(({ key }) => key));
    const done: string[] = [];
    const edited: OutboxRow[] = [];
    for (const [place, row] of rows.entries()) {
      const sent = kept[place]?.stamp;
      if (!row || sent === undefined) continue;
      if (row.stamp === sent) done.push(row.key);
      else if (row.stamp > sent) edited.push({ ...row, prev: sent });
    }
    await database.outbox.bulkDelete(done);
    await database.outbox.bulkPut(edited);
    const before = await readStream(database, ring);
    await streams.put({ ...before, ...after(before) });
  });
}

/** The others would not take these: they wait with the reason, and hold nothing up. */
export async function park(
  { database }: Store,
  parked: readonly (Kept & { readonly why: string })[],
): Promise<void> {
  await database.transaction("rw", database.outbox, async () => {
    for (const { key, stamp, why } of parked) {
      const row = await database.outbox.get(key);
      if (row?.stamp === stamp) await database.outbox.put({ ...row, stuck: why });
    }
  });
}
