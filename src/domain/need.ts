import { type Change, change, isKept, type Row } from "./facets.ts";
import type { Text3 } from "./language.ts";
import { done, type Result } from "./result.ts";
import type { SingerId } from "./singer.ts";

/** One of the wishes of the library (`seated`), a stable readable key. Why somebody has it is never asked. */
export type NeedKey = string & { readonly is: "need" };

/** Derived, so that two devices that note the same wish meet in one record, and one never overwrites another. */
export type NeedId = string & { readonly is: "need of a singer" };

/** What a singer wishes for, in the first person, chosen by the singer. */
export interface NeedFacets {
  mark: { wished: boolean };
}

export function needId(singerId: SingerId, need: NeedKey): NeedId {
  return `${singerId}.${need}` as NeedId;
}

export function needKeyOf(id: string): NeedKey {
  return id.slice(id.indexOf(".") + 1) as NeedKey;
}

export function isWished(row: Row<"need">): boolean {
  return row.mark?.wished === true && isKept(row);
}

/** Met by another way of doing something, by arranging the room, or by both. */
export type NeedKind = "activity" | "arrangement" | "both";

/** A wish of the library, as it is chosen and as it is arranged for. */
export interface Need {
  readonly key: NeedKey;
  readonly kind: NeedKind;
  /** A few words for a list. */
  readonly label: Text3;
  /** In the first person, as the singer says it. */
  readonly wish: Text3;
  /** What is done about it in the room and around it. */
  readonly arrange: Text3;
}

/** What is written when a singer chooses a wish or lets it go; nothing when it stands so already. */
export function recordWish(
  before: Row<"need"> | undefined,
  id: NeedId,
  wished: boolean,
): Result<Change[], never> {
  const kept = before === undefined || isKept(before);
  if ((kept && (before?.mark?.wished ?? false)) === wished) return done([]);
  const mark = change("need", id, "mark", { wished });
  return done(kept ? [mark] : [change("need", id, "life", { state: "kept" }), mark]);
}
