import { framed, fromBase64, toBase64 } from "#crypto/bytes.ts";
import { putIn, takeOut } from "#crypto/boxes.ts";
import { keyBytes } from "#crypto/sealing.ts";
import { done, refused, type Result } from "#domain/result.ts";
import { ringsOf, type Role } from "#domain/role.ts";
import { doneForm } from "#protocol/heard.ts";
import { packageForm } from "#protocol/heardSeldom.ts";
import { limits } from "#protocol/limits.ts";
import { paths } from "#protocol/paths.ts";
import { readKnownDevices } from "#store/meetingState.ts";
import { LockedError } from "#store/sealedKeys.ts";
import { readRingKeys } from "#store/syncReading.ts";
import type { RingKeysRow } from "#store/syncRows.ts";
import { changeKeys } from "#store/linking.ts";
import { changeLink } from "#store/syncWriting.ts";

import { newestOf } from "./keyring.ts";
import { bytesToPackage, noWitness, packageToBytes } from "./packages.ts";
import { ask, type Ended, type Talk } from "./talk.ts";

/** The ring in whose row a device keeps its letter box: of those it has, the one that is guarded best. */
export function boxRing(role: Role): RingKeysRow["ring"] {
  return ringsOf(role).includes("care") ? "care" : "team";
}

/** Takes the newest keys out of this device's letter box. False when there are none, or none that open. */
export async function fetchKeys(talk: Talk): Promise<Result<boolean, Ended>> {
  const { store, link } = talk;
  const answer = await ask(talk, {
    method: "GET",
    path: paths.package(link.choir),
    reply: packageForm,
  });
  if (!answer.ok) return answer;
  const box = (await readRingKeys(store.database, boxRing(link.role)))?.box;
  const sealed = answer.value.package === null ? undefined : fromBase64(answer.value.package);
  const beside = letterBeside(link.choir, link.device, answer.value.epoch);
  const letter = box && sealed && (await takeOut(box, sealed, beside));
  const content = letter && bytesToPackage(letter);
  if (!content || content.choir !== link.choir) return done(false);
  const held = ringsOf(link.role);
  await keepKeys(
    talk,
    content.keys.filter(({ ring }) => held.includes(ring)),
  );
  return done(true);
}

/** Of all rings together: whether there are newer ones to be had is told by the keys of one ring alone. */
async function keepKeys({ store }: Talk, rows: readonly RingKeysRow[]): Promise<void> {
  await changeKeys(store.database, rows, (before, row) => {
    // It has been locked away meanwhile: then they are fetched again.
    if (!before) throw new LockedError(row.ring);
    return withEpochs(before, row);
  });
}

// What is here already stays: nobody can put another key under an epoch that is in use.
export function withEpochs(before: RingKeysRow, { naming, epochs }: RingKeysRow): RingKeysRow {
  return toBase64(before.naming) === toBase64(naming)
    ? { ...before, epochs: { ...epochs, ...before.epochs } }
    : before;
}

/**
 * New keys for all rings, put into the letter boxes of all who are in. What was sealed before stays as it is and can be
 * read by whoever could; what is written from now on cannot be read by those who are out.
 *
 * @param present the ids of the devices that the endpoint lets in
 */
export async function changeAllKeys(
  talk: Talk,
  present: readonly string[],
  epochThere: number,
): Promise<Result<void, Ended>> {
  const { store, link } = talk;
  const rows = await Promise.all(
    ringsOf(link.role).map(async (ring) => readRingKeys(store.database, ring)),
  );
  const here = rows.flatMap((row) => row ?? []);
  if (here.length < ringsOf(link.role).length) return refused({ why: "locked" });
  const newestHere = Math.max(...here.map(({ epochs }) => newestOf(epochs)));
  // An endpoint that was put back from a copy may have forgotten changes: it counts one by one.
  for (let behind = epochThere + 1; behind <= newestHere; behind += 1) {
    const counted = await tellKeys(talk, behind, []);
    if (!counted.ok) return counted;
  }
  const epoch = Math.max(epochThere, newestHere) + 1;
  const most = mostFor(present.length);
  const fresh = here.map(({ ring, naming, epochs }): RingKeysRow => {
    const key = Uint8Array.from(store.chance(keyBytes));
    return { ring, naming, epochs: latestOf({ ...epochs, [epoch]: key }, most) };
  });
  const known = await readKnownDevices(store.database);
  // What is locked looks as if it were not there: nobody is to be left without keys for that.
  if (!known.some(({ id }) => id === link.device)) return refused({ why: "locked" });
  const readers = known.filter(({ id, removed }) => !removed && present.includes(id));
  const packages = await Promise.all(
    readers.map(async ({ id, role, slot }) => {
      const keys = fresh.filter(({ ring }) => ringsOf(role).includes(ring));
      const content = { choir: link.choir, role, keys, first: [], witnesses: noWitness };
      const letter = packageToBytes(content);
      const point = fromBase64(slot) ?? new Uint8Array(0);
      const sealed = await putIn(point, letter, letterBeside(link.choir, id, epoch));
      return { device: id, package: toBase64(sealed) };
    }),
  );
  const answer = await tellKeys(talk, epoch, packages);
  if (!answer.ok) return answer;
  // Killed here, this device finds the keys in its own letter box.
  await keepKeys(talk, fresh);
  await changeLink(store.database, { keysDue: false });
  return done(undefined);
}

async function tellKeys(
  talk: Talk,
  epoch: number,
  packages: readonly { readonly device: string; readonly package: string }[],
): Promise<Result<unknown, Ended>> {
  return ask(talk, {
    method: "PUT",
    path: paths.keys(talk.link.choir),
    body: { epoch, packages },
    reply: doneForm,
  });
}

// As many as a letter has room for: a device may have been away through several changes.
const mostEpochs = 40;

/** The newest keys of a ring, as many as can be handed over at once. */
export function latestOf(epochs: RingKeysRow["epochs"], most = mostEpochs): RingKeysRow["epochs"] {
  const all = Object.entries(epochs).toSorted(([a], [b]) => Number(a) - Number(b));
  return Object.fromEntries(all.slice(-most));
}

// All letters go in one request: for each three keys an epoch, as text, and what stands around them.
const epochChars = 200;
const letterChars = 1_000;

function mostFor(readers: number): number {
  const room = Math.floor((limits.bodyBytes / readers - letterChars) / epochChars);
  return Math.min(mostEpochs, room);
}

function letterBeside(choir: string, device: string, epoch: number) {
  return framed(["korlag keys", choir, device, String(epoch)]);
}
