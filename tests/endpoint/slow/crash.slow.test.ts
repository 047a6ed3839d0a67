import { rm } from "node:fs/promises";
import { setTimeout as pause } from "node:timers/promises";

import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { facet, found, newId, pullAll, push, stampAt, via } from "../support/devices.ts";
import { newFolder } from "../support/endpoints.ts";
import { type Postgres, startPostgres } from "../support/postgres.ts";
import { buildProgram, type Program, type Running } from "../support/processes.ts";

/** How often a process is ended without a word; CRASHES says otherwise. */
const crashes = Number(process.env["CRASHES"] ?? 100);
const writers = 4;
/** Takes whatever comes, however late the machine is. */
const tireless = { REQUESTS_PER_MINUTE: "1000000", SHED_AFTER_MS: "0" };

let program: Program;
let postgres: Postgres;

beforeAll(async () => {
  program = await buildProgram();
  postgres = await startPostgres();
});

afterAll(async () => {
  await program.tearDown();
  await postgres.stop();
});

interface Load {
  /** The newest acknowledged stamp by facet. */
  readonly acknowledged: ReadonlyMap<string, string>;
  readonly stop: () => Promise<void>;
}

/** Pushes all the time, to whichever process there is; half of it new facets, half of it the same few again. */
function loadOn(leader: Awaited<ReturnType<typeof found>>, processes: readonly Running[]): Load {
  const acknowledged = new Map<string, string>();
  const stopping = new AbortController();
  const work = async (writer: number) => {
    const mine = Array.from({ length: 8 }, () => newId(16));
    for (let n = 1; !stopping.signal.aborted; n += 1) {
      const address = processes[(writer + n) % processes.length]?.address ?? "";
      const again = mine[n % mine.length] ?? "";
      const stamp = stampAt(n % 65_536, writer, Date.UTC(2025, 0, 7) + n);
      const facets = [facet({ stamp }), facet({ stamp, id: again })];
      try {
        const { answers } = await push(via(address, leader), "care", facets);
        if (answers.every(({ answer }) => answer === "stored")) {
          for (const { id } of facets) acknowledged.set(id, stamp);
        }
        await pause(4);
      } catch {
        // Nobody has said that it is kept, and the process may need a while.
        await pause(30);
      }
    }
  };
  const working = Promise.all(Array.from({ length: writers }, (_, writer) => work(writer)));
  return {
    acknowledged,
    stop: async () => {
      stopping.abort();
      await working;
    },
  };
}

/** What was acknowledged before this look and is not there, or is there older than it was. */
async function lost(leader: Awaited<ReturnType<typeof found>>, load: Load) {
  const acknowledged = [...load.acknowledged];
  const facets = await pullAll(leader, "care");
  const stamps = new Map(facets.map(({ id, stamp }) => [id, stamp]));
  return acknowledged.filter(([id, stamp]) => (stamps.get(id) ?? "") < stamp);
}

describe.each([
  ["the embedded store", async () => ({ DATA: await newFolder(true), DATABASE_URL: "" })],
  ["PostgreSQL", async () => ({ DATABASE_URL: await postgres.newDatabase() })],
])("three processes on %s", (_, newPlace) => {
  it(`lose nothing that was acknowledged in ${crashes} ends without a word`, async () => {
    const place: Record<string, string> = { ...(await newPlace()), ...tireless };
    const processes: Running[] = [];
    for (let n = 0; n < 3; n += 1) processes.push(await program.start(place));
    const leader = await found(processes[0]?.address ?? "");
    const load = loadOn(leader, processes);
    let left = crashes;
    // Each process in turns of its own, so that the others serve while one is down.
    const endAgainAndAgain = async (at: number) => {
      while (left > 0) {
        left -= 1;
        // In the middle of work, however long this machine takes to get there.
        const before = load.acknowledged.size;
        while (load.acknowledged.size < before + 3) await pause(10);
        await pause(Math.random() * 100);
        const ending = processes[at];
        ending?.child.kill("SIGKILL");
        await ending?.ended;
        const next = await program.start(place);
        expect(next.said, "starts again").toContain("Korlag is at");
        processes[at] = next;
      }
    };
    await Promise.all(processes.map((_process, at) => endAgainAndAgain(at)));
    await load.stop();
    expect(load.acknowledged.size).toBeGreaterThan(crashes);
    for (const { address } of processes) {
      expect(await lost(via(address, leader), load)).toEqual([]);
    }
    for (const { child, ended } of processes) {
      child.kill("SIGTERM");
      expect(await ended).toEqual([0, null]);
    }
    if (place["DATA"]) await rm(place["DATA"], { recursive: true });
  }, 600_000);
});

describe("a PostgreSQL that ends without a word", () => {
  it("costs nothing that was acknowledged, and the processes find it again by themselves", async () => {
    const place = { DATABASE_URL: await postgres.newDatabase(), ...tireless };
    const processes = [await program.start(place), await program.start(place)];
    const leader = await found(processes[0]?.address ?? "");
    const load = loadOn(leader, processes);
    for (let n = 0; n < 3; n += 1) {
      await pause(400);
      await postgres.crash();
      await expect.poll(() => lost(leader, load), { timeout: 10_000 }).toEqual([]);
    }
    const before = load.acknowledged.size;
    await pause(300);
    await load.stop();
    expect(load.acknowledged.size).toBeGreaterThan(before);
    expect(await lost(leader, load)).toEqual([]);
    for (const { child, ended } of processes) {
      child.kill("SIGTERM");
      expect(await ended).toEqual([0, null]);
    }
  });
});
