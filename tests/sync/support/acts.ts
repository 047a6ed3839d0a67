import { expect } from "vitest";

import { sharedRings } from "#domain/role.ts";
import type { TakenIn } from "#store/meeting.ts";
import { readQuarantine, readRingKeys } from "#store/syncReading.ts";
import { changeLink } from "#store/syncWriting.ts";
import { newestOf } from "#sync/keyring.ts";
import { fileToRings, ringsToFile } from "#sync/sealedFile.ts";

import { meetOf, type Peer, talkOf } from "./peers.ts";

/** Meets as it does now and then: compares too, and a leader's device looks after the others. */
export async function meetThoroughly(...peers: readonly Peer[]): Promise<void> {
  for (const peer of peers) expect(await meetOf(peer, true)).toMatchObject({ ok: true });
}

/** As after somebody was shown out. */
export async function changeTheKeys(leader: Peer): Promise<void> {
  await changeLink(leader.store.database, { keysDue: true });
  await meetThoroughly(leader);
}

/** The number of the newest keys that this device has. */
export async function newestKeysAt({ store }: Peer): Promise<number> {
  return newestOf((await readRingKeys(store.database, "team"))?.epochs ?? {});
}

/** Why something cannot be opened here, for each that cannot. */
export async function closedAt({ store }: Peer): Promise<string[]> {
  const rows = await Promise.all(
    sharedRings.map(async (ring) => readQuarantine(store.database, ring)),
  );
  return rows.flat().map(({ why }) => why);
}

/** All of a device's choir, sealed, as it would be carried on a stick. */
export async function sealedFileOf(peer: Peer): Promise<string> {
  const file = await ringsToFile(peer.store, (await talkOf(peer)).link);
  if (!file.ok) throw new Error(file.why);
  return file.value.text;
}

export async function openSealedFile(peer: Peer, text: string): Promise<TakenIn> {
  const opened = await fileToRings(peer.store, (await talkOf(peer)).link, text);
  if (!opened.ok) throw new Error(opened.why);
  return opened.value;
}
