import { expect, type Locator, type Page } from "@playwright/test";

import { en } from "#i18n/en.ts";

import type { Served } from "./served.ts";
import { button, openKorlag } from "./story.ts";

const furthest = 150;

/** Walks with Tab until the place has the focus, as somebody without a pointer does; `back` walks with Shift. */
export async function tabTo(page: Page, place: Locator, back = false): Promise<void> {
  await expect(place).toBeVisible();
  for (let step = 0; step < furthest; step += 1) {
    if (await place.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press(back ? "Shift+Tab" : "Tab");
  }
  throw new Error(`Tab does not come to ${place.toString()} within ${furthest} steps`);
}

/** Walks to a button or link and presses Enter. */
export async function enter(page: Page, place: Locator, back = false): Promise<void> {
  await tabTo(page, place, back);
  await page.keyboard.press("Enter");
}

/** Walks to a field and types into it. */
export async function typeInto(page: Page, field: Locator, text: string): Promise<void> {
  await tabTo(page, field);
  await page.keyboard.type(text);
}

/** Opens Korlag and starts a choir of one's own without a click. */
export async function startChoirByKeys(page: Page, app: Served, name: string): Promise<void> {
  await openKorlag(page, app);
  await enter(page, button(page, en.welcome.start.title));
  await typeInto(page, page.getByLabel(en.welcome.start.name), name);
  await page.keyboard.press("Enter");
}
