import type { NodeId } from "./stamp.ts";
import type { SessionId } from "./session.ts";

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
