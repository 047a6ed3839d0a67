import { done, refused, type Result } from "#domain/result.ts";
import { paths } from "#protocol/paths.ts";
import { doneForm } from "#protocol/heard.ts";
import type { House } from "#store/house.ts";
import type { Meeting } from "#store/meeting.ts";
import { countWaiting } from "#store/outbox.ts";
import type { Store } from "#store/store.ts";
import { readLink } from "#store/link.ts";
import { letGoOfLink } from "#store/syncWriting.ts";
import { type StorageTrouble, troubleOf } from "#store/trouble.ts";

import { createEngine, type Engine, type EnginePorts } from "./engine.ts";
import type { LetIn, Newcomer } from "./joining.ts";
import { ask, type Talk } from "./talk.ts";
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
  /** By invitation: a device that was perhaps let in while the answer was lost asks again as the same one. */
  const newcomers = new Map<string, Newcomer>();
  const stopWatching = house.state.subscribe(() => void follow());
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

  async function leave(evenIfWaiting: boolean): Promise<Result<void, "alone" | "something waits">> {
    await meetNow();
    return withTalk(async (talk) => {
      const { database } = talk.store;
      if (!evenIfWaiting && (await countWaiting(database)) > 0) return refused("something waits");
      // The endpoint may be gone, or not let its last leader go: this device goes all the same.
      await ask(talk, {
        method: "DELETE",
        path: paths.device(talk.link.choir, talk.link.device),
        reply: doneForm,
      });
      engine?.stop();
      engine = undefined;
      await letGoOfLink(database);
      return done(undefined);
    });
  }

  return {
    setUp: async (address, ownerName, setupSecret) =>
      orTrouble(async () => {
        const store = storeHere();
        if (!store) return refused("unavailable");
        const { setUpAt } = await fetchAsked();
        return thenMeet(await setUpAt(store, call, address, ownerName.trim(), setupSecret));
      }),
    setUpAgain: async (setupSecret) =>
      orTrouble(async () => {
        const { setUpAgain } = await fetchAsked();
        return thenMeet(await withTalk(async (talk) => setUpAgain(talk, setupSecret)));
      }),
    invite: async (role) => {
      const { inviteDevice } = await fetchAsked();
      return withTalk(async ({ store, link }) =>
        inviteDevice(store, call, link, role, ports.appAddress),
      );
    },
    read: async (text) => (await fetchAsked()).read(text),
    join: async (text, ownerName, address) =>
      orTrouble(async () => {
        const { nameIn, newcomer, settleIn, takeUp } = await fetchAsked();
        const self = newcomers.get(text) ?? (await newcomer(ports.chance));
        newcomers.set(text, self);
        let letIn: LetIn | undefined;
        const went = await house.letIn(async () => {
          const taken = await takeUp({ ...ports, call }, self, text, ownerName.trim(), address);
          if (!taken.ok) return taken;
          letIn = taken.value;
          return done(async (store: Store) => settleIn(store, taken.value));
        });
        if (!went.ok || !letIn) return went.ok ? refused("refused") : went;
        newcomers.delete(text);
        return thenMeet(done({ role: letIn.content.role, choirName: nameIn(letIn) }));
      }),
    devices: async () => withTalk((await fetchAsked()).listDevices),
    remove: async (deviceId) => {
      const { removeDevice } = await fetchAsked();
      return thenMeet(await withTalk(async (talk) => removeDevice(talk, deviceId)));
    },
    leave: async (evenIfWaiting = false) => orTrouble(async () => leave(evenIfWaiting)),
    saveSealedFile: async () =>
      orTrouble(async () => {
        const { ringsToFile } = await fetchAsked();
        return withTalk(async ({ store, link }) => ringsToFile(store, link));
      }),
    openSealedFile: async (text) =>
      orTrouble(async () => {
        const { fileToRings } = await fetchAsked();
        return thenMeet(await withTalk(async ({ store, link }) => fileToRings(store, link, text)));
      }),
    recoveryKit: async () =>
      orTrouble(async () => {
        const { makeKit } = await fetchAsked();
        return withTalk(async ({ store, link }) => makeKit(store, link));
      }),
    useRecoveryKit: async (file, code) =>
      orTrouble(async () => {
        const { openKit, settleIn, takeKit } = await fetchAsked();
        const kit = await openKit(file, code);
        if (!kit.ok) return kit;
        const store = storeHere();
        const went = store
          ? await takeKit(store, kit.value)
          : await house.letIn(async () => done(async (fresh: Store) => settleIn(fresh, kit.value)));
        if (went.ok) return thenMeet(went);
        return refused(went.why === "a choir is here" ? "another choir" : went.why);
      }),
    meetNow,
    stop: () => {
      stopWatching();
      engine?.stop();
      engine = undefined;
    },
  };
}

async function fetchAsked() {
  return (await import("./asked.ts")).asked;
}

/** Trouble with the storage is something to be told, as is what lies locked. */
async function orTrouble<Value, Why>(
  go: () => Promise<Result<Value, Why>>,
): Promise<Result<Value, Why | StorageTrouble>> {
  try {
    return await go();
  } catch (error) {
    const trouble = troubleOf(error);
    if (!trouble) throw error;
    return refused(trouble);
  }
}
