import type { Page } from "@playwright/test";

import { rowsOf, tonightsSession } from "./support/rows.ts";
import { savedChoir } from "./support/choirs.ts";
import { rollCall } from "./support/door.ts";
import type { Served } from "./support/served.ts";
import {
  expect,
  marked,
  openFile,
  openKorlag,
  openMadeUpChoir,
  singers,
  story,
} from "./support/story.ts";

/** The same screen in two tabs of one device; answers the other tab. */
async function openBeside(one: Page, app: Served, path: string): Promise<Page> {
  const two = await one.context().newPage();
  for (const page of [one, two]) await openKorlag(page, app, path);
  return two;
}

story("two tabs mark at once, and nothing is lost", async ({ app, device }) => {
  const one = await device.page();
  await openMadeUpChoir(one, app);
  const session = await tonightsSession(one);
  const before = (await rowsOf(one, "outbox")).length;
  const two = await openBeside(one, app, `/session/${session}/roll-call`);

  const all = await singers(one).count();
  expect(all).toBeGreaterThanOrEqual(30);
  const already = await marked(one).count();
  expect(already).toBe(0);

  // One from the top, the other from the middle, without waiting for each other.
  const middle = Math.floor(all / 2);
  const markAll = async (page: typeof one, from: number, to: number) => {
    for (let place = from; place < to; place += 1) await singers(page).nth(place).click();
  };
  await Promise.all([markAll(one, 0, middle), markAll(two, middle, all)]);

  for (const page of [one, two]) await expect(marked(page)).toHaveCount(all);
  const turnouts = await rowsOf(one, "turnouts");
  const ofTonight = turnouts.filter(({ id }) => String(id).startsWith(`${session}.`));
  expect(ofTonight).toHaveLength(all);

  // Each mark waits to be shared with a stamp of its own.
  const waiting = (await rowsOf(one, "outbox")).length - before;
  const stamps = ofTonight.map(({ stamps: of }) => (of as { mark: string }).mark);
  expect(new Set(stamps).size).toBe(all);
  expect(waiting).toBe(all);

  await two.reload();
  await expect(marked(two)).toHaveCount(all);
});

story("a second tap in the other tab takes the mark back in both", async ({ app, device }) => {
  const one = await device.page();
  await openMadeUpChoir(one, app);
  const session = await tonightsSession(one);
  const two = await openBeside(one, app, `/session/${session}/roll-call`);
  await singers(one).first().click();
  await expect(singers(two).first()).toHaveAttribute("aria-pressed", "true");
  await singers(two).first().click();
  await expect(singers(one).first()).toHaveAttribute("aria-pressed", "false");
});

const crowd = 160;
const byText = (a: string, b: string) => (a < b ? -1 : 1);

story("fault 9: hundreds of acts at once in two tabs", async ({ app, device }) => {
  const numbers = Array.from({ length: crowd }, (_, place) => String(1000 + place));
  const one = await device.page();
  await openFile(one, app, savedChoir({ singers: numbers }));
  const two = await openBeside(one, app, rollCall);
  for (const page of [one, two]) await expect(singers(page)).toHaveCount(crowd);
  const before = (await rowsOf(one, "outbox")).length;

  // Time stands still in both, so that no stamp is told from another by the moment alone.
  const stopped = Date.now();
  for (const page of [one, two]) await page.evaluate((ms) => (Date.now = () => ms), stopped);
  // One takes the even ones, the other the odd ones, all in one breath.
  const tapAll = async (page: typeof one, first: number) =>
    page.evaluate((from) => {
      const tiles = [...document.querySelectorAll<HTMLElement>("main button[aria-pressed]")];
      for (const [place, tile] of tiles.entries()) if (place % 2 === from) tile.click();
    }, first);
  await Promise.all([tapAll(one, 0), tapAll(two, 1)]);
  for (const page of [one, two]) {
    await expect(marked(page)).toHaveCount(crowd, { timeout: 60_000 });
  }

  const marks = new Map<number, string>();
  for (const { id, stamps } of await rowsOf(one, "turnouts")) {
    marks.set(Number(String(id).split("-").at(-1)), (stamps as { mark: string }).mark);
  }
  expect(new Set(marks.values()).size).toBe(crowd);
  const moments = new Set([...marks.values()].map((stamp) => stamp.split("-")[0]));
  expect(moments.size, "milliseconds in which they were made").toBe(1);
  for (const first of [0, 1]) {
    const inOrder = numbers.flatMap((_, place) =>
      place % 2 === first ? (marks.get(place) ?? []) : [],
    );
    expect(inOrder, "each tab's acts have rising stamps").toEqual(inOrder.toSorted(byText));
  }
  const waiting = (await rowsOf(one, "outbox")).filter(({ kind }) => kind === "turnout");
  expect(waiting.map(({ stamp }) => String(stamp)).toSorted(byText)).toEqual(
    [...marks.values()].toSorted(byText),
  );
  expect((await rowsOf(one, "outbox")).length - before).toBe(crowd);
});
