// Builds the app into dist/ and the endpoint into dist-endpoint/. `--if-older` does nothing when both are up to date.
import { existsSync } from "node:fs";
import { mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, gzip } from "node:zlib";

import { at, newest, runTool } from "./tools.mjs";

/** Which piece of JavaScript needs which: what the size check and the bench read. */
export const buildManifest = at(".cache", "build-manifest.json");

const made = [at("dist", "index.html"), at("dist-endpoint", "main.js"), buildManifest];
const sources = [
  "src",
  "public",
  "endpoint",
  "index.html",
  "vite.config.ts",
  "package.json",
  "package-lock.json",
];

/** Builds both unless they are newer than everything they are made from. Answers whether they stand. */
export async function buildIfOlder() {
  const oldestMade = Math.min(...made.map((path) => (existsSync(path) ? newest(path) : 0)));
  return oldestMade > newest(...sources.map((name) => at(name))) ? true : build();
}

export async function build() {
  await Promise.all([
    rm(at("dist"), { recursive: true, force: true }),
    rm(at("dist-endpoint"), { recursive: true, force: true }),
  ]);
  const options = { quiet: true };
  const app = await runTool("vite", ["build", "--manifest", "build-manifest.json"], options);
  const endpoint = await runTool("vite", ["build", "--config", "endpoint/vite.config.ts"], options);
  for (const { ok, output } of [app, endpoint]) if (!ok) console.error(output);
  if (!app.ok || !endpoint.ok) return false;
  await mkdir(at(".cache"), { recursive: true });
  await rename(at("dist", "build-manifest.json"), buildManifest);
  await packSmall(at("dist"));
  return true;
}

/** Lays a .br and a .gz beside every file of text or of instructions, so that the endpoint never packs the same file twice. */
export async function packSmall(folder) {
  const names = await readdir(folder, { recursive: true });
  const loose = names.filter((name) => /\.(js|css|html|svg|json|wasm|webmanifest)$/.test(name));
  await Promise.all(
    loose.map(async (name) => {
      const path = join(folder, name);
      const bytes = await readFile(path);
      const [br, gz] = await Promise.all([
        promisify(brotliCompress)(bytes),
        promisify(gzip)(bytes, { level: 9 }),
      ]);
      await Promise.all([writeFile(`${path}.br`, br), writeFile(`${path}.gz`, gz)]);
    }),
  );
}

if (process.argv[1] === import.meta.filename) {
  const ok = process.argv.includes("--if-older") ? await buildIfOlder() : await build();
  if (!ok) process.exit(1);
}
