import type { Page } from "@playwright/test";

import { en } from "#i18n/en.ts";
import type { Words } from "#i18n/words.ts";

import { narrow, phone, tablet } from "./support/device.ts";
import {
  expectNoAxeViolations,
  fitsTwiceAsLarge,
  noSidewaysScroll,
  setTextTwiceAsLarge,
  smallTargets,
} from "./support/looking.ts";
import { tonightsSession } from "./support/rows.ts";
import { expect, lookAround, openKorlag, spoken, story, title } from "./support/story.ts";

/** Every screen of a choir that its address is enough for. */
const screens = (session: string) => ({
  today: "/",
  course: "/course",
  "songs and layers": "/course/layers",
  "new course": "/course/new",
  "extra session": "/session/new",
  session: `/session/${session}`,
  plan: `/session/${session}/plan`,
  "roll call": `/session/${session}/roll-call`,
  "what helps now": `/session/${session}/helping`,
  "arranging list": `/session/${session}/arranging`,
  "is there room": "/capacity",
  closing: `/session/${session}/closing`,
  singers: "/singers",
  "import of singers": "/singers/import",
  library: "/library",
  "warm-up": "/library/warm-up/body-tap",
  song: "/library/song/row-row",
  "another song": "/library/song/frere-jacques",
  "song sheet": "/library/song/frere-jacques/sheet",
  "new song": "/library/song/new",
  choir: "/choir",
  team: "/team",
  tasks: "/team/tasks",
  "task card": "/team/tasks/welcome",
  rota: "/rota",
  "a day of the rota": `/session/${session}/rota`,
  "how it is shared": "/rota/load",
  "who did what": `/session/${session}/afterwards`,
  "pianist with nothing to play": `/session/${session}/pianist`,
});

/** Where somebody stands before a choir and cannot aim. */
const forStanding = ["run", "run with a song", "conductor", "canon that goes"];

/** Opens every screen in turn, the running session last. */
async function forEveryScreen(
  page: Page,
  app: Parameters<typeof openKorlag>[1],
  look: (name: string) => Promise<void>,
  words: Words = en,
): Promise<void> {
  const see = async (name: string) => {
    await page.waitForLoadState("networkidle");
    await look(name);
  };
  const button = (name: string) => page.getByRole("button", { name, exact: true });

  await openKorlag(page, app);
  await look("welcome");
  await lookAround(page, words);
  const session = await tonightsSession(page);
  for (const [name, path] of Object.entries(screens(session))) {
    await openKorlag(page, app, path);
    if (name === "song" || name === "another song") await allOfSong(page, words);
    await see(name);
  }

  await openKorlag(page, app, `/session/${session}/plan`);
  await button(words.climb.suggest.again).click();
  await expect(button(words.climb.suggest.takeInstead).first()).toBeVisible();
  await see("suggested plan");

  await openKorlag(page, app);
  await page.getByRole("button", { name: words.today.start }).click();
  await expect(page.getByRole("button", { name: words.run.next })).toBeVisible();
  await see("run");
  await button(words.run.wholePlan).click();
  await page.getByRole("dialog").getByRole("button", { name: canonOfTonight }).click();
  await expect(title(page)).toHaveText(canonOfTonight);
  await expect(button(words.canon.conduct)).toBeVisible();
  await see("run with a song");

  await openKorlag(page, app, `/session/${session}/run/conduct`);
  await see("conductor");
  await button(words.canon.start).click();
  await expect(button(words.canon.stop)).toBeVisible();
  await see("canon that goes");
  await openKorlag(page, app, `/session/${session}/pianist`);
  await see("pianist");
  await openKorlag(page, app, `/session/${session}/singers`);
  await see("singers’ view");
}

/** In the plan of tonight in every language, by whichever name it has there. */
const canonOfTonight = /Mester Jakob|Frère Jacques|Fader Jakob/;

/** What is drawn and reckoned after the first picture has come. */
async function allOfSong(page: Page, words: Words): Promise<void> {
  await expect(page.locator(".songs-paper svg")).toBeVisible();
  await expect(page.getByText(words.canon.looking)).toHaveCount(0);
}

for (const theme of ["light", "dark"] as const) {
  story.describe(`${theme} theme`, () => {
    story.use({ kind: { theme, size: tablet } });
    story("axe finds nothing on any screen", async ({ app, device }) => {
      const page = await device.page();
      await forEveryScreen(page, app, async (name) => {
        await story.step(name, async () => expectNoAxeViolations(page));
      });
    });
  });
}

for (const { language, words } of spoken) {
  story.describe(`a small phone that speaks ${language}`, () => {
    story.use({ kind: { language, size: narrow } });

    story("nothing is wider than a page of 320 pixels", async ({ app, device }) => {
      const page = await device.page();
      await forEveryScreen(page, app, async () => noSidewaysScroll(page), words);
    });
  });
}

story.describe("large text", () => {
  story.use({ kind: { size: phone } });

  story("text of twice the size fits on a phone", async ({ app, device }) => {
    const page = await device.page();
    await setTextTwiceAsLarge(device, page);
    await forEveryScreen(page, app, async () => fitsTwiceAsLarge(page));
  });
});

story.describe("fingers", () => {
  story.use({ kind: { size: phone } });

  story(
    "everything to be pressed is 48 pixels, and 72 while a session runs",
    async ({ app, device }) => {
      const page = await device.page();
      const small: string[] = [];
      await forEveryScreen(page, app, async (name) => {
        const least = forStanding.includes(name) ? 72 : 48;
        for (const target of await smallTargets(page, least)) small.push(`${name}: ${target}`);
        // A row of ways of their own, though they stand in a paragraph.
        for (const way of await page.locator(".second-ways a").all()) {
          const { height = 0 } = (await way.boundingBox()) ?? {};
          expect.soft(height, `${name}: ${await way.textContent()}`).toBeGreaterThanOrEqual(72);
        }
        if (name === "run") {
          await expect(page.locator(".second-ways a")).toHaveCount(2);
          for (const label of ["Next item", "Previous item", "Roll call"]) {
            const box = await page.getByRole("button", { name: label }).boundingBox();
            expect
              .soft(Math.min(box?.width ?? 0, box?.height ?? 0), label)
              .toBeGreaterThanOrEqual(72);
          }
        }
      });
      expect(small).toEqual([]);
    },
  );
});
