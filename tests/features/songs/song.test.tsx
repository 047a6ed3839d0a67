// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it, vi } from "vitest";

import { change } from "#domain/facets.ts";
import type { SongId } from "#domain/song.ts";
import { NewSongScreen } from "#features/songs/NewSongScreen.tsx";
import { SongScreen } from "#features/songs/SongScreen.tsx";
import { SongSheetScreen } from "#features/songs/SongSheetScreen.tsx";
import { da } from "#i18n/da.ts";
import { readArrangement } from "#store/arrangements.ts";
import { readOwnLibrary, readSongPapers } from "#store/ownLibrary.ts";
import { dismissUndo } from "#ui/undo.ts";
import { lay, stage } from "#tests/support/stage.tsx";
import { newTestStore } from "#tests/support/store.ts";

afterEach(() => {
  cleanup();
  dismissUndo();
  vi.unstubAllGlobals();
});

const jakob = "frere-jacques" as SongId;
const own = "own" as SongId;
const tune = "X:1\nM:3/4\nL:1/4\nK:G\nD | G2 B | A2 D | G2 |]";

const paste = (name: string, value: string) =>
  fireEvent.change(screen.getByRole("textbox", { name }), { target: { value } });

describe("a song of the library", () => {
  it("says in words all that its notes show", async () => {
    stage(newTestStore(), <SongScreen songId={jakob} />);
    expect(
      await screen.findByRole("img", {
        name: "Notes of the melody: D major, 4/4, 8 bars in 4 phrases.",
      }),
    ).toBeTruthy();
    expect(screen.getByRole("button", { name: "Hear D" })).toBeTruthy();
    expect(screen.getByText("From A up to B: easy for most voices.")).toBeTruthy();
  });

  it("is sung in the choir's own key, and goes back to the one before", async () => {
    const store = newTestStore();
    const person = userEvent.setup();
    stage(store, <SongScreen songId={jakob} />);
    const keys = await screen.findByRole("combobox", { name: "Key" });
    expect(keys.querySelectorAll("option")).toHaveLength(12);
    expect(within(keys).getAllByText(/easy for most/).length).toBeGreaterThan(1);
    await person.selectOptions(keys, "F");
    await screen.findByRole("img", { name: /F major/ });
    expect((await readArrangement(store.database, jakob)).key).toBe("F");
    expect(screen.getByRole("button", { name: "Hear F" })).toBeTruthy();
    expect(
      screen.getByText("From C up to D: 2 half steps higher than is easy for most."),
    ).toBeTruthy();
    await person.click(await screen.findByRole("button", { name: "Undo" }));
    await screen.findByRole("img", { name: /D major/ });
  });

  it("keeps the choir's own tempo", async () => {
    const store = newTestStore();
    const person = userEvent.setup();
    stage(store, <SongScreen songId={jakob} />);
    await person.click(await screen.findByRole("button", { name: "Slower: Tempo" }));
    await waitFor(async () => expect((await readArrangement(store.database, jakob)).bpm).toBe(88));
  });

  it("tells why its tune is free, and asks about the words once there are some", async () => {
    const store = newTestStore();
    stage(store, <SongScreen songId={jakob} />, { words: da, language: "da" });
    await screen.findByText("Melodien er fri. Ukendt ophav, 1700-tallet.");
    expect(screen.queryByRole("radiogroup", { name: "Teksten" })).toBeNull();
    await lay(store, [change("song", jakob, "text", { text: "Mester Jakob" })]);
    await screen.findByRole("radiogroup", { name: "Teksten" });
    expect(screen.queryByRole("radiogroup", { name: "Melodien" })).toBeNull();
  });

  it("says so when there is no sound to be had, and shows all the rest", async () => {
    vi.stubGlobal("AudioContext", undefined);
    const person = userEvent.setup();
    stage(newTestStore(), <SongScreen songId={jakob} />);
    await person.click(await screen.findByRole("button", { name: "Hear the tune" }));
    await screen.findByText("This browser gives no sound. The notes can still be read.");
    expect(screen.getByRole("button", { name: "Hear the tune" })).toBeTruthy();
  });

  it("offers what goes with it to sound along", async () => {
    stage(newTestStore(), <SongScreen songId={jakob} />);
    const along = await screen.findByRole("group", { name: "What sounds along" });
    const names = () =>
      within(along)
        .getAllByRole("button")
        .map(({ textContent }) => textContent);
    await within(along).findByRole("button", { name: /Three Blind Mice/ });
    expect(names()).toEqual([
      "Drone",
      "Repeated notes",
      "With “Row, Row, Row Your Boat”",
      "With “Three Blind Mice”",
      "Count-in",
      "Click",
    ]);
  });

  it("says kindly when it has left the library", async () => {
    stage(newTestStore(), <SongScreen songId={"gone" as SongId} />);
    await screen.findByText("This is not in the library any more.");
  });
});

describe("a song of one's own", () => {
  it("is taken by its title alone", async () => {
    const store = newTestStore();
    const person = userEvent.setup();
    const { place } = stage(store, <NewSongScreen />, { path: "/library/song/new" });
    await person.click(screen.getByRole("button", { name: "Save" }));
    expect(await screen.findByText("Write a title first.")).toBeTruthy();
    await person.type(screen.getByRole("textbox", { name: "Title" }), "Våren");
    await person.click(screen.getByRole("button", { name: "Save" }));
    await waitFor(() => expect(place.history.at(-1)).toMatch(/^\/library\/song\/id/));
    const { songs } = await readOwnLibrary(store.database);
    expect(songs).toMatchObject([{ title: { nb: "Våren" }, key: undefined, abc: undefined }]);
  });

  it("has its key said and unsaid where no melody says it", async () => {
    const store = newTestStore();
    const person = userEvent.setup();
    await lay(store, [change("song", own, "card", { title: "Våren" })]);
    stage(store, <SongScreen songId={own} />);
    await screen.findByText("There is no melody here yet. You sing from your own sheet.");
    await person.click(screen.getByRole("button", { name: "Change title" }));
    await person.selectOptions(screen.getByRole("combobox", { name: "Key" }), "Bb");
    await person.click(screen.getByRole("button", { name: "Save" }));
    await screen.findByText("B flat major");
    await person.click(await screen.findByRole("button", { name: "Undo" }));
    await waitFor(() => expect(screen.queryByText("B flat major")).toBeNull());
  });

  it("tells by line and in words why a pasted melody cannot be read, and draws it when it can", async () => {
    stage(newTestStore(), <NewSongScreen />);
    paste("The melody in ABC", "X:1\nM:4/4\nL:1/4\nK:D\nD E F G |\nA B A |\nD4 |]");
    expect(await screen.findByRole("button", { name: "Line 6" })).toBeTruthy();
    expect(screen.getByText("Bar 2 is a quarter note too short.")).toBeTruthy();
    paste("The melody in ABC", "M:4/4\nD E [FA] G ]]");
    await screen.findByText("The key is missing. Write a line such as K:D before the notes.");
    paste("The melody in ABC", tune);
    await screen.findByRole("img", { name: /G major, 3\/4, 3 bars/ });
    expect(screen.queryByText(/in the way/)).toBeNull();
  });

  it("leads to the line that is meant, without touching a letter", async () => {
    const person = userEvent.setup();
    const typed = "X:1\nM:4/4\nL:1/4\nK:D\nD E F G |\nA B A |\nD4 |]";
    stage(newTestStore(), <NewSongScreen />);
    paste("The melody in ABC", typed);
    await person.click(await screen.findByRole("button", { name: "Line 6" }));
    const field = screen.getByRole<HTMLTextAreaElement>("textbox", { name: "The melody in ABC" });
    expect(document.activeElement).toBe(field);
    expect(field.value).toBe(typed);
    expect(typed.slice(field.selectionStart, field.selectionEnd)).toBe("A B A |");
  });

  it("keeps what was typed letter for letter, also when it cannot be read", async () => {
    const store = newTestStore();
    const person = userEvent.setup();
    const typed = "X:1\nK:D\nhalf a tune [";
    await lay(store, [change("song", own, "card", { title: "Våren" })]);
    stage(store, <SongScreen songId={own} />);
    await person.click(await screen.findByRole("button", { name: "Paste a melody" }));
    paste("The melody in ABC", typed);
    await person.click(screen.getByRole("button", { name: "Save" }));
    await screen.findByText("The melody is kept, but it cannot be drawn or heard yet.");
    expect((await readSongPapers(store.database, own)).tune).toBe(typed);
    await person.click(screen.getByRole("button", { name: "Change the melody" }));
    const field = screen.getByRole<HTMLTextAreaElement>("textbox", { name: "The melody in ABC" });
    expect(field.value).toBe(typed);
    await screen.findByText("You can save it as it is and put it right another day.");
  });

  it("is drawn and heard from what was pasted, and is as before when that is taken back", async () => {
    const store = newTestStore();
    const person = userEvent.setup();
    await lay(store, [change("song", own, "card", { title: "Våren" })]);
    stage(store, <SongScreen songId={own} />);
    await person.click(await screen.findByRole("button", { name: "Paste a melody" }));
    paste("The melody in ABC", tune);
    await person.click(screen.getByRole("button", { name: "Save" }));
    await screen.findByRole("button", { name: "Hear the tune" });
    await screen.findByRole("img", { name: /G major, 3\/4/ });
    await person.click(await screen.findByRole("button", { name: "Undo" }));
    await screen.findByText("There is no melody here yet. You sing from your own sheet.");
  });

  it("has the rights of tune and words said apart", async () => {
    const store = newTestStore();
    const person = userEvent.setup();
    await lay(store, [change("song", own, "card", { title: "Våren" })]);
    stage(store, <SongScreen songId={own} />);
    const [ofTune, ofText] = [
      await screen.findByRole("radiogroup", { name: "The tune" }),
      await screen.findByRole("radiogroup", { name: "The words" }),
    ];
    await person.click(within(ofTune).getByRole("radio", { name: /Free/ }));
    await waitFor(async () =>
      expect((await readSongPapers(store.database, own)).rights).toEqual({
        tune: "free",
        text: "unknown",
      }),
    );
    await person.click(within(ofText).getByRole("radio", { name: /own sheets/ }));
    await waitFor(async () =>
      expect((await readSongPapers(store.database, own)).rights).toEqual({
        tune: "free",
        text: "sheetOnly",
      }),
    );
    await person.click(await screen.findByRole("button", { name: "Undo" }));
    await waitFor(async () =>
      expect((await readSongPapers(store.database, own)).rights.text).toBe("unknown"),
    );
  });

  it("is removed with undo", async () => {
    const store = newTestStore();
    const person = userEvent.setup();
    await lay(store, [change("song", own, "card", { title: "Våren" })]);
    stage(store, <SongScreen songId={own} />);
    await person.click(await screen.findByRole("button", { name: "Remove the song" }));
    await waitFor(async () => expect((await readOwnLibrary(store.database)).songs).toEqual([]));
    await person.click(await screen.findByRole("button", { name: "Undo" }));
    await screen.findByRole("heading", { level: 1, name: "Våren" });
  });
});

describe("the words and the sheet", () => {
  it("stand on paper verse by verse, with the notes if one likes", async () => {
    const store = newTestStore();
    const person = userEvent.setup();
    stage(store, <SongScreen songId={jakob} />);
    await person.click(await screen.findByRole("button", { name: "Paste the words" }));
    paste("The words that are sung", "Mester Jakob\nsover du\n\nHører du ej klokken\n");
    await person.click(screen.getByRole("button", { name: "Save" }));
    await screen.findByText(/sover du/);
    cleanup();

    const print = vi.fn();
    vi.stubGlobal("print", print);
    const { container } = stage(store, <SongSheetScreen songId={jakob} />);
    await screen.findByText(/sover du/);
    expect(container.querySelectorAll(".songs-verse")).toHaveLength(2);
    await screen.findByRole("img", { name: /D major/ });
    await person.click(screen.getByRole("button", { name: "With notes" }));
    expect(screen.queryByRole("img")).toBeNull();
    await person.click(screen.getByRole("button", { name: "Print" }));
    expect(print).toHaveBeenCalledOnce();
  });
});
