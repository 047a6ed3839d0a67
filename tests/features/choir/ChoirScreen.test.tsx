// @vitest-environment happy-dom
import { cleanup, render, screen, waitFor, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import { change } from "#domain/facets.ts";
import { done } from "#domain/result.ts";
import { ChoirScreen } from "#features/choir/ChoirScreen.tsx";
import { readChoir, readHall } from "#store/choir.ts";
import { commit } from "#store/commit.ts";
import { createDevice } from "#store/device.ts";
import { readOwner } from "#store/team.ts";
import { newListeningHouse, TestRooms } from "#tests/support/rooms.tsx";
import { newTestStore } from "#tests/support/store.ts";
import { takeUndo } from "#ui/undo.ts";

beforeEach(() => history.replaceState(null, "", "/choir"));
afterEach(cleanup);
afterEach(() => vi.restoreAllMocks());

async function open({ madeUp = false }: { readonly madeUp?: boolean } = {}) {
  const store = newTestStore();
  const house = newListeningHouse();
  const device = createDevice(undefined);
  device.change({ choir: madeUp ? undefined : "real" });
  await commit(store, ["choir", "helper", "singer"], () =>
    done([
      change("choir", "choir", "card", { name: "Ours" }),
      change("choir", "choir", "origin", { kind: madeUp ? "madeUp" : "real" }),
      change("helper", "h1", "name", { called: "Marit" }),
      change("helper", "h1", "pillars", { pillars: ["conductor", "pianist"] }),
      change("singer", "s1", "name", { called: "Åse" }),
    ]),
  );
  render(
    <TestRooms store={store} house={house} device={device}>
      <ChoirScreen install={<p>Install here</p>} />
    </TestRooms>,
  );
  await screen.findByRole("heading", { level: 1, name: "Ours" });
  return { store, house, device };
}

describe("the choir", () => {
  it("is the way to the team", async () => {
    await open();
    expect(screen.getByText("1 helper")).toBeDefined();
    const link = screen.getByRole("link", { name: "To the team" });
    expect(link.getAttribute("href")).toBe("/team");
  });

  it("says how to get in and whom to call, once somebody has written it down", async () => {
    const { store } = await open();
    expect(screen.getByText(/A substitute would have to guess/)).toBeDefined();
    await userEvent.click(screen.getByRole("button", { name: "Edit the place" }));
    const dialog = within(screen.getByRole("dialog"));
    await userEvent.type(dialog.getByRole("textbox", { name: "Address" }), "  Church Road 3 ");
    await userEvent.type(
      dialog.getByRole("textbox", { name: "Where the key is" }),
      "At the baker's",
    );
    await userEvent.selectOptions(dialog.getByRole("combobox"), "Marit");
    await userEvent.click(dialog.getByRole("button", { name: "Save" }));
    expect(await screen.findByText("Church Road 3")).toBeDefined();
    expect(screen.getByText("Whom to call first").parentElement?.textContent).toContain("Marit");
    expect(await readHall(store.database)).toEqual({
      address: "Church Road 3",
      key: "At the baker's",
      good: "",
      callFirst: "h1",
    });
    await takeUndo();
    expect(await screen.findByText(/A substitute would have to guess/)).toBeDefined();
  });

  it("lets one choose oneself, on this device only", async () => {
    const { store } = await open();
    const whose = await screen.findByRole("combobox", { name: "Whose device is this?" });
    await userEvent.selectOptions(whose, "Marit");
    await waitFor(async () =>
      expect(await readOwner(store.database)).toMatchObject({ helperId: "h1" }),
    );
    const waiting = await store.database.outbox.toArray();
    expect(waiting.filter(({ kind }) => kind === "owner")).toEqual([]);
    await userEvent.selectOptions(whose, "Nobody's in particular");
    await waitFor(async () =>
      expect(await readOwner(store.database)).toMatchObject({ helperId: null }),
    );
  });

  it("gets another name; an empty one is refused and the old one stands", async () => {
    const { store } = await open();
    await userEvent.click(screen.getByRole("button", { name: "Change the name" }));
    const field = screen.getByRole("textbox", { name: "The choir's name" });
    await userEvent.clear(field);
    await userEvent.click(screen.getByRole("button", { name: "Save" }));
    expect(screen.getByText(/The choir needs a name/)).toBeDefined();
    expect(await readChoir(store.database)).toMatchObject({ name: "Ours" });
    await userEvent.type(field, "Theirs");
    await userEvent.click(screen.getByRole("button", { name: "Save" }));
    expect(await screen.findByRole("heading", { level: 1, name: "Theirs" })).toBeDefined();
  });

  it("says what is kept here, and what the browser answers", async () => {
    await open();
    expect(screen.getByText(/^1 singer and 0 sessions are kept in this browser/)).toBeDefined();
    const persist = vi.fn(async () => false);
    vi.stubGlobal("navigator", { storage: { persist } });
    await userEvent.click(screen.getByRole("button", { name: "Ask the browser to keep it safe" }));
    expect(await screen.findByText(/The browser made no promise/)).toBeDefined();
    expect(persist).toHaveBeenCalledTimes(1);
    vi.unstubAllGlobals();
  });

  it("saves a file with the choir in it, and remembers when", async () => {
    const { device, store } = await open();
    expect(screen.getByText("Not saved to a file yet.")).toBeDefined();
    let blob: Blob | undefined;
    vi.spyOn(URL, "createObjectURL").mockImplementation((given) => {
      if (given instanceof Blob) blob = given;
      return "blob:here";
    });
    vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(() => {});
    await userEvent.click(screen.getByRole("button", { name: "Save a file" }));
    expect(await screen.findByText("Last saved to a file on 20 November.")).toBeDefined();
    expect(await blob?.text()).toContain("Åse");
    expect(device.card.getState().savedFileAt).toBe(store.now());
  });

  it("keeps the way in for a file shut where a choir of one's own is", async () => {
    await open();
    expect(screen.queryByRole("button", { name: "Open a saved file" })).toBeNull();
    expect(screen.getByText("Install here")).toBeDefined();
  });

  it("lets a saved choir move in beside the made-up one, and the made-up one go", async () => {
    const { house, device } = await open({ madeUp: true });
    expect(screen.getByRole("button", { name: "Open a saved file" })).toBeDefined();
    expect(screen.queryByRole("button", { name: /Look around/ })).toBeNull();
    await userEvent.click(screen.getByRole("button", { name: "Remove the made-up choir" }));
    await waitFor(() => expect(location.pathname).toBe("/"));
    expect(house.asked.removed).toBe(1);
    expect(device.card.getState().savedFileAt).toBeUndefined();
  });

  it("shows the way into the made-up choir from one's own", async () => {
    const { house } = await open();
    await userEvent.click(screen.getByRole("button", { name: "Look around in a made-up choir" }));
    await waitFor(() => expect(house.asked.lookedAround).toHaveLength(1));
    expect(location.pathname).toBe("/");
  });

  it("puts on another language and another theme", async () => {
    const { device } = await open();
    await userEvent.click(screen.getByRole("radio", { name: "Dark" }));
    expect(device.card.getState().theme).toBe("dark");
    await userEvent.click(screen.getByRole("radio", { name: "Dansk" }));
    expect(await screen.findByRole("heading", { name: "Holdet" })).toBeDefined();
  });
});
