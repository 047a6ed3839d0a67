// @vitest-environment happy-dom
import { cleanup, render, screen, waitFor, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { madeUpChoir } from "#content/madeUp.ts";
import { starterTasks } from "#content/tasks.ts";
import { civilDateAt, daysAfter, type LocalTime } from "#domain/civil.ts";
import type { CourseId } from "#domain/course.ts";
import { claimId, dutyId } from "#domain/duty.ts";
import { type Change, change } from "#domain/facets.ts";
import type { HelperId } from "#domain/helper.ts";
import type { PlanItemId } from "#domain/plan.ts";
import { done } from "#domain/result.ts";
import type { SessionId } from "#domain/session.ts";
import type { TaskId } from "#domain/task.ts";
import { TodayScreen } from "#features/today/TodayScreen.tsx";
import { commit } from "#store/commit.ts";
import { readRun } from "#store/runs.ts";
import { newListeningHouse, TestRooms } from "#tests/support/rooms.tsx";
import { newTestStore, type TestStore } from "#tests/support/store.ts";

beforeEach(() => history.replaceState(null, "", "/"));
afterEach(cleanup);

const today = civilDateAt(newTestStore().now());
const sessionId = "s1" as SessionId;

function session(
  id: string,
  days: number,
  state: "planned" | "cancelled" | "held" = "planned",
  place = id,
): Change[] {
  return [
    change("session", id, "when", {
      date: daysAfter(today, days),
      time: "19:00" as LocalTime,
      minutes: 60,
      place,
      courseId: "c1" as CourseId,
    }),
    change("session", id, "state", { kind: state }),
  ];
}

function plan(minutes = 60): Change[] {
  return [
    change("planItem", "i1", "place", { sessionId, index: "a0", part: "songs" }),
    change("planItem", "i1", "content", { kind: "rest" }),
    change("planItem", "i1", "minutes", { minutes }),
  ];
}

const choir = [
  change("choir", "choir", "card", { name: "Ours" }),
  change("choir", "choir", "origin", { kind: "real" }),
];
const singer = [
  change("singer", "a", "name", { called: "Åse" }),
  change("singer", "a", "standing", { state: "singing" }),
];
const helper = [
  change("helper", "h", "name", { called: "Bo" }),
  change("helper", "h", "pillars", {
    pillars: ["conductor", "pianist", "coordinator", "volunteer"],
  }),
];
const course = [
  change("course", "c1", "card", { name: "Spring", place: "" }),
  change("course", "c1", "frame", {
    start: daysAfter(today, -7),
    time: "19:00" as LocalTime,
    minutes: 60,
    weeks: 12,
  }),
];

async function open(changes: readonly Change[], store: TestStore = newTestStore()) {
  const kinds = [...new Set(changes.map(({ kind }) => kind))];
  await commit(store, kinds, () => done(changes));
  const house = newListeningHouse();
  render(
    <TestRooms house={house} store={store}>
      <TodayScreen notices={<p>News</p>} />
    </TestRooms>,
  );
  await screen.findByText("Saved here, on this device.");
  return { store, house };
}

describe("today", () => {
  it("shows the next session among held, cancelled and later ones", async () => {
    await open([
      ...choir,
      ...singer,
      ...course,
      ...session("held", -7, "held"),
      ...session("off", 0, "cancelled"),
      ...session("next", 1, "planned", "The parish hall"),
      ...session("later", 8),
    ]);
    expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("Friday 20 November");
    expect(screen.getByRole("heading", { level: 2, name: "Tomorrow" })).toBeDefined();
    expect(screen.getByText("The parish hall")).toBeDefined();
    expect(screen.getByText("At 19:00, 60 minutes")).toBeDefined();
    // The one called off is no week of the course.
    expect(screen.getByText("Week 2 of 12")).toBeDefined();
    expect(screen.getByText("News")).toBeDefined();
  });

  it("names a session further away by its day", async () => {
    await open([...choir, ...course, ...session("next", 6)]);
    expect(screen.getByRole("heading", { name: "Thursday 26 November" })).toBeDefined();
  });

  it("starts the session in one tap, at its first item", async () => {
    const { store } = await open([...choir, ...singer, ...session("s1", 0), ...plan()]);
    expect(screen.getByRole("heading", { name: "Tonight" })).toBeDefined();
    await userEvent.click(screen.getByRole("button", { name: "Start session" }));
    await waitFor(() => expect(location.pathname).toBe("/session/s1/run"));
    expect(await readRun(store.database, sessionId)).toMatchObject({ itemId: "i1" });
  });

  it("goes to the plan when there is nothing to run yet", async () => {
    const { store } = await open([...choir, ...singer, ...session("s1", 0)]);
    await userEvent.click(screen.getByRole("button", { name: "Start session" }));
    await waitFor(() => expect(location.pathname).toBe("/session/s1/plan"));
    expect(await readRun(store.database, sessionId)).toBeUndefined();
  });

  it("goes to the roll call", async () => {
    await open([...choir, ...singer, ...session("s1", 0), ...plan()]);
    await userEvent.click(screen.getByRole("button", { name: "Roll call" }));
    expect(location.pathname).toBe("/session/s1/roll-call");
  });

  it("offers first to go on where one was, and then not to start", async () => {
    const store = newTestStore();
    const since = store.now();
    await open(
      [
        ...choir,
        ...singer,
        ...session("s1", 0),
        ...plan(),
        change("run", sessionId, "position", { itemId: "i1" as PlanItemId, since }),
        change("run", sessionId, "state", { kind: "running", startedAt: since }),
      ],
      store,
    );
    expect(screen.queryByRole("button", { name: "Start session" })).toBeNull();
    expect(screen.getByText(/^A quiet rest, since \d\d:\d\d$/)).toBeDefined();
    await userEvent.click(screen.getByRole("button", { name: "Go on where you were" }));
    expect(location.pathname).toBe("/session/s1/run");
  });

  it("tells the day of one that nobody ended, and puts the next session first", async () => {
    const store = newTestStore();
    const then = store.now() - 48 * 3_600_000;
    await open(
      [
        ...choir,
        ...singer,
        ...session("s0", -2),
        ...session("s1", 0),
        ...plan(),
        change("run", "s0", "position", { itemId: "i0" as PlanItemId, since: then }),
        change("run", "s0", "state", { kind: "running", startedAt: then }),
      ],
      store,
    );
    expect(screen.getByText(/, since Wednesday,? 18 November at \d\d:\d\d$/)).toBeDefined();
    const goOn = screen.getByRole("button", { name: "Go on where you were" });
    expect(goOn.className).not.toContain("primary");
    expect(screen.getByRole("button", { name: "Start session" }).className).toContain("primary");
    await userEvent.click(goOn);
    expect(location.pathname).toBe("/session/s0/run");
  });

  it("says in one line each what needs attention, with the way to it", async () => {
    await open([
      ...choir,
      ...singer,
      ...session("last", -7, "held"),
      ...session("s1", 0),
      ...plan(64),
    ]);
    const list = screen.getByRole("heading", { name: "Worth a look" }).closest("section");
    const links = within(list ?? document.body).getAllByRole("link");
    expect(links.map((link) => [link.textContent, link.getAttribute("href")])).toEqual([
      ["The plan runs 4 minutes past the end.", "/session/s1/plan"],
      ["How did it go on Friday 13 November? A line is enough.", "/session/last/closing"],
      ["Nobody stands as conductor, pianist, activity coordinator or volunteer yet.", "/team"],
    ]);
  });

  it("says nothing when nothing needs attention", async () => {
    await open([...choir, ...singer, ...helper, ...course, ...session("s1", 0), ...plan()]);
    expect(screen.queryByText("Worth a look")).toBeNull();
    expect(screen.queryByText("Three first steps")).toBeNull();
  });

  it("says first what nobody has at the next session, once the choir has a rota", async () => {
    const dutyOf = (task: string) => dutyId(sessionId, task as TaskId, 0);
    const answer = (task: string, kind: "yes" | "asked" | "back") =>
      change("claim", claimId(dutyOf(task), "h" as HelperId), "answer", {
        kind,
        by: null,
        at: 0,
        past: [],
      });
    await open([
      ...choir,
      ...singer,
      ...helper,
      ...course,
      ...session("s1", 0),
      ...plan(64),
      ...starterTasks.map(({ id }) =>
        change("task", id, "places", { places: ["chairs", "coffee"].includes(id) ? 1 : 0 }),
      ),
      answer("chairs", "back"),
      answer("coffee", "asked"),
    ]);
    const heading = await screen.findByRole("heading", { name: "Worth a look" });
    const links = within(heading.closest("section") ?? document.body).getAllByRole("link");
    expect(links.map((link) => [link.textContent, link.getAttribute("href")])).toEqual([
      ["Nobody yet for the next session: Chairs and Coffee and tea.", "/session/s1/rota"],
      ["Asked, and not answered yet: Bo.", "/session/s1/rota"],
      ["The plan runs 4 minutes past the end.", "/session/s1/plan"],
    ]);
  });

  it("goes on asking the rota: a place that somebody takes is not asked for any more", async () => {
    const chairs = claimId(dutyId(sessionId, "chairs" as TaskId, 0), "h" as HelperId);
    const answered = (kind: "back" | "yes") =>
      change("claim", chairs, "answer", { kind, by: null, at: 0, past: [] });
    const { store } = await open([
      ...choir,
      ...singer,
      ...helper,
      ...course,
      ...session("s1", 0),
      ...plan(64),
      ...starterTasks.map(({ id }) =>
        change("task", id, "places", { places: id === "chairs" ? 1 : 0 }),
      ),
      answered("back"),
    ]);
    await screen.findByText("Nobody yet for the next session: Chairs.");
    await commit(store, ["claim"], () => done([answered("yes")]));
    await waitFor(() => {
      expect(screen.queryByText("Nobody yet for the next session: Chairs.")).toBeNull();
    });
  });

  it("reminds of a copy a month after the choir was founded", async () => {
    const store = newTestStore();
    await commit(store, ["choir"], () => done(choir));
    store.clock.now += 31 * 24 * 60 * 60 * 1000;
    await open([...singer, ...helper, ...session("s1", 40), ...plan()], store);
    expect(screen.getByText(/31 days since/)).toBeDefined();
  });

  it("shows a new choir three first steps, ticked when they are done", async () => {
    await open([...choir, ...singer]);
    const steps = screen.getAllByRole("listitem");
    expect(steps.map(({ textContent }) => textContent)).toEqual([
      "Write down who singsDone",
      "2Lay out a courseDay, time and how many weeks.",
      "3Plan the first sessionFrom a template, and as you like it.",
    ]);
    expect(screen.queryByRole("button", { name: "Start session" })).toBeNull();
  });

  it("says so when nothing is to come", async () => {
    await open([...choir, ...singer, ...session("last", -7, "held")]);
    expect(screen.getByText("No session is planned.")).toBeDefined();
  });

  it("shows the made-up choir for what it is, and removes it in one tap", async () => {
    let ids = 0;
    const newId = () => `m${(ids += 1)}`;
    const { house } = await open(madeUpChoir({ today, language: "en", newId }));
    expect(screen.getByText("Week 8 of 12")).toBeDefined();
    expect(await screen.findByText("Viva la musica")).toBeDefined();
    // Of tonight one place is left free, to be filled by whoever looks around.
    const heading = await screen.findByRole("heading", { name: "Worth a look" });
    const links = within(heading.closest("section") ?? document.body).getAllByRole("link");
    expect(links.map((link) => link.textContent)).toEqual([
      "Nobody yet for the next session: Coffee and tea.",
    ]);
    await userEvent.click(screen.getByRole("button", { name: "Remove it" }));
    expect(house.asked.removed).toBe(1);
  });
});
