// @vitest-environment happy-dom
import { act, cleanup, render, screen, waitFor } from "@testing-library/react";
import { afterEach, beforeEach, expect, it } from "vitest";

import { change } from "#domain/facets.ts";
import { TodayScreen } from "#features/today/TodayScreen.tsx";
import { lockNow, turnOnLock, unlock } from "#store/lock.ts";
import { readHowManyToChoose } from "#store/versionsToChoose.ts";
import { layBeside } from "#tests/support/besides.ts";
import { light, passphrase } from "#tests/support/locks.ts";
import { share } from "#tests/support/meeting.ts";
import { TestRooms } from "#tests/support/rooms.tsx";
import { lay } from "#tests/support/stage.tsx";
import { newTestStore } from "#tests/support/store.ts";

beforeEach(() => history.replaceState(null, "", "/"));
afterEach(cleanup);

async function aChoir() {
  const store = newTestStore();
  await lay(store, [
    change("choir", "choir", "card", { name: "Ours" }),
    change("choir", "choir", "origin", { kind: "real" }),
    ...["a", "b"].flatMap((id) => [
      change("singer", id, "name", { called: "Åse" }),
      change("singer", id, "standing", { state: "singing" }),
      change("singer", id, "likes", { words: "Sits by the window" }),
    ]),
    change("need", "a.seated", "mark", { wished: true }),
  ]);
  return store;
}

const line = () => screen.queryByRole("link", { name: /two versions/ });

it("two versions are told on Today, card by card and without a name, until somebody has chosen", async () => {
  const store = await aChoir();
  await share(store);
  render(
    <TestRooms store={store}>
      <TodayScreen />
    </TestRooms>,
  );
  await screen.findByText(/^Saved here/);
  expect(line()).toBeNull();
  await act(async () => layBeside(store, "singer", "a", "likes", { words: "Counts in" }));
  const way = await screen.findByRole("link", {
    name: "1 card has two versions to choose between.",
  });
  expect(way.getAttribute("href")).toBe("/devices/two-versions");
  await act(async () => {
    await layBeside(store, "need", "a.seated", "mark", { wished: false });
    await layBeside(store, "singer", "b", "likes", { words: "Counts in" });
  });
  await screen.findByText("2 cards have two versions to choose between.");
  expect(document.body.textContent).not.toContain("Åse");

  await turnOnLock(store, passphrase, 10, light);
  await waitFor(() => expect(line()).not.toBeNull());
  await act(async () => lockNow(store));
  await waitFor(() => expect(line()).toBeNull());
  await act(async () => unlock(store, { passphrase }));
  await waitFor(() => expect(line()).not.toBeNull());
});

it.each([
  ["leader", 1],
  ["coordinator", 1],
  ["pianist", 0],
  ["volunteer", 0],
] as const)("two versions are counted on the device of a %s: %i", async (role, number) => {
  const store = await aChoir();
  await layBeside(store, "singer", "a", "likes", { words: "Counts in" });
  await share(store, role);
  expect(await readHowManyToChoose(store.database)).toBe(number);
});
