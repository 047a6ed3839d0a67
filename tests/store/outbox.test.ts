import { Dexie } from "dexie";
import { describe, expect, it } from "vitest";

import { fillEveryKind } from "#tests/support/everyKind.ts";
import { countWaiting, readWaiting, type Waiting } from "#store/outbox.ts";
import { newTestStore } from "#tests/support/store.ts";

describe("what waits to be shared", () => {
  it("is counted, by ring too, and again when more is done", async () => {
    const store = newTestStore();
    const seen: Waiting[] = [];
    const watch = Dexie.liveQuery(() => readWaiting(store.database)).subscribe((waiting) => {
      seen.push(waiting);
    });
    await fillEveryKind(store);
    const all = await store.database.outbox.toArray();
    expect(await countWaiting(store.database)).toBe(all.length);
    const byRing = { team: 0, music: 0, care: 0 };
    for (const { ring } of all) byRing[ring] += 1;
    expect(await readWaiting(store.database)).toEqual({ all: all.length, byRing });
    for (const count of Object.values(byRing)) expect(count).toBeGreaterThan(0);
    for (let turn = 0; turn < 50 && seen.at(-1)?.all !== all.length; turn += 1) {
      await new Promise((resolve) => {
        setTimeout(resolve, 2);
      });
    }
    expect(seen.at(-1)).toEqual({ all: all.length, byRing });
    watch.unsubscribe();
  });
});
