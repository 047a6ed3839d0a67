// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, within } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import { PlanScreen } from "#features/plan/PlanScreen.tsx";
import { dismissUndo } from "#ui/undo.ts";
import { cardOf } from "#tests/support/helped.ts";
import { lay, stage } from "#tests/support/stage.tsx";

import { aHall, come, names } from "../helping/hall.ts";
import { anEvening, sessionId } from "../run/evening.ts";

beforeEach(() => {
  vi.stubGlobal("matchMedia", () => ({
    matches: false,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  }));
});
afterEach(() => {
  cleanup();
  dismissUndo();
  vi.unstubAllGlobals();
});

/** What stands in the panel of the whole plan. */
const counted = () => {
  const panel = screen.getByRole("region", { name: "To have ready" });
  return within(panel).getByRole("list", { name: "To have ready" }).textContent;
};

describe("what to have ready, in the plan", () => {
  it("is counted for those who are expected, in the whole plan and at each item, and names nobody", async () => {
    const store = await aHall();
    stage(store, <PlanScreen sessionId={sessionId} />);
    await screen.findByText("For the 4 singers expected");
    expect(counted()).toContain("3 × sitting");
    expect(counted()).toContain("1 × large print");
    const row = document.getElementById("plan-item-warm");
    expect(row?.textContent).toContain("3 × sitting");
    expect(row?.textContent).not.toContain("large print");
    expect(document.body.textContent).not.toMatch(names);
  });

  it("is counted for those who are here once somebody is, and grows as more arrive", async () => {
    const store = await aHall();
    await come(store, "Astrid", "Arne");
    stage(store, <PlanScreen sessionId={sessionId} />);
    await screen.findByText("For 2 singers here today");
    expect(counted()).toContain("2 × sitting");
    await come(store, "Dagny", "Kari");
    await screen.findByText("For 4 singers here today");
    expect(counted()).toContain("3 × sitting");
    expect(counted()).toContain("1 × large print");
    fireEvent.click(screen.getByRole("button", { name: "Expected" }));
    await screen.findByText("For the 4 singers expected");
  });

  it("takes in a singer whose card is made meanwhile", async () => {
    const store = await aHall();
    stage(store, <PlanScreen sessionId={sessionId} />);
    await screen.findByText("For the 4 singers expected");
    await lay(store, cardOf("Tove", ["vision"]));
    await screen.findByText("For the 5 singers expected");
    expect(counted()).toContain("2 × large print");
  });

  it("takes no room where nobody has chosen anything", async () => {
    stage(await anEvening(), <PlanScreen sessionId={sessionId} />);
    await screen.findAllByRole("heading", { name: "Arrive" });
    expect(screen.queryByRole("region", { name: "To have ready" })).toBeNull();
  });
});
