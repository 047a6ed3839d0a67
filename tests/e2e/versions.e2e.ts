import { en } from "#i18n/en.ts";
import { problems } from "#protocol/problems.ts";
import { protocolHeader, protocolVersion } from "#protocol/version.ts";
import { versions } from "#store/database.ts";

import { layFixture, letGo, onDisk, openAsNewer, wholeDisk } from "./support/databases.ts";
import { sharedRows } from "./support/rows.ts";
import { expectMet, goSharing, letIn, sharing, walkTo } from "./support/sharing.ts";
import { expect, mainMenu, openKorlag, story, title } from "./support/story.ts";

const newest = Math.max(...versions.map(({ number }) => number));

story("faults 10 and 11: older and newer tabs give way to each other", async ({ app, device }) => {
  const bare = await device.page();
  await layFixture(bare, app, "v1.json");
  const page = await device.context().newPage();

  await story.step(
    "fault 10: an old tab that holds on is told of within five seconds",
    async () => {
      const began = Date.now();
      await page.goto(app.address);
      await expect(title(page)).toHaveText(en.app.shut.blocked.title);
      expect(Date.now() - began, "milliseconds, with loading the page").toBeLessThan(6_500);
      expect(
        await page.evaluate(async () =>
          (await indexedDB.databases()).map(({ version }) => version),
        ),
      ).toContain(onDisk(1));
      await letGo(bare);
      await expect(mainMenu(page), "it opens by itself").toBeVisible();
      expect((await wholeDisk(bare)).version).toBe(onDisk(newest));
    },
  );

  await story.step("fault 10: asked by a newer tab, this one steps aside", async () => {
    expect(await openAsNewer(bare, newest + 1), "milliseconds").toBeLessThan(5_000);
    await expect(title(page)).toHaveText(en.app.shut["newer tab"].title);
  });

  await story.step("fault 11: what a newer Korlag has kept is not touched", async () => {
    const before = await wholeDisk(bare);
    expect(before.version).toBe(onDisk(newest + 1));
    await page.getByRole("button", { name: en.app.loadAnew }).click();
    await expect(title(page)).toHaveText(en.app.shut["newer here"].title);
    await openKorlag(page, app, "/devices");
    await expect(title(page)).toHaveText(en.app.shut["newer here"].title);
    expect(await wholeDisk(bare)).toEqual(before);
  });
});

for (const { number } of versions) {
  sharing(
    `fault 47: a choir that version ${number} kept opens, and meets others`,
    async ({ place, newPage }) => {
      const anna = await newPage();
      await layFixture(anna, place, `v${number}.json`);
      await openKorlag(anna, place);
      await expect(mainMenu(anna)).toBeVisible();
      expect((await wholeDisk(anna)).version).toBe(onDisk(newest));
      const databases = await anna.evaluate(async () =>
        (await indexedDB.databases()).map(({ name }) => name),
      );
      const shelf = "korlag.snapshots";
      const kept = databases.includes(shelf) ? (await wholeDisk(anna, shelf)).tables : "";
      expect(kept.includes("takenAt"), "a copy from before").toBe(number < newest);
      await goSharing(anna, place);
      const per = await newPage();
      await letIn(anna, place, { page: per, role: "coordinator", owner: "Per" });
      await openKorlag(per, place, "/singers");
      await expect(per.getByText("Åse", { exact: true }).first()).toBeVisible();
      await expect.poll(() => sharedRows(per)).toEqual(await sharedRows(anna));

      await sharing.step(
        "an app that speaks another version is told so, and loses nothing",
        async () => {
          const other = String(protocolVersion + 1);
          const told = await fetch(`${place.address}/v1/choirs/x`, {
            headers: { [protocolHeader]: other },
          });
          expect(told.status).toBe(400);
          expect(await told.json()).toMatchObject({
            type: problems.protocol,
            supported: [protocolVersion],
          });

          place.befalls = () => ({ saying: { [protocolHeader]: other } });
          await walkTo(per, "/devices");
          await per.getByRole("button", { name: en.devices.meetNow }).click();
          await expect(per.getByText(en.devices.trouble["another version"])).toBeVisible();
          place.befalls = () => undefined;
          await per.getByRole("button", { name: en.devices.meetNow }).click();
          await expectMet(per);
          expect(await sharedRows(per)).toEqual(await sharedRows(anna));
        },
      );
    },
  );
}
