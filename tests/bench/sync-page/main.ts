import { settleIn } from "#sync/joining.ts";

import { meetAfterMonth, type MonthTook } from "./afterMonth.ts";
import { putBare, type Rows, sharedRows } from "./bare.ts";
import { fill, layChoir, letIn, mustMeet, newStore, share, wire } from "./devices.ts";
import { markOne, type MarksWeigh, weighMarks } from "./marks.ts";

import { coursesLaidOut } from "../syncYear.ts";

export interface Laid {
  readonly facets: number;
  readonly rows: number;
  /** Sealing and pushing all of it, in milliseconds, and what that weighed. */
  readonly pushed: number;
  readonly sent: number;
}

export interface SyncPage {
  /** A leader's device with so many courses, shared at the endpoint of this page. */
  readonly lay: (courses: number, most: number) => Promise<Laid>;
  /** A device that is let in fills itself: from the first byte until all of it is kept, in milliseconds. */
  readonly firstSync: () => Promise<{ readonly took: number; readonly received: number }>;
  /** The same rows put by Dexie alone, in milliseconds. */
  readonly bare: () => Promise<number>;
  /** The rows, one document each, as the peers are handed them. */
  readonly documents: () => Promise<readonly object[]>;
  /** Somebody marks singers on a device that fills itself: the longest that a mark waited, in milliseconds. */
  readonly markWhileFilling: () => Promise<number>;
  readonly marks: (many: number) => Promise<MarksWeigh>;
  readonly afterMonth: (devices: number) => Promise<MonthTook>;
}

declare global {
  interface Window {
    sync: SyncPage;
  }
}

const leader = newStore("leader");
let rows: Rows = {};
let filled = 0;

window.sync = {
  lay: async (courses, most) => {
    const changes = coursesLaidOut(courses, most);
    await layChoir(leader, changes);
    await share(leader);
    const before = wire.sent;
    const began = performance.now();
    await mustMeet(leader);
    const pushed = performance.now() - began;
    rows = await sharedRows(leader.database);
    const count = Object.values(rows).reduce((sum, ofTable) => sum + ofTable.length, 0);
    return { facets: changes.length, rows: count, pushed, sent: wire.sent - before };
  },
  firstSync: async () => {
    filled += 1;
    const handed = await letIn(leader, "coordinator");
    const before = wire.received;
    const began = performance.now();
    const store = await fill(`filled${filled}`, handed);
    const took = performance.now() - began;
    const received = wire.received - before;
    const here = await sharedRows(store.database);
    for (const [table, ofTable] of Object.entries(rows)) {
      const lacks = ofTable.length - (here[table]?.length ?? 0);
      if (lacks > 0) throw new Error(`${lacks} of ${table} did not come`);
    }
    await store.database.delete();
    return { took, received };
  },
  markWhileFilling: async () => {
    filled += 1;
    const store = newStore(`filled${filled}`);
    await settleIn(store, await letIn(leader, "coordinator"));
    const state = { isFilling: true };
    const filling = mustMeet(store).finally(() => (state.isFilling = false));
    let longest = 0;
    while (state.isFilling) longest = Math.max(longest, await markOne(store));
    await filling;
    await store.database.delete();
    return longest;
  },
  bare: async () => {
    filled += 1;
    return putBare(`bare${filled}`, rows);
  },
  documents: async () =>
    Object.entries(rows).flatMap(([table, ofTable]) =>
      ofTable.map((row) => ({ id: `${table}/${row.id}`, table, row })),
    ),
  marks: async (many) => weighMarks(leader, many),
  afterMonth: async (devices) => meetAfterMonth(leader, devices),
};
