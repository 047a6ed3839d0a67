// @vitest-environment happy-dom
import { cleanup, screen, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { afterEach, describe, expect, it } from "vitest";

import type { CivilDate } from "#domain/civil.ts";
import { type Change, change } from "#domain/facets.ts";
import type { Pillar } from "#domain/helper.ts";
import { TeamScreen } from "#features/team/TeamScreen.tsx";
import { da } from "#i18n/da.ts";
import { readHelpers } from "#store/helpers.ts";
import { lay, stage } from "#tests/support/stage.tsx";
import { newTestStore } from "#tests/support/store.ts";

afterEach(cleanup);

const helper = (id: string, called: string, pillars: readonly Pillar[] = []): Change[] => [
  change("helper", id, "name", { called }),
  change("helper", id, "pillars", { pillars }),
];

async function open(changes: readonly Change[] = [], options: Parameters<typeof stage>[2] = {}) {
  const store = newTestStore();
  if (changes.length > 0) await lay(store, changes);
  const shown = stage(store, <TeamScreen />, { path: "/team", ...options });
  await screen.findAllByRole("heading", { level: 3 });
  return { store, ...shown };
}

function pillar(name: string) {
  const box = screen.getByRole("heading", { level: 3, name }).closest("li");
  return within(box ?? document.body);
}

describe("the team", () => {
  it("shows who stands in each pillar and who can step in, and where nobody does", async () => {
    await open([
      ...helper("h1", "Marit", ["conductor", "pianist"]),
      ...helper("h2", "Knut"),
      change("helper", "h2", "standsIn", { pillars: ["conductor"], tasks: [] }),
    ]);
    expect(pillar("Conductor").getByRole("link", { name: "Marit" })).toBeDefined();
    expect(pillar("Conductor").getByText("Can step in")).toBeDefined();
    expect(pillar("Conductor").getByRole("link", { name: "Knut" })).toBeDefined();
    expect(pillar("Volunteer").getByText("Nobody yet")).toBeDefined();
    expect(pillar("Conductor").queryByText("Nobody yet")).toBeNull();
  });

  it("says plainly what hangs on one person, and that all is well when it does not", async () => {
    await open([...helper("h1", "Marit", ["conductor", "pianist"])]);
    const says = within(
      screen.getByRole("heading", { name: "Worth a talk" }).parentElement ?? document.body,
    );
    expect(says.getByText("Nobody stands as volunteer yet.")).toBeDefined();
    expect(says.getByText(/^Marit stands alone as pianist/)).toBeDefined();
    expect(says.getByText(/^Marit holds several pillars: conductor and pianist/)).toBeDefined();
    cleanup();
    await open(
      (["conductor", "pianist", "coordinator", "volunteer"] as const).flatMap((one) => [
        ...helper(`${one}1`, `${one} A`, [one]),
        ...helper(`${one}2`, `${one} B`, [one]),
      ]),
    );
    expect(screen.getByText(/^Every pillar stands/)).toBeDefined();
    expect(screen.queryByRole("heading", { name: "Worth a talk" })).toBeNull();
  });

  it("takes several in by keyboard, a name and Enter each", async () => {
    const { store } = await open();
    const user = userEvent.setup();
    await user.click(screen.getByRole("textbox", { name: "Name of a helper" }));
    await user.keyboard("Knut{Enter}");
    await screen.findByRole("link", { name: "Knut" });
    await user.keyboard("Åse");
    await user.tab();
    await user.tab();
    expect(document.activeElement).toBe(screen.getByRole("button", { name: "Conductor" }));
    await user.keyboard(" ");
    await user.click(screen.getByRole("button", { name: "Add" }));
    expect(await pillar("Conductor").findByRole("link", { name: "Åse" })).toBeDefined();
    expect(screen.getByRole("textbox", { name: "Name of a helper" })).toBe(document.activeElement);
    expect(screen.getByRole<HTMLInputElement>("textbox", { name: "Name of a helper" }).value).toBe(
      "",
    );
    await user.click(screen.getByRole("button", { name: "Undo" }));
    await screen.findByRole("heading", { name: "1 helper" });
    expect(await readHelpers(store.database)).toMatchObject([{ called: "Knut" }]);
  });

  it("asks for a name where there is none, and keeps the pillars that were chosen", async () => {
    const { store } = await open();
    await userEvent.click(screen.getByRole("button", { name: "Pianist" }));
    await userEvent.click(screen.getByRole("button", { name: "Add" }));
    expect(await screen.findByText("Write a name to call the helper by.")).toBeDefined();
    expect(screen.getByRole("button", { name: "Pianist", pressed: true })).toBeDefined();
    expect(await readHelpers(store.database)).toEqual([]);
  });

  it("has everybody by name, in the order of the language, with what is good to know", async () => {
    await open(
      [
        ...helper("h1", "Åse", ["volunteer"]),
        ...helper("h2", "Bo"),
        change("helper", "h2", "reach", { phone: "+45 12 34 56 78", mail: "" }),
        change("helper", "h2", "standsIn", { pillars: ["pianist"], tasks: [] }),
        change("pause", "h1.p", "span", {
          from: "2026-11-10" as CivilDate,
          to: "2026-12-01" as CivilDate,
        }),
      ],
      { words: da, language: "da" },
    );
    const list = screen.getByRole("heading", { name: "2 hjælpere" }).closest("section");
    const rows = within(list ?? document.body).getAllByRole("listitem");
    expect(rows.map((row) => row.textContent)).toEqual([
      "Bokan træde til som pianist+45 12 34 56 78",
      "ÅsefrivilligPause til og med 1. december",
    ]);
    expect(screen.getByRole("link", { name: "+45 12 34 56 78" }).getAttribute("href")).toBe(
      "tel:+4512345678",
    );
  });

  it("finds a name among many, and says when there is none", async () => {
    const names = ["Anna", "Bo", "Carl", "Dina", "Emil", "Frida", "Gro", "Søren"];
    await open(names.flatMap((name, place) => helper(`h${place}`, name, ["volunteer"])));
    const list = screen.getByRole("heading", { name: "8 helpers" }).closest("section");
    const links = () => within(list ?? document.body).queryAllByRole("link");
    const field = screen.getByRole("textbox", { name: "Find a helper" });
    await userEvent.type(field, "soren");
    expect(links().map((link) => link.textContent)).toEqual(["Sørenvolunteer"]);
    await userEvent.type(field, "x");
    expect(screen.getByText("Nobody on the team is called “sorenx”.")).toBeDefined();
    expect(links()).toEqual([]);
    expect(pillar("Volunteer").getByText("and 3 more")).toBeDefined();
  });

  it("names posts and departments, and keeps those who have left apart", async () => {
    await open([
      ...helper("h1", "Marit", ["conductor"]),
      change("helper", "h1", "post", { post: "Music teacher", department: "Culture school" }),
      ...helper("h2", "Knut", ["conductor"]),
      change("helper", "h2", "standing", { state: "left" }),
    ]);
    const posts = screen.getByRole("heading", { name: "Posts and departments" }).closest("section");
    expect(posts?.textContent).toContain("Culture schoolMusic teacherMarit");
    expect(pillar("Conductor").queryByText("Knut")).toBeNull();
    const left = screen.getByRole("heading", { name: "Have left the team" }).closest("section");
    expect(
      within(left ?? document.body)
        .getByRole("link", { name: "Knut" })
        .getAttribute("href"),
    ).toBe("/team/h2");
  });
});
