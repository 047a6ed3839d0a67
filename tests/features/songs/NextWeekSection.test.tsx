// @vitest-environment happy-dom
import { cleanup, screen, within } from "@testing-library/react";
import { afterEach, expect, it } from "vitest";

import { starterSongs } from "#content/starter.ts";
import { type CivilDate, daysAfter, type LocalTime } from "#domain/civil.ts";
import { change } from "#domain/facets.ts";
import type { LayerId } from "#domain/layer.ts";
import type { Fit } from "#domain/outcome.ts";
import type { SessionId } from "#domain/session.ts";
import { NextWeekSection } from "#features/songs/NextWeekSection.tsx";
import { song } from "#tests/support/plans.ts";
import { lay, stage } from "#tests/support/stage.tsx";
import { newTestStore } from "#tests/support/store.ts";

const wait = { timeout: 10_000 };
const today = "2026-11-20" as CivilDate;
const row = starterSongs.find(({ id }) => (id as string) === "row-row");
if (!row) throw new Error("no such song");

afterEach(cleanup);

function sung(days: number, reached: string, fit: Fit, steppedBack = false) {
  const id = `s${days}`;
  const date = daysAfter(today, -days);
  const when = { date, time: "19:00" as LocalTime, minutes: 60, place: "", courseId: null };
  return [
    change("session", id, "when", when),
    change("session", id, "state", { kind: "held" }),
    change("planItem", `${id}i`, "place", {
      sessionId: id as SessionId,
      index: "a0",
      part: "songs",
    }),
    change("planItem", `${id}i`, "content", song("row-row")),
    change("outcome", `${id}.${id}i`, "climb", { reached: reached as LayerId, steppedBack }),
    change("outcome", `${id}.${id}i`, "fit", { fit }),
  ];
}

it("says where a song that nobody has sung begins", async () => {
  stage(newTestStore(), <NextWeekSection song={row} />);
  await screen.findByText("The first time: listen, find the beat, then line by line.", {}, wait);
  expect(screen.getByText(/Nothing has been noted/)).toBeTruthy();
});

it("says start, aim, why, what waits, and each day in plain words, the latest first", async () => {
  const store = newTestStore();
  await lay(store, [
    ...sung(14, "gesture", "justRight"),
    ...sung(7, "canon2-halves", "tooMuch", true),
  ]);
  stage(store, <NextWeekSection song={row} />);
  await screen.findByText("Canon, the leader as second voice", {}, wait);
  expect(screen.getByText("Canon, a few beside the leader")).toBeTruthy();
  expect(screen.getByText(/Canon in halves was much last time/)).toBeTruthy();
  expect(screen.getByText(/Canon in halves waits until .* gone well 2 more times/)).toBeTruthy();
  const days = within(screen.getByRole("list")).getAllByRole("listitem");
  expect(days.map(({ textContent }) => textContent)).toEqual([
    "13 NovemberCanon in halves: too much, one step back on the way",
    "6 NovemberMovements: just right",
  ]);
});
