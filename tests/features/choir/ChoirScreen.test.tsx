// @vitest-environment happy-dom
import { cleanup, render, screen, waitFor, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import { change } from "#domain/facets.ts";
import { done, refused } from "#domain/result.ts";
import { en } from "#i18n/en.ts";
import { ChoirScreen } from "#features/choir/ChoirScreen.tsx";
import { readChoir, readHall } from "#store/choir.ts";
import { commit } from "#store/commit.ts";
import { createDevice } from "#store/device.ts";
import { letGoOfLink } from "#store/linking.ts";
import { keepHow } from "#store/syncWriting.ts";
import { readOwner } from "#store/team.ts";
import { type ListeningHouse, newListeningHouse, TestRooms } from "#tests/support/rooms.tsx";
import { share } from "#tests/support/meeting.ts";
import { newTestStore } from "#tests/support/store.ts";
import { offerUndo, takeUndo, undoOffer } from "#ui/undo.ts";

beforeEach(() => history.replaceState(null, "", "/choir"));
afterEach(cleanup);
afterEach(() => vi.restoreAllMocks());

async function open({
  madeUp = false,
  house = newListeningHouse(),
}: { readonly madeUp?: boolean; readonly house?: ListeningHouse } = {}) {
  const store = newTestStore();
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

describe("taking the choir off this device", () => {
  const words = en.takeOff;

  async function ask() {
    screen.getByRole("button", { name: words.go }).focus();
    await userEvent.keyboard("{Enter}");
    const dialog = await screen.findByRole("dialog", { name: words.title });
    return within(dialog);
  }

  it("is asked about by keyboard: what goes, where else it is, and a file comes first", async () => {
    const { house, device } = await open();
    await screen.findByRole("heading", { name: words.heading });
    const dialog = await ask();
    expect(await dialog.findByText(words.onlyHere)).toBeDefined();
    expect(dialog.getByText(words.what)).toBeDefined();
    expect(dialog.getByText(words.final)).toBeDefined();
    expect(dialog.getByText(en.choir.neverSaved)).toBeDefined();

    vi.spyOn(URL, "createObjectURL").mockReturnValue("blob:here");
    const clicked = vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(() => {});
    const inOrder = dialog.getAllByRole("button").map(({ textContent }) => textContent);
    expect(inOrder.slice(-3)).toEqual([words.saveFirst, words.goNow, en.common.cancel]);
    await userEvent.click(dialog.getByRole("button", { name: words.saveFirst }));
    expect(await dialog.findByText("Last saved to a file on 20 November.")).toBeDefined();
    expect(clicked).toHaveBeenCalledTimes(1);
    expect(device.card.getState().savedFileAt).toBeDefined();

    expect(house.asked.takenOff, "nothing has been done yet").toBe(0);
    await userEvent.click(dialog.getByRole("button", { name: en.common.cancel }));
    expect(screen.queryByRole("dialog")).toBeNull();
    expect(document.activeElement?.textContent).toBe(words.go);

    offerUndo({ sentence: "Åse was changed", undo: async () => {} });
    const again = await ask();
    again.getByRole("button", { name: words.goNow }).focus();
    await userEvent.keyboard("{Enter}");
    await waitFor(() => expect(location.pathname).toBe("/"));
    expect(house.asked.takenOff).toBe(1);
    expect(undoOffer.getState().offer, "it tells a name").toBeUndefined();
  });

  it("says why not, and stays where it was", async () => {
    const house = newListeningHouse();
    const reasons = ["running", "shared", "full"] as const;
    let asked = 0;
    await open({
      house: { ...house, takeOff: async () => refused(reasons[asked++] ?? "failed") },
    });
    await screen.findByRole("heading", { name: words.heading });
    const dialog = await ask();
    const sentences = [words.trouble.running, words.trouble.shared, en.app.trouble.full];
    for (const sentence of sentences) {
      await userEvent.click(dialog.getByRole("button", { name: words.goNow }));
      await waitFor(() => expect(dialog.getByRole("alert").textContent).toBe(sentence));
    }
    expect(location.pathname).toBe("/choir");
  });

  it("comes after leaving; the others keep theirs, and what did not reach them is told of", async () => {
    const { store } = await open();
    await share(store, "volunteer");
    expect(await screen.findByText(words.leaveFirst)).toBeDefined();
    expect(screen.queryByRole("button", { name: words.go })).toBeNull();
    await letGoOfLink(store.database);
    await screen.findByText(words.lead);
    const dialog = await ask();
    expect(await dialog.findByText(words.others)).toBeDefined();
    expect(dialog.getByText(words.waits)).toBeDefined();
    expect(dialog.queryByText(words.onlyHere)).toBeNull();
  });

  it("is open to a device that was removed, and not offered in a made-up choir", async () => {
    const { store } = await open();
    await share(store, "pianist");
    await keepHow(store.database, { trouble: "removed" });
    expect(await screen.findByRole("button", { name: words.go })).toBeDefined();
    cleanup();
    await open({ madeUp: true });
    expect(screen.queryByText(words.heading)).toBeNull();
  });
});
