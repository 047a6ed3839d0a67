import { mkdtemp, readdir, readFile, rm, stat } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import { fileURLToPath } from "node:url";

import { chromium, test as bench } from "@playwright/test";
import { build } from "vite";

import { chromiumArgs, chromiumPath } from "#tests/e2e/support/device.ts";

import { ms, printTable, type Row, times } from "./measure.ts";

const root = fileURLToPath(new URL("rota-page", import.meta.url));
const courses = [
  { name: "30 helpers × 12 weeks × 12 tasks", helpers: 30, weeks: 12, aim: 15_000 },
  { name: "200 helpers × 52 weeks × 12 tasks", helpers: 200, weeks: 52, aim: 180_000 },
] as const;

let page: string;
let server: Server;
let address: string;

bench.beforeAll(async () => {
  page = await mkdtemp(join(tmpdir(), "korlag-rota-"));
  await build({
    root,
    configFile: join(root, "vite.config.ts"),
    logLevel: "error",
    build: { outDir: page, emptyOutDir: true },
  });
  server = createServer((request, response) => {
    const path = request.url === "/" ? "/index.html" : (request.url ?? "/");
    readFile(join(page, path)).then(
      (content) => {
        response.setHeader("content-type", kindOf(path)).end(content);
      },
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  const bound = server.address();
  address = typeof bound === "object" && bound ? `http://127.0.0.1:${bound.port}` : "";
});

bench.afterAll(async () => {
  server.close();
  await rm(page, { recursive: true, force: true });
});

bench("the gaps of a course are filled, and the page goes on meanwhile", async () => {
  const rows: Row[] = [];
  for (const { name, helpers, weeks, aim } of courses) {
    const browser = await chromium.launch({ executablePath: chromiumPath, args: chromiumArgs });
    const tab = await browser.newPage();
    await tab.goto(address);
    const began = await memoryOf(browser);
    const watch = { isOn: true };
    const watching = (async () => {
      let most = began;
      while (watch.isOn) {
        most = Math.max(most, await memoryOf(browser));
        await tab.waitForTimeout(500);
      }
      return most;
    })();
    const took = await tab.evaluate(async ([team, course]) => window.fillGaps(team, course), [
      helpers,
      weeks,
    ] as const);
    watch.isOn = false;
    const most = await watching;
    await browser.close();
    const how = took.inParts ? "in parts" : took.isBest ? "shown to be the best" : "good";
    rows.push(
      [`${name}: proposal`, ms(took.all), ms(aim), times(took.all / aim), `≤ ${ms(aim)}`],
      [
        `${name}: longest still`,
        ms(took.longestStill),
        ms(100),
        times(took.longestStill / 100),
        "≤ 100 ms",
      ],
      [`${name}: memory on top`, `${Math.round(most - began)} MB`, "", "", ""],
      [
        `${name}: how good`,
        `${took.proposed} filled, ${took.gapsLeft} left, ${took.fewest} to ${took.most} each`,
        how,
        "",
        "",
      ],
    );
  }
  const files = await readdir(join(page, "assets"));
  for (const file of files) {
    const { size } = await stat(join(page, "assets", file));
    rows.push([file, `${Math.round(size / 1000)} kB`, "", "", ""]);
  }
  printTable("filling the gaps of a rota", rows);
});

/** The memory of all the browser's processes together, in megabytes. */
async function memoryOf(browser: Awaited<ReturnType<typeof chromium.launch>>): Promise<number> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send("SystemInfo.getProcessInfo");
  await session.detach();
  const sizes = await Promise.all(
    processInfo.map(async ({ id }) => {
      const status = await readFile(`/proc/${id}/status`, "utf8").catch(() => "");
      return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1000;
    }),
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}

function kindOf(path: string): string {
  const kinds: Readonly<Record<string, string>> = {
    ".html": "text/html",
    ".js": "text/javascript",
    ".wasm": "application/wasm",
  };
  return kinds[extname(path)] ?? "application/octet-stream";
}
