import { expect, type Locator, type Page } from "@playwright/test";

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
