import { en } from "#i18n/en.ts";

import { mark, names, rollCall, tile, walkToRollCall } from "./support/door.ts";
import { openWithoutRoom } from "./support/force.ts";
import { sleeping as story } from "./support/pocket.ts";
import { rowsOf, sharedRows } from "./support/rows.ts";
import {
  comeIn,
  expect,
  expectMet,
  expectSame,
  foundChoir,
  invite,
  letIn,
} from "./support/sharing.ts";
import { openKorlag } from "./support/story.ts";

const songs = 600;

story(
  "faults 6 and 23: a page that the browser freezes goes on when it is looked at",
  async ({ place, newPage, pocket }) => {
    const anna = await newPage();
    await foundChoir(anna, place, { singers: names, songs });
    const link = await invite(anna, place, "coordinator");
    const { page: per } = pocket;

    await story.step("fault 6: frozen while a page of the choir is being kept", async () => {
      let pages = 0;
      place.befalls = ({ method, path }) => {
        if (method !== "GET" || !path.includes("/music/facets")) return undefined;
        pages += 1;
        // The second one is still on its way when the page is put away.
        return pages > 1 ? 60_000 : undefined;
      };
      await comeIn(per, link, "Per");
      await expect.poll(() => pages, { timeout: 20_000 }).toBe(2);
      const have = async () => (await rowsOf(per, "songs")).length;
      await expect.poll(have, { timeout: 20_000 }).toBeGreaterThan(0);
      expect(await have()).toBeLessThan(songs);
      await pocket.putAway();
      // Nobody asks while it sleeps, and no connection outlives that.
      await anna.waitForTimeout(2_000);
      expect(pages).toBe(2);
      place.befalls = () => undefined;
      place.hangUp();
      await pocket.takeOut();
      await expect
        .poll(async () => (await rowsOf(per, "songs")).length, { timeout: 20_000 })
        .toBe(songs);
      await expectSame(per, anna);
    });

    await story.step(
      "fault 23: its waiting poll is cut in its sleep, and it meets within two seconds",
      async () => {
        for (const page of [anna, per]) await walkToRollCall(page);
        await pocket.putAway();
        place.hangUp();
        await mark(anna, "Åse");
        await expect.poll(async () => (await rowsOf(anna, "outbox")).length).toBe(0);
        await anna.waitForTimeout(1_000);
        const shown = Date.now();
        await pocket.takeOut();
        await expect(tile(per, "Åse")).toHaveAttribute("aria-pressed", "true", { timeout: 10_000 });
        expect(Date.now() - shown, "milliseconds").toBeLessThan(2_000);
      },
    );
  },
);

story(
  "fault 4: with no room left, neither a page nor its cursor is kept",
  async ({ place, newPage, device }) => {
    const anna = await newPage();
    await foundChoir(anna, place, { singers: names });
    const begun = await device.page();
    await letIn(anna, place, { page: begun, role: "coordinator", owner: "Per" });
    await expectMet(begun);
    const { page: per, free } = await openWithoutRoom(device, place);
    await openKorlag(per, place, "/devices");
    const before = { streams: await rowsOf(per, "streams"), choir: await sharedRows(per) };
    await openKorlag(anna, place, rollCall);
    await mark(anna, "Åse");
    await mark(anna, "Karim");
    // Not even the trouble can be kept: the banner of the storage tells of it.
    const banner = per.getByText(en.app.trouble.full);
    await expect(banner).toBeVisible({ timeout: 15_000 });
    expect({ streams: await rowsOf(per, "streams"), choir: await sharedRows(per) }).toEqual(before);
    await free();
    await per.getByRole("button", { name: en.devices.meetNow }).click();
    await expectSame(per, anna);
    await per.getByRole("button", { name: en.app.tryAgain }).click();
    await expect(banner).toHaveCount(0);
  },
);
