import { rm, stat } from "node:fs/promises";
import { join } from "node:path";

import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { openStore } from "#endpoint/store/open.ts";
import { forgetOldInvites } from "#endpoint/store/invites.ts";
import { kept } from "#endpoint/store/sql.ts";

import { found, inviteTo } from "./support/devices.ts";
import { newFolder, standUp } from "./support/endpoints.ts";

let folder: string;

beforeEach(async () => {
  folder = await newFolder();
});

afterEach(async () => {
  await rm(folder, { recursive: true });
});

describe("an embedded store", () => {
  it("is the same when it is opened again, and another when it was emptied or put back", async () => {
    const incarnations: string[] = [];
    const open = async (isRestored?: boolean) => {
      const { sql, incarnation } = await openStore({ folder }, isRestored);
      incarnations.push(incarnation);
      await sql.close();
    };
    await open();
    await open();
    await open(true);
    await open();
    await rm(join(folder, "korlag.db"));
    await open();
    const [first, again, restored, after, emptied] = incarnations;
    expect(again).toBe(first);
    expect(after).toBe(restored);
    expect(new Set([first, restored, emptied]).size).toBe(3);
  });

  it("is left alone when a newer Korlag has written it", async () => {
    const { sql } = await openStore({ folder });
    await sql.transaction(async (inside) =>
      kept(await inside.all("UPDATE store SET version = 99", [])),
    );
    await sql.close();
    await expect(openStore({ folder })).rejects.toThrow("written by a newer Korlag");
  });

  it("is nobody else's on the machine", async () => {
    const below = join(folder, "of", "its", "own");
    const { sql } = await openStore({ folder: below });
    expect((await stat(below)).mode & 0o077).toBe(0);
    await sql.close();
  });

  it("writes through to the disk before it says that something is kept", async () => {
    const { sql } = await openStore({ folder });
    const said = await sql.transaction(async (inside) =>
      kept([
        await inside.all("PRAGMA synchronous", []),
        await inside.all("PRAGMA journal_mode", []),
      ]),
    );
    expect(said).toEqual([[{ synchronous: 2 }], [{ journal_mode: "wal" }]]);
    await sql.close();
  });

  it("lets nobody read what is not kept yet, and keeps nothing of what was undone", async () => {
    const { sql } = await openStore({ folder });
    const count = async () => (await sql.all("SELECT choir FROM choirs", [])).length;
    const insert = "INSERT INTO choirs (choir, founded, epoch) VALUES ($1, 0, 0)";
    const failing = sql.transaction(async (inside) => {
      await inside.all(insert, [new Uint8Array(16)]);
      expect(await count()).toBe(0);
      throw new Error("undone");
    });
    await expect(failing).rejects.toThrow("undone");
    const both = [1, 2].map((n) =>
      sql.transaction(async (inside) =>
        kept(await inside.all(insert, [new Uint8Array(16).fill(n)])),
      ),
    );
    await Promise.all(both);
    expect(await count()).toBe(2);
    await sql.close();
  });

  it("forgets invitations that are over", async () => {
    const { app, clock, store, close } = await standUp({ folder });
    const leader = await found(app);
    await inviteTo(leader, "pianist", 10);
    await inviteTo(leader, "pianist", 30);
    const left = async () => (await store.sql.all("SELECT code FROM invites", [])).length;
    await forgetOldInvites(store.sql, clock.now + 10 * 60_000);
    expect(await left()).toBe(1);
    await close();
  });
});
