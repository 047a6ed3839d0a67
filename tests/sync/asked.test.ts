import type { DBCore } from "dexie";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { change } from "#domain/facets.ts";
import { done } from "#domain/result.ts";
import { commit } from "#store/commit.ts";
import { lockNow, turnOnLock } from "#store/lock.ts";
import { readLink } from "#store/link.ts";
import { readMet } from "#store/met.ts";
import { newTestDevice, storeOf } from "#tests/support/house.ts";
import { light, passphrase } from "#tests/support/locks.ts";
import {
  newFounder,
  newHost,
  newPerson,
  type Person,
  stopAll,
} from "#tests/sync/support/people.ts";
import { newPlace, type Place, placeAddress } from "#tests/sync/support/place.ts";

let place: Place;
beforeAll(async () => {
  place = await newPlace();
});
afterAll(async () => {
  stopAll();
  await place.close();
});

/** From now on there is no room left on this one's device. */
async function fill({ tab }: Person): Promise<void> {
  const { database } = storeOf(tab);
  database.close({ disableAutoOpen: false });
  database.use({
    stack: "dbcore",
    name: "full",
    level: -1,
    create: (core: DBCore): DBCore => ({
      ...core,
      table: (name) => ({
        ...core.table(name),
        mutate: async () => {
          throw new DOMException("full", "QuotaExceededError");
        },
      }),
    }),
  });
  await database.open();
}

async function lock({ tab }: Person): Promise<void> {
  expect((await turnOnLock(storeOf(tab), passphrase, 10, light)).ok).toBe(true);
  expect((await lockNow(storeOf(tab))).ok).toBe(true);
}

describe("what cannot be done is answered", () => {
  it("where the device is full", async () => {
    const anna = await newHost(place);
    const invited = await anna.meeting.invite("pianist");
    const per = await newPerson(place);
    if (!invited.ok) throw new Error(invited.why);
    await per.meeting.join(invited.value.link, "Per");
    await per.meeting.meetNow();
    await anna.meeting.meetNow();
    const listed = await anna.meeting.devices();
    const other = listed.ok && listed.value.find(({ isThisOne }) => !isThisOne);
    if (!other) throw new Error("nobody else is in");
    await commit(storeOf(anna.tab), ["song"], () =>
      done([change("song", "s", "card", { title: "Stuck" })]),
    );
    await storeOf(anna.tab).database.outbox.toCollection().modify({ stuck: "refused" });
    await fill(anna);
    // A screen that waits for it does not wait in vain.
    await anna.meeting.meetNow();
    expect(await anna.meeting.invite("pianist")).toEqual({ ok: false, why: "full" });
    expect(await anna.meeting.remove(other.id)).toEqual({ ok: false, why: "full" });
    expect(await anna.meeting.leave(true, true)).toEqual({ ok: false, why: "full" });
  });

  it("where the cards are locked, and then nothing is founded", async () => {
    const asked: string[] = [];
    const anna = await newFounder(place);
    const { meeting } = await newPerson(place, anna.tab, {
      ask: async (address, request) => {
        asked.push(address);
        return place.ask(address, request);
      },
    });
    await lock(anna);
    expect(await meeting.setUp(placeAddress, "Anna")).toEqual({ ok: false, why: "locked" });
    expect(asked).toEqual([]);
  });

  it("where the cards are locked and a kit would bring keys to them", async () => {
    const anna = await newHost(place);
    const kit = await anna.meeting.recoveryKit();
    if (!kit.ok) throw new Error(kit.why);
    await lock(anna);
    expect(await anna.meeting.useRecoveryKit(kit.value.file.text, kit.value.code)).toEqual({
      ok: false,
      why: "locked",
    });
  });
});

describe("two tabs of a device without a choir", () => {
  it("do not lay one choir over another that came in meanwhile", async () => {
    const anna = await newHost(place);
    const invited = await anna.meeting.invite("coordinator");
    if (!invited.ok) throw new Error(invited.why);
    const device = newTestDevice();
    const other = await newPerson(place, device.tab());
    const joining = await newPerson(place, device.tab(), {
      ask: async (address, request) => {
        // Meanwhile somebody founds a choir in the other tab.
        await other.house.startChoir("Mandagskoret");
        return place.ask(address, request);
      },
    });
    expect(await joining.meeting.join(invited.value.link, "Per")).toEqual({
      ok: false,
      why: "a choir is here",
    });
    const { database } = storeOf(other.tab);
    expect((await database.rows("choir").toArray()).map(({ card }) => card?.name)).toEqual([
      "Mandagskoret",
    ]);
    expect(await readLink(database)).toBeUndefined();
  });
});

describe("a tab in which nothing was shared yet", () => {
  it("meets once the choir was set up in another tab, and it is looked at again", async () => {
    const device = newTestDevice();
    const one = await newPerson(place, device.tab());
    await one.house.startChoir("Torsdagskoret");
    let turn: (what: "shown") => void = () => {};
    const other = await newPerson(place, device.tab(), {
      onTurn: (tell) => {
        turn = tell;
        return () => {};
      },
      later: (run, ms) => {
        const timer = setTimeout(run, Math.min(ms, 5));
        return () => clearTimeout(timer);
      },
    });
    expect(await one.meeting.setUp(placeAddress, "Anna")).toMatchObject({ ok: true });
    await one.meeting.meetNow();
    one.meeting.stop();
    await commit(storeOf(other.tab), ["song"], () =>
      done([change("song", "late", "card", { title: "Late" })]),
    );
    const waiting = async () => (await readMet(storeOf(other.tab).database))?.waiting;
    expect(await waiting()).toBe(1);
    turn("shown");
    await expect.poll(waiting).toBe(0);
  });
});
