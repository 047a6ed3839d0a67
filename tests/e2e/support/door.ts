import type { Page } from "@playwright/test";

import { tonightsId } from "./choirs.ts";
import type { Device } from "./device.ts";
import type { MeetingPlace } from "./place.ts";
import { tonightsSession } from "./rows.ts";
import type { Served } from "./served.ts";
import { expect, foundChoir, letIn, type NewPage, walkTo } from "./sharing.ts";
import { openKorlag, openMadeUpChoir, readyForTheHall, singers } from "./story.ts";

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

/**
 * Taps somebody, whatever is said of them until now, and waits until that is on the disk. It is looked and tapped in one
 * breath: what others mark meanwhile may turn the tile at any moment. Answers whether they are marked from now on.
 */
export async function tapOnce(page: Page, name: string): Promise<boolean> {
  const isHere = await tile(page, name).evaluate((one: HTMLElement) => {
    const wasHere = one.getAttribute("aria-pressed") === "true";
    one.click();
    return !wasHere;
  });
  await expectMark(page, name, isHere);
  return isHere;
}

/** Walks to the roll call of tonight, and is there when all who sing stand there. */
export async function walkToRollCall(page: Page, singing = names.length): Promise<void> {
  await walkTo(page, rollCall);
  await expect(singers(page)).toHaveCount(singing);
}

/** The same with loading the page anew. */
export async function openRollCall(page: Page, app: Served, singing = names.length): Promise<void> {
  await openKorlag(page, app, rollCall);
  await expect(singers(page)).toHaveCount(singing);
}

/** The roll call of tonight in a made-up choir, with nobody marked; `rollCall` is the path of it. */
export async function atTheDoor(
  device: Device,
  app: Served,
): Promise<{ page: Page; session: string; rollCall: string }> {
  const page = await device.page();
  await openMadeUpChoir(page, app);
  const session = await tonightsSession(page);
  const path = `/session/${session}/roll-call`;
  await openKorlag(page, app, path);
  await expect(singers(page).first()).toBeVisible();
  return { page, session, rollCall: path };
}

/** A leader's and a coordinator's device, both with the roll call of tonight before them. */
export async function twoAtTheDoor(
  place: MeetingPlace,
  newPage: NewPage,
): Promise<{ anna: Page; per: Page }> {
  const anna = await newPage();
  await foundChoir(anna, place, { singers: names });
  const per = await newPage();
  await letIn(anna, place, { page: per, role: "coordinator", owner: "Per" });
  for (const page of [anna, per]) {
    // From the second start on, the page needs nobody to ask for its pieces.
    await readyForTheHall(page);
    await openRollCall(page, place);
  }
  return { anna, per };
}
