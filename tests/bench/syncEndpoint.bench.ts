import { randomBytes } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { test as bench } from "@playwright/test";

import { openStore, type Place } from "#endpoint/store/open.ts";
import { kept, type Sql } from "#endpoint/store/sql.ts";
import { paths } from "#protocol/paths.ts";
import { type Device, facet, found, newId } from "#tests/endpoint/support/devices.ts";
import { startPostgres } from "#tests/endpoint/support/postgres.ts";
import { buildProgram, type Program } from "#tests/endpoint/support/processes.ts";

import { printTable, type Row, times } from "./measure.ts";

/** Devices that push and pull at the same time, each of a choir of its own. */
const devices = 8;
const inPush = 100;
const inPage = 1000;
const forMs = 4000;

bench("facets a second, pushed and pulled, against the bare SQL", async () => {
  const program = await buildProgram();
  const postgres = await startPostgres();
  const rows: Row[] = [];
  const stores = [
    { name: "embedded", place: async () => ({ folder: await mkdtemp(join(tmpdir(), "korlag-")) }) },
    { name: "PostgreSQL", place: async () => ({ url: await postgres.newDatabase() }) },
  ];
  for (const { name, place } of stores) {
    const bare = await bareSpeed(await place());
    for (const processes of [1, 2]) {
      const at = await place();
      const { pushed, pulled } = await endpointSpeed(program, at, processes);
      const what = `${name}, ${processes === 1 ? "one process" : "two processes"}`;
      rows.push(
        [`${what}: pushed`, each(pushed), each(bare.pushed), times(pushed / bare.pushed), ""],
        [`${what}: pulled`, each(pulled), each(bare.pulled), times(pulled / bare.pulled), ""],
      );
      if ("folder" in at) await rm(at.folder, { recursive: true });
    }
  }
  printTable("facets a second, over HTTP against the same SQL without it", rows);
  await program.tearDown();
  await postgres.stop();
});

const each = (perSecond: number) => `${Math.round(perSecond)}/s`;

async function endpointSpeed(program: Program, place: Place, processes: number) {
  const where: Record<string, string> =
    "url" in place ? { DATABASE_URL: place.url } : { DATA: place.folder };
  const env = { ...where, REQUESTS_PER_MINUTE: "1000000", QUOTA_MB: "10000", SHED_AFTER_MS: "0" };
  const running = [];
  for (let at = 0; at < processes; at += 1) running.push(await program.start(env));
  const asking: Device[] = [];
  for (let at = 0; at < devices; at += 1) {
    // So many may be founded from one address in an hour; each process counts for itself.
    asking.push(await found(running[at % processes]?.address ?? ""));
  }
  const pushed = await perSecond(async (turn) => {
    const facets = Array.from({ length: inPush }, () => facet());
    await say(asking[turn % devices], "POST", "", JSON.stringify({ facets }));
    return inPush;
  });
  const pulled = await perSecond(async (turn) => {
    const answer = await say(asking[turn % devices], "GET", `?after=0&limit=${inPage}`);
    return (JSON.parse(answer) as { facets: unknown[] }).facets.length;
  });
  for (const { child, ended } of running) {
    child.kill("SIGTERM");
    await ended;
  }
  return { pushed, pulled };
}

async function say(device: Device | undefined, method: string, query: string, body?: string) {
  if (typeof device?.app !== "string") throw new Error("No such device");
  const answer = await fetch(device.app + paths.facets(device.choir, "team") + query, {
    method,
    headers: {
      "korlag-protocol": "1",
      authorization: `Bearer ${device.token}`,
      ...(body && { "content-type": "application/json" }),
    },
    ...(body && { body }),
  });
  const said = await answer.text();
  if (!answer.ok) throw new Error(`${answer.status}: ${said}`);
  return said;
}

/** So many facets a second are got through when as many as there are devices go on at the same time. */
async function perSecond(once: (turn: number) => Promise<number>): Promise<number> {
  const began = performance.now();
  let facets = 0;
  await Promise.all(
    Array.from({ length: devices }, async (_, turn) => {
      while (performance.now() - began < forMs) facets += await once(turn);
    }),
  );
  return (facets / (performance.now() - began)) * 1000;
}

/** The rows of a push put, and those of a page read, by this process, with nothing looked at and nobody asked. */
async function bareSpeed(place: Place) {
  const { sql } = await openStore(place);
  const choirs = Array.from({ length: devices }, () => randomBytes(16));
  const pushed = await perSecond(async (turn) => putRows(sql, choirs[turn % devices]));
  const pulled = await perSecond(async (turn) => {
    const read = await sql.all(
      "SELECT facet, seq, stamp, epoch, kind, author, prev, sealed FROM facets WHERE choir = $1 AND ring = $2 AND seq > $3 ORDER BY seq LIMIT $4",
      [choirs[turn % devices] ?? null, "team", 0, inPage],
    );
    // The embedded store answers at once: others shall have their turn.
    await new Promise(setImmediate);
    return read.length;
  });
  await sql.close();
  if ("folder" in place) await rm(place.folder, { recursive: true });
  return { pushed, pulled };
}

const places = Array.from({ length: inPush }, (_, row) => {
  const own = Array.from({ length: 7 }, (_, at) => `$${4 + row * 7 + at}`);
  return `($1, $2, $3, ${own.join(", ")})`;
});
const insert = `INSERT INTO facets (choir, ring, seq, facet, stamp, epoch, kind, author, prev, sealed) VALUES ${places.join(", ")}`;
let seq = 0;

async function putRows(sql: Sql, choir: Buffer | undefined): Promise<number> {
  seq += 1;
  const bytes = (text: string) => Buffer.from(text, "base64url");
  const values = Array.from({ length: inPush }, () => facet()).flatMap((one) => [
    bytes(one.id),
    one.stamp,
    one.epoch,
    one.kind,
    bytes(newId(12)),
    one.prev,
    bytes(one.sealed),
  ]);
  await sql.transaction(async (inside) =>
    kept(await inside.all(insert, [choir ?? null, "team", seq, ...values])),
  );
  return inPush;
}
