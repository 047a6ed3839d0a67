// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it, vi } from "vitest";

import { type Change, change } from "#domain/facets.ts";
import type { CivilDate } from "#domain/civil.ts";
import type { HelperId } from "#domain/helper.ts";
import { newSinger, type SingerId } from "#domain/singer.ts";
import { SingerScreen } from "#features/what-helps/SingerScreen.tsx";
import { da } from "#i18n/da.ts";
import { readCard } from "#store/cards.ts";
import { dismissUndo } from "#ui/undo.ts";
import { lay, stage } from "#tests/support/stage.tsx";
import { newTestStore, type TestStore } from "#tests/support/store.ts";

afterEach(() => {
  cleanup();
  dismissUndo();
  vi.useRealTimers();
});

const aase = "x1" as SingerId;
const agreed = change("consent", `${aase}.rememberNeeds`, "answer", {
  given: true,
  on: "2026-11-20" as CivilDate,
  how: "spoken",
  notedBy: "Birthe",
  onBehalf: "",
});

async function withAase(...more: Change[]): Promise<TestStore> {
  const store = newTestStore();
  await lay(store, [...newSinger(aase, "Åse"), ...more]);
  return store;
}

const cardOf = async (store: TestStore) => readCard(store.database, aase);
/** What is seen on the screen; the sheet that only comes out of a printer stands beside it. */
const seen = () => {
  const card = document.querySelector<HTMLElement>(".helps-card");
  if (!card) throw new Error("no card");
  return within(card);
};

describe("the card", () => {
  it("puts what one likes before what helps", async () => {
    const store = await withAase(agreed);
    stage(store, <SingerScreen singerId={aase} />);
    await screen.findByRole("heading", { level: 1, name: "Åse" });
    const headings = seen()
      .getAllByRole("heading", { level: 2 })
      .map(({ textContent }) => textContent);
    expect(headings).toEqual([
      "What I like and can do",
      "What helps",
      "How much help",
      "My small step",
      "Looked at again",
    ]);
  });

  it("asks before anything of what helps can be chosen, and wants to know who notes it", async () => {
    const store = await withAase();
    const person = userEvent.setup();
    stage(store, <SingerScreen singerId={aase} />);
    await screen.findByText("May we remember what helps Åse?");
    expect(screen.queryByRole("button", { name: "Choose from the wishes" })).toBeNull();
    expect(screen.queryByRole("radio", { name: /A fixed helper/ })).toBeNull();

    await person.click(screen.getByRole("button", { name: "Yes, you may remember it" }));
    expect(screen.getByText("Write who notes it.")).toBeTruthy();
    expect((await cardOf(store))?.remember).toBeUndefined();

    await person.click(screen.getByRole("radio", { name: "On paper" }));
    await person.type(screen.getByRole("combobox", { name: "Who notes it?" }), "Birthe");
    await person.click(screen.getByRole("button", { name: "Yes, you may remember it" }));
    await screen.findByText("Agreed 20 November, on paper. Noted by Birthe.");
    expect(screen.getByRole("button", { name: "Choose from the wishes" })).toBeTruthy();
  });

  it("takes a no for an answer, and asks anew only when told to", async () => {
    const store = await withAase();
    const person = userEvent.setup();
    stage(store, <SingerScreen singerId={aase} />);
    await person.type(await screen.findByRole("combobox", { name: "Who notes it?" }), "Birthe");
    await person.click(screen.getByRole("button", { name: "No, rather not" }));
    await screen.findByText(/Åse would rather not have it remembered/);
    expect((await cardOf(store))?.remember?.given).toBe(false);
    await person.click(screen.getByRole("button", { name: "Ask anew" }));
    expect(screen.getByRole("button", { name: "Yes, you may remember it" })).toBeTruthy();
  });

  it("shows a wish as chosen once it is kept, with the words in the first person", async () => {
    const store = await withAase(agreed);
    const person = userEvent.setup();
    stage(store, <SingerScreen singerId={aase} />);
    await person.click(await screen.findByRole("button", { name: "Choose from the wishes" }));
    const wish = screen.getByRole<HTMLInputElement>("checkbox", {
      name: "I would like to sit throughout.",
    });
    expect(screen.getAllByRole("checkbox").length).toBeGreaterThanOrEqual(23);
    await person.click(wish);
    await waitFor(() => expect(wish.checked).toBe(true));
    expect([...((await cardOf(store))?.needs ?? [])]).toEqual(["seated"]);
    await person.click(wish);
    await waitFor(() => expect(wish.checked).toBe(false));
  });

  it("asks for names only where the help is a fixed helper, and the second is somebody else", async () => {
    const store = await withAase(
      agreed,
      change("helper", "h1", "name", { called: "Ewa" }),
      change("helper", "h2", "name", { called: "Knut" }),
    );
    const person = userEvent.setup();
    stage(store, <SingerScreen singerId={aase} />);
    await person.click(await screen.findByRole("radio", { name: /A little help/ }));
    expect(screen.queryByRole("combobox", { name: "My helper" })).toBeNull();
    await person.click(screen.getByRole("radio", { name: /A fixed helper/ }));
    await person.selectOptions(await screen.findByRole("combobox", { name: "My helper" }), "Ewa");
    const second = await screen.findByRole("combobox", { name: "When my helper is away" });
    await waitFor(() => expect(within(second).queryByRole("option", { name: "Ewa" })).toBeNull());
    await person.selectOptions(second, "Knut");
    await waitFor(async () =>
      expect((await cardOf(store))?.help).toEqual({
        level: "fixed",
        helperId: "h1" as HelperId,
        secondId: "h2" as HelperId,
      }),
    );
  });

  it("says gently that a word tells why, and keeps what was written all the same", async () => {
    const store = await withAase();
    stage(store, <SingerScreen singerId={aase} />, { words: da, language: "da" });
    const field = await screen.findByLabelText("Det, jeg kan lide og kan");
    fireEvent.change(field, { target: { value: "Synger godt, har demens" } });
    await screen.findByText(/siger hvorfor/);
    fireEvent.blur(field);
    await waitFor(async () => expect((await cardOf(store))?.likes).toBe("Synger godt, har demens"));
    await screen.findByText("Gemt her");
  });

  it("takes a song of the choir by a few letters, and a title that nobody knows as it is said", async () => {
    const store = await withAase();
    const person = userEvent.setup();
    stage(store, <SingerScreen singerId={aase} />);
    await person.click(await screen.findByRole("button", { name: "Add a song I love" }));
    const search = screen.getByRole("textbox", { name: "Look for a song, or write its name" });
    await person.type(search, "row row");
    await person.click(await screen.findByRole("button", { name: /^Row, Row, Row/ }));
    await waitFor(() => expect(search).toHaveProperty("value", ""));
    await person.type(search, "Byssan lull{Enter}");
    await waitFor(async () =>
      expect((await cardOf(store))?.songs.map(({ title }) => title).toSorted()).toEqual([
        "Byssan lull",
        "Row, Row, Row Your Boat",
      ]),
    );
    await person.click(screen.getByRole("button", { name: "Finished" }));
    await person.click(screen.getByRole("button", { name: "Take “Byssan lull” off the list" }));
    await person.click(await screen.findByRole("button", { name: "Undo" }));
    await waitFor(() => expect(seen().getByText("Byssan lull")).toBeTruthy());
  });

  it("adds a partner on the spot, and it is chosen", async () => {
    const store = await withAase(agreed);
    const person = userEvent.setup();
    stage(store, <SingerScreen singerId={aase} />);
    await person.click(await screen.findByRole("button", { name: "Add a partner" }));
    const dialog = within(screen.getByRole("dialog"));
    await person.click(dialog.getByRole("button", { name: "Save" }));
    expect(dialog.getByText("Write an organisation or a role.")).toBeTruthy();
    await person.type(dialog.getByRole("textbox", { name: "Role" }), "Physiotherapist");
    await person.click(dialog.getByRole("button", { name: "Save" }));
    const choice = await screen.findByRole<HTMLInputElement>("checkbox", {
      name: "Physiotherapist",
    });
    await waitFor(() => expect(choice.checked).toBe(true));
  });

  it("suggests three months, and keeps what was typed beside the reason when it is no day to come", async () => {
    const store = await withAase();
    const person = userEvent.setup();
    stage(store, <SingerScreen singerId={aase} />);
    const field = await screen.findByLabelText<HTMLInputElement>("Look at it again on");
    fireEvent.change(field, { target: { value: "2020-01-01" } });
    fireEvent.blur(field);
    expect(screen.getByText("Choose a day that is still to come.")).toBeTruthy();
    expect(field.value).toBe("2020-01-01");
    expect((await cardOf(store))?.looks).toBeUndefined();
    await person.click(screen.getByRole("button", { name: "We went through it today" }));
    await waitFor(() => expect(field.value).toBe("2027-02-19"));
    expect((await cardOf(store))?.looks).toEqual({ madeOn: "2026-11-20", againOn: "2027-02-19" });
    await person.click(screen.getByRole("button", { name: "In 6 months" }));
    await waitFor(() => expect(field.value).toBe("2027-05-21"));
  });

  it("tells what was heard from the hall since the last look", async () => {
    const store = await withAase(
      agreed,
      change("hallWord", `${aase}.s1.i1.sit`, "word", {
        went: "worked",
        on: "2026-11-12" as CivilDate,
      }),
    );
    stage(store, <SingerScreen singerId={aase} />);
    await screen.findByText("Words from the hall since last time");
    expect(screen.getByText("worked 1 time, last on 12 November")).toBeTruthy();
  });

  it("renames, and says why when there is no name", async () => {
    const store = await withAase();
    const person = userEvent.setup();
    stage(store, <SingerScreen singerId={aase} />);
    await person.click(await screen.findByRole("button", { name: "Change the name" }));
    const name = screen.getByRole("textbox", { name: "A name to be called by" });
    await person.clear(name);
    await person.click(screen.getByRole("button", { name: "Save" }));
    expect(screen.getByText("Write a name first.")).toBeTruthy();
    await person.type(name, "Åse B.");
    await person.type(screen.getByRole("textbox", { name: "How the name is said" }), "OH-seh");
    await person.click(screen.getByRole("button", { name: "Save" }));
    await screen.findByRole("heading", { level: 1, name: "Åse B." });
    expect(screen.getByText("Said like this: OH-seh")).toBeTruthy();
  });

  it("shows nothing of a card that is to be left alone, but the way to the rights", async () => {
    const store = await withAase(
      agreed,
      change("need", `${aase}.seated`, "mark", { wished: true }),
      change("singer", aase, "restriction", { restricted: true, on: "2026-11-20" as CivilDate }),
    );
    stage(store, <SingerScreen singerId={aase} />, { searchPath: "paper=card" });
    await screen.findByText(/The card is left alone for now/);
    expect(screen.queryByText("I would like to sit throughout.")).toBeNull();
    expect(screen.getByRole("link", { name: /^All that is kept/ })).toBeTruthy();
    expect(screen.queryByRole("link", { name: "Go through it together" })).toBeNull();
  });
});

describe("the card on paper", () => {
  it("is a guide with a box for every wish beforehand, with no name when it is empty", async () => {
    const store = await withAase(
      agreed,
      change("need", `${aase}.seated`, "mark", { wished: true }),
    );
    stage(store, <SingerScreen singerId={aase} />, { searchPath: "paper=emptyGuide" });
    await screen.findByRole("heading", { level: 1, name: "A talk about what helps" });
    expect(document.querySelectorAll(".helps-tick")).toHaveLength(23 + 3);
    expect(document.querySelectorAll(".helps-tick .icon")).toHaveLength(0);
    expect(screen.queryByText("Åse")).toBeNull();
  });

  it("is filled in with what is known when that is wanted", async () => {
    const store = await withAase(
      agreed,
      change("need", `${aase}.seated`, "mark", { wished: true }),
    );
    stage(store, <SingerScreen singerId={aase} />, { searchPath: "paper=filledGuide" });
    await screen.findByText("Åse");
    expect(document.querySelectorAll(".helps-tick .icon")).toHaveLength(1);
  });

  it("is the card afterwards: only what stands on it", async () => {
    const store = await withAase(
      agreed,
      change("need", `${aase}.seated`, "mark", { wished: true }),
      change("singer", aase, "likes", { words: "Singing in two parts" }),
    );
    stage(store, <SingerScreen singerId={aase} />, { searchPath: "paper=card" });
    await screen.findByRole("heading", { level: 1, name: "Åse's card" });
    const headings = screen.getAllByRole("heading", { level: 2 });
    expect(headings.map(({ textContent }) => textContent)).toEqual([
      "What I like and can do",
      "What helps me",
    ]);
  });
});
