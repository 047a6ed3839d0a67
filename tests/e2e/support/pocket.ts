import { spawn } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { type BrowserContext, chromium, expect, type Page } from "@playwright/test";

import { chromiumArgs, chromiumPath } from "./device.ts";
import { sharing } from "./sharing.ts";

/** A device that lies in a pocket now and then: its browser itself hides the page, freezes it and wakes it. */
interface Pocket {
  readonly page: Page;
  /** Another page comes before it; it is told that it is hidden, and a moment later it is frozen. */
  readonly putAway: () => Promise<void>;
  /** It is woken, and looked at. */
  readonly takeOut: () => Promise<void>;
  readonly throwAway: () => Promise<void>;
}

/**
 * The browser is started by hand: one that is driven from its first moment thinks that all of its pages are looked at
 * all the time.
 */
async function newPocket(): Promise<Pocket> {
  const memory = await mkdtemp(join(tmpdir(), "korlag-pocket-"));
  const child = spawn(
    chromiumPath,
    [
      ...chromiumArgs,
      "--headless",
      "--lang=en-GB",
      "--remote-debugging-port=0",
      `--user-data-dir=${memory}`,
      "about:blank",
    ],
    { stdio: "ignore", detached: true },
  );
  const ended = new Promise((resolve) => child.once("exit", resolve));
  const browser = await chromium.connectOverCDP(await addressOf(memory), { noDefaults: true });
  const context = browser.contexts()[0] ?? (await browser.newContext());
  const page = await firstPage(context);
  const inside = await context.newCDPSession(page);
  const other = await context.newPage();
  await page.bringToFront();
  const isVisible = () => page.evaluate(() => document.visibilityState);
  return {
    page,
    putAway: async () => {
      await other.bringToFront();
      await expect.poll(isVisible).toBe("hidden");
      await inside.send("Page.setWebLifecycleState", { state: "frozen" });
    },
    takeOut: async () => {
      await inside.send("Page.setWebLifecycleState", { state: "active" });
      await page.bringToFront();
    },
    throwAway: async () => {
      await browser.close();
      if (child.pid !== undefined) process.kill(-child.pid, "SIGKILL");
      await ended;
      await rm(memory, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** A story of sharing in which one of the devices lies in a pocket now and then. */
export const sleeping = sharing.extend<{ readonly pocket: Pocket }>({
  pocket: async ({}, hand) => {
    const pocket = await newPocket();
    await hand(pocket);
    await pocket.throwAway();
  },
});

async function firstPage(context: BrowserContext): Promise<Page> {
  return context.pages()[0] ?? context.newPage();
}

/** Where the browser says that it can be driven. */
async function addressOf(memory: string): Promise<string> {
  const look = () => readFile(join(memory, "DevToolsActivePort"), "utf8").catch(() => "");
  await expect.poll(look, { timeout: 20_000 }).toContain("/devtools/");
  const [port, path] = (await look()).split("\n");
  return `ws://127.0.0.1:${port}${path}`;
}
