// @vitest-environment happy-dom
import { screen, waitFor } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";

import { change, deletion } from "#domain/facets.ts";
import { RunScreen } from "#features/run/RunScreen.tsx";
import { readRunning } from "#store/running.ts";
import { readSession } from "#store/sessions.ts";
import { lay, stage } from "#tests/support/stage.tsx";

import { anEvening, calm, hello, pause, sessionId, song, started, tea, warm } from "./evening.ts";
import { eachAnew, heading, press, shown, wait, wakeLock } from "./staged.tsx";

eachAnew();

describe("the screen", () => {
  it("says so when the device will not keep it awake", async () => {
    wakeLock(async () => {
      throw new DOMException("Low battery", "NotAllowedError");
    });
    await shown(await started());
    expect(
      await screen.findByText(/would not keep the screen awake/, undefined, wait),
    ).toBeTruthy();
  });

  it("says so when the browser cannot keep it awake", async () => {
    Reflect.deleteProperty(navigator, "wakeLock");
    await shown(await started());
    expect(await screen.findByText(/cannot keep the screen awake/, undefined, wait)).toBeTruthy();
  });

  it("is asked for anew when the page comes back into view", async () => {
    const ask = vi.fn(async () => ({ release: async () => undefined }));
    wakeLock(ask);
    await shown(await started());
    expect(screen.queryByText(/keep the screen awake/)).toBeNull();
    const before = ask.mock.calls.length;
    document.dispatchEvent(new Event("visibilitychange"));
    await waitFor(() => expect(ask.mock.calls.length).toBe(before + 1), wait);
  });
});

describe("a session that does not run", () => {
  it("offers to begin, and begins at the first item", async () => {
    stage(await anEvening(), <RunScreen sessionId={sessionId} />);
    await heading("Not begun yet");
    await press("Start session");
    await heading("Notice");
  });

  it("leads to the plan when there is nothing to lead", async () => {
    const store = await anEvening();
    await lay(
      store,
      [hello, warm, song, pause, calm, tea].map((id) => deletion("planItem", id)),
    );
    const { place } = stage(store, <RunScreen sessionId={sessionId} />);
    await screen.findByText(/nothing in the plan yet/, undefined, wait);
    expect(screen.queryByRole("button", { name: "Start session" })).toBeNull();
    await press("Make the plan");
    expect(place.history.at(-1)).toBe("/session/evening/plan");
  });

  it("says when it ended, and goes on again where it was", async () => {
    const store = await started();
    await lay(store, [
      change("run", sessionId, "position", { itemId: song, since: store.clock.now }),
      change("run", sessionId, "state", { kind: "ended", startedAt: 1, endedAt: store.clock.now }),
    ]);
    stage(store, <RunScreen sessionId={sessionId} />);
    await heading("The session has ended");
    expect(screen.getByRole("button", { name: "To the closing" })).toBeTruthy();
    await press("Go on again");
    await heading("Row, Row, Row Your Boat");
  });

  it("is not on this device", async () => {
    const store = await anEvening();
    await lay(store, [deletion("session", sessionId)]);
    stage(store, <RunScreen sessionId={sessionId} />);
    await heading("This session is not on this device.");
    expect(screen.queryByRole("button", { name: "End session" })).toBeNull();
  });

  it("was removed elsewhere while it was led here: it can be ended, and holds nothing up", async () => {
    const store = await started();
    await lay(store, [deletion("session", sessionId)]);
    stage(store, <RunScreen sessionId={sessionId} />);
    await heading("This session is not on this device.");
    await press("End session");
    await waitFor(async () => expect(await readRunning(store.database)).toBeUndefined(), wait);
    await waitFor(
      () => expect(screen.queryByRole("button", { name: "End session" })).toBeNull(),
      wait,
    );
    expect(await readSession(store.database, sessionId)).toBeUndefined();
  });
});
