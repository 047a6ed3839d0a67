import type { Page } from "@playwright/test";

import { songLayers } from "#content/songLayers.ts";
import { ladderFor, nothingKnown } from "#domain/ladder.ts";
import type { SongId } from "#domain/song.ts";
import { da } from "#i18n/da.ts";
import { en } from "#i18n/en.ts";
import { stepName } from "#i18n/layerName.ts";

import { afterDeadBattery } from "./support/device.ts";
import { enter, tabTo, typeInto } from "./support/keys.ts";
import { tonightsSession } from "./support/rows.ts";
import {
  expect,
  openKorlag,
  openMadeUpChoir,
  readyForTheHall,
  startChoir,
  story,
  title,
} from "./support/story.ts";

const mesterJakob = "frere-jacques" as SongId;

/** The steps of the ladder as they stand, from the top down. */
const rungs = (page: Page) => page.locator('.ladder-step button[data-control="handle"]');
const rungsOf = (page: Page) =>
  rungs(page).evaluateAll((all) => all.map((rung) => rung.getAttribute("aria-label") ?? ""));

/** The same as a reader hears them, given from the top down. */
const heard = (names: readonly string[]) =>
  names.map((name, place) => {
    const { stepNumber, handle } = en.layers;
    return `${stepNumber(names.length - place)}. ${handle(name)}`;
  });

story("a ladder for a song of one's own is built by keyboard alone", async ({ app, device }) => {
  const page = await device.page();
  await startChoir(page, app);
  const { layers, library, songs, common } = en;
  const { kinds } = layers;
  const button = (name: string) => page.getByRole("button", { name, exact: true });
  const rung = (name: string) => page.getByRole("button", { name: layers.handle(name) });
  const add = async (name: string) => {
    await enter(page, button(layers.addLayer), true);
    await enter(page, page.getByRole("dialog").getByRole("button", { name, exact: true }));
  };
  let ladder = [kinds.unisonFree, kinds.unisonLed, kinds.echo, kinds.pulse, kinds.listen];
  const stands = async () => expect.poll(() => rungsOf(page)).toEqual(heard(ladder));

  // From here on nothing but keys.
  await story.step("a title is enough for a song", async () => {
    await enter(page, page.getByRole("navigation").getByRole("link", { name: common.library }));
    await enter(page, page.getByRole("link", { name: library.songs, exact: true }));
    await enter(page, page.getByRole("link", { name: library.ownSong }));
    await expect(title(page)).toHaveText(songs.newTitle);
    await typeInto(page, page.getByLabel(library.songTitle), "Sommerbroen");
    await page.keyboard.press("Enter");
    await expect(title(page)).toHaveText("Sommerbroen");
    await stands();
  });

  await story.step("three kinds of layers are put on, each where it mostly stands", async () => {
    await add(kinds.callSolo);
    ladder = [kinds.callSolo, ...ladder];
    await stands();
    await expect(rung(kinds.callSolo), "the keyboard goes on at the new step").toBeFocused();

    await add(kinds.drone);
    await tabTo(page, page.getByRole("radio", { name: layers.drones.tonic }));
    await page.keyboard.press("ArrowDown");
    await expect(page.getByRole("radio", { name: layers.drones.fifth })).toBeChecked();
    await enter(page, button(layers.putOn));
    ladder = [kinds.callSolo, kinds.drone, ...ladder.slice(1)];
    await stands();

    await add(kinds.instrument);
    await typeInto(page, page.getByLabel(layers.instrument), "Three bells");
    await enter(page, button(layers.putOn));
    ladder = [kinds.callSolo, kinds.drone, "Three bells", ...ladder.slice(2)];
    await stands();
  });

  await story.step("Alt and an arrow moves the step that has the focus", async () => {
    await tabTo(page, rung("Three bells"));
    await page.keyboard.press("Alt+ArrowUp");
    ladder = [kinds.callSolo, "Three bells", kinds.drone, ...ladder.slice(3)];
    await stands();
    await expect(rung("Three bells"), "whoever moved it still holds it").toBeFocused();
  });

  await story.step("one is taken off, and it can be undone", async () => {
    await page.keyboard.press("ArrowUp");
    await expect(rung(kinds.callSolo)).toBeFocused();
    const before = ladder;
    await page.keyboard.press("Delete");
    ladder = ladder.slice(1);
    await stands();
    await enter(page, button(common.undo));
    ladder = before;
    await stands();
  });

  await story.step("another is taken off for good", async () => {
    await tabTo(page, rung(kinds.pulse), true);
    await page.keyboard.press("Delete");
    ladder = ladder.filter((name) => name !== kinds.pulse);
    await stands();
  });

  await story.step("and it is kept, with what was set", async () => {
    await page.reload();
    await stands();
    const drone = page.locator(".ladder-step").filter({ has: rung(kinds.drone) });
    await enter(page, drone.getByRole("button", { name: kinds.drone, exact: true }));
    await expect(drone).toContainText(layers.drones.fifth);
  });
});

story.describe("a choir leader in Denmark", () => {
  story.use({ kind: { language: "da-DK" } });

  story(
    "Mester Jakob is sung in four groups and back in two, and next week goes on from there",
    async ({ app, device }) => {
      const { canon, climb, layers, run, today } = da;
      const ladder = ladderFor(songLayers.get(mesterJakob) ?? nothingKnown);
      const named = (place: number) => stepName(layers, ladder, place);
      const page = await device.page();
      await openMadeUpChoir(page, app, da);
      const session = await tonightsSession(page);
      const button = (name: string | RegExp) => page.getByRole("button", { name });

      await story.step("the session begins, and the song is come to", async () => {
        await button(today.start).click();
        await button(run.wholePlan).click();
        await page.getByRole("dialog").getByRole("button", { name: "Mester Jakob" }).click();
        await expect(title(page)).toHaveText("Mester Jakob");
        await button(canon.conduct).click();
        await expect(page).toHaveURL(new RegExp(`/session/${session}/run/conduct$`));
      });

      const lanes = page.locator(".conduct-lane");
      const cue = page.locator(".conduct-cue-words");
      const steering = page.getByRole("region", { name: canon.steering });
      /** One step, and it has come: it is asked for at once, and sung from the next phrase on. */
      const step = async (way: string, to: string) => {
        await steering.getByRole("button", { name: `${way} ${to}` }).click();
        const asked = canon.fromNextPhrase(to);
        await expect(steering.getByRole("button", { name: `${way} ${to}` })).toHaveCount(0);
        await expect(cue).not.toHaveText(asked, { timeout: 20_000 });
      };

      await story.step("it grows to four groups, who all sing", async () => {
        // Quicker than anybody would sing it, so that the phrases come sooner.
        for (let tap = 0; tap < 8; tap += 1) await button(canon.fasterSpoken).click();
        await steering.getByRole("button", { name: canon.start, exact: true }).click();
        await expect(steering.getByRole("button", { name: canon.stop })).toBeVisible();
        for (const groups of [2, 3, 4]) await step(canon.stepUp, canon.formations.groups(groups));
        await expect(lanes).toHaveCount(4);
        await expect(lanes.nth(3)).toHaveClass(/conduct-lane-singing/, { timeout: 60_000 });
        await expect(steering).toContainText(canon.atTop);
      });

      await story.step("and goes back to two", async () => {
        await step(canon.stepBack, canon.formations.groups(3));
        await step(canon.stepBack, canon.formations.groups(2));
        await expect(lanes.nth(0)).toHaveClass(/conduct-lane-singing/);
        await expect(
          page.locator(".conduct-lane-state").filter({ hasText: canon.joined }),
        ).toHaveCount(2, { timeout: 30_000 });
      });

      await story.step("the session is said to have been just right, and is closed", async () => {
        await steering.getByRole("button", { name: canon.stop }).click();
        await button(canon.backSpoken).click();
        await button(run.next).click();
        const asked = page.getByRole("region", { name: run.howWas("Mester Jakob") });
        await expect(asked).toContainText(climb.cameTo(layers.canonOf(4)));
        await expect(asked).toContainText(climb.wentBack);
        await asked.getByRole("button", { name: run.fits.justRight }).click();
        await expect(asked).toContainText(run.wentLike("Mester Jakob"));
        await button(run.endSession).click();
        await expect(title(page)).toHaveText(da.closing.title);
      });

      const { start, goal, reached } = await story.step("the song remembers", async () => {
        await openKorlag(page, app, `/library/song/${mesterJakob}`);
        const lines = page.locator(".next-week-log li span:last-child");
        const justRight = run.fits.justRight.toLocaleLowerCase("da");
        await expect(lines.first()).toHaveText(
          `${climb.logLine(layers.canonOf(4), justRight)}, ${climb.wentBack}`,
        );
        const log = (await lines.allTextContents()).map((line) => ({
          place: ladder.findIndex((_, place) => line.startsWith(`${named(place)}: `)),
          isRight: line.includes(`: ${justRight}`),
          isMuch: line.includes(`: ${run.fits.tooMuch.toLocaleLowerCase("da")}`),
        }));
        // The newest stands first. Just right once: the same again. More than once: a step further.
        const firstMuch = log.findIndex(({ isMuch }) => isMuch);
        const since = firstMuch === -1 ? log : log.slice(0, firstMuch);
        const highest = log[0]?.place ?? -1;
        const times = since.filter(({ place, isRight }) => isRight && place >= highest).length;
        expect(highest).toBeGreaterThan(0);
        return {
          reached: highest,
          start: highest - 1,
          goal: Math.min(times >= 2 ? highest + 1 : highest, ladder.length - 1),
        };
      });

      await story.step("and says where to begin and where to aim next week", async () => {
        const way = page.locator(".next-week-way");
        await expect(way.locator("dt")).toHaveText([climb.startHere, climb.aimThere]);
        await expect(way.locator("dd")).toHaveText([named(start), named(goal)]);
      });

      await story.step("the course shows the same", async () => {
        await openKorlag(page, app, "/course/layers");
        const row = page.getByRole("row").filter({
          has: page.getByRole("link", { name: "Mester Jakob" }),
        });
        await expect(row).toBeVisible();
        const weeks = await page.getByRole("columnheader").allTextContents();
        // The names of the songs stand in a column of their own, and are no cells.
        const next = weeks.findIndex((week) => week.includes(climb.pictureNext)) - 1;
        expect(next).toBeGreaterThan(0);
        await expect(row.getByRole("cell").nth(next - 1)).toContainText(
          climb.pictureSung(named(reached), reached + 1, ladder.length),
        );
        await expect(row.getByRole("cell").nth(next - 1)).toContainText(climb.wentBack);
        await expect(row.getByRole("cell").nth(next)).toContainText(climb.pictureGoal(named(goal)));
      });
    },
  );
});

story(
  "a song is drawn and heard with nobody to ask, from a cold start",
  async ({ app, device }) => {
    const page = await device.page();
    await openMadeUpChoir(page, app);
    await readyForTheHall(page);
    await app.stop();

    const again = await afterDeadBattery(device);
    const troubles: string[] = [];
    again.on("pageerror", ({ message }) => troubles.push(message));
    await openKorlag(again, app, `/library/song/${mesterJakob}`);
    const notation = again.locator(".songs-notation");
    await expect(notation.locator("svg .abcjs-note").first()).toBeVisible();

    const mark = notation.locator(".songs-sounding");
    const listen = again.getByRole("button", { name: en.songs.listen, exact: true });
    const stop = again.getByRole("button", { name: en.songs.stop, exact: true });
    await expect(mark).toBeHidden();
    await listen.click();
    await expect(stop).toBeVisible();
    await expect(mark, "a note is marked while it sounds").toBeVisible();
    const placeOf = async () => (await mark.getAttribute("style")) ?? "";
    const first = await placeOf();
    await expect.poll(placeOf, "and then another").not.toBe(first);

    await stop.click();
    await expect(listen).toBeVisible();
    await expect(mark).toBeHidden();
    expect(troubles).toEqual([]);
  },
);
