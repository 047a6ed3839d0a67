// @vitest-environment happy-dom
import { cleanup, screen, waitFor, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { afterEach, describe, expect, it, vi } from "vitest";

import { change, type Change } from "#domain/facets.ts";
import type { VariantKey } from "#domain/hallWord.ts";
import { AmIOnScreen } from "#features/am-i-on/AmIOnScreen.tsx";
import { en } from "#i18n/en.ts";
import { nb } from "#i18n/nb.ts";
import { readAvailability, readOwner } from "#store/team.ts";
import { dismissUndo } from "#ui/undo.ts";
import { lay, stage } from "#tests/support/stage.tsx";
import type { TestStore } from "#tests/support/store.ts";

import {
  after,
  aTeam,
  claim,
  duty,
  holderOf,
  lis,
  nextWeek,
  ole,
  today,
  tonight,
} from "./aTeam.ts";

afterEach(() => {
  cleanup();
  dismissUndo();
});

const words = en.amIOn;
const button = async (name: string | RegExp) => screen.findByRole("button", { name });
const press = async (name: string | RegExp) => userEvent.click(await button(name));
const nextCard = async () =>
  (await screen.findByRole("link", { name: words.card })).closest("article")!;

async function open(store: TestStore, changes: readonly Change[] = []) {
  if (changes.length > 0) await lay(store, changes);
  return stage(store, <AmIOnScreen />);
}

describe("whose device it is", () => {
  it("is asked with the names alone, and one tap is enough", async () => {
    const store = await aTeam(null);
    await open(store);
    await screen.findByRole("heading", { level: 1, name: words.who.title });
    await press("Ole");
    await screen.findByText(words.lead("Ole"));
    expect((await readOwner(store.database)).helperId).toBe(ole);
    await press(words.who.other);
    await screen.findByText(words.who.title);
  });

  it("is asked again when somebody has left the team, and says so when there is nobody", async () => {
    const store = await aTeam();
    await open(store, [change("helper", "lis", "standing", { state: "left" })]);
    await screen.findByText(words.who.title);
    expect(screen.queryByRole("button", { name: "Lis" })).toBeNull();
    cleanup();
    const all = ["birthe", "ole", "per"].map((id) =>
      change("helper", id, "standing", { state: "left" }),
    );
    await open(store, all);
    await screen.findByText(words.who.nobody);
  });
});

describe("am I on", () => {
  it("says first what, when to be there, where, and whom to ask with one tap", async () => {
    await open(await aTeam());
    const card = within(await nextCard());
    card.getByText(en.today.tonight);
    card.getByRole("heading", { name: "Welcome" });
    card.getByText(words.come("22:30"));
    card.getByText(words.sings("23:00"));
    card.getByText("The hall, 4 School Lane");
    const call = card.getByRole("link", { name: words.call("Birthe") });
    expect(call.getAttribute("href")).toBe("tel:11223344");
    const ways = screen.getAllByRole("link").map((link) => link.getAttribute("href"));
    expect(ways).toContain("/am-i-on/s0.welcome.0");
    expect(ways).toContain("/am-i-on/s2.coffee.0");
  });

  it("takes *I can't* without a reason: free at once, and undone as easily", async () => {
    const store = await aTeam();
    await open(store);
    await userEvent.click(within(await nextCard()).getByRole("button", { name: words.cannot }));
    await screen.findByText(words.gaveBack("Welcome"));
    expect(await holderOf(store, duty(tonight, "welcome"))).toBeUndefined();
    await waitFor(async () =>
      within(await nextCard()).getByRole("heading", { name: "Coffee and tea" }),
    );
    await press(en.common.undo);
    await waitFor(async () => expect(await holderOf(store, duty(tonight, "welcome"))).toBe("lis"));
  });

  it("swaps with whoever has said yes, so that it is never free in between", async () => {
    const store = await aTeam();
    await open(store);
    await press(words.swap);
    const dialog = within(await screen.findByRole("dialog"));
    expect(dialog.queryByRole("button", { name: "Lis" })).toBeNull();
    await userEvent.click(dialog.getByRole("button", { name: "Ole" }));
    await screen.findByText(words.swapped("Ole", "Welcome"));
    expect(await holderOf(store, duty(tonight, "welcome"))).toBe("ole");
  });

  it("lets both answers to a question be as good", async () => {
    const store = await aTeam();
    const asked = [duty(nextWeek, "chairs"), duty(nextWeek, "tidy")];
    await open(
      store,
      asked.map((one) => claim(one, lis, "asked")),
    );
    const answers = async (name: string) => screen.findAllByRole("button", { name });
    await userEvent.click((await answers(words.yes))[0]!);
    await waitFor(async () => expect(await holderOf(store, asked[0]!)).toBe("lis"));
    await waitFor(async () => expect(await answers(words.notNow)).toHaveLength(1));
    await press(words.notNow);
    await screen.findByText(words.saidNo);
    expect(await holderOf(store, asked[1]!)).toBeUndefined();
  });

  it("invites to what is free, what one likes first, and one tap takes it", async () => {
    const store = await aTeam();
    await open(store, [change("helper", "lis", "likes", { tasks: ["tidy" as never] })]);
    await screen.findByText(words.freeLead);
    const free = await screen.findAllByRole("button", { name: /^I would like this one/ });
    expect(free).toHaveLength(3);
    expect(free[0]!.getAttribute("aria-label")).toContain("Tidy up");
    expect(screen.queryByRole("button", { name: /Conductor/ })).toBeNull();
    await userEvent.click(free[0]!);
    await waitFor(async () => expect(await holderOf(store, duty(tonight, "tidy"))).toBe("lis"));
    await press(/^Show \d+ more$/);
    await screen.findByRole("button", { name: /Chairs, Friday 4 December/ });
  });

  it("tells kindly that somebody was before, with the next one beside it", async () => {
    const store = await aTeam();
    await lay(store, [claim(duty(after, "chairs"), ole)]);
    await open(store, [claim(duty(after, "chairs"), lis)]);
    await screen.findByText(words.beaten("Ole", "Chairs", "Friday 4 December"));
    await press(words.takeInstead);
    await waitFor(() => expect(screen.queryByText(/had already said yes/)).toBeNull());
    expect(await holderOf(store, duty(after, "chairs"))).toBe("ole");
    // On the same day first.
    await screen.findByText(/^You are on: /);
  });

  it("says that there is nothing, as a good thing", async () => {
    await open(await aTeam(ole));
    await screen.findByText(words.nothing);
    expect(screen.queryByRole("button", { name: words.cannot })).toBeNull();
  });

  it("does not send whoever is asked by the others to ask themselves", async () => {
    await open(await aTeam("birthe" as typeof lis));
    await screen.findByText(words.askYou);
    expect(screen.queryByRole("link", { name: words.call("Birthe") })).toBeNull();
  });

  it("speaks Norwegian through and through", async () => {
    stage(await aTeam(), <AmIOnScreen />, { words: nb, language: "nb" });
    await screen.findByText(nb.amIOn.come("22:30"));
    await screen.findByRole("heading", { name: nb.amIOn.title });
  });
});

describe("days I cannot come", () => {
  it("are one tap each, with no reason to give, and what I had is free", async () => {
    const store = await aTeam();
    await open(store);
    await press(words.days);
    const dialog = within(await screen.findByRole("dialog"));
    expect(dialog.queryAllByRole("textbox")).toHaveLength(0);
    const day = dialog.getByRole("button", { name: /Friday 4 December/ });
    await userEvent.click(day);
    await waitFor(() => expect(day.getAttribute("aria-pressed")).toBe("true"));
    expect(await holderOf(store, duty(after, "coffee"))).toBeUndefined();
    await userEvent.click(day);
    await waitFor(() => expect(day.getAttribute("aria-pressed")).toBe("false"));
    expect((await readAvailability(store.database, [{ id: after } as never])).size).toBe(0);
  });

  it("may be a pause, which says what is wrong beside the field and ends as easily", async () => {
    const store = await aTeam();
    await open(store);
    await press(words.days);
    const to = await screen.findByLabelText(words.pauseTo);
    await userEvent.type(to, "2026-11-01");
    await press(words.pauseNote);
    await screen.findByText(words.pauseProblem.order);
    expect((to as HTMLInputElement).value).toBe("2026-11-01");
    await userEvent.clear(to);
    await press(words.pauseNote);
    await screen.findByText(words.pauseOpen("20 November"));
    await press(words.pauseEnd);
    await waitFor(() => expect(screen.queryByText(words.pauseOpen("20 November"))).toBeNull());
  });
});

describe("the help note", () => {
  const note = (session: string, helperId = lis) =>
    change("helpNote", `${session}.n1`, "note", {
      helperId,
      firstName: "Dagny",
      variants: ["sit", "unheardOf"] as readonly string[] as VariantKey[],
      meet: "At the bus stop",
    });
  const promised = change("helper", "lis", "promise", { on: today });

  it("stands there today, to whoever it is written for", async () => {
    await open(await aTeam(), [note(tonight), promised]);
    await screen.findByText(words.note.with("Dagny"));
    screen.getByText(en.variants.short.sit);
    screen.getByText(/At the bus stop/);
  });

  it("waits for the promise, and names nobody until then", async () => {
    await open(await aTeam(), [note(tonight)]);
    await screen.findByText(words.note.promise);
    expect(document.body.textContent).not.toMatch(/Dagny|bus stop/);
  });

  it("is there on no other day, and for nobody else", async () => {
    await open(await aTeam(), [note(nextWeek), note(tonight, ole), promised]);
    await nextCard();
    expect(document.body.textContent).not.toMatch(/Dagny|bus stop/);
  });
});

describe("the calendar", () => {
  it("reminds only those who ask for it, and that stays on the device", async () => {
    const store = await aTeam();
    await open(store);
    await press(words.calendar);
    const remind = await screen.findByRole("checkbox");
    expect((remind as HTMLInputElement).checked).toBe(false);
    await userEvent.click(remind);
    await waitFor(async () => expect((await readOwner(store.database)).wantsReminder).toBe(true));
    expect(await store.database.outbox.where("key").startsWith("owner").count()).toBe(0);
  });

  it("is a file with the duties in it", async () => {
    const files: Blob[] = [];
    vi.spyOn(URL, "createObjectURL").mockImplementation((blob) => {
      files.push(blob as Blob);
      return "blob:duties";
    });
    const store = await aTeam();
    await open(store);
    await press(words.calendar);
    await press(words.fetch);
    await screen.findByText(words.fetched(2));
    const text = await files[0]!.text();
    expect(files[0]!.type).toBe("text/calendar");
    expect(text).toContain("UID:s0.welcome.0@korlag");
    expect(text).toContain("SUMMARY:Welcome\\, Tirsdagskoret");
    expect(text).not.toContain("VALARM");
    vi.restoreAllMocks();
  });
});
