import { describe, expect, it } from "vitest";

import { type Change, change, deletion, type Kind } from "#domain/facets.ts";
import { done } from "#domain/result.ts";
import { singerFrom } from "#domain/singer.ts";
import { commit, type Receipt } from "#store/commit.ts";
import { takeBack } from "#store/takeBack.ts";
import { newTestStore, type TestStore } from "#tests/support/store.ts";

const kinds: Kind[] = ["singer", "turnout", "outcome", "planItem", "song"];

async function write(store: TestStore, ...changes: Change[]): Promise<Receipt> {
  const answer = await commit(store, kinds, () => done(changes));
  if (!answer.ok) throw new Error("not kept");
  return answer.value;
}

async function undo(store: TestStore, receipt: Receipt): Promise<Receipt> {
  const answer = await takeBack(store, receipt);
  if (!answer.ok) throw new Error("not kept");
  return answer.value;
}

const named = (called: string, said?: string) =>
  change("singer", "s", "name", said === undefined ? { called } : { called, said });
const standing = (state: "singing" | "archived") => change("singer", "s", "standing", { state });
const singer = async (store: TestStore) => store.database.rows("singer").get("s");

describe("taking back", () => {
  it("a change gives what stood before", async () => {
    const store = newTestStore();
    await write(store, named("Bo"));
    await undo(store, await write(store, named("Bodil")));
    expect((await singer(store))?.name).toEqual({ called: "Bo" });
  });

  it("a field that was added is gone again", async () => {
    const store = newTestStore();
    await write(store, named("Bo"));
    await undo(store, await write(store, named("Bo", "boo")));
    expect((await singer(store))?.name).toEqual({ called: "Bo" });
  });

  it("a variant that was changed has the fields of the old one and no others", async () => {
    const store = newTestStore();
    const rest = change("planItem", "i", "content", { kind: "rest" });
    const notice = change("planItem", "i", "content", { kind: "notice", text: "Tea" });
    await write(store, rest);
    await undo(store, await write(store, notice));
    expect((await store.database.rows("planItem").get("i"))?.content).toEqual({ kind: "rest" });
  });

  it("a new record is deleted, once, and not another", async () => {
    const store = newTestStore();
    await write(store, change("singer", "other", "name", { called: "Åse" }));
    const back = await undo(store, await write(store, named("Bo"), standing("singing")));
    expect(back.written.map(({ id, facet }) => [id, facet])).toEqual([["s", "life"]]);
    const rows = await store.database.rows("singer").toArray();
    expect(rows.map((row) => singerFrom(row)?.called)).toEqual(["Åse", undefined]);
  });

  it("a deletion restores, and a restored deletion deletes again", async () => {
    const store = newTestStore();
    await write(store, named("Bo"));
    const back = await undo(store, await write(store, deletion("singer", "s")));
    expect((await singer(store))?.life).toEqual({ state: "kept" });
    await undo(store, back);
    expect((await singer(store))?.life).toEqual({ state: "deleted" });
  });

  it("a new record that was taken back can be brought back by taking that back", async () => {
    const store = newTestStore();
    const back = await undo(store, await write(store, named("Bo"), standing("singing")));
    await undo(store, back);
    const row = await singer(store);
    expect(row && singerFrom(row)).toMatchObject({ called: "Bo", archived: false });
  });

  it("the first value of a facet on a record that was there is unknown again, and gone from its index", async () => {
    const store = newTestStore();
    await write(store, change("outcome", "s.i", "word", { line: "Fine" }));
    await undo(store, await write(store, change("outcome", "s.i", "fit", { fit: "tooMuch" })));
    const row = await store.database.rows("outcome").get("s.i");
    expect(row?.fit).toBeUndefined();
    expect(row?.word).toEqual({ line: "Fine" });

    await write(store, named("Bo"));
    await undo(store, await write(store, standing("singing")));
    const singing = store.database.rows("singer").where("standing.state").equals("singing");
    expect(await singing.count()).toBe(0);
  });

  it("leaves alone what somebody has changed since", async () => {
    const store = newTestStore();
    await write(store, named("Bo"), standing("singing"));
    const both = await write(store, named("Bodil"), standing("archived"));
    await write(store, named("Birthe"));
    await undo(store, both);
    expect(await singer(store)).toMatchObject({
      name: { called: "Birthe" },
      standing: { state: "singing" },
    });
  });

  it("leaves a new record alone that somebody has added to since", async () => {
    const store = newTestStore();
    const made = await write(store, named("Bo"), standing("singing"));
    await write(store, standing("archived"));
    await undo(store, made);
    expect((await singer(store))?.life).toBeUndefined();
  });

  it("an act that wrote one facet twice is taken back to before the first", async () => {
    const store = newTestStore();
    await write(store, named("Bo"));
    await undo(store, await write(store, named("B"), named("Bodil")));
    expect((await singer(store))?.name).toEqual({ called: "Bo" });
  });

  it("twice is once", async () => {
    const store = newTestStore();
    await write(store, named("Bo"));
    const receipt = await write(store, named("Bodil"));
    await undo(store, receipt);
    expect((await undo(store, receipt)).written).toEqual([]);
    expect((await singer(store))?.name).toEqual({ called: "Bo" });
  });

  it("keeps fields that a newer Korlag has written", async () => {
    const store = newTestStore();
    const newer = { called: "Bo", voice: "alto" };
    await write(store, change("singer", "s", "name", newer));
    await undo(store, await write(store, named("Bodil")));
    expect((await singer(store))?.name).toEqual(newer);
  });
});
