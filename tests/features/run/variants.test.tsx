// @vitest-environment happy-dom
import { cleanup, fireEvent, screen } from "@testing-library/react";
import { beforeEach, describe, expect, it, vi } from "vitest";

import { change } from "#domain/facets.ts";
import { PianistScreen } from "#features/run/conduct/PianistScreen.tsx";
import { SingersViewScreen } from "#features/run/conduct/SingersViewScreen.tsx";
import { nb } from "#i18n/nb.ts";
import { startRun } from "#store/startRun.ts";
import { song as songContent } from "#tests/support/plans.ts";
import { lay, stage } from "#tests/support/stage.tsx";
import type { TestStore } from "#tests/support/store.ts";

import { aHall, come, names } from "../helping/hall.ts";
import { sessionId, song, warm } from "./evening.ts";
import { eachAnew, shown, wait } from "./staged.tsx";

eachAnew();
beforeEach(() => {
  vi.stubGlobal("matchMedia", () => ({
    matches: false,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  }));
});

async function led(itemId = warm): Promise<TestStore> {
  const store = await aHall();
  await startRun(store, sessionId);
  await lay(store, [change("run", sessionId, "position", { itemId, since: store.clock.now })]);
  return store;
}

const strip = () => screen.findByRole("button", { name: /What to do/ }, wait);
const anybody = (text: string | null | undefined) => names.test(text ?? "");

describe("what helps, while a session is led", () => {
  it("stands as counts and something to say for those who are here, and names nobody", async () => {
    const store = await led();
    await come(store, "Astrid", "Dagny", "Kåre");
    await shown(store, "Shake off the rain");
    const said = (await strip()).textContent;
    expect(said).toContain("2 × sitting");
    expect(said).toContain("sitting version first");
    expect(anybody(document.body.textContent)).toBe(false);
  });

  it("changes as more arrive, and when the exercise is led at an easier level", async () => {
    const store = await led();
    await come(store, "Astrid", "Dagny");
    await shown(store, "Shake off the rain");
    expect((await strip()).textContent).toContain("2 × sitting");
    await come(store, "Arne", "Kari");
    await screen.findByText("3 × sitting", {}, wait);
    await lay(store, [change("outcome", `${sessionId}.${warm}`, "level", { level: 1 })]);
    await vi.waitFor(() => expect(screen.queryByText("3 × sitting")).toBeNull(), wait);
  });

  it("says what to do of each, on a page of its own", async () => {
    const store = await led();
    await come(store, "Astrid");
    await shown(store, "Shake off the rain");
    fireEvent.click(await strip());
    expect(
      await screen.findByText("Everyone may do this sitting; give the seated version first."),
    ).toBeTruthy();
    expect(anybody(document.body.textContent)).toBe(false);
  });

  it("is what is expected while nobody is marked, and says so", async () => {
    const store = await led();
    await shown(store, "Shake off the rain");
    const button = await strip();
    expect(button.textContent).toContain("(expected)");
    fireEvent.click(button);
    expect(await screen.findByText(/Nobody is marked here yet/)).toBeTruthy();
  });

  it("speaks Norwegian", async () => {
    const store = await led();
    await come(store, "Astrid");
    const { RunScreen } = await import("#features/run/RunScreen.tsx");
    stage(store, <RunScreen sessionId={sessionId} />, { words: nb, language: "nb" });
    await screen.findByText("1 × sittende", {}, wait);
  });

  it("is nowhere on what singers and pianist see", async () => {
    const store = await led(song);
    await lay(store, [change("planItem", song, "content", songContent("frere-jacques"))]);
    await come(store, "Astrid", "Dagny", "Kari");
    const words = /×|sitting|large print|a cue|helps/;
    for (const screenOf of [SingersViewScreen, PianistScreen]) {
      const Screen = screenOf;
      const { container } = stage(store, <Screen sessionId={sessionId} />);
      await screen.findByRole("heading", { level: 1 }, wait);
      await new Promise((resolve) => {
        setTimeout(resolve, 300);
      });
      expect(container.textContent).not.toMatch(words);
      expect(anybody(container.textContent)).toBe(false);
      cleanup();
    }
  });
});
