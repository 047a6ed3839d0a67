import { type Bytes, fromBase64, joined, toBase64 } from "#crypto/bytes.ts";
import { blindName, type NamingKey, namingKeyFrom } from "#crypto/naming.ts";
import type { SharedRing } from "#domain/role.ts";
import { type Stamp, stampParts } from "#domain/stamp.ts";
import { readStream } from "#store/link.ts";
import type { Store } from "#store/store.ts";
import { type Held, readHeldAndClosed } from "#store/syncHeld.ts";
import type { RingKeysRow, Witness } from "#store/syncRows.ts";
import { readTold } from "#store/syncWitness.ts";
import { keepWitness } from "#store/seenTo.ts";

import type { OpenRing } from "./keyring.ts";

// What a device that lets another one in says of what it holds, in few bytes: the latest facets one by one, and of all
// of them, dealt out among shelves, how many lie on each and how late they are in sum. No facet ever goes or gets
// earlier, so none of these can become less: they hold for whoever was given the same or more, however much was written
// since, and whatever the endpoint calls its numbers. What lies on which shelf is known to those only who hold the ring.

/** A facet by its name on the wire. */
export type Facets = ReadonlyMap<string, { readonly stamp: Stamp; readonly erased: boolean }>;

/** How much a witness says. */
interface Size {
  readonly latest: number;
  readonly shelves: number;
}

const usual: Size = { latest: 8, shelves: 24 };
// Where many keys take up the room, less is said.
const sizes: readonly Size[] = [usual, { latest: 6, shelves: 12 }, { latest: 3, shelves: 6 }];

const form = 1;
const headBytes = 3;
const nameBytes = 6;
const latestBytes = nameBytes + 8;
const shelfBytes = 10;
const mostOnShelf = 0xffff;

/** An erased facet is later than any other. */
const last = 0xffff_ffff_ffff_ffffn;
/** The same in milliseconds, for sums: the year 2248. */
const lastMs = 2 ** 43;

/**
 * What this device knows that a new one must get, ring by ring. Rings of which it cannot say are left out, and all of
 * them where there is no room.
 *
 * @param device who says so: this device
 * @param room how many letters it may take in all
 */
export async function bearWitness(
  store: Store,
  device: string,
  keys: readonly RingKeysRow[],
  room: number,
): Promise<ReadonlyMap<SharedRing, Witness>> {
  const told = await Promise.all(
    keys.map(async ({ ring, naming: raw }) => {
      const held = await readTold(store.database, ring);
      const naming = await namingKeyFrom(raw);
      return held && { ring, naming, facets: await named(naming, held) };
    }),
  );
  for (const size of sizes) {
    const witnesses = await Promise.all(
      told.map(async (one) => {
        if (!one) return [];
        const what = toBase64(await witnessOf(one.facets, one.naming, size));
        return [[one.ring, { by: device, what }]] as const;
      }),
    );
    const all = new Map(witnesses.flat());
    if (JSON.stringify([...all]).length <= room) return all;
  }
  return new Map();
}

/** Looks whether all that was witnessed of a ring is here, once it has been fetched; then it is forgotten. */
export async function lookFor({ database }: Store, ring: OpenRing): Promise<void> {
  const { witness, cursor, filling, mending } = await readStream(database, ring.ring);
  if (!witness || filling || mending) return;
  const { held, closed } = await readHeldAndClosed(database, ring.ring);
  // What is sealed with keys that are not here, or waits for the lock, has come all the same.
  const unread = closed.flatMap(({ why, envelope: { id, stamp, kind } }) =>
    why !== "changed" ? { name: id, stamp, erased: kind === "erased" } : [],
  );
  const here = await named(ring.naming, held, unread);
  const isHere = await holdsFor(fromBase64(witness.what), here, ring.naming);
  await keepWitness(database, ring.ring, isHere ? undefined : { ...witness, missingAt: cursor });
}

/**
 * Hears what a device fills itself with from a ring's beginning: where all that was witnessed is among it, nothing has to
 * be read again to say so.
 */
export function listenFor({ naming }: OpenRing, { what }: Witness) {
  const hiding: Promise<Hidden[]>[] = [];
  return {
    hear: (came: readonly Named[]) => void hiding.push(hide(came, naming)),
    hasAll: async () => {
      const hidden = (await Promise.all(hiding)).flat();
      return holds(fromBase64(what), [...latestOf(hidden).values()]);
    },
  };
}

/** A facet that is here, by its name on the wire. */
export interface Named {
  readonly name: string;
  readonly stamp: Stamp;
  readonly erased: boolean;
}

async function named(
  naming: NamingKey,
  held: readonly Held[],
  more: readonly Named[] = [],
): Promise<Facets> {
  const own = await Promise.all(
    held.map(async ({ kind, id, facet, stamp, erased }) => {
      return { name: toBase64(await blindName(naming, [kind, id, facet])), stamp, erased };
    }),
  );
  return latestOf([...own, ...more]);
}

function latestOf<One extends Named>(facets: readonly One[]): ReadonlyMap<string, One> {
  const latest = new Map<string, One>();
  for (const one of facets) {
    const before = latest.get(one.name);
    if (!before || orderOf(before) < orderOf(one)) latest.set(one.name, one);
  }
  return latest;
}

/** The latest facets, and the shelves. */
export async function witnessOf(
  facets: Facets,
  naming: NamingKey,
  { latest, shelves }: Size = usual,
): Promise<Bytes> {
  const hidden = await hide(asNamed(facets), naming);
  const some = hidden.toSorted((a, b) => (a.stamp < b.stamp ? 1 : -1)).slice(0, latest);
  const entries = some.map(({ hash, order }) => joined(hash.subarray(0, nameBytes), eight(order)));
  const counted = onShelves(hidden, shelves).map(({ count, sum }) =>
    joined(Uint8Array.of(count >>> 8, count), eight(sum)),
  );
  return joined(Uint8Array.of(form, some.length, shelves), ...entries, ...counted);
}

/** Whether these facets are all that was witnessed, or later ones. What nobody can read says nothing against them. */
export async function holdsFor(
  what: Bytes | undefined,
  facets: Facets,
  naming: NamingKey,
): Promise<boolean> {
  return holds(what, await hide(asNamed(facets), naming));
}

function holds(what: Bytes | undefined, hidden: readonly Hidden[]): boolean {
  const [said, latest = 0, shelves = 0] = what ?? [];
  const from = headBytes + latest * latestBytes;
  if (!what || said !== form || what.length !== from + shelves * shelfBytes) return true;
  const orders = new Map<string, bigint>();
  for (const { hash, order } of hidden) {
    const name = nameIn(hash);
    // Should two ever have one short name, nobody is doubted for it.
    if ((orders.get(name) ?? -1n) < order) orders.set(name, order);
  }
  const view = new DataView(what.buffer, what.byteOffset);
  for (let at = headBytes; at < from; at += latestBytes) {
    const here = orders.get(nameIn(what.subarray(at)));
    if (here === undefined || here < view.getBigUint64(at + nameBytes)) return false;
  }
  return onShelves(hidden, shelves).every(({ count, sum }, place) => {
    const at = from + place * shelfBytes;
    return count >= view.getUint16(at) && sum >= view.getBigUint64(at + 2);
  });
}

interface Hidden extends Named {
  readonly hash: Bytes;
  readonly order: bigint;
}

function asNamed(facets: Facets): Named[] {
  return [...facets].map(([name, { stamp, erased }]) => ({ name, stamp, erased }));
}

// The names that the endpoint sees, hidden once more: it is not to know what it could leave out unnoticed.
async function hide(facets: readonly Named[], naming: NamingKey): Promise<Hidden[]> {
  return Promise.all(
    facets.map(async ({ name, stamp, erased }) => {
      const hash = await blindName(naming, ["korlag witness", name]);
      return { name, hash, stamp, erased, order: orderOf({ stamp, erased }) };
    }),
  );
}

function onShelves(hidden: readonly Hidden[], shelves: number) {
  const all = Array.from({ length: shelves }, () => ({ count: 0, sum: 0n }));
  for (const { hash, stamp, erased } of hidden) {
    const shelf = all[(hash[nameBytes] ?? 0) % shelves];
    if (!shelf) continue;
    shelf.count = Math.min(shelf.count + 1, mostOnShelf);
    shelf.sum += BigInt(erased ? lastMs : Math.min(stampParts(stamp).ms, lastMs));
  }
  return all;
}

function orderOf({ stamp, erased }: { readonly stamp: Stamp; readonly erased: boolean }): bigint {
  if (erased) return last;
  const { ms, counter } = stampParts(stamp);
  return (BigInt(ms) << 16n) | BigInt(counter);
}

function nameIn(bytes: Uint8Array): string {
  return toBase64(bytes.subarray(0, nameBytes));
}

function eight(number: bigint): Bytes {
  const bytes = new Uint8Array(8);
  new DataView(bytes.buffer).setBigUint64(0, number);
  return bytes;
}
