import { readFile } from "node:fs/promises";

import type { Page } from "@playwright/test";

import { da } from "#i18n/da.ts";
import { en } from "#i18n/en.ts";
import type { Words } from "#i18n/words.ts";

import { narrow, phone, tablet } from "./support/device.ts";
import {
  expectNoAxeViolations,
  noSidewaysScroll,
  noSmallTargets,
  setTextTwiceAsLarge,
} from "./support/looking.ts";
import { rowsOf, tonightsSession } from "./support/rows.ts";
import type { Served } from "./support/served.ts";
import {
  button,
  expect,
  mainMenu,
  openKorlag,
  openMadeUpChoir,
  readyForTheHall,
  spoken,
  story,
  title,
} from "./support/story.ts";

const words = en.amIOn;

/** A made-up choir, on a device that is somebody's. */
async function deviceOf(page: Page, app: Served, name: string, own: Words = en): Promise<void> {
  await openMadeUpChoir(page, app, own);
  await openKorlag(page, app, "/am-i-on");
  await button(page, name).click();
  await expect(page.getByText(own.amIOn.lead(name))).toBeVisible();
}

/** Makes of the device what it is after a volunteer has been invited: it holds the team's ring and no other. */
async function isVolunteers(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const answer = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.addEventListener("success", () => resolve(request.result));
        request.addEventListener("error", () => reject(request.error));
      });
    for (const { name = "" } of await indexedDB.databases()) {
      const database = await answer(indexedDB.open(name));
      if (database.objectStoreNames.contains("links")) {
        const write = database.transaction("links", "readwrite");
        write.objectStore("links").put({
          key: "link",
          address: "http://127.0.0.1:1",
          choir: "choir",
          device: "device",
          token: "token",
          role: "volunteer",
          owner: "",
          since: Date.now(),
          keysDue: false,
        });
        await new Promise((resolve) => write.addEventListener("complete", resolve));
      }
      database.close();
    }
  });
}

const nextDuty = (page: Page, own: Words = en) =>
  page.getByRole("article").filter({ has: page.getByRole("link", { name: own.amIOn.card }) });

story.describe("a cold phone", () => {
  story.use({ kind: { hour: 17, size: phone } });

  story(
    "volunteer opens on a cold phone offline and sees tonight's duty in two taps",
    async ({ app, device }) => {
      let page = await device.page();
      await story.step("once, with the network: the phone is Yusuf's", async () => {
        await deviceOf(page, app, "Yusuf");
        await readyForTheHall(page);
        await expect
          .poll(async () => page.evaluate(async () => (await caches.keys()).length))
          .toBeGreaterThan(0);
        await page.reload();
        await expect(nextDuty(page)).toBeVisible();
        await isVolunteers(page);
      });

      await story.step("the battery is dead, and there is no network in the hall", async () => {
        await device.kill();
        await app.stop();
        await device.open();
        page = await device.page();
      });

      await story.step("one tap opens the app: what, when and where stand there", async () => {
        await page.goto(app.address);
        await expect(title(page)).toHaveText(words.title);
        const next = nextDuty(page);
        await expect(next.getByText(en.today.tonight)).toBeVisible();
        await expect(next.getByRole("heading", { name: "Helper in the circle" })).toBeVisible();
        await expect(next.getByText(words.come("18:45"))).toBeVisible();
        const call = next.getByRole("link", { name: words.call("Birthe") });
        expect(await call.getAttribute("href")).toMatch(/^tel:\d+$/);
      });

      await story.step("the second tap opens the card", async () => {
        await page.getByRole("link", { name: words.card }).click();
        await expect(title(page)).toHaveText("Helper in the circle");
        await expect(page.locator(".am-i-on-lines > li")).toHaveCount(5);
      });

      await story.step("nothing on the way leads to a singer", async () => {
        await expect(mainMenu(page).getByRole("link", { name: en.common.singers })).toHaveCount(0);
        await page.goto(`${app.address}/singers`);
        await expect(title(page)).toHaveText(words.title);
      });

      await story.step("hands it back, with no reason, and takes it again", async () => {
        await button(nextDuty(page), words.cannot).click();
        await expect(page.getByText(words.gaveBack("Helper in the circle"))).toBeVisible();
        await expect(nextDuty(page).getByText(en.today.tonight)).toHaveCount(0);
        const said = (await rowsOf(page, "claims")).find(
          ({ id, answer }) =>
            String(id).includes(".helper.0.") && hasFields(answer, { kind: "back" }),
        );
        expect(Object.keys(said?.["answer"] ?? {}).toSorted()).toEqual([
          "at",
          "by",
          "kind",
          "past",
        ]);
        await button(page, en.common.undo).click();
        await expect(nextDuty(page).getByText(en.today.tonight)).toBeVisible();
      });
    },
  );

  story("the calendar file lies among the downloads", async ({ app, device }) => {
    const page = await device.page();
    await deviceOf(page, app, "Knut");
    await button(page, words.calendar).click();
    const remind = page.getByRole("checkbox", { name: words.remind });
    // The tick comes when it is kept.
    await remind.click();
    await expect(remind).toBeChecked();
    const coming = page.waitForEvent("download");
    await button(page, words.fetch).click();
    const download = await coming;
    expect(download.suggestedFilename()).toBe("my-duties.ics");
    const text = await readFile(await download.path(), "utf8");
    expect(text).toContain("BEGIN:VEVENT");
    expect(text).toContain("TRIGGER:-P1D");
    expect(text).toMatch(/^UID:.+\.chairs\.0@korlag\r$/m);
  });
});

/** Pages of a file as it comes from the printer. */
const pagesOf = (pdf: Buffer) => pdf.toString("latin1").match(/\/Type\s*\/Page\b(?!s)/g)?.length;

story("poster printed to PDF and looked at", async ({ app, device }) => {
  const page = await device.page();
  const poster = en.rotaPaper.poster;
  await openMadeUpChoir(page, app);
  await openKorlag(page, app, "/rota/poster");
  await expect(page.locator(".poster-date").first()).toBeVisible();
  const gaps = await page.locator(".poster-line").count();
  expect(gaps).toBeGreaterThan(0);

  await story.step("what is to come is one clean page", async () => {
    expect(pagesOf(await page.pdf({ format: "A4" }))).toBe(1);
    expect(pagesOf(await page.pdf({ format: "Letter" }))).toBe(1);
  });

  await story.step("the whole course is two, and each says which", async () => {
    await button(page, poster.whole).click();
    await expect(page.locator(".poster-date")).toHaveCount(12);
    await expect(page.getByText(poster.page(2, 2))).toBeVisible();
    expect(pagesOf(await page.pdf({ format: "A4" }))).toBe(2);
    expect(pagesOf(await page.pdf({ format: "Letter" }))).toBe(2);
  });

  await story.step(
    "on paper there are names, lines to write on, and nothing to press",
    async () => {
      await page.emulateMedia({ media: "print" });
      await page.setViewportSize({ width: 680, height: 990 });
      for (const name of ["Marianne", "Anne-Grethe", "Knut"]) {
        await expect(page.getByText(name).first()).toBeVisible();
      }
      await expect(page.getByRole("button")).toHaveCount(0);
      await expect(page.getByRole("navigation")).toHaveCount(0);
      for (const line of await page.locator(".poster-line").all()) {
        const { width = 0, height = 0 } = (await line.boundingBox()) ?? {};
        expect(width, "room for a name").toBeGreaterThan(90);
        expect(height, "room for a pen").toBeGreaterThan(15);
      }
      const sizes = await page
        .locator(".poster-name")
        .evaluateAll((names) =>
          names.map((name) => Number.parseFloat(getComputedStyle(name).fontSize)),
        );
      // In points, read from two metres.
      expect(Math.min(...sizes) * 0.75).toBeGreaterThanOrEqual(13);
      // Nothing of a page runs over onto the next.
      const heights = await page
        .locator(".poster-page")
        .evaluateAll((pages) => pages.map((one) => one.getBoundingClientRect().height));
      expect(Math.max(...heights)).toBeLessThanOrEqual((245 / 25.4) * 96);
    },
  );
});

story("substitute takes tonight", async ({ app, device }) => {
  const page = await device.page();
  const paper = en.rotaPaper;
  await openMadeUpChoir(page, app);
  const session = await tonightsSession(page);
  const singers = await rowsOf(page, "singers");
  await openKorlag(page, app, `/session/${session}`);
  await page.getByRole("link", { name: paper.tonight.substitute }).click();
  await expect(title(page)).toHaveText(paper.substitute.title);

  await story.step("where, the key, whom to call and who does what", async () => {
    await expect(page.getByText("In the grey box by the side door")).toBeVisible();
    await expect(page.getByRole("link", { name: words.call("Birthe") })).toBeVisible();
    await expect(page.locator(".substitute-who")).toContainText("Amina");
  });

  await story.step("the plan with minutes, cues and notes to begin on", async () => {
    await expect(page.locator(".substitute-item").first()).toBeVisible();
    await expect(page.locator(".substitute-song .run-stave").first()).toBeVisible();
    await expect(page.getByText(/^begin on /).first()).toBeVisible();
    await expect(page.getByText(/^19:00$/).first()).toBeVisible();
  });

  await story.step("no singer stands on it", async () => {
    const text = await page.locator("main").innerText();
    const helpers = (await rowsOf(page, "helpers")).map(nameOf);
    const names = singers.map(nameOf).filter((name) => name !== "" && !helpers.includes(name));
    expect(names.length).toBeGreaterThan(20);
    for (const name of names)
      expect(text).not.toMatch(new RegExp(`(?<!\\p{L})${name}(?!\\p{L})`, "u"));
  });

  await story.step("it is one page on paper", async () => {
    expect(pagesOf(await page.pdf({ format: "A4" }))).toBe(1);
  });

  await story.step("and the session is led from it", async () => {
    await page.getByRole("link", { name: paper.substitute.run }).click();
    await expect(page.getByRole("button", { name: en.run.start })).toBeVisible();
    await button(page, en.run.start).click();
    await expect(page.getByRole("button", { name: en.run.next })).toBeVisible();
  });
});

story("tonight's list and the cards come on clean pages", async ({ app, device }) => {
  const page = await device.page();
  await openMadeUpChoir(page, app);
  const session = await tonightsSession(page);
  await openKorlag(page, app, `/session/${session}/tonight`);
  await expect(page.getByRole("table")).toBeVisible();
  expect(pagesOf(await page.pdf({ format: "A4" }))).toBe(1);
  await button(page, en.rotaPaper.tonight.cards).click();
  await expect(page.locator(".tonight-card")).toHaveCount(9);
  // The list, and two cards to a page.
  expect(pagesOf(await page.pdf({ format: "A4" }))).toBe(6);
});

function hasFields(value: unknown, fields: Readonly<Record<string, string>>): boolean {
  const known = new Map(Object.entries(value ?? {}));
  return Object.entries(fields).every(([name, one]) => known.get(name) === one);
}

function nameOf(row: Record<string, unknown>): string {
  return (row["name"] as { called?: string } | undefined)?.called ?? "";
}

/** Every screen of the volunteer's and every paper, with what opens on them. */
async function forEveryPart(
  page: Page,
  app: Served,
  look: () => Promise<void>,
  own: Words = en,
): Promise<void> {
  const { amIOn } = own;
  await openMadeUpChoir(page, app, own);
  const session = await tonightsSession(page);
  await openKorlag(page, app, "/am-i-on");
  await expect(title(page)).toHaveText(amIOn.who.title);
  await look();
  await button(page, "Birthe").click();
  await expect(nextDuty(page, own)).toBeVisible();
  await look();
  await button(page, amIOn.who.other).click();
  await button(page, "Knut").click();
  await expect(page.getByRole("heading", { name: amIOn.asked })).toBeVisible();
  await look();
  for (const door of [amIOn.days, amIOn.calendar, amIOn.swap]) {
    await button(page, door).click();
    await expect(page.getByRole("dialog")).toBeVisible();
    await look();
    await page.keyboard.press("Escape");
  }
  await page.getByRole("link", { name: amIOn.card }).click();
  await expect(page.locator(".am-i-on-lines")).toBeVisible();
  await look();
  await openKorlag(page, app, "/rota/poster");
  await expect(page.locator(".poster-date").first()).toBeVisible();
  await look();
  await openKorlag(page, app, `/session/${session}/tonight`);
  await button(page, own.rotaPaper.tonight.cards).click();
  await expect(page.locator(".tonight-card").first()).toBeVisible();
  await look();
  await openKorlag(page, app, `/session/${session}/substitute`);
  await expect(page.locator(".run-stave").first()).toBeVisible();
  await look();
  await openKorlag(page, app, `/session/${session}`);
  await button(page, amIOn.writing.open).click();
  await expect(page.getByRole("dialog")).toBeVisible();
  await look();
}

for (const theme of ["light", "dark"] as const) {
  story.describe(`${theme} theme`, () => {
    story.use({ kind: { hour: 17, theme, size: tablet } });
    story("axe finds nothing on the volunteer's page and the papers", async ({ app, device }) => {
      const page = await device.page();
      await forEveryPart(page, app, async () => {
        await expectNoAxeViolations(page);
        await noSmallTargets(page);
      });
    });
  });
}

for (const { language, words: ownWords } of spoken) {
  story.describe(`a small phone that speaks ${language}`, () => {
    story.use({ kind: { hour: 17, language, size: narrow } });
    story("the volunteer's page and the papers fit 320 pixels", async ({ app, device }) => {
      const page = await device.page();
      await forEveryPart(page, app, async () => noSidewaysScroll(page), ownWords);
    });
  });
}

story.describe("large text", () => {
  story.use({ kind: { hour: 17, size: phone, language: "da-DK" } });
  story("text of twice the size fits the volunteer's page", async ({ app, device }) => {
    const page = await device.page();
    await setTextTwiceAsLarge(device, page);
    await forEveryPart(page, app, async () => noSidewaysScroll(page), da);
  });
});
