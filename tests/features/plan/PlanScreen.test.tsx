// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import { templates } from "#content/templates.ts";
import type { CivilDate, LocalTime } from "#domain/civil.ts";
import { change } from "#domain/facets.ts";
import { done } from "#domain/result.ts";
import type { SessionId } from "#domain/session.ts";
import { fillTemplate, type Template } from "#domain/template.ts";
import { nothingUsed } from "#domain/usage.ts";
import { moveItem, planFromTemplate } from "#features/plan/commands.ts";
import { PlanScreen } from "#features/plan/PlanScreen.tsx";
import { en } from "#i18n/en.ts";
import { WordsProvider } from "#i18n/react.tsx";
import { commit } from "#store/commit.ts";
import { readPlan } from "#store/plans.ts";
import { StoreProvider } from "#store/react.tsx";
import { dismissUndo, takeUndo, undoOffer } from "#ui/undo.ts";
import { starterLibrary } from "#tests/support/plans.ts";
import { newTestStore, type TestStore } from "#tests/support/store.ts";

const tonight = "s1" as SessionId;
const spoken = { language: "en", words: en, speak: () => undefined } as const;

async function choirWith(
  sessions: readonly (readonly [id: string, date: string])[] = [],
): Promise<TestStore> {
  const store = newTestStore();
  for (const [id, date] of [["s1", "2026-11-20"] as const, ...sessions]) {
    await commit(store, ["session"], () =>
      done([
        change("session", id, "when", {
          date: date as CivilDate,
          time: "19:00" as LocalTime,
          minutes: 75,
          place: "The old school",
          courseId: null,
        }),
      ]),
    );
  }
  return store;
}

async function lay(store: TestStore, sessionId: string, minutes: number): Promise<void> {
  const template = templates.find((each) => each.minutes === minutes) as Template;
  const date = "2026-11-20" as CivilDate;
  const filled = fillTemplate(template, starterLibrary, nothingUsed, date);
  await planFromTemplate(store, sessionId as SessionId, filled);
}

function show(store: TestStore) {
  return render(
    <WordsProvider spoken={spoken}>
      <StoreProvider store={store}>
        <PlanScreen sessionId={tonight} />
      </StoreProvider>
    </WordsProvider>,
  );
}

/** The names of the rows as they stand. */
function names(): string[] {
  return [...document.querySelectorAll(".plan-row .plan-name")].map((name) =>
    (name.textContent ?? "").replace(". Details", ""),
  );
}

/** The clock times of the rows as they stand. */
function times(): string[] {
  return [...document.querySelectorAll(".plan-row time")].map((time) => time.textContent ?? "");
}

function press(element: Element, key: string, more: object = {}): void {
  fireEvent.keyDown(element, { key, ...more });
}

/** On a tablet the library stands beside the plan, on a phone it comes when it is asked for. */
let isTablet = false;

beforeEach(() => {
  isTablet = false;
  vi.stubGlobal("matchMedia", () => ({
    matches: isTablet,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  }));
});

afterEach(() => {
  cleanup();
  dismissUndo();
  vi.unstubAllGlobals();
});

describe("an empty plan", () => {
  it("offers the template that fits first, lays it out on a tap, and takes it back", async () => {
    const store = await choirWith();
    show(store);
    const offers = await screen.findAllByRole("button", { name: /-minute template/ });
    expect(offers.map(({ textContent }) => textContent)).toEqual([
      "Use the 75-minute template",
      "Use the 60-minute template",
      "Use the 90-minute template",
    ]);
    fireEvent.click(offers[0] as HTMLElement);
    await screen.findByText("The time is filled exactly");
    await waitFor(() =>
      expect(document.activeElement?.textContent).toBe("The time is filled exactly"),
    );
    expect(times()[0]).toBe("19:00");
    expect(screen.getByText("Looks good")).toBeTruthy();
    await waitFor(() => expect(undoOffer.getState().offer).toBeDefined());
    await takeUndo();
    await screen.findByText("Use the 75-minute template");
    expect(await readPlan(store.database, tonight)).toEqual([]);
  });

  it("copies an earlier session's plan", async () => {
    const store = await choirWith([
      ["s0", "2026-11-13"],
      ["later", "2026-11-27"],
    ]);
    await lay(store, "s0", 60);
    await lay(store, "later", 90);
    show(store);
    const copies = await screen.findAllByRole("button", { name: /^Copy/ });
    expect(copies.map(({ textContent }) => textContent)).toEqual(["Copy Friday 13 November"]);
    fireEvent.click(copies[0] as HTMLElement);
    await screen.findByText("15 minutes left");
    expect(await readPlan(store.database, tonight)).toHaveLength(15);
  });

  it("can be begun with nothing", async () => {
    isTablet = true;
    show(await choirWith());
    fireEvent.click(await screen.findByText("Start with an empty page"));
    fireEvent.click(await screen.findByText("Shoulder rolls"));
    await waitFor(() => expect(names()).toEqual(["Shoulder rolls"]));
  });
});

describe("a plan", () => {
  it("moves an item by Alt and an arrow, tells it, and keeps the keyboard on it", async () => {
    const store = await choirWith();
    await lay(store, "s1", 75);
    show(store);
    await screen.findByText("The time is filled exactly");
    const before = names();
    const handle = screen.getByRole("button", { name: `Move ${before[2]}` });
    handle.focus();
    press(handle, "ArrowUp", { altKey: true });
    await waitFor(() => expect(names()[1]).toBe(before[2]));
    press(document.activeElement ?? handle, "ArrowUp", { altKey: true });
    await waitFor(() => expect(names()[0]).toBe(before[2]));
    expect(screen.getByText(`${before[2]} is now number 1 of 17, under Arrive`)).toBeTruthy();
    expect(document.activeElement?.getAttribute("aria-label")).toBe(`Move ${before[2]}`);
    expect(names().toSorted()).toEqual(before.toSorted());
  });

  it("keeps the keyboard on an item that comes under another heading and is moved on from elsewhere", async () => {
    const store = await choirWith();
    await lay(store, "s1", 75);
    show(store);
    await screen.findByText("The time is filled exactly");
    const before = names();
    const plan = await readPlan(store.database, tonight);
    const place = plan.findIndex(({ part }, at) => at > 1 && part !== plan[at - 1]?.part);
    const [item, under] = [plan[place], plan[place - 1]?.part];
    if (!item || !under) throw new Error("no second part");
    const handle = screen.getByRole("button", { name: `Move ${before[place]}` });
    handle.focus();
    press(handle, "ArrowUp", { altKey: true });
    await waitFor(() => expect(names()[place - 1]).toBe(before[place]));
    expect(document.activeElement?.getAttribute("aria-label")).toBe(`Move ${before[place]}`);
    const [first] = plan;
    await moveItem(store, item, { position: 0, part: first?.part ?? under });
    await waitFor(() => expect(names()[0]).toBe(before[place]));
    expect(document.activeElement?.getAttribute("aria-label")).toBe(`Move ${before[place]}`);
  });

  it("moves by the buttons of its menu too", async () => {
    const store = await choirWith();
    await lay(store, "s1", 75);
    show(store);
    await screen.findByText("The time is filled exactly");
    const before = names();
    fireEvent.click(screen.getByRole("button", { name: `More for ${before[1]}` }));
    fireEvent.click(screen.getByRole("button", { name: "Move down" }));
    await waitFor(() => expect(names()[2]).toBe(before[1]));
  });

  it("walks from handle to handle by the arrows alone", async () => {
    const store = await choirWith();
    await lay(store, "s1", 60);
    show(store);
    await screen.findByText("15 minutes left");
    const [first, second] = names();
    const handle = screen.getByRole("button", { name: `Move ${first}` });
    handle.focus();
    press(handle, "ArrowDown");
    expect(document.activeElement?.getAttribute("aria-label")).toBe(`Move ${second}`);
    expect(names()[0]).toBe(first);
  });

  it("removes an item and puts it back where it stood", async () => {
    const store = await choirWith();
    await lay(store, "s1", 75);
    show(store);
    await screen.findByText("The time is filled exactly");
    const before = names();
    const handle = screen.getByRole("button", { name: `Move ${before[3]}` });
    handle.focus();
    press(handle, "Delete");
    await waitFor(() => expect(names()).toEqual(before.toSpliced(3, 1)));
    expect(document.activeElement?.getAttribute("aria-label")).toBe(`Move ${before[4]}`);
    await waitFor(() => expect(undoOffer.getState().offer).toBeDefined());
    expect(undoOffer.getState().offer?.sentence).toBe(`${before[3]} is removed from the plan`);
    press(document.activeElement ?? handle, "z", { ctrlKey: true });
    await waitFor(() => expect(names()).toEqual(before));
  });

  it("counts every tap on plus, moves the clock, and says how the time stands", async () => {
    const store = await choirWith();
    await lay(store, "s1", 75);
    show(store);
    await screen.findByText("The time is filled exactly");
    const more = screen.getAllByRole("button", { name: /^One more: Minutes for/ })[0];
    if (!more) throw new Error("no button");
    fireEvent.click(more);
    fireEvent.click(more);
    await screen.findByText("2 minutes over");
    expect(times().slice(0, 2)).toEqual(["19:00", "19:06"]);
    expect(screen.getByText("2 minutes over the time.")).toBeTruthy();
  });

  it("chooses a level and marks what is new here", async () => {
    const store = await choirWith([["s0", "2026-11-13"]]);
    await lay(store, "s0", 60);
    await lay(store, "s1", 75);
    show(store);
    await screen.findByText("The time is filled exactly");
    expect(screen.getAllByText("New here").length).toBeGreaterThan(0);
    const levels = screen.getAllByRole("radio", { name: "Level 2" });
    fireEvent.click(levels[0] as HTMLElement);
    await waitFor(async () => {
      const [first] = await readPlan(store.database, tonight);
      expect(first?.content).toMatchObject({ level: 2 });
    });
  });
});

describe("adding", () => {
  async function adding(): Promise<TestStore> {
    isTablet = true;
    const store = await choirWith([["s0", "2026-11-13"]]);
    await lay(store, "s0", 60);
    await lay(store, "s1", 60);
    show(store);
    await screen.findByText("Add to the plan");
    return store;
  }

  function offered(): string[] {
    return [...document.querySelectorAll(".plan-choice-name")].map(
      (each) => each.textContent ?? "",
    );
  }

  function search(text: string): void {
    fireEvent.change(screen.getByRole("textbox", { name: "Search the library" }), {
      target: { value: text },
    });
  }

  it("offers the whole library, and finds by any part of a name", async () => {
    await adding();
    expect(offered()).toHaveLength(28 + 23);
    search("clap");
    expect(offered().toSorted()).toEqual(["Pass the clap", "Pat and clap"]);
  });

  it("filters by kind and by what was not used lately", async () => {
    await adding();
    const filters = within(screen.getByRole("group", { name: "Show only" }));
    fireEvent.click(filters.getByRole("button", { name: "Breath" }));
    expect(offered()).toHaveLength(3);
    fireEvent.click(filters.getByRole("button", { name: "Not used lately" }));
    expect(offered()).toHaveLength(2);
    expect(offered()).not.toContain("Stretch up, drop down");
  });

  it("adds on one tap, says so, and stays open", async () => {
    const store = await adding();
    const plan = await readPlan(store.database, tonight);
    fireEvent.click(screen.getByRole("button", { name: /^Add Ode to Joy/ }));
    await screen.findByText("Ode to Joy is added");
    expect(await readPlan(store.database, tonight)).toHaveLength(plan.length + 1);
    expect(names()).toContain("Ode to Joy");
    expect(offered()).toHaveLength(28 + 23);
  });

  it("makes an own song of a title that the library does not have", async () => {
    await adding();
    search("Jeg ved en lærkerede");
    fireEvent.click(
      screen.getByRole("button", { name: "Add “Jeg ved en lærkerede” as an own song" }),
    );
    await screen.findByText("Jeg ved en lærkerede is added");
    await waitFor(() => expect(names()).toContain("Jeg ved en lærkerede"));
  });

  it("asks for the words of a notice before it adds one", async () => {
    await adding();
    fireEvent.click(screen.getByRole("button", { name: "Notice" }));
    fireEvent.click(screen.getByRole("button", { name: "Add the notice" }));
    await screen.findByText("Write what is to be said.");
    fireEvent.change(screen.getByRole("textbox", { name: "What is to be said" }), {
      target: { value: "Bring a cup" },
    });
    fireEvent.click(screen.getByRole("button", { name: "Add the notice" }));
    await waitFor(() => expect(names()).toContain("Bring a cup"));
  });
});
