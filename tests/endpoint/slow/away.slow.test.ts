import { once } from "node:events";
import { rm } from "node:fs/promises";
import { connect, createServer, type Socket } from "node:net";

import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { paths } from "#protocol/paths.ts";

import { newBuiltApp } from "../builtApp.ts";
import {
  answers,
  ask,
  type Device,
  facet,
  found,
  problemOf,
  pull,
  pullAll,
} from "../support/devices.ts";
import { type Standing, standUp } from "../support/endpoints.ts";
import { type Postgres, startPostgres } from "../support/postgres.ts";

let postgres: Postgres;
let url: string;
let appFolder: string;
let endpoint: Standing;
let leader: Device;

beforeAll(async () => {
  postgres = await startPostgres();
  // The one who started it is let in whatever the limits are; the endpoint shall be somebody else.
  const database = await postgres.newDatabase();
  await asOwner("CREATE ROLE plain LOGIN", database);
  await asOwner("GRANT ALL ON SCHEMA public TO plain", database);
  url = database;
  appFolder = await newBuiltApp();
  endpoint = await standUp({ url: database.replace("korlag@", "plain@") }, { appFolder });
  leader = await found(endpoint.app);
});

afterAll(async () => {
  await endpoint.close();
  await postgres.stop();
  await rm(appFolder, { recursive: true });
});

async function asOwner(text: string, database = url): Promise<void> {
  const client = new pg.Client({ connectionString: database });
  await client.connect();
  await client.query(text);
  await client.end();
}

const nameOf = () => new URL(url).pathname.slice(1);

/** Pushes once and answers how it was refused, with when to ask again. */
async function refusal({ app, choir, token }: Device = leader): Promise<unknown[]> {
  const body = { facets: [facet()] };
  const answer = await ask(app, "POST", paths.facets(choir, "team"), { token, body });
  return [...problemOf(answer), answer.headers["retry-after"]];
}

const state = async (path: string) => (await ask(endpoint.app, "GET", path)).status;

describe.each([
  ["a full disk", "53100", "30"],
  ["no memory left", "53200", "2"],
  ["a disk that fails", "58030", "2"],
])("a PostgreSQL with %s", (_, code, seconds) => {
  it("is waited for: nothing of the push is there, what was there can be fetched, and it goes on by itself", async () => {
    const before = (await pullAll(leader, "team")).length;
    await asOwner(`CREATE FUNCTION fail() RETURNS trigger LANGUAGE plpgsql AS
      $$ BEGIN RAISE EXCEPTION 'no' USING ERRCODE = '${code}'; END $$`);
    await asOwner("CREATE TRIGGER fail AFTER INSERT ON facets EXECUTE FUNCTION fail()");
    expect(await refusal()).toEqual([503, "about:blank", seconds]);
    expect(await pullAll(leader, "team")).toHaveLength(before);
    expect(await state("/healthz")).toBe(200);
    expect(await state("/readyz")).toBe(200);
    await asOwner("DROP FUNCTION fail CASCADE");
    expect(await answers(leader, "team", [facet()])).toEqual(["stored"]);
    expect(await pullAll(leader, "team")).toHaveLength(before + 1);
  });
});

describe("a PostgreSQL that lets nobody in any more", () => {
  it("is said to be away until it does again", async () => {
    await asOwner(`ALTER DATABASE ${nameOf()} CONNECTION LIMIT 0`);
    await asOwner(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '${nameOf()}' AND usename = 'plain'`,
    );
    await expect.poll(() => refusal()).toEqual([503, "about:blank", "2"]);
    expect(await state("/healthz")).toBe(200);
    expect(await state("/readyz")).toBe(503);
    await asOwner(`ALTER DATABASE ${nameOf()} CONNECTION LIMIT -1`);
    await expect.poll(() => state("/readyz")).toBe(200);
    expect(await answers(leader, "team", [facet()])).toEqual(["stored"]);
  });
});

describe("a PostgreSQL that is shut down and started again", () => {
  it("is said to be away, costs nothing, and is found again by itself", async () => {
    const mine = facet();
    expect(await answers(leader, "music", [mine])).toEqual(["stored"]);
    const { next } = await pull(leader, "music");
    // Who waits for news is not told that all is well.
    const { app, choir, token } = leader;
    const waiting = ask(app, "GET", paths.facets(choir, "music"), {
      token,
      query: { after: next, wait: 25 },
    });
    await postgres.halt();
    expect(problemOf(await waiting)).toEqual([503, "about:blank"]);
    for (let n = 0; n < 12; n += 1) expect(await refusal()).toEqual([503, "about:blank", "2"]);
    expect(await state("/healthz")).toBe(200);
    expect(await state("/readyz")).toBe(503);
    await postgres.resume();
    expect(await state("/readyz")).toBe(200);
    expect(await answers(leader, "music", [facet()])).toEqual(["stored"]);
    expect((await pullAll(leader, "music")).map(({ id }) => id)).toContain(mine.id);
  });
});

describe("a PostgreSQL behind a network that swallows everything", () => {
  it("is said to be away, and is found again as soon as there is a way", async () => {
    const { hostname, port } = new URL(url);
    let isSwallowed = false;
    const way = createServer((near) => {
      const far = connect(Number(port), hostname);
      const pass = (from: Socket, to: Socket) =>
        from
          .on("data", (said) => void (isSwallowed || to.write(said)))
          .on("close", () => void (isSwallowed || to.destroy()))
          .on("error", () => undefined);
      pass(near, far);
      pass(far, near);
    }).listen(0, "127.0.0.1");
    await once(way, "listening");
    const bound = way.address();
    const through = new URL(url);
    through.port = String(typeof bound === "object" ? bound?.port : "");
    const { app, close } = await standUp({ url: through.href }, { appFolder });
    const writer = { ...leader, app };
    expect(await answers(writer, "team", [facet()])).toEqual(["stored"]);
    isSwallowed = true;
    const refused = await Promise.all([1, 2].map(() => refusal(writer)));
    expect(refused).toEqual(refused.map(() => [503, "about:blank", "2"]));
    isSwallowed = false;
    expect(await answers(writer, "team", [facet()])).toEqual(["stored"]);
    await close();
    way.close();
  });
});
