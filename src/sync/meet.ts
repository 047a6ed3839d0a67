import { done, refused, type Result } from "#domain/result.ts";
import { ringsOf } from "#domain/role.ts";
import type { ChoirReply } from "#protocol/choirs.ts";
import { choirForm } from "#protocol/heard.ts";
import { paths } from "#protocol/paths.ts";
import { readStream } from "#store/link.ts";
import { fetched, MissingPiece } from "#store/piece.ts";
import { anyClosed, countClosed, countInRing, readRingKeys } from "#store/syncReading.ts";
import { keepHow } from "#store/syncWriting.ts";
import { troubleOf } from "#store/trouble.ts";

import { newestOf, openRing, type OpenRing } from "./keyring.ts";
import { pullRing } from "./pull.ts";
import { pushRing } from "./push.ts";
import { ask, type Ended, type Talk } from "./talk.ts";

/** What a meeting is to do beside fetching and sending. */
export interface Thorough {
  /** Whether both sides hold the same is looked into. */
  readonly compares: boolean;
  /** A leader's device looks after the others. */
  readonly leads: boolean;
}

/** One meeting: says where it stands, takes new keys, fetches and sends ring by ring. How it went is kept as a fact. */
export async function meet(talk: Talk, thorough: Thorough): Promise<Result<void, Ended>> {
  const { store } = talk;
  const went = await tryMeeting(talk, thorough);
  try {
    if (went.ok) {
      await keepHow(store.database, { metAt: store.now(), trouble: undefined, againAt: undefined });
    } else await keepHow(store.database, { trouble: troubleTold(went.why) });
  } catch (error) {
    const trouble = troubleOf(error);
    if (!trouble) throw error;
    // Where not even this can be kept, the banner of the storage tells. A connection that was lost is mended first.
    if (trouble !== "closed" && !store.keeping.isWaiting()) store.keeping.troubled(trouble);
  }
  return went;
}

function troubleTold({ why }: Ended) {
  return why === "too big" ? "refused" : why;
}

async function tryMeeting(talk: Talk, thorough: Thorough): Promise<Result<void, Ended>> {
  try {
    return await unlessLocked(async () => meetOnce(talk, thorough));
  } catch (error) {
    if (troubleOf(error)) return refused({ why: "storage" });
    // It is asked for again next time, as anything that did not come over the network.
    if (error instanceof MissingPiece) return refused({ why: "offline" });
    throw error;
  }
}

/** What is locked waits, where it is; what is not goes on. */
async function unlessLocked<Answer>(
  go: () => Promise<Answer>,
): Promise<Answer | Result<never, Ended>> {
  try {
    return await go();
  } catch (error) {
    if (isLocked(error)) return refused({ why: "locked" });
    throw error;
  }
}

// Dexie wraps what was thrown inside a transaction.
function isLocked(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { inner } = error as { inner?: unknown };
  return error.name === "LockedError" || (inner !== undefined && isLocked(inner));
}

async function meetOnce(talk: Talk, thorough: Thorough): Promise<Result<void, Ended>> {
  const { link } = talk;
  let hello = await sayHello(talk);
  let isFoundAnew = false;
  if (!hello.ok && hello.why.why === "lost" && link.role === "leader") {
    const { foundAnew } = await fetched(import("./settingUp.ts"));
    const founded = await foundAnew(talk);
    if (!founded.ok) return founded;
    isFoundAnew = true;
    hello = await sayHello(talk);
  }
  if (!hello.ok) return hello;
  const taken = await takeNewKeys(talk, hello.value, thorough);
  if (!taken.ok) return taken;
  // What lay ahead of this device's clock may be of today by now.
  if ((await talk.store.database.aside.count()) > 0) {
    const { takeUpAside } = await fetched(import("#store/passingOn.ts"));
    await takeUpAside(talk.store);
  }
  const rings = await openRings(talk);
  let locked = rings.length < ringsOf(link.role).length;
  for (const ring of rings) {
    const met = await unlessLocked(async () => meetInRing(talk, ring, rings, hello.value));
    if (met.ok) continue;
    if (met.why.why !== "locked") return met;
    locked = true;
  }
  if (locked) return refused({ why: "locked" });
  const care = rings.find(({ ring }) => ring === "care");
  // Where the choir has just been founded anew, nobody but this device is let in yet.
  if ((thorough.leads || isFoundAnew) && link.role === "leader" && care) {
    const { leadTheOthers } = await fetched(import("./leading.ts"));
    const led = await leadTheOthers(talk, care, hello.value);
    if (!led.ok) return led;
    // A device that was let in, or new keys, may have given this one something to say.
    const told = await pushRing(talk, care, rings);
    if (!told.ok) return told;
  }
  if (thorough.compares) {
    const { compareRing } = await fetched(import("./comparing.ts"));
    for (const ring of rings) {
      const equal = await compareRing(talk, ring);
      if (!equal.ok) return equal;
      if (equal.value) continue;
      const mended = await meetInRing(talk, ring, rings, hello.value);
      if (!mended.ok) return mended;
    }
  }
  await lookForWitnessed(talk, rings, thorough);
  return done(undefined);
}

/** Whether an endpoint's old state was handed to this device: asked until all that was witnessed is here. */
async function lookForWitnessed(
  { store }: Talk,
  rings: readonly OpenRing[],
  { compares }: Thorough,
): Promise<void> {
  for (const ring of rings) {
    const { witness, cursor } = await readStream(store.database, ring.ring);
    // Without a page that came, or a file that somebody opened, there is nothing new to be found.
    if (!witness || (witness.missingAt === cursor && !compares)) continue;
    const { lookFor } = await fetched(import("./witness.ts"));
    await unlessLocked(async () => lookFor(store, ring));
  }
}

/**
 * Where this device stands, and the endpoint.
 *
 * @param held.wait how long the answer may be held back until there is news, in seconds
 * @param held.epoch the newest keys that the endpoint has told of: this device may have to wait for somebody who hands
 *   them out
 */
export async function sayHello(
  talk: Talk,
  held: {
    readonly wait?: number;
    readonly signal?: AbortSignal;
    readonly epoch?: number | undefined;
  } = {},
): Promise<Result<ChoirReply, Ended>> {
  const { store, link } = talk;
  const { wait = 0, signal } = held;
  const { database } = store;
  const rows = await Promise.all(
    ringsOf(link.role).map(async (ring) => readRingKeys(database, ring)),
  );
  // Of what has no key here, or is locked, nothing can be heard, so news of it is not waited for.
  const keys = rows.flatMap((row) => row ?? []);
  const streams = await Promise.all(keys.map(async ({ ring }) => readStream(database, ring)));
  const heads = streams.map(({ ring, cursor }) => `${ring}=${cursor}`);
  const epoch = held.epoch ?? newestOf(keys[0]?.epochs ?? {});
  const query = [...heads, `epoch=${epoch}`, ...(wait > 0 ? [`wait=${wait}`] : [])].join("&");
  return ask(talk, {
    method: "GET",
    path: `${paths.choir(link.choir)}?${query}`,
    reply: choirForm,
    wait,
    signal,
  });
}

async function takeNewKeys(
  talk: Talk,
  hello: ChoirReply,
  { compares }: Thorough,
): Promise<Result<unknown, Ended>> {
  const { store, link } = talk;
  const keys = await readRingKeys(store.database, "team");
  if (!keys) return done(undefined);
  const isSame = newestOf(keys.epochs) === hello.epoch;
  if (isSame && hello.epoch === 0) return done(undefined);
  // The number alone does not tell: at another endpoint, others may have made keys of the same one.
  const isKnown = isSame && link.keysAt === hello.incarnation;
  // Now and then it is also looked for what opens that which nothing opens.
  if (isKnown && !(compares && (await anyClosed(store.database)))) return done(undefined);
  const { takeKeys } = await fetched(import("./keysChange.ts"));
  // Who goes on without them may put newer ones over them, and nobody could give them to it any more.
  return takeKeys(talk, hello);
}

/** The rings of this device that are not locked away, the one that shows tonight's session first. */
export async function openRings({
  store,
  link,
}: Pick<Talk, "store" | "link">): Promise<OpenRing[]> {
  const rings = await Promise.all(
    ringsOf(link.role).map(async (ring) => openRing(store.database, ring)),
  );
  return rings.flatMap((ring) => ring ?? []);
}

async function meetInRing(
  talk: Talk,
  ring: OpenRing,
  rings: readonly OpenRing[],
  hello: ChoirReply,
): Promise<Result<void, Ended>> {
  const { database } = talk.store;
  if ((await countClosed(database, ring.ring)) > 0) {
    const { openWhatWasClosed } = await fetched(import("./closed.ts"));
    await openWhatWasClosed(talk, ring);
  }
  const before = await readStream(database, ring.ring);
  if (before.filling?.of === 0) {
    const { beginToFill } = await fetched(import("./comparing.ts"));
    await beginToFill(talk, ring.ring);
  }
  // Fetched first: whoever sends knows then what others have written meanwhile.
  const pulled = isBehind(before, hello)
    ? await unlessLocked(async () => pullRing(talk, ring))
    : done(undefined);
  // What is locked holds up nothing of what is to be sent.
  if (!pulled.ok && pulled.why.why !== "locked") return pulled;
  if ((await countInRing(database, ring.ring)) === 0) return pulled;
  const pushed = await pushRing(talk, ring, rings);
  return pushed.ok ? pulled : pushed;
}

function isBehind(
  { ring, cursor, incarnation, mending, filling }: Awaited<ReturnType<typeof readStream>>,
  { heads, incarnation: theirs }: ChoirReply,
): boolean {
  return mending || filling !== null || incarnation !== theirs || heads[ring] !== cursor;
}
