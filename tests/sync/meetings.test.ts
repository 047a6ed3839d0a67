import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { done } from "#domain/result.ts";
import { change } from "#domain/facets.ts";
import { readMeeting } from "#store/meetingState.ts";
import { commit } from "#store/commit.ts";
import { createLateMeeting, takeOffered } from "#store/lateMeeting.ts";
import { storeOf } from "#tests/support/house.ts";
import { heldBy } from "#tests/sync/support/peers.ts";
import {
  newHost,
  newPerson as personAt,
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

const newPerson = async () => personAt(place);
const newChoir = async () => newHost(place);

async function writes({ tab }: Person, id: string, called: string): Promise<void> {
  await commit(storeOf(tab), ["singer"], () => done([change("singer", id, "name", { called })]));
}

const stateOf = async ({ tab }: Person) => readMeeting(storeOf(tab).database);

describe("what people do", () => {
  it("sets up, invites, joins by a code that was read out, and sees the same", async () => {
    const anna = await newChoir();
    await writes(anna, "s", "Bo");
    await anna.meeting.meetNow();
    expect(await stateOf(anna)).toMatchObject({ kind: "shared", waiting: 0, trouble: undefined });
    const invitation = await anna.meeting.invite("coordinator");
    if (!invitation.ok) throw new Error(invitation.why);
    expect(invitation.value.link).toMatch(/^https:\/\/choir\.example\/join#/);

    const per = await newPerson();
    expect(per.house.state.getState().kind).toBe("empty");
    expect(await per.meeting.read(invitation.value.link)).toEqual({
      ok: true,
      value: { address: placeAddress, role: "coordinator" },
    });
    const joined = await per.meeting.join(invitation.value.code, "Per");
    expect(joined).toEqual({
      ok: true,
      value: { role: "coordinator", choirName: "Torsdagskoret" },
    });
    expect(per.house.state.getState()).toMatchObject({ kind: "open", madeUp: false });
    await per.meeting.meetNow();
    expect(await heldBy({ store: storeOf(per.tab) as never })).toEqual(
      await heldBy({ store: storeOf(anna.tab) as never }),
    );

    await anna.meeting.meetNow();
    const devices = await anna.meeting.devices();
    expect(devices.ok && devices.value.map(({ owner, role }) => `${owner} ${role}`)).toEqual(
      expect.arrayContaining(["Anna leader", "Per coordinator"]),
    );
    expect(await per.meeting.devices()).toEqual({ ok: false, why: "not a leader" });
    expect(await per.meeting.invite("volunteer")).toEqual({ ok: false, why: "not a leader" });
    // One choir on a device: a second one is not laid over it, and the invitation is not used up.
    const second = await anna.meeting.invite("volunteer");
    if (!second.ok) throw new Error(second.why);
    expect(await per.meeting.join(second.value.code, "Per")).toEqual({
      ok: false,
      why: "a choir is here",
    });
    const kim = await newPerson();
    expect((await kim.meeting.join(second.value.code, "Kim")).ok).toBe(true);
  });

  it("leaves only after what waits was sent, and keeps the choir", async () => {
    const anna = await newChoir();
    const invitation = await anna.meeting.invite("coordinator");
    if (!invitation.ok) throw new Error(invitation.why);
    const per = await newPerson();
    await per.meeting.join(invitation.value.code, "Per");
    await per.meeting.meetNow();
    await anna.meeting.meetNow();
    await writes(per, "s", "Mine");
    expect(await per.meeting.leave()).toEqual({ ok: true, value: undefined });
    expect(await stateOf(per)).toMatchObject({ kind: "alone" });
    expect(await storeOf(per.tab).database.rows("singer").get("s")).toBeTruthy();
    await anna.meeting.meetNow();
    expect(await storeOf(anna.tab).database.rows("singer").get("s")).toBeTruthy();
    expect(await per.meeting.leave()).toEqual({ ok: false, why: "alone" });
    // Who has left is not let in again behind their back, and is told of as gone.
    await anna.meeting.meetNow();
    const devices = await anna.meeting.devices();
    expect(devices.ok && devices.value.find(({ owner }) => owner === "Per")).toMatchObject({
      removed: true,
    });
  });

  it("fault 59: comes back on a new tablet by the recovery kit, with all that the choir has", async () => {
    const anna = await newChoir();
    await writes(anna, "s", "Bo");
    await anna.meeting.meetNow();
    const kit = await anna.meeting.recoveryKit();
    if (!kit.ok) throw new Error(kit.why);
    expect(kit.value.file.text).not.toContain("Torsdagskoret");
    const tablet = await newPerson();
    const { file, code } = kit.value;
    expect(await tablet.meeting.useRecoveryKit("{}", code)).toEqual({
      ok: false,
      why: "not a kit",
    });
    expect(await tablet.meeting.useRecoveryKit(file.text, "ABCD")).toEqual({
      ok: false,
      why: "wrong code",
    });
    expect(await tablet.meeting.useRecoveryKit(file.text, code.toLowerCase())).toEqual({
      ok: true,
      value: undefined,
    });
    await tablet.meeting.meetNow();
    expect(await heldBy({ store: storeOf(tablet.tab) as never })).toEqual(
      await heldBy({ store: storeOf(anna.tab) as never }),
    );
    expect((await tablet.meeting.invite("volunteer")).ok).toBe(true);
    const other = await newChoir();
    expect(await other.meeting.useRecoveryKit(file.text, code)).toEqual({
      ok: false,
      why: "another choir",
    });
  });

  it("meets without an endpoint, by a file that anybody may carry", async () => {
    const anna = await newChoir();
    const invitation = await anna.meeting.invite("coordinator");
    if (!invitation.ok) throw new Error(invitation.why);
    const per = await newPerson();
    await per.meeting.join(invitation.value.code, "Per");
    await per.meeting.meetNow();
    await anna.meeting.meetNow();
    await writes(anna, "a", "From Anna");
    await writes(per, "p", "From Per");
    const [one, other] = [await anna.meeting.saveSealedFile(), await per.meeting.saveSealedFile()];
    if (!one.ok || !other.ok) throw new Error("no file");
    expect(one.value.text).not.toContain("From Anna");
    expect(one.value.name).toBe("korlag-2026-11-20.sealed.json");
    const opens = async (person: Person, text: string) => person.meeting.openSealedFile(text);
    expect(await opens(per, one.value.text)).toMatchObject({ ok: true, value: { unopened: 0 } });
    expect(await opens(anna, other.value.text)).toMatchObject({ ok: true, value: { unopened: 0 } });
    const held = async ({ tab }: Person) => heldBy({ store: storeOf(tab) as never });
    expect(await held(per)).toEqual(await held(anna));
    // Once more changes nothing.
    expect(await opens(anna, other.value.text)).toMatchObject({ ok: true, value: { applied: 0 } });
    expect(await opens(anna, "{")).toEqual({ ok: false, why: "not a sealed file" });
    expect(await opens(anna, one.value.text.replace('"version":1', '"version":2'))).toEqual({
      ok: false,
      why: "newer",
    });
    expect(await opens(anna, one.value.text.slice(0, -40))).toEqual({
      ok: false,
      why: "not a sealed file",
    });
    // What is damaged is left alone, all of it.
    await writes(per, "q", "Later from Per");
    const later = await per.meeting.saveSealedFile();
    if (!later.ok) throw new Error(later.why);
    const damaged = later.value.text.replace(/"epoch":0(?=[^]*$)/, '"epoch":-1');
    expect(await opens(anna, damaged)).toEqual({ ok: false, why: "damaged" });
    expect(await storeOf(anna.tab).database.rows("singer").get("q")).toBeUndefined();
    const stranger = await newChoir();
    expect(await opens(stranger, one.value.text)).toEqual({ ok: false, why: "another choir" });
    const alone = await newPerson();
    expect(await opens(alone, one.value.text)).toEqual({ ok: false, why: "alone" });
  });
});

describe("the invitation in the address", () => {
  it("fault 58: is taken out of the address bar and the history at once", () => {
    const replaced: unknown[] = [];
    const history = {
      replaceState: (...said: unknown[]) => {
        replaced.push(said);
      },
    };
    const text = takeOffered({ pathname: "/join", hash: "#1.pianist.x.y" }, history);
    expect(text).toBe("1.pianist.x.y");
    expect(replaced).toEqual([[null, "", "/join"]]);
    expect(takeOffered({ pathname: "/", hash: "#1" }, history)).toBeUndefined();
    expect(takeOffered({ pathname: "/join", hash: "" }, history)).toBeUndefined();
    expect(replaced).toHaveLength(1);
  });

  it("is handed on, and what can meet is fetched only when it is needed", async () => {
    let fetched = 0;
    let fetchable = false;
    const person = await newPerson();
    const late = createLateMeeting(
      async () => {
        fetched += 1;
        if (!fetchable) throw new Error("no network");
        return person.meeting;
      },
      () => "offered",
    );
    expect(late.offered()).toBe("offered");
    expect(fetched).toBe(0);
    await late.meetNow();
    // Whoever asks for something waits for an answer, and whoever only meets does not mind.
    expect(await late.read("hello")).toEqual({ ok: false, why: "offline" });
    fetchable = true;
    expect(await late.read("hello")).toEqual({ ok: false, why: "not an invitation" });
    await late.begin();
    expect(fetched).toBe(3);
  });
});
