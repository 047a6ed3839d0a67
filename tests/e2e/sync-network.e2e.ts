import type { Page } from "@playwright/test";

import { en } from "#i18n/en.ts";

import {
  expectMark,
  mark,
  names,
  openRollCall,
  rollCall,
  twoAtTheDoor,
  walkToRollCall,
} from "./support/door.ts";
import { fillDevice } from "./support/fullDisk.ts";
import { type Answer, isPush, type MeetingPlace, type Passing } from "./support/place.ts";
import { rowsOf } from "./support/rows.ts";
import {
  comeIn,
  expect,
  foundChoir,
  hintOnline,
  invite,
  letIn,
  sharing,
  walkTo,
} from "./support/sharing.ts";
import { marked, openKorlag, readyForTheHall } from "./support/story.ts";

const words = en.devices;

/** A page that somebody on the way answers with, instead of the endpoint. */
const answerOf = (status: number, more: Readonly<Record<string, string>> = {}): Answer => ({
  status,
  headers: { "content-type": "text/html", ...more },
  body: "<!doctype html><title>Hotel</title><h1>Welcome to our network</h1>",
});

const facetsIn = ({ body }: Passing) => (JSON.parse(body) as { facets: unknown[] }).facets;

/** The screen goes dark, and is looked at again. */
async function turn(page: Page, state: "hidden" | "visible"): Promise<void> {
  await page.evaluate((to) => {
    Object.defineProperty(document, "visibilityState", { configurable: true, value: to });
    document.dispatchEvent(new Event("visibilitychange"));
  }, state);
}

async function expectNothingWaits(page: Page): Promise<void> {
  await expect.poll(async () => (await rowsOf(page, "outbox")).length, { timeout: 20_000 }).toBe(0);
}

/** The network is as it should be, and the browser says so. */
async function mend(place: MeetingPlace, ...pages: readonly Page[]): Promise<void> {
  place.befalls = () => undefined;
  for (const page of pages) await hintOnline(page);
}

sharing(
  "whatever stands between a device and the place, nothing is lost",
  async ({ place, newPage }) => {
    const { anna, per } = await twoAtTheDoor(place, newPage);

    await sharing.step("fault 18: a hotel's page with a 200 is no answer", async () => {
      place.befalls = () => answerOf(200);
      await mark(anna, "Åse");
      await walkTo(anna, "/devices");
      await expect(anna.getByText(words.trouble.offline)).toBeVisible({ timeout: 15_000 });
      expect(await rowsOf(anna, "outbox")).toHaveLength(1);
      await mend(place, anna, per);
      await expectMark(per, "Åse");
      await expect(anna.getByText(words.trouble.offline)).toHaveCount(0);
      await walkTo(anna, rollCall);
    });

    await sharing.step(
      "faults 14 and 15: a lost answer costs a repeat of the same bytes",
      async () => {
        const from = place.calls.length;
        let lost = 0;
        place.befalls = (passing) => {
          if (!isPush(passing) || lost >= 2) return undefined;
          lost += 1;
          return lost === 1 ? "lost" : "answer lost";
        };
        await mark(anna, "Birthe");
        await expect.poll(() => lost, { timeout: 20_000 }).toBe(2);
        await expectMark(per, "Birthe");
        await expectNothingWaits(anna);
        const sent = place.calls.slice(from).filter(isPush);
        expect(sent.length).toBeGreaterThanOrEqual(3);
        const [first, second, third] = sent.map((call) => JSON.stringify(facetsIn(call)[0]));
        expect(second).toBe(first);
        expect(third).toBe(first);
      },
    );

    await sharing.step("fault 25: what is edited while it is on its way waits on", async () => {
      place.befalls = (passing) => (isPush(passing) ? 2_000 : undefined);
      const from = place.calls.length;
      await mark(anna, "Karim");
      await expect.poll(() => place.calls.slice(from).some(isPush)).toBe(true);
      await mark(anna, "Karim", false);
      await mark(anna, "Dorte");
      await mend(place);
      await expectMark(per, "Dorte");
      await expectMark(per, "Karim", false);
      await expectNothingWaits(anna);
    });

    await sharing.step(
      "fault 21: asked to wait three seconds, it waits three seconds",
      async () => {
        let told: number | undefined;
        place.befalls = () => {
          if (told !== undefined) return undefined;
          told = Date.now();
          return { status: 429, headers: { "retry-after": "3" } };
        };
        await mark(anna, "Yusuf");
        await expectMark(per, "Yusuf");
        await expectNothingWaits(anna);
        const from = told ?? 0;
        const token = place.calls.find(({ at }) => at >= from)?.headers.authorization;
        const next = place.calls.find(
          ({ at, headers }) => at > from + 20 && headers.authorization === token,
        );
        expect((next?.at ?? 0) - from).toBeGreaterThanOrEqual(2_900);
      },
    );

    await sharing.step(
      "faults 19 and 22: while nobody answers it asks ever more seldom",
      async () => {
        place.befalls = () => answerOf(502);
        await per.evaluate(() => dispatchEvent(new Event("offline")));
        const from = place.calls.length;
        await mark(anna, "Marit");
        await anna.waitForTimeout(6_000);
        expect(place.calls.length - from, "calls of two devices in six seconds").toBeLessThan(24);
        expect(await rowsOf(anna, "outbox")).toHaveLength(1);
        place.befalls = () => undefined;
        // Nobody says that the network is back; one of them is looked at again.
        await turn(anna, "hidden");
        const shown = Date.now();
        await turn(anna, "visible");
        await expectNothingWaits(anna);
        expect(Date.now() - shown, "fault 23: milliseconds").toBeLessThan(3_000);
        await turn(per, "hidden");
        await turn(per, "visible");
        await expectMark(per, "Marit");
      },
    );

    await sharing.step(
      "fault 4: a full device keeps nothing half, and goes on when there is room",
      async () => {
        await fillDevice(per, true);
        await mark(anna, "Åse", false);
        await walkTo(per, "/devices");
        await expect(per.getByRole("heading", { level: 1 })).toHaveText(words.title);
        await anna.waitForTimeout(2_500);
        await fillDevice(per, false);
        await hintOnline(per);
        await walkTo(per, rollCall);
        await expectMark(per, "Åse", false);
      },
    );
  },
);

sharing(
  "fault 20: what is too large goes in halves, and alone it waits with its reason",
  async ({ place, newPage }) => {
    const anna = await newPage();
    await foundChoir(anna, place, { singers: names });
    await openRollCall(anna, place);
    const weights: number[] = [];
    place.befalls = (passing) => {
      if (!isPush(passing)) return undefined;
      weights.push(facetsIn(passing).length);
      return facetsIn(passing).length > 1 ? answerOf(413) : undefined;
    };
    for (const name of names) await mark(anna, name);
    await expectNothingWaits(anna);
    expect(Math.max(...weights)).toBeGreaterThan(1);
    expect(weights.at(-1)).toBe(1);

    place.befalls = (passing) => (isPush(passing) ? answerOf(413) : undefined);
    await mark(anna, "Åse", false);
    await walkTo(anna, "/devices");
    await expect(anna.getByText(words.stuck.link(1))).toBeVisible({ timeout: 20_000 });
    await anna.getByRole("link", { name: words.stuck.look }).click();
    await expect(anna.getByText(words.stuck.what.person)).toBeVisible();
    await expect(anna.getByText(words.stuck.why["too large"])).toBeVisible();
    await anna.getByRole("button", { name: words.stuck.again }).click();
    await expect(anna.getByText(words.stuck.tried)).toBeVisible({ timeout: 20_000 });
    await expect(
      anna.getByText(words.stuck.why["too large"]),
      "still, and it says so",
    ).toBeVisible();
    place.befalls = () => undefined;
    await anna.getByRole("button", { name: words.stuck.again }).click();
    await expect(anna.getByText(words.stuck.none)).toBeVisible({ timeout: 20_000 });
    await expectNothingWaits(anna);
  },
);

const songs = 600;

sharing(
  "faults 1 and 17: killed while it fills itself, it goes on where it was",
  async ({ place, newPage, device }) => {
    const anna = await newPage();
    await foundChoir(anna, place, { singers: names, songs });
    await expectNothingWaits(anna);
    const link = await invite(anna, place, "pianist");
    let knut = await device.page();
    let pages = 0;
    place.befalls = ({ method, path }) => {
      if (method !== "GET" || !path.includes("/music/facets")) return undefined;
      pages += 1;
      return pages > 1 ? "lost" : undefined;
    };
    await comeIn(knut, link, "Knut");
    await expect(knut.getByText("Sognegården").first(), "tonight's session first").toBeVisible();
    const progress = knut.getByRole("progressbar", { name: en.met.fillingWord });
    await expect(progress).toBeVisible();
    await expect
      .poll(async () => Number(await progress.getAttribute("value")))
      .toBeGreaterThan(255);
    const all = Number(await progress.getAttribute("max"));
    expect(all).toBeGreaterThanOrEqual(2 * songs);
    await readyForTheHall(knut);
    await device.kill();

    const from = place.calls.length;
    place.befalls = () => undefined;
    await device.open();
    knut = await device.page();
    await openKorlag(knut, place);
    await expect
      .poll(async () => (await rowsOf(knut, "songs")).length, { timeout: 30_000 })
      .toBe(songs);
    await expect(knut.getByRole("progressbar")).toHaveCount(0, { timeout: 15_000 });
    const [first] = place.calls
      .slice(from)
      .filter(({ method, path }) => method === "GET" && path.includes("/music/facets"));
    expect(first?.path, "not from the beginning").not.toContain("after=0&");
    expect(await rowsOf(knut, "singers"), "and nothing about singers").toEqual([]);
  },
);

sharing(
  "fault 26: a clock that is a day ahead costs nobody anything",
  async ({ place, newPage }) => {
    const anna = await newPage();
    await foundChoir(anna, place, { singers: names });
    const per = await newPage();
    await per.addInitScript(() => {
      const really = Date.now.bind(Date);
      const Real = Date;
      const ahead = 24 * 60 * 60 * 1000;
      Date.now = () => really() + ahead;
      window.Date = new Proxy(Real, {
        construct: (target, said: []) =>
          said.length === 0 ? new target(really() + ahead) : Reflect.construct(target, said),
      });
    });
    await letIn(anna, place, { page: per, role: "coordinator", owner: "Per" });
    for (const page of [anna, per]) await walkToRollCall(page);
    await mark(per, "Åse");
    await mark(per, "Karim");
    await expectMark(anna, "Åse");
    await expectMark(anna, "Karim");
    // What it has seen, the others' clocks can still change.
    await mark(anna, "Karim", false);
    await expectMark(per, "Karim", false);
    await expect(marked(per)).toHaveCount(1);
    await walkTo(per, "/devices");
    await expect(per.getByText(words.state.clock(24 * 60))).toBeVisible();
  },
);
