import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";

import { test as bench } from "@playwright/test";

import { printTable, type Row, times } from "./measure.ts";

const top = fileURLToPath(new URL("../..", import.meta.url));
const aim = 12;

interface Piece {
  readonly file: string;
  readonly name?: string;
  readonly imports?: readonly string[];
  readonly dynamicImports?: readonly string[];
}

/** What every meeting needs, and what is fetched only when somebody asks for it, beside what any choir has loaded. */
const parts = [
  { name: "what meets, every day", from: ["src/sync/onPage.ts"], aim },
  { name: "inviting, joining, removing, files", from: ["src/sync/asked.ts"] },
  { name: "a leader looks after the others", from: ["src/sync/leading.ts"] },
];

bench("what sync weighs", () => {
  const manifest = readFileSync(join(top, ".cache", "build-manifest.json"), "utf8");
  const pieces = JSON.parse(manifest) as Record<string, Piece>;
  // What every choir has a moment after it was opened, shared or not.
  const seen = reachedFrom(pieces, ["index.html", "src/store/savedChoir.ts", "src/store/erase.ts"]);
  const rows = parts.map(({ name, from, aim: most }): Row => {
    const fresh = [...reachedFrom(pieces, from)].filter((file) => !seen.has(file));
    for (const file of fresh) seen.add(file);
    const kB = fresh.reduce((sum, file) => sum + gzipped(file), 0) / 1000;
    const what = `${name} (${fresh.length} pieces)`;
    if (!most) return [what, `${kB.toFixed(1)} kB`, "", "", ""];
    return [what, `${kB.toFixed(1)} kB`, `${most} kB`, times(kB / most), `≤ ${most} kB`];
  });
  printTable("JavaScript of sync, gzip, without what a choir that is not shared has too", rows);
});

/** The files of these pieces and of all that they need at once. */
function reachedFrom(pieces: Record<string, Piece>, names: readonly string[]): Set<string> {
  const files = new Set<string>();
  const visit = (name: string) => {
    const piece = pieces[name] ?? sharedPiece(pieces, name);
    if (!piece) throw new Error(`${name} is not a piece of the build`);
    if (files.has(piece.file)) return;
    files.add(piece.file);
    for (const next of piece.imports ?? []) visit(next);
  };
  for (const name of names) visit(name);
  return files;
}

/** Where more than one piece needs a module from the start, it is in one that has its name and no address. */
function sharedPiece(pieces: Record<string, Piece>, module: string): Piece | undefined {
  const own = module.slice(module.lastIndexOf("/") + 1).replace(/\.ts$/, "");
  return Object.values(pieces).find(({ name, file }) => name === own && file.endsWith(".js"));
}

function gzipped(file: string): number {
  return gzipSync(readFileSync(join(top, "dist", file)), { level: 9 }).length;
}
