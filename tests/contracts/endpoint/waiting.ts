import { setTimeout as pause } from "node:timers/promises";

import { expect, it } from "vitest";

import { choirReply, foundReply } from "#protocol/choirs.ts";
import { paths } from "#protocol/paths.ts";
import { problems } from "#protocol/problems.ts";
import { doneReply } from "#protocol/wire.ts";
import {
  ask,
  type Device,
  facet,
  found,
  hashOf,
  join,
  newId,
  problemOf,
  pull,
  push,
  read,
  via,
} from "#tests/endpoint/support/devices.ts";

import type { Stages } from "./stage.ts";

const soon = 2000;

const awaitFacets = (device: Device, ring: "team" | "care") =>
  ask(device.app, "GET", paths.facets(device.choir, ring), {
    token: device.token,
    query: { after: 0, wait: 25 },
  });

const awaitChoir = (device: Device, query: Record<string, number>) =>
  ask(device.app, "GET", paths.choir(device.choir), {
    token: device.token,
    query: { ...query, wait: 25 },
  });

/** What `work` gives, and whether it came within two seconds. */
async function quickly<T>(work: Promise<T>): Promise<T> {
  const late = pause(soon, "late" as const, { ref: false });
  const first = await Promise.race([work, late]);
  if (first === "late") throw new Error("It took more than two seconds.");
  return first;
}

/** Answers that are held back, and what ends the holding, in the same process and from another one. */
export function waiting(stage: Stages): void {
  for (const from of ["first", "second"] as const) {
    it(`answers within two seconds what is pushed by the ${from} process`, async () => {
      const leader = await found(stage().first.app);
      const others = via(stage()[from].app, leader);
      const waits = [awaitFacets(leader, "care"), awaitChoir(leader, { team: 0, care: 0 })];
      await pause(50);
      const sent = facet();
      await push(others, "care", [sent]);
      const [page, choir] = await quickly(Promise.all(waits));
      expect(page?.said).toMatchObject({ facets: [{ ...sent, seq: 1 }], head: 1 });
      expect(choir?.said).toMatchObject({ heads: { team: 0, music: 0, care: 1 } });
    });

    it(`ends within two seconds when the device is removed by the ${from} process`, async () => {
      const leader = await found(stage().first.app);
      const coordinator = await join(leader, "coordinator");
      const waits = [awaitFacets(coordinator, "care"), awaitChoir(coordinator, { care: 0 })];
      await pause(50);
      const path = paths.device(leader.choir, coordinator.device);
      read(doneReply, await ask(stage()[from].app, "DELETE", path, leader));
      for (const ended of await quickly(Promise.all(waits))) {
        expect(problemOf(ended)).toEqual([401, problems.notLetIn]);
      }
    });

    it(`ends within two seconds when the choir is erased by the ${from} process`, async () => {
      const leader = await found(stage().first.app);
      const waits = [awaitFacets(leader, "care"), awaitChoir(leader, { care: 0 })];
      await pause(50);
      await ask(stage()[from].app, "DELETE", paths.choir(leader.choir), leader);
      for (const ended of await quickly(Promise.all(waits))) {
        expect(problemOf(ended)).toEqual([404, problems.unknownChoir]);
      }
    });
  }

  it("tells of new keys", async () => {
    const leader = await found(stage().first.app);
    const pianist = await join(leader, "pianist");
    const keys = awaitChoir(pianist, { epoch: 0 });
    const facets = awaitFacets(leader, "team");
    await pause(50);
    const body = { epoch: 1, packages: [] };
    const { choir, token } = leader;
    read(doneReply, await ask(stage().second.app, "PUT", paths.keys(choir), { token, body }));
    expect(read(choirReply, await quickly(keys)).epoch).toBe(1);
    expect((await quickly(facets)).said).toMatchObject({ facets: [], epoch: 1 });
  });

  it("ends when the device may not read the ring any more", async () => {
    const leader = await found(stage().first.app);
    const coordinator = await join(leader, "coordinator");
    const wait = awaitFacets(coordinator, "care");
    await pause(50);
    const { choir, token } = leader;
    const body = { role: "pianist", tokenHash: hashOf(coordinator.token), card: "" };
    const path = paths.device(choir, coordinator.device);
    read(doneReply, await ask(stage().second.app, "PUT", path, { token, body }));
    expect(problemOf(await quickly(wait))).toEqual([403, problems.notAllowed]);
  });

  it("tells a device that it is something else now", async () => {
    const leader = await found(stage().first.app);
    const pianist = await join(leader, "pianist");
    const wait = awaitChoir(pianist, { team: 0, epoch: 0 });
    await pause(50);
    const { choir, token } = leader;
    const body = { role: "coordinator", tokenHash: hashOf(pianist.token), card: "" };
    const path = paths.device(choir, pianist.device);
    read(doneReply, await ask(stage().second.app, "PUT", path, { token, body }));
    expect(read(choirReply, await quickly(wait)).role).toBe("coordinator");
  });

  it("does not wait for what is there already", async () => {
    const leader = await found(stage().first.app);
    await push(leader, "team", [facet()]);
    expect((await quickly(awaitFacets(leader, "team"))).status).toBe(200);
    expect((await quickly(awaitChoir(leader, { team: 0 }))).status).toBe(200);
  });

  it("answers with nothing new when the time is over", async () => {
    const leader = await found(stage().first.app);
    const began = performance.now();
    const page = await pull(leader, "team", { wait: 1 });
    expect(performance.now() - began).toBeGreaterThan(950);
    expect(page).toMatchObject({ facets: [], next: 0, head: 0, more: false });
  });

  it("misses nothing that is pushed while it looks", async () => {
    const leader = await found(stage().first.app);
    const others = via(stage().second.app, leader);
    let after = 0;
    const seen: number[] = [];
    const pushing = (async () => {
      for (let n = 0; n < 60; n += 1) await push(n % 2 ? leader : others, "team", [facet()]);
    })();
    while (seen.length < 60) {
      const page = await quickly(pull(leader, "team", { after, wait: 25, limit: 7 }));
      seen.push(...page.facets.map(({ seq }) => seq));
      after = page.next;
    }
    await pushing;
    expect(seen).toEqual(Array.from({ length: 60 }, (_, at) => at + 1));
  });

  it("lets one device wait in few places only, and ends its oldest waiting first", async () => {
    const leader = await found(stage().first.app);
    const waits: Promise<number>[] = [];
    for (let n = 0; n < 10; n += 1) {
      waits.push(awaitFacets(leader, "team").then(() => n));
      await pause(20);
    }
    const ended: number[] = [];
    for (const wait of waits) void wait.then((n) => ended.push(n));
    await pause(100);
    expect(ended).toEqual([0, 1]);
    await push(leader, "team", [facet()]);
    await quickly(Promise.all(waits));
  });

  it("lets no device of another choir end its waiting by taking the same name", async () => {
    const { app } = stage().first;
    const leader = await found(app);
    const token = newId(32);
    const body = { choir: newId(16), device: leader.device, card: "", epoch: 0 };
    read(foundReply, await ask(app, "POST", paths.choirs, { token, body }), 201);
    const stranger = { ...leader, choir: body.choir, token };
    let isOver = false;
    const mine = awaitFacets(leader, "team").then(() => {
      isOver = true;
    });
    const others = Array.from({ length: 10 }, () => awaitFacets(stranger, "team"));
    await pause(200);
    expect(isOver).toBe(false);
    await push(leader, "team", [facet()]);
    await push(stranger, "team", [facet()]);
    await quickly(Promise.all([mine, ...others]));
  });
}
