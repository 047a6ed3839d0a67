import type { Page } from "@playwright/test";

import { da } from "#i18n/da.ts";
import { en } from "#i18n/en.ts";
import { nb } from "#i18n/nb.ts";
import type { Words } from "#i18n/words.ts";

import { phone, tablet } from "./support/device.ts";
import { expectNoAxeViolations, noSidewaysScroll, smallTargets } from "./support/looking.ts";
import { tonightsSession } from "./support/rows.ts";
import { expect, lookAround, openKorlag, story } from "./support/story.ts";

/** Every screen of a choir, by its address. */
const screens = (session: string) => ({
  today: "/",
  course: "/course",
  "new course": "/course/new",
  "extra session": "/session/new",
  session: `/session/${session}`,
  plan: `/session/${session}/plan`,
  "roll call": `/session/${session}/roll-call`,
  closing: `/session/${session}/closing`,
  singers: "/singers",
  "import of singers": "/singers/import",
  library: "/library",
  "warm-up": "/library/warm-up/body-tap",
  song: "/library/song/row-row",
  choir: "/choir",
  run: `/session/${session}/run`,
});

/** Opens every screen in turn, the running session last. */
async function forEveryScreen(
  page: Page,
  app: Parameters<typeof openKorlag>[1],
  look: (name: string) => Promise<void>,
  words: Words = en,
): Promise<void> {
  await openKorlag(page, app);
  await look("welcome");
  await lookAround(page, words);
  const session = await tonightsSession(page);
  for (const [name, path] of Object.entries(screens(session))) {
    if (name === "run") {
      await openKorlag(page, app);
      await page.getByRole("button", { name: words.today.start }).click();
      await expect(page.getByRole("button", { name: words.run.next })).toBeVisible();
    } else await openKorlag(page, app, path);
    await page.waitForLoadState("networkidle");
    await look(name);
  }
}

for (const theme of ["light", "dark"] as const) {
  story.describe(`${theme} theme`, () => {
    story.use({ kind: { theme, size: tablet } });
    story("axe finds nothing on any screen", async ({ app, device }) => {
      const page = await device.page();
      await forEveryScreen(page, app, async (name) => {
        await story.step(name, async () => expectNoAxeViolations(page));
      });
    });
  });
}

const spoken = [
  { language: "en-GB", words: en },
  { language: "da-DK", words: da },
  { language: "nb-NO", words: nb },
] as const;

for (const { language, words } of spoken) {
  story.describe(`a small phone that speaks ${language}`, () => {
    story.use({ kind: { language, size: { width: 320, height: 640 } } });

    story("nothing is wider than a page of 320 pixels", async ({ app, device }) => {
      const page = await device.page();
      await forEveryScreen(page, app, async () => noSidewaysScroll(page), words);
    });
  });
}

story.describe("large text", () => {
  story.use({ kind: { size: phone } });

  story("text of twice the size fits on a phone", async ({ app, device }) => {
    const page = await device.page();
    const browser = await device.context().newCDPSession(page);
    await browser.send("Page.setFontSizes", { fontSizes: { standard: 32, fixed: 26 } });
    await forEveryScreen(page, app, async () => {
      const size = await page.evaluate(() => getComputedStyle(document.documentElement).fontSize);
      expect(Number.parseFloat(size)).toBeGreaterThanOrEqual(32);
      await noSidewaysScroll(page);
    });
  });
});

story.describe("fingers", () => {
  story.use({ kind: { size: phone } });

  story(
    "everything to be pressed is 48 pixels, and 72 while a session runs",
    async ({ app, device }) => {
      const page = await device.page();
      const small: string[] = [];
      await forEveryScreen(page, app, async (name) => {
        for (const target of await smallTargets(page, 48)) small.push(`${name}: ${target}`);
        if (name === "run") {
          for (const label of ["Next item", "Previous item", "Roll call"]) {
            const box = await page.getByRole("button", { name: label }).boundingBox();
            expect
              .soft(Math.min(box?.width ?? 0, box?.height ?? 0), label)
              .toBeGreaterThanOrEqual(72);
          }
        }
      });
      expect(small).toEqual([]);
    },
  );
});
