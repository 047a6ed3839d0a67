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
import { setApart, type Tried } from "./quarantine.ts";
import { type StreamRow, syncTables } from "./syncRows.ts";

/** What came in one piece: from the endpoint, or out of a sealed file. */
export interface Page extends Tried {
  readonly facets: readonly ArrivingFacet[];
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
  const { streams } = syncTables(database);
  // Nothing can be fetched once the transaction has begun.
  const passingOn = page.passesOn ? await fetched(import("./passingOn.ts")) : undefined;
  return database.transaction("rw", tablesFor(database, page), async () => {
    if (page.countsAsAway) await countAway(store, page.facets);
    const received = await receive(store, page.facets, false, page.fills);
    await passingOn?.passOn(database, ring, page.facets.filter(isEdit));
    await setApart(store, ring, page);
    const stream = await readStream(database, ring);
    if (page.stream) await streams.put({ ...stream, ...page.stream });
    // Who has never met the others cannot know whether they still have what came by hand: it is compared when they meet.
    else if (page.passesOn && !stream.incarnation) await streams.put({ ...stream, mending: true });
    return received;
  });
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
