import type { Page } from "@playwright/test";

import { en } from "#i18n/en.ts";

import { enter, startChoirByKeys, tabTo, typeInto } from "./support/keys.ts";
import { button, expect, story, title } from "./support/story.ts";

const handles = (page: Page) => page.locator('button[data-control="handle"]');

const namesOf = (page: Page) =>
  handles(page).evaluateAll((all) => all.map((handle) => handle.getAttribute("aria-label") ?? ""));

// From the first start on, nothing but keys: no click stands in this file.
story(
  "a session is planned from the 75-minute template by keyboard alone",
  async ({ app, device }) => {
    const page = await device.page();
    await startChoirByKeys(page, app, "Torsdagskoret");
    await enter(page, page.getByRole("navigation").getByRole("link", { name: en.common.course }));
    await enter(page, page.getByRole("link", { name: en.course.extraSession }));

    // The same whether the browser asks for the day or the month first.
    await typeInto(page, page.getByLabel(en.course.session.date, { exact: true }), "12122026");
    await typeInto(page, page.getByLabel(en.course.session.timeField), "1900");
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(/\/session\/(?!new)[^/]+$/);

    await enter(
      page,
      page
        .getByRole("button", { name: en.course.session.makePlan })
        .or(page.getByRole("link", { name: en.course.session.makePlan })),
    );
    await enter(page, button(page, en.plan.takeTemplate(75)));
    await expect(title(page)).toHaveText("Plan");
    await expect(handles(page).first()).toBeVisible();
    const before = await namesOf(page);
    expect(before.length).toBeGreaterThanOrEqual(6);

    await story.step("the second item goes one up", async () => {
      await tabTo(page, handles(page).nth(1));
      await page.keyboard.press("Alt+ArrowUp");
      await expect.poll(() => namesOf(page)).toEqual([before[1], before[0], ...before.slice(2)]);
      const moved = page.getByRole("button", { name: before[1] ?? "", exact: true });
      await expect(moved, "whoever moved it still holds it").toBeFocused();
    });

    await story.step("the arrows walk, Delete removes, and it can be undone", async () => {
      await page.keyboard.press("ArrowDown");
      await page.keyboard.press("ArrowDown");
      await expect(page.getByRole("button", { name: before[2] ?? "", exact: true })).toBeFocused();
      await page.keyboard.press("Delete");
      await expect.poll(async () => (await namesOf(page)).length).toBe(before.length - 1);
      await enter(page, button(page, en.common.undo), true);
      await expect.poll(async () => (await namesOf(page)).length).toBe(before.length);
    });

    await story.step("a song is found and added", async () => {
      await typeInto(page, page.getByLabel(en.plan.searchLabel), "row");
      await enter(page, page.getByRole("button", { name: /^Add .*row/i }).first());
      await expect.poll(async () => (await namesOf(page)).length).toBe(before.length + 1);
    });

    await story.step("and it is kept", async () => {
      const planned = await namesOf(page);
      await page.reload();
      await expect.poll(() => namesOf(page)).toEqual(planned);
    });
  },
);
