import type { CivilDate } from "./civil.ts";
import { type Change, change, isKept, type Row } from "./facets.ts";
import type { PlanItemId } from "./plan.ts";
import { done, type Result } from "./result.ts";
import type { SessionId } from "./session.ts";
import type { SingerId } from "./singer.ts";

/** A gentler or clearer way of doing something (`sit`), a stable readable key of the library. */
export type VariantKey = string & { readonly is: "variant" };

/** Derived: singer, session, item, variant. */
export type HallWordId = string & { readonly is: "word from the hall" };

export type HowItWent = "worked" | "didNot" | "notNeeded";

export const waysItWent: readonly HowItWent[] = ["worked", "didNot", "notNeeded"];

/** How a variant went for one singer, for the next look at the card; never further. */
export interface HallWordFacets {
  /** `null` takes the word back. */
  word: { went: HowItWent | null; on: CivilDate };
}

export function hallWordId(
  singerId: SingerId,
  sessionId: SessionId,
  itemId: PlanItemId,
  variant: VariantKey,
): HallWordId {
  return `${singerId}.${sessionId}.${itemId}.${variant}` as HallWordId;
}

/** A word that stands. */
export interface HallWord {
  readonly singerId: SingerId;
  readonly sessionId: SessionId;
  readonly itemId: PlanItemId;
  readonly variant: VariantKey;
  readonly went: HowItWent;
  readonly on: CivilDate;
}

/** Undefined for a word that was taken back. */
export function hallWordFrom(row: Row<"hallWord">): HallWord | undefined {
  const { word } = row;
  if (!word || word.went === null || !isKept(row)) return undefined;
  const [singerId = "", sessionId = "", itemId = "", variant = ""] = row.id.split(".");
  return {
    singerId: singerId as SingerId,
    sessionId: sessionId as SessionId,
    itemId: itemId as PlanItemId,
    variant: variant as VariantKey,
    went: word.went,
    on: word.on,
  };
}

/** One tap: the same word again takes it back, another takes its place. */
export function sayWord(
  before: Row<"hallWord"> | undefined,
  id: HallWordId,
  went: HowItWent,
  on: CivilDate,
): Result<Change[], never> {
  const kept = before === undefined || isKept(before);
  const stands = kept ? before?.word?.went : undefined;
  const word = change("hallWord", id, "word", { went: stands === went ? null : went, on });
  return done(kept ? [word] : [change("hallWord", id, "life", { state: "kept" }), word]);
}
