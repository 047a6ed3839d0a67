import { fromBase64, toBase64 } from "#crypto/bytes.ts";
import { sha256 } from "#crypto/fingerprint.ts";
import { blindName } from "#crypto/naming.ts";
import { done, type Result } from "#domain/result.ts";
import { digestInput, xorInto } from "#protocol/digest.ts";
import type { DigestReply } from "#protocol/facets.ts";
import { digestForm } from "#protocol/heard.ts";
import { paths } from "#protocol/paths.ts";
import type { SharedRing } from "#domain/role.ts";
import type { Store } from "#store/store.ts";
import { readStream } from "#store/link.ts";
import { readHeldAndClosed } from "#store/syncHeld.ts";
import { countInRing } from "#store/syncReading.ts";
import { changeStream } from "#store/syncWriting.ts";

import type { OpenRing } from "./keyring.ts";
import { ask, type Ended, type Talk } from "./talk.ts";

/**
 * Whether both sides hold the same, once neither has anything to tell. If not (answered by false), the next pull fetches
 * everything anew; where that has been done at this head already and changed nothing, it is left at that.
 */
export async function compareRing(talk: Talk, ring: OpenRing): Promise<Result<boolean, Ended>> {
  const { store } = talk;
  const stream = await readStream(store.database, ring.ring);
  if (stream.mending) return done(true);
  if ((await countInRing(store.database, ring.ring)) > 0) return done(true);
  const answer = await askDigest(talk, ring.ring);
  if (!answer.ok) return answer;
  const { head, incarnation, digest } = answer.value;
  if (head !== stream.cursor || incarnation !== stream.incarnation) return done(true);
  const isEqual = (await digestHere(store, ring)) === digest;
  // Something may have been done here meanwhile: that is no difference to be mended.
  const now = await readStream(store.database, ring.ring);
  if (now.cursor !== head || (await countInRing(store.database, ring.ring)) > 0) return done(true);
  if (isEqual || now.comparedAt === head) return done(true);
  await changeStream(store.database, ring.ring, { comparedAt: head, mending: true, cursor: 0 });
  return done(false);
}

async function askDigest(talk: Talk, ring: SharedRing): Promise<Result<DigestReply, Ended>> {
  return ask(talk, {
    method: "GET",
    path: paths.digest(talk.link.choir, ring),
    reply: digestForm,
  });
}

/** How much there is to come is told while this device fills itself with a ring. */
export async function beginToFill(talk: Talk, ring: SharedRing): Promise<void> {
  const answer = await askDigest(talk, ring);
  if (!answer.ok) return;
  await changeStream(talk.store.database, ring, {
    filling: { have: 0, of: Math.max(1, answer.value.count) },
  });
}

/** What the endpoint reckons of what it holds, reckoned of what is held here. */
export async function digestHere(store: Store, ring: OpenRing): Promise<string> {
  const { held, closed } = await readHeldAndClosed(store.database, ring.ring);
  const stamps = new Map<string, string>();
  const names = await Promise.all(
    held.map(async ({ kind, id, facet }) =>
      toBase64(await blindName(ring.naming, [kind, id, facet])),
    ),
  );
  const note = (name: string, stamp: string) => {
    const before = stamps.get(name);
    if (before === undefined || before < stamp) stamps.set(name, stamp);
  };
  for (const [at, { stamp }] of held.entries()) note(names[at] ?? "", stamp);
  for (const { envelope } of closed) note(envelope.id, envelope.stamp);
  const hashes = await Promise.all(
    [...stamps].map(async ([name, stamp]) =>
      sha256(digestInput(fromBase64(name) ?? new Uint8Array(0), stamp)),
    ),
  );
  const digest = new Uint8Array(16);
  for (const hash of hashes) xorInto(digest, hash);
  return toBase64(digest);
}
