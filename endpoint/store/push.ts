import { digestInput, xorInto } from "#protocol/digest.ts";
import type { FacetAnswer, SealedFacet } from "#protocol/facets.ts";
import { limits } from "#protocol/limits.ts";
import type { RingName } from "#protocol/wire.ts";

import { bytes, sha256 } from "./bytes.ts";
import { type Member, readRole } from "./choirs.ts";
import {
  holdRing,
  readStanding,
  type RingRow,
  type Standing,
  writeFacets,
  writeRing,
} from "./pushRows.ts";
import { kept, type Sql, undone } from "./sql.ts";

export interface Push {
  readonly by: Member;
  /** Whether it was known but now who asks; asked once the ring is held, for that may have taken long. */
  readonly isBelieved: () => boolean;
  readonly ring: RingName;
  /** In the order of the request; `undefined` where there was no facet to be read. */
  readonly facets: readonly (SealedFacet | undefined)[];
  /** Milliseconds since 1970. */
  readonly now: number;
  /** How many bytes the choir may fill. */
  readonly quota: number;
}

export interface Pushed {
  readonly answers: readonly FacetAnswer[];
  readonly seq: number | null;
  readonly head: number;
  readonly epoch: number;
}

/** What a row takes besides what is sealed in it, about. */
const rowBytes = 200;

/** Keeps what is new of a push, in one transaction and under one number, or says why nothing of it may be kept. */
export async function pushFacets(
  sql: Sql,
  push: Push,
): Promise<Pushed | "unknown choir" | "not let in" | "not allowed"> {
  const place = { choir: push.by.choir, ring: push.ring };
  const answers = push.facets.map((facet) => firstAnswer(facet, push));
  const chosen = newestOfEach(push.facets, answers);
  return sql.transaction<Awaited<ReturnType<typeof pushFacets>>>(async (inside) => {
    const ring = await holdRing(inside, place);
    if (!ring) return undone("unknown choir");
    if (!push.isBelieved()) {
      const role = await readRole(inside, push.by);
      if (role !== push.by.role) return undone(role ? "not allowed" : "not let in");
    }
    const standing = await readStanding(inside, place, [...chosen.values()]);
    const filled = ring.bytes + ring.beside;
    const toStore: SealedFacet[] = [];
    for (const [at, facet] of chosen) {
      const answer = compare(facet, standing.get(facet.id));
      const room = roomFor(facet, standing.get(facet.id), push.quota);
      const isRefused = answer === "stored" && filled >= room;
      if (answer === "stored" && !isRefused) toStore.push(facet);
      answers[at] = isRefused ? { answer: "refused", why: "quota" } : { answer };
    }
    const done = answers.map((answer, at) => answer ?? answerOfRepeated(at, push, chosen, answers));
    if (toStore.length === 0) {
      return undone({ answers: done, seq: null, head: ring.head - 1, epoch: ring.epoch });
    }
    await writeFacets(inside, place, ring.head, toStore);
    await writeRing(inside, place, tally(ring, standing, toStore));
    return kept({ answers: done, seq: ring.head, head: ring.head, epoch: ring.epoch });
  });
}

/**
 * How much the choir may have filled before this facet is one too many. Where there is no room left, taking away must
 * still be possible: always of what is here, and for a while of what may yet come.
 */
function roomFor({ kind }: SealedFacet, standing: Standing | undefined, quota: number): number {
  if (kind !== "erased") return quota;
  return standing ? Number.POSITIVE_INFINITY : quota + quota / 8;
}

/** What can be answered without looking into the store. */
function firstAnswer(facet: SealedFacet | undefined, { now, by }: Push): FacetAnswer | undefined {
  if (!facet) return { answer: "refused", why: "malformed" };
  if (Number.parseInt(facet.stamp.slice(0, 12), 16) > now + limits.stampAhead) {
    return { answer: "future" };
  }
  if (facet.kind !== "erased") return undefined;
  if (by.role !== "leader" && by.role !== "coordinator")
    return { answer: "refused", why: "not allowed" };
  if (sealedSize(facet) > limits.erasedBytes) return { answer: "refused", why: "too large" };
  return undefined;
}

/** By its place in the push, for each id the one that wins; the others of the same id are answered `superseded`. */
function newestOfEach(
  facets: readonly (SealedFacet | undefined)[],
  answers: readonly (FacetAnswer | undefined)[],
): Map<number, SealedFacet> {
  const best = new Map<string, { at: number; facet: SealedFacet }>();
  for (const [at, facet] of facets.entries()) {
    if (!facet || answers[at]) continue;
    const other = best.get(facet.id)?.facet;
    if (!other || compare(facet, other) === "stored") best.set(facet.id, { at, facet });
  }
  return new Map([...best.values()].map(({ at, facet }) => [at, facet]));
}

/** A facet that stands in its push another time: the same write fares as the other did, an older one is overtaken by it. */
function answerOfRepeated(
  at: number,
  { facets }: Push,
  chosen: ReadonlyMap<number, SealedFacet>,
  answers: readonly (FacetAnswer | undefined)[],
): FacetAnswer {
  const facet = facets[at];
  const [place, other] = [...chosen].find(([, { id }]) => id === facet?.id) ?? [];
  const isSame = facet?.stamp === other?.stamp && facet?.kind === other?.kind;
  const fared = place === undefined ? undefined : answers[place];
  if (!isSame || !fared) return { answer: "superseded" };
  return fared.answer === "stored" ? { answer: "duplicate" } : fared;
}

/** The one rule of precedence, the same whatever comes first: erased before all else, then the later stamp. */
function compare(
  facet: Pick<SealedFacet, "kind" | "stamp">,
  standing: Pick<Standing, "kind" | "stamp"> | undefined,
): "stored" | "duplicate" | "superseded" {
  if (!standing) return "stored";
  const isErased = facet.kind === "erased";
  if (isErased !== (standing.kind === "erased")) return isErased ? "stored" : "superseded";
  if (facet.stamp === standing.stamp) return "duplicate";
  return facet.stamp > standing.stamp ? "stored" : "superseded";
}

function tally(
  ring: RingRow,
  standing: ReadonlyMap<string, Standing>,
  stored: readonly SealedFacet[],
): RingRow {
  const digest = Uint8Array.from(ring.digest);
  let { facets, bytes: filled } = ring;
  for (const facet of stored) {
    const before = standing.get(facet.id);
    xorInto(digest, hashOf(facet.id, facet.stamp));
    filled += sealedSize(facet) + rowBytes;
    if (before) {
      xorInto(digest, hashOf(facet.id, before.stamp));
      filled -= before.size + rowBytes;
    } else facets += 1;
  }
  return { head: ring.head, facets, bytes: filled, digest };
}

const hashOf = (id: string, stamp: string): Buffer => sha256(digestInput(bytes(id), stamp));

const sealedSize = ({ sealed }: SealedFacet): number => Math.floor((sealed.length * 3) / 4);
