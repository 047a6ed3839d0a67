import { refused, type Result } from "#domain/result.ts";
import type { House } from "#store/house.ts";
import type { Meeting } from "#store/meeting.ts";
import type { Store } from "#store/store.ts";
import { readLink } from "#store/link.ts";
import { fetched } from "#store/piece.ts";

import type { Asked, Here } from "./asked.ts";
import { createEngine, type Engine, type EnginePorts } from "./engine.ts";
import type { Talk } from "./talk.ts";
import { type Ask, createTransport } from "./transport.ts";

export interface MeetingPorts extends Omit<EnginePorts, "call"> {
  readonly house: House;
  /** The browser's own network, unless a test stands in. */
  readonly ask?: Ask;
  readonly now: () => number;
  readonly chance: (bytes: number) => Uint8Array;
  /** Where the app comes from, such as `https://korlag.example`. */
  readonly appAddress: string;
}

export interface Meetings extends Omit<Meeting, "offered"> {
  readonly stop: () => void;
}

/** Meets for whichever real choir is open, for as long as it is. */
export function createMeeting(ports: MeetingPorts): Meetings {
  const { house } = ports;
  const call = createTransport(ports);
  let engine: (Engine & { readonly store: Store }) | undefined;
  const stopWatching = house.state.subscribe(() => void follow());
  // Another tab may have begun to share the choir.
  const stopTurning = ports.onTurn(() => void follow());
  void follow();

  function storeHere(): Store | undefined {
    const here = house.state.getState();
    return here.kind === "open" && !here.madeUp ? here.store : undefined;
  }

  /** Meets for the choir that is open, if it is shared; for another one no more. */
  async function follow(): Promise<void> {
    const store = storeHere();
    if (engine && engine.store !== store) {
      engine.stop();
      engine = undefined;
    }
    if (!store || engine) return;
    const link = await readLink(store.database).catch(() => undefined);
    if (!link || engine || storeHere() !== store) return;
    engine = { ...createEngine(store, { ...ports, call }), store };
  }

  /** Does something with the choir that is open and shared; `alone` where there is none. Storage trouble is an answer. */
  async function withTalk<Value, Why>(
    go: (talk: Talk) => Promise<Result<Value, Why>>,
  ): Promise<Result<Value, Why | "alone">> {
    const store = storeHere();
    const link = store && (await readLink(store.database));
    if (!store || !link) return refused("alone");
    return go({ store, link, call, unanswered: new Map(), away: false });
  }

  async function meetNow(): Promise<void> {
    await follow();
    await engine?.meetNow();
  }

  /** What was done is told to the others at once; nobody waits for that. */
  function thenMeet<Answer extends Result<unknown, unknown>>(answer: Answer): Answer {
    if (answer.ok) void meetNow();
    return answer;
  }

  const here: Here = {
    ...ports,
    call,
    newcomers: new Map(),
    storeHere,
    withTalk,
    thenMeet,
    meetNow,
    letGo: () => {
      engine?.stop();
      engine = undefined;
    },
  };

  // Where it cannot be had, it is asked for again when somebody asks again.
  async function asked(): Promise<Asked> {
    return (await fetched(import("./asked.ts"))).createAsked(here);
  }

  return {
    setUp: async (...said) => (await asked()).setUp(...said),
    setUpAgain: async (...said) => (await asked()).setUpAgain(...said),
    invite: async (...said) => (await asked()).invite(...said),
    read: async (...said) => (await asked()).read(...said),
    join: async (...said) => (await asked()).join(...said),
    devices: async () => (await asked()).devices(),
    remove: async (...said) => (await asked()).remove(...said),
    leave: async (...said) => (await asked()).leave(...said),
    saveSealedFile: async () => (await asked()).saveSealedFile(),
    openSealedFile: async (...said) => (await asked()).openSealedFile(...said),
    recoveryKit: async () => (await asked()).recoveryKit(),
    useRecoveryKit: async (...said) => (await asked()).useRecoveryKit(...said),
    meetNow,
    stop: () => {
      stopWatching();
      stopTurning();
      here.letGo();
    },
  };
}
