import { Dexie } from "dexie";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { purposes } from "#domain/consent.ts";
import { erasure, isErased } from "#domain/erasing.ts";
import { type Change, change, deletion, type Kind, kinds, type Row } from "#domain/facets.ts";
import { type HelpNoteId, helpNoteOfId } from "#domain/helpNote.ts";
import { mergeInto } from "#domain/merging.ts";
import { done } from "#domain/result.ts";
import type { SingerId } from "#domain/singer.ts";
import { songLikingId } from "#domain/songLiking.ts";
import { newNode, type Stamp, tick } from "#domain/stamp.ts";
import { commit } from "#store/commit.ts";
import { facetKey } from "#store/database.ts";
import { eraseFromCopies, eraseSinger } from "#store/erase.ts";
import { takeUpAside } from "#store/passingOn.ts";
import { type ArrivingFacet, receive } from "#store/receive.ts";
import { fileOf, parseSavedChoir, saveChoir } from "#store/savedChoir.ts";
import { readSingers } from "#store/singers.ts";
import { eraseFromSnapshots, readSnapshot, readSnapshots, takeSnapshot } from "#store/snapshot.ts";
import { takeBack } from "#store/takeBack.ts";
import { everythingIn } from "#tests/support/disasters.ts";
import { lay } from "#tests/support/stage.tsx";
import { newTestStore, type TestStore } from "#tests/support/store.ts";

const tonight = Date.UTC(2026, 10, 20, 19);
const aase = "aase1" as SingerId;
const twin = "aase2" as SingerId;
const note = "s1.note1" as HelpNoteId;
/** Stands in everything that is of Åse, and in nothing else. */
const planted = "Plantegård";

function stampAt(ms: number, from = 9): Stamp {
  return tick({ ms: 0, counter: 0, node: newNode(new Uint8Array(8).fill(from)) }, ms).stamp;
}

function hers(id: SingerId): Change[] {
  return [
    change("singer", id, "name", { called: `Åse ${planted}`, said: planted }),
    change("singer", id, "standing", { state: "singing" }),
    change("singer", id, "likes", { words: planted }),
    change("singer", id, "contact", { called: planted, number: planted }),
    change("need", `${id}.seated`, "mark", { wished: true }),
    change("songLiking", songLikingId(id, planted), "mark", { feeling: "loves", title: planted }),
    change("cooperation", `${id}.p1`, "mark", { wanted: true }),
    change("consent", `${id}.photo`, "answer", {
      given: true,
      on: "2026-10-01",
      how: "spoken",
      notedBy: planted,
      onBehalf: "",
    } as never),
    change("published", `${id}.x1`, "piece", {
      purpose: "photo",
      where: planted,
      on: "2026-10-02",
    } as never),
    change("followUp", `${id}.photo.x1`, "state", { done: false }),
    change("hallWord", `${id}.s1.i1.sit`, "word", { went: "worked", on: "2026-10-02" } as never),
    change("turnout", `s1.${id}`, "mark", { here: true }),
    change("helpNoteOf", helpNoteOfId(id, note), "link", { noteId: note }),
  ];
}

const others: readonly Change[] = [
  change("choir", "choir", "card", { name: "Koret" }),
  change("singer", "bo", "name", { called: "Bo" }),
  change("singer", "bo", "standing", { state: "singing" }),
  change("need", "bo.seated", "mark", { wished: true }),
  change("turnout", "s1.bo", "mark", { here: true }),
  change("helpNote", note, "note", {
    helperId: "h1",
    firstName: planted,
    variants: [],
    meet: planted,
  } as never),
  change("helpNote", "s1.other", "note", {
    helperId: "h1",
    firstName: "Bo",
    variants: [],
    meet: "",
  } as never),
];

async function withAase(store: TestStore = newTestStore()): Promise<TestStore> {
  await lay(store, [...hers(aase), ...others]);
  return store;
}

const textOf = async (store: TestStore) => JSON.stringify(await everythingIn(store.database));

async function erase(store: TestStore, id = aase) {
  const erased = await eraseSinger(store, id);
  if (!erased.ok) throw new Error("not kept");
  return erased.value;
}

/** Everything as another device would hear of it. */
async function heardFrom(store: TestStore): Promise<ArrivingFacet[]> {
  return [...(await saveChoir(store)).facets];
}

describe("erasing a singer", () => {
  it("takes all that is theirs, and nothing of anybody else", async () => {
    const store = await withAase();
    await receive(store, [
      { kind: "wish", id: `${aase}.w`, facet: "x", value: { planted }, stamp: stampAt(tonight) },
      { kind: "wish", id: "bo.w", facet: "x", value: { y: 1 }, stamp: stampAt(tonight) },
    ]);
    expect(await textOf(store)).toContain(planted);
    const receipt = await erase(store);
    expect(await textOf(store)).not.toContain(planted);
    expect(receipt).toMatchObject({
      at: tonight,
      counts: { singer: 1, need: 1, consent: 1, published: 1, turnout: 1, helpNote: 1 },
      pendingDevices: undefined,
    });
    const { database } = store;
    expect((await readSingers(database, "singing")).map(({ called }) => called)).toEqual(["Bo"]);
    expect((await database.rows("need").get("bo.seated"))?.mark).toEqual({ wished: true });
    expect((await database.rows("turnout").get("s1.bo"))?.mark).toEqual({ here: true });
    expect((await database.rows("helpNote").get("s1.other"))?.note?.firstName).toBe("Bo");
    expect((await database.aside.toArray()).map(({ id }) => id)).toEqual(["bo.w"]);
  });

  it("leaves in the outbox one end for each record that others know of, and none for the rest", async () => {
    const store = await withAase();
    // The others have heard of the name and the wish.
    const told = [facetKey("singer", aase, "name"), facetKey("need", `${aase}.seated`, "mark")];
    await store.database.outbox.bulkDelete(told);
    await erase(store);
    const waiting = await store.database.outbox.toArray();
    const about = waiting.filter(({ id }) => id.includes(aase) || id === note);
    expect(about.map(({ key }) => key).toSorted()).toEqual(
      [facetKey("singer", aase, "life"), facetKey("need", `${aase}.seated`, "life")].toSorted(),
    );
    expect((await store.database.rows("need").get(`${aase}.seated`))?.life).toEqual({
      state: "erased",
      facets: ["mark"],
    });
    // What nobody ever heard of has gone with its id.
    expect(await store.database.rows("consent").get(`${aase}.photo`)).toBeUndefined();
    expect(await store.database.rows("turnout").get(`s1.${aase}`)).toBeUndefined();
  });

  it("is once, however often, and is told in a receipt that holds nothing of the person", async () => {
    const store = await withAase();
    const first = await erase(store);
    expect(JSON.stringify(first)).not.toContain(planted);
    const before = await everythingIn(store.database);
    expect((await erase(store)).counts).toEqual({});
    expect(await everythingIn(store.database)).toEqual(before);
  });

  it("takes cards along that count as part of this one, whichever of them was meant", async () => {
    for (const meant of [aase, twin]) {
      const store = await withAase();
      await lay(store, hers(twin));
      const rows = await store.database.rows("singer").bulkGet([twin, aase]);
      const merged = mergeInto(rows[0], rows[1]);
      if (!merged.ok) throw new Error("not merged");
      await lay(store, merged.value);
      expect((await erase(store, meant)).counts.singer).toBe(2);
      expect(await textOf(store)).not.toContain(planted);
    }
  });

  it("is not undone by taking back what was done before it, nor by taking back itself", async () => {
    const store = newTestStore();
    const made = await commit(store, kinds, () => done([...hers(aase), ...others]));
    const renamed = await commit(store, ["singer"], () =>
      done([change("singer", aase, "name", { called: "Aase" })]),
    );
    await erase(store);
    const before = await everythingIn(store.database);
    for (const act of [made, renamed]) if (act.ok) await takeBack(store, act.value);
    const { clock: _, ...after } = await everythingIn(store.database);
    const { clock: __, ...was } = before;
    // What was made along with her, of others, is taken back; of her nothing stirs.
    expect(after["singers"]?.find((row) => (row as { id: string }).id === aase)).toEqual(
      was["singers"]?.find((row) => (row as { id: string }).id === aase),
    );
    expect(await textOf(store)).not.toContain(`Åse ${planted}`);
  });

  it("whatever is written for her afterwards is not written", async () => {
    const store = await withAase();
    await erase(store);
    const before = await everythingIn(store.database);
    await lay(store, [
      change("singer", aase, "life", { state: "kept" }),
      change("singer", aase, "name", { called: planted }),
      change("turnout", `s2.${aase}`, "mark", { here: true }),
      change("need", `${aase}.quiet`, "mark", { wished: true }),
    ]);
    expect(await everythingIn(store.database)).toEqual(before);
  });

  it("a file saved afterwards holds nothing of her; one saved before does not bring her back", async () => {
    const store = await withAase();
    const before = fileOf(await saveChoir(store)).text;
    expect(before).toContain(planted);
    await erase(store);
    expect(fileOf(await saveChoir(store)).text).not.toContain(planted);

    const file = parseSavedChoir(before);
    if (!file.ok) throw new Error(file.why);
    await receive(store, file.value.facets, true);
    expect(await textOf(store)).not.toContain(planted);
    expect((await readSingers(store.database, "singing")).map(({ called }) => called)).toEqual([
      "Bo",
    ]);
    expect(fileOf(await saveChoir(store)).text).not.toContain(planted);
  });

  it("a file saved while the erasing itself could not be kept holds nothing of her either", async () => {
    const store = await withAase();
    const table = store.database.table("singers");
    let full = true;
    table.hook("updating", () => {
      if (full) throw new DOMException("full", "QuotaExceededError");
    });
    expect((await eraseSinger(store, aase)).ok).toBe(false);
    expect(fileOf(await saveChoir(store)).text).not.toContain(planted);
    full = false;
    await store.keeping.tryAgain();
    expect(await textOf(store)).not.toContain(planted);
  });

  it("takes her out of the copies from before an update, also when the tab was closed in between", async () => {
    const store = { ...(await withAase()), shelf: "shelf-erase" };
    const { name } = store.database;
    await takeSnapshot(store.shelf, name, 1, tonight);
    // They lie there sealed as they lay in the choir: it is counted what there is.
    const counts = async () => {
      const [latest] = await readSnapshots(store.shelf, name);
      const pages = latest ? await readSnapshot(store.shelf, latest.id) : [];
      return Object.fromEntries(pages.map(({ table, rows }) => [table, rows.length]));
    };
    const all = await counts();
    expect(all).toMatchObject({ singers: 2, needs: 2, turnouts: 2, consents: 1, helpNotes: 2 });
    // As if the tab had been closed before it came to the copies.
    const { shelf: _, ...without } = store;
    await erase(without);
    expect(await counts()).toEqual(all);
    expect(await eraseFromCopies(store)).toBe(1);
    expect(await counts()).toMatchObject({
      singers: 1,
      needs: 1,
      turnouts: 1,
      consents: 0,
      helpNotes: 1,
      // One of them is the note that was written for her.
      outbox: others.length - 1,
    });
    expect(await eraseFromCopies(store)).toBe(0);
  });

  it("takes her out of a copy that an older Korlag wrote in clear", async () => {
    const store = { ...(await withAase()), shelf: "shelf-in-clear" };
    const name = "in-clear";
    const old = new Dexie(name);
    old.version(1).stores({ singers: "id", turnouts: "id" });
    await old.table("singers").bulkAdd([{ id: aase, name: { called: planted } }, { id: "bo" }]);
    await old.table("turnouts").bulkAdd([{ id: `s1.${aase}` }, { id: "s1.bo" }]);
    old.close();
    await takeSnapshot(store.shelf, name, 1, tonight);
    await erase(store);
    const gone = { people: new Set([aase]), notes: new Set<string>() };
    expect(await eraseFromSnapshots(store.shelf, name, gone, (_, row) => row)).toBe(1);
    const [latest] = await readSnapshots(store.shelf, name);
    expect(latest && (await readSnapshot(store.shelf, latest.id))).toEqual([
      { table: "singers", rows: [{ id: "bo" }] },
      { table: "turnouts", rows: [{ id: "s1.bo" }] },
    ]);
  });
});

describe("fault 38: what stands when two devices do different things to one record", () => {
  type Act = "edit" | "delete" | "restore" | "erase";
  const acts: readonly Act[] = ["edit", "delete", "restore", "erase"];
  const facetsOf = (act: Act, stamp: Stamp): ArrivingFacet => {
    const one = { kind: "singer", id: aase, stamp } as const;
    switch (act) {
      case "edit":
        return { ...one, facet: "name", value: { called: "Edited" } };
      case "delete":
        return { ...one, facet: "life", value: { state: "deleted" } };
      case "restore":
        return { ...one, facet: "life", value: { state: "kept" } };
      case "erase":
        return { ...one, facet: "life", value: { state: "erased", facets: ["name"] } };
    }
  };
  /** What stands after the earlier and the later of two acts, whichever is heard of first. */
  const owed: Readonly<Record<Act, Readonly<Record<Act, string>>>> = {
    edit: { edit: "kept", delete: "deleted", restore: "kept", erase: "erased" },
    delete: { edit: "deleted", delete: "deleted", restore: "kept", erase: "erased" },
    restore: { edit: "kept", delete: "deleted", restore: "kept", erase: "erased" },
    erase: { edit: "erased", delete: "erased", restore: "erased", erase: "erased" },
  };
  const cases = acts.flatMap((earlier) => acts.map((later) => [earlier, later] as const));

  it.each(cases)("%s, and later %s", async (earlier, later) => {
    const facets = [
      facetsOf(earlier, stampAt(tonight - 2000, 1)),
      facetsOf(later, stampAt(tonight - 1000, 2)),
    ];
    for (const order of [facets, facets.toReversed()]) {
      const store = newTestStore();
      await receive(store, [
        { ...facetsOf("edit", stampAt(tonight - 3000)), value: { called: "First" } },
      ]);
      for (const one of order) await receive(store, [one]);
      const row = await store.database.rows("singer").get(aase);
      expect(row?.life?.state ?? "kept").toBe(owed[earlier][later]);
      if (owed[earlier][later] === "erased") expect(row?.name).toBeUndefined();
      else expect(row?.name?.called).toBe([earlier, later].includes("edit") ? "Edited" : "First");
    }
  });

  it.each(acts.map((act) => [act]))(
    "%s here, and erase from elsewhere, and the other way round",
    async (act) => {
      const mine = newTestStore();
      await lay(mine, [change("singer", aase, "name", { called: planted })]);
      if (act === "edit") await lay(mine, [change("singer", aase, "name", { called: "Edited" })]);
      if (act !== "edit") await lay(mine, [deletion("singer", aase)]);
      if (act === "restore") await lay(mine, [change("singer", aase, "life", { state: "kept" })]);
      if (act === "erase") await lay(mine, [erasure("singer", aase)]);
      await receive(mine, [facetsOf("erase", stampAt(tonight - 60_000))]);
      expect(isErased(await mine.database.rows("singer").get(aase))).toBe(true);
      expect(await textOf(mine)).not.toContain(planted);
    },
  );
});

describe("oracle I6: an erasure that arrives", () => {
  it("takes all that this device alone knew of her, and tells the others of what they may have", async () => {
    const one = await withAase();
    const other = newTestStore();
    await receive(other, await heardFrom(one));
    await lay(other, [
      change("turnout", `s9.${aase}`, "mark", { here: true }),
      change("need", `${aase}.quiet`, "mark", { wished: true }),
      change("songLiking", `${aase}.new`, "mark", { feeling: "loves", title: planted }),
    ]);
    await erase(one);
    const end = (await heardFrom(one)).find(
      ({ kind, facet }) => kind === "singer" && facet === "life",
    );
    if (!end) throw new Error("no end");
    await receive(other, [end]);
    expect(await textOf(other)).not.toContain(planted);
    const about = (await other.database.outbox.toArray()).filter(({ id }) => id.includes(aase));
    expect(about.every(({ facet }) => facet === "life")).toBe(true);
    // Only here, never told: without a trace.
    expect(await other.database.rows("turnout").get(`s9.${aase}`)).toBeUndefined();
  });

  it("what comes of her later, of whatever kind, is not applied and is told to be gone", async () => {
    const store = await withAase();
    await erase(store);
    const late = stampAt(tonight + 1000);
    await receive(store, [
      { kind: "turnout", id: `s7.${aase}`, facet: "mark", value: { here: true }, stamp: late },
      { kind: "singer", id: aase, facet: "newer", value: { planted }, stamp: late },
      { kind: "helpNote", id: "s7.n", facet: "note", value: { planted }, stamp: late },
      {
        kind: "helpNoteOf",
        id: `${aase}.s7.n`,
        facet: "link",
        value: { noteId: "s7.n" },
        stamp: late,
      },
      { kind: "wish", id: `${aase}.1`, facet: "x", value: { planted }, stamp: late },
      {
        kind: "need",
        id: `${aase}.far`,
        facet: "mark",
        value: { planted },
        stamp: stampAt(tonight + 86_400_000),
      },
    ]);
    await takeUpAside(store);
    expect(await textOf(store)).not.toContain(planted);
    const waiting = (await store.database.outbox.toArray()).map(({ key }) => key);
    expect(waiting).toContain(facetKey("turnout", `s7.${aase}`, "life"));
    expect(waiting).toContain(facetKey("helpNote", "s7.n", "life"));
    expect((await store.database.rows("singer").get(aase))?.life).toMatchObject({
      facets: expect.arrayContaining(["name", "newer"]) as string[],
    });
  });

  it("whatever the order, the pages and the repeats, every device comes to the same", async () => {
    const stamp = fc
      .tuple(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 1, max: 2 }))
      .map(([ms, from]) => stampAt(tonight - 10 + ms, from));
    const place = fc.constantFrom(
      ["singer", "a", "name"],
      ["singer", "a", "life"],
      ["singer", "b", "name"],
      ["turnout", "s.a", "mark"],
      ["turnout", "s.b", "mark"],
      ["turnout", "s.a", "life"],
      ["need", "a.x", "mark"],
      ["helpNote", "s.n", "note"],
      ["helpNote", "s.n", "life"],
      ["helpNoteOf", "a.s.n", "link"],
    );
    const life = fc.oneof(
      fc.constant({ state: "kept" }),
      fc.constant({ state: "deleted" }),
      fc.record({
        state: fc.constant("erased"),
        facets: fc.subarray(["name", "mark", "more"]),
      }),
    );
    const facet = fc
      .tuple(place, stamp, life, fc.constantFrom("x", "y"))
      .map(([[kind = "", id = "", name = ""], when, state, text]): ArrivingFacet => {
        return { kind, id, facet: name, value: name === "life" ? state : { text }, stamp: when };
      });
    const plan = fc.array(facet, { minLength: 1, maxLength: 9 }).chain((facets) =>
      fc.record({
        facets: fc.constant(facets),
        shuffled: fc.shuffledSubarray([...facets, ...facets], {
          minLength: facets.length * 2,
          maxLength: facets.length * 2,
        }),
        cut: fc.nat({ max: facets.length * 2 }),
      }),
    );
    await fc.assert(
      fc.asyncProperty(plan, fc.boolean(), async ({ facets, shuffled, cut }, fills) => {
        const [one, other] = [newTestStore(), newTestStore()];
        await receive(one, facets);
        await receive(other, shuffled.slice(0, cut), false, fills);
        await receive(other, shuffled.slice(cut), false, fills);
        const all = async (store: TestStore) => {
          const { clock: _, outbox: __, ...tables } = await everythingIn(store.database);
          return tables;
        };
        expect(await all(other)).toEqual(await all(one));
      }),
      { numRuns: 150 },
    );
  }, 60_000);

  it("is complete for every kind that belongs to a person by its id", () => {
    const named: readonly Kind[] = kinds.filter((kind) =>
      hers(aase).some((one) => one.kind === kind),
    );
    expect(named.length).toBeGreaterThan(8);
    expect(purposes.length).toBeGreaterThan(0);
    const empty: Row<"singer"> = { id: "x", stamps: {} };
    expect(isErased(empty)).toBe(false);
  });
});
