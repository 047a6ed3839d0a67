// @vitest-environment happy-dom
import { cleanup, screen, waitFor, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { afterEach, describe, expect, it, vi } from "vitest";

import { change } from "#domain/facets.ts";
import type { SessionId } from "#domain/session.ts";
import { PosterScreen } from "#features/rota-paper/PosterScreen.tsx";
import { SubstituteScreen } from "#features/rota-paper/SubstituteScreen.tsx";
import { TonightScreen } from "#features/rota-paper/TonightScreen.tsx";
import { en } from "#i18n/en.ts";
import { dismissUndo } from "#ui/undo.ts";
import { cardOf } from "#tests/support/helped.ts";
import { chatBar, rest, song, warmUp } from "#tests/support/plans.ts";
import { lay, stage } from "#tests/support/stage.tsx";

import { aTeam, claim, duty, ole, tonight } from "../am-i-on/aTeam.ts";

afterEach(() => {
  cleanup();
  dismissUndo();
  vi.restoreAllMocks();
});

const words = en.rotaPaper;

describe("the poster", () => {
  it("has every day to come, the names, and a line for each place that is free", async () => {
    stage(await aTeam(), <PosterScreen />);
    const day = (await screen.findByText(/Friday 20 November/)).closest("article")!;
    within(day).getByText("Lis");
    within(day).getByText("Welcome");
    expect(within(day).getAllByText(words.nobody).length).toBeGreaterThan(2);
    expect(screen.getAllByRole("article")).toHaveLength(3);
    screen.getAllByText(words.poster.call("Birthe", "11 22 33 44"));
  });

  it("says so when no session is to come", async () => {
    const store = await aTeam();
    store.clock.now = Date.UTC(2027, 3, 1);
    stage(store, <PosterScreen />);
    await screen.findByText(words.poster.none);
  });
});

describe("tonight's list", () => {
  it("is who does what in the order in which they come", async () => {
    const store = await aTeam();
    await lay(store, [claim(duty(tonight, "chairs"), ole)]);
    stage(store, <TonightScreen sessionId={tonight} />);
    const table = within(await screen.findByRole("table"));
    const rows = table.getAllByRole("row").map((row) => row.textContent);
    expect(rows[1]).toBe("22:15ChairsOle");
    expect(rows.find((row) => row?.includes("Welcome"))).toBe("22:30WelcomeLis");
    expect(rows.find((row) => row?.includes("Tidy up"))).toMatch(/Nobody yet$/);
    const times = rows.slice(1).map((row) => row.slice(0, 5));
    expect(times).toEqual(times.toSorted());
  });

  it("has the cards with it when they are wanted, each with whoever has it", async () => {
    stage(await aTeam(), <TonightScreen sessionId={tonight} />);
    expect(screen.queryByRole("article")).toBeNull();
    await userEvent.click(await screen.findByRole("button", { name: words.tonight.cards }));
    const card = (await screen.findByRole("heading", { name: "Welcome" })).closest("article")!;
    within(card).getByText("Lis");
    expect(within(card).getAllByRole("listitem")).toHaveLength(5);
  });

  it("can be sent as plain words, with no singer in them", async () => {
    const write = vi.fn<(text: string) => Promise<void>>(async () => undefined);
    vi.stubGlobal("navigator", { ...navigator, clipboard: { writeText: write } });
    const store = await aTeam();
    await lay(store, cardOf("Dagny", ["seated"], ["rememberNeeds", "tellHelpers"]));
    stage(store, <TonightScreen sessionId={tonight} />);
    await userEvent.click(await screen.findByRole("button", { name: words.tonight.copy }));
    await screen.findByText(words.tonight.copied);
    const text = write.mock.calls[0]![0];
    expect(text).toContain("We sing Friday 20 November at 23:00, The hall.");
    expect(text).toContain("Welcome: Lis, from 22:30");
    expect(text).toContain("Chairs: free, from 22:15");
    expect(text).toContain(words.tonight.asks);
    expect(text).not.toContain("Dagny");
    vi.unstubAllGlobals();
  });

  it("is marked to be copied by hand where the browser does not let us", async () => {
    vi.stubGlobal("navigator", { ...navigator, clipboard: undefined });
    stage(await aTeam(), <TonightScreen sessionId={tonight} />);
    await userEvent.click(await screen.findByRole("button", { name: words.tonight.copy }));
    await screen.findByText(words.tonight.notCopied);
    vi.unstubAllGlobals();
  });

  it("says so when the session was called off, or is gone", async () => {
    const store = await aTeam();
    await lay(store, [change("session", tonight, "state", { kind: "cancelled" })]);
    stage(store, <TonightScreen sessionId={tonight} />);
    await screen.findByText(words.calledOff);
    cleanup();
    stage(store, <TonightScreen sessionId={"nothing" as SessionId} />);
    await screen.findByText(words.noSession);
  });
});

describe("a substitute", () => {
  const item = (
    id: string,
    index: string,
    part: "arrive" | "songs" | "body" | "after",
    content: Parameters<typeof change<"planItem", "content">>[3],
  ) => [
    change("planItem", id, "place", { sessionId: tonight, index, part }),
    change("planItem", id, "content", content),
    change("planItem", id, "minutes", { minutes: 10 }),
  ];

  async function aPlannedEvening() {
    const store = await aTeam();
    await lay(store, [
      ...item("a", "a0", "arrive", { kind: "notice", text: "The side door is open" }),
      ...item("b", "a1", "body", warmUp("body-tap", 2)),
      ...item("c", "a2", "songs", song("row-row")),
      ...item("d", "a3", "songs", rest),
      ...item("e", "a4", "after", chatBar),
      ...cardOf("Dagny", ["seated"], ["rememberNeeds", "tellHelpers"]),
    ]);
    return store;
  }

  it("finds all it takes: where, the key, whom to call, who does what, and the plan with its cues", async () => {
    stage(await aPlannedEvening(), <SubstituteScreen sessionId={tonight} />);
    await screen.findByText("The hall, 4 School Lane");
    screen.getByText("In the grey box");
    screen.getByText("The last window sticks");
    screen.getByText("11 22 33 44");
    screen.getByText("Welcome");
    const names = await screen.findAllByRole("heading", { level: 3 });
    expect(names.map(({ textContent }) => textContent)).toEqual([
      "The side door is open 10 min",
      expect.stringMatching(/ 10 min$/),
      expect.stringMatching(/^Row.* 10 min$/),
      `${en.plan.rest} 10 min`,
      `${en.plan.chatBar} 10 min`,
    ]);
    for (const time of ["23:00", "23:10", "23:20", "23:30"]) {
      screen.getByText(time, { selector: ".substitute-time" });
    }
    await screen.findByText(/begin on /);
    screen.getByText(words.substitute.planEnds("23:40"));
  });

  it("meets no singer there, by name or by card", async () => {
    stage(await aPlannedEvening(), <SubstituteScreen sessionId={tonight} />);
    await screen.findByText(/begin on /);
    expect(document.body.textContent).not.toMatch(/Dagny|dagny/);
  });

  it("can lead the session from it, or make the plan first", async () => {
    const { unmount } = stage(await aPlannedEvening(), <SubstituteScreen sessionId={tonight} />);
    const run = await screen.findByRole("link", { name: words.substitute.run });
    expect(run.getAttribute("href")).toBe("/session/s0/run");
    unmount();
    stage(await aTeam(), <SubstituteScreen sessionId={tonight} />);
    const make = await screen.findByRole("link", { name: words.substitute.makePlan });
    expect(make.getAttribute("href")).toBe("/session/s0/plan");
    await waitFor(() =>
      expect(screen.queryByRole("link", { name: words.substitute.run })).toBeNull(),
    );
  });
});
