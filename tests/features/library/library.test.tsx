// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it } from "vitest";

import type { CivilDate, LocalTime } from "#domain/civil.ts";
import type { ExerciseId } from "#domain/exercise.ts";
import { change } from "#domain/facets.ts";
import { outcomeId } from "#domain/outcome.ts";
import type { PlanItemId } from "#domain/plan.ts";
import type { SessionId } from "#domain/session.ts";
import type { SongId } from "#domain/song.ts";
import { ExerciseScreen } from "#features/library/ExerciseScreen.tsx";
import { LibraryScreen } from "#features/library/LibraryScreen.tsx";
import { da } from "#i18n/da.ts";
import { readLastUsed } from "#store/lastUsed.ts";
import { readOwnLibrary } from "#store/ownLibrary.ts";
import { dismissUndo } from "#ui/undo.ts";
import { lay, stage } from "#tests/support/stage.tsx";
import { newTestStore } from "#tests/support/store.ts";

afterEach(() => {
  cleanup();
  dismissUndo();
});

const long = "long-aah" as ExerciseId;

describe("the library", () => {
  it("has 28 warm-ups by kind, and finds in the reader's language", async () => {
    const person = userEvent.setup();
    stage(newTestStore(), <LibraryScreen />, { words: da, language: "da", path: "/library" });
    await screen.findByRole("heading", { name: "Åndedræt" });
    expect(screen.getAllByRole("listitem")).toHaveLength(28);
    fireEvent.change(screen.getByRole("textbox", { name: "Søg i opvarmning" }), {
      target: { value: "udanding" },
    });
    expect(screen.getAllByRole("listitem").length).toBeLessThan(10);
    expect(screen.getByRole("link", { name: /Lang udånding/ })).toBeTruthy();
    await person.click(screen.getByRole("button", { name: "Ryd" }));
    await person.click(screen.getByRole("button", { name: "Rytme" }));
    expect(screen.getAllByRole("heading", { level: 2 })).toHaveLength(1);
  });

  it("shows the seated version before the levels, and demands in plain words", async () => {
    stage(newTestStore(), <ExerciseScreen exerciseId={long} />);
    await screen.findByRole("heading", { level: 1, name: /Long out-breath/ });
    const headings = screen
      .getAllByRole("heading", { level: 2 })
      .map(({ textContent }) => textContent);
    expect(headings[0]).toBe("Seated");
    expect(headings).toHaveLength(5);
    expect(screen.getByText(/long out-breath, loud sound/)).toBeTruthy();
    expect(await screen.findByText("Not used yet")).toBeTruthy();
  });

  it("takes a leader's own warm-up by its name alone, changes it, and removes it with undo", async () => {
    const store = newTestStore();
    const person = userEvent.setup();
    const { place } = stage(store, <LibraryScreen />, { path: "/library" });
    await person.click(await screen.findByRole("button", { name: "Your own warm-up" }));
    await person.click(screen.getByRole("button", { name: "Save" }));
    expect(screen.getByText("Write a name first.")).toBeTruthy();
    await person.type(screen.getByRole("textbox", { name: "Name" }), "Windmill");
    await person.click(screen.getByRole("button", { name: "standing" }));
    await person.click(screen.getByRole("button", { name: "Save" }));
    await waitFor(() => expect(place.history.at(-1)).toMatch(/^\/library\/warm-up\//));
    const [own] = (await readOwnLibrary(store.database)).exercises;
    expect(own).toMatchObject({ name: { da: "Windmill" }, levels: [{ demands: ["standing"] }] });
    cleanup();

    stage(store, <ExerciseScreen exerciseId={own?.id ?? long} />);
    await person.click(await screen.findByRole("button", { name: "Remove" }));
    await waitFor(async () => expect((await readOwnLibrary(store.database)).exercises).toEqual([]));
    await person.click(await screen.findByRole("button", { name: "Undo" }));
    await screen.findByRole("heading", { level: 1, name: "Windmill" });
  });

  it("marks a working title quietly, and tells the key as that language says it", async () => {
    stage(newTestStore(), <LibraryScreen />, {
      words: da,
      language: "da",
      path: "/library",
      searchPath: "show=songs",
    });
    const row = await screen.findByRole("link", { name: /Tre mus/ });
    expect(within(row).getByText(/arbejdstitel/)).toBeTruthy();
    expect(within(row).getByText(/B-dur/)).toBeTruthy();
    expect(
      within(await screen.findByRole("link", { name: /Mester Jakob/ })).queryByText(/arbejdstitel/),
    ).toBeNull();
  });

  it("leads to where a song of one's own is written", async () => {
    stage(newTestStore(), <LibraryScreen />, { path: "/library", searchPath: "show=songs" });
    const link = await screen.findByRole("link", { name: "Your own song" });
    expect(link.getAttribute("href")).toBe("/library/song/new");
  });
});

describe("readLastUsed", () => {
  const today = "2026-11-20" as CivilDate;

  it("is the last day it was on the plan and not skipped; today only once it is done", async () => {
    const store = newTestStore();
    const days = ["2026-11-06", "2026-11-13", "2026-11-20", "2026-11-27"];
    for (const [place, date] of days.entries()) {
      const session = `s${place}` as SessionId;
      await lay(store, [
        change("session", session, "when", {
          date: date as CivilDate,
          time: "19:00" as LocalTime,
          minutes: 75,
          place: "",
          courseId: null,
        }),
        change("planItem", `i${place}`, "place", {
          sessionId: session,
          index: "a0",
          part: "voice",
        }),
        change("planItem", `i${place}`, "content", { kind: "warmUp", exerciseId: long, level: 1 }),
      ]);
    }
    const played = async (place: number, how: "done" | "skipped") =>
      lay(store, [
        change(
          "outcome",
          outcomeId(`s${place}` as SessionId, `i${place}` as PlanItemId),
          "played",
          {
            startedAt: 1,
            endedAt: 2,
            how,
          },
        ),
      ]);
    expect(await readLastUsed(store.database, long, today)).toBe("2026-11-13");
    await played(1, "skipped");
    expect(await readLastUsed(store.database, long, today)).toBe("2026-11-06");
    await played(2, "done");
    expect(await readLastUsed(store.database, long, today)).toBe(today);
    expect(await readLastUsed(store.database, "row-row" as SongId, today)).toBeUndefined();
  });
});
