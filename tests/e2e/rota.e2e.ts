import type { Page } from "@playwright/test";

import { en } from "#i18n/en.ts";

import { narrow, phone, tablet } from "./support/device.ts";
import {
  expectNoAxeViolations,
  noSidewaysScroll,
  noSmallTargets,
  setTextTwiceAsLarge,
} from "./support/looking.ts";
import { rowsOf, tonightsSession } from "./support/rows.ts";
import { button, expect, mainMenu, openMadeUpChoir, story, title } from "./support/story.ts";

const words = en.rota;

const place = (page: Page, name: string) => mainMenu(page).getByRole("link", { name });
const attention = (page: Page) =>
  page.locator("section").filter({ has: page.getByRole("heading", { name: en.today.attention }) });

story(
  "somebody hands a duty back, Today shows the gap first, and it is filled",
  async ({ app, device }) => {
    const page = await device.page();
    await openMadeUpChoir(page, app);
    await expect(attention(page).getByRole("link").first()).toHaveText(
      en.today.lines.gaps("Coffee and tea"),
    );

    await story.step("Poul Erik rings: he cannot take the chairs tonight", async () => {
      await place(page, en.common.rota).click();
      await page.getByRole("row").filter({ hasText: words.todayMark }).getByRole("link").click();
      await button(page, words.day.changeName("Chairs", "Poul Erik")).click();
      await button(page, words.duty.handBack("Poul Erik")).click();
      await expect(page.getByRole("heading", { level: 3, name: "Chairs" })).toBeVisible();
      await expect(page.getByText(words.kept.back("Poul Erik", "Chairs"))).toBeVisible();
    });

    await story.step("on Today it is the first line, and the way to it", async () => {
      await place(page, en.common.today).click();
      const first = attention(page).getByRole("link").first();
      await expect(first).toHaveText(en.today.lines.gaps("Chairs and Coffee and tea"));
      await first.click();
      await expect(page.getByRole("heading", { level: 3, name: "Chairs" })).toBeVisible();
    });

    const before = await rowsOf(page, "claims");
    await story.step("a proposal changes nothing until it is agreed to", async () => {
      await place(page, en.common.rota).click();
      await page.getByRole("link", { name: words.fill }).click();
      await expect(page.getByRole("heading", { name: /proposals$/ })).toBeVisible({
        timeout: 90_000,
      });
      const tonight = page.getByRole("combobox", { name: /^Who takes Chairs/ }).first();
      await expect(tonight, "not him again").not.toHaveValue("");
      await expect(tonight.locator("option:checked")).not.toHaveText("Poul Erik");
      expect(await rowsOf(page, "claims")).toEqual(before);
      await page.getByRole("radio", { name: new RegExp(`^${words.filling.asYes}`) }).check();
      expect(await rowsOf(page, "claims")).toEqual(before);
    });

    await story.step("agreed to, it stands; taken back, it is gone; and again", async () => {
      const agree = page.getByRole("button", { name: /^Note \d+ places$/ });
      await agree.click();
      await expect(title(page)).toHaveText(words.title);
      const tonight = page.getByRole("row").filter({ hasText: words.todayMark });
      await expect(tonight.getByText(words.full)).toBeVisible();
      await button(page, en.common.undo).click();
      await expect(tonight.getByText(words.gapsOn(2))).toBeVisible();
      await page.getByRole("link", { name: words.fill }).click();
      await page.getByRole("radio", { name: new RegExp(`^${words.filling.asYes}`) }).check();
      await agree.click();
      await expect(tonight.getByText(words.full)).toBeVisible();
    });

    await story.step("and it is kept, and Today is quiet about it", async () => {
      await page.reload();
      await place(page, en.common.today).click();
      await expect(button(page, en.today.start)).toBeVisible();
      await expect(page.getByText(/^Nobody yet for the next session/)).toHaveCount(0);
    });
  },
);

/** Every screen of the rota, and what the addresses alone do not show. */
async function forEveryPart(page: Page, look: () => Promise<void>): Promise<void> {
  const address = (path: string) => new URL(path, page.url()).href;
  const tonight = await tonightsSession(page);
  await page.goto(address("/rota"));
  await page.getByRole("button", { name: /behind us$/ }).click();
  await look();
  await page.goto(address(`/session/${tonight}/rota`));
  await page.getByText(words.day.places, { exact: true }).click();
  await page.getByRole("button", { name: /^Ask / }).first().click();
  await expect(page.locator(".rota-asked").first()).toBeVisible();
  await button(page, en.common.close).click();
  await look();
  await page.getByRole("button", { name: /^Change Conductor/ }).click();
  await look();
  await page.goto(address("/rota/fill"));
  await page.getByText(words.filling.settings, { exact: true }).click({ timeout: 90_000 });
  await look();
  await page.goto(address("/rota/load"));
  await expect(page.locator(".load-line").first()).toBeVisible();
  await look();
  await page.goto(address(`/session/${tonight}/afterwards`));
  await expect(page.getByRole("combobox").first()).toBeVisible();
  await look();
}

for (const theme of ["light", "dark"] as const) {
  story.describe(`${theme} theme`, () => {
    story.use({ kind: { theme, size: tablet } });
    story("axe finds nothing on the rota", async ({ app, device }) => {
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
  story("the rota is no wider than 320 pixels", async ({ app, device }) => {
    const page = await device.page();
    await openMadeUpChoir(page, app);
    await forEveryPart(page, async () => {
      await noSidewaysScroll(page);
      await noSmallTargets(page);
    });
  });
});

story.describe("large text", () => {
  story.use({ kind: { size: phone } });
  story("the rota fits with text of twice the size", async ({ app, device }) => {
    const page = await device.page();
    await setTextTwiceAsLarge(device, page);
    await openMadeUpChoir(page, app);
    await forEveryPart(page, async () => noSidewaysScroll(page));
  });
});
