import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";

import { test as bench } from "@playwright/test";

import { reachedFrom } from "../../.ci/pieces.mjs";
import { everyChoir } from "../../.ci/sharing.mjs";
import { printTable, type Row, times } from "./measure.ts";

const top = fileURLToPath(new URL("../..", import.meta.url));
const aim = 12;

/** What every meeting needs, and what is fetched only when somebody asks for it, beside what any choir has loaded. */
const parts = [
  { name: "what meets, every day", from: ["src/sync/onPage.ts"], aim },
  { name: "whether both hold the same, half-hourly", from: ["src/sync/comparing.ts"] },
  { name: "inviting, joining, removing, files", from: ["src/sync/asked.ts"] },
  { name: "a leader looks after the others", from: ["src/sync/leading.ts"] },
];

bench("what sync weighs", () => {
  const seen = reachedFrom(everyChoir);
  const rows = parts.map(({ name, from, aim: most }): Row => {
    const fresh = [...reachedFrom(from)].filter((file) => !seen.has(file));
    for (const file of fresh) seen.add(file);
    const kB = fresh.reduce((sum, file) => sum + gzipped(file), 0) / 1000;
    const what = `${name} (${fresh.length} pieces)`;
    if (!most) return [what, `${kB.toFixed(1)} kB`, "", "", ""];
    return [what, `${kB.toFixed(1)} kB`, `${most} kB`, times(kB / most), `≤ ${most} kB`];
  });
  printTable("JavaScript of sync, gzip, without what a choir that is not shared has too", rows);
});

function gzipped(file: string): number {
  return gzipSync(readFileSync(join(top, "dist", file)), { level: 9 }).length;
}
