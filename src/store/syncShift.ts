import { parseKind } from "#domain/facets.ts";
import type { SharedRing } from "#domain/role.ts";
import { type Clock, isFarAhead, newNode, notBehind, stampParts, tick } from "#domain/stamp.ts";
import { tellerOf, toldAgain } from "#domain/edits.ts";

import { readClock, rowsAt } from "./commit.ts";
import { type OutboxRow, tableOf } from "./database.ts";
import type { Store } from "./store.ts";
import { mustBeOpen } from "./syncReading.ts";
import { facetIn, seenOf, withFacet } from "./writing.ts";

/**
 * Gives every facet that waits and that the endpoint does not take yet, because its stamp lies too far ahead, a stamp of
 * the endpoint's time, in the order they were written. What lies only a little ahead stays as it is: it may have been
 * kept there already, and its answer lost. Also the clock of this database goes back, or everything that is written from
 * now on would lie ahead too, long after the device's clock has been set right.
 *
 * @param rings those that are open just now
 * @param there what the endpoint's clock says, in milliseconds since 1970
 * @returns false where some are built on what the endpoint has and takes for the future: they wait until it is not
 */
export async function shiftStamps(
  store: Store,
  rings: readonly SharedRing[],
  there: number,
  leeway: number,
): Promise<boolean> {
  const { database } = store;
  const waiting = await database.outbox.where("ring").anyOf(rings).toArray();
  const kinds = [...new Set(waiting.flatMap(({ kind }) => parseKind(kind) ?? []))];
  const tables = [...kinds.map((kind) => tableOf[kind]), "outbox", "clock", "ringKeys"];
  return database.transaction("rw", tables, async () => {
    for (const ring of rings) await mustBeOpen(database, ring);
    const now = await database.outbox.where("ring").anyOf(rings).toArray();
    const isAhead = ({ stamp }: Pick<OutboxRow, "stamp">) => stampParts(stamp).ms > there + leeway;
    const pointers = now.filter(isAhead).toSorted((a, b) => (a.stamp < b.stamp ? -1 : 1));
    const known = pointers.flatMap((row) => {
      const kind = parseKind(row.kind);
      return kind && kinds.includes(kind) ? [{ ...row, kind }] : [];
    });
    const rows = await rowsAt(database, known);
    const before = await readClock(store);
    // What this device takes for past and the endpoint for the future is the endpoint's own, by a clock of its that was
    // put back: under an earlier stamp than that, nothing is taken there. What both take for the future came in a file.
    const isTheirs = ({ prev }: OutboxRow) =>
      prev !== null && isAhead({ stamp: prev }) && !isFarAhead(prev, store.now());
    const able = known.filter((pointer) => !isTheirs(pointer));
    // A file that was carried may hold the old stamps, and they come into their time: whoever wrote them is another one
    // from now on, who has seen them, so that they do not stand over what is written after this.
    let clock: Clock = { ms: there, counter: 0, node: newNode(store.chance(8)) };
    const told = able.flatMap(({ prev }) => prev ?? []);
    for (const stamp of [...told, ...now.map((pointer) => pointer.stamp)]) {
      if (!isAhead({ stamp })) clock = notBehind(clock, stamp);
    }
    const shifted: OutboxRow[] = [];
    for (const pointer of able) {
      const row = rows.get(`${pointer.kind}/${pointer.id}`);
      const value = facetIn(row, pointer.facet);
      if (!row || !value || row.stamps[pointer.facet] !== pointer.stamp) continue;
      const edit = { value, stamp: pointer.stamp, seen: seenOf(row, pointer.facet) };
      const ticked = tick({ ...clock, node: tellerOf(edit) }, there);
      clock = { ...ticked.clock, node: clock.node };
      const { stamp, seen } = toldAgain(edit, ticked.stamp);
      const next = withFacet(row, pointer.facet, value, stamp, seen);
      rows.set(`${pointer.kind}/${pointer.id}`, next);
      const { stuck: _, ...freed } = pointer;
      shifted.push({ ...freed, stamp: ticked.stamp });
    }
    for (const kind of new Set(shifted.map(({ kind }) => parseKind(kind)))) {
      if (!kind) continue;
      const ids = new Set(shifted.flatMap((one) => (one.kind === kind ? one.id : [])));
      const changed = [...ids].flatMap((id) => rows.get(`${kind}/${id}`) ?? []);
      await database.rows(kind).bulkPut(changed);
    }
    await database.outbox.bulkPut(shifted);
    const isWhole = able.length === known.length;
    if (isWhole && before.ms > clock.ms) await database.clock.put({ key: "clock", ...clock });
    return isWhole;
  });
}
