import { change, deletion } from "#domain/facets.ts";
import type { KnownDevice } from "#domain/device.ts";
import { done, type Result } from "#domain/result.ts";
import { sharedRings } from "#domain/role.ts";
import type { ChoirReply, DevicesReply } from "#protocol/choirs.ts";
import { doneForm } from "#protocol/heard.ts";
import { devicesForm } from "#protocol/heardSeldom.ts";
import { paths } from "#protocol/paths.ts";
import { commit } from "#store/commit.ts";
import { readKnownDevices } from "#store/meetingState.ts";
import { readLink, readStream } from "#store/link.ts";
import { fetched } from "#store/piece.ts";
import { readQuarantine, readRingKeys } from "#store/syncReading.ts";
import { changeKeys } from "#store/linking.ts";
import { changeLink } from "#store/syncWriting.ts";

import { newestOf, openRing, type OpenRing } from "./keyring.ts";
import { sayHello } from "./meet.ts";
import { pullRing } from "./pull.ts";
import { ask, type Ended, type Talk } from "./talk.ts";

type Listed = DevicesReply["devices"][number];

/** A card is still read so long after its invitation has ended: the device may have been let in at the last minute. */
const cardsAfter = 30 * 24 * 60 * 60 * 1000;

/** So many changes of keys that are not known here are made up for at once. */
const mostBeyond = 40;
/** How often in one meeting it is begun anew because another leader's device was first. */
const mostTimes = 2;

/**
 * What only a leader's device does for the others: reads who has come in, lets in again those whom the endpoint has
 * forgotten, shows out again those whom it has brought back, and changes the keys where that is due. Other leaders'
 * devices do the same at the same time, and know of other things.
 *
 * The list is asked for first and the ring of the devices' records fetched after it: whoever removes a device says so in
 * the ring before telling the endpoint, so one that is missing from the list and not removed was forgotten.
 *
 * That new keys are due is noted before whatever makes them due: killed in between, nobody would remember.
 */
export async function leadTheOthers(
  talk: Talk,
  care: OpenRing,
  there: Pick<ChoirReply, "epoch" | "incarnation">,
  times = 0,
): Promise<Result<void, Ended>> {
  const { store, link } = talk;
  const { epoch, incarnation } = there;
  const early = new Set((await readKnownDevices(store.database)).map(({ id }) => id));
  const list = await ask(talk, {
    method: "GET",
    path: paths.devices(link.choir),
    reply: devicesForm,
  });
  if (!list.ok) return list;
  const pulled = await pullRing(talk, care);
  if (!pulled.ok) return pulled;
  // Exchanged for a copy since it was greeted: who is missing from the list may not have left. That is for next time.
  if ((await readStream(store.database, "care")).incarnation !== incarnation)
    return done(undefined);
  const listed = list.value.devices;
  const known = new Map((await readKnownDevices(store.database)).map((one) => [one.id, one]));
  const strangers = listed.filter(({ device }) => !known.has(device as KnownDevice["id"]));
  await readCards(talk, strangers, epoch);
  // Killed after it had founded the choir, it has not said yet who it is.
  if (strangers.some(({ isAsking, card }) => isAsking && card === "")) {
    const { sayWhoLeads } = await fetched(import("./settingUp.ts"));
    await sayWhoLeads(store, link);
  }
  const present = new Set(listed.map(({ device }) => device));
  const others = (await readKnownDevices(store.database)).filter(({ id }) => id !== link.device);
  const isShownOut = known.get(link.device as KnownDevice["id"])?.removed ?? false;
  const isLedByOthers = () => others.some((one) => leads(one) && present.has(one.id));
  // Another leader's device is about to show this one out.
  if (isShownOut && isLedByOthers()) return done(undefined);
  const before = await readLink(store.database);
  const wasThere = before?.ledAt === incarnation ? (before.ledWith ?? []) : undefined;
  for (const device of others) {
    if (present.has(device.id) === !device.removed) continue;
    if (!device.removed && wasThere) {
      // It was let in by another leader's device after the list was written.
      if (!early.has(device.id)) continue;
      if (wasThere.includes(device.id)) {
        // It was in before, and nobody has shown it out: it has left by itself, and is let go of like any other.
        await changeLink(store.database, { keysDue: true });
        await commit(store, ["device"], () => done([deletion("device", device.id)]));
        continue;
      }
    }
    // Its letter was lost with the place it lay in, and it may not have fetched it.
    if (!device.removed && epoch > 0) await changeLink(store.database, { keysDue: true });
    const answer = await ask(talk, {
      path: paths.device(link.choir, device.id),
      reply: doneForm,
      ...(device.removed
        ? { method: "DELETE" }
        : { method: "PUT", body: { role: device.role, tokenHash: device.tokenHash, card: "" } }),
    });
    if (!answer.ok && answer.why.why !== "refused") return answer;
    if (answer.ok && device.removed) present.delete(device.id);
    else if (answer.ok) present.add(device.id);
  }
  if (isShownOut) {
    if (isLedByOthers()) return done(undefined);
    // Two have shown each other out, and the other one is gone: a choir is not left without anybody who leads it.
    const stays = {
      kind: "device",
      id: link.device,
      facet: "life",
      value: { state: "kept" },
    } as const;
    await commit(store, ["device"], () => done([stays]));
  }
  await changeLink(store.database, { ledAt: incarnation, ledWith: [...present] });
  // Who is not in just now gets no letter, and could read nothing from then on: that waits until they are in again.
  const stay = (await readKnownDevices(store.database)).filter(({ removed }) => !removed);
  if (stay.some(({ id }) => !present.has(id))) return done(undefined);
  const beyond = await farthestBeyond(talk, epoch);
  // Another one has made the newest keys, and did not know yet of everybody who is in.
  const gotNone = listed.some(
    ({ device, keys = epoch }) => keys < epoch && stay.some(({ id }) => id === device),
  );
  const isDue = gotNone || beyond > epoch || (await readLink(store.database))?.keysDue;
  if (!isDue) return done(undefined);
  const { changeAllKeys, takeKeys } = await fetched(import("./keysChange.ts"));
  const changed = await changeAllKeys(talk, [...present], there, beyond);
  if (!changed.ok) return changed;
  if (changed.value === "changed" || times === mostTimes) return done(undefined);
  // Another leader's device was first. Its keys are taken, and whether others are still due is looked into anew.
  const hello = await sayHello(talk);
  if (!hello.ok) return hello;
  const taken = await takeKeys(talk, hello.value);
  if (!taken.ok) return taken;
  const again = await openRing(store.database, "care");
  return again ? leadTheOthers(talk, again, hello.value, times + 1) : done(undefined);
}

function leads({ role, removed }: KnownDevice): boolean {
  return role === "leader" && !removed;
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

/** Opens what new devices say of themselves, under the secrets of the invitations that were made here. */
async function readCards(
  { store }: Talk,
  strangers: readonly Listed[],
  epochThere: number,
): Promise<void> {
  const row = await readRingKeys(store.database, "care");
  const invites = row?.invites ?? [];
  const used: Uint8Array[] = [];
  for (const { device, role, card } of strangers) {
    for (const invite of invites) {
      const { openCard } = await fetched(import("./packages.ts"));
      const said = await openCard(invite.secret, device, card);
      if (!said) continue;
      // It was handed older keys than there are by now.
      if (row && invite.epoch < Math.max(epochThere, newestOf(row.epochs))) {
        await changeLink(store.database, { keysDue: true });
      }
      await commit(store, ["device"], () =>
        done([change("device", device, "card", { ...said, role })]),
      );
      used.push(invite.secret);
      break;
    }
  }
  const isOver = (at: number) => at + cardsAfter < store.now();
  if (used.length === 0 && !invites.some(({ expiresAt }) => isOver(expiresAt))) return;
  await changeKeys(
    store.database,
    [{ ring: "care" }],
    (before) =>
      before && {
        ...before,
        invites: (before.invites ?? []).filter(
          ({ secret, expiresAt }) =>
            !isOver(expiresAt) && !used.some((one) => one.join() === secret.join()),
        ),
      },
  );
}
