import { Buffer } from "node:buffer";

import { expect, type Locator, type Page, test as base } from "@playwright/test";

import { da } from "#i18n/da.ts";
import { en } from "#i18n/en.ts";
import { nb } from "#i18n/nb.ts";
import type { Words } from "#i18n/words.ts";

import { type Device, type DeviceKind, newDevice } from "./device.ts";
import { type Served, startApp } from "./served.ts";

export { expect };

interface Stage {
  readonly app: Served;
  readonly device: Device;
}

/** A story has the app at an address of its own and a fresh device. `story.use({ kind })` says which device. */
export const story = base.extend<Stage & { kind: DeviceKind }>({
  kind: [{}, { option: true }],
  // Playwright reads from the pattern what a fixture needs: this one needs nothing.
  app: async ({}, hand) => {
    const app = await startApp();
    await hand(app);
    await app.stop();
  },
  device: async ({ kind }, hand) => {
    const device = await newDevice(kind);
    await hand(device);
    await device.throwAway();
  },
});

/** Opens Korlag and waits until it says something. */
export async function openKorlag(page: Page, app: Served, path = "/"): Promise<void> {
  await page.goto(app.address + path);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
}

/** Opens a choir from the text of a saved file, on a device that has none. */
export async function openFile(page: Page, app: Served, text: string): Promise<void> {
  await openKorlag(page, app);
  await page.locator('input[type="file"]').setInputFiles({
    name: "choir.json",
    mimeType: "application/json",
    buffer: Buffer.from(text),
  });
  await expect(mainMenu(page)).toBeVisible();
}

/** Through the door of the made-up choir, up to Today. */
export async function lookAround(page: Page, words: Words = en): Promise<void> {
  await page.getByRole("button", { name: words.welcome.look.title }).click();
  await expect(page.getByRole("button", { name: words.today.start })).toBeVisible();
}

/** Opens Korlag on a device that has no choir, and looks around in the made-up one. */
export async function openMadeUpChoir(page: Page, app: Served, words: Words = en): Promise<void> {
  await openKorlag(page, app);
  await lookAround(page, words);
}

/** Opens Korlag and starts a choir of one's own, with nothing in it yet, up to Today. */
export async function startChoir(
  page: Page,
  app: Served,
  name = "Tirsdagskoret",
  words: Words = en,
): Promise<void> {
  await openKorlag(page, app);
  await page.getByRole("button", { name: words.welcome.start.title }).click();
  await page.getByLabel(words.welcome.start.name).fill(name);
  await page.getByRole("button", { name: words.welcome.start.go }).click();
  await expect(mainMenu(page, words)).toBeVisible();
}

/** Everything the app is made of lies on the device. */
export async function readyForTheHall(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });
}

/** The languages that Korlag speaks, and its words in them. */
export const spoken = [
  { language: "en-GB", words: en },
  { language: "da-DK", words: da },
  { language: "nb-NO", words: nb },
] as const;

/** The ways to the main places: there as soon as a choir is open. */
export const mainMenu = (page: Page, { common }: Words = en) =>
  page.getByRole("navigation", { name: common.mainMenu });

/** A button by the whole of its name. */
export const button = (within: Page | Locator, name: string) =>
  within.getByRole("button", { name, exact: true });

/** What stands as the one heading of the page. */
export const title = (page: Page) => page.getByRole("heading", { level: 1 });

/** The singers of the roll call, and those who are marked. */
export const singers = (page: Page) => page.locator("main button[aria-pressed]");
export const marked = (page: Page) => page.locator('main button[aria-pressed="true"]');
