import { type Kind, parseKind, type Row } from "#domain/facets.ts";
import { sameContent, takesOver } from "#domain/laterWins.ts";
import { isFields } from "#domain/shape.ts";
import { hear, isFarAhead, newNode, parseStamp, type Stamp, stampParts } from "#domain/stamp.ts";

import { readClock, rowsAt } from "./commit.ts";
import { type AsideRow, type Database, facetKey, tableOf } from "./database.ts";
import type { Store } from "./store.ts";
import { facetIn, withFacet } from "./writing.ts";

/** A facet that comes from elsewhere: another device, a saved file, the made-up choir. */
export interface ArrivingFacet {
  readonly kind: string;
  readonly id: string;
  readonly facet: string;
  readonly value: object;
  readonly stamp: Stamp;
}

/** How many were applied, and how many are kept aside; the rest was known already. */
export interface Received {
  readonly applied: number;
  readonly aside: number;
}

interface Arrival extends ArrivingFacet {
  readonly kind: Kind;
}

// A device whose clock was years ahead made a file with such stamps, and it must open. This far ahead none ever was.
const aCentury = 100 * 366 * 24 * 60 * 60 * 1000;

/**
 * The door for what arrives: the later stamp stands, in one transaction, and nothing is queued for sharing; what waited
 * to be shared and has now been overtaken waits no more. Kinds that this version does not know, stamps more than five
 * minutes ahead and what is no facet at all are kept aside untouched, and hold nothing up.
 *
 * Receiving the same facets again changes nothing, and neither does the order in which they come.
 *
 * @param trusted true for a person's own saved file: its stamps are taken as they are, however far ahead
 */
export async function receive(
  store: Store,
  facets: readonly ArrivingFacet[],
  trusted = false,
): Promise<Received> {
  const { database } = store;
  const now = trusted ? store.now() + aCentury : store.now();
  const arrivals: Arrival[] = [];
  const aside: AsideRow[] = [];
  for (const facet of facets) {
    const why = isArrivingFacet(facet) ? reasonToWait(facet, now) : "malformed";
    const kind = why ? undefined : parseKind(facet.kind);
    if (kind) arrivals.push({ ...facet, kind });
    else if (why) aside.push(setAside(facet, why));
  }
  const kinds = [...new Set(arrivals.map(({ kind }) => kind))];
  const tables = [...kinds.map((kind) => tableOf[kind]), "outbox", "aside", "clock"];
  return database.transaction("rw", tables, async () => {
    const applied = await apply(store, arrivals, now);
    await database.aside.bulkPut(aside);
    return { applied, aside: aside.length };
  });
}

function reasonToWait({ kind, stamp }: ArrivingFacet, now: number): AsideRow["why"] | undefined {
  if (isFarAhead(stamp, now)) return "far ahead";
  return parseKind(kind) ? undefined : "unknown kind";
}

async function apply(store: Store, arrivals: readonly Arrival[], now: number): Promise<number> {
  const { database } = store;
  let clock = await readClock(store);
  const rows = await rowsAt(database, arrivals);
  const changed = new Map<Kind, Map<string, Row<Kind>>>();
  const overtaken: string[] = [];
  for (const arrival of arrivals) {
    const { kind, id, facet, value, stamp } = arrival;
    const key = `${kind}/${id}`;
    const row = rows.get(key) ?? { id, stamps: {} };
    const standing = { stamp: row.stamps[facet], value: facetIn(row, facet) };
    if (isFromOurTwin(arrival, standing.value, row, clock.node)) {
      clock = { ...clock, node: newNode(store.chance(8)) };
    }
    if (!takesOver(arrival, standing)) continue;
    const next = withFacet(row, facet, value, stamp);
    rows.set(key, next);
    changed.set(kind, (changed.get(kind) ?? new Map<string, Row<Kind>>()).set(id, next));
    overtaken.push(facetKey(kind, id, facet));
    clock = hear(clock, stamp, now);
  }
  for (const [kind, ofKind] of changed) await database.rows(kind).bulkPut([...ofKind.values()]);
  await database.outbox.bulkDelete(overtaken);
  await database.clock.put({ key: "clock", ...clock });
  return overtaken.length;
}

// A copied profile makes stamps under our node: from now on we make ours under another.
function isFromOurTwin(
  { facet, stamp, value }: Arrival,
  standing: unknown,
  row: Row<Kind>,
  node: string,
): boolean {
  const isOurs = stampParts(stamp).node === node;
  return isOurs && row.stamps[facet] === stamp && !sameContent(value, standing);
}

/**
 * Takes up what was kept aside and can be read by now: a newer version knows the kind, or its time has come.
 * Called when a choir is opened.
 */
export async function takeUpAside(store: Store): Promise<Received> {
  const { database } = store;
  return database.transaction("rw", database.tables, async () => {
    const rows = await database.aside.toArray();
    const now = store.now();
    const ready = rows.filter((row) => isArrivingFacet(row) && !reasonToWait(row, now));
    await database.aside.bulkDelete(ready.map(({ key }) => key));
    return receive(store, ready);
  });
}

/** Lays rows aside as they were aside elsewhere. */
export async function keepAside(
  database: Database,
  facets: readonly { readonly facet: ArrivingFacet; readonly why: AsideRow["why"] }[],
): Promise<void> {
  await database.aside.bulkPut(facets.map(({ facet, why }) => setAside(facet, why)));
}

/** Whether it has the form of a facet; what is in it is judged when it is read. */
export function isArrivingFacet(value: unknown): value is ArrivingFacet {
  if (!isFields(value)) return false;
  const { kind, id, facet } = value;
  const named = [kind, id, facet].every((name) => typeof name === "string" && name !== "");
  if (!named || notFacets.has(facet)) return false;
  return isFields(value["value"]) && parseStamp(value["stamp"]).ok;
}

// Names that a row has for itself.
const notFacets = new Set<unknown>(["id", "stamps", "__proto__"]);

function setAside(arriving: ArrivingFacet, why: AsideRow["why"]): AsideRow {
  // What is malformed may be anything at all, and is still to be found again.
  const { kind, id, facet, value, stamp } = isFields(arriving) ? arriving : { ...nothing };
  const key = `${facetKey(String(kind), String(id), String(facet))}@${String(stamp)}`;
  return { key, why, kind, id, facet, value, stamp };
}

const nothing = { kind: "", id: "", facet: "", value: {}, stamp: "" as Stamp };
