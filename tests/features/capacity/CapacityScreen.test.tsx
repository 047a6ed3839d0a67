// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";

import type { CivilDate } from "#domain/civil.ts";
import { theChoir } from "#domain/choir.ts";
import { type Change, change } from "#domain/facets.ts";
import { CapacityScreen } from "#features/capacity/CapacityScreen.tsx";
import { writeDown } from "#features/capacity/commands.ts";
import { da } from "#i18n/da.ts";
import { readChairs } from "#store/capacity.ts";
import { readSingers } from "#store/singers.ts";
import { readWaiting } from "#store/waiting.ts";
import { dismissUndo } from "#ui/undo.ts";
import { cardOf } from "#tests/support/helped.ts";
import { lay, stage } from "#tests/support/stage.tsx";
import { newTestStore } from "#tests/support/store.ts";

import { aHall } from "../helping/hall.ts";

afterEach(() => {
  cleanup();
  dismissUndo();
});

const waits = (id: string, called: string, on: string, reach = ""): Change[] => [
  change("waiting", id, "person", { called, reach }),
  change("waiting", id, "asked", { on: on as CivilDate }),
  change("waiting", id, "state", { kind: "waiting" }),
];

async function aList() {
  const store = await aHall();
  await lay(store, [
    ...waits("w2", "Nils", "2026-11-10"),
    ...waits("w1", "Torben", "2026-11-01", "20 00 00 11"),
    change("choir", theChoir, "ceiling", { singers: 6 }),
  ]);
  return store;
}

const press = async (name: string | RegExp) =>
  fireEvent.click(await screen.findByRole("button", { name }));
const waiting = () =>
  [...document.querySelectorAll(".capacity-name")].map((name) => name.textContent);

describe("the waiting list", () => {
  it("stands in the order of asking, with a way to reach and since when", async () => {
    stage(await aList(), <CapacityScreen />);
    await screen.findByText("Torben");
    expect(waiting()).toEqual(["Torben", "Nils"]);
    expect(screen.getByRole("link", { name: "20 00 00 11" }).getAttribute("href")).toBe(
      "tel:20000011",
    );
    screen.getByText(/asked 1 November/);
  });

  it("gives a place with one tap, and takes it back with the next", async () => {
    const store = await aList();
    stage(store, <CapacityScreen />);
    await press("Give a place to Torben");
    await waitFor(() => expect(waiting()).toEqual(["Nils"]));
    const names = async () =>
      (await readSingers(store.database, "singing")).map(({ called }) => called);
    expect(await names()).toContain("Torben");
    // Five in the hall and one more, under a ceiling of six.
    await screen.findByText("Full");
    // What was written down for the waiting is let go.
    const row = await store.database.rows("waiting").get("w1");
    expect(JSON.stringify(row)).not.toMatch(/Torben|20 00 00 11/);

    await press("Undo");
    await waitFor(() => expect(waiting()).toEqual(["Torben", "Nils"]));
    expect(await names()).not.toContain("Torben");
    expect((await readWaiting(store.database))[0]?.reach).toBe("20 00 00 11");
  });

  it("takes somebody off who does not want the place any more, with undo", async () => {
    const store = await aList();
    stage(store, <CapacityScreen />);
    await press("Not any more: Nils");
    await waitFor(() => expect(waiting()).toEqual(["Torben"]));
    await press("Undo");
    await waitFor(() => expect(waiting()).toEqual(["Torben", "Nils"]));
  });

  it("takes a name and nothing else, and asks for one beside the field", async () => {
    const store = newTestStore();
    stage(store, <CapacityScreen />);
    await press("Put on the list");
    await screen.findByText("Write a name first.");
    fireEvent.change(screen.getByLabelText("Name to be called by"), { target: { value: " Ida " } });
    fireEvent.change(screen.getByLabelText("A way to reach"), { target: { value: "ida@x.no" } });
    expect(screen.queryByText("Write a name first.")).toBeNull();
    await press("Put on the list");
    await screen.findByRole("link", { name: "ida@x.no" });
    expect(await readWaiting(store.database)).toMatchObject([
      { called: "Ida", reach: "ida@x.no", since: "2026-11-20" },
    ]);
  });

  it("refuses a name that is far too long", async () => {
    const store = newTestStore();
    const kept = await writeDown(store, { called: "x".repeat(61), reach: "" });
    expect(kept).toEqual({ ok: false, why: "too long" });
  });
});

describe("hands and chairs", () => {
  it("says how many places are needed and how many are short, of nobody in particular", async () => {
    stage(await aList(), <CapacityScreen />);
    // Dagny has a fixed helper; nobody is on the rota.
    expect(await screen.findAllByText("1 place short")).not.toHaveLength(0);
    const weeks = document.querySelector<HTMLElement>(".capacity-weeks");
    expect(within(weeks!).getAllByRole("listitem")).toHaveLength(1);
    within(weeks!).getByText("0 of 1 hands");
    const above = document.querySelector(".capacity-next")?.textContent;
    expect(above).not.toMatch(/Dagny|Knut/);
  });

  it("leaves out those who have not agreed, or have asked to be left alone", async () => {
    const store = await aList();
    const fixed = { level: "fixed", helperId: null, secondId: null } as const;
    await lay(store, [
      ...cardOf("Kim", [], []),
      change("singer", "kim", "help", fixed),
      ...cardOf("Bo", []),
      change("singer", "bo", "help", fixed),
      change("singer", "bo", "restriction", { restricted: true, on: "2026-11-01" as CivilDate }),
    ]);
    stage(store, <CapacityScreen />);
    expect(await screen.findAllByText("1 place short")).not.toHaveLength(0);
  });

  it("settles a ceiling and takes it away again", async () => {
    const store = await aList();
    stage(store, <CapacityScreen />, { words: da, language: "da" });
    await screen.findByText("Plads til 1 sanger til.");
    await press(/^Én til:/);
    await screen.findByText("Plads til 2 sangere til.");
    expect(await readChairs(store.database)).toEqual({ singing: 5, ceiling: 7 });
    const field = screen.getByRole("spinbutton");
    fireEvent.change(field, { target: { value: "" } });
    fireEvent.blur(field);
    await screen.findByText(da.capacity.noCeiling);
    expect((await readChairs(store.database)).ceiling).toBeNull();
  });
});
