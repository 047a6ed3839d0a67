import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { type Endpoint, standUpEndpoint } from "./endpoint.ts";
import { run } from "./run.ts";

const perCase = 25;

/** Lets devices meet through anything, once for each seed. A seed that fails says how it is run again by itself. */
export function meetThroughAnything(first: number, seeds: number): void {
  let endpoint: Endpoint;
  beforeAll(async () => {
    endpoint = await standUpEndpoint();
  });
  afterAll(async () => endpoint.close());

  const cases = Array.from({ length: Math.ceil(seeds / perCase) }, (_, at) => first + at * perCase);

  describe("devices that meet through anything", () => {
    it.each(cases)(
      "lose nothing and come to the same, from seed %i",
      async (from) => {
        const failed: string[] = [];
        for (let seed = from; seed < Math.min(from + perCase, first + seeds); seed += 1) {
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
