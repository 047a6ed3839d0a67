import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { civilDateAt } from "#domain/civil.ts";
import { erasure } from "#domain/erasing.ts";
import { deletion } from "#domain/facets.ts";
import { done } from "#domain/result.ts";
import type { Role, SharedRing } from "#domain/role.ts";
import type { Stamp } from "#domain/stamp.ts";
import type { ChoirReply } from "#protocol/choirs.ts";
import type { PullReply } from "#protocol/facets.ts";
import { fromBase64, toBase64 } from "#crypto/bytes.ts";
import { namingKeyFrom } from "#crypto/naming.ts";
import { commit } from "#store/commit.ts";
import { readStream } from "#store/link.ts";
import { lockNow, turnOnLock, unlock } from "#store/lock.ts";
import { readMet } from "#store/met.ts";
import { readMeeting } from "#store/meetingState.ts";
import { forgetWitnesses } from "#store/seenTo.ts";
import { changeStream } from "#store/syncWriting.ts";
import { inviteDevice } from "#sync/inviting.ts";
import { settleIn } from "#sync/joining.ts";
import { openKit } from "#sync/kit.ts";
import { removeDevice } from "#sync/others.ts";
import { bytesToPackage, type KeyPackage, noWitness, packageToBytes } from "#sync/packages.ts";
import { makeKit } from "#sync/recovering.ts";
import { fileToRings, ringsToFile } from "#sync/sealedFile.ts";
import { type Facets, holdsFor, listenFor, witnessOf } from "#sync/witness.ts";
import { light, passphrase } from "#tests/support/locks.ts";
import {
  bodyOf,
  appAddress,
  comeIn,
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
  write,
} from "#tests/sync/support/peers.ts";
import { newPlace, type Place } from "#tests/sync/support/place.ts";

let place: Place;
let leader: Peer;
beforeEach(async () => {
  place = await newPlace();
  leader = await newLeader(place);
});
afterEach(async () => place.close());

async function singers(peer: Peer, from: string, count: number): Promise<void> {
  for (let at = 0; at < count; at += 1) {
    await write(peer, "singer", `${from}${at}`, "name", { called: `${from} ${at}` });
  }
}

/** Makes the invitation now; the device comes in when it is called. */
async function invited(role: Role = "coordinator"): Promise<(ask?: Peer["ask"]) => Promise<Peer>> {
  const { link } = await invite(leader, role);
  return async (ask = place.ask) => comeIn(link, "Per", ask);
}

async function isWarned({ store: { database } }: Peer): Promise<boolean> {
  const state = await readMeeting(database);
  const met = await readMet(database);
  const isOld = state.kind === "shared" && state.old !== undefined;
  expect(met?.isOld).toBe(isOld);
  return isOld;
}

/** Rings of which this device still has to see whether all is here. */
async function witnessed({ store: { database } }: Peer): Promise<SharedRing[]> {
  const rings: SharedRing[] = ["team", "music", "care"];
  const rows = await Promise.all(rings.map(async (ring) => readStream(database, ring)));
  return rows.flatMap(({ ring, witness }) => (witness ? ring : []));
}

/** What the endpoint hands out of a ring just now: that much, and no more, it goes on handing out to whoever asks thus. */
async function asOfNow(): Promise<Peer["ask"]> {
  const { link } = await talkOf(leader);
  const heads = new Map<string, number>();
  for (const ring of ["team", "music", "care"]) {
    const answer = await place.ask(`${link.address}/v1/choirs/${link.choir}/rings/${ring}/digest`, {
      headers: { "korlag-protocol": "1", authorization: `Bearer ${link.token}` },
    });
    heads.set(ring, ((await answer.json()) as { head: number }).head);
  }
  return changing(({ facets, ...reply }, ring) => {
    const head = heads.get(ring) ?? 0;
    const old = facets.filter(({ seq }) => seq <= head);
    return { ...reply, facets: old, head, next: Math.min(reply.next, head) };
  });
}

function changing(change: (reply: PullReply, ring: string) => PullReply): Peer["ask"] {
  return async (address, request) => {
    const answer = await place.ask(address, request);
    const ring = /rings\/(\w+)\/facets\?/.exec(address)?.[1];
    if (ring === undefined || !answer.ok) return answer;
    return Response.json(change((await answer.json()) as PullReply, ring));
  };
}

describe("fault 52: a device that comes new", () => {
  it("is told when it was served what the endpoint had before, until all of it is here", async () => {
    await singers(leader, "a", 5);
    await mustMeet(leader);
    const old = await asOfNow();
    await write(leader, "singer", "a3", "name", { called: "Corrected" });
    await mustMeet(leader);
    const comeIn = await invited();
    const fresh = await comeIn(old);
    expect(await isWarned(fresh)).toBe(false);
    await mustMeet(fresh);
    expect(await nameOf(fresh, "a0")).toBe("a 0");
    expect(await isWarned(fresh)).toBe(true);
    // Said by whom, because whoever reads this may know whose devices there are.
    expect(await readMeeting(fresh.store.database)).toMatchObject({
      old: { byKit: false, owner: "Anna" },
    });
    expect(await witnessed(fresh)).toEqual(["care"]);
    await mustMeet(fresh);
    expect(await isWarned(fresh)).toBe(true);

    fresh.ask = place.ask;
    await settleAll(fresh);
    expect(await nameOf(fresh, "a3")).toBe("Corrected");
    expect(await isWarned(fresh)).toBe(false);
    expect(await witnessed(fresh)).toEqual([]);
  });

  it("is told when a single facet was left out, however old, and gets it by a file if by nothing else", async () => {
    await singers(leader, "a", 40);
    await write(leader, "song", "g", "card", { title: "Sangen" });
    await mustMeet(leader);
    const comeIn = await invited();
    const fresh = await comeIn(
      changing((reply, ring) =>
        ring === "care" ? { ...reply, facets: reply.facets.toSpliced(7, 1) } : reply,
      ),
    );
    await mustMeet(fresh);
    expect((await heldBy(fresh))["singer"]?.length).toBeLessThan(40);
    expect(await isWarned(fresh)).toBe(true);
    const file = await ringsToFile(leader.store, (await talkOf(leader)).link);
    if (!file.ok) throw new Error(file.why);
    await fileToRings(fresh.store, (await talkOf(fresh)).link, file.value.text);
    await meetOf(fresh, true);
    expect(await isWarned(fresh)).toBe(false);
  });

  it("is told when somebody who was erased is handed to it", async () => {
    await singers(leader, "a", 3);
    await mustMeet(leader);
    const copy = await place.copy();
    await commit(leader.store, ["singer"], () => done([erasure("singer", "a1")]));
    await mustMeet(leader);
    await place.putBack(copy);
    const fresh = await (await invited())();
    await mustMeet(fresh);
    expect(await nameOf(fresh, "a1")).toBe("a 1");
    expect(await isWarned(fresh)).toBe(true);
    await meetOf(leader, true);
    await settleAll(fresh);
    expect(await nameOf(fresh, "a1")).toBeUndefined();
    expect(await isWarned(fresh)).toBe(false);
  });

  it("is told no more once whoever let it in has put back what the endpoint had lost", async () => {
    await singers(leader, "a", 3);
    await mustMeet(leader);
    const comeIn = await invited("volunteer");
    const joined = await comeIn();
    await settleAll(joined);
    expect(await isWarned(joined)).toBe(false);
    const invitation = await invited();
    const copy = await place.copy();
    await singers(leader, "b", 3);
    await mustMeet(leader);
    const later = await invited();
    // What the later invitation was made for is gone with it; the one before is still there.
    await expect(
      place.putBack(copy).then(async () => later()),
      "an invitation that is lost lets nobody in",
    ).rejects.toThrow("used or too old");
    const fine = await invitation();
    await settleAll(fine);
    expect(await isWarned(fine), "it was made before, and promised no more").toBe(false);
    // Before the leader's device has met the endpoint again, it lets somebody in.
    const fresh = await (await invited())();
    await mustMeet(fresh);
    expect(await isWarned(fresh)).toBe(true);
    await meetOf(leader, true);
    await settleAll(fresh);
    expect(await isWarned(fresh)).toBe(false);
    expect(await nameOf(fresh, "b2")).toBe("b 2");
    expect(await heldBy(fresh)).toEqual(await heldBy(leader));
  });

  it("may leave it at that", async () => {
    await singers(leader, "a", 3);
    await mustMeet(leader);
    const old = await asOfNow();
    await singers(leader, "b", 3);
    await mustMeet(leader);
    const fresh = await (await invited())(old);
    await mustMeet(fresh);
    expect(await isWarned(fresh)).toBe(true);
    await forgetWitnesses(fresh.store.database);
    expect(await isWarned(fresh)).toBe(false);
    await meetOf(fresh, true);
    expect(await isWarned(fresh)).toBe(false);
  });

  it("hears nothing of the kind from an honest endpoint, whatever went on meanwhile", async () => {
    const other = await letIn(leader, "coordinator");
    await settleAll(other);
    await singers(leader, "a", 12);
    await write(leader, "turnout", "s.a2", "mark", { mark: "here" } as never);
    await write(leader, "need", "a2.chair", "mark", { wished: true });
    await write(leader, "song", "g", "card", { title: "Sangen" });
    await mustMeet(leader, other);
    await commit(leader.store, ["singer"], () =>
      done([deletion("singer", "a0"), erasure("singer", "a1")]),
    );
    await mustMeet(leader, other);
    // Not told yet, and so not promised either.
    await singers(leader, "waiting", 2);
    await write(other, "singer", "a5", "name", { called: "Earlier, told later" });
    await write(other, "singer", "offline", "name", { called: "Earlier, told later" });
    const pianist = await invited("pianist");
    const volunteer = await invited("volunteer");
    const coordinator = await invited();
    await mustMeet(other);
    await commit(other.store, ["singer"], () =>
      done([erasure("singer", "a2"), deletion("singer", "a3")]),
    );
    await write(other, "singer", "a4", "name", { called: "Changed" });
    await mustMeet(other);
    for (const comeIn of [pianist, volunteer, coordinator]) {
      const fresh = await comeIn();
      await write(fresh, "session", `own${fresh.store.newId()}`, "state", { kind: "planned" });
      await mustMeet(fresh);
      expect(await isWarned(fresh)).toBe(false);
      expect(await witnessed(fresh)).toEqual([]);
    }
    await mustMeet(leader);
    const last = await (await invited())();
    await mustMeet(last);
    expect(await witnessed(last)).toEqual([]);
    expect(await heldBy(last)).toEqual(await heldBy(leader));
  });

  it("nor when the keys change before it has fetched: what it cannot open yet has come all the same", async () => {
    const changeKeys = async () => {
      const gone = await letIn(leader, "volunteer");
      await meetOf(leader, true);
      await removeDevice(await talkOf(leader), (await talkOf(gone)).link.device);
      await meetOf(leader, true);
    };
    await singers(leader, "a", 3);
    await changeKeys();
    await singers(leader, "b", 3);
    await mustMeet(leader);
    const fresh = await (await invited())();
    await changeKeys();
    await write(leader, "singer", "a1", "name", { called: "Under new keys" });
    await mustMeet(leader);
    // The keys change between what it is told first and what it fetches.
    fresh.ask = async (address, request) => {
      const answer = await place.ask(address, request);
      if (address.endsWith("/package")) {
        return Response.json({ ...((await answer.json()) as object), package: null });
      }
      if (!/choirs\/[^/]+\?/.test(address)) return answer;
      const hello = (await answer.json()) as ChoirReply;
      return Response.json({ ...hello, epoch: hello.epoch - 1 });
    };
    await mustMeet(fresh);
    const state = await readMeeting(fresh.store.database);
    expect(state.kind === "shared" && state.unopened.length).toBeGreaterThan(0);
    expect(await isWarned(fresh)).toBe(false);
    fresh.ask = place.ask;
    await settleAll(fresh);
    expect(await nameOf(fresh, "a1")).toBe("Under new keys");
    expect(await isWarned(fresh)).toBe(false);
  });

  it("nor where it is locked before it has fetched: what cannot be seen is not missing", async () => {
    await singers(leader, "a", 3);
    await mustMeet(leader);
    const fresh = await (await invited())();
    expect((await turnOnLock(fresh.store, passphrase, 10, light)).ok).toBe(true);
    await lockNow(fresh.store);
    await meetOf(fresh, true);
    expect(await isWarned(fresh)).toBe(false);
    expect((await unlock(fresh.store, { passphrase })).ok).toBe(true);
    await settleAll(fresh);
    expect(await isWarned(fresh)).toBe(false);
    expect(await witnessed(fresh)).toEqual([]);
  });

  it("nor is anything promised by a device that is locked, or just makes the endpoint whole", async () => {
    await singers(leader, "a", 3);
    await mustMeet(leader);
    await changeStream(leader.store.database, "music", { mending: true });
    const some = await (await invited())();
    expect(await witnessed(some)).toEqual(["team", "care"]);
    expect((await turnOnLock(leader.store, passphrase, 10, light)).ok).toBe(true);
    await lockNow(leader.store);
    const { link } = await talkOf(leader);
    expect(
      await inviteDevice(leader.store, leader.call, link, "volunteer", appAddress),
    ).toMatchObject({
      why: "locked",
    });
    expect(await makeKit(leader.store, link)).toMatchObject({ why: "locked" });
  });
});

describe("a recovery kit", () => {
  it("is called by its day and some letters of its own, so that no two papers name the same file", async () => {
    const { link } = await talkOf(leader);
    const kits = [await makeKit(leader.store, link), await makeKit(leader.store, link)];
    const made = kits.map((kit) => (kit.ok ? kit.value : undefined));
    const day = civilDateAt(leader.store.now());
    for (const kit of made) {
      expect(kit?.file.name).toMatch(new RegExp(`^korlag-keys-${day}-[0-9a-z]{4}\\.json$`));
    }
    expect(made[0]?.file.name).not.toBe(made[1]?.file.name);
    expect(await openKit(made[0]?.file.text ?? "", made[1]?.code ?? "")).toMatchObject({
      why: "wrong code",
    });
    expect((await openKit(made[1]?.file.text ?? "", made[1]?.code ?? "")).ok).toBe(true);
  });

  it("bears witness too: what comes is not older than it", async () => {
    await singers(leader, "a", 3);
    await mustMeet(leader);
    const old = await asOfNow();
    await singers(leader, "b", 3);
    await mustMeet(leader);
    const made = await makeKit(leader.store, (await talkOf(leader)).link);
    if (!made.ok) throw new Error(made.why);
    const kit = await openKit(made.value.file.text, made.value.code);
    if (!kit.ok) throw new Error(kit.why);
    await singers(leader, "c", 3);
    await mustMeet(leader);
    for (const [ask, warned] of [
      [old, true],
      [place.ask, false],
    ] as const) {
      const fresh = newPeer(ask);
      await settleIn(fresh.store, kit.value);
      await mustMeet(fresh);
      expect(await isWarned(fresh)).toBe(warned);
      if (!warned) continue;
      expect(await readMeeting(fresh.store.database)).toMatchObject({ old: { byKit: true } });
    }
  });
});

describe("what is handed over", () => {
  it("fits into what an endpoint takes, tells it nothing, and leaves room for the evening", async () => {
    await singers(leader, "singer-with-a-long-name-", 60);
    await write(leader, "session", "tonight", "when", {
      date: "2026-11-20" as never,
      time: "19:00" as never,
      minutes: 75,
      place: "Salen",
      courseId: null,
    });
    await mustMeet(leader);
    const sent: string[] = [];
    leader.ask = async (address, request) => {
      sent.push(bodyOf(request));
      return place.ask(address, request);
    };
    const fresh = await (await invited())();
    leader.ask = place.ask;
    const rows = await Promise.all(
      (["team", "music", "care"] as const).map(async (ring) =>
        readStream(fresh.store.database, ring),
      ),
    );
    const whats = rows.map(({ witness }) => witness?.what ?? "");
    expect(whats.every((what) => what.length > 300)).toBe(true);
    expect(whats.join("").length).toBeLessThan(2000);
    expect(await fresh.store.database.rows("session").get("tonight")).toBeTruthy();
    for (const what of whats) expect(sent.join("")).not.toContain(what.slice(0, 60));
  });

  it("opens as well where an older Korlag sealed it, and an older one opens this", () => {
    const key = new Uint8Array(32);
    const content: KeyPackage = {
      choir: "c",
      role: "volunteer",
      keys: [{ ring: "team", naming: key, epochs: { 0: key } }],
      first: [],
      witnesses: new Map([["team", { by: "d", what: "AQID" }]]),
    };
    expect(bytesToPackage(packageToBytes(content))).toEqual(content);
    const text = new TextDecoder().decode(packageToBytes({ ...content, witnesses: noWitness }));
    expect(text).not.toContain("witness");
    const bytes = new TextEncoder().encode(text.replace('"c"', '"c","witnesses":[["team"],7,{}]'));
    expect(bytesToPackage(bytes)).toEqual({ ...content, witnesses: noWitness });
  });
});

const stampOf = (ms: number, counter: number): Stamp =>
  `${ms.toString(16).padStart(12, "0")}-${counter.toString(16).padStart(4, "0")}-${"1".repeat(16)}` as Stamp;
const anyStamp = fc
  .tuple(fc.integer({ min: 1_700_000_000_000, max: 1_900_000_000_000 }), fc.nat(0xffff))
  .map(([ms, counter]) => stampOf(ms, counter));
const anyFacet = fc.record({ stamp: anyStamp, erased: fc.boolean() });
const anyRing = fc.dictionary(fc.string({ minLength: 1, maxLength: 8 }), anyFacet, {
  minKeys: 1,
  maxKeys: 60,
});
const naming = await namingKeyFrom(new Uint8Array(32).fill(5));

describe("a witness", () => {
  it("holds for whoever has the same or later, more, or erased", async () => {
    await fc.assert(
      fc.asyncProperty(anyRing, anyRing, async (there, meanwhile) => {
        const before: Facets = new Map(Object.entries(there));
        const after = new Map(before);
        for (const [name, facet] of Object.entries(meanwhile)) {
          const standing = after.get(name);
          if (!standing || facet.erased || (!standing.erased && facet.stamp > standing.stamp)) {
            after.set(name, facet);
          }
        }
        expect(await holdsFor(await witnessOf(before, naming), after, naming)).toBe(true);
      }),
      { numRuns: 100 },
    );
  });

  it("does not hold where one is left out or put back, be it any of them", async () => {
    await fc.assert(
      fc.asyncProperty(anyRing, fc.nat(), async (there, which) => {
        const all: Facets = new Map(Object.entries(there));
        const [name = "", facet] = [...all][which % all.size] ?? [];
        if (!facet) throw new Error("no facet");
        const without = new Map([...all].filter(([one]) => one !== name));
        const what = await witnessOf(all, naming);
        expect(await holdsFor(what, without, naming)).toBe(false);
        const earlier = { stamp: stampOf(1_600_000_000_000, 0), erased: false };
        expect(await holdsFor(what, new Map(all).set(name, earlier), naming)).toBe(false);
      }),
      { numRuns: 100 },
    );
  });

  it("is heard among what comes as it would be among what is here, in whatever pages and however often it comes", async () => {
    const ring = { ring: "care", naming, keys: new Map(), newest: 0 } as const;
    await fc.assert(
      fc.asyncProperty(anyRing, anyRing, fc.nat(), async (there, meanwhile, which) => {
        const what = toBase64(await witnessOf(new Map(Object.entries(there)), naming));
        const listener = listenFor(ring, { by: "d", what });
        const left = Object.keys(there)[which % (Object.keys(there).length + 1)];
        const here = new Map<string, (typeof there)[string]>();
        for (const page of [there, meanwhile, there]) {
          const came = Object.entries(page).filter(([name]) => name !== left);
          listener.hear(came.map(([name, facet]) => ({ name, ...facet })));
          for (const [name, facet] of came) {
            const standing = here.get(name);
            if (!standing || (!standing.erased && (facet.erased || facet.stamp > standing.stamp))) {
              here.set(name, facet);
            }
          }
        }
        expect(await listener.hasAll()).toBe(await holdsFor(fromBase64(what), here, naming));
      }),
      { numRuns: 100 },
    );
  });

  it("that nobody here can read says nothing against anybody", async () => {
    for (const what of [undefined, [], [2], [1], [1, 9, 9], [2, 0, 0]]) {
      expect(await holdsFor(what && Uint8Array.from(what), new Map(), naming)).toBe(true);
    }
  });
});
