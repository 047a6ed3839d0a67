// @vitest-environment happy-dom
import { cleanup, screen, waitFor, within } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";

import { type CivilDate, daysAfter, type LocalTime } from "#domain/civil.ts";
import { change } from "#domain/facets.ts";
import type { LayerId } from "#domain/layer.ts";
import type { PlanContent } from "#domain/plan.ts";
import type { SessionId } from "#domain/session.ts";
import { PlanScreen } from "#features/plan/PlanScreen.tsx";
import { readPlan } from "#store/plans.ts";
import { song } from "#tests/support/plans.ts";
import { lay, stage } from "#tests/support/stage.tsx";
import { newTestStore, type TestStore } from "#tests/support/store.ts";
import { dismissUndo } from "#ui/undo.ts";
const wait = { timeout: 10_000 };
const sessionId = "evening" as SessionId;
const tonight = "2026-11-20" as CivilDate;

afterEach(() => {
  cleanup();
  dismissUndo();
});

function session(id: string, date: CivilDate, state: "planned" | "held" = "planned") {
  const when = { date, time: "19:00" as LocalTime, minutes: 75, place: "", courseId: null };
  return [change("session", id, "when", when), change("session", id, "state", { kind: state })];
}

function item(of: string, id: string, content: PlanContent, index = "a0") {
  return [
    change("planItem", id, "place", { sessionId: of as SessionId, index, part: "songs" }),
    change("planItem", id, "content", content),
    change("planItem", id, "minutes", { minutes: 8 }),
  ];
}

async function anEmptyPage(): Promise<TestStore> {
  const store = newTestStore();
  await lay(store, session(sessionId, tonight));
  return store;
}

async function press(name: string | RegExp) {
  const [button] = await screen.findAllByRole("button", { name }, wait);
  button?.click();
}

const plan = async (store: TestStore) => readPlan(store.database, sessionId);

describe("a suggested plan", () => {
  it("is shown with a reason for each choice before anything is written", async () => {
    const store = await anEmptyPage();
    stage(store, <PlanScreen sessionId={sessionId} />);
    await press("Suggest a plan");
    await screen.findByRole("heading", { level: 1, name: "A suggested plan" }, wait);
    await screen.findByText(/You carry about 6 together/, undefined, wait);
    const rows = screen.getAllByRole("listitem");
    expect(rows.length).toBeGreaterThan(12);
    for (const row of rows) {
      expect(row.textContent).toMatch(/New to you|Belongs to the frame|Last used|from lately/);
    }
    expect(screen.getAllByText(/The peak of the session/)).toHaveLength(1);
    expect(screen.getAllByText(/^Start: Listen · Aim: /).length).toBeGreaterThan(2);
    expect(screen.getByText("Looks good")).toBeTruthy();
    expect(await plan(store)).toEqual([]);
  });

  it("is taken in one act with what was swapped in place, and taken back in one", async () => {
    const store = await anEmptyPage();
    stage(store, <PlanScreen sessionId={sessionId} />);
    await press("Suggest a plan");
    const [first] = await screen.findAllByRole("button", { name: /^Swap / }, wait);
    first?.click();
    const sheet = within(await screen.findByRole("dialog", undefined, wait));
    const [other] = sheet
      .getAllByRole("button")
      .filter(({ className }) => className === "plan-choice")
      .filter(({ textContent }) => !textContent?.includes("In the plan"));
    const name = other?.querySelector(".plan-choice-name")?.textContent ?? "";
    other?.click();
    await screen.findByRole("button", { name: `Swap ${name}` }, wait);
    await press("Use this plan");
    await waitFor(async () => expect((await plan(store)).length).toBeGreaterThan(12), wait);
    expect(
      (await screen.findAllByRole("heading", { level: 3, name: new RegExp(name) }, wait)).length,
    ).toBeGreaterThan(0);
    await press("Undo");
    await waitFor(async () => expect(await plan(store)).toEqual([]), wait);
  });

  it("takes the place of a plan that is there, and gives it back", async () => {
    const store = await anEmptyPage();
    await lay(store, item(sessionId, "mine", song("row-row")));
    stage(store, <PlanScreen sessionId={sessionId} />);
    await press("Suggest");
    await screen.findByText(/It takes the place of what is in the plan/, undefined, wait);
    await press("Use this instead of the plan");
    await waitFor(async () => expect((await plan(store)).length).toBeGreaterThan(12), wait);
    expect((await plan(store)).some(({ id }) => (id as string) === "mine")).toBe(false);
    await press("Undo");
    await waitFor(async () => {
      expect((await plan(store)).map(({ id }) => id)).toEqual(["mine"]);
    }, wait);
  });

  it("can be left, and nothing has happened", async () => {
    const store = await anEmptyPage();
    stage(store, <PlanScreen sessionId={sessionId} />);
    await press("Suggest a plan");
    await press("Cancel");
    await screen.findByRole("button", { name: "Suggest a plan" }, wait);
    expect(await plan(store)).toEqual([]);
  });
});

describe("a song in the plan", () => {
  const past = (reached: string) => [
    ...session("before", daysAfter(tonight, -7), "held"),
    ...item("before", "sung", song("row-row")),
    change("outcome", "before.sung", "climb", { reached: reached as LayerId, steppedBack: false }),
    change("outcome", "before.sung", "fit", { fit: "justRight" }),
  ];

  it("says where to begin and where to aim", async () => {
    const store = await anEmptyPage();
    await lay(store, [...past("gesture"), ...item(sessionId, "i", song("row-row"))]);
    stage(store, <PlanScreen sessionId={sessionId} />);
    const [line] = await screen.findAllByText(
      "Start: Together without the leader · Aim: Movements",
      undefined,
      wait,
    );
    expect(line).toBeTruthy();
  });

  it("that was eased aims no further than the plan says", async () => {
    const store = await anEmptyPage();
    await lay(store, [
      ...past("gesture"),
      ...item(sessionId, "i", song("row-row")),
      change("planItem", "i", "aim", { goal: "unisonLed" as LayerId }),
    ]);
    stage(store, <PlanScreen sessionId={sessionId} />);
    const [line] = await screen.findAllByText(
      "Stay with: Together with the leader",
      undefined,
      wait,
    );
    expect(line).toBeTruthy();
  });
});
