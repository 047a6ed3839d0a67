// @vitest-environment happy-dom
import { cleanup, fireEvent, screen } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";

import { change } from "#domain/facets.ts";
import { RunScreen } from "#features/run/RunScreen.tsx";
import { da } from "#i18n/da.ts";
import { nb } from "#i18n/nb.ts";
import { lay, stage } from "#tests/support/stage.tsx";

import { sessionId, song, started } from "./evening.ts";
import { eachAnew, heading, press, shown } from "./staged.tsx";

eachAnew();

describe("a song that is led", () => {
  it("shows key, start note and tempo, and each language's own name of the note", async () => {
    const store = await started();
    await lay(store, [
      change("run", sessionId, "position", { itemId: song, since: store.clock.now }),
    ]);
    await shown(store, "Row, Row, Row Your Boat");
    expect(await screen.findByText("B flat major · 6/8 · begin on B flat")).toBeTruthy();
    expect(await screen.findByRole("button", { name: "Hear B flat" })).toBeTruthy();
    expect(await screen.findByText("63 a minute")).toBeTruthy();
    fireEvent.click(screen.getByRole("button", { name: "Faster" }));
    expect(screen.getByText("66 a minute")).toBeTruthy();
    cleanup();
    stage(store, <RunScreen sessionId={sessionId} />, { language: "da", words: da });
    await heading("Ro, ro, ro din båd");
    expect(await screen.findByText("B-dur · 6/8 · begynd på B")).toBeTruthy();
    expect(await screen.findByRole("button", { name: "Hør B" })).toBeTruthy();
  });

  it("is led in the key and at the tempo in which this choir sings it", async () => {
    const store = await started();
    await lay(store, [
      change("run", sessionId, "position", { itemId: song, since: store.clock.now }),
      change("arrangement", "row-row", "key", { key: "D" }),
      change("arrangement", "row-row", "tempo", { bpm: 58 }),
    ]);
    await shown(store, "Row, Row, Row Your Boat");
    expect(await screen.findByText("D major · 6/8 · begin on D")).toBeTruthy();
    expect(await screen.findByRole("button", { name: "Hear D" })).toBeTruthy();
    expect(await screen.findByText("58 a minute")).toBeTruthy();
  });

  it("calls B natural H in Danish and Norwegian", () => {
    expect(da.run.noteName("B", "natural")).toBe("H");
    expect(nb.run.noteName("B", "natural")).toBe("H");
    expect(da.run.noteName("B", "flat")).toBe("B");
    expect(nb.run.noteName("B", "flat")).toBe("B");
    expect(nb.run.noteName("F", "sharp")).toBe("Fiss");
    expect(da.run.noteName("F", "sharp")).toBe("Fis");
    expect(da.run.keyName("D", "natural", "minor")).toBe("d-mol");
  });

  it("says so when the browser has no sound, and goes on", async () => {
    const store = await started();
    await lay(store, [
      change("run", sessionId, "position", { itemId: song, since: store.clock.now }),
    ]);
    vi.stubGlobal("AudioContext", undefined);
    await shown(store, "Row, Row, Row Your Boat");
    fireEvent.click(await screen.findByRole("button", { name: "Hear B flat" }));
    expect(await screen.findByText(/gives no sound/)).toBeTruthy();
    await press("Next item");
    await heading("Rest");
  });
});
