// @vitest-environment happy-dom
import { cleanup, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it } from "vitest";

import { change } from "#domain/facets.ts";
import type { CivilDate } from "#domain/civil.ts";
import { theOwner } from "#domain/owner.ts";
import type { HelperId } from "#domain/helper.ts";
import { newSinger, type SingerId } from "#domain/singer.ts";
import { leaveTalkAt } from "#features/what-helps/state.ts";
import { SingerScreen } from "#features/what-helps/SingerScreen.tsx";
import { TogetherScreen } from "#features/what-helps/TogetherScreen.tsx";
import { nb } from "#i18n/nb.ts";
import { readCard } from "#store/cards.ts";
import { dismissUndo } from "#ui/undo.ts";
import { lay, stage } from "#tests/support/stage.tsx";
import { newTestStore, type TestStore } from "#tests/support/store.ts";

const aase = "x1" as SingerId;

afterEach(() => {
  cleanup();
  dismissUndo();
  leaveTalkAt(aase, undefined);
});

async function withAase(): Promise<TestStore> {
  const store = newTestStore();
  await lay(store, [
    ...newSinger(aase, "Åse"),
    change("helper", "h1", "name", { called: "Birthe" }),
    change("owner", theOwner, "who", { helperId: "h1" as HelperId }),
  ]);
  return store;
}

const question = async (title: string) => screen.findByRole("heading", { level: 1, name: title });
const cardOf = async (store: TestStore) => readCard(store.database, aase);

describe("the talk, together", () => {
  it("asks one question at a time, in words to the singer, and ends with the whole card", async () => {
    const store = await withAase();
    const person = userEvent.setup();
    const next = async () => person.click(screen.getByRole("button", { name: "Videre" }));
    const { place } = stage(store, <TogetherScreen singerId={aase} />, {
      words: nb,
      language: "nb",
    });
    await question("Hva vil du bli kalt?");
    expect(screen.getByText("Spørsmål 1 av 7")).toBeTruthy();
    await person.type(screen.getByRole("textbox", { name: "Hvordan sies det?" }), "Å-se");
    await next();
    await question("Hva liker du, og hva er du god til?");
    await person.type(screen.getByRole("textbox"), "Å synge tostemt");
    await next();
    await question("Hvilke sanger er du glad i?");
    await next();
    await question("Er det sanger du helst vil slippe?");
    await next();
    await question("Kan vi skrive ned hva som hjelper deg?");
    // Whose device it is notes it.
    expect(screen.getByRole<HTMLInputElement>("combobox").value).toBe("Birthe");
    await person.click(screen.getByRole("button", { name: "Ja, gjerne" }));
    await question("Hvordan vil du helst sitte, stå og bevege deg?");
    expect(screen.getByText("Spørsmål 6 av 15")).toBeTruthy();
    const wish = screen.getByRole<HTMLInputElement>("checkbox", {
      name: "Jeg vil gjerne sitte hele tiden.",
    });
    await person.click(wish);
    await waitFor(() => expect(wish.checked).toBe(true));
    for (let group = 0; group < 6; group += 1) await next();
    await question("Hvor mye hjelp vil du ha?");
    await person.click(screen.getByRole("radio", { name: /Litt hjelp/ }));
    await next();
    await next();
    await question("Er det et lite skritt du har lyst til å ta?");
    await next();
    await question("Når skal vi snakke om det igjen?");
    await person.click(screen.getByRole("radio", { name: /Om 3 måneder/ }));
    await next();
    await question("Takk. Dette skrev vi.");
    expect(screen.getByText("Å synge tostemt")).toBeTruthy();
    expect(screen.getByText("Jeg vil gjerne sitte hele tiden.")).toBeTruthy();
    await person.click(screen.getByRole("button", { name: "Ferdig" }));
    await waitFor(() => expect(place.history.at(-1)).toBe("/singers/x1"));
    expect(await cardOf(store)).toMatchObject({
      said: "Å-se",
      likes: "Å synge tostemt",
      help: { level: "little" },
      looks: { madeOn: "2026-11-20", againOn: "2027-02-19" },
    });
  });

  it("goes on without what helps when somebody would rather not, and says no more about it", async () => {
    const store = await withAase();
    const person = userEvent.setup();
    stage(store, <TogetherScreen singerId={aase} />, { searchPath: "at=remember" });
    await question("May we write down what helps you?");
    await person.click(screen.getByRole("button", { name: "No, thank you" }));
    await question("Is there a small step you would like to take?");
    expect((await cardOf(store))?.remember?.given).toBe(false);
    expect(screen.getByText("Question 6 of 7")).toBeTruthy();
  });

  it("moves the focus to each question, so that ears and keyboard go along", async () => {
    const store = await withAase();
    const person = userEvent.setup();
    stage(store, <TogetherScreen singerId={aase} />, { searchPath: "at=likes" });
    await question("What do you like, and what are you good at?");
    await person.click(screen.getByRole("button", { name: "Next" }));
    const title = await question("Which songs do you love?");
    expect(document.activeElement).toBe(title);
  });

  it("stays at the name when there is none, with what was typed", async () => {
    const store = await withAase();
    const person = userEvent.setup();
    stage(store, <TogetherScreen singerId={aase} />);
    const name = await screen.findByRole("textbox", { name: "What would you like to be called?" });
    await person.clear(name);
    await person.click(screen.getByRole("button", { name: "Next" }));
    await screen.findByText("Write a name first.");
    await question("What would you like to be called?");
    expect((await cardOf(store))?.called).toBe("Åse");
  });

  it("can be left, and the card offers to go on from there", async () => {
    const store = await withAase();
    const person = userEvent.setup();
    const { unmount } = stage(store, <TogetherScreen singerId={aase} />, {
      searchPath: "at=likes",
    });
    await question("What do you like, and what are you good at?");
    await person.type(screen.getByRole("textbox"), "Baking");
    await person.click(screen.getByRole("button", { name: "Next" }));
    await question("Which songs do you love?");
    expect(screen.getByRole("link", { name: "Leave it for now" }).getAttribute("href")).toBe(
      "/singers/x1",
    );
    unmount();
    await waitFor(async () => expect((await cardOf(store))?.likes).toBe("Baking"));
    stage(store, <SingerScreen singerId={aase} />);
    const goOn = await screen.findByRole("link", { name: "Go on together" });
    expect(goOn.getAttribute("href")).toBe("/singers/x1/together?at=loves");
  });

  it("notes that it was gone through today, also when no day was chosen", async () => {
    const store = await withAase();
    const person = userEvent.setup();
    stage(store, <TogetherScreen singerId={aase} />, { searchPath: "at=done" });
    await person.click(await screen.findByRole("button", { name: "Finished" }));
    await waitFor(async () =>
      expect((await cardOf(store))?.looks).toEqual({
        madeOn: "2026-11-20" as CivilDate,
        againOn: null,
      }),
    );
  });
});
