import { describe, expect, it } from "vitest";

import type { CivilDate } from "#domain/civil.ts";
import { consentId } from "#domain/consent.ts";
import { change } from "#domain/facets.ts";
import { hallWordId, type VariantKey } from "#domain/hallWord.ts";
import { needId, type NeedKey } from "#domain/need.ts";
import type { PlanItemId } from "#domain/plan.ts";
import type { SessionId } from "#domain/session.ts";
import type { SingerId } from "#domain/singer.ts";
import { turnoutId } from "#domain/turnout.ts";
import { readHallWordsAt, readHallWordsOf } from "#store/hallWords.ts";
import { readExpected, readHelpedHere, readNeedsOf } from "#store/needs.ts";
import { cardOf } from "#tests/support/helped.ts";
import { lay } from "#tests/support/stage.tsx";
import { newTestStore, type TestStore } from "#tests/support/store.ts";

const on = "2026-11-20" as CivilDate;
const s1 = "s1" as SessionId;
const [kari, tove] = ["kari", "tove"] as SingerId[];

async function choir(): Promise<TestStore> {
  const store = newTestStore();
  await lay(store, [
    ...cardOf("Kari", ["seated", "vision"]),
    ...cardOf("Tove", ["voice"], []),
    ...cardOf("Bo", ["seated"]),
    change("singer", "bo", "standing", { state: "archived" }),
    ...cardOf("Ida", []),
  ]);
  return store;
}

const expectedIn = async (store: TestStore) =>
  (await readExpected(store.database)).map(({ called, needs }) => [called, needs.toSorted()]);

describe("those who are expected", () => {
  it("are read with their wishes, and of nobody who has not agreed anything is read out", async () => {
    const store = await choir();
    expect(await expectedIn(store)).toEqual([
      ["Ida", []],
      ["Kari", ["seated", "vision"]],
    ]);
  });

  it("change with an agreement given or withdrawn, a wish let go, and a restriction", async () => {
    const store = await choir();
    const agree = async (singer: SingerId, given: boolean) =>
      lay(store, [
        change("consent", consentId(singer, "rememberNeeds"), "answer", {
          given,
          on,
          how: "paper",
          notedBy: "Birthe",
          onBehalf: "",
        }),
      ]);
    await agree(tove!, true);
    await agree(kari!, false);
    expect(await expectedIn(store)).toEqual([
      ["Ida", []],
      ["Tove", ["voice"]],
    ]);
    await lay(store, [
      change("need", needId(tove!, "voice" as NeedKey), "mark", { wished: false }),
      change("singer", "ida", "restriction", { restricted: true, on }),
    ]);
    expect(await expectedIn(store)).toEqual([["Tove", []]]);
    // The card itself is kept as it is: it is only not used.
    expect((await readNeedsOf(store.database, kari!)).toSorted()).toEqual(["seated", "vision"]);
  });

  it("are those here only where the roll call has marked them", async () => {
    const store = await choir();
    await lay(store, [
      change("turnout", turnoutId(s1, kari!), "mark", { here: true }),
      change("turnout", turnoutId(s1, tove!), "mark", { here: true }),
      change("turnout", turnoutId("s2" as SessionId, "ida" as SingerId), "mark", { here: true }),
    ]);
    expect((await readHelpedHere(store.database, s1)).map(({ id }) => id)).toEqual([kari]);
  });
});

describe("words from the hall", () => {
  it("are read of one session for those asked about, and of one singer latest first", async () => {
    const store = await choir();
    const say = (singer: SingerId, session: string, day: string) =>
      change(
        "hallWord",
        hallWordId(singer, session as SessionId, "i" as PlanItemId, "sit" as VariantKey),
        "word",
        { went: "worked", on: day as CivilDate },
      );
    await lay(store, [
      say(kari!, "s1", "2026-11-20"),
      say(kari!, "s10", "2026-11-27"),
      say(tove!, "s1", "2026-11-20"),
    ]);
    const at = await readHallWordsAt(store.database, s1, [kari!]);
    expect(at.map(({ singerId, sessionId }) => [singerId, sessionId])).toEqual([["kari", "s1"]]);
    expect(await readHallWordsAt(store.database, s1, [])).toEqual([]);
    const of = await readHallWordsOf(store.database, kari!);
    expect(of.map(({ sessionId }) => sessionId)).toEqual(["s10", "s1"]);
  });
});
