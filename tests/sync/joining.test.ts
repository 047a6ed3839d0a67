import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";

import { theChoir } from "#domain/choir.ts";
import { sharedRings } from "#domain/role.ts";
import { lookAt } from "#store/disk.ts";
import { changeKeys } from "#store/linking.ts";
import { readMeeting } from "#store/meetingState.ts";
import { readRingKeys } from "#store/syncReading.ts";
import { invitationCode, invitationLink, parseInvitation } from "#sync/invitations.ts";
import { newcomer, settleIn, takeUp } from "#sync/joining.ts";
import { openRings } from "#sync/meet.ts";
import { listDevices, removeDevice } from "#sync/others.ts";
import {
  appAddress,
  bodyOf,
  heldBy,
  invite,
  letIn,
  meetOf,
  mustMeet,
  nameOf,
  newLeader,
  newPeer,
  type Peer,
  settleAll,
  talkOf,
  waitingAt,
  write,
} from "#tests/sync/support/peers.ts";
import { newPlace, type Place } from "#tests/sync/support/place.ts";

let place: Place;
let leader: Peer;
beforeAll(async () => {
  place = await newPlace();
  leader = await newLeader(place);
});
afterEach(() => {
  leader.ask = place.ask;
});
afterAll(async () => place.close());

async function join(
  peer: Peer,
  text: string,
  address?: string,
  self?: Awaited<ReturnType<typeof newcomer>>,
) {
  const ports = { call: peer.call, now: peer.store.now, appAddress: "https://choir.example" };
  return takeUp(ports, self ?? (await newcomer(peer.store.chance)), text, "Per", address);
}

describe("an invitation", () => {
  it("is understood as a link, as what stands behind its #, and as it was read out", async () => {
    const secret = Uint8Array.from({ length: 10 }, (_, at) => at * 25);
    const link = invitationLink(appAddress, secret, "pianist", "https://choir.example/k");
    const linked = { secret, role: "pianist", address: "https://choir.example/k" };
    for (const text of [link, ` ${link}\n`, link.split("#")[1] ?? "", `Kom: ${link}`.slice(5)]) {
      expect(parseInvitation(text)).toEqual({ ok: true, value: linked });
    }
    // A whole message that somebody sent along with it.
    expect(parseInvitation(`Kom: ${link}\n\nHilsen Anna. Vi ses`)).toEqual({
      ok: true,
      value: linked,
    });
    const spoken = { secret, role: undefined, address: undefined };
    for (const text of [invitationCode(secret), invitationCode(secret).toLowerCase()]) {
      expect(parseInvitation(text)).toEqual({ ok: true, value: spoken });
    }
    expect(parseInvitation("hello")).toMatchObject({ why: "not an invitation" });
    expect(parseInvitation("")).toMatchObject({ why: "not an invitation" });
    expect(parseInvitation(`${invitationCode(secret).slice(0, -1)}?`).ok).toBe(false);
    expect(parseInvitation("ABCD-EFGH-JKMN-PQRS-T")).toMatchObject({ why: "mistyped" });
    expect(parseInvitation(link.replace("#1.", "#2."))).toMatchObject({ why: "newer" });
  });

  it("puts what opens it behind the #, which no browser sends, and nowhere else", async () => {
    const sent: string[] = [];
    leader.ask = async (address, request) => {
      sent.push(address + bodyOf(request) + JSON.stringify(request.headers));
      return place.ask(address, request);
    };
    const { link, code } = await invite(leader, "volunteer");
    const peer = newPeer(leader.ask);
    const taken = await join(peer, link);
    expect(taken.ok).toBe(true);
    const secret = link.split(".")[2] ?? link;
    const spoken = code.replaceAll("-", "");
    expect(new URL(link).hash).toContain(link.split("#")[1]);
    for (const text of sent) {
      for (const part of [code, spoken, decodeURIComponent(link.split("#")[1] ?? "")]) {
        expect(text).not.toContain(part);
      }
      expect(text).not.toContain(secret.length > 10 ? secret : "#1.");
    }
  });

  it("fault 58: lets one device in, once; the same one may ask again when the answer was lost", async () => {
    const { link } = await invite(leader, "volunteer");
    const peer = newPeer(place.ask);
    const self = await newcomer(peer.store.chance);
    peer.ask = async (address, request) => {
      await place.ask(address, request);
      throw new TypeError("lost");
    };
    expect(await join(peer, link, undefined, self)).toMatchObject({ why: "offline" });
    peer.ask = place.ask;
    expect((await join(peer, link, undefined, self)).ok).toBe(true);
    expect(await join(newPeer(place.ask), link)).toMatchObject({ why: "used or too old" });
  });

  it("fault 58: is worth nothing after a day, nor with another code", async () => {
    const { code } = await invite(leader, "volunteer");
    place.now += 25 * 3_600_000;
    expect(await join(newPeer(place.ask), code)).toMatchObject({ why: "used or too old" });
    place.now -= 25 * 3_600_000;
    const wrong = invitationCode(new Uint8Array(10).fill(3));
    expect(await join(newPeer(place.ask), wrong)).toMatchObject({ why: "used or too old" });
    expect((await join(newPeer(place.ask), code)).ok).toBe(true);
  });

  it("whose package somebody exchanged does not open", async () => {
    const { link } = await invite(leader, "volunteer");
    const peer = newPeer(async (address, request) => {
      const said = (await (await place.ask(address, request)).json()) as { package: string };
      return Response.json({ ...said, package: said.package.replace(/^.{8}/, "AAAAAAAA") });
    });
    expect(await join(peer, link)).toMatchObject({ why: "does not open" });
  });

  it("brings the next session along, so that it is there before anything is fetched", async () => {
    await write(leader, "session", "tonight", "when", {
      date: "2026-11-20" as never,
      time: "19:00" as never,
      minutes: 75,
      place: "Salen",
      courseId: null,
    });
    await write(leader, "planItem", "i1", "place", {
      sessionId: "tonight" as never,
      index: "a0",
      part: "songs",
    });
    await mustMeet(leader);
    const { link } = await invite(leader, "coordinator");
    const peer = newPeer(place.ask);
    const taken = await join(peer, link);
    if (!taken.ok) throw new Error(taken.why);
    await settleIn(peer.store, taken.value);
    expect(await peer.store.database.rows("session").get("tonight")).toBeTruthy();
    expect(await peer.store.database.rows("planItem").get("i1")).toBeTruthy();
    expect(await readMeeting(peer.store.database)).toMatchObject({ filling: { have: 0 } });
    expect(await waitingAt(peer)).toEqual([]);
    await settleAll(peer);
    expect(await readMeeting(peer.store.database)).toMatchObject({ filling: undefined });
    expect(await heldBy(peer)).toEqual(await heldBy(leader));
  });

  it("is as large as it may be where letters take more than one byte", async () => {
    await write(leader, "session", "tonight", "when", {
      date: "2026-11-20" as never,
      time: "19:00" as never,
      minutes: 75,
      place: "Зал",
      courseId: null,
    });
    const song = (songId: string) => ({ kind: "song", songId }) as never;
    for (const id of ["i1", "i2", "i3"]) {
      await write(leader, "planItem", id, "place", {
        sessionId: "tonight" as never,
        index: `a${id}`,
        part: "songs",
      });
      await write(leader, "planItem", id, "content", song(`song-${id}`));
      await write(leader, "song", `song-${id}`, "text", { text: "Ой, то не вечер ".repeat(110) });
    }
    await mustMeet(leader);
    const { link } = await invite(leader, "pianist");
    expect((await join(newPeer(place.ask), link)).ok).toBe(true);
  });
});

describe("an invitation with the keys of many years", () => {
  it("still brings the choir's card, or there would be no choir to open again", async () => {
    const old = await newLeader(place);
    const { database } = old.store;
    const years = Array.from({ length: 45 }, (_, at) => [at, new Uint8Array(32).fill(at)]);
    await changeKeys(
      database,
      sharedRings.map((ring) => ({ ring })),
      (before) => before && { ...before, epochs: Object.fromEntries(years) },
    );
    await write(old, "choir", theChoir, "card", { name: "Sangere".repeat(8) });
    await write(old, "choir", theChoir, "hall", {
      address: "Salen",
      key: "x".repeat(400),
      good: "y".repeat(400),
      callFirst: null,
    });
    const peer = await letIn(old, "leader");
    expect((await lookAt(peer.store.database.name)) as object).toMatchObject({ hasChoir: true });
  });
});

describe("a volunteer's device", () => {
  it("fault 54: has no key of the other rings, is refused them, and never sees what is in them", async () => {
    await write(leader, "singer", "s", "name", { called: "Hemmelig" });
    await write(leader, "song", "g", "card", { title: "Sangen" });
    await write(leader, "task", "coffee", "card", {
      name: "Kaffe",
      time: "before",
      comeBefore: 30,
      lines: [],
    });
    await mustMeet(leader);
    const traffic: string[] = [];
    const volunteer = await letIn(leader, "volunteer", async (address, request) => {
      const answer = await place.ask(address, request);
      traffic.push(address, await answer.clone().text());
      return answer;
    });
    await settleAll(volunteer);
    const { database } = volunteer.store;
    expect(await readRingKeys(database, "care")).toBeUndefined();
    expect(await readRingKeys(database, "music")).toBeUndefined();
    expect((await openRings(await talkOf(volunteer))).map(({ ring }) => ring)).toEqual(["team"]);
    expect(await database.rows("task").get("coffee")).toBeTruthy();
    const all = [];
    for (const table of database.tables) all.push(await table.toArray());
    const text = JSON.stringify(all) + traffic.join("");
    for (const word of ["Hemmelig", "Sangen", "/rings/care", "/rings/music"]) {
      expect(text).not.toContain(word);
    }
    const { link } = await talkOf(volunteer);
    for (const ring of ["care", "music"]) {
      const answer = await place.ask(
        `https://choir.example/v1/choirs/${link.choir}/rings/${ring}/facets?after=0&limit=10&wait=0`,
        { headers: { "korlag-protocol": "1", authorization: `Bearer ${link.token}` } },
      );
      expect(answer.status).toBe(403);
    }
  });
});

describe("fault 57: a device that is removed", () => {
  it("is refused, keeps what it had, and cannot read what is written from then on", async () => {
    const gone = await letIn(leader, "coordinator");
    const stays = await letIn(leader, "coordinator");
    await write(leader, "singer", "before", "name", { called: "Before" });
    await meetOf(leader, true);
    await settleAll(gone, stays, leader);
    const { link } = await talkOf(gone);
    const listed = await listDevices(await talkOf(leader));
    expect(listed).toMatchObject({ ok: true });
    expect(await removeDevice(await talkOf(leader), link.device)).toEqual({
      ok: true,
      value: undefined,
    });
    expect((await meetOf(leader, true)).ok).toBe(true);
    await write(leader, "singer", "after", "name", { called: "After" });
    await mustMeet(leader, stays);
    expect(await nameOf(stays, "after")).toBe("After");

    await write(gone, "singer", "mine", "name", { called: "Mine" });
    expect(await meetOf(gone)).toMatchObject({ ok: false, why: { why: "removed" } });
    expect(await readMeeting(gone.store.database)).toMatchObject({ trouble: "removed" });
    expect(await nameOf(gone, "before")).toBe("Before");
    expect(await nameOf(gone, "mine")).toBe("Mine");
    expect(await waitingAt(gone)).toHaveLength(1);

    const newest = async (peer: Peer) =>
      Math.max(
        ...Object.keys((await readRingKeys(peer.store.database, "care"))?.epochs ?? {}).map(Number),
      );
    expect(await newest(leader)).toBeGreaterThan(await newest(gone));
    expect(await newest(stays)).toBe(await newest(leader));
    const after = await listDevices(await talkOf(leader));
    const told = after.ok ? after.value.find(({ id }) => id === link.device) : undefined;
    expect(told).toMatchObject({ removed: true, owner: "coordinator" });
    // Somebody who comes after the change reads what was written before it, too.
    const late = await letIn(leader, "coordinator");
    await settleAll(late);
    expect(await nameOf(late, "before")).toBe("Before");
    expect(await nameOf(late, "after")).toBe("After");
  });

  it("fault 56: wherever the change of keys breaks off, it comes to its end later and shuts nobody out", async () => {
    const stays = await letIn(leader, "coordinator");
    await meetOf(leader, true);
    await settleAll(stays, leader);
    for (const breaksAt of [1, 2, 3, 4, 5, 6]) {
      const gone = await letIn(leader, "volunteer");
      await meetOf(leader, true);
      const { link } = await talkOf(gone);
      let calls = 0;
      leader.ask = async (address, request) => {
        calls += 1;
        const answer = await place.ask(address, request);
        if (calls === breaksAt) throw new TypeError("killed");
        return answer;
      };
      await removeDevice(await talkOf(leader), link.device);
      await meetOf(leader, true);
      leader.ask = place.ask;
      await meetOf(leader, true);
      await meetOf(leader, true);
      const id = `kept${breaksAt}`;
      // Written while offline, under keys that have become old.
      await write(stays, "singer", `${id}old`, "name", { called: "old" });
      await write(leader, "singer", id, "name", { called: id });
      await mustMeet(leader, stays, leader);
      expect(await nameOf(stays, id)).toBe(id);
      expect(await nameOf(leader, `${id}old`)).toBe("old");
      expect(await meetOf(gone)).toMatchObject({ ok: false, why: { why: "removed" } });
      expect(await readMeeting(stays.store.database)).toMatchObject({ unopened: [] });
    }
  });

  it("who was away through several changes of keys reads all of it when they come back", async () => {
    const away = await letIn(leader, "coordinator");
    await meetOf(leader, true);
    await settleAll(away, leader);
    for (let time = 0; time < 3; time += 1) {
      const gone = await letIn(leader, "volunteer");
      await meetOf(leader, true);
      await removeDevice(await talkOf(leader), (await talkOf(gone)).link.device);
      await meetOf(leader, true);
      await write(leader, "singer", `while${time}`, "name", { called: "x" });
      await mustMeet(leader);
    }
    await settleAll(away);
    expect(await heldBy(away)).toEqual(await heldBy(leader));
    expect(await readMeeting(away.store.database)).toMatchObject({ unopened: [] });
  });

  it("who came in while another leader's device looked after the others stays in", async () => {
    const second = await letIn(leader, "leader");
    await meetOf(leader, true);
    await settleAll(second, leader);
    await meetOf(second, true);
    let late: Peer | undefined;
    second.ask = async (address, request) => {
      const answer = await place.ask(address, request);
      if (address.endsWith("/devices") && !late) {
        late = await letIn(leader, "volunteer");
        await meetOf(leader, true);
      }
      return answer;
    };
    expect((await meetOf(second, true)).ok).toBe(true);
    expect((await meetOf(second, true)).ok).toBe(true);
    expect((await meetOf(leader, true)).ok).toBe(true);
    if (!late) throw new Error("Nobody came");
    expect(await meetOf(late)).toMatchObject({ ok: true });
  });

  it("who is missing from a copy that was put back during a meeting stays in", async () => {
    const other = await letIn(leader, "coordinator");
    await meetOf(leader, true);
    await settleAll(other, leader);
    await meetOf(leader, true);
    const id = (await talkOf(other)).link.device;
    let isPutBack = false;
    leader.ask = async (address, request) => {
      isPutBack ||= address.endsWith("/devices");
      const answer = await place.ask(address, request);
      if (!isPutBack) return answer;
      const said = (await answer.json()) as {
        devices?: { device: string }[];
        incarnation?: string;
      };
      if (said.incarnation) said.incarnation = "AAAAAAAAAAAAAAAA";
      if (said.devices) said.devices = said.devices.filter(({ device }) => device !== id);
      return Response.json(said, { status: answer.status });
    };
    await meetOf(leader, true);
    leader.ask = place.ask;
    await meetOf(leader, true);
    expect(await meetOf(other)).toMatchObject({ ok: true });
  });
});
