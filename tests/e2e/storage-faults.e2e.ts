import type { Page } from "@playwright/test";

import { en } from "#i18n/en.ts";

import { atTheDoor } from "./support/door.ts";
import {
  closeByForce,
  endingOf,
  leaveToUs,
  openWithoutRoom,
  type Moment,
  standStillAt,
} from "./support/force.ts";
import { rowsOf } from "./support/rows.ts";
import { expect, marked, openKorlag, singers, story } from "./support/story.ts";

/** What lies on the disk of what was marked: the marks, what waits of them, and where the clock stands. */
async function onDisk(page: Page) {
  const marks = await rowsOf(page, "turnouts");
  const waiting = await rowsOf(page, "outbox");
  const [clock] = await rowsOf(page, "clock");
  const hex = (number: unknown, digits: number) =>
    Number(number).toString(16).padStart(digits, "0");
  const stampOf = (stamps: unknown) => (stamps as { mark?: string } | undefined)?.mark;
  return {
    marks: marks.flatMap(({ id, stamps }) =>
      stampOf(stamps) ? [`${String(id)} ${stampOf(stamps)}`] : [],
    ),
    waiting: waiting.flatMap(({ kind, id, stamp }) =>
      kind === "turnout" ? [`${String(id)} ${String(stamp)}`] : [],
    ),
    clock: clock ? `${hex(clock["ms"], 12)}-${hex(clock["counter"], 4)}` : "",
  };
}

/** Each mark waits to be shared, each that waits is there, and the clock has come as far as the latest of them. */
async function expectWhole(page: Page, before: readonly string[]): Promise<number> {
  const { marks, waiting, clock } = await onDisk(page);
  const ours = marks.filter((mark) => !before.includes(mark)).toSorted();
  expect(waiting.toSorted()).toEqual(ours);
  const stamps = ours.map((mark) => mark.split(" ")[1]?.slice(0, clock.length) ?? "").toSorted();
  expect(clock >= (stamps.at(-1) ?? ""), `${clock} is behind ${stamps.join()}`).toBe(true);
  await expect(marked(page)).toHaveCount(ours.length);
  return ours.length;
}

story(
  "fault 1: a page that dies between the tap and the tick has kept all of it or nothing",
  async ({ app, device }) => {
    const begun = await atTheDoor(device, app);
    const { rollCall } = begun;
    let { page } = begun;
    const before = (await onDisk(page)).marks;
    let kept = 0;
    let tapped = 0;
    // The next one who comes; the page may be gone before it has answered.
    const tap = async () => {
      tapped += 1;
      await page
        .evaluate(
          (nth) =>
            document.querySelectorAll<HTMLElement>("main button[aria-pressed]")[nth]?.click(),
          tapped,
        )
        .catch(() => undefined);
    };
    const again = async () => {
      await openKorlag(page, app, rollCall);
      await expect(singers(page).first()).toBeVisible();
      return expectWhole(page, before);
    };

    for (const moment of [1, 2, 3, "kept"] satisfies Moment[]) {
      await story.step(`where it is put: ${moment}`, async () => {
        const end = await endingOf(device, page);
        const { reached } = await standStillAt(page, moment);
        const tapping = tap();
        await reached;
        page = await end();
        await tapping;
        if (moment === "kept") kept += 1;
        expect(await again()).toBe(kept);
      });
    }
    for (const ms of [0, 2, 4, 8, 16]) {
      await story.step(`after ${ms} milliseconds`, async () => {
        const end = await endingOf(device, page);
        await tap();
        await new Promise((resolve) => setTimeout(resolve, ms));
        page = await end();
        const now = await again();
        expect(now - kept).toBeGreaterThanOrEqual(0);
        expect(now - kept).toBeLessThanOrEqual(1);
        kept = now;
      });
    }
  },
);

story(
  "faults 2, 3 and 5: what the browser itself refuses or breaks is told, and goes well later",
  async ({ app, device }) => {
    const { page } = await atTheDoor(device, app);
    const before = await onDisk(page);

    await story.step(
      "fault 2: a write that is called off leaves nothing, and says so",
      async () => {
        await page.evaluate(() => {
          const { prototype } = IDBObjectStore;
          const really = Reflect.get(prototype, "put") as (
            ...said: unknown[]
          ) => IDBRequest<IDBValidKey>;
          Object.assign(window, { letThrough: () => (prototype.put = really) });
          prototype.put = function (...said) {
            const answer = really.apply(this, said);
            if (this.name === "clock") this.transaction.abort();
            return answer;
          };
        });
        const goOn = await leaveToUs(page);
        await singers(page).nth(0).click();
        await expect(page.getByText(en.app.notKept(1))).toBeVisible();
        await expect(page.getByText(en.app.trouble.failed)).toBeVisible();
        await expect(marked(page), "no tick for what is not kept").toHaveCount(0);
        expect(await onDisk(page)).toEqual(before);
        await page.evaluate(() => (window as unknown as { letThrough: () => void }).letThrough());
        await page.getByRole("button", { name: en.app.tryAgain }).click();
        await expect(marked(page)).toHaveCount(1);
        await expect(page.getByText(en.app.notKept(1))).toHaveCount(0);
        expect(await expectWhole(page, before.marks)).toBe(1);
        await goOn();
      },
    );

    await story.step(
      "fault 5: closed by force, the storage opens again by itself, three times",
      async () => {
        for (const time of [1, 2, 3]) {
          expect(await closeByForce(device)).toBeGreaterThan(0);
          await singers(page).nth(time).click();
          await expect(marked(page)).toHaveCount(1 + time);
          await expect(page.getByText(en.app.trouble.closed)).toHaveCount(0);
          expect(await expectWhole(page, before.marks)).toBe(1 + time);
        }
      },
    );

    await story.step(
      "fault 5: the fourth time in a minute it says so, and nothing is only in memory",
      async () => {
        await closeByForce(device);
        await expect(page.getByText(en.app.trouble.closed)).toBeVisible();
        await page.getByRole("button", { name: en.app.tryAgain }).click();
        await expect(page.getByText(en.app.trouble.closed)).toHaveCount(0);
        await singers(page).nth(4).click();
        await expect(marked(page)).toHaveCount(5);
        expect(await expectWhole(page, before.marks)).toBe(5);
      },
    );
  },
);

story(
  "fault 3: with no room left, the browser's own refusal is told and nothing is half written",
  async ({ app, device }) => {
    const { page: begun, rollCall } = await atTheDoor(device, app);
    const before = await onDisk(begun);
    const { page, free } = await openWithoutRoom(device, app);
    await openKorlag(page, app, rollCall);
    await leaveToUs(page);
    await singers(page).nth(0).click();
    await expect(page.getByText(en.app.notKept(1))).toBeVisible();
    await expect(page.getByText(en.app.trouble.full)).toBeVisible();
    await expect(marked(page)).toHaveCount(0);
    expect(await onDisk(page)).toEqual(before);
    const [file] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: en.app.saveFile }).click(),
    ]);
    expect(file.suggestedFilename()).toMatch(/^korlag-[\d-]+\.json$/);
    await free();
    await page.getByRole("button", { name: en.app.tryAgain }).click();
    await expect(marked(page)).toHaveCount(1);
    expect(await expectWhole(page, before.marks)).toBe(1);
  },
);
