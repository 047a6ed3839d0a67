import type { CivilDate } from "./civil.ts";
import type { Purpose } from "./consent.ts";
import { oneLine, parseSessionDay } from "./course.ts";
import { type Change, change, isKept, type Row } from "./facets.ts";
import { done, refused, type Result } from "./result.ts";
import type { SingerId } from "./singer.ts";

/** Begins with the singer's id. */
export type PublishedId = string & { readonly is: "published" };

/** Something that was made public with a singer in it: where it is, so that it can be taken down. `[P06]` */
export interface PublishedFacets {
  piece: { purpose: Purpose; where: string; on: CivilDate };
}

export interface Published {
  readonly id: PublishedId;
  readonly purpose: Purpose;
  readonly where: string;
  readonly on: CivilDate;
}

export const longestWhere = 120;

export function publishedFrom(row: Row<"published">): Published | undefined {
  if (!row.piece || !isKept(row)) return undefined;
  return { id: row.id as PublishedId, ...row.piece };
}

/** @param chance a fresh id */
export function publishedId(singerId: SingerId, chance: string): PublishedId {
  return `${singerId}.${chance}` as PublishedId;
}

export type PublishedProblem = "where" | "on";

/** Where something was made public, and when; both are needed to find it again. */
export function notePublished(
  id: PublishedId,
  purpose: Purpose,
  typed: { readonly where: string; readonly on: string },
): Result<Change[], PublishedProblem> {
  const where = oneLine(typed.where, longestWhere);
  if (where === "") return refused("where");
  const on = parseSessionDay(typed.on);
  if (!on) return refused("on");
  return done([change("published", id, "piece", { purpose, where, on })]);
}
