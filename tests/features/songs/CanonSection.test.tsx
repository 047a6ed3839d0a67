// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import { starterSongs } from "#content/starter.ts";
import { canonOn } from "#domain/canonLadder.ts";
import { change } from "#domain/facets.ts";
import type { SongId } from "#domain/song.ts";
import { CanonSection } from "#features/songs/CanonSection.tsx";
import { readArrangement } from "#store/arrangements.ts";
import { lay, stage } from "#tests/support/stage.tsx";
import { newTestStore, type TestStore } from "#tests/support/store.ts";

const wait = { timeout: 15_000 }; // Without a worker the page does it itself.
beforeEach(() => vi.stubGlobal("Worker", undefined));
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

function songOf(id: string) {
  const song = starterSongs.find((one) => one.id === id);
  if (!song) throw new Error(`no song ${id}`);
  return song;
}

const settingOf = async (store: TestStore, id: string) =>
  canonOn((await readArrangement(store.database, id as SongId)).ladder ?? []);

describe("a song as a canon", () => {
  it("says in one line whether and where it works, and where it rubs", async () => {
    const store = newTestStore();
    stage(store, <CanonSection song={songOf("row-row")} />);
    expect(
      await screen.findByText(
        "Works as a round for up to four groups, entering after 2 bars.",
        undefined,
        wait,
      ),
    ).toBeTruthy();
    expect(
      screen.getAllByText("It rubs lightly between the beats, in every bar.").length,
    ).toBeGreaterThan(0);
    expect(screen.getByRole("link", { name: "Frère Jacques" })).toBeTruthy();
    expect(screen.getByText("on the keynote: fits all through")).toBeTruthy();
  });

  it("says so when it does not, and a song without a melody is not judged", async () => {
    const store = newTestStore();
    stage(store, <CanonSection song={songOf("ode-to-joy")} />);
    expect(
      await screen.findByText(/Does not work as a strict round/, undefined, wait),
    ).toBeTruthy();
    cleanup();
    stage(store, <CanonSection song={{ ...songOf("ode-to-joy"), abc: undefined }} />);
    expect(screen.getByText(/when it has its melody/)).toBeTruthy();
  });

  it("is set for all canon steps at once, and its groups are led by people of the team", async () => {
    const store = newTestStore();
    await lay(store, [change("helper", "h", "name", { called: "Kirsten" })]);
    stage(store, <CanonSection song={songOf("frere-jacques")} />);
    fireEvent.click(await screen.findByRole("button", { name: "Less: Groups" }, wait));
    await waitFor(async () =>
      expect(await settingOf(store, "frere-jacques")).toMatchObject({ groups: 3, offsetBars: 2 }),
    );
    fireEvent.click(screen.getByRole("radio", { name: /In halves/ }));
    fireEvent.click(screen.getByRole("radio", { name: /All hold/ }));
    await waitFor(async () =>
      expect(await settingOf(store, "frere-jacques")).toMatchObject({
        entry: "halves",
        ending: "holdOnSign",
      }),
    );
    fireEvent.change(await screen.findByLabelText("Group 2", undefined, wait), {
      target: { value: "Kirsten" },
    });
    await waitFor(async () =>
      expect((await readArrangement(store.database, "frere-jacques" as SongId)).leads).toEqual([
        "",
        "Kirsten",
      ]),
    );
  });

  it("a song that had no canon gets one, with undo", async () => {
    const store = newTestStore();
    stage(store, <CanonSection song={songOf("amazing-grace")} />);
    fireEvent.click(
      await screen.findByRole("button", { name: "Put the canon on the ladder" }, wait),
    );
    await waitFor(async () =>
      expect(await settingOf(store, "amazing-grace")).toMatchObject({ groups: 2, offsetBars: 8 }),
    );
    expect(
      await screen.findByText("The canon is on the ladder now.", undefined, wait),
    ).toBeTruthy();
  });
});
