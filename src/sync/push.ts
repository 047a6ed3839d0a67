import { done, refused, type Result } from "#domain/result.ts";
import type { PushReply } from "#protocol/facets.ts";
import { pushForm } from "#protocol/heard.ts";
import { limits } from "#protocol/limits.ts";
import { paths } from "#protocol/paths.ts";
import type { OutboxRow } from "#store/database.ts";
import {
  anyStands,
  readPointers,
  readWaitingFacets,
  type WaitingFacet,
} from "#store/syncReading.ts";
import { fetched } from "#store/piece.ts";
import type { Envelope, StreamRow } from "#store/syncRows.ts";
import { acknowledge, changeStream, type Kept, park } from "#store/syncWriting.ts";

import { facetToSealed } from "./envelopes.ts";
import type { OpenRing } from "./keyring.ts";
import { pullRing } from "./pull.ts";
import { ask, type Ended, type Talk } from "./talk.ts";

/** So many pointers at a time, where the endpoint lets so many through: a page takes whole pushes, and these fill it. */
const mostPointers = 200;
/** Room for what stands around the facets. */
const mostBodyBytes = limits.bodyBytes - 2048;
/** How often stamps are shifted in one meeting before it is clear that it does not help. */
const mostShifts = 3;

interface Sent {
  readonly facet: WaitingFacet;
  readonly envelope: Envelope;
}

/**
 * Sends what waits in a ring, oldest first. Nothing is sealed inside a transaction, and what is acknowledged goes off
 * the outbox only if it is still what was sent.
 *
 * @param rings all that are open: stamps are shifted in all of them together, or they would change their order
 */
export async function pushRing(
  talk: Talk,
  ring: OpenRing,
  rings: readonly OpenRing[],
): Promise<Result<void, Ended>> {
  const { store } = talk;
  const overtaken: Kept[] = [];
  let most = mostPointers;
  let shifts = 0;
  let waiting = await readPointers(store.database, ring.ring);
  while (waiting.length > 0) {
    const batch = waiting.slice(0, most);
    const { facets, idle } = await readWaitingFacets(store.database, ring.ring, batch);
    if (idle.length > 0) await acknowledge(store, ring.ring, idle, () => ({}));
    const sent = await sealed(talk, ring, facets);
    const fitting = whatFits(sent, batch);
    if (fitting.length === 0 && sent.length > 0) {
      most = await fewer(talk, batch, most);
      waiting = await readPointers(store.database, ring.ring);
      continue;
    }
    const answer = fitting.length === 0 ? undefined : await send(talk, ring, fitting);
    if (answer && !answer.ok) {
      if (answer.why.why !== "too big") return answer;
      most = await fewer(talk, batch.slice(0, pointersOf(fitting).size), most);
      waiting = await readPointers(store.database, ring.ring);
      continue;
    }
    if (answer && (await hear(talk, ring, fitting, answer.value, overtaken))) {
      shifts += 1;
      const leeway = limits.stampAhead;
      const names = rings.map((one) => one.ring);
      const { shiftStamps } = await fetched(import("#store/syncShift.ts"));
      const helped = await shiftStamps(store, names, answer.value.now, leeway);
      if (!helped || shifts > mostShifts) return refused({ why: "later" });
      waiting = await readPointers(store.database, ring.ring);
      continue;
    }
    const dealtWith = answer ? pointersOf(fitting) : new Set(batch.map(({ key }) => key));
    const idleKeys = new Set(idle.map(({ key }) => key));
    waiting = waiting.filter(({ key }) => !dealtWith.has(key) && !idleKeys.has(key));
  }
  return overtaken.length > 0 ? fetchTheLater(talk, ring, overtaken) : done(undefined);
}

/**
 * The endpoint has something later of these. If that is not what comes next, it came once and was passed over, because
 * what was here had a stamp that is no longer the one it has: then everything is fetched anew.
 */
async function fetchTheLater(
  talk: Talk,
  ring: OpenRing,
  overtaken: readonly Kept[],
): Promise<Result<void, Ended>> {
  const { database } = talk.store;
  const pulled = await pullRing(talk, ring);
  if (!pulled.ok || !(await anyStands(database, overtaken))) return pulled;
  await changeStream(database, ring.ring, { mending: true });
  return pullRing(talk, ring);
}

async function sealed(
  { link, unanswered }: Talk,
  ring: OpenRing,
  facets: readonly WaitingFacet[],
): Promise<Sent[]> {
  return Promise.all(
    facets.map(async (facet) => {
      const before = unanswered.get(nameOf(ring, facet));
      const fresh = before ?? (await facetToSealed(link, ring, facet));
      return { facet, envelope: fresh };
    }),
  );
}

/** Whole records up to what one request may weigh. Nothing when not even the first one fits. */
function whatFits(sent: readonly Sent[], batch: readonly OutboxRow[]): Sent[] {
  const fitting: Sent[] = [];
  let weight = 0;
  for (const { key } of batch) {
    const own = sent.filter(({ facet }) => facet.key === key);
    weight += own.reduce((sum, { envelope }) => sum + JSON.stringify(envelope).length + 1, 0);
    if (weight > mostBodyBytes || fitting.length + own.length > limits.pushFacets) break;
    fitting.push(...own);
  }
  return fitting;
}

function pointersOf(sent: readonly Sent[]): Set<string> {
  return new Set(sent.map(({ facet }) => facet.key));
}

/** Half as many next time. One that is too big alone waits with the reason. */
async function fewer({ store }: Talk, batch: readonly OutboxRow[], most: number): Promise<number> {
  const [first] = batch;
  if (batch.length > 1 || !first) return Math.max(1, Math.floor(Math.min(batch.length, most) / 2));
  await park(store, [{ key: first.key, stamp: first.stamp, why: "too large" }]);
  return mostPointers;
}

async function send(
  talk: Talk,
  ring: OpenRing,
  sent: readonly Sent[],
): Promise<Result<PushReply, Ended>> {
  talk.unanswered.clear();
  for (const { facet, envelope } of sent) talk.unanswered.set(nameOf(ring, facet), envelope);
  const answer = await ask(talk, {
    method: "POST",
    path: paths.facets(talk.link.choir, ring.ring),
    body: { facets: sent.map(({ envelope }) => envelope) },
    reply: pushForm,
  });
  // Only what was perhaps heard and not answered is worth keeping.
  if (answer.ok || answer.why.why !== "offline") talk.unanswered.clear();
  return answer;
}

/**
 * Takes each answer for itself. True when some lie ahead of the endpoint's clock.
 *
 * @param overtaken what the endpoint has something later of is added to it
 */
async function hear(
  { store }: Talk,
  ring: OpenRing,
  sent: readonly Sent[],
  reply: PushReply,
  overtaken: Kept[],
): Promise<boolean> {
  const pointers = new Map<string, Kept & { whys: Set<string> }>();
  for (const [at, { facet }] of sent.entries()) {
    const { key, stamp } = facet;
    const pointer = pointers.get(key) ?? { key, stamp, whys: new Set() };
    pointers.set(key, pointer);
    const told = reply.answers[at];
    // No answer for a facet is no answer that it is kept.
    if (!told) pointer.whys.add("unanswered");
    else if (told.answer === "refused") pointer.whys.add(told.why ?? "refused");
    else if (told.answer === "future") pointer.whys.add("future");
    else if (told.answer === "superseded") overtaken.push({ key, stamp });
  }
  const all = [...pointers.values()];
  const kept = all.filter(({ whys }) => whys.size === 0);
  const parked = all.flatMap(({ key, stamp, whys }) => {
    const [why] = [...whys].filter((one) => one !== "future");
    return why ? [{ key, stamp, why }] : [];
  });
  const erasedAt = sent.some(({ envelope }) => envelope.kind === "erased") ? reply.seq : null;
  await acknowledge(store, ring.ring, kept, (before) => ({
    ...(erasedAt !== null && { erasedAt }),
    cursor: afterPush(before, reply),
  }));
  if (parked.length > 0) await park(store, parked);
  return all.some(({ whys }) => whys.has("future"));
}

/** Where nobody has written between what is known here and this push, the endpoint need not hand it back. */
function afterPush({ cursor, incarnation, mending }: StreamRow, reply: PushReply): number {
  const isNext = reply.seq === cursor + 1 && incarnation === reply.incarnation && !mending;
  return isNext ? cursor + 1 : cursor;
}

function nameOf({ ring, newest }: OpenRing, facet: WaitingFacet): string {
  const { kind, id, facet: name, stamp, prev, form } = facet;
  return [ring, newest, kind, id, name, stamp, prev ?? "", form].join("/");
}
