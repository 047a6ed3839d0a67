import { rm } from "node:fs/promises";

import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { kept } from "#endpoint/store/sql.ts";
import { paths } from "#protocol/paths.ts";

import {
  answers,
  ask,
  type Device,
  digest,
  facet,
  found,
  newId,
  problemOf,
  pullAll,
} from "./support/devices.ts";
import { newFolder, type Standing, standUp } from "./support/endpoints.ts";

let folder: string;
let endpoint: Standing;
let leader: Device;

beforeEach(async () => {
  folder = await newFolder();
  endpoint = await standUp({ folder });
  leader = await found(endpoint.app);
});

afterEach(async () => {
  await endpoint.close();
  await rm(folder, { recursive: true });
});

/** SQLite takes no more pages than this, and says what it says of a full disk. Fewer than there are is what there is. */
const mayGrowTo = (pages: number) =>
  endpoint.store.sql.transaction(async (inside) =>
    kept(await inside.all(`PRAGMA max_page_count = ${pages}`, [])),
  );

const large = () => Array.from({ length: 8 }, () => facet({ sealed: newId(8000) }));
const state = async (url: string) => {
  const { status, said } = await ask(endpoint.app, "GET", url);
  return [status, said];
};

describe("a store without room", () => {
  it("asks to come back later, keeps what it has and hands it out, and goes on once there is room", async () => {
    const there = [facet(), facet()];
    expect(await answers(leader, "care", there)).toEqual(["stored", "stored"]);
    const before = await digest(leader, "care");
    await mayGrowTo(1);

    const body = { facets: large() };
    const { choir, token } = leader;
    const refused = await ask(leader.app, "POST", paths.facets(choir, "care"), { token, body });
    expect(problemOf(refused)).toEqual([503, "about:blank"]);
    expect(refused.headers["retry-after"]).toBe("30");
    // All or nothing, and no number is lost with it.
    expect(await digest(leader, "care")).toEqual(before);
    const ids = (await pullAll(leader, "care")).map(({ id }) => id);
    expect(new Set(ids)).toEqual(new Set(there.map(({ id }) => id)));

    expect(await state("/healthz")).toEqual([200, { status: "up" }]);
    expect(await state("/readyz")).toEqual([200, { status: "full" }]);

    await mayGrowTo(1_000_000);
    const again = await ask(leader.app, "POST", paths.facets(choir, "care"), { token, body });
    expect(again.said).toMatchObject({ answers: body.facets.map(() => ({ answer: "stored" })) });
    await expect
      .poll(() => state("/readyz"), { timeout: 5000 })
      .toEqual([200, { status: "ready" }]);
    expect(await pullAll(leader, "care")).toHaveLength(10);
  });

  it("is not looked for by whoever asks how the endpoint is, while nothing has failed", async () => {
    const written = async () => (await endpoint.store.sql.all("SELECT id FROM store", [])).length;
    await mayGrowTo(1);
    expect(await state("/readyz")).toEqual([200, { status: "ready" }]);
    expect(await written()).toBe(1);
  });
});

describe("a store that is closed", () => {
  it("is said to be away, and the endpoint to be up", async () => {
    const other = await standUp({ folder });
    await other.store.sql.close();
    const ready = await ask(other.app, "GET", "/readyz");
    expect(problemOf(ready)).toEqual([503, "about:blank"]);
    expect(ready.headers["retry-after"]).toBe("2");
    expect((await ask(other.app, "GET", "/healthz")).status).toBe(200);
    await other.app.close();
  });
});
