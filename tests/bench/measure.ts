import type { Page } from "@playwright/test";

import { type Device, newDevice } from "#tests/e2e/support/device.ts";
import { type Served, startApp } from "#tests/e2e/support/served.ts";

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? Number.NaN)) / 2;
}

/** A page that has been opened once with a network and lies on a device of its own. */
export interface OnDevice {
  readonly app: Served;
  readonly device: Device;
  readonly throwAway: () => Promise<void>;
}

/**
 * @param folder the built page; Korlag when nothing is said
 * @param prepare what is done while there still is a network
 */
export async function putOnDevice(
  folder: string | undefined,
  prepare: (page: Page, address: string) => Promise<void>,
): Promise<OnDevice> {
  const app = await startApp();
  await app.start(folder);
  const device = await newDevice();
  const page = await device.page();
  await page.goto(app.address);
  await prepare(page, app.address);
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });
  await app.stop();
  await device.context().close();
  const throwAway = async () => {
    await device.throwAway();
    await app.stop();
  };
  return { app, device, throwAway };
}

/** What is opened, and the selector of what has to be there before it counts as started. */
export interface Start {
  readonly on: OnDevice;
  readonly path: string;
  readonly shows: string;
}

/**
 * How long cold starts without a network take, in milliseconds, as medians in the order they were given. They take turns,
 * so that whatever else the machine does meets them all alike.
 *
 * @param slower how many times slower the processor is made
 */
export async function coldStarts(
  starts: readonly Start[],
  { slower, runs }: { slower: number; runs: number },
): Promise<number[]> {
  const took = starts.map((): number[] => []);
  // The first turn warms the disk's cache and is not counted.
  for (let turn = 0; turn <= runs; turn += 1) {
    for (const [place, start] of starts.entries()) {
      const time = await coldStart(start, slower);
      if (turn > 0) took[place]?.push(time);
    }
  }
  return took.map(median);
}

/** One start in a browser process of its own: from the navigation to the first picture that shows what is waited for. */
async function coldStart({ on, path, shows }: Start, slower: number): Promise<number> {
  await on.device.open();
  const page = await on.device.page();
  const browser = await on.device.context().newCDPSession(page);
  await browser.send("Emulation.setCPUThrottlingRate", { rate: slower });
  await page.addInitScript((selector) => {
    new MutationObserver((_, observer) => {
      if (!document.querySelector(selector)) return;
      observer.disconnect();
      requestAnimationFrame(() => {
        window.readyAt = performance.now();
      });
    }).observe(document, { childList: true, subtree: true });
  }, shows);
  await page.goto(on.app.address + path);
  await page.waitForFunction(() => window.readyAt !== undefined, undefined, { polling: 100 });
  const time = await page.evaluate(() => window.readyAt ?? Number.NaN);
  await on.device.context().close();
  return time;
}

declare global {
  interface Window {
    readyAt?: number;
  }
}

export type Row = readonly [
  what: string,
  korlag: string,
  baseline: string,
  ratio: string,
  aim: string,
];

/** Prints rows as a table that can be pasted into a paper. */
export function printTable(title: string, rows: readonly Row[]): void {
  const heading: Row = [title, "Korlag", "baseline", "ratio", "aim"];
  const all = [heading, ...rows];
  const widths = heading.map((_, column) =>
    Math.max(...all.map((row) => row[column]?.length ?? 0)),
  );
  const line = (row: Row) =>
    `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(" | ")} |`;
  const rule = `|${widths.map((width) => "-".repeat(width + 2)).join("|")}|`;
  process.stdout.write(`\n${[line(heading), rule, ...rows.map(line)].join("\n")}\n\n`);
}

export const ms = (value: number) => `${Math.round(value * 10) / 10} ms`;
export const times = (value: number) => `${value.toFixed(2)}×`;
