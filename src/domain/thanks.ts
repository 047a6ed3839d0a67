import type { CivilDate } from "./civil.ts";
import type { CourseId } from "./course.ts";
import type { HelperId } from "./helper.ts";

/** Derived from the course and the helper. */
export type ThanksId = string & { readonly is: "thanks" };

/** That the coordinator has thanked somebody and asked how it goes. Only leader and coordinator have it. `[R039]` */
export interface ThanksFacets {
  said: { on: CivilDate };
}

export function thanksId(courseId: CourseId, helperId: HelperId): ThanksId {
  return `${courseId}.${helperId}` as ThanksId;
}
