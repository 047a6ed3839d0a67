import { randomBytes } from "node:crypto";
import { rm } from "node:fs/promises";
import { Agent, request } from "node:http";

import { foundChoir } from "#endpoint/store/choirs.ts";
import { openStore, type Place } from "#endpoint/store/open.ts";
import { readPage } from "#endpoint/store/pull.ts";
import { pushFacets } from "#endpoint/store/push.ts";
import { kept } from "#endpoint/store/sql.ts";
import type { SealedFacet } from "#protocol/facets.ts";
import { paths } from "#protocol/paths.ts";
import { type Device, found, newId, pushInto, stampAt } from "#tests/endpoint/support/devices.ts";
import type { Program } from "#tests/endpoint/support/processes.ts";

/** Devices that push and pull at the same time, each of a choir of its own. */
export const devices = 8;
export const inPush = 100;
/** As many pushes fill one page. */
export const inPage = 1000;

/** One way to a store. Each device is named by its place among the others. */
export interface Side {
  readonly push: (device: number) => Promise<unknown>;
  /** Reads the first page of the ring. */
  readonly pull: (device: number) => Promise<unknown>;
  readonly close: () => Promise<void>;
}

/** A facet's own part of a push, made with as little work as may be: it is not what is measured. */
function newFacets(): SealedFacet[] {
  const ids = randomBytes(16 * inPush);
  const [by, sealed] = [newId(12), newId(60)];
  return Array.from({ length: inPush }, (_, at) => ({
    id: ids.subarray(at * 16, at * 16 + 16).toString("base64url"),
    stamp: stampAt(1),
    epoch: 0,
    kind: "value",
    by,
    prev: null,
    sealed,
  }));
}

const bytes = (text: string) => Buffer.from(text, "base64url");
const insert = `INSERT INTO facets (choir, ring, seq, facet, stamp, epoch, kind, author, prev, sealed) VALUES ${Array.from(
  { length: inPush },
  (_, row) =>
    `($1, $2, $3, ${Array.from({ length: 7 }, (_, at) => `$${4 + row * 7 + at}`).join(", ")})`,
).join(", ")}`;
const select =
  "SELECT facet, seq, stamp, epoch, kind, author, prev, sealed FROM facets WHERE choir = $1 AND ring = $2 AND seq > 0 AND seq > $3 ORDER BY seq LIMIT $4";

/**
 * The least that keeps the order of commits: the ring's own row first, then all rows in one statement, in one durable
 * transaction. Nothing is looked at, compared or added up, and nobody is asked who he is.
 */
export async function bareSql(place: Place): Promise<Side> {
  const { sql } = await openStore(place);
  const choirs = Array.from({ length: devices }, () => newId(16));
  for (const choir of choirs) await layChoir(sql, choir);
  return {
    push: (device) => {
      const owner = bytes(choirs[device] ?? "");
      const values = newFacets().flatMap(({ id, stamp, epoch, kind, by, prev, sealed }) => [
        bytes(id),
        stamp,
        epoch,
        kind,
        bytes(by),
        prev,
        bytes(sealed),
      ]);
      return sql.transaction(async (inside) => {
        const [ring] = await inside.all<{ head: number }>(
          "UPDATE rings SET head = head + 1 WHERE choir = $1 AND ring = $2 RETURNING head",
          [owner, "team"],
        );
        return kept(await inside.all(insert, [owner, "team", ring?.head ?? 0, ...values]));
      });
    },
    pull: async (device) => {
      const rows = await sql.all(select, [bytes(choirs[device] ?? ""), "team", 0, inPage]);
      if (rows.length !== inPage) throw new Error(`${rows.length} rows in a page`);
      // The embedded store answers at once: others shall have their turn.
      await new Promise(setImmediate);
    },
    close: () => closed(place, sql.close),
  };
}

/** What a process does with a push and a pull, without HTTP and without asking who it is. */
export async function withoutHttp(place: Place): Promise<Side> {
  const { sql } = await openStore(place);
  const choirs = Array.from({ length: devices }, () => newId(16));
  for (const choir of choirs) await layChoir(sql, choir);
  return {
    push: (device) => pushFacets(sql, pushInto(choirs[device] ?? "", newFacets())),
    pull: async (device) => {
      await readPage(sql, choirs[device] ?? "", "team", { after: 0, limit: inPage });
      await new Promise(setImmediate);
    },
    close: () => closed(place, sql.close),
  };
}

/** The endpoint as it is shipped, asked over loopback. */
export async function overHttp(program: Program, place: Place, processes: number): Promise<Side> {
  const where: Record<string, string> =
    "url" in place ? { DATABASE_URL: place.url } : { DATA: place.folder, DATABASE_URL: "" };
  const env = { ...where, REQUESTS_PER_MINUTE: "1000000", QUOTA_MB: "10000", SHED_AFTER_MS: "0" };
  const running: Awaited<ReturnType<Program["start"]>>[] = [];
  for (let at = 0; at < processes; at += 1) running.push(await program.start(env));
  const asking: Device[] = [];
  for (let at = 0; at < devices; at += 1) {
    asking.push(await found(running[at % processes]?.address ?? ""));
  }
  const agent = new Agent({ keepAlive: true });
  return {
    push: (device) => say(agent, asking[device], "", JSON.stringify({ facets: newFacets() })),
    pull: (device) => say(agent, asking[device], `?after=0&limit=${inPage}`),
    close: async () => {
      agent.destroy();
      for (const { child, ended } of running) {
        child.kill("SIGTERM");
        await ended;
      }
      await closed(place, async () => undefined);
    },
  };
}

async function layChoir(sql: Parameters<typeof foundChoir>[0], choir: string): Promise<void> {
  const body = { choir, device: newId(12), card: "", epoch: 0 };
  await foundChoir(sql, body, bytes(newId(32)), Date.now());
}

async function closed(place: Place, close: () => Promise<void>): Promise<void> {
  await close();
  if ("folder" in place) await rm(place.folder, { recursive: true });
}

/** One request; what is answered is taken in and not looked at, for the device's own work is not what is measured. */
function say(agent: Agent, device: Device | undefined, query: string, body?: string) {
  if (typeof device?.app !== "string") throw new Error("No such device");
  const url = device.app + paths.facets(device.choir, "team") + query;
  const headers = {
    "korlag-protocol": "1",
    authorization: `Bearer ${device.token}`,
    ...(body && { "content-type": "application/json", "content-length": body.length }),
  };
  const method = body ? "POST" : "GET";
  return new Promise<void>((resolve, reject) => {
    const asked = request(url, { method, agent, headers }, (answer) => {
      answer.resume();
      answer.once("error", reject);
      answer.once("end", () => {
        if (answer.statusCode === 200) resolve();
        else reject(new Error(`${answer.statusCode} for ${method} ${url}`));
      });
    });
    asked.once("error", reject);
    asked.end(body);
  });
}
