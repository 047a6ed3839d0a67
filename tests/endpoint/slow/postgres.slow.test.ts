import { setTimeout as pause } from "node:timers/promises";

import pg from "pg";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";

import { bytes } from "#endpoint/store/bytes.ts";
import { removeDevice } from "#endpoint/store/devices.ts";
import { openStore } from "#endpoint/store/open.ts";
import { kept } from "#endpoint/store/sql.ts";
import { paths } from "#protocol/paths.ts";
import { problems } from "#protocol/problems.ts";
import { accessMatrix } from "#tests/contracts/endpoint/access.ts";
import { pushAndPull } from "#tests/contracts/endpoint/facets.ts";
import { leading } from "#tests/contracts/endpoint/leading.ts";
import { membership } from "#tests/contracts/endpoint/membership.ts";
import { repeating } from "#tests/contracts/endpoint/repeating.ts";
import type { Stage } from "#tests/contracts/endpoint/stage.ts";
import { waiting } from "#tests/contracts/endpoint/waiting.ts";

import { answers, ask, facet, found, join, problemOf, pull } from "../support/devices.ts";
import { standUp } from "../support/endpoints.ts";
import { type Postgres, startPostgres } from "../support/postgres.ts";

let postgres: Postgres;
let url: string;
let stage: Stage;

beforeAll(async () => {
  // Nobody counts the rows of a table on the side: what was never counted must be fast as well.
  postgres = await startPostgres(["autovacuum = off"]);
  url = await postgres.newDatabase();
  stage = { first: await standUp({ url }), second: await standUp({ url }) };
});

afterAll(async () => {
  await Promise.all([stage.first.close(), stage.second.close()]);
  await postgres.stop();
});

describe("pushing and pulling", () => pushAndPull(() => stage));
describe("who is in", () => membership(() => stage));
describe("who leads", () => leading(() => stage));
describe("who may do what", () => accessMatrix(() => stage));
describe("asking again", () => repeating(() => stage));
describe("answers held back", () => waiting(() => stage));

describe("a PostgreSQL that says that something is kept before it is", () => {
  it("is not believed, whatever options its address brings", async () => {
    const place = await postgres.newDatabase();
    const early = "?options=-c%20synchronous_commit%3Doff%20-c%20search_path%3Dpublic";
    const { sql } = await openStore({ url: `${place}${early}` });
    const shown = await sql.transaction(async (inside) =>
      kept(await inside.all("SHOW synchronous_commit", [])),
    );
    expect(shown).toEqual([{ synchronous_commit: "on" }]);
    await sql.close();
  });
});

describe("a push that waits for its ring", () => {
  it("is not kept when who brought it was removed meanwhile", async () => {
    const { app, store } = stage.first;
    const leader = await found(app);
    const gone = await join(leader, "pianist");
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    await client.query("BEGIN");
    await client.query("SELECT head FROM rings WHERE choir = $1 AND ring = 'team' FOR UPDATE", [
      bytes(leader.choir),
    ]);
    const { choir, token } = gone;
    const body = { facets: [facet()] };
    const pushing = ask(app, "POST", paths.facets(choir, "team"), { token, body });
    const waits = "SELECT 1 FROM pg_stat_activity WHERE wait_event_type = 'Lock'";
    await vi.waitUntil(async () => (await store.sql.all(waits, [])).length > 0);
    const removed = await removeDevice(store.sql, { ...leader, epoch: 0 }, gone.device);
    expect(removed).toBe("done");
    // For so long it is believed who asks.
    await pause(1_100);
    await client.query("ROLLBACK");
    await client.end();
    expect(problemOf(await pushing)).toEqual([401, problems.notLetIn]);
    expect((await pull(leader, "team")).facets).toEqual([]);
  });
});

describe("a ring that has grown", () => {
  it("is not read through by whoever pushes into it", async () => {
    const connectionString = await postgres.newDatabase();
    const { app, close } = await standUp({ url: connectionString });
    const leader = await found(app);
    const [pushes, size] = [20, 100];
    for (let n = 0; n < pushes; n += 1) {
      await answers(
        leader,
        "team",
        Array.from({ length: size }, () => facet()),
      );
    }
    // What a connection has read is counted at the latest when it ends.
    await close();
    const client = new pg.Client({ connectionString });
    await client.connect();
    const { rows } = await client.query<{ read: number }>(
      `SELECT (seq_tup_read + (SELECT SUM(idx_tup_read) FROM pg_stat_user_indexes WHERE relname = 'facets'))::int AS read
        FROM pg_stat_user_tables WHERE relname = 'facets'`,
    );
    await client.end();
    // Twenty pushes that each read all before them would have read 19,000 rows.
    expect(rows[0]?.read).toBeLessThan(pushes * size);
  });
});

describe("an announcement that fails", () => {
  it("is made again, and heard by the other processes", async () => {
    const place = await postgres.newDatabase();
    const own = `${place}?options=-c%20search_path%3Dpublic%2Cpg_catalog`;
    const [first, second] = [await openStore({ url: own }), await openStore({ url: place })];
    const heard: string[] = [];
    second.sql.onAnnounced((topics) => {
      if (topics !== "any") heard.push(...topics);
    });
    const client = new pg.Client({ connectionString: place });
    await client.connect();
    await vi.waitUntil(async () => {
      await client.query("NOTIFY korlag, 'before'");
      return heard.includes("before");
    }, 10_000);
    await client.query(
      `CREATE FUNCTION public.pg_notify(text, text) RETURNS void LANGUAGE plpgsql AS 'BEGIN RAISE EXCEPTION ''no''; END'`,
    );
    first.sql.announce("meanwhile");
    await pause(500);
    expect(heard).not.toContain("meanwhile");
    await client.query("DROP FUNCTION public.pg_notify(text, text)");
    await client.end();
    await vi.waitUntil(() => heard.includes("meanwhile"), 10_000);
    await Promise.all([first.sql.close(), second.sql.close()]);
  });
});
