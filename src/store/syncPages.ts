import { isErasure } from "#domain/erasing.ts";
import { type Kind, parseKind } from "#domain/facets.ts";
import type { SharedRing } from "#domain/role.ts";

import { isEdit, knownAmong } from "./arrivals.ts";
import { rowsAt } from "./commit.ts";
import { type Database, tableOf } from "./database.ts";
import { type ArrivingFacet, receive, type Received } from "./receive.ts";
import type { Store } from "./store.ts";
import { readStream } from "./link.ts";
import { fetched } from "./piece.ts";
import { type QuarantineRow, type StreamRow, syncTables } from "./syncRows.ts";

/** What came in one piece: from the endpoint, or out of a sealed file. */
export interface Page {
  readonly facets: readonly ArrivingFacet[];
  /** What could not be opened. */
  readonly closed: readonly QuarantineRow[];
  /** Names of what could: if it lay in quarantine before, it is out. */
  readonly opened: readonly string[];
  /** How far the ring is once this is kept; a file leaves that as it is. */
  readonly stream?: Partial<StreamRow>;
  /** It fills a device that has next to nothing of this ring yet. */
  readonly fills?: boolean;
  /** Nobody is looking: what changes is counted, to be told later. */
  readonly countsAsAway: boolean;
  /** It was carried here by hand: what its writer has told nobody yet is told on from here, as the edit it is. */
  readonly passesOn?: boolean;
}

/**
 * Keeps a page: facets, what cannot be read, what cannot be opened, and how far the ring is, in one transaction.
 * The cursor can never be past something that is not kept.
 */
export async function keepPage(store: Store, ring: SharedRing, page: Page): Promise<Received> {
  const { database } = store;
  const { streams, quarantine } = syncTables(database);
  // Nothing can be fetched once the transaction has begun.
  const passingOn = page.passesOn ? await fetched(import("./passingOn.ts")) : undefined;
  return database.transaction("rw", tablesFor(database, page), async () => {
    if (page.countsAsAway) await countAway(store, page.facets);
    const received = await receive(store, page.facets, false, page.fills);
    await passingOn?.passOn(database, ring, page.facets.filter(isEdit));
    // Mostly nothing lies there, and to delete what is not there takes as long as to write it.
    const closed = new Set(await quarantine.where("ring").equals(ring).primaryKeys());
    const opened = page.opened.map((id) => quarantineKey(ring, id));
    await quarantine.bulkDelete(opened.filter((key) => closed.has(key)));
    await setApart(database, page);
    if (page.stream) await streams.put({ ...(await readStream(database, ring)), ...page.stream });
    return received;
  });
}

/** Of each facet that cannot be opened the latest is kept, whichever way it came. */
async function setApart(database: Database, { closed, passesOn }: Page): Promise<void> {
  if (closed.length === 0) return;
  const { quarantine } = syncTables(database);
  const lying = await quarantine.bulkGet(closed.map(({ key }) => key));
  await quarantine.bulkPut(
    closed.flatMap((row, at): QuarantineRow[] => {
      const before = lying[at];
      if (before && before.envelope.stamp > row.envelope.stamp) return [];
      const isTold = before && !before.carried && before.envelope.stamp === row.envelope.stamp;
      return [passesOn && isEdit(row.envelope) && !isTold ? { ...row, carried: true } : row];
    }),
  );
}

export function quarantineKey(ring: SharedRing, id: string): string {
  return `${ring}/${id}`;
}

function tablesFor(database: Database, { facets }: Page): string[] {
  const kinds = new Set<Kind>(["singer", "helpNote"]);
  for (const facet of facets) {
    const kind = parseKind(facet.kind);
    // The end of a singer reaches everywhere.
    if (kind === "singer" && isErasure(facet)) return database.tables.map(({ name }) => name);
    if (kind) kinds.add(kind);
  }
  // The link is not among them: the next page may be asked for while this one is kept.
  const own = ["outbox", "aside", "clock", "streams", "quarantine", "away"];
  return [...[...kinds].map((kind) => tableOf[kind]), ...own];
}

async function countAway(
  { database, now }: Store,
  facets: readonly ArrivingFacet[],
): Promise<void> {
  const { away } = syncTables(database);
  const known = knownAmong(facets);
  const rows = await rowsAt(database, known);
  const records = new Map<string, Kind>();
  for (const { kind, id, facet, stamp } of known) {
    const standing = rows.get(`${kind}/${id}`)?.stamps[facet];
    if (standing === undefined || standing < stamp) records.set(`${kind}/${id}`, kind);
  }
  if (records.size === 0) return;
  const before = await away.get("away");
  const changed: Record<string, number> = { ...before?.changed };
  for (const kind of records.values()) changed[kind] = (changed[kind] ?? 0) + 1;
  await away.put({ key: "away", since: before?.since ?? now(), changed });
}
