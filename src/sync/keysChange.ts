import { framed, fromBase64, toBase64 } from "#crypto/bytes.ts";
import { putIn, takeOut } from "#crypto/boxes.ts";
import { keyBytes } from "#crypto/sealing.ts";
import { done, refused, type Result } from "#domain/result.ts";
import { ringsOf, type Role } from "#domain/role.ts";
import type { ChoirReply } from "#protocol/choirs.ts";
import { doneForm } from "#protocol/heard.ts";
import { packageForm } from "#protocol/heardSeldom.ts";
import { limits } from "#protocol/limits.ts";
import { paths } from "#protocol/paths.ts";
import { problems } from "#protocol/problems.ts";
import { readKnownDevices } from "#store/meetingState.ts";
import { fetched } from "#store/piece.ts";
import { LockedError } from "#store/sealedKeys.ts";
import { readRingKeys } from "#store/syncReading.ts";
import type { RingKeysRow } from "#store/syncRows.ts";
import { changeKeys } from "#store/linking.ts";
import { changeLink } from "#store/syncWriting.ts";

import { lacksSome, latestOf, mostKeys, withEpochs } from "./epochs.ts";
import { newestOf } from "./keyring.ts";
import { bytesToPackage, noWitness, packageToBytes } from "./packages.ts";
import { ask, type Ended, type Talk } from "./talk.ts";

/** The ring in whose row a device keeps its letter box: of those it has, the one that is guarded best. */
export function boxRing(role: Role): RingKeysRow["ring"] {
  return ringsOf(role).includes("care") ? "care" : "team";
}

/**
 * Takes the keys out of this device's letter box, where there may be some that it does not have, and notes what is due
 * because of them: a leader's device that has keys which the letter lacks, or the endpoint has not counted, is the one
 * that can hand them out.
 */
export async function takeKeys(
  talk: Talk,
  { epoch, incarnation }: Pick<ChoirReply, "epoch" | "incarnation">,
): Promise<Result<void, Ended>> {
  const { store, link } = talk;
  const numberHere = async () =>
    newestOf((await readRingKeys(store.database, "team"))?.epochs ?? {});
  // Put back from a copy, the endpoint has lost the letters with these keys: not everybody may have fetched theirs.
  if ((await numberHere()) > epoch && link.role === "leader") {
    await changeLink(store.database, { keysDue: true });
  }
  const box = (await readRingKeys(store.database, boxRing(link.role)))?.box;
  if (epoch === 0 || !box) return done(undefined);
  const taken = await fetchKeys(talk, box);
  if (!taken.ok) return taken;
  if ((await numberHere()) === epoch) await changeLink(store.database, { keysAt: incarnation });
  if (link.role !== "leader") return done(undefined);
  const { inviteAgainIfEnded } = await fetched(import("./leading.ts"));
  return inviteAgainIfEnded(talk);
}

async function fetchKeys(
  talk: Talk,
  box: NonNullable<RingKeysRow["box"]>,
): Promise<Result<void, Ended>> {
  const { store, link } = talk;
  const answer = await ask(talk, {
    method: "GET",
    path: paths.package(link.choir),
    reply: packageForm,
  });
  if (!answer.ok) return answer;
  const sealed = answer.value.package === null ? undefined : fromBase64(answer.value.package);
  const beside = letterBeside(link.choir, link.device, answer.value.epoch);
  const letter = sealed && (await takeOut(box, sealed, beside));
  const content = letter && bytesToPackage(letter);
  if (!content || content.choir !== link.choir) return done(undefined);
  const held = ringsOf(link.role);
  const told = content.keys.filter(({ ring }) => held.includes(ring));
  if (link.role !== "leader") {
    // Whoever wrote the letter can read what is sealed with its keys, and knew last who is in.
    await changeAll(talk, told, (before, row) => withEpochs(before, row, "theirs"));
    return done(undefined);
  }
  for (const row of told) {
    const here = await readRingKeys(store.database, row.ring);
    // Noted before they are laid together: killed in between, nobody could tell any more.
    if (here && lacksSome(row, here)) await changeLink(store.database, { keysDue: true });
  }
  // Who knew of all keys here chose one of them, or a newer one, to seal with; who did not may have chosen a key of
  // somebody who is out.
  await changeAll(talk, told, (before, row) =>
    withEpochs(before, row, lacksSome(row, before) ? "ours" : "theirs"),
  );
  return done(undefined);
}

/** Of all rings together: whether there are newer ones to be had is told by the keys of one ring alone. */
async function changeAll<Said extends Pick<RingKeysRow, "ring">>(
  { store }: Talk,
  rows: readonly Said[],
  change: (before: RingKeysRow, said: Said) => RingKeysRow,
): Promise<void> {
  await changeKeys(store.database, rows, (before, said) => {
    // It has been locked away meanwhile: then they are fetched again.
    if (!before) throw new LockedError(said.ring);
    return change(before, said);
  });
}

/**
 * New keys for all rings, put into the letter boxes of all who are in. What was sealed before stays as it is and can be
 * read by whoever could; what is written from now on cannot be read by those who are out.
 *
 * The endpoint takes them only if nobody has made others meanwhile; `taken` if somebody has.
 *
 * @param present the ids of the devices that the endpoint lets in
 * @param past the new ones come after this number, and after all that are known here and there
 */
export async function changeAllKeys(
  talk: Talk,
  present: readonly string[],
  { epoch: epochThere, incarnation }: Pick<ChoirReply, "epoch" | "incarnation">,
  past: number,
): Promise<Result<"changed" | "taken", Ended>> {
  const { store, link } = talk;
  const rows = await Promise.all(
    ringsOf(link.role).map(async (ring) => readRingKeys(store.database, ring)),
  );
  const here = rows.flatMap((row) => row ?? []);
  if (here.length < ringsOf(link.role).length) return refused({ why: "locked" });
  const newest = Math.max(past, epochThere, ...here.map(({ epochs }) => newestOf(epochs)));
  // An endpoint that was put back from a copy may have forgotten changes: it counts one by one.
  for (let behind = epochThere + 1; behind <= newest; behind += 1) {
    const counted = await tellKeys(talk, behind, []);
    if (!counted.ok) return takenOr(counted.why);
  }
  const epoch = newest + 1;
  const most = mostFor(present.length);
  const fresh = here.map((row) => ({
    ring: row.ring,
    naming: row.naming,
    key: Uint8Array.from(store.chance(keyBytes)),
  }));
  const known = await readKnownDevices(store.database);
  // What is locked looks as if it were not there: nobody is to be left without keys for that.
  if (!known.some(({ id }) => id === link.device)) return refused({ why: "locked" });
  const readers = known.filter(({ id, removed }) => !removed && present.includes(id));
  const handedOut = here.map((row, at): RingKeysRow => {
    const key = fresh[at]?.key ?? new Uint8Array(0);
    return latestOf({ ...row, epochs: { ...row.epochs, [epoch]: key } }, most);
  });
  const packages = await Promise.all(
    readers.map(async ({ id, role, slot }) => {
      const keys = handedOut.filter(({ ring }) => ringsOf(role).includes(ring));
      const content = { choir: link.choir, role, keys, first: [], witnesses: noWitness };
      const letter = packageToBytes(content);
      const point = fromBase64(slot) ?? new Uint8Array(0);
      const sealed = await putIn(point, letter, letterBeside(link.choir, id, epoch));
      return { device: id, package: toBase64(sealed) };
    }),
  );
  // Kept before they are told, though nobody seals with them yet: killed in between, this device finds them in its own
  // letter box, but others may have taken theirs and the endpoint be put back before that.
  await changeAll(talk, fresh, ({ twins = [], ...before }, { key }) => ({
    ...before,
    // What was on its way to this very endpoint and is not counted there was never taken.
    twins: [
      ...twins.filter((twin) => twin.madeAt !== incarnation || twin.epoch <= epochThere),
      { epoch, key, madeAt: incarnation },
    ],
  }));
  const answer = await tellKeys(talk, epoch, packages);
  if (!answer.ok) {
    const { why } = answer.why;
    // Nobody has them, and nothing is sealed with them.
    if (why === "refused" || why === "too big") {
      await changeAll(talk, fresh, ({ twins = [], ...before }, { key }) => ({
        ...before,
        twins: twins.filter((twin) => twin.key.join() !== key.join()),
      }));
    }
    return takenOr(answer.why);
  }
  const made = fresh.map(({ key, ...row }) => ({ ...row, epochs: { [epoch]: key } }));
  await changeAll(talk, made, (before, row) => withEpochs(before, row));
  await changeLink(store.database, { keysDue: false });
  return done("changed");
}

/** Another one was first, or somebody who was to get a letter has gone. */
function takenOr(why: Ended): Result<"taken", Ended> {
  return why.problem === problems.epochTaken ? done("taken") : refused(why);
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

// All letters go in one request: for each three keys an epoch, as text, and what stands around them.
const epochChars = 200;
const letterChars = 1_000;

function mostFor(readers: number): number {
  return Math.min(mostKeys, Math.floor((limits.bodyBytes / readers - letterChars) / epochChars));
}

function letterBeside(choir: string, device: string, epoch: number) {
  return framed(["korlag keys", choir, device, String(epoch)]);
}
