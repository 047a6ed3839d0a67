import type { Page } from "@playwright/test";

import { en } from "#i18n/en.ts";

import { narrow } from "./support/device.ts";
import { filesWith } from "./support/disk.ts";
import { expectNoAxeViolations, noSidewaysScroll, noSmallTargets } from "./support/looking.ts";
import type { Served } from "./support/served.ts";
import { expect, openKorlag, startChoir, story, title } from "./support/story.ts";

const words = en.rights;
/** Long and strange enough to be met nowhere else on a device. */
const planted = "Plantegårdinde";
const page12 = "Qvistbladet side 12";
const choirName = "Zinkkoret";

/** Writes a singer down and opens their card; answers the singer's id. */
async function addSinger(page: Page, app: Served, called: string): Promise<string> {
  await openKorlag(page, app, "/singers");
  await page.getByLabel(en.singers.nameLabel, { exact: true }).fill(called);
  await page.getByRole("button", { name: en.singers.add, exact: true }).click();
  await page.getByRole("main").getByText(called, { exact: true }).first().click();
  await page.waitForURL(/\/singers\/[^/]+$/);
  return new URL(page.url()).pathname.split("/")[2] ?? "";
}

/** Says yes to pictures, and notes where one was printed. */
async function agreeToPictures(page: Page): Promise<void> {
  const photo = words.purposes.photo;
  await page.getByRole("button", { name: words.agreements.giveTo(photo) }).click();
  await page.getByLabel(words.agreements.notedByLabel).fill("Per");
  await page.getByRole("button", { name: words.agreements.save }).click();
  await expect(
    page.getByRole("button", { name: words.agreements.withdrawFrom(photo) }),
  ).toBeVisible();
  await page.getByRole("button", { name: words.agreements.addPublishedFor(photo) }).click();
  await page.getByLabel(words.agreements.where).fill(page12);
  await page.getByRole("button", { name: en.common.save, exact: true }).click();
  await expect(page.getByText(page12)).toBeVisible();
}

story(
  "withdraw a photo consent: the page says what it touches, and the task is done",
  async ({ app, device }) => {
    const page = await device.page();
    await startChoir(page, app, choirName);
    const id = await addSinger(page, app, planted);
    await openKorlag(page, app, `/singers/${id}/agreements`);
    await expect(page.getByText(words.agreements.yes, { exact: true })).toHaveCount(0);
    await agreeToPictures(page);

    const withdrawFrom = words.agreements.withdrawFrom(words.purposes.photo);
    await page.getByRole("button", { name: withdrawFrom }).click();
    const dialog = page.getByRole("dialog");
    await expect(dialog.getByText(words.agreements.pieces(1))).toBeVisible();
    await expect(dialog.getByText(page12)).toBeVisible();
    await dialog.getByRole("button", { name: words.agreements.withdrawNow }).click();
    await expect(
      page.getByRole("button", { name: words.agreements.giveTo(words.purposes.photo) }),
    ).toBeVisible();

    // It is as easy to take that back, and to do it again.
    await page.getByRole("button", { name: en.common.undo }).click();
    await expect(page.getByRole("button", { name: withdrawFrom })).toBeVisible();
    await page.getByRole("button", { name: withdrawFrom }).click();
    await page.getByRole("button", { name: words.agreements.withdrawNow }).click();
    // What is shown is kept; only then is the page left.
    await expect(
      page.getByRole("button", { name: words.agreements.giveTo(words.purposes.photo) }),
    ).toBeVisible();

    // Today leads there, and names nobody.
    await openKorlag(page, app);
    const way = page.getByRole("link", { name: en.today.lines.toFollowUp(1) });
    await expect(way).toBeVisible();
    await expect(page.locator("main")).not.toContainText(planted);
    await way.click();
    const task = words.followUps.take.photo(page12);
    await expect(page.getByText(task)).toBeVisible();
    await expect.soft(title(page)).toBeFocused();
    await noSmallTargets(page);
    await page.getByRole("button", { name: words.followUps.doneTo(task) }).click();
    await expect(page.getByText(words.followUps.none)).toBeVisible();
    await openKorlag(page, app);
    await expect(page.getByRole("heading", { name: en.today.first })).toBeVisible();
    await expect(way).toHaveCount(0);
    await openKorlag(page, app, `/singers/${id}/kept`);
    await expect(page.getByRole("heading", { name: words.kept.published })).toHaveCount(0);
  },
);

story("erase: of a planted name nothing is left on the disk", async ({ app, device }) => {
  let page = await device.page();
  await startChoir(page, app, choirName);
  const id = await addSinger(page, app, planted);
  await openKorlag(page, app, `/singers/${id}/agreements`);
  await agreeToPictures(page);
  await page.getByLabel(words.agreements.contactName).fill(`${planted} datter`);
  await page.getByLabel(words.agreements.numberLabel).last().fill("12345678");
  await page.getByLabel(words.agreements.contactAgreed).check();
  await page.getByRole("button", { name: words.agreements.saveContact }).click();
  await expect(page.getByRole("button", { name: words.agreements.removeContact })).toBeVisible();

  await openKorlag(page, app, `/singers/${id}/kept`);
  await expect(title(page)).toHaveText(words.kept.title(planted));
  await expect(page).not.toHaveTitle(new RegExp(planted));
  await page.getByRole("button", { name: words.kept.erase }).click();
  await page.getByRole("button", { name: words.kept.eraseNow }).click();
  await expect(title(page)).toHaveText(words.receipt.title);
  await expect(page.getByText(words.receipt.kinds.consent(1))).toBeVisible();
  await expect(page.getByText(planted)).toHaveCount(0);

  // Nothing on the screens, and after a night nothing on the disk either.
  await openKorlag(page, app, `/singers/${id}/kept`);
  await expect(title(page)).toHaveText(words.gone);
  await openKorlag(page, app, "/singers");
  await expect(page.getByText(planted)).toHaveCount(0);
  await device.context().close();
  // What is not sealed is found: the search itself works.
  expect(await filesWith(device.memory, [choirName])).not.toEqual([]);
  expect(await filesWith(device.memory, [planted, page12])).toEqual([]);

  await device.open();
  page = await device.page();
  await openKorlag(page, app, `/singers/${id}/kept`);
  await expect(title(page)).toHaveText(words.gone);
});

for (const theme of ["light", "dark"] as const) {
  story.describe(`in ${theme}, on a small telephone`, () => {
    story.use({ kind: { theme, size: narrow } });
    story("every page of a singer's rights can be read and pressed", async ({ app, device }) => {
      const page = await device.page();
      await startChoir(page, app, choirName);
      const id = await addSinger(page, app, planted);
      await addSinger(page, app, `${planted} B.`);
      await openKorlag(page, app, `/singers/${id}/agreements`);
      await agreeToPictures(page);
      for (const path of [`/singers/${id}/agreements`, `/singers/${id}/kept`, "/follow-ups"]) {
        await openKorlag(page, app, path);
        await expectNoAxeViolations(page);
        await noSidewaysScroll(page);
        await noSmallTargets(page, path);
      }
      await openKorlag(page, app, `/singers/${id}/merge`);
      await page.getByRole("button", { name: words.merge.choose(`${planted} B.`) }).click();
      await expect(page.getByText(words.merge.days(0))).toBeVisible();
      await expectNoAxeViolations(page);
      await noSidewaysScroll(page);
      await page.getByRole("button", { name: words.merge.mergeNow }).click();
      await expect(page.getByText(words.kept.otherCards)).toBeVisible();
    });
  });
}
