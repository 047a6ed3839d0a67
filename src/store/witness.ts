import { isErased, personOf } from "#domain/erasing.ts";
import { type Kind, parseKind } from "#domain/facets.ts";
import { type Role, ringsOf, type SharedRing } from "#domain/role.ts";
import { parseStamp } from "#domain/stamp.ts";

import { rowsAt } from "./commit.ts";
import { type Database, facetKey, tableOf } from "./database.ts";
import { readStream } from "./link.ts";
import type { ArrivingFacet } from "./receive.ts";
import { canOpen } from "./sealedTables.ts";
import { mustBeOpen, readHeld } from "./syncReading.ts";
import { syncTables, type Witnessed } from "./syncRows.ts";

/** So many of each ring: the newest tells an older state, a few more tell that something was left out. */
const ofEachRing = 4;
/** What they fill of a package at the most, in letters of JSON. */
export const witnessRoom = 2_000;

/**
 * The latest facets of the rings of a role that the others are known to have. A device that is let in looks for them
 * once it has fetched everything: a place that hands out an old state, or leaves something out, cannot have them all.
 *
 * @param handed what the new device gets in its hand: to find that here would tell nothing
 */
export async function readWitness(
  database: Database,
  role: Role,
  handed: readonly ArrivingFacet[],
): Promise<Witnessed[]> {
  return database.transaction("r", database.tables, async () => {
    const untold = new Set<string>(await database.outbox.toCollection().primaryKeys());
    for (const { kind, id, facet } of handed) untold.add(facetKey(kind, id, facet));
    const found: Witnessed[] = [];
    for (const ring of ringsOf(role)) {
      // What is being put back is not all there yet.
      if ((await readStream(database, ring)).mending) continue;
      const held = (await readHeld(database, ring)).flatMap(
        ({ kind: name, id, facet, stamp, erased, ahead }): Witnessed[] => {
          const kind = parseKind(name);
          const isTold = !ahead && !erased && !untold.has(facetKey(name, id, facet));
          return kind && isTold ? [{ kind, id, facet, stamp }] : [];
        },
      );
      found.push(...held.toSorted((a, b) => (a.stamp < b.stamp ? 1 : -1)).slice(0, ofEachRing));
    }
    return found;
  });
}

/** Anything that is no such list is none at all: an older Korlag hands over nothing of the sort. */
export function witnessIn(said: unknown): Witnessed[] {
  if (!Array.isArray(said)) return [];
  return said.flatMap((one: unknown): Witnessed[] => {
    const [name, id, facet, told] = Array.isArray(one) ? (one as unknown[]) : [];
    const kind = typeof name === "string" ? parseKind(name) : undefined;
    const stamp = parseStamp(told);
    const isFacet = typeof id === "string" && typeof facet === "string";
    return kind && isFacet && stamp.ok ? [{ kind, id, facet, stamp: stamp.value }] : [];
  });
}

/**
 * Looks for what was witnessed of a ring. What has come is not asked for again; what has not is noted, and a screen
 * says so until it comes. Throws while the ring is locked.
 */
export async function lookForWitnessed(database: Database, ring: SharedRing): Promise<void> {
  const { streams } = syncTables(database);
  const witnessed = (await readStream(database, ring)).witness?.facets ?? [];
  const kinds = new Set<Kind>(["singer", ...witnessed.map(({ kind }) => kind)]);
  const tables = [...kinds].map((kind) => tableOf[kind]);
  await database.transaction("rw", [...tables, "streams", "ringKeys"], async () => {
    await mustBeOpen(database, ring);
    const { witness: _, ...stream } = await readStream(database, ring);
    const rows = await rowsAt(database, witnessed);
    const readable = witnessed.every(({ kind }) => canOpen(database, kind));
    const missing: Witnessed[] = [];
    for (const one of witnessed) {
      const row = rows.get(`${one.kind}/${one.id}`);
      const stamp = row?.stamps[one.facet];
      const isHere = isErased(row) || (stamp !== undefined && stamp >= one.stamp);
      if (!isHere && !(await isOfSomebodyErased(database, one))) missing.push(one);
    }
    if (missing.length === 0) await streams.put(stream);
    else await streams.put({ ...stream, witness: { facets: missing, isMissing: readable } });
  });
}

/** The records of who was erased go with them, and are not laid down where they come new. */
async function isOfSomebodyErased(database: Database, { kind, id }: Witnessed): Promise<boolean> {
  const person = personOf(kind, id);
  return person !== undefined && isErased(await database.rows("singer").get(person));
}
