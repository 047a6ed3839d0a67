import type { Page } from "@playwright/test";

import { tonightsId } from "./choirs.ts";
import type { MeetingPlace } from "./place.ts";
import { comeIn, expect, foundChoir, invite, type NewPage } from "./sharing.ts";
import { openKorlag, readyForTheHall, singers } from "./story.ts";

export const names = ["Åse", "Birthe", "Karim", "Dorte", "Yusuf", "Marit"];
export const rollCall = `/session/${tonightsId}/roll-call`;

export const tile = (page: Page, name: string) =>
  page.locator("main button[aria-pressed]").filter({ hasText: name });

/** Marks somebody, or takes the mark back, and waits until that is on the disk. */
export async function mark(page: Page, name: string, isHere = true): Promise<void> {
  await tile(page, name).click();
  await expectMark(page, name, isHere);
}

export async function expectMark(page: Page, name: string, isHere = true): Promise<void> {
  await expect(tile(page, name)).toHaveAttribute("aria-pressed", String(isHere), {
    timeout: 15_000,
  });
}

/** A leader's and a coordinator's device, both with the roll call of tonight before them. */
export async function twoAtTheDoor(
  place: MeetingPlace,
  newPage: NewPage,
): Promise<{ anna: Page; per: Page }> {
  const anna = await newPage();
  await foundChoir(anna, place, { singers: names });
  const link = await invite(anna, place, "coordinator");
  const per = await newPage();
  await comeIn(per, link, "Per");
  for (const page of [anna, per]) {
    // From the second start on, the page needs nobody to ask for its pieces.
    await readyForTheHall(page);
    await openKorlag(page, place, rollCall);
    await expect(singers(page)).toHaveCount(names.length);
  }
  return { anna, per };
}
