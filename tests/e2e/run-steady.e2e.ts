import type { Page } from "@playwright/test";

import { en } from "#i18n/en.ts";

import { phone, tablet } from "./support/device.ts";
import { expect, openMadeUpChoir, story, title } from "./support/story.ts";

const { run, today } = en;

/** Where the buttons that a session is led with are, in pixels; what is not wholly on the screen is undefined. */
async function buttonsOf(page: Page) {
  return page.locator(".run-dock button, .run-bar button").evaluateAll((all) =>
    all.map((button) => {
      const { top, left, right, bottom } = button.getBoundingClientRect();
      const isSeen = top >= 0 && bottom <= innerHeight && left >= 0 && right <= innerWidth;
      return isSeen ? [left, right, bottom].map(Math.round) : undefined;
    }),
  );
}

for (const [name, size] of [
  ["a phone", phone],
  ["a tablet", tablet],
  ["a phone on its side", { width: 844, height: 390 }],
] as const) {
  story.describe(`on ${name}`, () => {
    story.use({ kind: { size } });

    story(
      "the buttons of the run are on the screen, and stay where they are",
      async ({ app, device }) => {
        const page = await device.page();
        await openMadeUpChoir(page, app);
        await page.getByRole("button", { name: today.start }).click();
        const next = page.getByRole("button", { name: run.next, exact: true });
        const dock = page.getByRole("group", { name: run.dock });
        const up = dock.getByRole("button", { name: en.climb.stepUp });
        while (!(await up.isVisible())) {
          const before = await title(page).textContent();
          await next.click();
          await expect(title(page)).not.toHaveText(before ?? "");
          // Which of its buttons a page has is known a moment after its title.
          await page.waitForTimeout(300);
        }
        const places = await buttonsOf(page);
        expect(places).toHaveLength(4);
        expect(places).not.toContain(undefined);

        await story.step("when it is said how the last one went", async () => {
          await page.getByRole("button", { name: run.fits.justRight }).click();
          await expect(page.locator(".run-fit-told")).toBeVisible();
          expect(await buttonsOf(page)).toEqual(places);
        });

        await story.step("when steps are taken, up and back", async () => {
          for (const way of [en.climb.stepUp, en.climb.stepBack, en.climb.stepBack]) {
            const where = page.locator(".run-climb-now");
            const before = await where.textContent();
            await dock.getByRole("button", { name: way }).click();
            await expect(where).not.toHaveText(before ?? "");
            expect(await buttonsOf(page)).toEqual(places);
          }
        });

        await story.step("and Next stays there from one item to the next", async () => {
          const before = await title(page).textContent();
          await next.click();
          await expect(title(page)).not.toHaveText(before ?? "");
          expect((await buttonsOf(page)).at(-1)).toEqual(places.at(-1));
        });
      },
    );
  });
}
