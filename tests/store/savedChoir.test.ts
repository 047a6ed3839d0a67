import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";

import { theChoir } from "#domain/choir.ts";
import { change, kinds, ringOf } from "#domain/facets.ts";
import { done } from "#domain/result.ts";
import { farAhead, newNode, type Stamp, tick } from "#domain/stamp.ts";
import { commit } from "#store/commit.ts";
import { type ArrivingFacet, receive } from "#store/receive.ts";
import { fileOf, parseSavedChoir, type SavedChoir, saveChoir } from "#store/savedChoir.ts";
import { fillEveryKind } from "#tests/support/everyKind.ts";
import { aWhile, isOnDisk, newTestDevice, storeOf } from "#tests/support/house.ts";
import { newTestStore, type TestStore } from "#tests/support/store.ts";

const tonight = Date.UTC(2026, 10, 20, 19);

function stampAt(ms: number): Stamp {
  return tick({ ms: 0, counter: 0, node: newNode(new Uint8Array(8).fill(9)) }, ms).stamp;
}

const byPlace = (a: ArrivingFacet, b: ArrivingFacet) =>
  `${a.kind}/${a.id}/${a.facet}` < `${b.kind}/${b.id}/${b.facet}` ? -1 : 1;

async function filled(): Promise<TestStore> {
  const store = newTestStore();
  await fillEveryKind(store);
  return store;
}

/** Through the text of a file, as a person would carry it. */
function carried(saved: SavedChoir): SavedChoir {
  const parsed = parseSavedChoir(fileOf(saved).text);
  if (!parsed.ok) throw new Error(parsed.why);
  return parsed.value;
}

describe("a choir saved to a file", () => {
  it("opens on an empty device with the same facets and stamps, under another node", async () => {
    const store = await filled();
    await receive(store, [
      { kind: "wish", id: "w", facet: "song", value: { title: "t" }, stamp: stampAt(tonight) },
      { kind: "singer", id: "a", facet: "needs", value: { chair: 1 }, stamp: stampAt(tonight) },
      {
        kind: "singer",
        id: "f",
        facet: "name",
        value: { called: "Future" },
        stamp: stampAt(tonight + farAhead * 2),
      },
    ]);
    const saved = await saveChoir(store);
    const device = newTestDevice();
    const tab = device.tab();
    await tab.house.open();
    expect(await tab.house.openSaved(carried(saved))).toEqual({ ok: true, value: undefined });

    const opened = storeOf(tab);
    const again = await saveChoir(opened);
    expect(again.facets.toSorted(byPlace)).toEqual(saved.facets.toSorted(byPlace));
    expect(again.aside).toEqual(saved.aside);
    expect(again.choirName).toBe("Torsdagskoret");
    const node = (await opened.database.clock.get("clock"))?.node;
    expect(node).toMatch(/^[0-9a-f]{16}$/);
    expect(node).not.toBe((await store.database.clock.get("clock"))?.node);
    expect(await opened.database.outbox.count()).toBe(0);
    expect(device.device.card.getState()).toMatchObject({ choir: "real", open: "real" });
  });

  it("comes back the same whatever was in it, unknown kinds, facets and fields too (44)", async () => {
    const value = fc.dictionary(
      fc.string({ maxLength: 4 }).filter((key) => key !== "__proto__"),
      fc.oneof(fc.string({ maxLength: 5 }), fc.integer(), fc.boolean(), fc.constant(null)),
      { maxKeys: 3 },
    );
    const facet: fc.Arbitrary<ArrivingFacet> = fc.record({
      kind: fc.constantFrom("singer", "session", "wish"),
      id: fc.constantFrom("a", "b", "å"),
      facet: fc.constantFrom("name", "when", "life", "newer"),
      value,
      stamp: fc.nat({ max: 5 }).map((ms) => stampAt(tonight - ms)),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(facet, { minLength: 10, maxLength: 25 }), async (facets) => {
        const [store, other] = [newTestStore(), newTestStore()];
        await commit(store, ["choir"], () =>
          done([change("choir", theChoir, "card", { name: "Kor" })]),
        );
        await receive(store, facets);
        const saved = await saveChoir(store);
        const file = carried(saved);
        await receive(other, [...file.facets, ...file.aside], true);
        const again = await saveChoir(other);
        expect(again.facets.toSorted(byPlace)).toEqual(saved.facets.toSorted(byPlace));
        expect(again.aside).toEqual(saved.aside);
      }),
      { numRuns: 15 },
    );
  }, 30_000);

  it("holds every kind that is shared, and nothing of this device", async () => {
    const { facets } = await saveChoir(await filled());
    const found = new Set(facets.map(({ kind }) => kind));
    const shared = kinds.filter((kind) => ringOf[kind] !== "device");
    expect([...found].toSorted()).toEqual([...shared].toSorted());
  });

  it("fault 3: holds what could not be kept too, each act on top of the one before", async () => {
    const store = await filled();
    const { database } = store;
    const full = vi.spyOn(IDBObjectStore.prototype, "put").mockImplementation(() => {
      throw new DOMException("full", "QuotaExceededError");
    });
    const oneMore = async () =>
      commit(store, ["headCount"], async (reading) => {
        const before = (await reading.get("headCount", "s.n"))?.count;
        const guests = (before?.guests ?? 0) + 1;
        return done([change("headCount", "s.n", "count", { guests, companions: 1 })]);
      });
    expect([(await oneMore()).ok, (await oneMore()).ok]).toEqual([false, false]);
    await commit(store, ["singer"], async (reading) => {
      const singing = await reading.where("singer", "standing.state", "singing");
      return done(singing.map(({ id }) => change("singer", id, "standing", { state: "archived" })));
    });

    const saved = await saveChoir(store);
    const valueOf = (id: string, facet: string) =>
      saved.facets.find((one) => one.id === id && one.facet === facet)?.value;
    expect(valueOf("s.n", "count")).toEqual({ guests: 4, companions: 1 });
    expect(valueOf("a", "standing")).toEqual({ state: "archived" });

    full.mockRestore();
    expect((await database.rows("headCount").get("s.n"))?.count?.guests).toBe(2);
    expect(await store.keeping.tryAgain()).toBe(true);
    expect((await database.rows("headCount").get("s.n"))?.count?.guests).toBe(4);
    // What was kept in the end is later than what the file holds.
    const kept = (await database.rows("headCount").get("s.n"))?.stamps["count"] ?? "";
    const inFile = saved.facets.find(({ id }) => id === "s.n")?.stamp ?? "";
    expect(kept >= inFile).toBe(true);
  });

  it("has a name that tells no name, with the day on the clock of the room", async () => {
    const { name, text } = fileOf(await saveChoir(await filled()));
    expect(name).toBe("korlag-2026-11-20.json");
    expect(JSON.parse(text)).toMatchObject({ format: "korlag-choir", version: 1 });
  });

  it("fault 26: from a device whose clock was a year ahead it opens, and what is done then is later", async () => {
    const ahead = newTestStore();
    ahead.clock.now += 365 * 86_400_000;
    await fillEveryKind(ahead);
    const tab = newTestDevice().tab();
    await tab.house.openSaved(carried(await saveChoir(ahead)));
    const store = storeOf(tab);
    const before = (await store.database.rows("singer").get("a"))?.stamps["name"] ?? "";
    await commit(store, ["singer"], () =>
      done([change("singer", "a", "name", { called: "Aase" })]),
    );
    const row = await store.database.rows("singer").get("a");
    expect(row?.name?.called).toBe("Aase");
    expect((row?.stamps["name"] ?? "") > before).toBe(true);
  });
});

describe("opening a saved file", () => {
  it("is refused where a choir is, and changes nothing there", async () => {
    const saved = await saveChoir(await filled());
    const tab = newTestDevice().tab();
    await tab.house.open();
    await tab.house.startChoir("Another");
    expect(await tab.house.openSaved(saved)).toEqual({ ok: false, why: "a choir is here" });
    expect(tab.state()).toMatchObject({ kind: "open", madeUp: false });
    expect(await storeOf(tab).database.rows("singer").count()).toBe(0);
  });

  it("brings a wiped device back", async () => {
    const saved = await saveChoir(await filled());
    const { tab, device, names } = newTestDevice();
    device.change({ choir: "real", open: "real" });
    const one = tab();
    await one.house.open();
    expect(one.state()).toEqual({ kind: "shut", why: "wiped" });
    expect((await one.house.openSaved(saved)).ok).toBe(true);
    expect(one.state()).toMatchObject({ kind: "open" });
    expect(await isOnDisk(names.real)).toBe(true);
  });

  it("opens a made-up choir as made up, beside the real one", async () => {
    const maker = newTestDevice().tab();
    await maker.house.lookAround([change("choir", theChoir, "card", { name: "Prøvekoret" })]);
    const saved = await saveChoir(storeOf(maker));
    const { tab, names } = newTestDevice();
    const one = tab();
    await one.house.startChoir("Torsdagskoret");
    expect((await one.house.openSaved(saved)).ok).toBe(true);
    expect(one.state()).toMatchObject({ kind: "open", madeUp: true });
    expect(storeOf(one).database.name).toBe(names.madeUp);
    await one.house.removeMadeUp();
    await aWhile();
    expect((await saveChoir(storeOf(one))).choirName).toBe("Torsdagskoret");
  });

  it("all or nothing: where the device is full, the three doors are there again", async () => {
    const saved = await saveChoir(await filled());
    const { tab, device } = newTestDevice();
    const one = tab();
    await one.house.open();
    const full = vi.spyOn(IDBObjectStore.prototype, "put").mockImplementation(() => {
      throw new DOMException("full", "QuotaExceededError");
    });
    expect(await one.house.openSaved(saved)).toEqual({ ok: false, why: "full" });
    expect(await one.house.startChoir("Another")).toEqual({ ok: false, why: "full" });
    full.mockRestore();
    expect(one.state()).toEqual({ kind: "empty" });
    expect(device.card.getState().choir).toBeUndefined();
    expect((await one.house.openSaved(saved)).ok).toBe(true);
  });
});

describe("reading a file", () => {
  const parse = (file: unknown) => parseSavedChoir(JSON.stringify(file));
  const card = {
    kind: "choir",
    id: "choir",
    facet: "card",
    value: { name: "Kor" },
    stamp: stampAt(tonight),
  };
  const file = {
    format: "korlag-choir",
    version: 1,
    savedAt: "2026-11-20T19:00:00.000Z",
    choirName: "Kor",
    facets: [card],
    aside: [],
  };

  it("takes one that is whole", () => {
    expect(parse(file).ok).toBe(true);
    expect(parse({ ...file, somethingNewer: true }).ok).toBe(true);
  });

  const refusals: [string, unknown, string][] = [
    ["of another program", { singers: [] }, "not korlag"],
    ["that is a list", [file], "not korlag"],
    ["that is nothing", null, "not korlag"],
    ["of a newer Korlag", { ...file, version: 2, facets: "otherwise" }, "newer"],
    ["without a version", { ...file, version: undefined }, "damaged"],
    ["without its facets", { ...file, facets: undefined }, "damaged"],
    ["without its choir", { ...file, facets: [] }, "damaged"],
    ["with a day that is none", { ...file, savedAt: "yesterday" }, "damaged"],
    ["with half a facet", { ...file, facets: [card, { kind: "singer", id: "a" }] }, "damaged"],
    ["with a stamp that is none", { ...file, facets: [{ ...card, stamp: "now" }] }, "damaged"],
    [
      "that would write a row's own names",
      { ...file, facets: [card, { ...card, facet: "id" }] },
      "damaged",
    ],
    ["with a reason unknown", { ...file, aside: [{ ...card, why: "because" }] }, "damaged"],
  ];
  it.each(refusals)("refuses one %s", (_, content, why) => {
    expect(parse(content)).toEqual({ ok: false, why });
  });

  it("refuses what is no JSON, and half a file", () => {
    expect(parseSavedChoir("Dear choir")).toEqual({ ok: false, why: "not json" });
    expect(parseSavedChoir(JSON.stringify(file).slice(0, -20))).toEqual({
      ok: false,
      why: "not json",
    });
  });

  it("fault 61: never throws, whatever it is handed", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        parseSavedChoir(text);
      }),
    );
    fc.assert(
      fc.property(fc.object({ maxDepth: 3 }), (content) => {
        parse({ ...file, ...content, format: "korlag-choir" });
      }),
    );
  });
});
