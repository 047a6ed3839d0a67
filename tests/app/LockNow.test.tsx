// @vitest-environment happy-dom
import { cleanup, render, screen, waitFor } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { afterEach, expect, it } from "vitest";

import { LockNow } from "#app/LockNow.tsx";
import { change } from "#domain/facets.ts";
import { done } from "#domain/result.ts";
import { OpenLock } from "#features/lock/OpenLock.tsx";
import { en } from "#i18n/en.ts";
import { commit } from "#store/commit.ts";
import { turnOnLock } from "#store/lock.ts";
import { beginRun, finishRun, light, passphrase } from "#tests/support/locks.ts";
import { TestRooms } from "#tests/support/rooms.tsx";
import { fullDisk } from "#tests/support/stage.tsx";
import { newTestStore, type TestStore } from "#tests/support/store.ts";

afterEach(cleanup);

const words = en.lock;

const kindOf = ({ database }: TestStore) => database.keys.state.getState().kind;

it("stays open while something is not kept, says so as long as it is, and locks then", async () => {
  const store = newTestStore();
  await turnOnLock(store, passphrase, 10, light);
  render(
    <TestRooms store={store}>
      <LockNow />
    </TestRooms>,
  );
  const lock = screen.getByRole("button", { name: en.app.lockNow });
  const free = fullDisk(store, "songs");
  await commit(store, ["song"], () => done([change("song", "a", "card", { title: "Long" })]));
  await userEvent.click(lock);
  expect((await screen.findByRole("alert")).textContent).toBe(words.somethingWaits);
  expect(kindOf(store)).toBe("open");
  free();
  await store.keeping.tryAgain();
  await waitFor(() => expect(screen.queryByRole("alert")).toBeNull());
  await userEvent.click(lock);
  await waitFor(() => expect(kindOf(store)).not.toBe("open"));
});

it.each([
  ["the footer", () => <LockNow />],
  ["the lock's own page", () => <OpenLock onTurnedOff={() => {}} />],
])("says in %s what kept the device from locking, and locks when it can", async (_, way) => {
  const store = newTestStore();
  await beginRun(store);
  await turnOnLock(store, passphrase, 10, light);
  // The names lay open for the session: now they are to be put away.
  await finishRun(store);
  const free = fullDisk(store, "vault");
  render(<TestRooms store={store}>{way()}</TestRooms>);
  const lock = screen.getByRole("button", { name: en.app.lockNow });
  await userEvent.click(lock);
  expect(await screen.findByText(en.app.trouble.full)).toBeDefined();
  expect(kindOf(store)).toBe("open");
  free();
  await userEvent.click(lock);
  await waitFor(() => expect(kindOf(store)).toBe("locked"));
});
