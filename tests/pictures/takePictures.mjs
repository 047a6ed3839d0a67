// Takes the pictures of the README and of the install card from the built app: `npm run pictures`.
import { spawn } from "node:child_process";
import { mkdir } from "node:fs/promises";
import { once } from "node:events";
import { fileURLToPath } from "node:url";

import { chromium } from "@playwright/test";

const top = fileURLToPath(new URL("../..", import.meta.url));
const port = 8791;
const phone = { width: 390, height: 844 };
const tablet = { width: 1024, height: 768 };
const locales = { en: "en-GB", da: "da-DK", nb: "nb-NO" };
// The words on the buttons that are pressed on the way.
const words = {
  en: { look: "Look around", start: "Start session", next: "Next item" },
  da: { look: "Se dig omkring", start: "Begynd korgangen", next: "Næste punkt" },
  nb: { look: "Se deg rundt", start: "Start korøvelsen", next: "Neste punkt" },
};

const server = spawn(process.execPath, ["dist-endpoint/main.js"], {
  cwd: top,
  env: { ...process.env, PORT: String(port) },
  stdio: ["ignore", "pipe", "inherit"],
});
await once(server.stdout, "data");
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: [
    "--no-sandbox",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
  ],
});

try {
  await Promise.all(
    ["docs/pictures", "public/pictures"].map((folder) => mkdir(top + folder, { recursive: true })),
  );
  for (const language of ["en", "da", "nb"]) {
    await visit({ language, size: phone, theme: "light" }, async (page, picture) => {
      await picture(`public/pictures/today-${language}`);
      if (language !== "en") return;
      await picture("docs/pictures/today");
    });
    await visit({ language, size: tablet, theme: "light" }, async (page, picture) => {
      await start(page, language);
      await toFirstSong(page, language);
      await picture(`public/pictures/run-${language}`);
    });
  }
  await visit({ language: "en", size: phone, theme: "light" }, async (page, picture) => {
    const tonight = await sessionOfTonight(page);
    await walk(page, `/session/${tonight}/plan`);
    await picture("docs/pictures/plan");
    await walk(page, `/session/${tonight}/roll-call`);
    for (const name of ["Arne", "Astrid", "Berit", "Bodil"])
      await page.getByRole("button", { name, exact: true }).click();
    await page.locator("[aria-pressed=true]").nth(3).waitFor();
    await picture("docs/pictures/roll-call");
  });
  await visit({ language: "en", size: phone, theme: "light" }, async (page, picture) => {
    await walk(page, "/rota");
    await picture("docs/pictures/rota");
    await walk(page, "/am-i-on");
    await page.locator("main button").first().click();
    await picture("docs/pictures/am-i-on");
    await walk(page, "/singers");
    await page.getByRole("link", { name: "Astrid", exact: true }).click();
    await picture("docs/pictures/card");
  });
  await visit({ language: "da", size: phone, theme: "light" }, async (page, picture) => {
    await walk(page, "/library/song/frere-jacques");
    await page.locator("svg[class*=abcjs], .abcjs-container svg, [role=img] svg").first().waitFor();
    await picture("docs/pictures/song");
  });
  for (const { name, size, theme } of [
    { name: "conduct", size: phone, theme: "light" },
    { name: "conduct-phone-dark", size: phone, theme: "dark" },
    { name: "conduct-tablet", size: tablet, theme: "light" },
    { name: "conduct-tablet-dark", size: tablet, theme: "dark" },
  ]) {
    await visit({ language: "da", size, theme, moves: true }, async (page, picture) => {
      await start(page, "da");
      await toFirstSong(page, "da", false);
      const run = new URL(page.url()).pathname;
      await walk(page, `${run}/conduct`);
      await page.getByRole("button", { name: "Et trin op" }).click();
      await page.getByRole("button", { name: "Start", exact: true }).click();
      // Far enough into the round for the groups to be at different places.
      await page.waitForTimeout(14_000);
      await picture(`docs/pictures/${name}`);
    });
  }
  await visit({ language: "da", size: tablet, theme: "dark" }, async (page, picture) => {
    await walk(page, "/course");
    await picture("docs/pictures/course-dark");
    await walk(page, "/");
    await start(page, "da");
    await toFirstSong(page, "da");
    await picture("docs/pictures/run-dark");
  });
} finally {
  await browser.close();
  server.kill();
}

/** A device of its own, looking around in the made-up choir a few minutes before it begins. */
async function visit({ language, size, theme, moves = false }, look) {
  const context = await browser.newContext({
    locale: locales[language],
    viewport: size,
    colorScheme: theme,
    reducedMotion: moves ? "no-preference" : "reduce",
    serviceWorkers: "block",
  });
  const page = await context.newPage();
  const evening = new Date();
  evening.setHours(18, 56, 0, 0);
  // Lanes run by the page's own clock; the other pictures stand still at the hour.
  if (!moves) await page.clock.install({ time: evening });
  await page.goto(`http://localhost:${port}/`);
  await page.getByRole("button", { name: words[language].look }).click();
  await page.getByRole("button", { name: words[language].start }).waitFor();
  await look(page, async (name) => {
    await page.evaluate(() => document.fonts.ready);
    await page.waitForTimeout(400);
    await page.screenshot({ path: `${top}${name}.png` });
  });
  await context.close();
}

async function start(page, language) {
  await page.getByRole("button", { name: words[language].start }).click();
  await page.getByRole("button", { name: words[language].next }).waitFor();
}

/** Steps on, a few minutes an item as in a hall, until a song is on. */
async function toFirstSong(page, language, isStill = true) {
  for (let step = 0; step < 15; step += 1) {
    if ((await page.locator(".run-song").count()) > 0) return;
    if (isStill) await page.clock.fastForward(150_000);
    await page.getByRole("button", { name: words[language].next }).click();
    await page.waitForTimeout(200);
  }
}

async function walk(page, path) {
  await page.evaluate((to) => {
    history.pushState(null, "", to);
    dispatchEvent(new PopStateEvent("popstate"));
  }, path);
  await page.waitForTimeout(500);
}

/** The made-up choir's session of this evening. */
async function sessionOfTonight(page) {
  const link = page.locator('a[href$="/plan"]').first();
  const href = await link.getAttribute("href");
  return href?.split("/")[2];
}
