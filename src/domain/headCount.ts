import type { CourseId } from "./course.ts";
import { type Change, change, type Row } from "./facets.ts";
import type { SessionId } from "./session.ts";
import type { NodeId } from "./stamp.ts";

/** One record a device: what two devices count is added when it is read, so neither overwrites the other. */
export type HeadCountId = string & { readonly is: "head count" };

/** People who came along, as numbers and nothing more. Each device's share may go below zero. */
export interface HeadCountFacets {
  count: { guests: number; companions: number };
  /** Relatives who use the time to rest, and who are not with us today; those who sing along are companions. `[R059]` */
  relatives: { resting: number; notToday: number };
  /** In the record `countedId` of a session: how many singers were marked, once their names have been forgotten. */
  singers: { here: number };
  /** In the record `countedId` of a course: how many times each came, most first, without saying who. */
  came: { times: readonly number[] };
}

export interface HeadCount {
  readonly guests: number;
  readonly companions: number;
}

export function headCountId(sessionId: SessionId, node: NodeId): HeadCountId {
  return `${sessionId}.${node}` as HeadCountId;
}

/**
 * One record for all devices: what is counted for a session or a course once its names are forgotten. Two devices that
 * count the same count it once.
 */
export function countedId(owner: SessionId | CourseId): HeadCountId {
  return `${owner}.counted` as HeadCountId;
}

/** All devices' counts together; never shown below zero. */
export function headCountOf(shares: readonly HeadCount[]): HeadCount {
  return {
    guests: Math.max(
      0,
      shares.reduce((sum, { guests }) => sum + guests, 0),
    ),
    companions: Math.max(
      0,
      shares.reduce((sum, { companions }) => sum + companions, 0),
    ),
  };
}

/** Relatives who are not in the room: they rest meanwhile, or are not with us today. Numbers, and nothing more. */
export interface Relatives {
  readonly resting: number;
  readonly notToday: number;
}

/** All devices' counts together; never shown below zero. */
export function relativesOf(shares: readonly Relatives[]): Relatives {
  const sum = (sort: keyof Relatives) =>
    Math.max(
      0,
      shares.reduce((all, share) => all + share[sort], 0),
    );
  return { resting: sum("resting"), notToday: sum("notToday") };
}

/** The most of one sort that a device counts: past it a finger has slipped. */
export const mostCounted = 999;

/**
 * So many more (or, below zero, fewer) of one sort, as this device's share.
 * What is shown is the sum of all shares, and it moves by just that much: a sum that two devices have brought below
 * zero is lifted to zero on the way, or a tap would seem to do nothing.
 *
 * @param shares every device's record of this session, this one's among them if it has one
 */
export function countMore(
  id: HeadCountId,
  shares: readonly Row<"headCount">[],
  sort: keyof HeadCount,
  by: number,
): Change[] {
  const none: HeadCount = { guests: 0, companions: 0 };
  const own = shares.find((row) => row.id === id)?.count ?? none;
  const move = moveOf(
    shares.map(({ count }) => count?.[sort] ?? 0),
    by,
  );
  return move === 0 ? [] : [change("headCount", id, "count", { ...own, [sort]: own[sort] + move })];
}

/** The same of relatives who are not in the room. */
export function countMoreRelatives(
  id: HeadCountId,
  shares: readonly Row<"headCount">[],
  sort: keyof Relatives,
  by: number,
): Change[] {
  const none: Relatives = { resting: 0, notToday: 0 };
  const own = shares.find((row) => row.id === id)?.relatives ?? none;
  const move = moveOf(
    shares.map(({ relatives }) => relatives?.[sort] ?? 0),
    by,
  );
  if (move === 0) return [];
  return [change("headCount", id, "relatives", { ...own, [sort]: own[sort] + move })];
}

/** How far this device's share moves, so that what is shown moves by as much as was tapped. */
function moveOf(shares: readonly number[], by: number): number {
  const sum = shares.reduce((all, share) => all + share, 0);
  return Math.min(Math.max(Math.max(sum, 0) + by, 0), mostCounted) - sum;
}

/** Everybody in the room: singers marked here, guests and companions together. */
export function peopleInRoom(singersHere: number, { guests, companions }: HeadCount): number {
  return singersHere + guests + companions;
}
