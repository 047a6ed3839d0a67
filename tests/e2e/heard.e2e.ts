import type { Page } from "@playwright/test";

import { en } from "#i18n/en.ts";

import { tonightsSession } from "./support/rows.ts";
import { expect, openKorlag, openMadeUpChoir, story, title } from "./support/story.ts";

/** Where something may be said later, but nobody would hear it: what is not displayed is no live region. */
const deaf = async (page: Page) =>
  page
    .locator(":is([role='status'], [aria-live], output):empty")
    .evaluateAll((places) =>
      places.filter((place) => !place.checkVisibility()).map((place) => place.outerHTML),
    );

/** What is said nowhere yet takes no room either. */
const gaps = async (page: Page) =>
  page
    .locator(".said:empty")
    .evaluateAll((places) =>
      places.filter((place) => getComputedStyle(place).position !== "absolute"),
    );

story("whoever only listens hears where they are, and what went wrong", async ({ app, device }) => {
  const page = await device.page();
  await openKorlag(page, app);
  await expect(title(page)).toBeVisible();
  await expect(page.locator("body")).toBeFocused();
  await openMadeUpChoir(page, app);
  const session = await tonightsSession(page);

  await openKorlag(page, app);
  await expect(page.getByRole("button", { name: en.today.start })).toBeVisible();
  await expect(page.locator(".today-problem")).toHaveCount(1);
  expect.soft(await deaf(page)).toEqual([]);
  expect.soft(await gaps(page)).toEqual([]);

  // Into the running session, and out of it to the closing.
  await page.getByRole("button", { name: en.today.start }).click();
  await expect(page.getByRole("button", { name: en.run.next })).toBeVisible();
  await expect.soft(title(page)).toBeFocused();
  await page.getByRole("button", { name: en.run.rollCall }).click();
  await expect(page).toHaveURL(/roll-call/);
  await expect.soft(title(page)).toBeFocused();
  await openKorlag(page, app, `/session/${session}/run`);
  await page.getByRole("button", { name: en.run.endSession }).click();
  await expect(page).toHaveURL(/closing/);
  await expect(page.getByLabel(en.closing.howItWent)).toBeVisible();
  await expect.soft(title(page)).toBeFocused();

  for (const path of ["/choir/lock", "/choir", "/singers", "/library/song/new"]) {
    await openKorlag(page, app, path);
    await expect(title(page)).toBeVisible();
    expect.soft(await deaf(page), path).toEqual([]);
  }
});
