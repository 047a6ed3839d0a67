import { type BrowserContext, chromium, type Page } from "@playwright/test";

import { da } from "#i18n/da.ts";
import { en } from "#i18n/en.ts";
import { nb } from "#i18n/nb.ts";
import type { Words } from "#i18n/words.ts";

import { chromiumArgs, chromiumPath, narrow, phone, tablet } from "./support/device.ts";
import { expectNoAxeViolations, noSidewaysScroll, noSmallTargets } from "./support/looking.ts";
import { expect, openKorlag, openMadeUpChoir, story, title } from "./support/story.ts";

/** A page on a device that is used with fingers only. */
async function touched(
  look: (page: Page) => Promise<void>,
  kind: { locale?: string; colorScheme?: "light" | "dark"; viewport?: typeof phone } = {},
): Promise<void> {
  const browser = await chromium.launch({ executablePath: chromiumPath, args: chromiumArgs });
  const context: BrowserContext = await browser.newContext({
    locale: "nb-NO",
    viewport: phone,
    reducedMotion: "reduce",
    hasTouch: true,
    ...kind,
  });
  await look(await context.newPage());
  await browser.close();
}

const question = async (page: Page, asked: string) => expect(title(page)).toHaveText(asked);
const tap = async (page: Page, name: string) =>
  page.getByRole("button", { name, exact: true }).tap();

/** Adds somebody to the made-up choir and opens the card. */
async function newSinger(page: Page, words: Words, name: string): Promise<void> {
  await page.getByRole("textbox", { name: words.singers.nameLabel }).fill(name);
  await tap(page, words.singers.add);
  await page.getByRole("link", { name }).tap();
  await question(page, name);
}

story("make a card together in Norwegian by touch", async ({ app }) => {
  await touched(async (page) => {
    const { together: words, whatHelps } = nb;
    await openMadeUpChoir(page, app, nb);
    await openKorlag(page, app, "/singers");
    await newSinger(page, nb, "Nils Olav");
    await page.getByRole("link", { name: whatHelps.together }).tap();

    await question(page, words.name);
    await page.getByRole("textbox", { name: words.said }).fill("Nils-Olav");
    await tap(page, words.next);

    await question(page, words.likes);
    await page.getByRole("textbox").fill("Å synge tostemt, og å bake til kaffen.");
    await tap(page, words.next);

    await question(page, words.loves);
    await tap(page, "Bjelleklang");
    await page.getByRole("textbox").fill("Byssan lull");
    await tap(page, whatHelps.takeTitle("Byssan lull"));
    await expect(
      page.getByRole("list", { name: whatHelps.loves }).getByRole("listitem"),
    ).toHaveText(["Bjelleklang", "Byssan lull"].map((one) => new RegExp(one)));
    await tap(page, words.next);

    await question(page, words.leavesOut);
    // It can be left, and taken up where it was.
    await page.getByRole("link", { name: words.leave }).tap();
    await question(page, "Nils Olav");
    await page.getByRole("link", { name: whatHelps.goOn }).tap();
    await question(page, words.leavesOut);
    await tap(page, words.next);

    await question(page, words.remember);
    await page.getByRole("combobox").fill("Marit");
    await tap(page, words.rememberYes);

    await question(page, words.wishes.moving);
    const wish = page.getByRole("checkbox", { name: "Jeg vil gjerne sitte hele tiden." });
    await wish.tap();
    await expect(wish).toBeChecked();
    await tap(page, words.next);
    await question(page, words.wishes.voice);
    await tap(page, words.next);
    await question(page, words.wishes.senses);
    await page
      .getByRole("checkbox", { name: "Jeg bruker stor skrift eller lærer på gehør." })
      .tap();
    await tap(page, words.next);
    for (const group of ["pace", "others", "way"] as const) {
      await question(page, words.wishes[group]);
      await tap(page, words.next);
    }

    await question(page, words.help);
    await page.getByRole("radio", { name: whatHelps.levels.fixed }).tap();
    await page.getByRole("combobox", { name: whatHelps.helper }).selectOption("Anne-Grethe");
    await page.getByRole("combobox", { name: whatHelps.second }).selectOption("Knut");
    await tap(page, words.next);

    await question(page, words.partners);
    await tap(page, whatHelps.addPartner);
    await page.getByRole("textbox", { name: nb.partners.organisation }).fill("Sangskolen");
    await tap(page, nb.common.save);
    await expect(page.getByRole("checkbox", { name: "Sangskolen" })).toBeChecked();
    await tap(page, words.next);

    await question(page, words.step);
    await page.getByRole("textbox").fill("Å si hei til den ved siden av meg.");
    await tap(page, words.next);

    await question(page, words.again);
    await page.getByRole("radio", { name: whatHelps.inMonths(3) }).tap();
    await tap(page, words.next);

    await question(page, words.done);
    for (const said of [
      "Å synge tostemt, og å bake til kaffen.",
      "Byssan lull",
      "Jeg bruker stor skrift eller lærer på gehør.",
      `${whatHelps.helper}: Anne-Grethe`,
      "Sangskolen",
    ]) {
      await expect(page.getByText(said)).toBeVisible();
    }
    await expectNoAxeViolations(page);
    await tap(page, words.finish);
    await question(page, "Nils Olav");
    // Kept on the device: it stands there after the page was loaded anew, and the address tells nobody's name.
    await page.reload();
    await expect(page.getByText("Jeg vil gjerne sitte hele tiden.").first()).toBeVisible();
    expect(decodeURIComponent(page.url())).not.toContain("Nils");
    expect(await page.title()).not.toContain("Nils");

    await page.getByRole("link", { name: whatHelps.onPaper }).tap();
    await question(page, whatHelps.paper.cardHeading("Nils Olav"));
    await page.getByRole("link", { name: whatHelps.paper.emptyGuide }).tap();
    await question(page, whatHelps.paper.guideHeading);
    await expect(page.getByText("Nils Olav")).toHaveCount(0);
  });
});

/** Of the made-up choir: somebody who has agreed that what helps is remembered, and wishes for several things. */
const withCard = "Dagny";

/** Every page of a card that is filled in, and every question of the talk. */
async function forEveryPage(
  page: Page,
  words: Words,
  app: Parameters<typeof openKorlag>[1],
  look: (name: string) => Promise<void>,
): Promise<void> {
  await openMadeUpChoir(page, app, words);
  await openKorlag(page, app, "/singers");
  await newSinger(page, words, "Nils Olav");
  await look("an empty card");
  await openKorlag(page, app, "/singers");
  await page.getByRole("link", { name: withCard }).tap();
  await question(page, withCard);
  const id = new URL(page.url()).pathname.split("/").at(-1);
  await look("a card at a glance");
  for (const part of await page.locator("summary").all()) await part.tap();
  const choose = page.getByRole("button", { name: words.whatHelps.chooseWishes });
  await expect(choose).toBeVisible();
  await look("a card, opened");
  await page.getByRole("button", { name: words.whatHelps.chooseWishes }).tap();
  await look("the wishes");
  for (const paper of ["emptyGuide", "filledGuide", "card"]) {
    await openKorlag(page, app, `/singers/${id}?paper=${paper}`);
    await look(paper);
  }
  for (const at of ["name", "likes", "loves", "remember", "moving", "help", "partners", "again"]) {
    await openKorlag(page, app, `/singers/${id}/together?at=${at}`);
    await look(`question ${at}`);
  }
  await openKorlag(page, app, "/team/partners");
  await look("partners");
}

story("the card is whole at 320 pixels", async ({ app }) => {
  await touched(
    async (page) => {
      await forEveryPage(page, da, app, async () => {
        await noSidewaysScroll(page);
        await expectNoAxeViolations(page);
      });
    },
    { locale: "da-DK", viewport: narrow },
  );
});

for (const [colorScheme, viewport] of [
  ["light", phone],
  ["dark", tablet],
] as const) {
  story(
    `axe finds nothing about the card, and no target is small, ${colorScheme}`,
    async ({ app }) => {
      await touched(
        async (page) => {
          await forEveryPage(page, en, app, async (name) => {
            await expectNoAxeViolations(page);
            await noSmallTargets(page, name);
          });
        },
        { locale: "en-GB", colorScheme, viewport },
      );
    },
  );
}
