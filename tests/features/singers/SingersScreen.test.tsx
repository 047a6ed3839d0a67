// @vitest-environment happy-dom
import { cleanup, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it } from "vitest";

import { change } from "#domain/facets.ts";
import { newSinger, type SingerId } from "#domain/singer.ts";
import { SingersScreen } from "#features/singers/SingersScreen.tsx";
import { da } from "#i18n/da.ts";
import { readSingers } from "#store/singers.ts";
import { dismissUndo } from "#ui/undo.ts";
import { fullDisk, lay, stage } from "#tests/support/stage.tsx";
import { newTestStore } from "#tests/support/store.ts";

afterEach(() => {
  cleanup();
  dismissUndo();
});

const singing = (...names: string[]) =>
  names.flatMap((name) => newSinger(`s-${name}` as SingerId, name));

const shownNames = () =>
  within(screen.getByRole("list", { name: "Singing now" }))
    .getAllByRole("link")
    .map((name) => name.textContent);

describe("SingersScreen", () => {
  it("invites when nobody is there, and takes name after name without leaving the field", async () => {
    const store = newTestStore();
    const person = userEvent.setup();
    stage(store, <SingersScreen />);
    await screen.findByText("Who sings with you?");
    const field = screen.getByRole("textbox", { name: "A name to be called by" });
    await person.type(field, "Bo{Enter}Anna{Enter}");
    await waitFor(() => expect(shownNames()).toEqual(["Anna", "Bo"]));
    expect(document.activeElement).toBe(field);
    expect(screen.getByText("2 singers")).toBeTruthy();
  });

  it("finds by any part of a name, with or without the northern letters", async () => {
    const store = newTestStore();
    const person = userEvent.setup();
    const others = ["Anna", "Bo", "Carl", "Dina", "Eva", "Finn"];
    await lay(store, singing("Søren", "Åse Marie", ...others));
    stage(store, <SingersScreen />, { words: da, language: "da" });
    await person.type(await screen.findByRole("textbox", { name: "Søg efter et navn" }), "soren");
    const list = () => within(screen.getByRole("list", { name: "Synger nu" })).getAllByRole("link");
    expect(list().map((name) => name.textContent)).toEqual(["Søren"]);
    await person.click(screen.getByRole("button", { name: "Ryd" }));
    expect(list().at(-1)?.textContent).toBe("Åse Marie");
  });

  it("says kindly that a name stands there, and still takes a second one", async () => {
    const store = newTestStore();
    const person = userEvent.setup();
    await lay(store, singing("Anna"));
    stage(store, <SingersScreen />);
    const field = await screen.findByRole("textbox", { name: "A name to be called by" });
    await person.type(field, "anna{Enter}");
    expect(screen.getByText(/An initial helps to tell two apart/)).toBeTruthy();
    expect(await readSingers(store.database, "singing")).toHaveLength(1);
    await person.click(screen.getByRole("button", { name: "Add anyway" }));
    await waitFor(() => expect(shownNames()).toHaveLength(2));
  });

  it("keeps what was typed beside the reason, when it is no name", async () => {
    const store = newTestStore();
    const person = userEvent.setup();
    stage(store, <SingersScreen />);
    const field = await screen.findByRole<HTMLInputElement>("textbox");
    const long = "a".repeat(61);
    await person.type(field, `${long}{Enter}`);
    expect(screen.getByText(/Shorten it to 60 letters/)).toBeTruthy();
    expect(field.value).toBe(long);
  });

  it("leads from a name to the card, by an address that tells nobody's name", async () => {
    const store = newTestStore();
    const person = userEvent.setup();
    await lay(store, newSinger("x1" as SingerId, "Bo"));
    const { place } = stage(store, <SingersScreen />);
    await person.click(await screen.findByRole("link", { name: "Bo" }));
    expect(place.history.at(-1)).toBe("/singers/x1");
  });

  it("brings back those who were archived", async () => {
    const store = newTestStore();
    const person = userEvent.setup();
    await lay(store, [
      ...singing("Anna", "Bo"),
      change("singer", "s-Bo", "standing", { state: "archived" }),
    ]);
    stage(store, <SingersScreen />);
    await person.click(await screen.findByRole("button", { name: "Archived (1)" }));
    await person.click(screen.getByRole("button", { name: "Bring back Bo" }));
    await waitFor(() => expect(shownNames()).toEqual(["Anna", "Bo"]));
  });

  it("shows a name only once it is kept", async () => {
    const store = newTestStore();
    const person = userEvent.setup();
    await lay(store, singing("Anna"));
    const repair = fullDisk(store, "singers");
    stage(store, <SingersScreen />);
    await person.type(await screen.findByRole("textbox"), "Bo{Enter}");
    await waitFor(() => expect(store.keeping.state.getState().kind).toBe("waiting"));
    expect(shownNames()).toEqual(["Anna"]);
    repair();
    await store.keeping.tryAgain();
    await waitFor(() => expect(shownNames()).toEqual(["Anna", "Bo"]));
  });

  it("does not show those who were removed", async () => {
    const store = newTestStore();
    await lay(store, [
      ...singing("Anna", "Bo"),
      change("singer", "s-Bo", "life", { state: "deleted" }),
    ]);
    stage(store, <SingersScreen />);
    await screen.findByText("1 singer");
    expect(shownNames()).toEqual(["Anna"]);
  });
});
