// @vitest-environment happy-dom
import { cleanup, screen, within } from "@testing-library/react";
import { afterEach, expect, it } from "vitest";

import { madeUpChoir } from "#content/madeUp.ts";
import type { CivilDate } from "#domain/civil.ts";
import { LayersScreen } from "#features/course/LayersScreen.tsx";
import { lay, stage } from "#tests/support/stage.tsx";
import { newTestStore } from "#tests/support/store.ts";

const wait = { timeout: 15_000 };
afterEach(cleanup);

it("is an invitation while nothing has been led", async () => {
  stage(newTestStore(), <LayersScreen />);
  await screen.findByText(/Here the songs grow/, {}, wait);
});

it("has a row for each song and a column for each week, told in words", async () => {
  const store = newTestStore();
  let ids = 0;
  const newId = () => `m${(ids += 1)}`;
  await lay(store, madeUpChoir({ today: "2026-11-20" as CivilDate, language: "en", newId }));
  stage(store, <LayersScreen />);
  const table = within(await screen.findByRole("table", {}, wait));
  const heads = table.getAllByRole("columnheader").map(({ textContent }) => textContent ?? "");
  expect(heads).toHaveLength(13);
  expect(heads[8]).toContain("Week 8, 20 November, Next");
  const viva = await table.findByRole("row", { name: /Viva la musica/ }, wait);
  const cells = within(viva)
    .getAllByRole("cell")
    .map(({ textContent }) => textContent);
  expect(cells[3]).toContain("Together without the leader, step 5 of 13, just right");
  expect(cells[4]).toContain("Canon in halves, step 12 of 13, too much, one step back on the way");
  expect(cells[7]).toBe("aim: Canon, a few beside the leader, Canon in halves waits");
  expect(cells[8]).toBe("–");
});
