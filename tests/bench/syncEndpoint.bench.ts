import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { test as bench } from "@playwright/test";

import type { Place } from "#endpoint/store/open.ts";
import { startPostgres } from "#tests/endpoint/support/postgres.ts";
import { buildProgram } from "#tests/endpoint/support/processes.ts";

import {
  bareSql,
  devices,
  inPage,
  inPush,
  overHttp,
  type Side,
  withoutHttp,
} from "./endpointSides.ts";
import { median, printTable, type Row, times } from "./measure.ts";

const rounds = 5;
const forMs = 1500;

bench("facets a second, pushed and pulled, against the bare SQL", async () => {
  const program = await buildProgram();
  const postgres = await startPostgres();
  const stores: readonly (readonly [string, () => Promise<Place>])[] = [
    ["embedded", async () => ({ folder: await mkdtemp(join(tmpdir(), "korlag-")) })],
    ["PostgreSQL", async () => ({ url: await postgres.newDatabase() })],
  ];
  const rows: Row[] = [];
  for (const [store, place] of stores) {
    const bare = await bareSql(await place());
    const sides: readonly (readonly [string, Side])[] = [
      ["without HTTP", await withoutHttp(await place())],
      ["one process", await overHttp(program, await place(), 1)],
      ["two processes", await overHttp(program, await place(), 2)],
    ];
    const all = [bare, ...sides.map(([, side]) => side)];
    for (const side of all) await fillPages(side);
    for (const what of ["pushed", "pulled"] as const) {
      const speeds = await inTurns(all, what);
      const [baseline = []] = speeds;
      for (const [at, [name]] of sides.entries()) {
        const mine = speeds[at + 1] ?? [];
        const ratios = mine.map((speed, round) => speed / (baseline[round] ?? Number.NaN));
        const cells = [each(median(mine)), each(median(baseline)), times(median(ratios))] as const;
        rows.push([`${store}, ${name}: ${what}`, ...cells, ""]);
      }
    }
    for (const side of all) await side.close();
  }
  printTable("facets a second, against the same rows by bare SQL", rows);
  await program.tearDown();
  await postgres.stop();
});

const each = (perSecond: number) => `${Math.round(perSecond)}/s`;

/** Every device finds a full page, however fast the machine is. */
async function fillPages(side: Side): Promise<void> {
  await Promise.all(
    Array.from({ length: devices }, async (_, device) => {
      for (let at = 0; at < inPage / inPush; at += 1) await side.push(device);
    }),
  );
}

/** The speeds of each side by round. They take turns, so that a machine that is busy for a while is so for all of them. */
async function inTurns(sides: readonly Side[], what: "pushed" | "pulled"): Promise<number[][]> {
  const speeds: number[][] = sides.map(() => []);
  for (let round = 0; round < rounds; round += 1) {
    for (const [at, side] of sides.entries()) {
      const [once, facets] =
        what === "pushed" ? ([side.push, inPush] as const) : ([side.pull, inPage] as const);
      speeds[at]?.push(facets * (await perSecond(once)));
    }
  }
  return speeds;
}

/** How often a second it is done when as many as there are devices go on at the same time. */
async function perSecond(once: Side["push"]): Promise<number> {
  const began = performance.now();
  let done = 0;
  await Promise.all(
    Array.from({ length: devices }, async (_, device) => {
      while (performance.now() - began < forMs) {
        await once(device);
        done += 1;
      }
    }),
  );
  return (done / (performance.now() - began)) * 1000;
}
