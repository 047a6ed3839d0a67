// @vitest-environment happy-dom
import { cleanup, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it } from "vitest";

import { change } from "#domain/facets.ts";
import { PartnersScreen } from "#features/what-helps/PartnersScreen.tsx";
import { dismissUndo } from "#ui/undo.ts";
import { lay, stage } from "#tests/support/stage.tsx";
import { newTestStore } from "#tests/support/store.ts";

afterEach(() => {
  cleanup();
  dismissUndo();
});

const shown = () =>
  within(screen.getByRole("list", { name: "Partners" }))
    .getAllByRole("listitem")
    .map((item) => item.querySelector("p")?.textContent);

describe("the partners", () => {
  it("invites when there are none, and takes the first", async () => {
    const store = newTestStore();
    const person = userEvent.setup();
    stage(store, <PartnersScreen />);
    await screen.findByText("Whom does the choir work with?");
    await person.click(screen.getByRole("button", { name: "Add a partner" }));
    await person.type(screen.getByRole("textbox", { name: "Organisation" }), "Culture school");
    await person.click(screen.getByRole("button", { name: "Save" }));
    await waitFor(() => expect(shown()).toEqual(["Culture school"]));
  });

  it("are changed, and taken off the list with undo", async () => {
    const store = newTestStore();
    const person = userEvent.setup();
    await lay(store, [
      change("partner", "p1", "card", { organisation: "Zoo", role: "", reach: "" }),
      change("partner", "p2", "card", { organisation: "", role: "Physiotherapist", reach: "12" }),
    ]);
    stage(store, <PartnersScreen />);
    await waitFor(() => expect(shown()).toEqual(["Physiotherapist", "Zoo"]));
    await person.click(screen.getByRole("button", { name: "Change Zoo" }));
    await person.type(screen.getByRole("textbox", { name: "Role" }), "Keeper");
    await person.click(screen.getByRole("button", { name: "Save" }));
    await screen.findByText("Keeper");
    await person.click(screen.getByRole("button", { name: "Change Zoo" }));
    await person.click(screen.getByRole("button", { name: "Take off the list" }));
    await waitFor(() => expect(shown()).toEqual(["Physiotherapist"]));
    await person.click(screen.getByRole("button", { name: "Undo" }));
    await waitFor(() => expect(shown()).toHaveLength(2));
  });
});
