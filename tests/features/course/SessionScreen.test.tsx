// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";

import type { CivilDate } from "#domain/civil.ts";
import { type Change, change } from "#domain/facets.ts";
import type { Session } from "#domain/session.ts";
import { addExtraSession, layOutCourse } from "#features/course/commands.ts";
import { ExtraSessionScreen } from "#features/course/ExtraSessionScreen.tsx";
import { SessionScreen } from "#features/course/SessionScreen.tsx";
import { readRun } from "#store/runs.ts";
import { readSession, readSessionsFrom, readSessionsOfCourse } from "#store/sessions.ts";
import { lay, stage } from "#tests/support/stage.tsx";
import { newTestStore, type TestStore } from "#tests/support/store.ts";

afterEach(cleanup);

const press = (name: string | RegExp) => fireEvent.click(screen.getByRole("button", { name }));

async function laidOut(store: TestStore, first = "2026-11-20"): Promise<Session[]> {
  const { courseId } = await layOutCourse(store, {
    card: { name: "Sing with us", place: "The old school" },
    frame: { start: first as CivilDate, time: "19:00" as never, minutes: 75, weeks: 4 },
    holidays: [],
  });
  return readSessionsOfCourse(store.database, courseId);
}

function planOf(session: Session): Change[] {
  return [
    change("planItem", "i1", "place", { sessionId: session.id, index: "a0", part: "songs" }),
    change("planItem", "i1", "content", { kind: "song", songId: "row-row" as never }),
    change("planItem", "i1", "minutes", { minutes: 10 }),
  ];
}

describe("a session", () => {
  it("says when and where it is and which week, and starts in one tap", async () => {
    const store = newTestStore();
    const [session] = await laidOut(store);
    await lay(store, planOf(session!));
    const { place } = stage(store, <SessionScreen sessionId={session!.id} />);
    await screen.findByRole("heading", { level: 1, name: "Friday 20 November" });
    expect(screen.getByText("Week 1 of 4")).toBeTruthy();
    expect(screen.getByText("19:00–20:15")).toBeTruthy();
    expect(screen.getByText("The old school")).toBeTruthy();
    press("Start session");
    await waitFor(() => expect(place.history.at(-1)).toBe(`/session/${session!.id}/run`));
    expect((await readRun(store.database, session!.id))?.itemId).toBe("i1");
  });

  it("says that the plan is empty rather than start nothing", async () => {
    const store = newTestStore();
    const [session] = await laidOut(store);
    const { place } = stage(store, <SessionScreen sessionId={session!.id} />, { path: "/here" });
    fireEvent.click(await screen.findByRole("button", { name: "Start session" }));
    await screen.findByText(/nothing in the plan yet/);
    expect(place.history).toEqual(["/here"]);
    press("Roll call");
    expect(place.history.at(-1)).toBe(`/session/${session!.id}/roll-call`);
  });

  it("is cancelled in one tap, which undo takes back, and can be taken up again later", async () => {
    const store = newTestStore();
    const [, session] = await laidOut(store);
    stage(store, <SessionScreen sessionId={session!.id} />);
    fireEvent.click(await screen.findByRole("button", { name: /^Cancel it/ }));
    await screen.findByText("This session is cancelled.");
    press("Undo");
    await screen.findByRole("button", { name: "Start session" });
    press(/^Cancel it/);
    fireEvent.click(await screen.findByRole("button", { name: "Take it up again" }));
    await waitFor(async () =>
      expect((await readSession(store.database, session!.id))?.state).toBe("planned"),
    );
  });

  it("is moved with its plan, and says what it would collide with", async () => {
    const store = newTestStore();
    const [session] = await laidOut(store);
    await lay(store, planOf(session!));
    stage(store, <SessionScreen sessionId={session!.id} />);
    fireEvent.click(await screen.findByRole("button", { name: /^Move it/ }));
    const day = await screen.findByLabelText("Day");
    fireEvent.change(day, { target: { value: "2026-11-27" } });
    await screen.findByText(/there is already Week 2 of 4, Friday 27 November 19:00–20:15/);
    fireEvent.change(day, { target: { value: "2026-11-26" } });
    await waitFor(() => expect(screen.queryByText(/there is already/)).toBeNull());
    fireEvent.change(day, { target: { value: "" } });
    press("Move the session");
    await screen.findByText("Choose a day.");
    fireEvent.change(day, { target: { value: "2026-11-26" } });
    press("Move the session");
    await screen.findByRole("heading", { level: 1, name: "Thursday 26 November" });
    const moved = await readSession(store.database, session!.id);
    expect(moved).toEqual({ ...session, date: "2026-11-26" });
    press("Undo");
    await screen.findByRole("heading", { level: 1, name: "Friday 20 November" });
  });

  it("shifts with all that follow, shown before it is done, and undone as one", async () => {
    const store = newTestStore();
    const sessions = await laidOut(store);
    stage(store, <SessionScreen sessionId={sessions[1]!.id} />);
    fireEvent.click(await screen.findByRole("button", { name: /^Shift it and all/ }));
    const dialog = await screen.findByRole("dialog");
    expect(within(dialog).getAllByRole("listitem")).toHaveLength(3);
    expect(within(dialog).getByText(/Fri,? 27 Nov → Fri,? 4 Dec/)).toBeTruthy();
    fireEvent.click(within(dialog).getByLabelText("Earlier"));
    expect(within(dialog).getByText(/Nothing moves/)).toBeTruthy();
    fireEvent.click(within(dialog).getByLabelText("Later"));
    press("Shift them");
    await screen.findByText("3 sessions are shifted.");
    const dates = async () =>
      (await readSessionsOfCourse(store.database, sessions[0]!.courseId!)).map(({ date }) => date);
    expect(await dates()).toEqual(["2026-11-20", "2026-12-04", "2026-12-11", "2026-12-18"]);
    press("Undo");
    await waitFor(async () => expect(await dates()).toEqual(sessions.map(({ date }) => date)));
  });

  it("that was led from paper is marked as held, and asked how it went", async () => {
    const store = newTestStore();
    const [session] = await laidOut(store, "2026-11-13");
    const { place } = stage(store, <SessionScreen sessionId={session!.id} />);
    fireEvent.click(await screen.findByRole("button", { name: /^It has been held/ }));
    await waitFor(() => expect(place.history.at(-1)).toBe(`/session/${session!.id}/closing`));
    expect((await readSession(store.database, session!.id))?.state).toBe("held");
  });

  it("that has been held shows what was done, and is not moved or cancelled any more", async () => {
    const store = newTestStore();
    const [session] = await laidOut(store);
    await lay(store, [
      ...planOf(session!),
      change("session", session!.id, "state", { kind: "held" }),
      change("outcome", `${session!.id}.i1`, "fit", { fit: "tooMuch" }),
      change("outcome", `${session!.id}.i1`, "word", { line: "Two groups were enough." }),
      change("closing", session!.id, "words", { howItWent: "Warm.", remember: "The small drum." }),
      change("turnout", `${session!.id}.a`, "mark", { here: true }),
    ]);
    stage(store, <SessionScreen sessionId={session!.id} />);
    await screen.findByText("Two groups were enough.");
    for (const text of ["Too much", "Warm.", "The small drum.", "were here that day"]) {
      expect(screen.getByText(text)).toBeTruthy();
    }
    expect(screen.queryByText("Change this session")).toBeNull();
    expect(screen.queryByRole("button", { name: "Start session" })).toBeNull();
  });
});

describe("an extra session", () => {
  it("is added by day and time, and can be removed and brought back", async () => {
    const store = newTestStore();
    const { place } = stage(store, <ExtraSessionScreen />);
    fireEvent.change(await screen.findByLabelText("Day"), { target: { value: "2026-12-13" } });
    fireEvent.change(screen.getByLabelText("Begins at"), { target: { value: "16:00" } });
    press("Add the session");
    await waitFor(() => expect(place.history.at(-1)).toMatch(/^\/session\//));
    const [extra] = await readSessionsFrom(store.database, "2026-01-01" as CivilDate, 5);
    expect(extra).toMatchObject({ date: "2026-12-13", time: "16:00", courseId: null });

    cleanup();
    stage(store, <SessionScreen sessionId={extra!.id} />);
    fireEvent.click(await screen.findByRole("button", { name: /^Remove it/ }));
    await screen.findByText("The extra session is removed.");
    expect(await readSession(store.database, extra!.id)).toBeUndefined();
    press("Undo");
    await waitFor(async () => expect(await readSession(store.database, extra!.id)).toEqual(extra));
  });

  it("that is led on this device is not removed, not even when it was cancelled meanwhile", async () => {
    const store = newTestStore();
    const { sessionId } = await addExtraSession(store, {
      date: "2026-12-13" as CivilDate,
      time: "15:30" as never,
      minutes: 60,
      place: "",
    });
    const now = store.clock.now;
    await lay(store, [
      change("run", sessionId, "position", { itemId: "i1" as never, since: now }),
      change("run", sessionId, "state", { kind: "running", startedAt: now }),
      change("session", sessionId, "state", { kind: "cancelled" }),
    ]);
    stage(store, <SessionScreen sessionId={sessionId} />);
    fireEvent.click(await screen.findByRole("button", { name: /^Remove it/ }));
    await screen.findByText("A session is being led on this device. End it first.");
    expect(await readSession(store.database, sessionId)).toBeDefined();
    store.clock.now += 13 * 3_600_000;
    press(/^Remove it/);
    await waitFor(async () => expect(await readSession(store.database, sessionId)).toBeUndefined());
  });

  it("says when something else is going on then, and lets it be all the same", async () => {
    const store = newTestStore();
    await addExtraSession(store, {
      date: "2026-12-13" as CivilDate,
      time: "15:30" as never,
      minutes: 60,
      place: "",
    });
    stage(store, <ExtraSessionScreen />);
    fireEvent.change(await screen.findByLabelText("Day"), { target: { value: "2026-12-13" } });
    fireEvent.change(screen.getByLabelText("Begins at"), { target: { value: "16:00" } });
    await screen.findByText(/there is already an extra session, Sunday 13 December 15:30–16:30/);
    press("Add the session");
    await waitFor(async () =>
      expect(await readSessionsFrom(store.database, "2026-12-13" as CivilDate, 5)).toHaveLength(2),
    );
  });

  describe("puts first what is needed next", () => {
    const first = async () => {
      await screen.findByRole("heading", { level: 1, name: /November/ });
      await waitFor(() => expect(document.querySelector(".session-next")).not.toBeNull());
      return document.querySelector(".session-next .button-primary")?.textContent;
    };
    const words = () =>
      [...document.querySelectorAll(".session-next .button, .session-rest .button")].map(
        ({ textContent }) => textContent,
      );

    it("before: the plan, and who is expected; all the rest stands calmly, each once", async () => {
      const store = newTestStore();
      const [, session] = await laidOut(store);
      await lay(store, planOf(session!));
      stage(store, <SessionScreen sessionId={session!.id} />);
      expect(await first()).toBe("Open the plan");
      await waitFor(() =>
        expect(words()).toEqual([
          "Open the plan",
          "Who is expected, and what helps",
          "Rota",
          "Start session",
          "Roll call",
          "Tonight's list",
          "A substitute takes tonight",
          "Notes for helpers",
        ]),
      );
    });

    it("on the day: to start, and the roll call; without a plan: to make one", async () => {
      const store = newTestStore();
      const [session] = await laidOut(store);
      stage(store, <SessionScreen sessionId={session!.id} />);
      expect(await first()).toBe("Make the plan");
      await lay(store, planOf(session!));
      await waitFor(async () => expect(await first()).toBe("Start session"));
      expect(words().slice(0, 3)).toEqual(["Start session", "Roll call", "Open the plan"]);
    });

    it("after: how it was, until somebody has said so", async () => {
      const store = newTestStore();
      const [session] = await laidOut(store);
      await lay(store, [change("session", session!.id, "state", { kind: "held" })]);
      stage(store, <SessionScreen sessionId={session!.id} />);
      expect(await first()).toBe("How was it?");
      await lay(store, [
        change("closing", session!.id, "words", { howItWent: "Warm.", remember: "" }),
      ]);
      await screen.findByText("Warm.");
      expect(document.querySelector(".button-primary")).toBeNull();
      expect(screen.getByRole("link", { name: "Closing words" })).toBeTruthy();
    });

    it("when its day has gone by: whether it was held", async () => {
      const store = newTestStore();
      const [session] = await laidOut(store, "2026-11-13");
      stage(store, <SessionScreen sessionId={session!.id} />);
      expect(await first()).toBe("It has been held");
      expect(screen.getAllByRole("button", { name: /^It has been held/ })).toHaveLength(1);
    });
  });
});
