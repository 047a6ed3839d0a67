import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import type { FastifyInstance } from "fastify";

import { buildEndpoint, type EndpointSettings } from "#endpoint/app.ts";
import { openStore, type Place, type Store } from "#endpoint/store/open.ts";

import { newBuiltApp } from "../builtApp.ts";

/** An endpoint on a store of its own opening: as good as a process. */
export interface Standing {
  readonly app: FastifyInstance;
  readonly store: Store;
  /** What the endpoint takes for the time, in milliseconds since 1970. */
  readonly clock: { now: number };
  readonly close: () => Promise<void>;
}

/** Nobody is held up or shut out, unless a test wants it. */
export const generous = {
  requests: 1_000_000,
  guesses: 1_000_000,
  foundings: 1_000_000,
  lateness: 0,
};

export async function standUp(
  place: Place,
  settings: Partial<EndpointSettings> = {},
): Promise<Standing> {
  const store = await openStore(place);
  const clock = { now: Date.UTC(2026, 10, 20, 18) };
  const appFolder = settings.appFolder ?? (await newBuiltApp());
  const app = await buildEndpoint({
    store,
    logLevel: "silent",
    now: () => clock.now,
    ...settings,
    appFolder,
    allowances: { ...generous, ...settings.allowances },
  });
  await app.ready();
  return {
    app,
    store,
    clock,
    close: async () => {
      await app.close();
      await store.sql.close();
      if (!settings.appFolder) await rm(appFolder, { recursive: true });
    },
  };
}

/** A folder for an embedded store; in memory where there is such a place, as long as nobody pulls the plug in the test. */
export async function newFolder(isOnDisk = false): Promise<string> {
  const memory = "/dev/shm";
  const below = !isOnDisk && existsSync(memory) ? memory : tmpdir();
  return mkdtemp(join(below, "korlag-store-"));
}
