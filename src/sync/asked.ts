import { theChoir } from "#domain/choir.ts";
import { done, refused, type Result } from "#domain/result.ts";
import { isFields } from "#domain/shape.ts";
import { doneForm } from "#protocol/heard.ts";
import { paths } from "#protocol/paths.ts";
import { problems } from "#protocol/problems.ts";
import { letGoOfLink } from "#store/linking.ts";
import type { Meeting } from "#store/meeting.ts";
import { countWaiting } from "#store/outbox.ts";
import type { Store } from "#store/store.ts";
import { readRingKeys } from "#store/syncReading.ts";
import { type StorageTrouble, troubleOf } from "#store/trouble.ts";

import { parseInvitation } from "./invitations.ts";
import { inviteDevice } from "./inviting.ts";
import { type LetIn, type Newcomer, newcomer, settleIn, takeUp } from "./joining.ts";
import { openKit } from "./kit.ts";
import { newestOf } from "./keyring.ts";
import type { MeetingPorts } from "./meetings.ts";
import { listDevices, removeDevice } from "./others.ts";
import { makeKit, takeKit } from "./recovering.ts";
import { fileToRings, ringsToFile } from "./sealedFile.ts";
import { foundAgain, setUpAt } from "./settingUp.ts";
import { ask, type Talk } from "./talk.ts";
import type { Transport } from "./transport.ts";

/** What meets, as far as somebody's asking goes. */
export interface Here extends Pick<MeetingPorts, "house" | "now" | "chance" | "appAddress"> {
  readonly call: Transport;
  /** By invitation: a device that was perhaps let in while the answer was lost asks again as the same one. */
  readonly newcomers: Map<string, Newcomer>;
  /** The real choir that is open. */
  readonly storeHere: () => Store | undefined;
  /** Does something with the choir that is open and shared; `alone` where there is none. */
  readonly withTalk: <Value, Why>(
    go: (talk: Talk) => Promise<Result<Value, Why>>,
  ) => Promise<Result<Value, Why | "alone">>;
  /** What was done is told to the others at once. */
  readonly thenMeet: <Answer extends Result<unknown, unknown>>(answer: Answer) => Answer;
  readonly meetNow: () => Promise<void>;
  /** Meets for this choir no more. */
  readonly letGo: () => void;
}

export type Asked = Omit<Meeting, "offered" | "meetNow">;

/**
 * What somebody asks for once in a while, and no meeting needs: fetched when it is asked for, so that a device which
 * meets every day carries only what it takes to meet. Storage trouble is an answer.
 */
export function createAsked(here: Here): Asked {
  const { house, call, newcomers, storeHere, withTalk, thenMeet } = here;

  return {
    setUp: async (address, ownerName, setupSecret) =>
      orTrouble(async () => {
        const store = storeHere();
        if (!store) return refused("unavailable");
        return thenMeet(await setUpAt(store, call, address, ownerName.trim(), setupSecret));
      }),
    setUpAgain: async (setupSecret) =>
      orTrouble(async () =>
        thenMeet(
          await withTalk(async ({ store, link }) => {
            const keys = await readRingKeys(store.database, "team");
            return foundAgain(store, call, link, keys ? newestOf(keys.epochs) : 0, setupSecret);
          }),
        ),
      ),
    invite: async (role) =>
      orTrouble(async () =>
        withTalk(async ({ store, link }) => inviteDevice(store, call, link, role, here.appAddress)),
      ),
    read: async (text) => {
      const said = parseInvitation(text);
      return said.ok ? done({ address: said.value.address, role: said.value.role }) : said;
    },
    join: async (text, ownerName, address) =>
      orTrouble(async () => {
        const self = newcomers.get(text) ?? (await newcomer(here.chance));
        newcomers.set(text, self);
        let letIn: LetIn | undefined;
        const went = await house.letIn(async () => {
          const taken = await takeUp(here, self, text, ownerName.trim(), address);
          if (!taken.ok) return taken;
          letIn = taken.value;
          return done(async (store: Store) => settleIn(store, taken.value));
        });
        if (!went.ok || !letIn) return went.ok ? refused("refused") : went;
        newcomers.delete(text);
        return thenMeet(done({ role: letIn.content.role, choirName: nameIn(letIn) }));
      }),
    devices: async () => orTrouble(async () => withTalk(listDevices)),
    remove: async (deviceId) =>
      orTrouble(async () => thenMeet(await withTalk(async (talk) => removeDevice(talk, deviceId)))),
    leave: async (evenIfWaiting = false, evenIfLast = false) =>
      orTrouble(async () => leave(here, evenIfWaiting, evenIfLast)),
    saveSealedFile: async () =>
      orTrouble(async () => withTalk(async ({ store, link }) => ringsToFile(store, link))),
    openSealedFile: async (text) =>
      orTrouble(async () =>
        thenMeet(await withTalk(async ({ store, link }) => fileToRings(store, link, text))),
      ),
    recoveryKit: async () =>
      orTrouble(async () => withTalk(async ({ store, link }) => makeKit(store, link))),
    useRecoveryKit: async (file, code) =>
      orTrouble(async () => {
        const kit = await openKit(file, code);
        if (!kit.ok) return kit;
        const store = storeHere();
        const went = store
          ? await takeKit(store, kit.value)
          : await house.letIn(async () => done(async (fresh: Store) => settleIn(fresh, kit.value)));
        if (went.ok) return thenMeet(went);
        return refused(went.why === "a choir is here" ? "another choir" : went.why);
      }),
  };
}

async function leave(
  { meetNow, withTalk, letGo }: Here,
  evenIfWaiting: boolean,
  evenIfLast: boolean,
): Promise<Result<void, "alone" | "something waits" | "last leader">> {
  await meetNow();
  return withTalk(async (talk) => {
    const { database } = talk.store;
    if (!evenIfWaiting && (await countWaiting(database)) > 0) return refused("something waits");
    const answer = await ask(talk, {
      method: "DELETE",
      path: paths.device(talk.link.choir, talk.link.device),
      reply: doneForm,
    });
    // The choir stays at the endpoint for the others, who go on meeting, and for a recovery kit of this device.
    const isLast = !answer.ok && answer.why.problem === problems.lastLeader;
    if (isLast && !evenIfLast) return refused("last leader");
    // The endpoint may be gone: this device goes all the same.
    letGo();
    await letGoOfLink(database);
    return done(undefined);
  });
}

/** What the choir that lets this device in is called. */
function nameIn({ content }: LetIn): string {
  const facets = content.first.filter(({ kind, id }) => kind === "choir" && id === theChoir);
  const card = facets.find(({ facet }) => facet === "card")?.value;
  return isFields(card) && typeof card["name"] === "string" ? card["name"] : "";
}

/** Trouble with the storage is something to be told. */
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
