import type { CivilDate } from "./civil.ts";
import type { Purpose } from "./consent.ts";
import { type Change, change, isKept, type Row } from "./facets.ts";
import type { PublishedId } from "./published.ts";
import { revived } from "./reviving.ts";
import type { SingerId } from "./singer.ts";

/** Begins with the singer's id. */
export type FollowUpId = string & { readonly is: "follow-up" };

/** Something to be done because an agreement was withdrawn: taken down, told, forgotten. */
export interface FollowUpFacets {
  /** `publishedId` where it is about one published piece. */
  task: { purpose: Purpose; since: CivilDate; publishedId: string | null };
  state: { done: boolean };
}

export interface FollowUp {
  readonly id: FollowUpId;
  readonly singerId: SingerId;
  readonly purpose: Purpose;
  readonly since: CivilDate;
  readonly publishedId: PublishedId | null;
  readonly done: boolean;
}

/** Derived from what it is about, so that withdrawing twice asks for it once. */
export function followUpId(
  singerId: SingerId,
  purpose: Purpose,
  publishedId: PublishedId | null,
): FollowUpId {
  const about = publishedId === null ? "all" : publishedId.slice(publishedId.indexOf(".") + 1);
  return `${singerId}.${purpose}.${about}` as FollowUpId;
}

export function followUpFrom(row: Row<"followUp">): FollowUp | undefined {
  if (!row.task || !isKept(row)) return undefined;
  return {
    id: row.id as FollowUpId,
    singerId: row.id.slice(0, row.id.indexOf(".")) as SingerId,
    ...row.task,
    publishedId: row.task.publishedId as PublishedId | null,
    done: row.state?.done ?? false,
  };
}

/** @param before the record of the same task, where it was asked for once before */
export function askToFollowUp(
  before: Row<"followUp"> | undefined,
  singerId: SingerId,
  purpose: Purpose,
  since: CivilDate,
  publishedId: PublishedId | null,
): Change[] {
  const id = followUpId(singerId, purpose, publishedId);
  return revived(
    before,
    change("followUp", id, "task", { purpose, since, publishedId }),
    change("followUp", id, "state", { done: false }),
  );
}

export function followedUp(id: FollowUpId, isDone: boolean): Change {
  return change("followUp", id, "state", { done: isDone });
}

/** Longest ago first: what has waited longest is done first. */
export function byAge(a: FollowUp, b: FollowUp): number {
  return `${a.since} ${a.id}` < `${b.since} ${b.id}` ? -1 : 1;
}
