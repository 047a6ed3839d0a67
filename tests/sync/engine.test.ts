import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";

import { readAway, readMeeting } from "#store/meetingState.ts";
import { createEngine, type Engine } from "#sync/engine.ts";
import type { Ask } from "#sync/transport.ts";
import {
  mustMeet,
  nameOf,
  newChoir,
  type Peer,
  waitingAt,
  write,
} from "#tests/sync/support/peers.ts";
import { newPlace, type Place } from "#tests/sync/support/place.ts";

// What is fetched when it is needed is here already: how long a fetch takes, nobody knows.
import "#crypto/vaultCipher.ts";
import "#store/erase.ts";
import "#store/passingOn.ts";
import "#store/receive.ts";
import "#store/syncHeld.ts";
import "#store/syncShift.ts";
import "#sync/closed.ts";
import "#sync/comparing.ts";
import "#sync/keysChange.ts";
import "#sync/leading.ts";
import "#sync/packages.ts";
import "#sync/settingUp.ts";
import "#sync/witness.ts";

interface Timer {
  readonly run: () => void;
  readonly at: number;
}

/** A page whose time, screen and network a test turns by hand. */
interface Page {
  readonly engine: Engine;
  readonly peer: Peer;
  readonly timers: Timer[];
  visible: boolean;
  turn: (what: "shown" | "hidden" | "online") => void;
  /** Lets so much time pass, and what was planned for it happen. */
  readonly pass: (ms: number) => Promise<void>;
  /** When something is planned next, in milliseconds from now. */
  readonly nextIn: () => number;
}

let place: Place;
let leader: Peer;
let other: Peer;
const pages: Page[] = [];
beforeAll(async () => {
  place = await newPlace();
  [leader, other] = await newChoir(place, "coordinator");
});
afterEach(() => {
  for (const { engine } of pages.splice(0)) engine.stop();
  leader.ask = place.ask;
  other.ask = place.ask;
});
afterAll(async () => place.close());

// Ciphers work on threads of their own, and on a busy machine nobody knows how long.
let ciphering = 0;
beforeAll(() => {
  const works = [
    "decrypt",
    "deriveBits",
    "deriveKey",
    "digest",
    "encrypt",
    "sign",
    "verify",
  ] as const;
  for (const name of [...works, "exportKey", "generateKey", "importKey"] as const) {
    const own = crypto.subtle[name];
    Object.defineProperty(crypto.subtle, name, {
      configurable: true,
      enumerable: true,
      value: async (...asked: unknown[]): Promise<unknown> => {
        ciphering += 1;
        try {
          return await Reflect.apply(own, crypto.subtle, asked);
        } finally {
          ciphering -= 1;
        }
      },
    });
  }
  return () => {
    for (const name of Object.keys(crypto.subtle)) Reflect.deleteProperty(crypto.subtle, name);
  };
});

/**
 * Waits for all that is under way here. Nothing of it waits for a clock: the databases and the endpoint need so many
 * turns, however long each takes, and the ciphers tell when they are done.
 */
async function quiet(): Promise<void> {
  let still = 0;
  while (still < 10) {
    for (let turn = 0; turn < 50; turn += 1) await new Promise((resolve) => setImmediate(resolve));
    await new Promise((resolve) => {
      setTimeout(resolve, 1);
    });
    still = ciphering === 0 ? still + 1 : 0;
  }
}

/** Answers that would be held back are held for ever: what comes meanwhile comes by other ways. */
function holding(ask: Ask): Ask {
  return async (address, request) => {
    if (!address.includes("wait=25")) return ask(address, request);
    return new Promise((_, reject) => {
      request.signal?.addEventListener("abort", () => reject(new DOMException("", "AbortError")));
    });
  };
}

function open(peer: Peer, visible = true): Page {
  const timers: Timer[] = [];
  const { store } = peer;
  let turn: Page["turn"] = () => {};
  const page = {
    peer,
    timers,
    visible,
    pass: async (ms: number) => {
      const until = store.clock.now + ms;
      await quiet();
      for (;;) {
        const due = timers.filter(({ at }) => at <= until).toSorted((a, b) => a.at - b.at)[0];
        if (!due) break;
        timers.splice(timers.indexOf(due), 1);
        store.clock.now = Math.max(store.clock.now, due.at);
        due.run();
        await quiet();
      }
      store.clock.now = until;
    },
    nextIn: () => Math.min(...timers.map(({ at }) => at)) - store.clock.now,
  } as Page;
  page.turn = (what) => turn(what);
  Object.assign(page, {
    engine: createEngine(store, {
      call: peer.call,
      later: (run, ms) => {
        const timer = { run, at: store.clock.now + ms };
        timers.push(timer);
        return () => void (timers.includes(timer) && timers.splice(timers.indexOf(timer), 1));
      },
      random: () => 0.5,
      isVisible: () => page.visible,
      onTurn: (tell) => {
        turn = tell;
        return () => {
          turn = () => {};
        };
      },
      alone: async (_, run) => run(),
    }),
  });
  pages.push(page);
  return page;
}

describe("the engine", () => {
  it("meets on start, and within two seconds of a mark", async () => {
    leader.ask = holding(place.ask);
    const page = open(leader);
    await page.pass(0);
    await write(leader, "singer", "e1", "name", { called: "Bo" });
    await page.pass(2_000);
    expect(await waitingAt(leader)).toEqual([]);
    await mustMeet(other);
    expect(await nameOf(other, "e1")).toBe("Bo");
  });

  it("hears at once what another one wrote, by an answer that was held back", async () => {
    const page = open(leader);
    await page.pass(0);
    await write(other, "singer", "e2", "name", { called: "From the other" });
    await mustMeet(other);
    await quiet();
    await page.pass(10);
    expect(await nameOf(leader, "e2")).toBe("From the other");
  });

  it("fault 19: comes ever more seldom while nobody answers, and loses nothing", async () => {
    let asked = 0;
    leader.ask = async () => {
      asked += 1;
      return new Response("Bad gateway", { status: 502 });
    };
    const page = open(leader);
    await page.pass(0);
    await write(leader, "singer", "e3", "name", { called: "Waiting" });
    asked = 0;
    await page.pass(60_000);
    expect(asked).toBeLessThanOrEqual(10);
    asked = 0;
    await page.pass(10 * 60_000);
    expect(asked).toBeLessThanOrEqual(12);
    expect(await waitingAt(leader)).toHaveLength(1);
    const state = await readMeeting(leader.store.database);
    expect(state).toMatchObject({ trouble: "offline" });
    leader.ask = holding(place.ask);
    await page.pass(5 * 60_000);
    expect(await waitingAt(leader)).toEqual([]);
    expect(await readMeeting(leader.store.database)).toMatchObject({ trouble: undefined });
  });

  it("fault 21: stays away as long as it was asked to, to the second", async () => {
    const times: number[] = [];
    let busy = true;
    leader.ask = async (address, request) => {
      times.push(leader.store.clock.now);
      if (!busy) return holding(place.ask)(address, request);
      return new Response("", { status: 429, headers: { "retry-after": "40" } });
    };
    const page = open(leader);
    await page.pass(0);
    const first = times[0] ?? 0;
    busy = false;
    page.turn("online");
    page.turn("shown");
    await write(leader, "singer", "e4", "name", { called: "Patient" });
    await page.pass(39_000);
    expect(times).toEqual([first]);
    await page.pass(1_000);
    expect(times[1]).toBe(first + 40_000);
    expect(await waitingAt(leader)).toEqual([]);
  });

  it("tells soon what was done while the first meeting after a failure was going on", async () => {
    leader.ask = holding(place.ask);
    const page = open(leader);
    await page.pass(0);
    leader.ask = async () => {
      throw new TypeError("no network");
    };
    await write(leader, "singer", "e9", "name", { called: "Before" });
    await page.pass(1_000);
    let letThrough = () => {};
    const slow = new Promise<void>((resolve) => {
      letThrough = resolve;
    });
    let isOnItsWay = false;
    leader.ask = async (address, request) => {
      if (request.method === "POST") {
        isOnItsWay = true;
        await slow;
      }
      return holding(place.ask)(address, request);
    };
    await page.pass(2_000);
    expect(isOnItsWay).toBe(true);
    await write(leader, "singer", "e10", "name", { called: "Meanwhile" });
    await quiet();
    letThrough();
    await page.pass(2_000);
    expect(await waitingAt(leader)).toEqual([]);
    await mustMeet(other);
    expect(await nameOf(other, "e10")).toBe("Meanwhile");
  });

  it("faults 22 and 23: goes on when the screen is looked at again, whatever the browser says of the network", async () => {
    leader.ask = async () => {
      throw new TypeError("asleep");
    };
    const page = open(leader);
    await page.pass(0);
    await write(leader, "singer", "e5", "name", { called: "Awake" });
    page.visible = false;
    page.turn("hidden");
    await page.pass(60 * 60_000);
    expect(await waitingAt(leader)).toHaveLength(1);
    leader.ask = holding(place.ask);
    page.visible = true;
    page.turn("shown");
    await page.pass(2_000);
    expect(await waitingAt(leader)).toEqual([]);
  });

  it("counts what others changed while nobody looked, and not what one saw come", async () => {
    leader.ask = holding(place.ask);
    const page = open(leader);
    await page.pass(0);
    page.visible = false;
    page.turn("hidden");
    await quiet();
    await write(other, "singer", "e6", "name", { called: "New" });
    await write(other, "singer", "e6", "likes", { words: "tea" });
    await write(other, "song", "e6", "card", { title: "New" });
    await mustMeet(other);
    page.visible = true;
    page.turn("shown");
    await page.pass(1_000);
    expect((await readAway(leader.store.database))?.changed).toMatchObject({ singer: 1, song: 1 });
    await write(other, "song", "e7", "card", { title: "Seen" });
    await mustMeet(other);
    await page.engine.meetNow();
    expect((await readAway(leader.store.database))?.changed["song"]).toBe(1);
  });

  it("does nothing any more once it is stopped", async () => {
    const page = open(leader);
    await page.pass(0);
    page.engine.stop();
    let asked = 0;
    leader.ask = async () => {
      asked += 1;
      throw new TypeError("no");
    };
    page.turn("shown");
    await write(leader, "singer", "e8", "name", { called: "x" });
    await page.pass(10 * 60_000);
    expect(asked).toBe(0);
  });
});
