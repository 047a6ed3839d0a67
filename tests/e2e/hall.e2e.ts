import { en } from "#i18n/en.ts";

import {
  expect,
  marked,
  openKorlag,
  openMadeUpChoir,
  readyForTheHall,
  singers,
  story,
  title,
} from "./support/story.ts";
import { afterDeadBattery, phone, tablet } from "./support/device.ts";

story("the labels that others rely on stand", () => {
  const { welcome, today, run, rollCall, common } = en;
  expect([welcome.look.title, today.start, today.rollCall]).toEqual([
    "Look around",
    "Start session",
    "Roll call",
  ]);
  expect([run.next, run.previous, run.endSession, run.rollCall]).toEqual([
    "Next item",
    "Previous item",
    "End session",
    "Roll call",
  ]);
  expect([rollCall.backToSession, common.today]).toEqual(["Back to session", "Today"]);
});

for (const [name, size] of Object.entries({ phone, tablet })) {
  story.describe(name, () => {
    story.use({ kind: { size } });

    story(
      "a session goes on where it was, with nobody to ask and after a dead battery",
      async ({ app, device }) => {
        const page = await device.page();
        await openMadeUpChoir(page, app);
        await readyForTheHall(page);

        await page.getByRole("button", { name: "Start session" }).click();
        await expect(page.getByRole("button", { name: "Next item" })).toBeVisible();
        const first = await title(page).textContent();

        await page.getByRole("button", { name: "Roll call" }).click();
        const names: string[] = [];
        for (const place of [0, 3, 7]) {
          const singer = singers(page).nth(place);
          await singer.click();
          await expect(singer).toHaveAttribute("aria-pressed", "true");
          names.push((await singer.textContent()) ?? "");
        }
        await page.getByRole("button", { name: "Back to session" }).click();

        const next = page.getByRole("button", { name: "Next item" });
        await next.click();
        await expect(title(page)).not.toHaveText(first ?? "");
        const second = await title(page).textContent();
        await next.click();
        await expect(title(page)).not.toHaveText(second ?? "");
        const third = (await title(page).textContent()) ?? "";
        const address = page.url();

        await app.stop();

        const again = await afterDeadBattery(device);
        await openKorlag(again, app);
        await again.getByRole("button", { name: en.today.goOn }).click();
        await expect(title(again)).toHaveText(third);
        expect(again.url()).toBe(address);
        await again.getByRole("button", { name: "Roll call" }).click();
        await expect(marked(again)).toHaveCount(3);
        expect(await marked(again).allTextContents()).toEqual(names);
      },
    );
  });
}

story("a page that was open at the item comes back at the item", async ({ app, device }) => {
  const page = await device.page();
  await openMadeUpChoir(page, app);
  await readyForTheHall(page);
  await page.getByRole("button", { name: "Start session" }).click();
  await page.getByRole("button", { name: "Next item" }).click();
  await expect(page.getByRole("button", { name: "Previous item" })).toBeEnabled();
  const before = (await title(page).textContent()) ?? "";
  await app.stop();
  await page.reload();
  await expect(title(page)).toHaveText(before);
});
