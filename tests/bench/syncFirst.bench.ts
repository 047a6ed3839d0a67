import { rm } from "node:fs/promises";

import { type Page, test as bench } from "@playwright/test";

import { median, ms, printTable, type Row, times } from "./measure.ts";
import { buildPages, newSyncPlace } from "./syncPlace.ts";
import { coursesInYear } from "./syncYear.ts";

const runs = 5;
const sizes = [
  { name: "a choir-year", courses: coursesInYear, most: 1e6 },
  { name: "20,000 facets", courses: 100, most: 20_000 },
] as const;

declare global {
  interface Window {
    /** Fills a fresh device with so many documents, in milliseconds; tests/bench/peers/main.js. */
    peers: Record<"rxdb" | "pouchdb", (count: number) => Promise<number>>;
  }
}

let pages: string;
bench.beforeAll(async () => {
  pages = await buildPages();
});
bench.afterAll(() => rm(pages, { recursive: true, force: true }));

bench("a fresh device fills itself", async () => {
  for (const { name, courses, most } of sizes) {
    const place = await newSyncPlace(pages);
    const page = await place.open("/");
    const laid = await page.evaluate(async (how) => window.sync.lay(how.courses, how.most), {
      courses,
      most,
    });
    place.documents = (await page.evaluate(async () => window.sync.documents())) as never;
    const others = await place.open("/others/");
    const took = await inTurns(page, others, place.documents.length);
    await page.bringToFront();
    const waited = await page.evaluate(async () => window.sync.markWhileFilling());
    const [ours, bare, rxdb, pouchdb] = [took.ours, took.bare, took.rxdb, took.pouchdb].map(median);
    const against = (other = Number.NaN, aim: string): [string, string, string, string] => [
      ms(ours ?? Number.NaN),
      ms(other),
      times((ours ?? Number.NaN) / other),
      aim,
    ];
    const each = `${laid.facets} facets in ${laid.rows} rows`;
    printTable(`first sync of ${name}: ${each}`, [
      ["against Dexie's bulkPut of the same rows", ...against(bare, "≤ 2×")],
      ["against RxDB's replication", ...against(rxdb, "< 1×")],
      ["against PouchDB's replication", ...against(pouchdb, "< 1×")],
      [
        "on the wire, kB",
        kB(took.received),
        kB(took.bareBytes),
        times(took.received / took.bareBytes),
        "",
      ],
      ["a mark made meanwhile waits at the longest", ms(waited), "", "", ""],
      [
        "the leader seals and pushes it",
        ms(laid.pushed),
        ms(bare ?? 0),
        times(laid.pushed / (bare ?? 1)),
        "",
      ],
    ]);
    await place.close();
  }
});

const kB = (bytes: number) => `${Math.round(bytes / 1000)}`;

/** They take turns, so that whatever else the machine does meets them all alike; the first turn is not counted. */
async function inTurns(page: Page, others: Page, count: number) {
  const took = {
    ours: [] as number[],
    bare: [] as number[],
    rxdb: [] as number[],
    pouchdb: [] as number[],
  };
  let received = 0;
  for (let turn = 0; turn <= runs; turn += 1) {
    await page.bringToFront();
    const filled = await page.evaluate(async () => window.sync.firstSync());
    const bare = await page.evaluate(async () => window.sync.bare());
    await others.bringToFront();
    const rxdb = await others.evaluate(async (all) => window.peers.rxdb(all), count);
    const pouchdb = await others.evaluate(async (all) => window.peers.pouchdb(all), count);
    received = filled.received;
    if (turn === 0) continue;
    took.ours.push(filled.took);
    took.bare.push(bare);
    took.rxdb.push(rxdb);
    took.pouchdb.push(pouchdb);
  }
  const bareBytes = await page.evaluate(
    async () => JSON.stringify(await window.sync.documents()).length,
  );
  return { ...took, received, bareBytes };
}

bench("what a mark weighs on the wire", async () => {
  const place = await newSyncPlace(pages);
  const page = await place.open("/");
  await page.evaluate(async () => window.sync.lay(1, 500));
  const rows: Row[] = [];
  for (const many of [1, 30, 120]) {
    const { sent, answered, fetched, bare } = await page.evaluate(
      async (count) => window.sync.marks(count),
      many,
    );
    const each = (bytes: number) => `${Math.round(bytes / many)} B`;
    const what = many === 1 ? "a mark alone" : `each of ${many} marks`;
    rows.push(
      [`${what}: sent`, each(sent), each(bare), times(sent / bare), ""],
      [`${what}: answered`, each(answered), "", "", ""],
      [`${what}: fetched by another device`, each(fetched), each(bare), times(fetched / bare), ""],
    );
  }
  printTable("bytes per mark, against the same as readable JSON", rows);
  await place.close();
});

bench("ten devices after thirty days alone meet at once", async () => {
  const place = await newSyncPlace(pages);
  const page = await place.open("/");
  await page.evaluate(async (courses) => window.sync.lay(courses, 1e6), coursesInYear);
  const rows: Row[] = [];
  for (const devices of [1, 10]) {
    const took = await page.evaluate(async (count) => window.sync.afterMonth(count), devices);
    const { metOnce, equal, bare, written, calls, bytes } = took;
    const who = devices === 1 ? "one device alone" : `${devices} devices in one tab`;
    rows.push(
      [`${who}: each has met once`, ms(metOnce), ms(bare), times(metOnce / bare), ""],
      [`${who}: all hold the same`, ms(equal), ms(bare), times(equal / bare), ""],
      [`${who}: ${written} facets in ${calls} calls`, `${kB(bytes)} kB`, "", "", ""],
    );
  }
  printTable("after thirty days alone, against Dexie's bulkPut of what was written", rows);
  await place.close();
});
