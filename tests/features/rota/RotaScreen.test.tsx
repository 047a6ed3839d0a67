// @vitest-environment happy-dom
import { cleanup, screen, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { afterEach, describe, expect, it } from "vitest";

import type { Change } from "#domain/facets.ts";
import { RotaScreen } from "#features/rota/RotaScreen.tsx";
import { da } from "#i18n/da.ts";
import { lay, stage } from "#tests/support/stage.tsx";
import { newTestStore } from "#tests/support/store.ts";

import { course, duty, helper, needed, said } from "./aRota.ts";

afterEach(cleanup);

async function open(changes: readonly Change[], options: Parameters<typeof stage>[2] = {}) {
  const store = newTestStore();
  if (changes.length > 0) await lay(store, changes);
  const shown = stage(store, <RotaScreen />, { path: "/rota", ...options });
  await screen.findByRole("navigation");
  return { store, ...shown };
}

const row = (day: RegExp) => within(screen.getByRole("row", { name: day }));

describe("the rota at a glance", () => {
  it("has a row for each day to come, with the names, and says what nobody has", async () => {
    await open([
      ...course(3, -1),
      ...needed({ chairs: 1, coffee: 1 }),
      ...helper("ann", "Ann"),
      ...helper("bo", "Bo"),
      said(duty("s1", "chairs"), "ann"),
      said(duty("s2", "coffee"), "bo", "asked"),
    ]);
    expect(screen.getAllByRole("row")).toHaveLength(3);
    expect(row(/20 Nov/).getByText("1 free place")).toBeDefined();
    expect(row(/20 Nov/).getByText("Today")).toBeDefined();
    const [before, after] = row(/20 Nov/).getAllByRole("cell");
    expect(before?.textContent).toBe("ChairsAnn");
    expect(after?.textContent).toBe("Coffee and teaNobody yet");
    expect(row(/27 Nov/).getByText("Asked: Bo")).toBeDefined();
    expect(screen.getByText("3 places are free over 2 sessions.")).toBeDefined();
    expect(screen.getByText("Asked, and not answered yet: Bo.")).toBeDefined();
    expect(
      row(/20 Nov/)
        .getByRole("link")
        .getAttribute("href"),
    ).toBe("/session/s1/rota");
    expect(screen.getByRole("link", { name: "Fill the gaps" }).getAttribute("href")).toBe(
      "/rota/fill?of=c1",
    );
  });

  it("folds what lies behind, without calling anything there a gap", async () => {
    await open([...course(2, -1), ...needed({ chairs: 1 }), ...helper("ann", "Ann")]);
    expect(screen.queryByRole("row", { name: /13 Nov/ })).toBeNull();
    await userEvent.click(screen.getByRole("button", { name: "Show 1 session behind us" }));
    expect(row(/13 Nov/).getByText("–")).toBeDefined();
    expect(row(/13 Nov/).queryByText("Nobody yet")).toBeNull();
  });

  it("says that all is well when it is, and does not offer to fill", async () => {
    await open([
      ...course(1),
      ...needed({ chairs: 1 }),
      ...helper("ann", "Ann"),
      said(duty("s0", "chairs"), "ann"),
    ]);
    expect(screen.getByText("Every place has somebody.")).toBeDefined();
    expect(screen.queryByRole("link", { name: "Fill the gaps" })).toBeNull();
    expect(row(/20 Nov/).getByText("All have somebody")).toBeDefined();
  });

  it("says plainly what hangs on one person, once for all its days", async () => {
    await open(
      [
        ...course(2),
        ...needed({ pianist: 1, conductor: 1 }),
        ...helper("ewa", "Ewa", ["pianist", "conductor"]),
        ...["s0", "s1"].flatMap((session) => [said(duty(session, "pianist"), "ewa")]),
        said(duty("s0", "conductor"), "ewa"),
      ],
      { words: da, language: "da" },
    );
    const talk = screen.getByRole("heading", { name: da.rota.worth }).parentElement;
    expect(talk?.textContent).toContain("Ingen dirigent endnu: 27. november.");
    expect(talk?.textContent).toContain(
      "Ewa bærer flere søjler, dirigent og pianist: 20. november.",
    );
    expect(talk?.textContent).toContain(
      "Ewa står alene som pianist: 20. november og 27. november.",
    );
  });

  it("invites to begin where there is no course, no team or no task", async () => {
    await open([]);
    expect(screen.getByText("No course is laid out.")).toBeDefined();
    cleanup();
    await open([...course(1)]);
    expect(screen.getByText("There is nobody on the team yet.")).toBeDefined();
    cleanup();
    await open([...course(1), ...needed({}), ...helper("ann", "Ann")]);
    expect(screen.getByText(/^No task needs anybody/)).toBeDefined();
  });
});
