import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { type BrowserContext, chromium, type Page } from "@playwright/test";

/** What kind of device it is, whom it speaks to and how it looks. */
export interface DeviceKind {
  readonly language?: "en-GB" | "da-DK" | "nb-NO";
  readonly theme?: "light" | "dark";
  readonly size?: { readonly width: number; readonly height: number };
  /** What its clock says at first, in whole hours of this day; what time it is, if not told. */
  readonly hour?: number;
}

export const phone = { width: 390, height: 844 };
export const tablet = { width: 1024, height: 768 };
/** The narrowest phone that everything must fit on. */
export const narrow = { width: 320, height: 640 };

/** A browser with a memory of its own on disk: it can be killed and opened again. */
export interface Device {
  readonly context: () => BrowserContext;
  /** A page of the device; the first one that is open, if none is asked for anew. */
  readonly page: () => Promise<Page>;
  /** Ends the browser in the middle of whatever it does, as a dead battery would. */
  readonly kill: () => Promise<void>;
  /** Opens the browser again with what it has kept. */
  readonly open: () => Promise<void>;
  readonly throwAway: () => Promise<void>;
  /** The folder in which the browser keeps all that it keeps. */
  readonly memory: string;
}

/** The battery is dead in the middle of whatever it does. Answers a page of the device when it is opened again. */
export async function afterDeadBattery(device: Device): Promise<Page> {
  await device.kill();
  await device.open();
  return device.page();
}

/** How Debian's Chromium starts where there may be no sandbox and no network. */
export const chromiumArgs = [
  "--no-sandbox",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
];

export const chromiumPath = process.env["CHROMIUM"] ?? "/usr/bin/chromium";

export async function newDevice({
  language = "en-GB",
  theme = "light",
  size = tablet,
  hour,
}: DeviceKind = {}): Promise<Device> {
  const memory = await mkdtemp(join(tmpdir(), "korlag-device-"));
  const launch = async () => {
    const opened = await chromium.launchPersistentContext(memory, {
      executablePath: chromiumPath,
      args: chromiumArgs,
      locale: language,
      colorScheme: theme,
      viewport: size,
      // Nothing moves unless it is the music; here it must not, or a picture is taken of a movement.
      reducedMotion: "reduce",
    });
    if (hour !== undefined) await opened.clock.setSystemTime(new Date().setHours(hour, 0, 0, 0));
    return opened;
  };
  let context = await launch();
  return {
    memory,
    context: () => context,
    page: async () => context.pages()[0] ?? context.newPage(),
    kill: async () => {
      const gone = new Promise((resolve) => context.once("close", resolve));
      const browser = await context.browser()?.newBrowserCDPSession();
      // It is gone before it can answer.
      browser?.send("Browser.crash").catch(() => undefined);
      await gone;
    },
    open: async () => {
      context = await launch();
    },
    throwAway: async () => {
      await context.close();
      await rm(memory, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
