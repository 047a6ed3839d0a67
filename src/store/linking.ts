import type { Database } from "./database.ts";
import { readLink, readStream } from "./link.ts";
import type { Store } from "./store.ts";
import { type LinkRow, meetingTables, type RingKeysRow, syncTables } from "./syncRows.ts";

/** The choir is shared from now on: where, and with which keys. All of it or nothing. */
export async function keepLink(
  { database }: Store,
  link: LinkRow,
  keys: readonly RingKeysRow[],
): Promise<void> {
  const { links, ringKeys } = syncTables(database);
  await database.transaction("rw", links, ringKeys, async () => {
    await links.bulkPut([link, { key: "how" }]);
    await ringKeys.bulkPut([...keys]);
  });
}

/**
 * The choir becomes another one among devices: whoever met in the one before is not in it, and nobody is told of them.
 * They would be let in like those whom an endpoint has forgotten.
 */
export async function keepLinkAnew(
  store: Store,
  link: LinkRow,
  keys: readonly RingKeysRow[],
): Promise<void> {
  const { database } = store;
  const { outbox, aside } = database;
  const devices = database.rows("device");
  const { links, ringKeys } = syncTables(database);
  await database.transaction("rw", [links, ringKeys, devices, outbox, aside], async () => {
    await devices.clear();
    for (const table of [outbox, aside]) {
      const ofDevices = await table.filter(({ kind }) => kind === "device").toArray();
      await table.bulkDelete(ofDevices.map(({ key }) => key));
    }
    await keepLink(store, link, keys);
  });
}

/** Changes the keys of these rings, of all of them or of none. */
export async function changeKeys<Said extends Pick<RingKeysRow, "ring">>(
  database: Database,
  rings: readonly Said[],
  change: (before: RingKeysRow | undefined, said: Said) => RingKeysRow | undefined,
): Promise<void> {
  const { ringKeys } = syncTables(database);
  await database.transaction("rw", ringKeys, async () => {
    for (const said of rings) {
      const after = change(await ringKeys.get(said.ring), said);
      if (after) await ringKeys.put(after);
    }
  });
}

/** Every ring whose keys are here comes anew from its beginning, at the next meeting. */
export async function fetchAnew(database: Database): Promise<void> {
  const { ringKeys, streams } = syncTables(database);
  await database.transaction("rw", ringKeys, streams, async () => {
    for (const { ring } of await ringKeys.toArray()) {
      const stream = await readStream(database, ring);
      await streams.put({ ...stream, cursor: 0, mending: true, comparedAt: -1 });
    }
  });
}

/** This device meets nobody any more. What waits, waits on: it may be shared elsewhere one day. */
export async function letGoOfLink(database: Database): Promise<void> {
  const tables = syncTables(database);
  await database.transaction("rw", [...meetingTables], async () => {
    const link = await readLink(database);
    for (const table of Object.values(tables)) await table.clear();
    if (!link) return;
    const { device, role } = link;
    await tables.links.put({ key: "how", left: { device, role } });
  });
}
