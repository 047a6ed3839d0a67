import { theChoir } from "#domain/choir.ts";
import { civilDateAt } from "#domain/civil.ts";
import { done, refused, type Result } from "#domain/result.ts";
import { type Role, ringsOf } from "#domain/role.ts";
import { readFirstFacets } from "#store/firstFacets.ts";
import type { Meeting, RecoveryKit } from "#store/meeting.ts";
import { canOpen } from "#store/sealedTables.ts";
import type { Store } from "#store/store.ts";
import { readLink } from "#store/link.ts";
import { readOrigin, readRingKeys } from "#store/syncReading.ts";
import { changeKeys, keepLink } from "#store/linking.ts";
import { changeLink, changeStream } from "#store/syncWriting.ts";
import type { LinkRow } from "#store/syncRows.ts";

import { bytesOfChance } from "./joining.ts";
import { type Kit, kitBytes, kitFor } from "./kit.ts";
import { latestOf, withEpochs } from "./epochs.ts";
import { boxRing } from "./keysChange.ts";
import { openWhatWasClosed } from "./closed.ts";
import { openRings } from "./meet.ts";
import { bearWitness } from "./witness.ts";

// A file has room for more; these are for who is in a hurry.
const room = 20_000;

/** All that this device needs to come back as itself on another one. */
export async function makeKit(
  store: Store,
  link: LinkRow,
): Promise<Result<RecoveryKit, "locked" | "not a leader">> {
  if (link.role !== "leader") return refused("not a leader");
  const rows = await Promise.all(
    ringsOf("leader").map(async (ring) => readRingKeys(store.database, ring)),
  );
  const here = rows.flatMap((row) => row ?? []);
  if (here.length < rows.length) return refused("locked");
  const keys = here.map((row) => latestOf(row, Number.POSITIVE_INFINITY));
  const first = await readFirstFacets(store, "leader", room);
  const box = here.find(({ ring }) => ring === boxRing("leader"))?.box;
  const witnesses = await bearWitness(store, link.device, keys, room);
  const content = { choir: link.choir, role: "leader" as Role, keys, first, witnesses };
  const today = civilDateAt(store.now());
  return done(await kitFor({ content, link, box }, bytesOfChance(store.chance, kitBytes), today));
}

/** Gives a choir that is on this device the keys of a kit, and what it needs to meet the others if it does not yet. */
export async function takeKit(
  store: Store,
  { content, link, box }: Kit,
): Promise<Awaited<ReturnType<Meeting["useRecoveryKit"]>>> {
  const { database } = store;
  const here = await readLink(database);
  if (here && here.choir !== content.choir) return refused("another choir");
  if (!canOpen(database, "care")) return refused("locked");
  if (!here && !(await isSameChoir(store, content.first))) return refused("another choir");
  // A letter box is of one device: what is put into another one's is not for this one.
  const own = !here || here.device === link.device ? box : undefined;
  const gone = new Set<string>();
  for (const { ring } of content.keys) {
    if (!(await readRingKeys(database, ring))) gone.add(ring);
  }
  // Noted before the keys are there: killed in between, nobody would remember that what they open has to come anew.
  for (const ring of ringsOf(content.role)) {
    const witness = content.witnesses.get(ring);
    if (!here) await changeStream(database, ring, { cursor: 0, mending: true, witness });
    else if (gone.has(ring)) await changeStream(database, ring, { cursor: 0, mending: true });
  }
  // The others may have changed their keys since the kit was made.
  if (gone.size > 0) await changeLink(database, { keysAt: undefined });
  await changeKeys(database, content.keys, (before, row) => {
    const after = before ? withEpochs(before, row) : row;
    return row.ring === boxRing(content.role) && own && !after.box ? { ...after, box: own } : after;
  });
  // Last: once it is there, what comes before it is not done again.
  if (!here) await keepLink(store, link, []);
  const talk = { store, link: here ?? link, away: false };
  for (const ring of await openRings(talk)) await openWhatWasClosed(talk, ring);
  return done(undefined);
}

/** Where a choir comes from is written once: two that have it from the same moment are one. */
async function isSameChoir(store: Store, first: Kit["content"]["first"]): Promise<boolean> {
  const told = first.find(
    ({ kind, id, facet }) => kind === "choir" && id === theChoir && facet === "origin",
  );
  return told !== undefined && told.stamp === (await readOrigin(store.database));
}
