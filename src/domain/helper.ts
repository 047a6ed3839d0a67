import type { CivilDate } from "./civil.ts";
import type { Row } from "./facets.ts";
import { isKept } from "./facets.ts";
import type { TaskId } from "./task.ts";

export type HelperId = string & { readonly is: "helper" };

/** The four pillars that a health choir stands on. */
export type Pillar = "conductor" | "pianist" | "coordinator" | "volunteer";

export const pillars: readonly Pillar[] = ["conductor", "pianist", "coordinator", "volunteer"];

export interface HelperFacets {
  name: { called: string };
  /** A person may stand in for several pillars. */
  pillars: { pillars: readonly Pillar[] };
  /** How to reach them; each may be empty. */
  reach: { phone: string; mail: string };
  /** The post and department the task belongs to, so that it does not hang on a person. `[R034]` */
  post: { post: string; department: string };
  /** Tasks they like to do. */
  likes: { tasks: readonly TaskId[] };
  /** Pillars and tasks they can stand in for. `[R033]` */
  standsIn: { pillars: readonly Pillar[]; tasks: readonly TaskId[] };
  /** The day they promised to keep to themselves what they hear; null when the promise was taken back. `[P09]` */
  promise: { on: CivilDate | null };
  /** `most` duties in a course, null for as many as it takes; `pair`: who wants the same day. */
  wishes: { most: number | null; weeksRunning: boolean; pair: HelperId | null };
  /** `left` are no longer on the team; what they did stands. */
  standing: { state: "active" | "left" };
}

export interface Helper {
  readonly id: HelperId;
  readonly called: string;
  readonly pillars: readonly Pillar[];
}

/** All that is written down about a helper; what nobody has said is empty. */
export interface HelperCard extends Helper {
  readonly phone: string;
  readonly mail: string;
  readonly post: string;
  readonly department: string;
  readonly likes: readonly TaskId[];
  readonly standsIn: HelperFacets["standsIn"];
  readonly promisedOn: CivilDate | null;
  readonly wishes: HelperFacets["wishes"];
  /** No longer on the team. */
  readonly left: boolean;
}

export const noWishes: HelperFacets["wishes"] = { most: null, weeksRunning: false, pair: null };

export function helperFrom(row: Row<"helper">): HelperCard | undefined {
  if (!row.name || !isKept(row)) return undefined;
  return {
    id: row.id as HelperId,
    called: row.name.called,
    pillars: row.pillars?.pillars ?? [],
    phone: row.reach?.phone ?? "",
    mail: row.reach?.mail ?? "",
    post: row.post?.post ?? "",
    department: row.post?.department ?? "",
    likes: row.likes?.tasks ?? [],
    standsIn: row.standsIn ?? { pillars: [], tasks: [] },
    promisedOn: row.promise?.on ?? null,
    wishes: row.wishes ?? noWishes,
    left: row.standing?.state === "left",
  };
}

/** In the order of the pillars, each once, so that the same choice is always written the same. */
export function inPillarOrder(chosen: readonly Pillar[]): Pillar[] {
  return pillars.filter((pillar) => chosen.includes(pillar));
}

/** How somebody comes to a task: it is theirs, they like it, they can stand in, or they are free to be asked. */
export type Suited = "own" | "likes" | "standsIn" | "free";

/** Undefined when it is not for them: a pillar that is not theirs, or a task of the volunteers when they are not one. */
export function suitedFor(helper: HelperCard, taskId: TaskId, pillar: Pillar): Suited | undefined {
  const { pillars: own, likes, standsIn } = helper;
  if (pillar !== "volunteer" && own.includes(pillar)) return "own";
  if (standsIn.tasks.includes(taskId)) return likes.includes(taskId) ? "likes" : "standsIn";
  if (pillar !== "volunteer") return standsIn.pillars.includes(pillar) ? "standsIn" : undefined;
  if (likes.includes(taskId)) return "likes";
  if (own.includes("volunteer")) return "free";
  return standsIn.pillars.includes("volunteer") ? "standsIn" : undefined;
}
