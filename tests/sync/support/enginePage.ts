import { afterEach, beforeAll } from "vitest";

import { createEngine, type Engine } from "#sync/engine.ts";
import type { Ask } from "#sync/transport.ts";

import type { Peer } from "./peers.ts";

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
export interface Page {
  readonly engine: Engine;
  readonly peer: Peer;
  readonly timers: Timer[];
  visible: boolean;
  /** Another tab of this device is meeting. */
  otherTabMeets: boolean;
  turn: (what: "shown" | "hidden" | "online") => void;
  /** Lets so much time pass, and what was planned for it happen. */
  readonly pass: (ms: number) => Promise<void>;
  /** When something is planned next, in milliseconds from now. */
  readonly nextIn: () => number;
}

// Ciphers work on threads of their own, and on a busy machine nobody knows how long.
let ciphering = 0;

/** For a suite: opens a page on a device, which is closed after its test. */
export function pagesOfTests(): (peer: Peer) => Page {
  const pages: Page[] = [];
  beforeAll(watchCiphers);
  afterEach(() => {
    for (const { engine } of pages.splice(0)) engine.stop();
  });
  return (peer) => {
    const page = openPage(peer);
    pages.push(page);
    return page;
  };
}

/** To be called before anything is waited for by `quiet`; the answer is to be called in the end. */
function watchCiphers(): () => void {
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
}

/**
 * Waits for all that is under way here. Nothing of it waits for a clock: the databases and the endpoint need so many
 * turns, however long each takes, and the ciphers tell when they are done.
 */
export async function quiet(): Promise<void> {
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
export function holding(ask: Ask): Ask {
  return async (address, request) => {
    if (!address.includes("wait=25")) return ask(address, request);
    return new Promise((_, reject) => {
      request.signal?.addEventListener("abort", () => reject(new DOMException("", "AbortError")));
    });
  };
}

/** Counts what is asked. Whoever asks without end is stopped, so that the count is read. */
export function counting(ask: Ask, count: () => number): Ask {
  return async (address, request) => {
    if (count() > 200) throw new TypeError("too often");
    return ask(address, request);
  };
}

function openPage(peer: Peer): Page {
  const timers: Timer[] = [];
  const { store } = peer;
  let turn: Page["turn"] = () => {};
  const page = {
    peer,
    timers,
    visible: true,
    otherTabMeets: false,
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
      alone: async (_, run) => (page.otherTabMeets ? undefined : run()),
    }),
  });
  return page;
}
