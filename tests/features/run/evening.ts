import type { CivilDate, LocalTime } from "#domain/civil.ts";
import { change } from "#domain/facets.ts";
import type { Part, PlanContent, PlanItemId } from "#domain/plan.ts";
import type { SessionId } from "#domain/session.ts";
import { startRun } from "#store/startRun.ts";
import { chatBar, rest, song as songContent, warmUp } from "#tests/support/plans.ts";
import { lay } from "#tests/support/stage.tsx";
import { newTestStore, type TestStore } from "#tests/support/store.ts";

export const sessionId = "evening" as SessionId;
export const hello = "hello" as PlanItemId;
export const warm = "warm" as PlanItemId;
export const song = "song" as PlanItemId;
export const pause = "pause" as PlanItemId;
export const calm = "calm" as PlanItemId;
export const tea = "tea" as PlanItemId;

/** Six items of five minutes, in a session of an hour on 20 November 2026 at 19.00. */
export async function anEvening(): Promise<TestStore> {
  const store = newTestStore();
  const item = (id: PlanItemId, index: string, part: Part, content: PlanContent) => [
    change("planItem", id, "place", { sessionId, index, part }),
    change("planItem", id, "content", content),
    change("planItem", id, "minutes", { minutes: 5 }),
  ];
  await lay(store, [
    change("session", sessionId, "when", {
      date: "2026-11-20" as CivilDate,
      time: "19:00" as LocalTime,
      minutes: 60,
      place: "The hall",
      courseId: null,
    }),
    ...item(hello, "a0", "arrive", { kind: "notice", text: "The side door is open" }),
    ...item(warm, "a1", "body", warmUp("body-tap", 2)),
    ...item(song, "a2", "songs", songContent("row-row")),
    ...item(pause, "a3", "songs", rest),
    ...item(calm, "a4", "calmEnd", warmUp("slow-rest")),
    ...item(tea, "a5", "after", chatBar),
  ]);
  return store;
}

export async function started(): Promise<TestStore> {
  const store = await anEvening();
  await startRun(store, sessionId);
  return store;
}
