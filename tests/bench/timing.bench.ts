import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join } from "node:path";
import { fileURLToPath } from "node:url";

import { type Browser, type BrowserContext, chromium, test as bench } from "@playwright/test";

import { listen, type Noted, standAtCanon } from "./timingPage.ts";

/** How long each run lasts; five minutes is what is promised. */
const minutes = Number(process.env["MINUTES"] ?? 5);
const bpm = 90;
const beatMs = 60_000 / bpm;
/** How long one picture stands, in milliseconds. */
const frame = 1000 / 60;

type Row = readonly [what: string, ...figures: string[]];

bench("a canon that is conducted, against the ideal beat", async () => {
  const app = await served(process.env["BUILT"] ?? builtApp);
  const args = ["--no-sandbox", "--autoplay-policy=no-user-gesture-required"];
  const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args });
  const rows: Row[] = [];
  for (const slower of [1, 4]) {
    const noted = await conducted(browser, app.address, slower);
    rows.push(...told(noted, `${slower}×`));
  }
  print(`${minutes} minutes of canon at ${bpm}, the page kept busy in bursts`, rows);
  await browser.close();
  app.stop();
});

/** What `npm run build` has made. */
const builtApp = fileURLToPath(new URL("../../dist", import.meta.url));

const types: Readonly<Record<string, string>> = {
  ".html": "text/html",
  ".js": "text/javascript",
  ".css": "text/css",
  ".svg": "image/svg+xml",
  ".woff2": "font/woff2",
};

/** The built app at an address of its own; every address within it is the one page. */
async function served(folder: string): Promise<{ address: string; stop: () => void }> {
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? "/", "http://here").pathname;
    const file = extname(path) === "" ? "/index.html" : path;
    readFile(join(folder, file)).then(
      (content) => {
        response.setHeader("Content-Type", types[extname(file)] ?? "application/octet-stream");
        response.end(content);
      },
      () => {
        response.statusCode = 404;
        response.end();
      },
    );
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  const bound = server.address();
  const port = typeof bound === "object" && bound ? bound.port : 0;
  return { address: `http://127.0.0.1:${port}`, stop: () => server.close() };
}

async function conducted(browser: Browser, address: string, slower: number): Promise<Noted> {
  // The listener in the loudspeaker's own thread is a script that the app's policy would not let in.
  const context = await browser.newContext({
    bypassCSP: true,
    viewport: { width: 1024, height: 768 },
  });
  await context.addInitScript(listen);
  const page = await context.newPage();
  await page.goto(address);
  await page.getByRole("button", { name: "Look around" }).click();
  await page.getByRole("button", { name: "Start session" }).waitFor();
  const session = await standAtCanon(page, bpm);
  await page.goto(`${address}/session/${session}/run/conduct`);
  await page.getByRole("button", { name: "Click" }).click();
  const devtools = await context.newCDPSession(page);
  await devtools.send("Emulation.setCPUThrottlingRate", { rate: slower });
  await page.getByRole("button", { name: "Start", exact: true }).click();
  await page.evaluate(() => window.keepBusy());
  await page.waitForTimeout(minutes * 60_000);
  const noted = await page.evaluate(() => window.noted);
  await leave(context);
  return noted;
}

function told(noted: Noted, processor: string): Row[] {
  const scheduled = [...new Set(noted.scheduled.map((at) => Math.round(at * 1e6) / 1e6))].toSorted(
    (a, b) => a - b,
  );
  const stretches = stretchesOf(scheduled);
  // The first seconds are those of a loudspeaker that wakes.
  const from = (stretches[0]?.[0] ?? 0) + 5;
  const stretchAt = (at: number) => stretches.findLast(([first = 0]) => first <= at + 0.01) ?? [];
  const beatOf = (at: number) => ((at - (stretchAt(at)[0] ?? 0)) * bpm) / 60;
  const apart = (at: number) => (beatOf(at) - Math.round(beatOf(at))) * beatMs;

  const last = scheduled.at(-1) ?? 0;
  const heard = noted.heard.filter((at) => at >= from && at <= last);
  const given = scheduled.filter((at) => at >= from && at <= (heard.at(-1) ?? last) + 0.01);
  const silent = given.filter((at) => !heard.some((one) => Math.abs(one - at) < 0.02));
  const half = Math.floor(heard.length / 2);
  const drift = median(heard.slice(half).map(apart)) - median(heard.slice(0, half).map(apart));
  // Where a lane is drawn, within its beat, against where the audio clock is within its own.
  const lanes = noted.lanes
    .filter(([at]) => at > from)
    .map(([at, beat]) => {
      const off = beat - beatOf(at);
      return (off - Math.round(off)) * beatMs;
    });
  // Cues and phrases change on whole beats; a burst is shorter than a beat, so how late they come is told truly.
  const cues = noted.cues
    .filter((at) => at > from)
    .map((at) => {
      const into = (beatOf(at) - Math.floor(beatOf(at))) * beatMs;
      return into > beatMs - 2 ? into - beatMs : into;
    });
  const busy = noted.busy.toSorted((a, b) => a - b);
  const breaks = stretches.filter(([first = 0]) => first > from).length;
  return [
    row(`${processor} click, scheduled`, given.map(apart), "p99 ≤ 2 ms"),
    row(`${processor} click, in the samples`, heard.map(apart), "p99 ≤ 2 ms"),
    row(`${processor} lanes, against the audio clock`, lanes, "p99 ≤ 1 frame"),
    row(`${processor} cue on the screen`, cues, "a frame after the burst"),
    [`${processor} beats missed`, `${silent.length} of ${given.length}`, "aim 0"],
    [`${processor} sound broken off and taken up again`, `${breaks} times`, "aim 0"],
    [`${processor} drift, second half against first`, ms(drift), "aim 0"],
    [
      `${processor} the page was busy`,
      `${busy.length} times, up to ${ms(busy.at(-1) ?? 0)}`,
      `a frame is ${ms(frame)}`,
    ],
  ];
}

/** Clicks that follow each other as beats do; where they do not, the sound was taken up anew. */
function stretchesOf(clicks: readonly number[]): number[][] {
  const stretches: number[][] = [];
  for (const at of clicks) {
    const stretch = stretches.at(-1);
    const before = stretch?.at(-1);
    const isNext = before !== undefined && Math.abs(at - before - 60 / bpm) < 0.002;
    if (stretch && isNext) stretch.push(at);
    else stretches.push([at]);
  }
  return stretches;
}

function row(what: string, errors: readonly number[], aim: string): Row {
  const sizes = errors.map(Math.abs).toSorted((a, b) => a - b);
  const at = (share: number) =>
    sizes[Math.min(sizes.length - 1, Math.floor(sizes.length * share))] ?? Number.NaN;
  return [
    what,
    `p50 ${ms(at(0.5))}, p99 ${ms(at(0.99))}`,
    `worst ${ms(sizes.at(-1) ?? Number.NaN)}`,
    `n ${sizes.length}`,
    aim,
  ];
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

function print(title: string, rows: readonly Row[]): void {
  const lines = rows.map((cells) => `| ${cells.join(" | ")} |`);
  process.stdout.write(`\n${title}\n${lines.join("\n")}\n\n`);
}

const ms = (value: number) => `${value.toFixed(2)} ms`;

async function leave(context: BrowserContext): Promise<void> {
  await context.close();
}
