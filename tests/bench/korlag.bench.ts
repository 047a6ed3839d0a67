import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";

import { test as bench } from "@playwright/test";
import { build } from "vite";

import { tonightsSession } from "#tests/e2e/support/rows.ts";
import { lookAround, singers } from "#tests/e2e/support/story.ts";

import { firstScreens } from "../../.ci/firstScreen.mjs";
import {
  coldStarts,
  median,
  ms,
  type OnDevice,
  printTable,
  putOnDevice,
  type Row,
  times,
} from "./measure.ts";
import { layYearsBehind, sizes } from "./years.ts";

const top = fileURLToPath(new URL("../..", import.meta.url));
const aSinger = "main button[aria-pressed]";
const runs = 7;
const taps = 30;

let emptyPage: string;

bench.beforeAll(async () => {
  emptyPage = await mkdtemp(join(tmpdir(), "korlag-empty-"));
  const root = join(top, "tests", "bench", "empty-page");
  await build({
    root,
    configFile: join(root, "vite.config.ts"),
    logLevel: "silent",
    build: { outDir: emptyPage, emptyOutDir: true },
  });
});

bench.afterAll(() => rm(emptyPage, { recursive: true, force: true }));

/** The made-up choir on a device, with so many courses behind it. */
async function korlagOnDevice(copies = 0): Promise<OnDevice & { session: string }> {
  let session = "";
  const onDevice = await putOnDevice(undefined, async (page) => {
    await lookAround(page);
    session = await tonightsSession(page);
    if (copies > 0) await layYearsBehind(page, copies);
  });
  return { ...onDevice, session };
}

bench("cold start without a network, to a usable roll call", async () => {
  const korlag = await korlagOnDevice();
  const empty = await putOnDevice(emptyPage, async (page) => page.locator("button").waitFor());
  const path = `/session/${korlag.session}/roll-call`;
  const rows: Row[] = [];
  for (const slower of [1, 4]) {
    const [ours = Number.NaN, bare = Number.NaN] = await coldStarts(
      [
        { on: korlag, path, shows: aSinger },
        { on: empty, path: "/", shows: "button" },
      ],
      { slower, runs },
    );
    rows.push([`processor ${slower}× slower`, ms(ours), ms(bare), times(ours / bare), "≤ 1.5×"]);
  }
  printTable("cold start against an empty page with React and Dexie", rows);
  await Promise.all([korlag.throwAway(), empty.throwAway()]);
});

bench("from the tap to the durable tick", async () => {
  const korlag = await korlagOnDevice();
  await korlag.device.open();
  const page = await korlag.device.page();
  await page.goto(`${korlag.app.address}/session/${korlag.session}/roll-call`);
  await singers(page).first().waitFor();
  const ticks = await page.evaluate(
    async ([selector, most]) => {
      const took: number[] = [];
      for (const button of [...document.querySelectorAll<HTMLElement>(selector)].slice(0, most)) {
        const began = performance.now();
        const ticked = new Promise((resolve) => {
          new MutationObserver((_, observer) => {
            observer.disconnect();
            resolve(undefined);
          }).observe(button, { attributes: true, attributeFilter: ["aria-pressed"] });
        });
        button.click();
        await ticked;
        took.push(performance.now() - began);
        await new Promise((resolve) => {
          setTimeout(resolve, 50);
        });
      }
      return took;
    },
    [aSinger, taps] as const,
  );
  await korlag.throwAway();

  const empty = await putOnDevice(emptyPage, async (page) => page.locator("button").waitFor());
  await empty.device.open();
  const bare = await empty.device.page();
  await bare.goto(empty.app.address);
  await bare.locator("button").waitFor();
  const puts: number[] = [];
  for (let tap = 0; tap < taps; tap += 1) {
    puts.push(await bare.evaluate(async (id) => window.putOnce(id), `tick ${tap}`));
    await bare.waitForTimeout(50);
  }
  await empty.throwAway();

  const [ours, theirs] = [median(ticks), median(puts)];
  printTable("from the tap to the durable tick", [
    ["against a bare strict put", ms(ours), ms(theirs), times(ours / theirs), "≤ 2×"],
  ]);
});

bench("the same screens with more and more behind them", async () => {
  const screens = (session: string) => [
    { name: "Today", path: "/", shows: "main h2" },
    { name: "roll call", path: `/session/${session}/roll-call`, shows: aSinger },
    { name: "plan", path: `/session/${session}/plan`, shows: '[data-control="handle"]' },
    { name: "course", path: "/course", shows: "main li" },
  ];
  const grown = new Map<string, Awaited<ReturnType<typeof korlagOnDevice>>>();
  for (const [size, copies] of Object.entries(sizes)) grown.set(size, await korlagOnDevice(copies));
  const rows: Row[] = [];
  const session = grown.get("one course")?.session ?? "";
  for (const { name, path, shows } of screens(session)) {
    const starts = [...grown.values()].map((on) => ({ on, path, shows }));
    const took = await coldStarts(starts, { slower: 1, runs: 3 });
    const least = took[0] ?? Number.NaN;
    [...grown.keys()].forEach((size, place) => {
      const time = took[place] ?? Number.NaN;
      rows.push([`${name}, ${size}`, ms(time), ms(least), times(time / least), "flat"]);
    });
  }
  printTable("growth, against one course", rows);
  for (const on of grown.values()) await on.throwAway();
});

bench("what crosses the wire before the first screen", async () => {
  const rows: Row[] = [];
  for (const { name, scripts } of firstScreens()) {
    const weights = await Promise.all(
      scripts.map(async (path) => gzipSync(await readFile(join(top, path)), { level: 9 }).length),
    );
    const kB = weights.reduce((sum, weight) => sum + weight, 0) / 1000;
    rows.push([name, `${kB.toFixed(1)} kB`, "120 kB", times(kB / 120), "≤ 120 kB"]);
  }
  printTable("JavaScript, gzip", rows);
});
