import { en } from "#i18n/en.ts";

import { atTheDoor } from "./support/door.ts";
import { leaveToUs } from "./support/force.ts";
import { fillDevice } from "./support/fullDisk.ts";
import { rowsOf } from "./support/rows.ts";
import { expect, marked, openKorlag, singers, story } from "./support/story.ts";

story(
  "a full device says so, keeps the act, and writes it when there is room",
  async ({ app, device }) => {
    const { page, session } = await atTheDoor(device, app);

    await leaveToUs(page);
    await fillDevice(page, true);
    await singers(page).nth(0).click();
    await singers(page).nth(1).click();
    const banner = page.getByText(en.app.notKept(2));
    await expect(banner).toBeVisible();
    await expect(page.getByRole("button", { name: en.app.saveFile })).toBeVisible();
    await expect(marked(page), "no tick for what is not kept").toHaveCount(0);
    const kept = await rowsOf(page, "turnouts");
    expect(kept.filter(({ id }) => String(id).startsWith(`${session}.`))).toEqual([]);

    await fillDevice(page, false);
    await page.getByRole("button", { name: en.app.tryAgain }).click();
    await expect(marked(page)).toHaveCount(2);
    await expect(banner).toHaveCount(0);
  },
);

story("a browser that keeps nothing is told of in plain words", async ({ app, device }) => {
  const page = await device.page();
  // As some private windows do: the way in is there and always refuses.
  await page.addInitScript(() => {
    const refuse = () => {
      throw new DOMException("Not here", "SecurityError");
    };
    Object.defineProperty(window, "localStorage", { get: refuse });
    IDBFactory.prototype.open = refuse;
    IDBFactory.prototype.databases = () =>
      Promise.reject(new DOMException("Not here", "SecurityError"));
  });
  await openKorlag(page, app);
  await expect(page.getByText(en.app.shut.unavailable.title)).toBeVisible();
});
