import type { Purpose } from "./consent.ts";
import { isKept, type Row } from "./facets.ts";
import type { HelperId } from "./helper.ts";
import type { NeedKey } from "./need.ts";
import type { HelpLevel, SingerId } from "./singer.ts";

/** A singer who is expected, with what the singer has agreed may be remembered and used. */
export interface Helped {
  readonly id: SingerId;
  readonly called: string;
  readonly needs: readonly NeedKey[];
  readonly help: HelpLevel;
  /** The same person each time, and who steps in; only where the help is a fixed helper. */
  readonly helperId: HelperId | null;
  readonly secondId: HelperId | null;
  /** Whether helpers may be told what helps. */
  readonly tellsHelpers: boolean;
  /** Whether the singer is met on the way here. */
  readonly followsAlong: boolean;
}

/**
 * Who is expected and may be planned for: sings now, has agreed that wishes are remembered, and has not asked that what
 * is kept be left alone. Of anybody else nothing is used and nothing counted. `[P01, P05, P13]`
 */
export function helpedFrom(
  row: Row<"singer">,
  needs: readonly NeedKey[],
  agreed: ReadonlySet<Purpose>,
): Helped | undefined {
  if (!row.name || !isKept(row) || row.standing?.state !== "singing") return undefined;
  if (row.restriction?.restricted === true || (row.merged?.into ?? null) !== null) return undefined;
  if (!agreed.has("rememberNeeds")) return undefined;
  const help = row.help?.level ?? "self";
  return {
    id: row.id as SingerId,
    called: row.name.called,
    needs,
    help,
    helperId: help === "fixed" ? (row.help?.helperId ?? null) : null,
    secondId: help === "fixed" ? (row.help?.secondId ?? null) : null,
    tellsHelpers: agreed.has("tellHelpers"),
    followsAlong: agreed.has("followAlong"),
  };
}
