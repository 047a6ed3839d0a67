// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";

import type { CivilDate } from "#domain/civil.ts";
import type { CourseLength } from "#domain/course.ts";
import { change } from "#domain/facets.ts";
import { addExtraSession, layOutCourse } from "#features/course/commands.ts";
import { CourseScreen } from "#features/course/CourseScreen.tsx";
import { readSessionsOfCourse } from "#store/sessions.ts";
import { lay, stage } from "#tests/support/stage.tsx";
import { newTestStore, type TestStore } from "#tests/support/store.ts";

afterEach(cleanup);

// The clock of these tests stands on Friday 20 November 2026.
async function laidOut(
  store: TestStore,
  first: string,
  weeks: CourseLength,
  name = "Sing with us",
) {
  const { courseId } = await layOutCourse(store, {
    card: { name, place: "The old school" },
    frame: { start: first as CivilDate, time: "19:00" as never, minutes: 75, weeks },
    holidays: ["2026-11-17" as CivilDate],
  });
  return readSessionsOfCourse(store.database, courseId);
}

const lines = () =>
  screen.getAllByRole("listitem").map((line) => line.textContent?.replaceAll(/\s+/g, " "));

describe("the course", () => {
  it("invites where there is none", async () => {
    stage(newTestStore(), <CourseScreen />);
    await screen.findByText(/No course yet/);
    expect(screen.getByRole("link", { name: "New course" }).getAttribute("href")).toBe(
      "/course/new",
    );
  });

  it("shows every week: what was done and who came, what is next, what is cancelled or left out", async () => {
    const store = newTestStore();
    const sessions = await laidOut(store, "2026-11-03", 5);
    const [first, second, third] = sessions;
    await lay(store, [
      change("session", first!.id, "state", { kind: "held" }),
      change("closing", first!.id, "words", { howItWent: "Shy at first.", remember: "" }),
      change("turnout", `${first!.id}.a`, "mark", { here: true }),
      change("turnout", `${first!.id}.b`, "mark", { here: true }),
      change("turnout", `${first!.id}.c`, "mark", { here: false }),
      change("headCount", `${first!.id}.n`, "count", { guests: 1, companions: 2 }),
      change("planItem", "i1", "place", { sessionId: first!.id, index: "a0", part: "songs" }),
      change("planItem", "i1", "content", { kind: "song", songId: "row-row" as never }),
      change("outcome", `${first!.id}.i1`, "played", { startedAt: 0, endedAt: 1, how: "done" }),
      change("session", second!.id, "state", { kind: "cancelled" }),
      change("planItem", "i2", "place", { sessionId: third!.id, index: "a0", part: "songs" }),
      change("planItem", "i2", "content", { kind: "rest" }),
      change("planItem", "i2", "minutes", { minutes: 12 }),
    ]);
    await addExtraSession(store, {
      date: "2026-11-28" as CivilDate,
      time: "11:00" as never,
      minutes: 60,
      place: "The market",
    });
    stage(store, <CourseScreen />);
    await screen.findByText("Shy at first.");
    await screen.findByText(/^Sung: .*Row/);
    const shown = lines();
    expect(shown).toHaveLength(7);
    expect(shown[0]).toMatch(/^Week 1, 1Tuesday 3 November.*Shy at first.*5 here$/);
    expect(shown[1]).toMatch(/Tuesday 10 NovemberCancelled/);
    expect(shown[2]).toMatch(/Tuesday 17 November · No session this week/);
    expect(shown[3]).toMatch(/^Week 2, 2Tuesday 24 NovemberNext12 minutes planned$/);
    expect(shown[4]).toMatch(/Saturday 28 NovemberExtra11:00–12:00 · The market/);
    expect(shown[5]).toMatch(/^Week 3, 3Tuesday 1 DecemberNo plan yet$/);
    expect(screen.getByRole("link", { name: /Next: Tuesday 24 November/ })).toBeTruthy();
  });

  it("is the one that meets next; the others are a choice away, each at an address of its own", async () => {
    const store = newTestStore();
    await laidOut(store, "2025-01-07", 8, "Last year");
    await laidOut(store, "2026-11-24", 8, "This winter");
    const later = await laidOut(store, "2027-03-02", 8, "Spring to come");
    const { place } = stage(store, <CourseScreen />, { path: "/course" });
    await screen.findByRole("heading", { level: 1, name: "This winter" });
    fireEvent.change(screen.getByLabelText("Course shown"), {
      target: { value: later[0]!.courseId },
    });
    await waitFor(() => expect(place.history.at(-1)).toContain(later[0]!.courseId));
  });

  it("lays out twelve more weeks of an open course, and takes them back", async () => {
    const store = newTestStore();
    const sessions = await laidOut(store, "2026-10-06", "open");
    stage(store, <CourseScreen />);
    fireEvent.click(await screen.findByRole("button", { name: "Lay out 12 more weeks" }));
    await screen.findByText("12 sessions laid out at the end of the course.");
    const courseId = sessions[0]!.courseId!;
    const after = await readSessionsOfCourse(store.database, courseId);
    expect(after).toHaveLength(24);
    expect(after.slice(0, 12)).toEqual(sessions);
    fireEvent.click(await screen.findByRole("button", { name: "Undo" }));
    await waitFor(async () =>
      expect(await readSessionsOfCourse(store.database, courseId)).toHaveLength(12),
    );
  });

  it("shows the last of an open course's many weeks, and all of them when asked", async () => {
    const store = newTestStore();
    await laidOut(store, "2025-06-03", 60);
    await laidOut(store, "2024-06-04", 40, "Before");
    stage(store, <CourseScreen />, { path: "/course" });
    const more = await screen.findByRole("button", { name: /Show \d+ earlier sessions/ });
    const shown = screen.getAllByRole("listitem").length;
    expect(shown).toBeLessThan(40);
    fireEvent.click(more);
    await waitFor(() => expect(screen.getAllByRole("listitem").length).toBeGreaterThan(59));
    expect(screen.getByText("60")).toBeTruthy();
  });
});
