import type { Page } from "@playwright/test";

import { da } from "#i18n/da.ts";
import { en } from "#i18n/en.ts";
import { nb } from "#i18n/nb.ts";
import type { Words } from "#i18n/words.ts";

import { narrow, tablet } from "./support/device.ts";
import { names } from "./support/door.ts";
import { expectNoAxeViolations, noSidewaysScroll, noSmallTargets } from "./support/looking.ts";
import type { MeetingPlace } from "./support/place.ts";
import { comeIn, expect, foundChoir, invite, sharing, walkTo } from "./support/sharing.ts";
import { openKorlag, startChoir, title } from "./support/story.ts";

type Look = (page: Page, name: string) => Promise<void>;

/** Every screen on which devices have to do with each other, in a choir of two devices. */
async function forEveryScreen(
  place: MeetingPlace,
  anna: Page,
  guest: Page,
  look: Look,
): Promise<void> {
  await openKorlag(guest, place, "/join");
  await look(guest, "join");
  await foundChoir(anna, place, { singers: names });
  await look(anna, "devices");
  const link = await invite(anna, place, "coordinator");
  await look(anna, "invitation");
  await walkTo(anna, "/devices");
  await walkTo(anna, "/devices/invite");
  await expect(anna.getByRole("button", { name: en.devices.invite.go })).toBeVisible();
  await look(anna, "invite");
  const { stuck, two } = en.devices;
  for (const [path, said] of [
    ["stuck", stuck.none],
    ["two-versions", two.none],
  ] as const) {
    await walkTo(anna, `/devices/${path}`);
    await expect(anna.getByText(said)).toBeVisible();
    await look(anna, path);
  }
  await guest.goto(link);
  await expect(guest.getByLabel(en.join.owner)).toBeVisible();
  await look(guest, "come in");
  await comeIn(guest, link, "Per");
  await walkTo(anna, "/devices");
  await expect(anna.getByText("Per", { exact: true })).toBeVisible({ timeout: 15_000 });
  await look(anna, "two devices");
  await anna.getByRole("button", { name: `${en.devices.others.remove}: Per` }).click();
  await expect(anna.getByRole("dialog")).toBeVisible();
  await look(anna, "remove");
  await anna.keyboard.press("Escape");
  await anna.getByRole("button", { name: en.devices.kit.make }).click();
  await expect(anna.getByText(en.devices.kit.words)).toBeVisible();
  await look(anna, "kit");
}

sharing(
  "where devices meet: axe in both themes, a phone of 320 pixels, and every target for a thumb",
  async ({ place, newPage }) => {
    const anna = await newPage({ size: tablet });
    const guest = await newPage({ size: tablet });
    await forEveryScreen(place, anna, guest, async (page, name) => {
      await sharing.step(name, async () => {
        await expectNoAxeViolations(page);
        await page.emulateMedia({ colorScheme: "dark" });
        await expectNoAxeViolations(page);
        await page.emulateMedia({ colorScheme: "light" });
        await page.setViewportSize(narrow);
        await noSidewaysScroll(page);
        await noSmallTargets(page, name);
        await page.setViewportSize(tablet);
      });
    });
  },
);

const longer: readonly (readonly ["da-DK" | "nb-NO", Words])[] = [
  ["da-DK", da],
  ["nb-NO", nb],
];
for (const [language, words] of longer) {
  sharing(`its longer words fit as well, ${language}`, async ({ place, newPage }) => {
    const page = await newPage({ language, size: narrow });
    await openKorlag(page, place, "/join");
    await noSidewaysScroll(page);
    await startChoir(page, place, "Kor", words);
    const setUp = page.getByRole("button", { name: words.devices.setUp.go });
    // A choir that was just started still walks to its first page, and may walk over us.
    await expect(async () => {
      await walkTo(page, "/devices");
      await expect(setUp).toBeVisible({ timeout: 2_000 });
    }).toPass();
    await noSidewaysScroll(page);
    await setUp.click();
    await expect(page.getByText(words.devices.setUp.done)).toBeVisible({ timeout: 20_000 });
    await noSidewaysScroll(page);
    await walkTo(page, "/devices/invite");
    await page.getByRole("button", { name: words.devices.invite.go }).click();
    await expect(page.getByRole("img", { name: words.devices.invite.squareWord })).toBeVisible();
    await expect(title(page)).toHaveText(words.devices.invite.title);
    await noSidewaysScroll(page);
  });
}
