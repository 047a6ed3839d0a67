import { toBase64 } from "#crypto/bytes.ts";
import { newLetterBox } from "#crypto/boxes.ts";
import { keyBytes } from "#crypto/sealing.ts";
import { change } from "#domain/facets.ts";
import { done, refused, type Result } from "#domain/result.ts";
import { sharedRings } from "#domain/role.ts";
import { foundForm } from "#protocol/heardSeldom.ts";
import { paths } from "#protocol/paths.ts";
import { problems } from "#protocol/problems.ts";
import { commit } from "#store/commit.ts";
import type { SetUpTrouble } from "#store/meeting.ts";
import { canOpen } from "#store/sealedTables.ts";
import type { Store } from "#store/store.ts";
import { readLink, readStream } from "#store/link.ts";
import { readRingKeys } from "#store/syncReading.ts";
import type { LinkRow, RingKeysRow } from "#store/syncRows.ts";
import { keepLinkAnew } from "#store/linking.ts";
import { changeStream } from "#store/syncWriting.ts";

import { parseAddress } from "./address.ts";
import { bytesOfChance } from "./joining.ts";
import { newestOf } from "./keyring.ts";
import { boxRing } from "./keysChange.ts";
import { hashOfToken } from "./packages.ts";
import type { Ended, Talk } from "./talk.ts";
import type { Transport, Unanswered } from "./transport.ts";

/**
 * Founds the choir at an endpoint, with keys that are made here. Everything that is on this device waits to be sent
 * then. A choir whose endpoint was lost is founded again, here or somewhere else, with the keys it has.
 */
export async function setUpAt(
  store: Store,
  call: Transport,
  typed: string,
  owner: string,
  setupSecret: string | undefined,
): Promise<Result<void, SetUpTrouble>> {
  const address = parseAddress(typed);
  if (!address.ok) return address;
  const before = await readLink(store.database);
  if (before) return refused("set up already");
  // Its keys could not be kept: nothing is founded that nobody could open.
  if (!canOpen(store.database, "care")) return refused("locked");
  const { chance, now } = store;
  const token = toBase64(chance(32));
  const link: LinkRow = {
    key: "link",
    address: address.value,
    choir: toBase64(chance(16)),
    device: toBase64(chance(12)),
    token,
    role: "leader",
    owner,
    since: now(),
    keysDue: false,
  };
  const founded = await call({
    method: "POST",
    address: link.address,
    path: paths.choirs,
    token,
    body: {
      choir: link.choir,
      device: link.device,
      card: "",
      epoch: 0,
      ...(setupSecret && { setupSecret }),
    },
    reply: foundForm,
  });
  if (!founded.ok) return refused(whyNot(founded.why));
  const box = await newLetterBox();
  const keys = sharedRings.map((ring): RingKeysRow => {
    const row = {
      ring,
      naming: bytesOfChance(chance, keyBytes),
      epochs: { 0: bytesOfChance(chance, keyBytes) },
    };
    return ring === "care" ? { ...row, box } : row;
  });
  // What is here was written before anybody was told of it, or came out of a file: all of it is looked through. That is
  // noted first: with the link the choir is shared, and nobody would come back to it.
  for (const ring of sharedRings) {
    const { incarnation } = founded.value;
    await changeStream(store.database, ring, { cursor: 0, mending: true, incarnation });
  }
  await keepLinkAnew(store, link, keys);
  await sayWhoLeads(store, link);
  return done(undefined);
}

/** Whoever founded the choir was invited by nobody, and says itself who it is. */
export async function sayWhoLeads(store: Store, { device, owner, token }: LinkRow): Promise<void> {
  const box = (await readRingKeys(store.database, boxRing("leader")))?.box;
  if (!box) return;
  const card = {
    owner,
    role: "leader",
    slot: toBase64(box.slot),
    tokenHash: await hashOfToken(token),
  };
  await commit(store, ["device"], () => done([change("device", device, "card", card)]));
}

/** The same choir, founded again at the place it has, because the host asks for a secret before it takes it back. */
export async function foundAgain(
  store: Store,
  call: Transport,
  link: LinkRow,
  epoch: number,
  setupSecret?: string,
): Promise<Result<void, SetUpTrouble>> {
  for (const ring of sharedRings) {
    // One that has just come in knows nobody yet: all the others would be left outside.
    if ((await readStream(store.database, ring)).filling) return refused("refused");
  }
  const founded = await call({
    method: "POST",
    address: link.address,
    path: paths.choirs,
    token: link.token,
    body: {
      choir: link.choir,
      device: link.device,
      card: "",
      epoch,
      ...(setupSecret && { setupSecret }),
    },
    reply: foundForm,
  });
  if (!founded.ok) return refused(whyNot(founded.why));
  for (const ring of sharedRings) {
    const { incarnation } = founded.value;
    await changeStream(store.database, ring, { cursor: 0, mending: true, incarnation });
  }
  return done(undefined);
}

/** The endpoint has lost the choir: this leader's device founds it again, and everything is put back. */
export async function foundAnew({ store, call, link }: Talk): Promise<Result<unknown, Ended>> {
  const keys = await readRingKeys(store.database, "team");
  const founded = await foundAgain(store, call, link, keys ? newestOf(keys.epochs) : 0);
  // The host may want its secret again: only a person knows that.
  return founded.ok ? founded : refused({ why: founded.why === "offline" ? "offline" : "lost" });
}

function whyNot(why: Unanswered): SetUpTrouble {
  switch (why.kind) {
    case "offline":
      return "offline";
    case "busy":
      return "busy";
    case "too big":
      return "refused";
    case "no":
      if (why.type === problems.setupSecret) return "secret wanted";
      if (why.type === problems.protocol) return "another version";
      return why.status === 404 || why.type === "about:blank" ? "no endpoint" : "refused";
  }
}
