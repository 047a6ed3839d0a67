import type { Page } from "@playwright/test";

import { en } from "#i18n/en.ts";

import { narrow, phone, tablet } from "./support/device.ts";
import { enter, startChoirByKeys, tabTo, typeInto } from "./support/keys.ts";
import {
  expectNoAxeViolations,
  fitsTwiceAsLarge,
  noSidewaysScroll,
  noSmallTargets,
  setTextTwiceAsLarge,
} from "./support/looking.ts";
import { rowsOf } from "./support/rows.ts";
import { button, expect, openMadeUpChoir, story, title } from "./support/story.ts";

const words = en.team;

async function press(page: Page, name: string, within = page.locator("main")): Promise<void> {
  await tabTo(page, within.getByRole("button", { name, exact: true }));
  await page.keyboard.press("Space");
}

// From the first start on, nothing but keys: no click stands in this story.
story("a team by keyboard, from nothing to four pillars", async ({ app, device }) => {
  const page = await device.page();
  await startChoirByKeys(page, app, "Torsdagskoret");
  await enter(page, page.getByRole("navigation").getByRole("link", { name: en.common.choir }));
  await enter(page, page.getByRole("link", { name: words.toTeam }));
  await expect(title(page)).toHaveText(words.title);

  const add = async (name: string, pillar?: string) => {
    await typeInto(page, page.getByLabel(words.add.name), name);
    if (pillar) await press(page, pillar, page.locator(".team-add"));
    await enter(page, button(page, words.add.button), true);
    await expect(page.getByLabel(words.add.name), "ready for the next").toHaveValue("");
    await expect(page.getByLabel(words.add.name)).toBeFocused();
    await expect(page.locator(".team-list").getByText(name, { exact: true })).toBeVisible();
  };
  await story.step("somebody in each pillar", async () => {
    await add("Marit", words.pillar.conductor);
    await add("Knut", words.pillar.pianist);
    await add("Birthe", words.pillar.coordinator);
    await add("Yusuf", words.pillar.volunteer);
    await expect(page.getByText(words.nobody)).toHaveCount(0);
    await expect(page.getByText(words.say.noDeputy("Knut", "pianist"))).toBeVisible();
  });

  await story.step("and somebody who can step in for each", async () => {
    await add("Åse");
    await enter(page, page.getByRole("link", { name: "Åse", exact: true }));
    await expect(title(page)).toHaveText("Åse");
    const stepsIn = page.getByRole("group", { name: words.helper.stepsInAs });
    for (const pillar of Object.values(words.pillar)) {
      await press(page, pillar, stepsIn);
      await expect(stepsIn.getByRole("button", { name: pillar, pressed: true })).toBeVisible();
    }
    await enter(page, page.locator(".page-back"), true);
    await expect(page.getByText(words.wellHeld)).toBeVisible();
  });

  await story.step("one takes a pause, and nobody asks why", async () => {
    await enter(page, page.locator(".team-list").getByRole("link", { name: /Knut/ }));
    await expect(title(page)).toHaveText("Knut");
    await enter(page, button(page, words.helper.notePause));
    await expect(page.getByText(words.helper.pauseNow, { exact: true })).toBeVisible();
    await enter(page, page.locator(".page-back"), true);
    const row = page.locator(".team-row").filter({ hasText: "Knut" });
    await expect(row.getByText(words.pauseOpen)).toBeVisible();
  });

  await story.step("and it is kept", async () => {
    await page.reload();
    await expect(page.getByText(words.wellHeld)).toBeVisible();
    const [pause] = await rowsOf(page, "pauses");
    expect(Object.keys(pause ?? {}).toSorted()).toEqual(["id", "span", "stamps"]);
  });
});

/** What the address alone does not show: a helper's card with everything on it, and the two dialogs. */
async function forEveryPart(page: Page, look: () => Promise<void>): Promise<void> {
  await page.goto(new URL("/team", page.url()).href);
  await page.getByLabel(words.add.name).fill("Solveig");
  await button(page, words.add.button).click();
  await page
    .locator(".team-list")
    .getByRole("link", { name: /Solveig/ })
    .click();
  await button(page, words.helper.notePause).click();
  await button(page, words.helper.notePromise).click();
  await button(page, words.helper.edit).click();
  await page.getByLabel(words.helper.phone).fill("+47 12 34 56 78");
  await page
    .getByLabel(words.helper.mail)
    .fill("a-very-long-name@a-very-long-municipality.example");
  await look();
  await button(page, en.common.save).click();
  await expect(page.getByRole("link", { name: /^Call / })).toBeVisible();
  await look();
  await page.goto(new URL("/team/tasks", page.url()).href);
  await button(page, en.tasks.add).click();
  await look();
}

for (const theme of ["light", "dark"] as const) {
  story.describe(`${theme} theme`, () => {
    story.use({ kind: { theme, size: tablet } });
    story("axe finds nothing on a helper's card", async ({ app, device }) => {
      const page = await device.page();
      await openMadeUpChoir(page, app);
      await forEveryPart(page, async () => {
        await expectNoAxeViolations(page);
        await noSmallTargets(page);
      });
    });
  });
}

story.describe("a small phone", () => {
  story.use({ kind: { size: narrow } });
  story("a helper's card is no wider than 320 pixels", async ({ app, device }) => {
    const page = await device.page();
    await openMadeUpChoir(page, app);
    await forEveryPart(page, async () => noSidewaysScroll(page));
  });
});

story.describe("large text", () => {
  story.use({ kind: { size: phone } });
  story("a helper's card fits with text of twice the size", async ({ app, device }) => {
    const page = await device.page();
    await setTextTwiceAsLarge(device, page);
    await openMadeUpChoir(page, app);
    await forEveryPart(page, async () => fitsTwiceAsLarge(page));
  });
});
