import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { type Endpoint, standUpEndpoint } from "./endpoint.ts";
import { run } from "./run.ts";

const perCase = 25;

/** So many seeds, one after the other. */
export function seedsFrom(first: number, count: number): number[] {
  return Array.from({ length: count }, (_, at) => first + at);
}

/** Lets devices meet through anything, once for each seed. A seed that fails says how it is run again by itself. */
export function meetThroughAnything(seeds: readonly number[]): void {
  let endpoint: Endpoint;
  beforeAll(async () => {
    endpoint = await standUpEndpoint();
  });
  afterAll(async () => endpoint.close());

  const cases = seeds.flatMap((from, at) =>
    at % perCase === 0 ? { from, some: seeds.slice(at, at + perCase) } : [],
  );

  describe("devices that meet through anything", () => {
    it.each(cases)(
      "lose nothing and come to the same, from seed $from",
      async ({ some }) => {
        const failed: string[] = [];
        for (const seed of some) {
          const { broken, log } = await run(seed, endpoint);
          if (broken.length === 0) continue;
          const again = `seed ${seed} (npm run simulate -- --first ${seed} --seeds 1)`;
          failed.push([again, ...broken.slice(0, 12), ...log].join("\n"));
        }
        if (failed.length > 0) expect.fail(failed.slice(0, 3).join("\n\n"));
      },
      600_000,
    );
  });
}
