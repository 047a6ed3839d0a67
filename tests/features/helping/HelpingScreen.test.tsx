// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";

import { change } from "#domain/facets.ts";
import type { SingerId } from "#domain/singer.ts";
import { HelpingScreen } from "#features/helping/HelpingScreen.tsx";
import { nb } from "#i18n/nb.ts";
import { readHallWordsOf } from "#store/hallWords.ts";
import { startRun } from "#store/startRun.ts";
import { dismissUndo } from "#ui/undo.ts";
import { cardOf } from "#tests/support/helped.ts";
import { lay, stage } from "#tests/support/stage.tsx";
import { newTestStore, type TestStore } from "#tests/support/store.ts";

import { sessionId, warm } from "../run/evening.ts";
import { aHall, come } from "./hall.ts";

afterEach(() => {
  cleanup();
  dismissUndo();
});

const dagny = "dagny" as SingerId;
const press = async (name: string | RegExp) =>
  fireEvent.click(await screen.findByRole("button", { name }));

async function atTheExercise(store: TestStore) {
  stage(store, <HelpingScreen sessionId={sessionId} />);
  await press("After");
  return screen.findByRole("heading", { name: /Shake off the rain/ });
}

describe("the coordinator's page", () => {
  it("names those who are here behind each count, and nobody who is not", async () => {
    const store = await aHall();
    await come(store, "Astrid", "Dagny", "Kari", "Kåre");
    await atTheExercise(store);
    const sitting = (await screen.findByRole("heading", { name: "2 × sitting" })).closest("li");
    expect(within(sitting!).getAllByRole("group")).toHaveLength(2);
    for (const name of ["Astrid", "Dagny"]) within(sitting!).getByText(name);
    expect(screen.queryByText("Arne")).toBeNull();
    // Kåre sits too, but has not agreed that it is remembered.
    expect(screen.queryByText("Kåre")).toBeNull();
  });

  it("shows what comes next beside what is now", async () => {
    const store = await aHall();
    await come(store, "Kari");
    stage(store, <HelpingScreen sessionId={sessionId} />);
    expect(await screen.findByText("Next")).toBeTruthy();
    await screen.findByRole("heading", { name: "1 × a chair to hold" });
    // Nothing has been tried yet, so nothing is asked.
    expect(screen.queryByRole("group", { name: /how did it go/ })).toBeNull();
  });

  it("keeps one word with one tap, takes it back with the same, and says it of nothing else", async () => {
    const store = await aHall();
    await come(store, "Dagny", "Astrid");
    await atTheExercise(store);
    const ways = await screen.findByRole("group", { name: "Dagny, sitting: how did it go" });
    const worked = within(ways).getByRole("button", { name: "worked" });
    fireEvent.click(worked);
    await waitFor(() => expect(worked.getAttribute("aria-pressed")).toBe("true"));
    expect(await readHallWordsOf(store.database, dagny)).toEqual([
      {
        singerId: dagny,
        sessionId,
        itemId: warm,
        variant: "sit",
        went: "worked",
        on: "2026-11-20",
      },
    ]);
    expect(screen.getAllByRole("button", { pressed: true })).toHaveLength(1);

    const notNeeded = within(ways).getByRole("button", { name: "not needed" });
    fireEvent.click(notNeeded);
    await waitFor(() => expect(notNeeded.getAttribute("aria-pressed")).toBe("true"));
    expect(worked.getAttribute("aria-pressed")).toBe("false");
    fireEvent.click(notNeeded);
    await waitFor(() => expect(notNeeded.getAttribute("aria-pressed")).toBe("false"));
    expect(await readHallWordsOf(store.database, dagny)).toEqual([]);
  });

  it("goes along with what is led on this device, and comes back to it", async () => {
    const store = await aHall();
    await come(store, "Kari");
    await startRun(store, sessionId);
    await lay(store, [
      change("run", sessionId, "position", { itemId: warm, since: store.clock.now }),
    ]);
    stage(store, <HelpingScreen sessionId={sessionId} />);
    expect(await screen.findByRole("navigation", { name: "2 of 6" })).toBeTruthy();
    await press("After");
    expect(await screen.findByRole("navigation", { name: "3 of 6" })).toBeTruthy();
    await press("Back to what is led now");
    expect(await screen.findByRole("navigation", { name: "2 of 6" })).toBeTruthy();
  });

  it("says who helps whom", async () => {
    const store = await aHall();
    await come(store, "Dagny");
    stage(store, <HelpingScreen sessionId={sessionId} />);
    const pair = (await screen.findByText("Knut")).closest("div");
    within(pair!).getByText("Dagny");
    within(pair!).getByText("second: Lis");
  });

  it("waits for the roll call, and for a plan", async () => {
    const store = await aHall();
    stage(store, <HelpingScreen sessionId={sessionId} />);
    expect(await screen.findByText(/Nobody is marked here yet/)).toBeTruthy();
    cleanup();
    const empty = newTestStore();
    await lay(empty, cardOf("Kari", ["seated"]));
    stage(empty, <HelpingScreen sessionId={sessionId} />, { words: nb, language: "nb" });
    expect(await screen.findByText(nb.helping.noSession)).toBeTruthy();
  });
});
