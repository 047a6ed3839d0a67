import { type Change, change, type Row } from "./facets.ts";
import type { SessionId } from "./session.ts";
import type { NodeId } from "./stamp.ts";

/** One record a device: what two devices count is added when it is read, so neither overwrites the other. */
export type HeadCountId = string & { readonly is: "head count" };

/** People who came along, as numbers and nothing more. Each device's share may go below zero. */
export interface HeadCountFacets {
  count: { guests: number; companions: number };
}

export interface HeadCount {
  readonly guests: number;
  readonly companions: number;
}

export function headCountId(sessionId: SessionId, node: NodeId): HeadCountId {
  return `${sessionId}.${node}` as HeadCountId;
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
  const sum = shares.reduce((all, { count }) => all + (count?.[sort] ?? 0), 0);
  const shown = Math.min(Math.max(Math.max(sum, 0) + by, 0), mostCounted);
  if (shown === sum) return [];
  return [change("headCount", id, "count", { ...own, [sort]: own[sort] + shown - sum })];
}

/** Everybody in the room: singers marked here, guests and companions together. */
export function peopleInRoom(singersHere: number, { guests, companions }: HeadCount): number {
  return singersHere + guests + companions;
}
