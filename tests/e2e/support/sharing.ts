import { type Browser, type BrowserContext, chromium, expect, type Page } from "@playwright/test";

import { en } from "#i18n/en.ts";

import { type ChoirOf, savedChoir } from "./choirs.ts";
import { chromiumArgs, chromiumPath, type DeviceKind, phone } from "./device.ts";
import { type MeetingPlace, startPlace } from "./place.ts";
import { sharedRows } from "./rows.ts";
import { mainMenu, openFile, openKorlag, story } from "./story.ts";

export { expect };

const words = en.devices;
export type Role = keyof typeof words.roles;

/** One more device: a browser window that shares nothing with the others. */
export type NewPage = (kind?: DeviceKind) => Promise<Page>;

interface Stage {
  readonly place: MeetingPlace;
  readonly browser: Browser;
  readonly newPage: NewPage;
}

/** A story with a place to meet, and as many devices as it wants. */
export const sharing = story.extend<Stage>({
  place: async ({}, hand) => {
    const place = await startPlace();
    await hand(place);
    await place.throwAway();
  },
  browser: async ({}, hand) => {
    const browser = await chromium.launch({ executablePath: chromiumPath, args: chromiumArgs });
    await hand(browser);
    await browser.close();
  },
  newPage: async ({ browser }, hand) => {
    const contexts: BrowserContext[] = [];
    await hand(async ({ language = "en-GB", theme = "light", size = phone } = {}) => {
      const context = await browser.newContext({
        locale: language,
        colorScheme: theme,
        viewport: size,
        reducedMotion: "reduce",
        permissions: ["clipboard-read", "clipboard-write"],
      });
      contexts.push(context);
      return context.newPage();
    });
    for (const context of contexts) await context.close();
  },
});

/** Opens a choir from a file, and founds it at the address the app came from. */
export async function foundChoir(page: Page, place: MeetingPlace, choir: ChoirOf): Promise<void> {
  await openFile(page, place, savedChoir(choir));
  await goSharing(page, place);
}

/** Has the choir that is open meet others at the address the app came from. */
export async function goSharing(page: Page, place: MeetingPlace): Promise<void> {
  await openKorlag(page, place, "/devices");
  await page.getByLabel(words.setUp.owner).fill("Anna");
  await page.getByRole("button", { name: words.setUp.go }).click();
  await expectMet(page);
}

/** Makes an invitation and answers its link. */
export async function invite(page: Page, place: MeetingPlace, role: Role): Promise<string> {
  await openKorlag(page, place, "/devices/invite");
  await page.getByRole("radio", { name: words.roles[role] }).check();
  await page.getByRole("button", { name: words.invite.go }).click();
  await page.getByRole("button", { name: words.invite.copy }).click();
  await expect(page.getByText(words.invite.copied)).toBeVisible();
  return page.evaluate(() => navigator.clipboard.readText());
}

/** Comes in by a link, and is there when all of the choir is. */
export async function comeIn(page: Page, link: string, owner: string): Promise<void> {
  await page.goto(link);
  await page.getByLabel(en.join.owner).fill(owner);
  await page.getByRole("button", { name: en.join.join, exact: true }).click();
  await page.waitForURL((url) => url.pathname !== "/join");
  await expect(mainMenu(page)).toBeVisible();
}

/** One who is in invites somebody, who comes in by the link on this page. */
export async function letIn(
  leader: Page,
  place: MeetingPlace,
  { page, role, owner }: { readonly page: Page; readonly role: Role; readonly owner: string },
): Promise<void> {
  await comeIn(page, await invite(leader, place, role), owner);
}

/** Goes there without loading the page anew. */
export async function walkTo(page: Page, path: string): Promise<void> {
  await page.evaluate((to) => {
    history.pushState(null, "", to);
    dispatchEvent(new PopStateEvent("popstate"));
  }, path);
}

/** Says that it has met the others just now, and nothing waits. */
export async function expectMet(page: Page): Promise<void> {
  await expect(page.getByText(`${en.met.kept} · ${en.met.metNow}`)).toBeVisible({
    timeout: 20_000,
  });
}

/** Both hold the very same of all that devices of a choir share. */
export async function expectSame(one: Page, other: Page): Promise<void> {
  const areSame = async () =>
    JSON.stringify(await sharedRows(one)) === JSON.stringify(await sharedRows(other));
  await expect.poll(areSame, { timeout: 20_000 }).toBe(true);
}

/** The browser thinks that the network may be back. */
export async function hintOnline(page: Page): Promise<void> {
  await page.evaluate(() => dispatchEvent(new Event("online")));
}
