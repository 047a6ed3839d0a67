import type { ExerciseId, Level } from "./exercise.ts";
import type { Row } from "./facets.ts";
import { isKept } from "./facets.ts";
import type { LayerId } from "./layer.ts";
import { inOrder } from "./order.ts";
import type { SessionId } from "./session.ts";
import type { SongId } from "./song.ts";

export type PlanItemId = string & { readonly is: "plan item" };

/** The parts of a session in the order they come; `after` is the chat bar, outside the session's time. */
export type Part =
  | "arrive"
  | "body"
  | "breath"
  | "voice"
  | "rhythm"
  | "songs"
  | "calmEnd"
  | "after";

export const parts: readonly Part[] = [
  "arrive",
  "body",
  "breath",
  "voice",
  "rhythm",
  "songs",
  "calmEnd",
  "after",
];

/** What an item is. A rest is quiet: nobody has to make conversation. `[S 000]` */
export type PlanContent =
  | { kind: "warmUp"; exerciseId: ExerciseId; level: Level }
  | { kind: "song"; songId: SongId }
  | { kind: "rest" }
  | { kind: "notice"; text: string }
  | { kind: "chatBar" };

export interface PlanItemFacets {
  place: { sessionId: SessionId; index: string; part: Part };
  content: PlanContent;
  minutes: { minutes: number };
  /** Of a song that is to go no further in this session, so that it has one peak. */
  aim: { goal: LayerId };
}

export interface PlanItem {
  readonly id: PlanItemId;
  readonly sessionId: SessionId;
  readonly index: string;
  readonly part: Part;
  readonly content: PlanContent;
  readonly minutes: number;
  /** The step that the song is to go no further than; undefined where next week's rule is followed as it is. */
  readonly noFurther?: LayerId | undefined;
}

export const mostItemMinutes = 90;

export function planItemFrom(row: Row<"planItem">): PlanItem | undefined {
  if (!row.place || !row.content || !isKept(row)) return undefined;
  return {
    id: row.id as PlanItemId,
    ...row.place,
    content: row.content,
    minutes: row.minutes?.minutes ?? 5,
    ...(row.aim && { noFurther: row.aim.goal }),
  };
}

/** The plan as it is run: in order, the chat bar always last. */
export function planInOrder(items: readonly PlanItem[]): PlanItem[] {
  const ordered = inOrder(items);
  return [
    ...ordered.filter(({ content }) => content.kind !== "chatBar"),
    ...ordered.filter(({ content }) => content.kind === "chatBar"),
  ];
}

/** `long_stretch`: longer than this without a rest or a change. In minutes. */
export const longestStretch = 15;

/** Minutes inside the session: the chat bar comes after and is not counted. */
export function plannedMinutes(items: readonly PlanItem[]): number {
  return items
    .filter(({ content }) => content.kind !== "chatBar")
    .reduce((sum, { minutes }) => sum + minutes, 0);
}

/** The exercise or song that an item is about; nothing for a rest, a notice or the chat bar. */
export function subjectOf(content: PlanContent): ExerciseId | SongId | undefined {
  switch (content.kind) {
    case "warmUp":
      return content.exerciseId;
    case "song":
      return content.songId;
    case "rest":
    case "notice":
    case "chatBar":
      return undefined;
  }
}
