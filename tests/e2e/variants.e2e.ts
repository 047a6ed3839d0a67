import type { Page } from "@playwright/test";

import { en } from "#i18n/en.ts";

import { phone } from "./support/device.ts";
import { expectNoAxeViolations, noSidewaysScroll } from "./support/looking.ts";
import { rowsOf, tonightsSession } from "./support/rows.ts";
import {
  button,
  expect,
  openKorlag,
  openMadeUpChoir,
  singers,
  story,
  title,
} from "./support/story.ts";

const words = en.variants;
const panel = (page: Page) => page.getByRole("region", { name: words.ready, exact: true });
const counts = (page: Page) => panel(page).getByRole("list", { name: words.ready });

/** Marks these in the roll call, by their names. */
async function come(page: Page, ...names: string[]): Promise<void> {
  for (const name of names) {
    const tile = singers(page).filter({ has: page.getByText(name, { exact: true }) });
    await tile.click();
    await expect(tile).toHaveAttribute("aria-pressed", "true");
  }
}

story(
  "plan shows 3 × sitting, 1 × large print, and changes when two more arrive",
  async ({ app, device }) => {
    const page = await device.page();
    await openMadeUpChoir(page, app);
    const session = await tonightsSession(page);

    // An exercise that is done standing, at its hardest level.
    await openKorlag(page, app, `/session/${session}/plan`);
    await page.getByLabel(en.plan.searchLabel).fill("Shake off");
    await page
      .getByRole("button", { name: /Shake off the rain/ })
      .first()
      .click();
    const row = page.locator(".plan-row").filter({ hasText: "Shake off the rain" });
    await row.locator(".plan-level").nth(2).click();

    // Somebody else at the door, on a page of their own.
    const door = await device.context().newPage();
    await openKorlag(door, app, `/session/${session}/roll-call`);
    await come(door, "Astrid", "Arne", "Dagny", "Birgit");
    await expect(panel(page)).toContainText(words.hereFor(4));
    await expect(counts(page)).toContainText(words.of(3, words.short.sit));
    await expect(row).toContainText(words.of(3, words.short.sit));
    await expect(counts(page)).toContainText(words.of(2, words.short.large_print));

    await come(door, "Kåre", "Kari");
    await expect(panel(page)).toContainText(words.hereFor(6));
    await expect(counts(page)).toContainText(words.of(5, words.short.sit));
    await expect(counts(page)).toContainText(words.of(3, words.short.large_print));

    // No name behind any of it.
    for (const name of ["Astrid", "Dagny", "Kåre", "Kari"]) {
      await expect(page.locator("main")).not.toContainText(name);
    }
  },
);

story.describe("on the coordinator's phone", () => {
  story.use({ kind: { size: phone, language: "nb-NO" } });

  story("the names behind the counts, and a word from the hall", async ({ app, device }) => {
    const { nb } = await import("#i18n/nb.ts");
    const page = await device.page();
    await openMadeUpChoir(page, app, nb);
    const session = await tonightsSession(page);
    await openKorlag(page, app, `/session/${session}/roll-call`);
    await come(page, "Dagny", "Else Marie", "Kari");
    await openKorlag(page, app, `/session/${session}/helping`);
    const cue = page.getByRole("heading", { name: nb.variants.short.cue }).first();
    while (!(await cue.isVisible())) {
      await button(page, nb.helping.later).click();
    }
    const ways = page.getByRole("group", {
      name: nb.helping.wordOf("Dagny", nb.variants.short.cue),
    });
    while (!(await ways.isVisible())) {
      await button(page, nb.helping.later).click();
    }
    await button(ways, nb.helping.worked).click();
    await expect(button(ways, nb.helping.worked)).toHaveAttribute("aria-pressed", "true");
    expect(await rowsOf(page, "hallWords")).toHaveLength(1);
    // At the top of the page, so that the bar at its foot cuts through no button.
    await page.evaluate(() => window.scrollTo(0, 0));
    await expectNoAxeViolations(page);
    await noSidewaysScroll(page);
  });
});

story("from the waiting list to a place, and back", async ({ app, device }) => {
  const { capacity, common } = en;
  const page = await device.page();
  await openMadeUpChoir(page, app);
  await openKorlag(page, app, "/singers");
  await page.getByRole("link", { name: capacity.title }).click();
  await expect(title(page)).toHaveText(capacity.title);
  const people = page.locator(".capacity-name");
  await expect(people).toHaveText(["Viggo", "Marit", "Nils"]);

  await page.getByRole("button", { name: capacity.givePlaceTo("Viggo") }).click();
  await expect(people).toHaveText(["Marit", "Nils"]);
  await page.getByRole("button", { name: capacity.givePlaceTo("Marit") }).click();
  await expect(people).toHaveText(["Nils"]);
  // 36 sing, and the team has settled on 36.
  await expect(page.getByText(capacity.full, { exact: true })).toBeVisible();

  await page.getByRole("button", { name: common.undo }).click();
  await expect(people).toHaveText(["Marit", "Nils"]);
  await openKorlag(page, app, "/singers");
  await expect(page.getByText("Viggo", { exact: true })).toBeVisible();
  await expect(page.getByText("Marit", { exact: true })).toBeHidden();
});
