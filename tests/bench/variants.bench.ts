import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { expect, test as bench } from "@playwright/test";
import { build } from "vite";

import { newDevice } from "#tests/e2e/support/device.ts";

import { median, ms, printTable, type Row, times } from "./measure.ts";
import type { Reckoned } from "./variantsReckoning.ts";

const top = fileURLToPath(new URL("../..", import.meta.url));
const marks = 200;
/** How long one picture stands, in milliseconds. */
const frame = 1000 / 60;

bench("what helps 60 singers in 25 items, reckoned anew on a mark", async () => {
  const folder = await mkdtemp(join(tmpdir(), "korlag-variants-"));
  await build({
    root: top,
    configFile: false,
    logLevel: "silent",
    build: {
      outDir: folder,
      emptyOutDir: true,
      copyPublicDir: false,
      lib: {
        entry: join(top, "tests", "bench", "variantsReckoning.ts"),
        formats: ["iife"],
        name: "reckoning",
        fileName: () => "reckoning.js",
      },
    },
  });
  const script = await readFile(join(folder, "reckoning.js"), "utf8");
  const device = await newDevice();
  const page = await device.page();
  await page.addScriptTag({ content: script });
  const browser = await device.context().newCDPSession(page);
  const rows: Row[] = [];
  for (const slower of [1, 4]) {
    await browser.send("Emulation.setCPUThrottlingRate", { rate: slower });
    const { took, variants }: Reckoned = await page.evaluate(
      (many) => window.reckonOnMarks(many),
      marks,
    );
    expect(variants).toBeGreaterThan(15);
    const most = took.slice(1).toSorted((a, b) => a - b)[Math.floor(marks * 0.95)] ?? Number.NaN;
    const row = (what: string, value: number): Row => [
      `${what}, processor ${slower}× slower`,
      ms(value),
      ms(frame),
      times(value / frame),
      "≤ 1×",
    ];
    rows.push(row("the first mark", took[0] ?? Number.NaN));
    rows.push(row("a mark, median", median(took)), row("95 of 100 marks", most));
  }
  printTable("variants for 60 singers × 25 items, against one frame", rows);
  await device.throwAway();
  await rm(folder, { recursive: true, force: true });
});
