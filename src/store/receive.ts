import { isErased, isErasure, kindsOfPerson } from "#domain/erasing.ts";
import { type Kind, parseKind } from "#domain/facets.ts";
import { isFields } from "#domain/shape.ts";
import { isFarAhead, isLater, parseStamp, type Stamp } from "#domain/stamp.ts";
import { soundSeen } from "#domain/seen.ts";

import { readClock, rowsAt } from "./commit.ts";
import { asideKey, type AsideRow, type Database, facetKey, tableOf } from "./database.ts";
import { Endings } from "./ending.ts";
import { Laying } from "./laying.ts";
import { type Arrival, putNew } from "./receiveNew.ts";
import type { Store } from "./store.ts";

/** A facet that comes from elsewhere: another device, a saved file, the made-up choir. */
export interface ArrivingFacet {
  readonly kind: string;
  readonly id: string;
  readonly facet: string;
  readonly value: object;
  readonly stamp: Stamp;
  /** What its writer had before; null for nothing, undefined where it is not told. */
  readonly prev?: Stamp | null | undefined;
  /** The edits of others that it was built on. */
  readonly seen?: readonly Stamp[] | undefined;
  /** Where it came from, so that what cannot be read here can be passed on. */
  readonly ring?: AsideRow["ring"] | undefined;
}

/** How many were applied, and how many are kept aside; the rest was known already. */
export interface Received {
  readonly applied: number;
  readonly aside: number;
}

// A device whose clock was years ahead made a file with such stamps, and it must open. This far ahead none ever was.
const aCentury = 100 * 366 * 24 * 60 * 60 * 1000;

/**
 * The door for what arrives: the later stamp stands, in one transaction, and nothing is queued for sharing; what waited
 * to be shared and has now been overtaken waits no more. Kinds that this version does not know, stamps more than five
 * minutes ahead and what is no facet at all are kept aside untouched, and hold nothing up. An erasure beats every stamp,
 * and of a singer it takes all that is theirs along; what comes of it later is not applied (`ending.ts`).
 *
 * Receiving the same facets again changes nothing, and neither does the order in which they come.
 *
 * @param trusted true for a person's own saved file: its stamps are taken as they are, however far ahead
 * @param fills true where nearly all of it is new here; it makes no difference but in how long it takes
 */
export async function receive(
  store: Store,
  facets: readonly ArrivingFacet[],
  trusted = false,
  fills = false,
): Promise<Received> {
  const { database } = store;
  const now = trusted ? store.now() + aCentury : store.now();
  const arrivals: Arrival[] = [];
  const aside: AsideRow[] = [];
  for (const facet of facets) {
    const why = isArrivingFacet(facet) ? reasonToWait(facet, now) : "malformed";
    if (why) aside.push(setAside(facet, why));
    else if (isOfKnownKind(facet)) arrivals.push(facet);
  }
  return database.transaction("rw", tablesFor(database, arrivals, aside), async () => {
    const { added, left } = fills
      ? await putNew(database, arrivals)
      : { added: [], left: arrivals };
    const applied = await apply(store, left, now, added);
    await database.aside.bulkPut(await ofThoseHere(database, aside));
    return { applied, aside: aside.length };
  });
}

function tablesFor(
  database: Database,
  arrivals: readonly Arrival[],
  aside: readonly AsideRow[],
): string[] {
  // The end of a singer reaches everywhere.
  if (arrivals.some((one) => one.kind === "singer" && isErasure(one)))
    return database.tables.map(({ name }) => name);
  const kinds = new Set<Kind>(arrivals.map(({ kind }) => kind));
  if (aside.length > 0 || kindsOfPerson.some((kind) => kinds.has(kind))) kinds.add("singer");
  if (kinds.has("helpNoteOf")) kinds.add("helpNote");
  return [...[...kinds].map((kind) => tableOf[kind]), "outbox", "aside", "clock"];
}

/** What is kept aside must not hold anybody who was erased either; their end, once more and with more names, may wait. */
async function ofThoseHere(database: Database, aside: readonly AsideRow[]): Promise<AsideRow[]> {
  if (aside.length === 0) return [];
  const parts = (id: unknown) => (typeof id === "string" ? id.split(".") : []);
  const ids = [...new Set(aside.flatMap(({ id }) => parts(id)))];
  const rows = await database.rows("singer").bulkGet(ids);
  const gone = new Set(rows.flatMap((row) => (row && isErased(row) ? row.id : [])));
  return aside.filter((one) => isEndAside(one) || !parts(one.id).some((part) => gone.has(part)));
}

function isEndAside({ why, facet, value }: AsideRow): boolean {
  return why === "far ahead" && isErasure({ facet, value });
}

/** Why a facet cannot be applied here and now; undefined where it can. */
export function reasonToWait(
  { kind, stamp }: ArrivingFacet,
  now: number,
): AsideRow["why"] | undefined {
  if (isFarAhead(stamp, now)) return "far ahead";
  return parseKind(kind) ? undefined : "unknown kind";
}

function isOfKnownKind(facet: ArrivingFacet): facet is Arrival {
  return parseKind(facet.kind) !== undefined;
}

/** @param added those that have been put as they came */
async function apply(
  store: Store,
  arrivals: readonly Arrival[],
  now: number,
  added: readonly Arrival[],
): Promise<number> {
  const { database } = store;
  const rows = await rowsAt(database, arrivals);
  const endings = await Endings.among(database, arrivals, rows);
  const laying = new Laying(store, rows, await readClock(store), now);
  // None of them lies ahead: to have heard the latest is to have heard them all.
  const latest = added.reduce<Stamp | undefined>(
    (heard, { stamp }) => (isLater(stamp, heard) ? stamp : heard),
    undefined,
  );
  if (latest) laying.hear(latest);
  let ended = 0;
  for (const arrival of arrivals) {
    const met = endings.take(arrival);
    if (met === "no") laying.lay(arrival);
    if (met !== "ended") continue;
    ended += 1;
    laying.hear(arrival.stamp);
  }
  await putLaid(database, laying, added);
  await endings.put();
  return added.length + laying.overtaken.length + ended;
}

async function putLaid(
  database: Database,
  { changed, overtaken, telling, clock }: Laying,
  added: readonly Arrival[],
): Promise<void> {
  for (const [kind, ofKind] of changed) await database.rows(kind).bulkPut([...ofKind.values()]);
  // A fresh device has nothing waiting, and to delete what is not there takes as long as to write it.
  if ((await database.outbox.count()) > 0) {
    const addedKeys = added.map(({ kind, id, facet }) => facetKey(kind, id, facet));
    await database.outbox.bulkDelete([...overtaken, ...addedKeys]);
  }
  await database.outbox.bulkPut(telling);
  await database.clock.put({ key: "clock", ...clock });
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
  if (!isName(kind) || !isName(id) || !isName(facet) || notFacets.has(facet)) return false;
  return isFields(value["value"]) && parseStamp(value["stamp"]).ok;
}

function isName(value: unknown): boolean {
  return typeof value === "string" && value !== "";
}

// Names that a row has for itself.
const notFacets = new Set<unknown>(["id", "stamps", "seen", "__proto__"]);

function setAside(arriving: ArrivingFacet, why: AsideRow["why"]): AsideRow {
  // What is malformed may be anything at all, and is still to be found again.
  const { kind, id, facet, value, stamp, ring, prev, ...rest } = isFields(arriving)
    ? arriving
    : nothing;
  const key = asideKey({ kind, id, facet, stamp });
  const seen = soundSeen(rest.seen);
  const from = {
    ...(ring && { ring }),
    ...(prev !== undefined && { prev }),
    ...(seen && { seen }),
  };
  return { key, why, kind, id, facet, value, stamp, ...from };
}

const nothing: ArrivingFacet = { kind: "", id: "", facet: "", value: {}, stamp: "" as Stamp };
