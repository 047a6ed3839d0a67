import { describe, expect, it } from "vitest";

import { onArrangement } from "#domain/arrangement.ts";
import { change } from "#domain/facets.ts";
import type { GestureId, Layer, LayerId } from "#domain/layer.ts";
import { done } from "#domain/result.ts";
import { parsePattern } from "#domain/rhythm.ts";
import type { SongId } from "#domain/song.ts";
import {
  backToReadyLadder,
  changeStep,
  keepOwnGesture,
  moveOnLadder,
  putOnLadder,
  readyLadder,
  removeOwnGesture,
  renameOwnGesture,
  takeOffLadder,
} from "#features/songs/ladderCommands.ts";
import { readArrangement, readOwnGestures } from "#store/arrangements.ts";
import { commit } from "#store/commit.ts";
import { takeBack } from "#store/takeBack.ts";
import { newTestStore, type TestStore } from "#tests/support/store.ts";

const jakob = "frere-jacques" as SongId;
const own = "own-song" as SongId;
const id = (name: string) => name as LayerId;

const kindsOf = async (store: TestStore, song: SongId) =>
  (await readArrangement(store.database, song)).ladder?.map(({ layer }) => layer.kind);

describe("a ladder", () => {
  it("is the ready one until somebody changes it, and the first change keeps all the rest", async () => {
    const store = newTestStore();
    expect(await kindsOf(store, jakob)).toBeUndefined();
    const ready = readyLadder(jakob).map(({ layer }) => layer.kind);
    await takeOffLadder(store, jakob, id("pulse"));
    expect(await kindsOf(store, jakob)).toEqual(ready.filter((kind) => kind !== "pulse"));
  });

  it("a new step comes where its kind mostly stands", async () => {
    const store = newTestStore();
    const { kept } = await putOnLadder(store, own, { kind: "dynamics", shape: "grow" });
    expect(kept.ok).toBe(true);
    const kinds = await kindsOf(store, own);
    expect(kinds).toEqual(["listen", "pulse", "echo", "unisonLed", "unisonFree", "dynamics"]);
    await putOnLadder(store, own, { kind: "callSolo" });
    await putOnLadder(store, own, { kind: "drone", part: "tonic" });
    expect((await kindsOf(store, own))?.slice(-2)).toEqual(["drone", "callSolo"]);
  });

  it("a step moves and keeps its id; its setting changes in its place", async () => {
    const store = newTestStore();
    await moveOnLadder(store, jakob, id("drone"), 0);
    expect((await kindsOf(store, jakob))?.[0]).toBe("drone");
    const layer: Layer = { kind: "drone", part: "alternating" };
    await changeStep(store, jakob, { id: id("drone"), layer });
    const { ladder } = await readArrangement(store.database, jakob);
    expect(ladder?.[0]).toEqual({ id: "drone", layer });
  });

  it("a rhythm comes back from the disk as it was", async () => {
    const store = newTestStore();
    const pattern = parsePattern("6/8 | P+S! - . Cl . . |");
    if (!pattern.ok) throw new Error("cannot be read");
    const layer: Layer = { kind: "bodyPercussion", pattern: pattern.value, who: "volunteers" };
    const { id: made } = await putOnLadder(store, own, layer);
    const { ladder } = await readArrangement(store.database, own);
    expect(ladder?.find((step) => step.id === made)?.layer).toEqual(layer);
  });

  it("says so when the step is gone, and writes nothing", async () => {
    const store = newTestStore();
    expect(await takeOffLadder(store, own, id("nowhere"))).toEqual({ ok: false, why: "gone" });
    expect(await moveOnLadder(store, own, id("nowhere"), 1)).toMatchObject({ why: "gone" });
    expect(await kindsOf(store, own)).toBeUndefined();
  });

  it("goes back to the ready one in one act, which can be taken back", async () => {
    const store = newTestStore();
    await moveOnLadder(store, jakob, id("drone"), 0);
    const back = await backToReadyLadder(store, jakob);
    expect(await kindsOf(store, jakob)).toEqual(readyLadder(jakob).map(({ layer }) => layer.kind));
    if (back.ok) await takeBack(store, back.value);
    expect((await kindsOf(store, jakob))?.[0]).toBe("drone");
  });

  it("the very first act can be taken back, and what comes after it is kept", async () => {
    const store = newTestStore();
    const first = await moveOnLadder(store, jakob, id("drone"), 0);
    if (first.ok) await takeBack(store, first.value);
    expect(await kindsOf(store, jakob)).toBeUndefined();
    await takeOffLadder(store, jakob, id("listen"));
    expect((await kindsOf(store, jakob))?.[0]).toBe("pulse");
  });

  it("what was taken back does not come again when something else is set", async () => {
    const store = newTestStore();
    const first = await moveOnLadder(store, jakob, id("drone"), 0);
    if (first.ok) await takeBack(store, first.value);
    const tempo = change("arrangement", jakob, "tempo", { bpm: 70 });
    await commit(store, ["arrangement"], async (reading) =>
      done(onArrangement(await reading.get("arrangement", jakob), tempo)),
    );
    expect(await readArrangement(store.database, jakob)).toMatchObject({
      bpm: 70,
      ladder: undefined,
    });
  });
});

describe("a movement of one's own", () => {
  it("is kept, renamed, removed and taken back", async () => {
    const store = newTestStore();
    const { id: made } = await keepOwnGesture(store, "  Windmill ");
    expect(await readOwnGestures(store.database)).toEqual([{ id: made, name: "Windmill" }]);
    await renameOwnGesture(store, made, "Big windmill");
    expect((await readOwnGestures(store.database))[0]?.name).toBe("Big windmill");
    const removed = await removeOwnGesture(store, made);
    expect(await readOwnGestures(store.database)).toEqual([]);
    if (removed.ok) await takeBack(store, removed.value);
    expect(await readOwnGestures(store.database)).toHaveLength(1);
  });

  it("needs a name", async () => {
    const store = newTestStore();
    expect((await keepOwnGesture(store, "  ")).kept).toEqual({ ok: false, why: "empty" });
    expect(await renameOwnGesture(store, "x" as GestureId, "")).toMatchObject({ ok: false });
    expect(await readOwnGestures(store.database)).toEqual([]);
  });
});
