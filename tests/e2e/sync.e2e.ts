import type { Page } from "@playwright/test";

import { en } from "#i18n/en.ts";

import { choirName } from "./support/choirs.ts";
import {
  expectMark,
  mark,
  names,
  rollCall,
  tile,
  twoAtTheDoor,
  walkToRollCall,
} from "./support/door.ts";
import { correctName } from "./support/people.ts";
import { rowsOf, sortedRowsOf } from "./support/rows.ts";
import {
  comeIn,
  expect,
  expectMet,
  foundChoir,
  invite,
  letIn,
  sharing,
  walkTo,
} from "./support/sharing.ts";
import { marked, openKorlag, title } from "./support/story.ts";

const words = en.devices;

/** Marks somebody here and measures how long it takes until the other device shows it, in milliseconds. */
async function untilSeen(here: Page, there: Page, name: string): Promise<number> {
  const seen = there.evaluate(
    (wanted) =>
      new Promise<number>((resolve) => {
        const look = () => {
          const found = [...document.querySelectorAll('main button[aria-pressed="true"]')];
          if (found.some(({ textContent }) => textContent?.includes(wanted))) resolve(Date.now());
          else setTimeout(look, 20);
        };
        look();
      }),
    name,
  );
  await tile(here, name).click();
  await expect(tile(here, name)).toHaveAttribute("aria-pressed", "true");
  const marked = Date.now();
  return (await seen) - marked;
}

sharing(
  "set up, invite by a link, join: the other device fills itself, and marks cross within two seconds",
  async ({ place, newPage }) => {
    const anna = await newPage();
    await foundChoir(anna, place, { singers: names });
    const link = await invite(anna, place, "coordinator");
    expect(new URL(link).pathname).toBe("/join");

    const per = await newPage();
    await sharing.step("the key leaves the address bar at once", async () => {
      await per.goto(link);
      await expect(title(per)).toHaveText(en.join.title);
      const key = new URL(link).hash.slice(1);
      expect(per.url()).toBe(`${place.address}/join`);
      const state = await per.evaluate(() => JSON.stringify([history.state, document.title]));
      expect(state).not.toContain(key);
      await per.goto(`${place.address}/choir`);
      await per.goBack();
      expect(per.url(), "nor does going back bring it again").not.toContain("#");
      expect(place.calls.some(({ path, body }) => `${path}${body}`.includes(key))).toBe(false);
    });
    await sharing.step("says first what it will see", async () => {
      await per.goto(link);
      await expect(
        per.getByText(en.join.asRole(words.roles.coordinator), { exact: true }),
      ).toBeVisible();
      await expect(per.getByText(words.sees.coordinator)).toBeVisible();
      await per.getByRole("button", { name: en.join.join, exact: true }).click();
      await expect(per.getByText(en.join.ownerEmpty)).toBeVisible();
    });
    await comeIn(per, link, "Per");
    await expect(per.getByText(choirName).first()).toBeVisible();
    for (const page of [anna, per]) {
      await walkToRollCall(page);
      // Both wait at the endpoint for news.
      await page.waitForTimeout(300);
    }

    const took: number[] = [];
    for (const [place_, name] of names.entries()) {
      const [from, to] = place_ % 2 === 0 ? [anna, per] : [per, anna];
      took.push(await untilSeen(from, to, name));
    }
    sharing.info().annotations.push({ type: "marks", description: `${took.join(", ")} ms` });
    const [, , middle = 0] = took.toSorted((a, b) => a - b);
    expect(middle, `${took.join(", ")} ms`).toBeLessThan(2_000);

    await sharing.step("the leader sees who is in", async () => {
      await walkTo(anna, "/devices");
      await expect(anna.locator(".devices-list").getByText("Per")).toBeVisible();
      await expectMet(anna);
    });
    await sharing.step("and Today says where things are", async () => {
      await openKorlag(per, place);
      await expectMet(per);
    });
  },
);

sharing(
  "what both do without a network is the same on both afterwards",
  async ({ place, newPage }) => {
    const { anna, per } = await twoAtTheDoor(place, newPage);
    const second = await anna.context().newPage();
    await openKorlag(second, place, rollCall);
    for (const page of [anna, per]) await page.context().setOffline(true);
    await mark(anna, "Åse");
    // In the other tab of the same device.
    await mark(second, "Karim");
    await mark(per, "Dorte");
    await mark(per, "Karim");
    await mark(per, "Marit");
    await mark(per, "Marit", false);
    await expect(marked(anna)).toHaveCount(2);
    await walkTo(anna, "/");
    await expect(anna.getByText(en.met.waiting(2))).toBeVisible();
    await walkTo(anna, rollCall);

    for (const page of [anna, per]) await page.context().setOffline(false);
    for (const page of [anna, second, per]) {
      await expect(marked(page)).toHaveCount(3, { timeout: 15_000 });
    }
    for (const page of [anna, per]) {
      await walkTo(page, "/");
      await expectMet(page);
      expect(await rowsOf(page, "outbox")).toEqual([]);
    }
    expect(await sortedRowsOf(anna, "turnouts")).toEqual(await sortedRowsOf(per, "turnouts"));
  },
);

sharing("a place that was emptied gets everything back, by itself", async ({ place, newPage }) => {
  const { anna, per } = await twoAtTheDoor(place, newPage);
  await mark(anna, "Åse");
  await expectMark(per, "Åse");
  await place.empty();
  // Nobody does anything about it.
  await mark(anna, "Birthe");
  await mark(per, "Karim");
  for (const page of [anna, per]) await expect(marked(page)).toHaveCount(3, { timeout: 45_000 });

  const late = await newPage();
  await letIn(anna, place, { page: late, role: "leader", owner: "Lone" });
  await walkTo(late, rollCall);
  await expect(marked(late)).toHaveCount(3, { timeout: 15_000 });
});

sharing(
  "rows that a device lost are given back to it, and one that was wiped is let in anew",
  async ({ place, newPage }) => {
    const { anna, per } = await twoAtTheDoor(place, newPage);
    for (const name of ["Åse", "Birthe"]) await mark(per, name);
    await expect(marked(anna)).toHaveCount(2, { timeout: 15_000 });
    await per.evaluate(
      () =>
        new Promise<void>((resolve, reject) => {
          const opening = indexedDB.open("korlag.real");
          opening.addEventListener("success", () => {
            const database = opening.result;
            const losing = database.transaction("turnouts", "readwrite");
            losing.objectStore("turnouts").clear();
            losing.addEventListener("complete", () => {
              database.close();
              resolve();
            });
            losing.addEventListener("error", () => reject(losing.error));
          });
        }),
    );
    await openKorlag(per, place, rollCall);
    await expect(marked(per)).toHaveCount(2, { timeout: 20_000 });

    await per.evaluate(
      () =>
        new Promise<void>((resolve) => {
          const wiping = indexedDB.deleteDatabase("korlag.real");
          wiping.addEventListener("success", () => resolve());
        }),
    );
    await expect(title(per), "under the open page").toHaveText(en.app.shut.wiped.title);
    await per.goto(place.address);
    await expect(title(per), "and after a restart").toHaveText(en.app.shut.wiped.title);
    await per.getByRole("button", { name: en.app.beginAnew }).click();
    await expect(title(per)).toHaveText(en.welcome.title);
    await expect(marked(anna), "an empty device takes nothing from the others").toHaveCount(2);
    await letIn(anna, place, { page: per, role: "coordinator", owner: "Per" });
    await walkTo(per, rollCall);
    await expect(marked(per)).toHaveCount(2, { timeout: 15_000 });

    await sharing.step("or leaves, takes the choir off the device, and joins again", async () => {
      const otherTab = await per.context().newPage();
      await openKorlag(otherTab, place, rollCall);
      await walkTo(per, "/devices");
      await per.getByRole("button", { name: words.leave.go }).click();
      await per.getByRole("dialog").getByRole("button", { name: words.leave.go }).click();
      await expect(per.getByText(words.leave.left)).toBeFocused();
      await per.getByRole("button", { name: en.takeOff.go }).click();
      const dialog = per.getByRole("dialog");
      await expect(dialog.getByText(en.takeOff.others)).toBeVisible();
      await dialog.getByRole("button", { name: en.takeOff.goNow }).click();
      await expect(per.getByText(en.welcome.takenOff)).toBeFocused();
      await expect(otherTab.getByText(en.welcome.takenOff), "no alarm there").toBeVisible();
      const databases = await per.evaluate(async () => indexedDB.databases());
      expect(databases.map(({ name }) => name)).toEqual(["korlag.taken-off"]);
      await openKorlag(otherTab, place);
      await expect(title(otherTab), "nor after a restart").toHaveText(en.welcome.title);
      await letIn(anna, place, { page: per, role: "coordinator", owner: "Per" });
      await walkTo(per, rollCall);
      await expect(marked(per)).toHaveCount(2, { timeout: 15_000 });
    });
  },
);

sharing(
  "two people change one card without knowing: both versions stand on both devices, one choice settles it",
  async ({ place, newPage }) => {
    const { anna, per } = await twoAtTheDoor(place, newPage);
    for (const page of [anna, per]) await page.context().setOffline(true);
    await correctName(anna, 0, "Åse Nord");
    await correctName(per, 0, "Åse Syd");
    for (const page of [anna, per]) await page.context().setOffline(false);
    for (const page of [anna, per]) {
      await walkTo(page, "/devices");
      await expect(page.getByText(words.two.link(1))).toBeVisible({ timeout: 20_000 });
      await page.getByRole("link", { name: words.two.look }).click();
      for (const called of ["Åse Nord", "Åse Syd"]) {
        await expect(page.locator(".devices-two").getByText(called, { exact: true })).toBeVisible();
      }
    }
    // The one that does not stand: a later edit alone must not decide.
    const other = anna.locator(".devices-two .sheet").nth(1);
    const chosen = await other.locator("dd").first().innerText();
    await other.getByRole("button", { name: words.two.keep }).click();
    for (const page of [anna, per]) {
      await expect(page.getByText(words.two.none)).toBeVisible({ timeout: 15_000 });
      await walkTo(page, rollCall);
      await expect(tile(page, chosen)).toBeVisible();
    }
  },
);

sharing("without any network, two devices meet by a file", async ({ place, newPage }) => {
  const { anna, per } = await twoAtTheDoor(place, newPage);
  for (const page of [anna, per]) await page.context().setOffline(true);
  await mark(anna, "Åse");
  await mark(per, "Dorte");
  const carry = async (from: Page, to: Page) => {
    await walkTo(from, "/devices");
    const [file] = await Promise.all([
      from.waitForEvent("download"),
      from.getByRole("button", { name: words.file.save }).click(),
    ]);
    expect(file.suggestedFilename()).toMatch(/^korlag-[\d-]+\.sealed\.json$/);
    await walkTo(to, "/devices");
    await to
      .locator('main input[type="file"]')
      .first()
      .setInputFiles(await file.path());
    await expect(to.getByText(words.file.tookIn(1))).toBeVisible({ timeout: 15_000 });
  };
  await carry(anna, per);
  await carry(per, anna);
  for (const page of [anna, per]) {
    await walkTo(page, rollCall);
    await expect(marked(page)).toHaveCount(2);
  }
});
