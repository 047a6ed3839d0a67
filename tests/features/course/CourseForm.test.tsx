// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";

import type { CivilDate } from "#domain/civil.ts";
import type { CourseId } from "#domain/course.ts";
import { change } from "#domain/facets.ts";
import { layOutCourse } from "#features/course/commands.ts";
import { CourseFormScreen } from "#features/course/CourseFormScreen.tsx";
import { readCourse, readCourses, readSessionsOfCourse } from "#store/sessions.ts";
import { lay, stage } from "#tests/support/stage.tsx";
import { newTestStore, type TestStore } from "#tests/support/store.ts";

afterEach(cleanup);

const type = (label: string, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } });
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole("button", { name }));
const weeks = () => screen.getAllByRole("button", { pressed: false });

async function laidOut(store: TestStore, first = "2026-11-24") {
  const { courseId } = await layOutCourse(store, {
    card: { name: "Winter songs", place: "The old school" },
    frame: {
      start: first as CivilDate,
      time: "19:00" as never,
      minutes: 75,
      weeks: 6,
    },
    holidays: [],
  });
  return courseId;
}

const datesOf = async (store: TestStore, courseId: CourseId) =>
  (await readSessionsOfCourse(store.database, courseId)).map(({ date }) => date);

describe("a new course", () => {
  it("shows its weeks while one chooses, and is laid out in one act", async () => {
    const store = newTestStore();
    const { place } = stage(store, <CourseFormScreen />, { path: "/course/new" });
    await screen.findByText("Choose the first day, and the weeks stand here.");
    type("First day", "2027-01-12");
    type("Begins at", "19:00");
    type("Place", "The parish hall");
    expect(weeks()).toHaveLength(12);
    expect(screen.getByText(/Left empty, it is called “Spring 2027”/)).toBeTruthy();

    press("Tuesday 16 February: Leave out");
    expect(screen.getByText(/12 sessions, Tuesday 12 January to Tuesday 6 April/)).toBeTruthy();
    press("Lay out the course");

    await waitFor(() => expect(place.history.at(-1)).toMatch(/^\/course\?of=/));
    const [course] = await readCourses(store.database, 5);
    expect(course).toMatchObject({
      name: "Spring 2027",
      place: "The parish hall",
      time: "19:00",
      minutes: 75,
      weeks: 12,
      holidays: ["2027-02-16"],
    });
    const days = await datesOf(store, course!.id);
    expect(days).toHaveLength(12);
    expect(days).not.toContain("2027-02-16");
    expect(days.at(-1)).toBe("2027-04-06");
    expect(screen.getByRole("status").textContent).toBe("Spring 2027 is laid out: 12 sessions.");

    press("Undo");
    await waitFor(async () => expect(await readCourses(store.database, 5)).toEqual([]));
    expect(await datesOf(store, course!.id)).toEqual([]);
  });

  it("says beside each field what is missing, and loses nothing that was typed", async () => {
    const store = newTestStore();
    stage(store, <CourseFormScreen />);
    await screen.findByLabelText("First day");
    type("Name of the course", "Sing with us");
    press("Lay out the course");
    expect(await screen.findByText("Choose the day of the first session.")).toBeTruthy();
    expect(screen.getByText("Choose when it begins, for instance 19:00.")).toBeTruthy();
    expect(screen.getByLabelText<HTMLInputElement>("Name of the course").value).toBe(
      "Sing with us",
    );
    expect(await store.database.rows("course").count()).toBe(0);
  });

  it("can be 8 weeks, a semester, open, or any number from 1 to 60", async () => {
    const store = newTestStore();
    stage(store, <CourseFormScreen />);
    await screen.findByLabelText("First day");
    type("First day", "2027-01-12");
    fireEvent.click(screen.getByLabelText("8 weeks"));
    expect(weeks()).toHaveLength(8);
    fireEvent.click(screen.getByLabelText("A semester (18 weeks)"));
    expect(weeks()).toHaveLength(18);
    fireEvent.click(screen.getByLabelText("Open, no last day"));
    expect(weeks()).toHaveLength(12);
    fireEvent.click(screen.getByLabelText("Another number"));
    type("Weeks", "5");
    expect(weeks()).toHaveLength(5);
  });

  it("begins as the last course was", async () => {
    const store = newTestStore();
    await laidOut(store);
    stage(store, <CourseFormScreen />);
    const place = await screen.findByLabelText<HTMLInputElement>("Place");
    expect(place.value).toBe("The old school");
    expect(screen.getByLabelText<HTMLInputElement>("Begins at").value).toBe("19:00");
    expect(screen.getByLabelText<HTMLInputElement>("First day").value).toBe("");
  });
});

describe("changing a course", () => {
  it("says what will change before it does, never takes away a session with a plan, and undoes", async () => {
    const store = newTestStore();
    const courseId = await laidOut(store);
    const before = await readSessionsOfCourse(store.database, courseId);
    await lay(store, [
      change("planItem", "i1", "place", {
        sessionId: before[5]!.id,
        index: "a0",
        part: "songs",
      }),
      change("planItem", "i1", "content", { kind: "rest" }),
    ]);
    stage(store, <CourseFormScreen courseId={courseId} />);
    await screen.findByText("No session is added, moved or taken away.");
    fireEvent.click(screen.getByLabelText("Another number"));
    type("Weeks", "4");
    const changes = (await screen.findByText("What will change")).closest("section")!;
    expect(within(changes).getByText(/Taken away.*Tue,? 22 Dec/)).toBeTruthy();
    expect(within(changes).getByText(/Kept.*Tue,? 29 Dec/)).toBeTruthy();
    press("Save the changes");
    await waitFor(async () => expect(await datesOf(store, courseId)).toHaveLength(5));
    expect((await datesOf(store, courseId)).at(-1)).toBe("2026-12-29");

    press("Undo");
    await waitFor(async () => expect(await datesOf(store, courseId)).toHaveLength(6));
    expect((await readCourse(store.database, courseId))?.weeks).toBe(6);
    expect(await readSessionsOfCourse(store.database, courseId)).toEqual(before);
  });

  it("gives what is to come the new time, and leaves what was held and what was set by hand", async () => {
    const store = newTestStore();
    const courseId = await laidOut(store, "2026-11-17");
    const before = await readSessionsOfCourse(store.database, courseId);
    const { id: _, state: __, ...third } = before[2]!;
    await lay(store, [
      change("session", before[0]!.id, "state", { kind: "held" }),
      change("session", before[2]!.id, "when", { ...third, time: "10:00" as never }),
    ]);
    stage(store, <CourseFormScreen courseId={courseId} />);
    await screen.findByText(/The first session has been held/);
    expect(screen.getByLabelText<HTMLInputElement>("First day").disabled).toBe(true);
    type("Begins at", "18:30");
    await screen.findByText("4 sessions get the new time, length or place.");
    press("Save the changes");
    await waitFor(async () =>
      expect((await readCourse(store.database, courseId))?.time).toBe("18:30"),
    );
    const after = await readSessionsOfCourse(store.database, courseId);
    expect(after.map(({ time }) => time)).toEqual([
      "19:00",
      "18:30",
      "10:00",
      "18:30",
      "18:30",
      "18:30",
    ]);
  });

  it("decides anew from what stands when it is written: a plan made meanwhile is safe", async () => {
    const store = newTestStore();
    const courseId = await laidOut(store);
    const sessions = await readSessionsOfCourse(store.database, courseId);
    stage(store, <CourseFormScreen courseId={courseId} />);
    await screen.findByText("No session is added, moved or taken away.");
    press("Tuesday 8 December: Leave out");
    await lay(store, [change("turnout", `${sessions[2]!.id}.someone`, "mark", { here: true })]);
    press("Save the changes");
    await screen.findByText("Winter songs is changed.");
    expect(await datesOf(store, courseId)).toContain("2026-12-08");
  });
});
