// @vitest-environment happy-dom
import { cleanup, screen, waitFor, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import loadHighs, { type Highs } from "highs";
import { afterEach, beforeAll, describe, expect, it } from "vitest";

import type { Change } from "#domain/facets.ts";
import { done, refused } from "#domain/result.ts";
import { FillScreen } from "#features/rota/FillScreen.tsx";
import type { BeginSearch } from "#features/rota/searching.ts";
import { solveInParts } from "#solving/parts.ts";
import { lay, stage } from "#tests/support/stage.tsx";
import { newTestStore } from "#tests/support/store.ts";

import { course, duty, helper, holdersOn, needed, rotaIn, said } from "./aRota.ts";

afterEach(cleanup);

let highs: Highs;
beforeAll(async () => {
  highs = await loadHighs();
});

/** The solver itself, without the worker round it. */
const solver: BeginSearch = (problem) => ({
  choice: Promise.resolve(done(solveInParts(highs, problem))),
  callOff: () => {},
});

const team = [
  ...course(1),
  ...needed({ chairs: 1, coffee: 1 }),
  ...helper("ann", "Ann"),
  ...helper("bo", "Bo"),
];

async function open(changes: readonly Change[], begin: BeginSearch = solver) {
  const store = newTestStore();
  await lay(store, [...team, ...changes]);
  const shown = stage(store, <FillScreen begin={begin} />, { path: "/rota/fill" });
  return { store, ...shown };
}

const chairs = "Who takes Chairs, Friday 20 November?";
const coffee = "Who takes Coffee and tea, Friday 20 November?";
const chosen = (label: string) =>
  screen.getByRole<HTMLSelectElement>("combobox", { name: label }).value;
const change = async (label: string, name: string) =>
  userEvent.selectOptions(screen.getByRole("combobox", { name: label }), name);

describe("filling the gaps", () => {
  it("writes nothing before it is agreed, and then all of it in one act that is taken back in one", async () => {
    const { store, place } = await open([]);
    expect(await screen.findByRole("heading", { name: "2 proposals" })).toBeDefined();
    expect((await rotaIn(store)).facts.claims).toEqual([]);
    await userEvent.click(screen.getByRole("radio", { name: /^They have said yes/ }));
    expect((await rotaIn(store)).facts.claims).toEqual([]);
    await userEvent.click(screen.getByRole("button", { name: "Note 2 places" }));
    await waitFor(() => expect(place.history.at(-1)).toBe("/rota"));
    const held = Object.values(await holdersOn(store, "s0"));
    expect(held).not.toContain(undefined);
    await userEvent.click(screen.getByRole("button", { name: "Undo" }));
    await waitFor(async () => expect((await rotaIn(store)).facts.claims).toEqual([]));
  });

  it("says why for each, lets one be swapped in place and another be left out", async () => {
    const { store } = await open([]);
    await screen.findByRole("combobox", { name: chairs });
    const reason = screen.getByText("Chairs").parentElement;
    expect(reason?.textContent?.length).toBeGreaterThan("Chairs".length);
    await change(chairs, chosen(chairs) === "ann" ? "Bo" : "Ann");
    const swapped = chosen(chairs);
    expect(reason?.textContent).toBe("ChairsYour own choice.");
    await change(coffee, "Nobody for now");
    expect(screen.getByText("Stays free.")).toBeDefined();
    await userEvent.click(screen.getByRole("button", { name: "Note 1 place" }));
    await waitFor(async () => expect((await rotaIn(store)).facts.claims).toHaveLength(1));
    const gaps = (await rotaIn(store)).rota.dates[0]?.gaps ?? [];
    const asked = gaps.flatMap((place) => place.asked);
    expect(asked).toEqual([swapped]);
  });

  it("leaves what people said yes to alone, and nobody who handed it back is proposed again", async () => {
    await open([said(duty("s0", "coffee"), "bo"), said(duty("s0", "chairs"), "ann", "back")]);
    await screen.findByRole("combobox", { name: chairs });
    expect(chosen(chairs)).toBe("bo");
    expect(screen.queryByRole("combobox", { name: coffee })).toBeNull();
  });

  it("says by name what could not be met", async () => {
    await open([...needed({ pianist: 1, chairs: 2 }), said(duty("s0", "chairs"), "ann", "back")]);
    await screen.findByRole("combobox", { name: chairs });
    const unmet = within(
      screen.getByRole("heading", { name: "What could not be met" }).closest("section") ??
        document.body,
    );
    expect(unmet.getByText("Pianist, Friday 20 November, stays free.")).toBeDefined();
    expect(unmet.getByText("Nobody on the team does this yet.")).toBeDefined();
    expect(unmet.getByText("Away: Ann.")).toBeDefined();
    expect(unmet.getByText("Already on just then: Bo.")).toBeDefined();
  });

  it("shows how far it has come, can be stopped, and begins again", async () => {
    let calledOff = 0;
    const slow: BeginSearch = (_, onProgress) => {
      setTimeout(() => onProgress({ done: 1, of: 4 }), 0);
      return {
        choice: new Promise(() => {}),
        callOff: () => {
          calledOff += 1;
        },
      };
    };
    const { store } = await open([], slow);
    expect(await screen.findByText("Step 2 of 4")).toBeDefined();
    await userEvent.click(screen.getByRole("button", { name: "Stop looking" }));
    expect(screen.getByText("Stopped. Nothing was changed.")).toBeDefined();
    expect(calledOff).toBe(1);
    await userEvent.click(screen.getByRole("button", { name: "Look again" }));
    expect(await screen.findByText("Step 2 of 4")).toBeDefined();
    expect((await rotaIn(store)).facts.claims).toEqual([]);
  });

  it("says plainly when this device cannot, with a way on", async () => {
    await open([], () => ({
      choice: Promise.resolve(refused("cannot here")),
      callOff: () => {},
    }));
    expect(await screen.findByText(/^This device cannot work it out/)).toBeDefined();
    expect(screen.getByRole("link", { name: "To the rota" }).getAttribute("href")).toBe("/rota");
  });

  it("says that nothing is free, without looking", async () => {
    const never: BeginSearch = () => {
      throw new Error("There is nothing to look for");
    };
    await open([said(duty("s0", "chairs"), "ann"), said(duty("s0", "coffee"), "bo")], never);
    expect(await screen.findByText(/^Nothing is free/)).toBeDefined();
  });
});
