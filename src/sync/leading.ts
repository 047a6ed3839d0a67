import { done, type Result } from "#domain/result.ts";
import type { KnownDevice } from "#domain/device.ts";
import { sharedRings } from "#domain/role.ts";
import { readKnownDevices } from "#store/meetingState.ts";
import { readLink } from "#store/link.ts";
import { endedByKeys } from "#store/invites.ts";
import { fetched } from "#store/piece.ts";
import { readQuarantine, readRingKeys } from "#store/syncReading.ts";
import { changeLink } from "#store/syncWriting.ts";

import { openRing, type OpenRing } from "./keyring.ts";
import { sayHello } from "./meet.ts";
import type { Ended, Talk } from "./talk.ts";
import { letInAndOut, lookWhoIsIn, type Sight, stayIn, type There } from "./whoIsIn.ts";

/** So many changes of keys that are not known here are made up for at once. */
const mostBeyond = 40;
/** How often in one meeting it is begun anew because another leader's device was first. */
const mostTimes = 2;

/**
 * What only a leader's device does for the others: reads who has come in, lets in again those whom the endpoint has
 * forgotten, shows out again those whom it has brought back, and changes the keys where that is due. Other leaders'
 * devices do the same at the same time, and know of other things.
 *
 * That new keys are due is noted before whatever makes them due: killed in between, nobody would remember.
 */
export async function leadTheOthers(
  talk: Talk,
  care: OpenRing,
  there: There,
): Promise<Result<void, Ended>> {
  const led = await lead(talk, care, there, 0);
  return led.ok ? inviteAgainIfEnded(talk) : led;
}

/** Open invitations of this device that new keys have ended are good again. */
export async function inviteAgainIfEnded(talk: Talk): Promise<Result<void, Ended>> {
  const { database, now } = talk.store;
  const row = await readRingKeys(database, "care");
  if (!row || endedByKeys(row, now()).length === 0) return done(undefined);
  const { inviteAgain } = await fetched(import("./invitingAgain.ts"));
  return inviteAgain(talk);
}

async function lead(
  talk: Talk,
  care: OpenRing,
  there: There,
  times: number,
): Promise<Result<void, Ended>> {
  const { database } = talk.store;
  const looked = await lookWhoIsIn(talk, care, there);
  if (!looked.ok) return looked;
  const sight = looked.value;
  // That is for next time.
  if (!sight) return done(undefined);
  // Another leader's device is about to show this one out.
  if (sight.isShownOut && isLedByOthers(sight, sight.present)) return done(undefined);
  const put = await letInAndOut(talk, sight, there);
  if (!put.ok) return put;
  const present = put.value;
  if (sight.isShownOut) {
    if (isLedByOthers(sight, present)) return done(undefined);
    // Two have shown each other out, and the other one is gone: a choir is not left without anybody who leads it.
    await stayIn(talk);
  }
  await changeLink(database, { ledAt: there.incarnation, ledWith: [...present] });
  const past = await keysDuePast(talk, sight, present, there);
  if (past === undefined) return done(undefined);
  const { changeAllKeys, takeKeys } = await fetched(import("./keysChange.ts"));
  const changed = await changeAllKeys(talk, [...present], there, past);
  if (!changed.ok) return changed;
  if (changed.value === "changed" || times === mostTimes) return done(undefined);
  // Another leader's device was first. Its keys are taken, and whether others are still due is looked into anew.
  const hello = await sayHello(talk);
  if (!hello.ok) return hello;
  const taken = await takeKeys(talk, hello.value);
  if (!taken.ok) return taken;
  const again = await openRing(database, "care");
  return again ? lead(talk, again, hello.value, times + 1) : done(undefined);
}

function isLedByOthers({ others }: Sight, present: ReadonlySet<string>): boolean {
  return others.some((one) => leads(one) && present.has(one.id));
}

function leads({ role, removed }: KnownDevice): boolean {
  return role === "leader" && !removed;
}

/** Past which number new keys are due; undefined where none are, or not yet. */
async function keysDuePast(
  talk: Talk,
  { listed }: Sight,
  present: ReadonlySet<string>,
  { epoch }: There,
): Promise<number | undefined> {
  const { database } = talk.store;
  // Who is not in just now gets no letter, and could read nothing from then on: that waits until they are in again.
  const stay = (await readKnownDevices(database)).filter(({ removed }) => !removed);
  if (stay.some(({ id }) => !present.has(id))) return undefined;
  const beyond = await farthestBeyond(talk, epoch);
  // Another one has made the newest keys, and did not know yet of everybody who is in.
  const gotNone = listed.some(
    ({ device, keys = epoch }) => keys < epoch && stay.some(({ id }) => id === device),
  );
  const isDue = gotNone || beyond > epoch || (await readLink(database))?.keysDue;
  return isDue ? beyond : undefined;
}

/**
 * The newest epoch with which something is sealed here that no leader's device may have the key to: the one that has
 * made it may never come back, and whoever has it can seal nothing that others can open until there are newer ones.
 */
async function farthestBeyond({ store }: Talk, epoch: number): Promise<number> {
  const closed = await Promise.all(
    sharedRings.map(async (ring) => readQuarantine(store.database, ring)),
  );
  const epochs = closed.flat().map(({ envelope }) => envelope.epoch);
  // Anybody can write any number on an envelope; so many changes at once nobody makes.
  return Math.max(epoch, ...epochs.filter((one) => one <= epoch + mostBeyond));
}
