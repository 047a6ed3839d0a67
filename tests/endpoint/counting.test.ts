import { rm } from "node:fs/promises";

import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import { Counts } from "#endpoint/counting.ts";
import { paths } from "#protocol/paths.ts";

import { ask, found, problemOf } from "./support/devices.ts";
import { newFolder, standUp } from "./support/endpoints.ts";

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["Date", "performance"] });
});

afterEach(() => {
  vi.useRealTimers();
});

describe("counting how often each one asks", () => {
  it("shuts nobody out for longer because the clock on the wall was set back", async () => {
    const folder = await newFolder();
    const { app, close } = await standUp({ folder }, { allowances: { requests: 3 } });
    const leader = await found(app);
    const who = () => ask(app, "GET", paths.choir(leader.choir), leader);
    for (let n = 0; n < 2; n += 1) expect((await who()).status).toBe(200);
    vi.setSystemTime(Date.now() - 86_400_000);
    const answer = await who();
    expect(problemOf(answer)).toEqual([429, "about:blank"]);
    expect(Number(answer.headers["retry-after"])).toBeLessThanOrEqual(60);
    vi.advanceTimersByTime(60_000);
    expect((await who()).status).toBe(200);
    await close();
    await rm(folder, { recursive: true });
  });

  it("begins anew when the time is over, and looks without counting", () => {
    const counts = new Counts();
    const told = vi.fn<Parameters<Counts["incr"]>[1]>();
    counts.incr("one", told, 1000);
    vi.advanceTimersByTime(400);
    counts.incr("one", told, 1000);
    counts.read("one", told, 1000);
    counts.read("another", told, 1000);
    vi.advanceTimersByTime(600);
    counts.incr("one", told, 1000);
    expect(told.mock.calls.map(([, result]) => result)).toEqual([
      { current: 1, ttl: 1000 },
      { current: 2, ttl: 600 },
      { current: 2, ttl: 600 },
      { current: 0, ttl: 1000 },
      { current: 1, ttl: 1000 },
    ]);
  });

  it("remembers so many and no more, and forgets first who has not asked for longest", () => {
    const counts = new Counts();
    const told = vi.fn<Parameters<Counts["incr"]>[1]>();
    counts.incr("early", told, 1000);
    counts.incr("again", told, 1000);
    for (let n = 0; n < 19_998; n += 1) counts.incr(`${n}`, () => undefined, 1000);
    counts.incr("again", told, 1000);
    counts.incr("one more", told, 1000);
    counts.read("early", told, 1000);
    counts.read("again", told, 1000);
    expect(told.mock.calls.map(([, result]) => result?.current)).toEqual([1, 1, 2, 1, 0, 2]);
  });
});
