import type { Row } from "./facets.ts";
import type { PlanItemId } from "./plan.ts";
import type { SessionId } from "./session.ts";

/**
 * A session being led on this device; its record has the session's id.
 * It stays on the device: where one leader stands must not move another one's page.
 */
export interface RunFacets {
  /** `since` is when the item began, in milliseconds since 1970. */
  position: { itemId: PlanItemId; since: number };
  state:
    | { kind: "running"; startedAt: number }
    | { kind: "ended"; startedAt: number; endedAt: number };
}

export interface Run {
  readonly sessionId: SessionId;
  readonly itemId: PlanItemId;
  readonly since: number;
  readonly startedAt: number;
  /** Undefined while it runs. */
  readonly endedAt: number | undefined;
}

export function runFrom(row: Row<"run"> | undefined): Run | undefined {
  if (!row?.position || !row.state) return undefined;
  return {
    sessionId: row.id as SessionId,
    ...row.position,
    startedAt: row.state.startedAt,
    endedAt: row.state.kind === "ended" ? row.state.endedAt : undefined,
  };
}
