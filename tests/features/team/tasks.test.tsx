// @vitest-environment happy-dom
import { cleanup, screen, waitFor, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { afterEach, describe, expect, it } from "vitest";

import { offerWaitStepBack, starterTasks } from "#content/tasks.ts";
import { type Change, change } from "#domain/facets.ts";
import type { TaskId } from "#domain/task.ts";
import { TaskScreen } from "#features/team/TaskScreen.tsx";
import { TasksScreen } from "#features/team/TasksScreen.tsx";
import { da } from "#i18n/da.ts";
import { readTasks } from "#store/team.ts";
import { lay, stage } from "#tests/support/stage.tsx";
import { newTestStore } from "#tests/support/store.ts";

afterEach(cleanup);

async function openList() {
  const store = newTestStore();
  const shown = stage(store, <TasksScreen />, { path: "/team/tasks" });
  await screen.findByRole("heading", { name: "Before the session" });
  return { store, ...shown };
}

async function openCard(id: string, changes: readonly Change[] = [], options = {}) {
  const store = newTestStore();
  if (changes.length > 0) await lay(store, changes);
  const shown = stage(store, <TaskScreen taskId={id as TaskId} />, {
    path: `/team/tasks/${id}`,
    ...options,
  });
  await screen.findByRole("heading", { level: 1 });
  return { store, ...shown };
}

const onScreen = () => {
  const main = document.querySelector(".page");
  return within(main instanceof HTMLElement ? main : document.body);
};

describe("the list of tasks", () => {
  it("goes as the evening goes: pillars, before, during, after", async () => {
    await openList();
    const headings = screen.getAllByRole("heading", { level: 2 }).map((one) => one.textContent);
    expect(headings.slice(0, 4)).toEqual([
      "The pillars",
      "Before the session",
      "During the session",
      "Afterwards",
    ]);
    expect(screen.getAllByRole("spinbutton")).toHaveLength(starterTasks.length);
  });

  it("says how many are needed; none means that the choir does not use it", async () => {
    const { store } = await openList();
    const places = screen.getByRole("spinbutton", { name: "Places for Welcome" });
    await userEvent.clear(places);
    await userEvent.type(places, "0");
    const row = places.closest("li") ?? document.body;
    expect(await within(row).findByText("Not used here")).toBeDefined();
    await userEvent.click(
      within(row).getByRole("button", { name: "One more: Places for Welcome" }),
    );
    await waitFor(() => expect(within(row).queryByText("Not used here")).toBeNull());
    const tasks = await readTasks(store.database, starterTasks);
    expect(tasks.find(({ id }) => id === "welcome")).toMatchObject({ places: 1 });
  });

  it("takes in a task of the choir's own, and asks for its name", async () => {
    const { store } = await openList();
    await userEvent.click(screen.getByRole("button", { name: "New task" }));
    const dialog = within(screen.getByRole("dialog"));
    await userEvent.type(dialog.getByRole("textbox", { name: "Line 1" }), "Water them first");
    await userEvent.click(dialog.getByRole("button", { name: "Save" }));
    expect(await dialog.findByText("Give the task a name of a word or two.")).toBeDefined();
    await userEvent.click(dialog.getByRole("radio", { name: "Afterwards" }));
    expect(dialog.queryByRole("spinbutton", { name: "Come so long before" })).toBeNull();
    const name = dialog.getByRole("textbox", { name: "What the task is called" });
    await userEvent.type(name, "Flowers");
    await userEvent.click(dialog.getByRole("button", { name: "Save" }));
    const link = await screen.findByRole("link", { name: /^Flowers/ });
    expect(link.textContent).toContain("Our own");
    const tasks = await readTasks(store.database, starterTasks);
    const own = tasks.find((task) => task.own);
    expect(own).toMatchObject({ name: { nb: "Flowers" }, time: "after", span: "session" });
    expect(own?.lines).toMatchObject([{ en: "Water them first" }]);
  });
});

describe("a task card", () => {
  it("says when to come, how many, what to do, and to offer, wait and step back", async () => {
    await openCard("welcome", [], { words: da, language: "da" });
    const welcome = starterTasks.find(({ id }) => id === "welcome");
    const page = onScreen();
    expect(screen.getByRole("heading", { level: 1 }).textContent).toBe(welcome?.name.da);
    expect(page.getAllByText(/^Kom 30 minutter før/)).not.toEqual([]);
    for (const line of welcome?.lines ?? []) expect(page.getAllByText(line.da)).not.toEqual([]);
    expect(page.getAllByText(offerWaitStepBack.da)).not.toEqual([]);
  });

  it("names who likes it and who can step in, but not those who have left", async () => {
    const likes = { tasks: ["coffee" as TaskId] };
    await openCard("coffee", [
      change("helper", "h1", "name", { called: "Knut" }),
      change("helper", "h1", "likes", likes),
      change("helper", "h2", "name", { called: "Lis" }),
      change("helper", "h2", "standsIn", { pillars: [], tasks: ["coffee" as TaskId] }),
      change("helper", "h3", "name", { called: "Gone" }),
      change("helper", "h3", "likes", likes),
      change("helper", "h3", "standing", { state: "left" }),
    ]);
    const people = (name: string) =>
      within(screen.getByRole("heading", { name }).closest("section") ?? document.body)
        .getAllByRole("link")
        .map((link) => link.textContent);
    expect(people("Who likes it")).toEqual(["Knut"]);
    expect(people("Who can step in")).toEqual(["Lis"]);
  });

  it("is written over, and taken back to how Korlag has it", async () => {
    await openCard("welcome");
    expect(screen.queryByRole("button", { name: /Back to Korlag/ })).toBeNull();
    await userEvent.click(screen.getByRole("button", { name: "Edit the card" }));
    const dialog = within(screen.getByRole("dialog"));
    const name = dialog.getByRole("textbox", { name: "What the task is called" });
    await userEvent.clear(name);
    await userEvent.type(name, "The door");
    await userEvent.click(dialog.getByRole("button", { name: "Save" }));
    await screen.findByRole("heading", { level: 1, name: "The door" });
    await userEvent.click(screen.getByRole("button", { name: /Back to Korlag/ }));
    await screen.findByRole("heading", { level: 1, name: "Welcome" });
    await userEvent.click(screen.getByRole("button", { name: "Undo" }));
    expect(await screen.findByRole("heading", { level: 1, name: "The door" })).toBeDefined();
  });

  it("of the choir's own is removed in a way that can be undone", async () => {
    const { place, store } = await openCard("own1", [
      change("task", "own1", "card", { name: "Flowers", time: "after", comeBefore: 0, lines: [] }),
    ]);
    expect(screen.getByText("Nobody has written yet what to do.")).toBeDefined();
    await userEvent.click(screen.getByRole("button", { name: "Remove the task" }));
    await waitFor(() => expect(place.history.at(-1)).toBe("/team/tasks"));
    expect(await screen.findByText("This task is not on the list any more.")).toBeDefined();
    await userEvent.click(screen.getByRole("button", { name: "Undo" }));
    await waitFor(async () =>
      expect((await readTasks(store.database, starterTasks)).some(({ own }) => own)).toBe(true),
    );
  });
});
