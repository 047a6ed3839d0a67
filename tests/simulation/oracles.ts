import { kinds, ringOf } from "#domain/facets.ts";
import { isErased } from "#domain/erasing.ts";
import { ringsOf, type SharedRing, sharedRings } from "#domain/role.ts";
import { facetBeside } from "#domain/versions.ts";
import { readQuarantine } from "#store/syncReading.ts";
import { syncTables } from "#store/syncRows.ts";
import { takeUpAside } from "#store/passingOn.ts";

import type { Device } from "./device.ts";
import { type Told, tokenIn, tokensIn } from "./history.ts";
import type { World } from "./world.ts";

/** What must be true after every run. Each answers with what it found broken. */
export async function judge(world: World): Promise<string[]> {
  const broken: string[] = [];
  const helds = new Map<Device, Held>();
  for (const device of world.present) {
    await takeUpAside(device.store);
    helds.set(device, await heldOn(device));
  }
  const gone = await erasedOnAny(world);
  broken.push(...nothingLost(world, helds, gone), ...allEqual(world, helds));
  broken.push(...(await nothingLeaks(world)), ...(await outboxDrains(world)));
  broken.push(...(await erasedStaysErased(world, gone)));
  broken.push(...(await nothingWitnessedIsMissing(world)));
  broken.push(...(await keysAreTogether(world)));
  return broken;
}

type Held = ReadonlyMap<string, unknown>;

/**
 * Who is erased for the choir: whose erasure was told, and whoever is erased on any device that is in. An erasure on a
 * device that was shown out before it could tell anybody is like everything else that was written there: only there.
 */
async function erasedOnAny({ history, present }: World): Promise<ReadonlySet<string>> {
  const gone = new Set(history.erased);
  for (const { store } of present) {
    for (const row of await store.database.rows("singer").toArray())
      if (isErased(row)) gone.add(row.id);
  }
  return gone;
}

async function heldOn({ role, store: { database } }: Device): Promise<Held> {
  const held = new Map<string, unknown>();
  for (const kind of kinds) {
    if (!ringsOf(role).some((ring) => ring === ringOf[kind])) continue;
    for (const row of await database.rows(kind).toArray()) {
      const values: Readonly<Record<string, unknown>> = { ...database.whole(row) };
      for (const [facet, stamp] of Object.entries(row.stamps)) {
        held.set(`${kind}/${row.id}/${facet}`, { stamp, value: values[facet] });
      }
    }
  }
  return held;
}

/** I1: nothing that a person was told is kept is lost, unless somebody who may have it wrote over it. */
function nothingLost(
  world: World,
  helds: ReadonlyMap<Device, Held>,
  gone: ReadonlySet<string>,
): string[] {
  const { history } = world;
  const removed = new Set(world.devices.filter((one) => one.removed).map(({ name }) => name));
  return history.told.flatMap((one) => {
    // What somebody wrote who was shown out afterwards is on their device.
    if (removed.has(one.by) || gone.has(one.id)) return [];
    const ring = ringOf[one.kind];
    return [...helds].flatMap(([device, held]) => {
      if (!ringsOf(device.role).some((mine) => mine === ring)) return [];
      return survives(world, one, held)
        ? []
        : [`I1: ${one.token} of ${one.by} is lost on ${device.name}`];
    });
  });
}

function survives({ history }: World, one: Told, held: Held): boolean {
  const place = `${one.kind}/${one.id}/`;
  const standing = tokenIn((held.get(place + one.facet) as { value: unknown } | undefined)?.value);
  if (standing === undefined) return false;
  if (standing === one.token || history.isBuiltOn(standing, one.token)) return true;
  // What was written without seeing it may stand instead of it; what it was itself built on may not.
  if (history.isBuiltOn(one.token, standing)) return false;
  if (ringOf[one.kind] !== "care") return true;
  const beside = [...held].flatMap(([key, facet]) => {
    const isBeside = key.startsWith(place) && facetBeside(key.slice(place.length)) === one.facet;
    return isBeside ? (tokenIn((facet as { value: unknown }).value) ?? []) : [];
  });
  return beside.some((token) => token === one.token || history.isBuiltOn(token, one.token));
}

/** I2 and I5: who holds a ring holds the same of it. Nobody compared digests: the cursors alone have brought it. */
function allEqual(world: World, helds: ReadonlyMap<Device, Held>): string[] {
  const leaders = helds.get(world.leader);
  return [...helds].flatMap(([device, held]) => {
    const rings = ringsOf(device.role);
    const wanted = only(leaders ?? new Map(), rings);
    const own = only(held, rings);
    const differ = [...new Set([...wanted.keys(), ...own.keys()])].filter(
      (key) => JSON.stringify(wanted.get(key)) !== JSON.stringify(own.get(key)),
    );
    return differ.map(
      (key) =>
        `I2: ${key} on ${device.name}: ${JSON.stringify(own.get(key))}, not ${JSON.stringify(wanted.get(key))}`,
    );
  });
}

function only(held: Held, rings: readonly SharedRing[]): Map<string, unknown> {
  const mine = [...held].filter(([key]) => {
    const kind = kinds.find((one) => key.startsWith(`${one}/`));
    return kind !== undefined && rings.some((ring) => ring === ringOf[kind]);
  });
  return new Map(mine);
}

/** I3: no word of anybody on its way to the endpoint; none of a ring, and no key of it, where the ring is not held. */
async function nothingLeaks(world: World): Promise<string[]> {
  const broken = world.overheard.map((token) => `I3: ${token} was seen on its way`);
  for (const device of world.devices) {
    const text = await dumpOf(device);
    const forbidden = world.history.told.filter(
      ({ kind }) => !ringsOf(device.role).some((ring) => ring === ringOf[kind]),
    );
    for (const { token } of forbidden) {
      if (text.includes(token)) broken.push(`I3: ${token} is on ${device.name}`);
    }
    const keys = await syncTables(device.store.database).ringKeys.toCollection().primaryKeys();
    for (const ring of keys) {
      if (!ringsOf(device.role).some((mine) => mine === ring))
        broken.push(`I3: ${ring} is open to ${device.name}`);
    }
  }
  return broken;
}

/** I8: once all have met, nobody misses anything that was there when they were let in. */
async function nothingWitnessedIsMissing(world: World): Promise<string[]> {
  const broken: string[] = [];
  for (const { name, store } of world.present) {
    for (const { ring, witness } of await syncTables(store.database).streams.toArray()) {
      if (witness) broken.push(`I8: ${name} has not found what was witnessed of ${ring}`);
    }
  }
  return broken;
}

/** I9: all who hold a ring seal under the same key, all that came can be opened, and who was shown out has no such key. */
async function keysAreTogether(world: World): Promise<string[]> {
  const broken: string[] = [];
  for (const ring of sharedRings) {
    const sealing = new Set<string>();
    for (const { name, role, store } of world.present) {
      if (!ringsOf(role).includes(ring)) continue;
      const epochs = (await syncTables(store.database).ringKeys.get(ring))?.epochs ?? {};
      const newest = Math.max(...Object.keys(epochs).map(Number));
      sealing.add(`${newest}:${epochs[newest]?.join() ?? ""}`);
      for (const { key, why } of await readQuarantine(store.database, ring))
        broken.push(`I9: ${key} is closed on ${name}: ${why}`);
    }
    if (sealing.size > 1) broken.push(`I9: ${sealing.size} keys are in use in ${ring}`);
    for (const { name, removed, store } of world.devices) {
      const row = await syncTables(store.database).ringKeys.get(ring);
      if (!removed || !row) continue;
      const held = [...Object.values(row.epochs), ...(row.twins ?? []).map(({ key }) => key)];
      if (held.some((key) => [...sealing].some((one) => one.endsWith(`:${key.join()}`))))
        broken.push(`I9: ${name} was shown out and has the newest key of ${ring}`);
    }
  }
  return broken;
}

async function dumpOf({ store: { database } }: Device): Promise<string> {
  const rows = [];
  for (const table of database.tables) rows.push(await table.toArray());
  return JSON.stringify(rows);
}

/** I4: nothing waits without progress or a reason. */
async function outboxDrains(world: World): Promise<string[]> {
  const broken: string[] = [];
  for (const device of world.present) {
    for (const { key, stuck } of await device.store.database.outbox.toArray()) {
      broken.push(`I4: ${key} waits on ${device.name}: ${stuck ?? "without a reason"}`);
    }
  }
  return broken;
}

/** I6: of whom was erased nothing is left anywhere that the choir reaches. */
async function erasedStaysErased(world: World, gone: ReadonlySet<string>): Promise<string[]> {
  const words = world.history.told.filter(({ kind, id }) => kind === "singer" && gone.has(id));
  const broken: string[] = [];
  for (const device of world.present) {
    const text = tokensIn(await dumpOf(device));
    for (const { token } of words)
      if (text.includes(token)) broken.push(`I6: ${token} is on ${device.name}`);
  }
  return broken;
}
