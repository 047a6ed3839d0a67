import type { CivilDate, LocalTime } from "#domain/civil.ts";
import { change } from "#domain/facets.ts";
import type { HelperId } from "#domain/helper.ts";
import type { LayerId } from "#domain/layer.ts";
import type { SessionId } from "#domain/session.ts";
import type { SingerId } from "#domain/singer.ts";
import { turnoutId } from "#domain/turnout.ts";
import { song, warmUp } from "#tests/support/plans.ts";
import { cardOf } from "#tests/support/helped.ts";
import { lay } from "#tests/support/stage.tsx";
import type { TestStore } from "#tests/support/store.ts";

import { anEvening, sessionId, song as songItem, warm } from "../run/evening.ts";

/**
 * The evening with an exercise that is done standing, and a song: Astrid, Arne and Dagny sit, Kari has large print;
 * Kåre sits too, and has not agreed that it is remembered.
 */
export async function aHall(): Promise<TestStore> {
  const store = await anEvening();
  await lay(store, [
    change("planItem", warm, "content", warmUp("shake-out", 3)),
    change("planItem", songItem, "content", song("row-row")),
    // Last week the song was sung from the sheet.
    change("session", "before", "when", {
      date: "2026-11-13" as CivilDate,
      time: "19:00" as LocalTime,
      minutes: 60,
      place: "The hall",
      courseId: null,
    }),
    change("planItem", "sung", "place", {
      sessionId: "before" as SessionId,
      index: "a0",
      part: "songs",
    }),
    change("planItem", "sung", "content", song("row-row")),
    change("outcome", "before.sung", "fit", { fit: "justRight" }),
    change("outcome", "before.sung", "climb", {
      reached: "unisonLed" as LayerId,
      steppedBack: false,
    }),
    ...cardOf("Astrid", ["seated"]),
    ...cardOf("Arne", ["seated"]),
    ...cardOf("Dagny", ["seated", "buddy"]),
    change("singer", "dagny", "help", {
      level: "fixed",
      helperId: "knut" as HelperId,
      secondId: "lis" as HelperId,
    }),
    ...cardOf("Kari", ["vision"]),
    ...cardOf("Kåre", ["seated"], ["tellHelpers"]),
    change("helper", "knut", "name", { called: "Knut" }),
    change("helper", "knut", "pillars", { pillars: ["volunteer"] }),
    change("helper", "lis", "name", { called: "Lis" }),
    change("helper", "lis", "pillars", { pillars: ["volunteer"] }),
  ]);
  return store;
}

export async function come(store: TestStore, ...names: string[]): Promise<void> {
  await lay(
    store,
    names.map((name) =>
      change("turnout", turnoutId(sessionId, name.toLowerCase() as SingerId), "mark", {
        here: true,
      }),
    ),
  );
}

/** Everybody of the hall, by name: none of them may stand where only counts belong. */
export const names = /Astrid|Arne|Dagny|Kari|Kåre/;
