import { en } from "#i18n/en.ts";

import { rowsOf } from "./support/rows.ts";
import { expect, startChoir, story } from "./support/story.ts";

const first = [
  "Åse",
  "Bjørn",
  "Søren",
  "Ærlig",
  "Gunvor",
  "Ødegård",
  "Kari",
  "Leif",
  "Nils",
  "Ida",
];
const names = ["Berg", "Dahl", "Lund", "Vik"].flatMap((second) =>
  first.map((name) => `${name} ${second}`),
);

/** Forty names, and three lines that are none, each at a place of its own. */
const list = names
  .toSpliced(35, 0, "2024-05-01")
  .toSpliced(20, 0, "anna@example.org")
  .toSpliced(6, 0, "40 12 34 56");
const badLines = [7, 22, 38];

story("forty names come in from a list, and three bad lines are named", async ({ app, device }) => {
  const page = await device.page();
  await startChoir(page, app);
  await page.goto(`${app.address}/singers/import`);
  await page.getByLabel(en.singers.pasteLabel).fill(list.join("\n"));

  for (const line of badLines)
    await expect(page.getByText(en.singers.line(line), { exact: true })).toBeVisible();
  await expect(page.getByText(en.singers.badHeading(3)).first()).toBeVisible();
  expect(await rowsOf(page, "singers"), "nothing is kept before somebody says so").toEqual([]);

  await page.getByRole("button", { name: en.singers.addNames(40) }).click();
  await expect.poll(async () => (await rowsOf(page, "singers")).length).toBe(40);

  await page.goto(`${app.address}/singers`);
  await expect(page.getByText(en.singers.singing(40))).toBeVisible();
  await expect(page.getByRole("link", { name: "Åse Berg" })).toBeVisible();
});

story("the same list again adds nobody twice", async ({ app, device }) => {
  const page = await device.page();
  await startChoir(page, app);
  for (const round of [1, 2]) {
    await page.goto(`${app.address}/singers/import`);
    await page.getByLabel(en.singers.pasteLabel).fill(list.join("\n"));
    if (round === 1) {
      await page.getByRole("button", { name: en.singers.addNames(40) }).click();
      await expect.poll(async () => (await rowsOf(page, "singers")).length).toBe(40);
    }
  }
  await expect(page.getByText(en.singers.duplicateHeading(40)).first()).toBeVisible();
  expect(await rowsOf(page, "singers")).toHaveLength(40);
});
