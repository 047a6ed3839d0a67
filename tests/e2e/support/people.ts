import type { Page } from "@playwright/test";

import { en } from "#i18n/en.ts";

import { singerId } from "./choirs.ts";
import { expect, walkTo } from "./sharing.ts";
import { button, title } from "./story.ts";

/** Writes another name for a singer of a saved choir, and is done when it stands there. */
export async function correctName(page: Page, place: number, called: string): Promise<void> {
  const { kept } = en.rights;
  await walkTo(page, `/singers/${singerId(place)}/kept`);
  await page.getByRole("button", { name: kept.correctTitle }).click();
  await page.getByLabel(kept.nameLabel).fill(called);
  await button(page, en.common.save).click();
  await expect(title(page)).toHaveText(kept.title(called));
}
