import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { change } from "#domain/facets.ts";
import { done } from "#domain/result.ts";
import { commit } from "#store/commit.ts";
import { readLink } from "#store/link.ts";
import { lockNow, turnOnLock } from "#store/lock.ts";
import { readKnownDevices } from "#store/meetingState.ts";
import type { Role } from "#domain/role.ts";
import { storeOf } from "#tests/support/house.ts";
import { light, passphrase } from "#tests/support/locks.ts";
import { newHost, newPerson, type Person, stopAll } from "#tests/sync/support/people.ts";
import { newPlace, type Place, placeAddress } from "#tests/sync/support/place.ts";

let place: Place;
beforeAll(async () => {
  place = await newPlace();
});
afterAll(async () => {
  stopAll();
  await place.close();
});

async function letIn(host: Person, role: Role, owner: string): Promise<Person> {
  const invited = await host.meeting.invite(role);
  if (!invited.ok) throw new Error(invited.why);
  const comes = await newPerson(place);
  const joined = await comes.meeting.join(invited.value.link, owner);
  if (!joined.ok) throw new Error(joined.why);
  await comes.meeting.meetNow();
  await host.meeting.meetNow();
  return comes;
}

const linkOf = async ({ tab }: Person) => readLink(storeOf(tab).database);
const left = { ok: true, value: undefined };

describe("the only leader's device", () => {
  it("is not let go of without a word, and leaves all the same when that is meant", async () => {
    const anna = await newHost(place);
    const per = await letIn(anna, "coordinator", "Per");
    expect(await anna.meeting.leave()).toEqual({ ok: false, why: "last leader" });
    expect(await linkOf(anna), "nothing is done yet").toBeDefined();
    expect(await anna.meeting.leave(false, true)).toEqual(left);
    expect(await linkOf(anna)).toBeUndefined();
    // The others go on meeting, and lose nothing.
    await commit(storeOf(per.tab), ["song"], () =>
      done([change("song", "s", "card", { title: "Long" })]),
    );
    await per.meeting.meetNow();
    expect(await storeOf(per.tab).database.outbox.count()).toBe(0);
  });

  it("leaves once another device leads, without being asked", async () => {
    const anna = await newHost(place);
    await letIn(anna, "leader", "Berit");
    expect(await anna.meeting.leave()).toEqual(left);
  });

  it("leaves without a network as ever", async () => {
    const anna = await newHost(place);
    const away = await newPerson(place, anna.tab, {
      ask: async () => {
        throw new TypeError("no network");
      },
    });
    anna.meeting.stop();
    expect(await away.meeting.leave(true)).toEqual(left);
  });
});

describe("a device that is locked", () => {
  it("can seal nothing for the others, and leaves all the same when that is meant", async () => {
    const anna = await newHost(place);
    const per = await letIn(anna, "coordinator", "Per");
    await commit(storeOf(per.tab), ["singer"], () =>
      done([change("singer", "s", "name", { called: "Bo" })]),
    );
    expect((await turnOnLock(storeOf(per.tab), passphrase, 10, light)).ok).toBe(true);
    expect((await lockNow(storeOf(per.tab))).ok).toBe(true);
    expect(await per.meeting.leave()).toEqual({ ok: false, why: "something waits" });
    expect(await per.meeting.saveSealedFile()).toEqual({ ok: false, why: "locked" });
    expect(await per.meeting.leave(true)).toEqual(left);
  });
});

describe("a choir that is set up anew after its device has left", () => {
  it("knows nobody who met in the one before", async () => {
    const anna = await newHost(place);
    await letIn(anna, "coordinator", "Per");
    await letIn(anna, "leader", "Berit");
    expect(await anna.meeting.leave()).toEqual(left);
    expect(await anna.meeting.setUp(placeAddress, "Anna")).toMatchObject({ ok: true });
    await anna.meeting.meetNow();
    await anna.meeting.meetNow();
    const listed = await anna.meeting.devices();
    expect(listed.ok && listed.value.map(({ owner, removed }) => [owner, removed])).toEqual([
      ["Anna", false],
    ]);
    const { database } = storeOf(anna.tab);
    expect((await readKnownDevices(database)).map(({ owner }) => owner)).toEqual(["Anna"]);
    expect(await database.outbox.count()).toBe(0);
    expect(await anna.meeting.leave(), "no ghost leads it").toEqual({
      ok: false,
      why: "last leader",
    });
  });
});
