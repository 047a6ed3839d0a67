// @vitest-environment happy-dom
import { cleanup, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it } from "vitest";

import { starterSongs } from "#content/starter.ts";
import { change } from "#domain/facets.ts";
import { type LayerId, layerKinds } from "#domain/layer.ts";
import { outcomeId } from "#domain/outcome.ts";
import type { PlanItemId } from "#domain/plan.ts";
import { patternText } from "#domain/rhythm.ts";
import type { SessionId } from "#domain/session.ts";
import { ownSongFrom, type Song, type SongId } from "#domain/song.ts";
import { LadderSection } from "#features/songs/LadderSection.tsx";
import { da } from "#i18n/da.ts";
import { en } from "#i18n/en.ts";
import { readArrangement, readOwnGestures } from "#store/arrangements.ts";
import { dismissUndo } from "#ui/undo.ts";
import { lay, stage } from "#tests/support/stage.tsx";
import { newTestStore, type TestStore } from "#tests/support/store.ts";

afterEach(() => {
  cleanup();
  dismissUndo();
});

const words = en.layers;
const library = (id: string): Song => {
  const song = starterSongs.find((one) => one.id === id);
  if (!song) throw new Error(id);
  return song;
};
const jakob = library("frere-jacques");
const own = "own-song" as SongId;

async function ownSong(store: TestStore): Promise<Song> {
  await lay(store, [change("song", own, "card", { title: "The harbour" })]);
  const row = await store.database.rows("song").get(own);
  const song = row && ownSongFrom(row);
  if (!song) throw new Error("no song");
  return song;
}

const ladderOf = async (store: TestStore, song: SongId) =>
  (await readArrangement(store.database, song)).ladder ?? [];
const kindsOf = async (store: TestStore, song: SongId) =>
  (await ladderOf(store, song)).map(({ layer }) => layer.kind);

/** From the lowest step up, as it is seen. */
const seen = () =>
  screen
    .getAllByRole("heading", { level: 3 })
    .map(({ textContent }) => textContent)
    .toReversed();
const shown = async () => screen.findByRole("button", { name: "Step 1. Move Listen" });
const step = (name: string) => {
  const row = screen.getByRole("heading", { level: 3, name }).closest("li");
  if (!row) throw new Error(name);
  return within(row);
};

describe("the ladder of a song", () => {
  it("stands ready for a library song, the first step at the bottom, each with what to do and how much", async () => {
    stage(newTestStore(), <LadderSection song={jakob} />);
    await shown();
    expect(seen().slice(0, 3)).toEqual(["Listen", "Beat", "Line by line"]);
    expect(seen().at(-1)).toBe("Canon in 4 groups");
    expect(step("Drone").getByText(words.what.drone)).toBeTruthy();
    expect(step("Drone").getByText(/^about [\d.]+, mostly breath$/)).toBeTruthy();
    expect(step("Listen").getByText("asks for nothing")).toBeTruthy();
    expect(screen.getAllByText(/Open door/)).toHaveLength(seen().length);
  });

  it("advises and never forbids", async () => {
    const store = newTestStore();
    stage(store, <LadderSection song={jakob} />);
    await shown();
    const canon = step("Canon, the leader as second voice");
    expect(canon.getByText(/Goes best when “Together without the leader” has been/)).toBeTruthy();
    expect(canon.queryByRole("button", { name: /disabled/ })).toBeNull();
    expect(step("Canon in 4 groups").getByText(/Goes best when “Canon in 3 groups”/)).toBeTruthy();
  });

  it("learns what the group carries from how its songs have gone", async () => {
    const store = newTestStore();
    const session = "s1" as SessionId;
    const item = "i1" as PlanItemId;
    await lay(store, [
      change("session", session, "when", {
        date: "2026-11-13" as never,
        time: "19:00" as never,
        minutes: 75,
        place: "",
        courseId: null,
      }),
      change("planItem", item, "place", { sessionId: session, index: "a", part: "songs" }),
      change("planItem", item, "content", { kind: "song", songId: jakob.id }),
      change("outcome", outcomeId(session, item), "climb", {
        reached: "canon4" as LayerId,
        steppedBack: false,
      }),
      change("outcome", outcomeId(session, item), "fit", { fit: "justRight" }),
    ]);
    stage(store, <LadderSection song={jakob} />);
    await shown();
    expect(screen.getByText(/You carry about \d+/)).toBeTruthy();
    expect(screen.queryByText(words.advice.overCeiling)).toBeNull();
    cleanup();
    stage(newTestStore(), <LadderSection song={jakob} />);
    await shown();
    expect(screen.getByText(/A new group carries about 6/)).toBeTruthy();
    expect(screen.getAllByText(words.advice.overCeiling).length).toBeGreaterThan(0);
  });

  it("offers the sixteen kinds with a sentence each", async () => {
    const person = userEvent.setup();
    stage(newTestStore(), <LadderSection song={jakob} />);
    await shown();
    await person.click(screen.getByRole("button", { name: "Add a layer" }));
    const dialog = within(screen.getByRole("dialog"));
    for (const kind of layerKinds) {
      const card = dialog.getByRole("button", { name: words.kinds[kind] });
      expect(card.textContent).toContain(words.what[kind]);
    }
  });
});

describe("a ladder for one's own song, by keyboard alone", () => {
  it("is written, ordered, set and put back", async () => {
    const store = newTestStore();
    const person = userEvent.setup();
    stage(store, <LadderSection song={await ownSong(store)} />);
    await shown();
    expect(seen()).toHaveLength(5);

    // Adds a layer that has nothing to set.
    await person.tab();
    expect(document.activeElement?.textContent).toContain("Add a layer");
    await person.keyboard("{Enter}");
    screen.getByRole("button", { name: "Call and answer" }).focus();
    await person.keyboard("{Enter}");
    await screen.findByRole("button", { name: "Step 6. Move Call and answer" });
    await waitFor(() => expect(seen()).toHaveLength(6));

    // Moves it down, and the keyboard goes along.
    screen.getByRole("button", { name: /Move Call and answer/ }).focus();
    await person.keyboard("{Alt>}{ArrowDown}{/Alt}");
    const handle = await screen.findByRole("button", { name: "Step 5. Move Call and answer" });
    await waitFor(() => expect(document.activeElement).toBe(handle));
    await screen.findAllByText("Call and answer is now step 5 of 6.");

    // Walks to the one above and takes it off.
    await person.keyboard("{ArrowUp}");
    expect(document.activeElement?.getAttribute("aria-label")).toBe(
      "Step 6. Move Together without the leader",
    );
    await person.keyboard("{Delete}");
    await waitFor(async () =>
      expect(await kindsOf(store, own)).toEqual([
        "listen",
        "pulse",
        "echo",
        "unisonLed",
        "callSolo",
      ]),
    );
    // Takes that back, still by keyboard.
    await waitFor(() =>
      expect(document.activeElement?.getAttribute("aria-label")).toMatch(/Call and answer/),
    );
    await person.keyboard("{Control>}z{/Control}");
    await waitFor(async () => expect(await kindsOf(store, own)).toHaveLength(6));

    // Back to the ready ladder.
    screen.getByRole("button", { name: "Back to the ready ladder" }).focus();
    await person.keyboard("{Enter}");
    await waitFor(async () => expect(await kindsOf(store, own)).not.toContain("callSolo"));
    await waitFor(() =>
      expect(screen.queryByRole("button", { name: "Back to the ready ladder" })).toBeNull(),
    );
    expect(document.activeElement?.textContent).toContain("Add a layer");
  });

  it("says at the ends that there is nothing further", async () => {
    const person = userEvent.setup();
    stage(newTestStore(), <LadderSection song={jakob} />);
    (await shown()).focus();
    await person.keyboard("{Alt>}{ArrowDown}{/Alt}");
    expect(await screen.findByText("Listen is the bottom step.")).toBeTruthy();
  });
});

describe("what is set for a layer", () => {
  const change = async (name: string, store: TestStore, song: Song = jakob) => {
    const person = userEvent.setup();
    stage(store, <LadderSection song={song} />);
    await shown();
    await person.click(step(name).getByRole("button", { name }));
    await person.click(step(name).getByRole("button", { name: "Change" }));
    return { person, dialog: within(screen.getByRole("dialog")) };
  };

  it("a canon: groups, bars between, times and ending in one act, with undo", async () => {
    const store = newTestStore();
    const { person, dialog } = await change("Canon in halves", store);
    await person.click(dialog.getByRole("radio", { name: "3 groups" }));
    await person.click(dialog.getByRole("button", { name: "More: Bars between the groups" }));
    await person.click(dialog.getByRole("button", { name: "More: Times through" }));
    await person.click(dialog.getByRole("radio", { name: words.endings.holdOnSign }));
    await person.click(dialog.getByRole("button", { name: "Save" }));
    await waitFor(async () => {
      const found = (await ladderOf(store, jakob.id)).find(({ id }) => id === "canon2-halves");
      expect(found?.layer).toMatchObject({
        groups: 3,
        offsetBars: 3,
        times: 3,
        ending: "holdOnSign",
      });
    });
    await person.click(await screen.findByRole("button", { name: "Undo" }));
    await waitFor(async () => expect(await ladderOf(store, jakob.id)).toEqual([]));
  });

  it("an instrument waits for its name and keeps what was typed", async () => {
    const store = newTestStore();
    const person = userEvent.setup();
    stage(store, <LadderSection song={jakob} />);
    await shown();
    await person.click(screen.getByRole("button", { name: "Add a layer" }));
    await person.click(screen.getByRole("button", { name: "Small instruments" }));
    await person.click(screen.getByRole("button", { name: "Put it on the ladder" }));
    expect(screen.getByText(words.instrumentEmpty)).toBeTruthy();
    await person.type(screen.getByRole("textbox", { name: "Which instrument" }), "Blue eggs");
    await person.click(screen.getByRole("button", { name: "Put it on the ladder" }));
    await screen.findByRole("heading", { level: 3, name: "Blue eggs" });
  });

  it("a rhythm in letters and in cells, always in step; problems by place, nothing lost", async () => {
    const store = newTestStore();
    const { person, dialog } = await change("Body rhythm", store);
    const letters = dialog.getByRole<HTMLInputElement>("textbox", { name: words.rhythmText });
    const cell = (name: string) => dialog.getByRole("button", { name });
    expect(letters.value).toBe("4/4 | P . P . |");
    expect(cell("Thigh, bar 1, cell 1").getAttribute("aria-pressed")).toBe("true");
    await person.click(cell("Clap, bar 1, cell 2"));
    expect(letters.value).toBe("4/4 | P C P . |");
    await person.click(cell("Accent, bar 1, cell 1"));
    await person.click(dialog.getByRole("button", { name: "One bar more" }));
    expect(letters.value).toBe("4/4 | P! C P . | P! C P . |");

    await person.type(letters, " Q");
    expect(dialog.getByText(/Bar 3, cell 1: “Q” is none of the sounds/)).toBeTruthy();
    await person.click(cell("Clap, bar 1, cell 4"));
    expect(letters.value).toBe("4/4 | P! C P . | P! C P . | Q");
    await person.click(dialog.getByRole("button", { name: "Save" }));
    expect(await ladderOf(store, jakob.id)).toEqual([]);

    await person.type(letters, "{Backspace}{Backspace}");
    expect(cell("Clap, bar 2, cell 2").getAttribute("aria-pressed")).toBe("true");
    await person.click(dialog.getByRole("radio", { name: "One group" }));
    await person.click(dialog.getByRole("button", { name: "Save" }));
    await waitFor(async () => {
      const kept = (await ladderOf(store, jakob.id)).find(({ id }) => id === "bodyPercussion");
      expect(kept?.layer).toMatchObject({ who: "oneGroup" });
      expect(kept?.layer.kind === "bodyPercussion" && patternText(kept.layer.pattern)).toBe(
        "4/4 | P! C P . | P! C P . |",
      );
    });
  });

  it("the other versions of a rhythm are made by themselves", async () => {
    const { person, dialog } = await change("Rhythm against the tune", newTestStore());
    const pictures = () =>
      within(dialog.getByRole("list", { name: "Bar 1" }))
        .getAllByRole("listitem")
        .map(({ textContent }) => textContent);
    expect(pictures()).toEqual(["Thigh", "Clap", "Thigh", "Clap"]);
    await person.click(dialog.getByRole("button", { name: "Quiet" }));
    expect(pictures()).toEqual(["Thigh", "Rub", "Thigh", "Rub"]);
    await person.click(dialog.getByRole("button", { name: "Only the first beat" }));
    expect(pictures()).toEqual(["Thigh", "silence", "silence", "silence"]);
    await person.click(dialog.getByRole("button", { name: "Without crossing" }));
    expect(dialog.getByText(words.versionSame)).toBeTruthy();
  });

  it("goes on in pictures where there is no sound to be had", async () => {
    const { person, dialog } = await change("Body rhythm", newTestStore());
    await person.click(dialog.getByRole("button", { name: "Hear it" }));
    expect(await dialog.findByText(words.noSound)).toBeTruthy();
    await person.click(dialog.getByRole("button", { name: "Stop" }));
    expect(dialog.getByRole("button", { name: "Hear it" })).toBeTruthy();
  });

  it("a movement for each phrase, of the thirty or one's own", async () => {
    const store = newTestStore();
    const { person, dialog } = await change("Movements", store);
    const slot = await dialog.findByRole("button", { name: /Phrase 2, bars 3–4/ });
    await person.click(slot);
    const thirty = within(dialog.getByRole("list", { name: "Thirty movements" }));
    expect(thirty.getAllByRole("button")).toHaveLength(30);
    await person.click(thirty.getByRole("button", { name: "Row with both hands" }));

    await person.click(await dialog.findByRole("button", { name: /Phrase 4/ }));
    await person.type(
      dialog.getByRole("textbox", { name: "A movement of your own" }),
      "Windmill{Enter}",
    );
    await dialog.findByRole("button", { name: /Phrase 4.*Windmill/ });
    const [windmill] = await readOwnGestures(store.database);
    await person.click(dialog.getByRole("button", { name: "Save" }));
    await waitFor(async () => {
      const kept = (await ladderOf(store, jakob.id)).find(({ id }) => id === "gesture");
      expect(kept?.layer).toEqual({
        kind: "gesture",
        gestures: ["wake", "row", "bell", windmill?.id],
      });
    });
  });

  it("one's own movement is renamed and removed, and both can be taken back", async () => {
    const store = newTestStore();
    await lay(store, [change_("Windmill")]);
    const { person, dialog } = await change("Movements", store);
    await person.click(await dialog.findByRole("button", { name: /Phrase 1/ }));
    await person.click(dialog.getByRole("button", { name: /Rename Windmill/ }));
    const field = dialog.getByRole("textbox", { name: "Rename Windmill" });
    await person.clear(field);
    await person.type(field, "Mill{Enter}");
    await dialog.findByRole("button", { name: "Remove Mill" });
    await person.click(dialog.getByRole("button", { name: "Remove Mill" }));
    await waitFor(async () => expect(await readOwnGestures(store.database)).toEqual([]));
    await person.click(screen.getByRole("button", { name: "Undo", hidden: true }));
    await waitFor(async () =>
      expect((await readOwnGestures(store.database))[0]?.name).toBe("Mill"),
    );
  });

  it("speaks Danish", async () => {
    stage(newTestStore(), <LadderSection song={jakob} />, { words: da, language: "da" });
    await screen.findByRole("heading", { level: 3, name: "Kanon i 4 grupper" });
    expect(step("Kropsrytme").getByText(/^cirka [\d,]+, især at bevæge sig$/)).toBeTruthy();
  });
});

function change_(name: string) {
  return change("gesture", "g1", "card", { name });
}
