// @vitest-environment happy-dom
import { cleanup, render, screen, waitFor } from "@testing-library/react";
import { forceCloseDatabase } from "fake-indexeddb";
import { afterEach, expect, it, vi } from "vitest";

import { change } from "#domain/facets.ts";
import { done } from "#domain/result.ts";
import { commit } from "#store/commit.ts";
import { StoreProvider, useLive } from "#store/react.tsx";
import { readSingers } from "#store/singers.ts";
import type { Store } from "#store/store.ts";
import { newTestDevice, storeOf } from "#tests/support/house.ts";

afterEach(cleanup);

function Names() {
  const singers = useLive((database) => readSingers(database, "singing"));
  return <p>{singers ? singers.map(({ called }) => called).join(", ") || "nobody" : "…"}</p>;
}

async function add(store: Store, id: string) {
  return commit(store, ["singer"], () =>
    done([
      change("singer", id, "name", { called: id }),
      change("singer", id, "standing", { state: "singing" }),
    ]),
  );
}

async function shownIn() {
  const tab = newTestDevice().tab();
  await tab.house.startChoir("Torsdagskoret");
  const store = storeOf(tab);
  render(
    <StoreProvider store={store}>
      <Names />
    </StoreProvider>,
  );
  await screen.findByText("nobody");
  return store;
}

it("a screen shows what was written once it is on the disk", async () => {
  const store = await shownIn();
  await add(store, "Åse");
  await screen.findByText("Åse");
});

it("fault 5: a screen goes on after its connection was lost and opened again", async () => {
  const store = await shownIn();
  await add(store, "Åse");
  await screen.findByText("Åse");
  forceCloseDatabase(store.database.backendDB() as never);
  await waitFor(() => expect(store.database.reopened.getState()).toBe(1));
  await add(store, "Bo");
  await screen.findByText("Bo, Åse");
});

it("fault 12: trouble in reading leaves the last answer on the screen, and the screen standing", async () => {
  const store = await shownIn();
  await add(store, "Åse");
  await screen.findByText("Åse");
  const lost = vi.spyOn(IDBObjectStore.prototype, "getAll").mockImplementation(() => {
    throw new DOMException("Connection to Indexed Database server lost", "UnknownError");
  });
  await add(store, "Bo");
  await waitFor(() => expect(lost).toHaveBeenCalled());
  screen.getByText("Åse");
  lost.mockRestore();
  await screen.findByText("Bo, Åse", {}, { timeout: 4_000 });
});
