import { isErasure, namesIn } from "#domain/erasing.ts";
import { done, refused, type Result } from "#domain/result.ts";
import type { PullReply, SealedFacet } from "#protocol/facets.ts";
import { pullForm } from "#protocol/heard.ts";
import { limits } from "#protocol/limits.ts";
import { paths } from "#protocol/paths.ts";
import { facetKey } from "#store/database.ts";
import type { ArrivingFacet } from "#store/receive.ts";
import { keepPage, type Page } from "#store/syncPages.ts";
import { readStream } from "#store/link.ts";
import { fetched } from "#store/piece.ts";
import { isLockedAway } from "#store/quarantine.ts";
import type { Envelope, StreamRow } from "#store/syncRows.ts";
import type { HandedOut } from "#store/syncHeld.ts";
import { changeLink, changeStream } from "#store/syncWriting.ts";
import type { Stamp } from "#domain/stamp.ts";

import { sealedToFacet } from "./envelopes.ts";
import type { OpenRing } from "./keyring.ts";
import { askOnly, type Ended, isForUs, type Talk } from "./talk.ts";

/** So many facets at a time: a page is kept in one transaction, and somebody may be marking singers meanwhile. */
const pageFacets = 400;

/**
 * Fetches what came after the cursor, page by page; each page is kept together with its cursor. Where the endpoint is
 * not the one it was (emptied, put back, or it has lost or gained something), everything is fetched anew, and what is
 * here and was not among it waits to be sent.
 */
export async function pullRing(talk: Talk, ring: OpenRing): Promise<Result<void, Ended>> {
  const { database } = talk.store;
  let stream = await readStream(database, ring.ring);
  // What was handed out is not kept: a mending that was broken off begins anew.
  if (stream.mending && stream.cursor > 0) stream = await backToStart(talk, stream, {});
  const handedOut = new Map<string, HandedOut>();
  let coming = fetchPage(talk, ring, stream);
  coming.catch(() => {});
  const listener = await listenerFor(ring, stream);
  for (;;) {
    const answer = await coming;
    if (!answer.ok) return answer;
    const { reply, page, envelopes } = answer.value;
    const isOther = stream.incarnation !== null && stream.incarnation !== reply.incarnation;
    if (isOther || stream.cursor > reply.head) {
      stream = await backToStart(talk, stream, { incarnation: reply.incarnation });
      handedOut.clear();
      coming = fetchPage(talk, ring, stream);
      continue;
    }
    // An endpoint that promises more and goes nowhere would hold us for ever.
    if (reply.more && reply.next <= stream.cursor) return refused({ why: "refused" });
    if (stream.mending) noteDown(page.facets, handedOut);
    stream = {
      ...stream,
      cursor: Math.max(reply.next, stream.cursor),
      incarnation: reply.incarnation,
      filling: stream.filling && {
        ...stream.filling,
        have: stream.filling.have + reply.facets.length,
      },
    };
    // While a device fills itself the next page comes as this one is kept; what is wrong with it is heard in its turn.
    const comesAtOnce = reply.more && stream.filling !== null && !holdsAnEnd(reply);
    if (comesAtOnce) coming = fetchPage(talk, ring, stream);
    coming.catch(() => {});
    listener?.hear(namesOf(page, envelopes));
    const { cursor, incarnation, filling, mending } = stream;
    const fills = filling !== null && !mending;
    await keepPage(talk.store, ring.ring, {
      ...page,
      fills,
      // What fills a fresh device, or is only compared, did not change while somebody was away.
      countsAsAway: page.countsAsAway && !filling && !mending,
      stream: { cursor, incarnation, filling, behind: reply.more ? talk.store.now() : 0 },
    });
    if (!reply.more) break;
    if (!comesAtOnce) coming = fetchPage(talk, ring, stream);
  }
  const whole = { mending: false, filling: null };
  if (stream.mending) {
    const { queueHeld } = await fetched(import("#store/syncHeld.ts"));
    await queueHeld(talk.store, ring.ring, handedOut, whole);
  } else if (stream.filling) {
    const heardAll = (await listener?.hasAll()) && { witness: undefined };
    await changeStream(database, ring.ring, { ...whole, ...heardAll });
  }
  return done(undefined);
}

/** Who is told of all that a device fills itself with, where another one has witnessed what must be among it. */
async function listenerFor(ring: OpenRing, { cursor, filling, witness }: StreamRow) {
  if (!filling || cursor > 0 || !witness) return undefined;
  const { listenFor } = await fetched(import("./witness.ts"));
  return listenFor(ring, witness);
}

/** What came and is what somebody of the choir has sealed, be there a key to it yet or not. */
function namesOf({ closed }: Page, envelopes: readonly Envelope[]) {
  const changed = new Set(
    closed.flatMap(({ why, envelope: { id } }) => (why === "changed" ? id : [])),
  );
  return envelopes.flatMap(({ id, stamp, kind }) =>
    changed.has(id) ? [] : { name: id, stamp, erased: kind === "erased" },
  );
}

/**
 * To ask for what comes next counts as a word that what came before is kept, and by that word others are told whether
 * somebody who was erased is gone from here: that must not be said before it is so.
 */
function holdsAnEnd({ facets }: PullReply): boolean {
  return facets.some(({ kind }) => kind === "erased");
}

interface Fetched {
  readonly reply: PullReply;
  readonly envelopes: readonly Envelope[];
  readonly page: Page;
}

/** What comes after the cursor, as it was told and as it was opened. */
async function fetchPage(
  talk: Talk,
  ring: OpenRing,
  { cursor, filling }: StreamRow,
): Promise<Result<Fetched, Ended>> {
  const limit = filling ? limits.pageFacets : pageFacets;
  const answer = await askOnly(talk, {
    method: "GET",
    path: `${paths.facets(talk.link.choir, ring.ring)}?after=${cursor}&limit=${limit}&wait=0`,
    reply: pullForm,
  });
  if (!answer.ok) return answer;
  const envelopes = answer.value.facets.map(asEnvelope);
  // To look at the disk takes as long as a page takes to be kept: it is opened meanwhile.
  const [isOurs, page] = await Promise.all([isForUs(talk), openPage(talk, ring, envelopes)]);
  return isOurs ? done({ reply: answer.value, page, envelopes }) : refused({ why: "removed" });
}

async function backToStart(
  { store }: Talk,
  stream: StreamRow,
  part: Partial<StreamRow>,
): Promise<StreamRow> {
  const anew = { ...stream, ...part, cursor: 0, mending: true, comparedAt: -1 };
  await changeStream(store.database, stream.ring, anew);
  // It may be another endpoint without a word of that: what was known of who is in and of its keys is asked anew.
  await changeLink(store.database, { keysAt: undefined, ledAt: undefined });
  return anew;
}

/** Opens what was sealed. What cannot be opened, or kept just now, is set apart with its reason and holds up nothing. */
export async function openPage(
  { store, link, away }: Pick<Talk, "store" | "link" | "away">,
  ring: OpenRing,
  envelopes: readonly Envelope[],
): Promise<Page> {
  const opened = await Promise.all(
    envelopes.map(async (envelope) => {
      const facet = await sealedToFacet(link.choir, ring, envelope);
      const isLocked = facet.ok && isLockedAway(store, facet.value);
      return { envelope, facet: isLocked ? refused("locked" as const) : facet };
    }),
  );
  return {
    facets: endsTogether(opened.flatMap(({ facet }) => (facet.ok ? facet.value : []))),
    opened: opened.flatMap(({ envelope, facet }) => (facet.ok ? envelope : [])),
    closed: opened.flatMap(({ envelope, facet }) => (facet.ok ? [] : { why: facet.why, envelope })),
    countsAsAway: away,
  };
}

/** An erased record comes facet by facet: it is heard of once, with all their names. */
function endsTogether(facets: readonly ArrivingFacet[]): ArrivingFacet[] {
  const ends = new Map<string, ArrivingFacet>();
  const others: ArrivingFacet[] = [];
  for (const facet of facets) {
    if (!isErasure(facet)) {
      others.push(facet);
      continue;
    }
    const key = facetKey(facet.kind, facet.id, facet.stamp);
    const names = namesIn(ends.get(key)?.value ?? {});
    const value = { state: "erased", facets: [...names, ...namesIn(facet.value)] };
    ends.set(key, { ...facet, value });
  }
  return [...others, ...ends.values()];
}

function noteDown(facets: readonly ArrivingFacet[], handedOut: Map<string, HandedOut>): void {
  for (const { kind, id, facet, stamp, value } of facets) {
    const erased = isErasure({ facet, value });
    const names = erased ? ["life", ...namesIn(value)] : [facet];
    for (const name of names) handedOut.set(facetKey(kind, id, name), { stamp, erased });
  }
}

/** A facet as it was told, without whatever else was said with it. */
export function asEnvelope(told: SealedFacet): Envelope {
  const { id, stamp, epoch, kind, by, prev, sealed } = told;
  // The contract has looked at their form.
  return { id, stamp: stamp as Stamp, epoch, kind, by, prev: prev as Stamp | null, sealed };
}
