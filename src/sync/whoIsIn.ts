import { change, deletion } from "#domain/facets.ts";
import type { KnownDevice } from "#domain/device.ts";
import { done, type Result } from "#domain/result.ts";
import type { ChoirReply, DevicesReply } from "#protocol/choirs.ts";
import { doneForm } from "#protocol/heard.ts";
import { devicesForm } from "#protocol/heardSeldom.ts";
import { paths } from "#protocol/paths.ts";
import { commit } from "#store/commit.ts";
import { readKnownDevices } from "#store/meetingState.ts";
import { readLink, readStream } from "#store/link.ts";
import { changeKeys } from "#store/linking.ts";
import { fetched } from "#store/piece.ts";
import { readRingKeys } from "#store/syncReading.ts";
import { changeLink } from "#store/syncWriting.ts";

import { newestOf, type OpenRing } from "./keyring.ts";
import { pullRing } from "./pull.ts";
import { ask, type Ended, type Talk } from "./talk.ts";

type Listed = DevicesReply["devices"][number];

/** The endpoint as a leader's device found it when it greeted. */
export type There = Pick<ChoirReply, "epoch" | "incarnation">;

/** Who is in, as the endpoint says, beside who is known, as the choir says. */
export interface Sight {
  readonly listed: readonly Listed[];
  /** The ids of those who are listed. */
  readonly present: ReadonlySet<string>;
  /** The ids of those who were known before the list was asked for. */
  readonly early: ReadonlySet<string>;
  /** All devices that are known, but this one. */
  readonly others: readonly KnownDevice[];
  /** The choir says of this very device that it is out. */
  readonly isShownOut: boolean;
}

/** A card is still read so long after its invitation has ended: the device may have been let in at the last minute. */
const cardsAfter = 30 * 24 * 60 * 60 * 1000;

/**
 * Looks who is in, and reads the cards of those who have come in.
 *
 * The list is asked for first and the ring of the devices' records fetched after it: whoever removes a device says so in
 * the ring before telling the endpoint, so one that is missing from the list and not removed was forgotten.
 *
 * @returns undefined where the endpoint was exchanged for a copy since it was greeted: who is missing from the list may
 *   not have left
 */
export async function lookWhoIsIn(
  talk: Talk,
  care: OpenRing,
  { epoch, incarnation }: There,
): Promise<Result<Sight | undefined, Ended>> {
  const { store, link } = talk;
  const early = new Set((await readKnownDevices(store.database)).map(({ id }) => id));
  const list = await ask(talk, {
    method: "GET",
    path: paths.devices(link.choir),
    reply: devicesForm,
  });
  if (!list.ok) return list;
  const pulled = await pullRing(talk, care);
  if (!pulled.ok) return pulled;
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
  const others = (await readKnownDevices(store.database)).filter(({ id }) => id !== link.device);
  const isShownOut = known.get(link.device as KnownDevice["id"])?.removed ?? false;
  const present = new Set(listed.map(({ device }) => device));
  return done({ listed, present, early, others, isShownOut });
}

/**
 * Lets in again whom the endpoint has forgotten, shows out again whom it has brought back, and lets go of who has left by
 * itself.
 *
 * @returns the ids of those who are in then
 */
export async function letInAndOut(
  talk: Talk,
  { present: listed, early, others }: Sight,
  { epoch, incarnation }: There,
): Promise<Result<ReadonlySet<string>, Ended>> {
  const { store, link } = talk;
  const present = new Set(listed);
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
  return done(present);
}

/** Takes back for this device that it was shown out. */
export async function stayIn({ store, link }: Talk): Promise<void> {
  const stays = {
    kind: "device",
    id: link.device,
    facet: "life",
    value: { state: "kept" },
  } as const;
  await commit(store, ["device"], () => done([stays]));
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
