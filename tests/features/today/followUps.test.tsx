// @vitest-environment happy-dom
import { act, cleanup, render, screen, waitFor } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { civilDateAt, type LocalTime } from "#domain/civil.ts";
import { type Change, change } from "#domain/facets.ts";
import { done } from "#domain/result.ts";
import type { SessionId } from "#domain/session.ts";
import { TodayScreen } from "#features/today/TodayScreen.tsx";
import { commit } from "#store/commit.ts";
import { readHowManyToFollowUp } from "#store/followUps.ts";
import { lockNow, turnOnLock, unlock } from "#store/lock.ts";
import { light, passphrase } from "#tests/support/locks.ts";
import { TestRooms } from "#tests/support/rooms.tsx";
import { lay } from "#tests/support/stage.tsx";
import { newTestStore, type TestStore } from "#tests/support/store.ts";

beforeEach(() => history.replaceState(null, "", "/"));
afterEach(cleanup);

const today = civilDateAt(newTestStore().now());
const sessionId = "s1" as SessionId;

const choir = [
  change("choir", "choir", "card", { name: "Ours" }),
  change("choir", "choir", "origin", { kind: "real" }),
];
const singer = [
  change("singer", "a", "name", { called: "Åse" }),
  change("singer", "a", "standing", { state: "singing" }),
];
/** A choir with a plan for tonight. */
const evening = [
  ...choir,
  ...singer,
  change("session", sessionId, "when", {
    date: today,
    time: "19:00" as LocalTime,
    minutes: 60,
    place: "",
    courseId: null,
  }),
  change("session", sessionId, "state", { kind: "planned" }),
  change("planItem", "i1", "place", { sessionId, index: "a0", part: "songs" }),
  change("planItem", "i1", "content", { kind: "rest" }),
  change("planItem", "i1", "minutes", { minutes: 60 }),
];

async function open(changes: readonly Change[], store: TestStore = newTestStore()) {
  await lay(store, changes);
  render(
    <TestRooms store={store}>
      <TodayScreen />
    </TestRooms>,
  );
  await screen.findByText("Saved here, on this device.");
  return { store };
}

describe("what was withdrawn", () => {
  const withdrawn = ["photo", "quote"].flatMap((purpose) => [
    change("followUp", `a.${purpose}.all`, "task", {
      purpose: purpose as "photo",
      since: today,
      publishedId: null,
    }),
    change("followUp", `a.${purpose}.all`, "state", { done: false }),
  ]);
  const line = () => screen.queryByRole("link", { name: /agreements/ });

  it("is said calmly, with the way to it and without a name, until it is done", async () => {
    const { store } = await open([...evening, ...withdrawn]);
    const way = await screen.findByRole("link", {
      name: "2 things about agreements wait to be followed up.",
    });
    expect(way.getAttribute("href")).toBe("/follow-ups");
    expect(document.body.textContent).not.toContain("Åse");
    const finish = async (purpose: string) =>
      commit(store, ["followUp"], () =>
        done([change("followUp", `a.${purpose}.all`, "state", { done: true })]),
      );
    await finish("photo");
    await screen.findByText("One thing about agreements waits to be followed up.");
    await finish("quote");
    await waitFor(() => expect(line()).toBeNull());
  });

  it("is said to a new choir too", async () => {
    await open([...choir, ...singer, ...withdrawn]);
    expect(screen.getByRole("heading", { name: "Three first steps" })).toBeDefined();
    expect(line()).not.toBeNull();
  });

  it("is not said while the cards are locked, and again when they are open", async () => {
    const { store } = await open([...evening, ...withdrawn]);
    await turnOnLock(store, passphrase, 10, light);
    await waitFor(() => expect(line()).not.toBeNull());
    await act(async () => lockNow(store));
    await waitFor(() => expect(line()).toBeNull());
    await act(async () => unlock(store, { passphrase }));
    await waitFor(() => expect(line()).not.toBeNull());
  });

  it.each([
    ["leader", 2],
    ["coordinator", 2],
    ["pianist", 0],
    ["volunteer", 0],
  ] as const)("is counted on the device of a %s: %i", async (role, number) => {
    const store = newTestStore();
    await commit(store, ["singer", "followUp"], () => done([...singer, ...withdrawn]));
    await store.database.table("links").put({ key: "link", role });
    expect(await readHowManyToFollowUp(store.database)).toBe(number);
  });
});
