// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { afterEach, describe, expect, it } from "vitest";

import { type Change, change } from "#domain/facets.ts";
import type { HelperId } from "#domain/helper.ts";
import { HelperScreen } from "#features/team/HelperScreen.tsx";
import { readHelper, readPauses, readSingerWhoIs } from "#store/helpers.ts";
import { lay, stage } from "#tests/support/stage.tsx";
import { newTestStore } from "#tests/support/store.ts";

afterEach(cleanup);

const marit = "h1" as HelperId;

async function open(changes: readonly Change[] = []) {
  const store = newTestStore();
  await lay(store, [change("helper", marit, "name", { called: "Marit" }), ...changes]);
  const shown = stage(store, <HelperScreen helperId={marit} />, { path: "/team/h1" });
  await screen.findByRole("heading", { level: 1, name: "Marit" });
  // The tasks come from a question of their own.
  await screen.findByRole("heading", { name: "Tasks" });
  const read = async () => readHelper(store.database, marit);
  return { store, read, ...shown };
}

function section(name: string) {
  return within(screen.getByRole("heading", { level: 2, name }).closest("section") ?? fail(name));
}

function fail(name: string): never {
  throw new Error(`There is no section ${name}`);
}

describe("a helper's card", () => {
  it("says when nobody of that id is written down", async () => {
    const store = newTestStore();
    stage(store, <HelperScreen helperId={"gone" as HelperId} />);
    expect(await screen.findByText(/not written down here/)).toBeDefined();
  });

  it("keeps pillars as they are tapped; who stands cannot step in besides", async () => {
    const { read } = await open();
    const stands = () => within(screen.getByRole("group", { name: "Stands as" }));
    const steps = () => within(screen.getByRole("group", { name: "Can step in as" }));
    await userEvent.click(stands().getByRole("button", { name: "Conductor" }));
    await stands().findByRole("button", { name: "Conductor", pressed: true });
    expect(steps().queryByRole("button", { name: "Conductor" })).toBeNull();
    await userEvent.click(steps().getByRole("button", { name: "Pianist" }));
    await steps().findByRole("button", { name: "Pianist", pressed: true });
    expect(await read()).toMatchObject({
      pillars: ["conductor"],
      standsIn: { pillars: ["pianist"] },
    });
  });

  it("keeps the tasks they like, and those they can step in for", async () => {
    const { read } = await open();
    const likes = () => within(screen.getByRole("group", { name: "Likes to do" }));
    const steps = () => within(screen.getByRole("group", { name: "Can step in for" }));
    await userEvent.click(likes().getByRole("button", { name: "Welcome" }));
    await likes().findByRole("button", { name: "Welcome", pressed: true });
    expect(steps().queryByRole("button", { name: "Welcome" })).toBeNull();
    await userEvent.click(steps().getByRole("button", { name: "Chairs" }));
    await waitFor(async () =>
      expect(await read()).toMatchObject({ likes: ["welcome"], standsIn: { tasks: ["chairs"] } }),
    );
  });

  it("is written by hand in one place; what cannot be is said at its field and nothing is lost", async () => {
    await open();
    await userEvent.click(screen.getByRole("button", { name: "Edit the card" }));
    const dialog = within(screen.getByRole("dialog"));
    const field = (name: string) => dialog.getByRole<HTMLInputElement>("textbox", { name });
    expect(document.activeElement).toBe(field("Name to be called by"));
    await userEvent.type(field("Phone"), "ask at the door");
    await userEvent.type(field("Mail"), "marit@home");
    await userEvent.click(dialog.getByRole("button", { name: "Save" }));
    expect(await dialog.findByText(/There is no number in that/)).toBeDefined();
    expect(dialog.getByText("That does not look like a mail address.")).toBeDefined();
    expect(field("Phone").value).toBe("ask at the door");
    await userEvent.clear(field("Phone"));
    await userEvent.type(field("Phone"), "12 34 56 78");
    await userEvent.type(field("Mail"), ".no");
    await userEvent.type(field("Post"), "Music teacher");
    await userEvent.type(field("Department"), "Culture school");
    await userEvent.click(dialog.getByRole("button", { name: "Save" }));
    const call = await screen.findByRole("link", { name: "Call 12 34 56 78" });
    expect(call.getAttribute("href")).toBe("tel:12345678");
    const write = screen.getByRole("link", { name: "Write to marit@home.no" });
    expect(write.getAttribute("href")).toBe("mailto:marit@home.no");
    expect(screen.getByText("Music teacher, Culture school")).toBeDefined();
  });
});

describe("a pause", () => {
  it("has two days to fill in and no place for a reason", async () => {
    await open();
    const pauses = section("Pauses");
    expect(pauses.getByText(/Nobody asks why/)).toBeDefined();
    expect(pauses.queryAllByRole("textbox")).toEqual([]);
    expect(pauses.queryAllByRole("combobox")).toEqual([]);
    const fields = document.querySelectorAll<HTMLInputElement>(".team-days input");
    expect([...fields].map(({ type }) => type)).toEqual(["date", "date"]);
  });

  it("is noted, shown as going on, and over when they are back", async () => {
    const { store } = await open();
    const pauses = section("Pauses");
    await userEvent.click(pauses.getByRole("button", { name: "Note a pause" }));
    expect(await pauses.findByText("From 20 November, for as long as it takes")).toBeDefined();
    expect(pauses.getByText("Now")).toBeDefined();
    expect(screen.getByText("Pause for now")).toBeDefined();
    await userEvent.click(pauses.getByRole("button", { name: "Is back" }));
    await waitFor(() => expect(pauses.queryByText("Now")).toBeNull());
    expect(await readPauses(store.database)).toEqual([]);
    await userEvent.click(screen.getByRole("button", { name: "Undo" }));
    expect(await pauses.findByText("Now")).toBeDefined();
  });

  it("says when its days are the wrong way round", async () => {
    const { store } = await open();
    const pauses = section("Pauses");
    fireEvent.change(pauses.getByLabelText("First day"), { target: { value: "2026-12-10" } });
    fireEvent.change(pauses.getByLabelText("Last day"), { target: { value: "2026-12-01" } });
    await userEvent.click(pauses.getByRole("button", { name: "Note a pause" }));
    expect(await pauses.findByText("The last day lies before the first.")).toBeDefined();
    expect(await readPauses(store.database)).toEqual([]);
    fireEvent.change(pauses.getByLabelText("Last day"), { target: { value: "2026-12-20" } });
    await userEvent.click(pauses.getByRole("button", { name: "Note a pause" }));
    expect(await pauses.findByText("From 10 December to 20 December")).toBeDefined();
    expect(pauses.queryByText("Now")).toBeNull();
    expect(pauses.getByRole("button", { name: "Remove the pause" })).toBeDefined();
  });
});

describe("the promise of confidentiality", () => {
  it("is noted with the day it was given, and the note can be taken back", async () => {
    const { read } = await open();
    const promise = section("Promise of confidentiality");
    const day = promise.getByLabelText("The day it was given");
    fireEvent.change(day, { target: { value: "" } });
    await userEvent.click(promise.getByRole("button", { name: "Note the promise" }));
    expect(await promise.findByText("Choose the day the promise was given.")).toBeDefined();
    expect(await read()).toMatchObject({ promisedOn: null });
    fireEvent.change(day, { target: { value: "2026-09-01" } });
    await userEvent.click(promise.getByRole("button", { name: "Note the promise" }));
    expect(await promise.findByText(/^Promised on .*1 September 2026\.$/)).toBeDefined();
    await userEvent.click(promise.getByRole("button", { name: "Take the note back" }));
    expect(await promise.findByLabelText("The day it was given")).toBeDefined();
  });
});

describe("wishes", () => {
  it("are kept as they are said, and can be left open again", async () => {
    const { read } = await open([change("helper", "h2", "name", { called: "Knut" })]);
    const wishes = section("Wishes for the rota");
    const most = wishes.getByRole("spinbutton", { name: "Most duties in a course" });
    await userEvent.type(most, "6");
    await userEvent.click(wishes.getByRole("checkbox", { name: "Gladly two weeks running" }));
    await userEvent.selectOptions(wishes.getByRole("combobox"), "Knut");
    await waitFor(async () =>
      expect(await read()).toMatchObject({
        wishes: { most: 6, weeksRunning: true, pair: "h2" },
      }),
    );
    await userEvent.clear(most);
    await userEvent.tab();
    await waitFor(async () => expect(await read()).toMatchObject({ wishes: { most: null } }));
  });
});

describe("somebody who sings too", () => {
  it("is linked to the singer's card, for those who have the singers", async () => {
    const { store } = await open([
      change("singer", "s1", "name", { called: "Marit H." }),
      change("singer", "s1", "standing", { state: "singing" }),
    ]);
    await screen.findByRole("heading", { name: "Sings too" });
    const sings = section("Sings too");
    await userEvent.selectOptions(sings.getByRole("combobox"), "Marit H.");
    const link = await sings.findByRole("link", { name: "Open the singer's card" });
    expect(link.getAttribute("href")).toBe("/singers/s1");
    expect(await readSingerWhoIs(store.database, marit)).toMatchObject({ id: "s1" });
    const [row] = await store.database.rows("helper").toArray();
    expect(JSON.stringify(row), "nothing of it lies with the team").not.toContain("s1");
  });

  it("is no subject on a device without singers", async () => {
    await open();
    expect(screen.queryByRole("heading", { name: "Sings too" })).toBeNull();
  });
});

describe("leaving", () => {
  it("is one press with an undo, and the way back is open", async () => {
    await open();
    await userEvent.click(screen.getByRole("button", { name: "Leaves the team" }));
    expect(await screen.findByText(/What was done still stands/)).toBeDefined();
    await userEvent.click(screen.getByRole("button", { name: "Undo" }));
    await waitFor(() => expect(screen.queryByText(/What was done still stands/)).toBeNull());
    await userEvent.click(screen.getByRole("button", { name: "Leaves the team" }));
    await userEvent.click(await screen.findByRole("button", { name: "Comes back to the team" }));
    expect(await screen.findByRole("button", { name: "Leaves the team" })).toBeDefined();
  });

  it("lets the card be erased, back on the team's page, and undone", async () => {
    const { read, place } = await open([change("helper", marit, "standing", { state: "left" })]);
    await userEvent.click(screen.getByRole("button", { name: "Erase the card" }));
    await waitFor(() => expect(place.history.at(-1)).toBe("/team"));
    expect(await read()).toBeUndefined();
    await userEvent.click(screen.getByRole("button", { name: "Undo" }));
    await waitFor(async () => expect(await read()).toMatchObject({ called: "Marit" }));
  });
});
