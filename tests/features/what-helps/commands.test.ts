import { describe, expect, it } from "vitest";

import { change } from "#domain/facets.ts";
import type { HelperId } from "#domain/helper.ts";
import type { NeedKey } from "#domain/need.ts";
import type { PartnerId } from "#domain/partner.ts";
import type { CivilDate } from "#domain/civil.ts";
import { newSinger, type SingerId } from "#domain/singer.ts";
import { songLikingId } from "#domain/songLiking.ts";
import {
  answerRemembering,
  chooseHelp,
  cooperateWith,
  feelAboutSong,
  lookAgainOn,
  sayCapacity,
  wentThrough,
  wishFor,
  writeOnCard,
} from "#features/what-helps/commands.ts";
import { notePartner, removePartner } from "#features/what-helps/partnerCommands.ts";
import { readCard, readCardsToLookAt } from "#store/cards.ts";
import { readPartners } from "#store/partners.ts";
import { receive } from "#store/receive.ts";
import { saveChoir } from "#store/savedChoir.ts";
import { takeBack } from "#store/takeBack.ts";
import { lay } from "#tests/support/stage.tsx";
import { newTestStore, type TestStore } from "#tests/support/store.ts";

const aase = "aase" as SingerId;
const seated = "seated" as NeedKey;
const vision = "vision" as NeedKey;
const yes = { given: true, how: "spoken", notedBy: "Birthe" } as const;

async function withAase(agreed = true): Promise<TestStore> {
  const store = newTestStore();
  await lay(store, newSinger(aase, "Åse"));
  if (agreed) await answerRemembering(store, aase, yes);
  return store;
}

const cardOf = async (store: TestStore) => {
  const card = await readCard(store.database, aase);
  if (!card) throw new Error("no card");
  return card;
};

/** All that one device knows reaches the other. */
async function tell(from: TestStore, to: TestStore): Promise<void> {
  await receive(to, (await saveChoir(from)).facets);
}

describe("the agreement to remember", () => {
  it("is off until given: nothing of what helps can be written before, whichever way", async () => {
    const store = await withAase(false);
    const acts = [
      wishFor(store, aase, seated, true),
      chooseHelp(store, aase, { level: "little" }),
      cooperateWith(store, aase, "p" as PartnerId, true),
      sayCapacity(store, aase, "yes"),
    ];
    for (const act of acts) expect(await act).toMatchObject({ ok: false, why: "not agreed" });
    expect(await store.database.rows("need").count()).toBe(0);
    expect(await store.database.rows("cooperation").count()).toBe(0);
    expect((await store.database.rows("singer").get(aase))?.help).toBeUndefined();
    expect((await store.database.rows("singer").get(aase))?.capacity).toBeUndefined();
  });

  it("is kept with how it was given, by whom it was noted, and when", async () => {
    const store = await withAase();
    expect((await cardOf(store)).remember).toMatchObject({
      given: true,
      how: "spoken",
      notedBy: "Birthe",
      on: "2026-11-20",
    });
  });

  it("takes what helps out of sight when it is answered anew with no", async () => {
    const store = await withAase();
    await wishFor(store, aase, seated, true);
    await answerRemembering(store, aase, { ...yes, given: false });
    expect((await cardOf(store)).needs.size).toBe(0);
    expect(await wishFor(store, aase, vision, true)).toMatchObject({ why: "not agreed" });
  });

  it("can be given again after it was taken back", async () => {
    const store = await withAase(false);
    const given = await answerRemembering(store, aase, yes);
    if (given.ok) await takeBack(store, given.value);
    expect((await cardOf(store)).remember).toBeUndefined();
    await answerRemembering(store, aase, yes);
    expect((await cardOf(store)).remember?.given).toBe(true);
  });
});

describe("a card made on two devices at once", () => {
  it("holds what was chosen on both", async () => {
    const mine = await withAase();
    const theirs = newTestStore();
    await lay(mine, [
      change("partner", "p1", "card", { organisation: "Culture school", role: "", reach: "" }),
      change("partner", "p2", "card", { organisation: "", role: "Physiotherapist", reach: "" }),
    ]);
    await tell(mine, theirs);

    await wishFor(mine, aase, seated, true);
    await feelAboutSong(mine, songLikingId(aase, "row-row"), {
      feeling: "loves",
      title: "Row, Row",
    });
    await cooperateWith(mine, aase, "p1" as PartnerId, true);
    await writeOnCard(mine, aase, "likes", "Singing in two parts");
    await chooseHelp(mine, aase, { level: "fixed", helperId: "h1" as HelperId });

    await wishFor(theirs, aase, vision, true);
    await feelAboutSong(theirs, songLikingId(aase, "Byssan lull"), {
      feeling: "leavesOut",
      title: "Byssan lull",
    });
    await cooperateWith(theirs, aase, "p2" as PartnerId, true);
    await writeOnCard(theirs, aase, "step", "Say hello");
    await sayCapacity(theirs, aase, "partly");

    await tell(mine, theirs);
    await tell(theirs, mine);
    const card = await cardOf(mine);
    expect(await cardOf(theirs)).toEqual(card);
    expect([...card.needs].toSorted()).toEqual(["seated", "vision"]);
    expect([...card.partners].toSorted()).toEqual(["p1", "p2"]);
    expect(new Map(card.songs.map(({ title, feeling }) => [title, feeling]))).toEqual(
      new Map([
        ["Byssan lull", "leavesOut"],
        ["Row, Row", "loves"],
      ]),
    );
    expect(card).toMatchObject({
      likes: "Singing in two parts",
      step: "Say hello",
      capacity: "partly",
      help: { level: "fixed", helperId: "h1" },
    });
  });
});

describe("a song", () => {
  it("is loved, or left out, or neither: never two at once", async () => {
    const store = await withAase(false);
    const title = "Row, Row";
    await feelAboutSong(store, songLikingId(aase, "row-row"), { feeling: "loves", title });
    await feelAboutSong(store, songLikingId(aase, "row-row"), { feeling: "leavesOut", title });
    expect((await cardOf(store)).songs.map(({ feeling }) => feeling)).toEqual(["leavesOut"]);
    await feelAboutSong(store, songLikingId(aase, "row-row"), { feeling: "neither", title });
    expect((await cardOf(store)).songs).toEqual([]);
  });

  it("comes back to the list after an undo took its record away", async () => {
    const store = await withAase(false);
    const mark = { feeling: "loves", title: "Row, Row" } as const;
    const first = await feelAboutSong(store, songLikingId(aase, "row-row"), mark);
    if (first.ok) await takeBack(store, first.value);
    expect((await cardOf(store)).songs).toEqual([]);
    await feelAboutSong(store, songLikingId(aase, "row-row"), mark);
    expect((await cardOf(store)).songs).toHaveLength(1);
  });
});

describe("the look at a card", () => {
  it("is counted when its day has come, and stops being counted when it was gone through", async () => {
    const store = await withAase();
    const today = "2026-11-20" as CivilDate;
    await lookAgainOn(store, aase, today);
    expect(await readCardsToLookAt(store.database, today)).toBe(1);
    await wentThrough(store, aase, "2027-02-19" as CivilDate);
    expect(await readCardsToLookAt(store.database, today)).toBe(0);
    expect((await cardOf(store)).looks).toEqual({ madeOn: today, againOn: "2027-02-19" });
  });

  it("keeps the day it was gone through when only the next day is moved", async () => {
    const store = await withAase();
    await wentThrough(store, aase, null);
    store.clock.now += 9 * 24 * 60 * 60 * 1000;
    await lookAgainOn(store, aase, "2027-03-01" as CivilDate);
    expect((await cardOf(store)).looks).toEqual({ madeOn: "2026-11-20", againOn: "2027-03-01" });
  });
});

describe("the partners", () => {
  it("are noted, changed, and taken off the list and off the cards; undo brings them back", async () => {
    const store = await withAase();
    const noted = await notePartner(store, { organisation: "Culture school", role: "", reach: "" });
    if (!noted.ok) throw new Error("not noted");
    const { id } = noted.value;
    await cooperateWith(store, aase, id, true);
    await notePartner(store, { organisation: "Culture school", role: "Singing", reach: "" }, id);
    expect(await readPartners(store.database)).toMatchObject([{ id, role: "Singing" }]);

    const removed = await removePartner(store, id);
    expect(await readPartners(store.database)).toEqual([]);
    if (removed.ok) await takeBack(store, removed.value);
    expect(await readPartners(store.database)).toHaveLength(1);
    expect((await cardOf(store)).partners.has(id)).toBe(true);
  });

  it("are nothing without an organisation or a role", async () => {
    const store = newTestStore();
    expect(await notePartner(store, { organisation: " ", role: "", reach: "1" })).toMatchObject({
      why: "empty",
    });
    expect(await readPartners(store.database)).toEqual([]);
  });
});
