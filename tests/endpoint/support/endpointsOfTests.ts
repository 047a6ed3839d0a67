import { rm } from "node:fs/promises";

import { afterAll, beforeAll } from "vitest";

import type { EndpointSettings } from "#endpoint/app.ts";
import type { Allowances } from "#endpoint/settings.ts";

import { newFolder, type Standing, standUp } from "./endpoints.ts";

/** For a suite: stands up endpoints on one embedded store, each as generous as a test wants, until the suite is over. */
export function endpointsOfTests() {
  let folder: string;
  const standing: Standing[] = [];
  beforeAll(async () => {
    folder = await newFolder();
  });
  afterAll(async () => {
    for (const one of standing) await one.close();
    await rm(folder, { recursive: true });
  });
  return async (
    allowances: Partial<Allowances> = {},
    settings: Partial<EndpointSettings> = {},
  ): Promise<Standing> => {
    const stood = await standUp({ folder }, { ...settings, allowances });
    standing.push(stood);
    return stood;
  };
}
