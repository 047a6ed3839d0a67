// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, within } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";

import { type Change, change } from "#domain/facets.ts";
import type { CivilDate, LocalTime } from "#domain/civil.ts";
import { newSinger, type SingerId } from "#domain/singer.ts";
import { SingerScreen } from "#features/what-helps/SingerScreen.tsx";
import { warmUp } from "#tests/support/plans.ts";
import { lay, stage } from "#tests/support/stage.tsx";
import { newTestStore, type TestStore } from "#tests/support/store.ts";

afterEach(cleanup);

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

describe("the card at a glance", () => {
  it("says first in a few lines what helps today, and opens the rest part by part", async () => {
    const plan = change("session", "s1", "when", {
      date: "2026-11-20" as CivilDate,
      time: "19:00" as LocalTime,
      minutes: 60,
      place: "",
      courseId: null,
    });
    const store = await withAase(
      agreed,
      plan,
      change("session", "s1", "state", { kind: "planned" }),
      change("planItem", "i1", "place", { sessionId: "s1" as never, index: "a0", part: "body" }),
      change("planItem", "i1", "content", warmUp("shake-out", 3)),
      change("planItem", "i1", "minutes", { minutes: 5 }),
      change("singer", aase, "likes", { words: "Singing in two parts" }),
      change("need", `${aase}.seated`, "mark", { wished: true }),
    );
    stage(store, <SingerScreen singerId={aase} />);
    await screen.findByText("Expected today");
    const glance = within(document.querySelector<HTMLElement>(".helps-glance")!);
    expect(glance.getByText("Singing in two parts")).toBeTruthy();
    expect(glance.getByText("I would like to sit throughout.")).toBeTruthy();
    await glance.findByText("To have ready");
    expect(glance.getByText("sitting")).toBeTruthy();
    await lay(store, [change("turnout", `s1.${aase}`, "mark", { here: true })]);
    await screen.findByText("Here today");

    const folds = [...document.querySelectorAll("details")];
    expect(folds.map(({ open }) => open)).toEqual(folds.map(() => false));
    fireEvent.click(screen.getByRole("heading", { name: "My small step" }));
    expect(folds.filter(({ open }) => open)).toHaveLength(1);
  });

  it("says nothing of being here or not of somebody who sings elsewhere now", async () => {
    const store = await withAase(
      change("session", "s1", "when", {
        date: "2026-11-27" as CivilDate,
        time: "19:00" as LocalTime,
        minutes: 60,
        place: "",
        courseId: null,
      }),
      change("session", "s1", "state", { kind: "planned" }),
    );
    const { unmount } = stage(store, <SingerScreen singerId={aase} />);
    await screen.findByText("Expected on Friday 27 November");
    unmount();
    await lay(store, [change("singer", aase, "standing", { state: "archived" })]);
    stage(store, <SingerScreen singerId={aase} />);
    await screen.findByText(/Sings elsewhere now/);
    expect(screen.getAllByText("Nothing stands on the card yet.").length).toBeGreaterThan(0);
    expect(screen.queryByText(/Expected/)).toBeNull();
  });
});
