import { writeFile } from "node:fs/promises";
import { join } from "node:path";

import type { Page } from "@playwright/test";

import { en } from "#i18n/en.ts";

import { expectNoAxeViolations, noSidewaysScroll } from "./support/looking.ts";
import { afterDeadBattery, type Device } from "./support/device.ts";
import { filesWith } from "./support/disk.ts";
import { tonightsSession } from "./support/rows.ts";
import {
  expect,
  mainMenu,
  marked,
  openKorlag,
  openMadeUpChoir,
  singers,
  startChoir,
  story,
  title,
} from "./support/story.ts";
import type { Served } from "./support/served.ts";

const words = en.lock;
const passphrase = "fire grønne paraplyer";
const chance = "k7Qz2mWplantedSingerId";
/** Of one singer: the name, how it is said, what is liked, a wish, an agreement, a song, somebody to call. */
const planted = [
  "Ragnhild Skovgaard-Prøve",
  "RAHN-hil",
  "elsker at stå bagest",
  chance,
  "Plantet Bror",
  "visen om de syv planter",
];
/** Typed at the screen: browsers keep what is typed in more places than one. */
const typed = "Thorvald Tastet";
/** Of the team, which is in clear: whoever finds this would find the rest. */
const control = "Helmer Kontrolord";

function choirFile(): string {
  const stamp = (place: number) => `01a1fa546f${(0x80 + place).toString(16)}-0000-0909090909090909`;
  const facet = (place: number, kind: string, id: string, name: string, value: object) => ({
    kind,
    id,
    facet: name,
    value,
    stamp: stamp(place),
  });
  return JSON.stringify({
    format: "korlag-choir",
    version: 1,
    savedAt: "2026-11-20T19:00:00.000Z",
    choirName: "Prøvekoret",
    facets: [
      facet(1, "choir", "choir", "card", { name: "Prøvekoret" }),
      facet(2, "choir", "choir", "origin", { kind: "real" }),
      facet(3, "helper", "h1", "name", { called: control }),
      facet(4, "singer", chance, "name", { called: planted[0], said: planted[1] }),
      facet(5, "singer", chance, "standing", { state: "singing" }),
      facet(6, "singer", chance, "likes", { words: planted[2] }),
      facet(7, "singer", chance, "contact", { called: planted[4], number: "12345678" }),
      facet(8, "need", `${chance}.seated`, "mark", { wished: true }),
      facet(9, "consent", `${chance}.photo`, "answer", {
        given: true,
        on: "2026-11-20",
        how: "spoken",
        notedBy: "Helmer",
        onBehalf: "",
      }),
      facet(10, "songLiking", `${chance}.${planted[5]}`, "mark", {
        feeling: "loves",
        title: planted[5],
      }),
      facet(11, "turnout", `s1.${chance}`, "mark", { here: true }),
      // A kind that this version does not know may hold anything.
      facet(12, "kindOfTomorrow", `${chance}.x`, "words", { text: planted[2] }),
    ],
    aside: [],
  });
}

/** A choir with the planted singer in it, and another one typed in by hand. */
async function plant(page: Page, app: Served, device: Device): Promise<void> {
  const file = join(device.memory, "..", `${device.memory.split("/").at(-1)}.json`);
  await writeFile(file, choirFile());
  await openKorlag(page, app);
  await page.locator('input[type="file"]').setInputFiles(file);
  await expect(mainMenu(page)).toBeVisible();
  await openKorlag(page, app, "/singers");
  await expect(page.getByText(planted[0] ?? "")).toBeVisible();
  await page.getByLabel(en.singers.nameLabel).fill(typed);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("link", { name: typed })).toBeVisible();
}

async function putLockOn(page: Page, app: Served): Promise<void> {
  await openKorlag(page, app, "/choir/lock");
  await page.getByLabel(words.passphrase).fill(passphrase);
  await page.getByLabel(words.again).fill(passphrase);
  await page.getByRole("button", { name: words.putNow }).click();
  await expect(page.getByRole("heading", { name: words.isOn })).toBeVisible();
}

async function unlockHere(page: Page): Promise<void> {
  await page.getByLabel(words.passphrase).fill(passphrase);
  await page.getByRole("button", { name: words.open, exact: true }).click();
}

const everything = [...planted, typed];

story("without a lock, no byte of a singer lies on the disk in clear", async ({ app, device }) => {
  const page = await device.page();
  await plant(page, app, device);
  await openKorlag(page, app, "/singers");
  await expect(page.getByRole("link", { name: typed })).toBeVisible();
  expect(await filesWith(device.memory, everything)).toEqual([]);
  await device.context().close();
  expect(await filesWith(device.memory, everything)).toEqual([]);
  // The search does find what is there.
  expect((await filesWith(device.memory, [control])).length).toBeGreaterThan(0);
});

story(
  "locked: no byte, no key, and nothing on any screen; unlocked, all is there",
  async ({ app, device }) => {
    const page = await device.page();
    await plant(page, app, device);
    await putLockOn(page, app);
    await expectNoAxeViolations(page);
    await noSidewaysScroll(page);
    await page.getByRole("button", { name: words.lockNow }).click();
    await expect(title(page)).toHaveText(words.locked);
    await expectNoAxeViolations(page);
    await page.getByRole("link", { name: en.common.singers }).click();
    await expect(title(page)).toHaveText(words.locked);
    await expect(page.getByText(planted[0] ?? "")).toHaveCount(0);

    await device.kill();
    expect(await filesWith(device.memory, everything)).toEqual([]);
    expect((await filesWith(device.memory, [control])).length).toBeGreaterThan(0);

    await device.open();
    const later = await device.page();
    await openKorlag(later, app, "/singers");
    await expect(title(later)).toHaveText(words.locked);
    await later.getByLabel(words.passphrase).fill("det forkerte ord");
    await later.getByRole("button", { name: words.open, exact: true }).click();
    await expect(later.getByText(words.wrong)).toBeVisible();
    await unlockHere(later);
    await expect(later.getByText(planted[0] ?? "")).toBeVisible();
    await expect(later.getByRole("link", { name: typed })).toBeVisible();
  },
);

story("a lock in one tab locks the other at once", async ({ app, device }) => {
  const one = await device.page();
  await startChoir(one, app);
  await putLockOn(one, app);
  const two = await device.context().newPage();
  await openKorlag(two, app, "/singers");
  await expect(title(two)).toHaveText(words.locked);
  await unlockHere(two);
  await expect(title(two)).toHaveText(en.common.singers);
  await one.getByRole("button", { name: words.lockNow }).click();
  await expect(title(two)).toHaveText(words.locked);
});

story(
  "a running session goes on when it is locked, also after a killed tab",
  async ({ app, device }) => {
    const page = await device.page();
    await openMadeUpChoir(page, app);
    const session = await tonightsSession(page);
    await putLockOn(page, app);
    await openKorlag(page, app, "/singers");
    await expect(title(page)).toHaveText(words.locked);
    await unlockHere(page);
    await expect(title(page)).toHaveText(en.common.singers);
    await page.getByRole("link", { name: en.common.today }).click();
    await page.getByRole("button", { name: en.today.start }).click();
    await expect(page.getByRole("button", { name: en.run.next })).toBeVisible();

    // Another tab locks in the middle of it.
    const other = await device.context().newPage();
    await openKorlag(other, app, "/choir/lock");
    await expect(title(other)).toHaveText(words.namesOnly);
    await unlockHere(other);
    await other.getByRole("button", { name: words.lockNow }).click();
    await expect(title(other)).toHaveText(words.namesOnly);

    await page.getByRole("button", { name: en.run.next }).click();
    await page.getByRole("button", { name: en.run.rollCall }).click();
    await singers(page).nth(0).click();
    await singers(page).nth(1).click();
    await expect(marked(page)).toHaveCount(2);

    const later = await afterDeadBattery(device);
    await openKorlag(later, app, `/session/${session}/roll-call`);
    await expect(marked(later)).toHaveCount(2);
    await singers(later).nth(2).click();
    await expect(marked(later)).toHaveCount(3);
    await openKorlag(later, app, "/singers");
    await expect(title(later)).toHaveText(words.namesOnly);

    await openKorlag(later, app, `/session/${session}/run`);
    await later.getByRole("button", { name: en.run.endSession }).click();
    await expect(later).toHaveURL(/closing/);
    await openKorlag(later, app, `/session/${session}/roll-call`);
    await expect(title(later)).toHaveText(words.locked);
    await unlockHere(later);
    await expect(marked(later)).toHaveCount(3);
  },
);

story("the device's own lock opens it too, where it can keep a key", async ({ app, device }) => {
  const page = await device.page();
  // A key is kept for a name, not for a number.
  const named = { ...app, address: app.address.replace("127.0.0.1", "localhost") };
  const devtools = await device.context().newCDPSession(page);
  await devtools.send("WebAuthn.enable");
  await devtools.send("WebAuthn.addVirtualAuthenticator", {
    options: {
      protocol: "ctap2",
      ctap2Version: "ctap2_1",
      transport: "internal",
      hasResidentKey: true,
      hasUserVerification: true,
      hasPrf: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  await startChoir(page, named);
  await putLockOn(page, named);
  await page.getByRole("button", { name: words.addAuthenticator }).click();
  await expect(page.getByText(words.hasAuthenticator)).toBeVisible();
  await page.getByRole("button", { name: words.lockNow }).click();
  await page.getByRole("button", { name: words.openWithAuthenticator }).click();
  await expect(page.getByRole("heading", { name: words.isOn })).toBeVisible();
  await page.getByRole("button", { name: words.removeAuthenticator }).click();
  await page.getByRole("button", { name: words.lockNow }).click();
  await expect(page.getByRole("button", { name: words.open, exact: true })).toBeVisible();
  await expect(page.getByRole("button", { name: words.openWithAuthenticator })).toHaveCount(0);
});
