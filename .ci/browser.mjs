import { existsSync } from "node:fs";

import { run } from "./tools.mjs";

const usualPlaces = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

/** Where Chromium is: the environment's word first, then the usual places; undefined when it is nowhere. */
export function findChromium() {
  const { CHROMIUM } = process.env;
  if (CHROMIUM) return existsSync(CHROMIUM) ? CHROMIUM : undefined;
  return usualPlaces.find((path) => existsSync(path));
}

/** Installs Debian's Chromium where that can be done without asking; answers where a Chromium is, if one is. */
export async function chromiumWhereItCanBeHad() {
  const found = findChromium();
  if (found || process.env.CHROMIUM) return found;
  if (process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) return undefined;
  console.log("Installing Debian's Chromium for the stories in the browser …");
  const env = { DEBIAN_FRONTEND: "noninteractive" };
  await run("apt-get", ["update"], { quiet: true, env });
  const args = ["install", "-y", "--no-install-recommends", "chromium"];
  const { ok, output } = await run("apt-get", args, { quiet: true, env });
  if (!ok) console.error(output);
  return findChromium();
}

export const noChromium =
  "The stories need Chromium, and none was found. Install it (on Debian: sudo apt-get install chromium), " +
  "or say where it is with CHROMIUM=/path/to/chromium, and run the same command again.";
